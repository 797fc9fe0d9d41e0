/* One spelling for many: the same letters with and without hamza, vowel signs, tatweel, in any digits and case. */
const DROPPED = /[\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u061c\u2066-\u2069\u202a-\u202e\ufeff]/g;
export const fold = text => text.normalize("NFKC").replace(DROPPED, "")
  .replace(/[آأإٱ]/g, "ا").replace(/[ىیئ]/g, "ي").replace(/ؤ/g, "و").replace(/ة/g, "ه").replace(/ک/g, "ك")
  .replace(/[٠-٩]/g, digit => digit.charCodeAt(0) - 0x660).replace(/[۰-۹]/g, digit => digit.charCodeAt(0) - 0x6f0)
  .replace(/٫/g, ".").replace(/٬/g, ",").replace(/٪/g, "%").toLowerCase();

/* A comma divides thousands before each three digits alone: elsewhere decimals stand behind it. Folded. */
export const pointed = text => text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "").replace(/(?<=\d),(?=\d)/g, ".");

/* For a filter: parts of a Latin name or number count as one word too, so that «eva02» finds «EVA-02-L». */
export const folded = text => pointed(fold(text)).replace(/(?<=[a-z\d])[-_/ ](?=[a-z\d])/g, "");

/* A question in the words of the pages: what readers type («كوكا») gives way to what stands there («coca»). Folded. */
export const worded = (asked, phrases) => phrases.reduce(
  (words, [typed, said]) => words.replaceAll(` ${typed} `, ` ${said} `), ` ${asked} `);

/* What readers type and what pages say, the longest first; none if it can not be had. It lies beside the index of search. */
export const phrases = async () => {
  const { searchIndex } = document.getElementById("search").dataset;
  try {
    const found = await (await fetch(new URL("phrases.json", new URL(searchIndex, location.href)))).json();
    return Object.entries(found).sort(([a], [b]) => b.length - a.length);
  } catch {
    return [];
  }
};

/* The words that a row must have, each folded as rows are. */
export const wordsOf = (question, phrases) =>
  worded(fold(question).replace(/\s+/g, " ").trim(), phrases).split(" ").map(folded).filter(Boolean);

/* A row as a filter reads it. */
export const textOf = row => [...row.cells ?? [row]].map(part => folded(part.textContent)).join("\n");
