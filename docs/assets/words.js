/* Words of the page with figures put in: none stand in a script. */

const ARABIC = /\p{Script=Arabic}/u;

/* `forms` hold a pattern for each plural form: that of `number`, with the number put in. */
export const counted = (forms, number) =>
  forms[new Intl.PluralRules(document.documentElement.lang).select(number)].replace("{n}", number.toLocaleString("en"));

/* The pieces of `pattern`, each `{name}` as a value of its own, which runs left to right unless it is Arabic. */
export function said(pattern, values) {
  return pattern.split(/(\{\w+\})/).map(piece => {
    const name = piece.match(/^\{(\w+)\}$/)?.[1];
    if (!name) return piece;
    const value = document.createElement("bdi");
    value.textContent = values[name];
    if (!ARABIC.test(values[name])) value.dir = "ltr";
    return value;
  });
}
