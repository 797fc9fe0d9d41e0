/*
 * Where else a reader's question has an answer: ranked results, measured weights and the choice of weights know each
 * other. The words and addresses stand in the links of the form, hidden until they have something to lead to.
 */
import { textOf, wordsOf } from "./fold.js";
import { read, rowsOf } from "./parts.js";

const pages = new Map();
let latest = 0;

/* The forms of another page: what each calls its text, and the rows that it filters, by table, on all their pages. */
const formsIn = async page => Promise.all([...page.querySelectorAll("form[data-for]")].map(async form => {
  const tables = await Promise.all(form.dataset.for.trim().split(" ").map(async id =>
    ({ id, rows: (await rowsOf(page, id)).map(textOf) })));
  return { name: ["q", form.dataset.view].filter(Boolean).join("-"), tables };
}));

/* The same by address, asked for once; none as long as the page cannot be read. */
const formsOf = address => {
  if (!pages.has(address)) pages.set(address, read(address).then(formsIn).catch(() => {
    pages.delete(address);
    return [];
  }));
  return pages.get(address);
};

/* Show what a link leads to: a page with the reader's choice in its address. */
const show = (link, values) => {
  const view = new URLSearchParams(Object.entries(values).filter(([, value]) => value));
  link.search = view.size ? `?${view}` : "";
  link.hidden = false;
};

/* Lead from `form`, which leaves `left` rows and asks for `question`, to what it does not show. */
export async function lead(form, left, phrases, question = new FormData(form).get("q")) {
  const mine = ++latest, chosen = new FormData(form);
  for (const link of form.querySelectorAll("[data-elsewhere]")) {
    link.hidden = true;
    if (link.dataset.elsewhere === "choose") {
      const only = chosen.get("regime") === "imagenet-1k" ? "only" : "";
      // Weights are not chosen by words; those that anybody can have, and small ones, are chosen from there.
      if ((chosen.get("open") || chosen.get("max")) && !question) show(link, { max: chosen.get("max"), data: only });
      continue;
    }
    if (left || !question) continue;
    const words = wordsOf(question, phrases), forms = await formsOf(link.href.split("?")[0]);
    const found = forms.flatMap(form => form.tables)
      .map(({ id, rows }) => ({ id, n: rows.filter(text => words.every(word => text.includes(word))).length })).filter(({ n }) => n);
    if (mine !== latest || !found.length) continue;
    const n = found.reduce((sum, table) => sum + table.n, 0);
    link.hash = found[0].id;
    link.textContent = link.dataset.words.replace("{n}", n);
    show(link, Object.fromEntries(forms.map(form => [form.name, question])));
  }
}
