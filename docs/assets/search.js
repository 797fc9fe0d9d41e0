/*
 * The search dialog. Loaded when it is first opened; then it starts the theme's own search worker, gives it the
 * index of this language, and shows what it answers. Messages of the worker: 0 here is the index, 1 ready,
 * 2 a question, 3 the answer.
 */
import { fold, pointed, worded } from "./fold.js";
import { documentOf, workerAt } from "./trusted.js";

const READY = 1, ANSWER = 3, PAGES = 40, SECTIONS = 3, BEFORE = 100, LENGTH = 140, MANY = 4;
const rightToLeft = document.documentElement.dir === "rtl";
// What is shown in its own direction inside Arabic: the index says how it is found.
let run, needs;

/* The worker's answer is markup with <mark> in it: take the text and the marked stretches, drop the rest. */
function read(markup) {
  const root = documentOf(markup).body;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = "";
  const marks = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (parentElement.closest("mark")) marks.push([text.length, text.length + data.length]);
    text += data;
    // The end of a paragraph or list item is the end of a sentence, that of a cell the end of a word.
    if (!walker.currentNode.nextSibling && parentElement.matches("p, li, td")) text += parentElement.matches("td") ? " " : "\n";
  }
  return { text, marks };
}

/*
 * Where sentences and clauses begin. `et al. 2022` and `Matthew D. Zeiler` end none.
 */
const SENTENCE = /\n\s*|(?<=[^\s.]{3}[.!?؟][\x22”»)]?)\s+(?!\d)/gu, CLAUSE = /(?<=[,;:،؛])\s+/gu;

/* Where the excerpt around `middle` begins: with its sentence, or else a clause or a word not far before. */
function beginning(text, middle) {
  if (middle <= BEFORE) return { from: 0, isSentence: true };
  const first = middle - BEFORE, near = text.slice(first, middle);
  const starts = pattern => [...near.matchAll(pattern)].map(({ 0: gap, index }) => first + index + gap.length);
  const sentence = starts(SENTENCE).at(-1);
  return { from: sentence ?? starts(CLAUSE)[0] ?? starts(/\s+/gu)[0] ?? middle, isSentence: sentence !== undefined };
}

/* The neighbourhood of the first marked word. */
export function cut({ text, marks }) {
  const middle = marks[0]?.[0] ?? 0, { from, isSentence } = beginning(text, middle), before = isSentence ? "" : "… ";
  let to = from + LENGTH < text.length ? text.lastIndexOf(" ", from + LENGTH) : text.length;
  if (to <= middle) to = text.length;
  const moved = at => at - from + before.length;
  return {
    text: before + text.slice(from, to).trimEnd() + (to < text.length ? " …" : ""),
    marks: marks.filter(mark => mark[0] >= from && mark[1] <= to).map(mark => mark.map(moved)),
  };
}

/*
 * Where runs begin and end. Many Latin words in one stretch are one run whatever stands between them: the title of a
 * paper, a line of authors and a journal.
 */
const STRETCH = /\p{Script=Latin}[^\p{Script=Arabic}،؛؟()]*[\p{Script=Latin}\p{N}%]/gu;
function* runs(text) {
  let at = 0;
  const short = function* (to) {
    for (const { 0: words, index } of text.slice(at, to).matchAll(run)) {
      if (needs.test(words)) yield [at + index, at + index + words.length];
    }
  };
  for (const { 0: words, index } of text.matchAll(STRETCH)) {
    if (words.match(/\p{Script=Latin}+/gu).length < MANY) continue;
    yield* short(index);
    at = index + words.length;
    yield [index, at];
  }
  yield* short(text.length);
}

/* Text as nodes: runs isolated first, marks inside them, so that a mark never splits «ImageNet-1K» in two. */
function nodes({ text, marks }) {
  const marked = (from, to) => {
    const part = document.createDocumentFragment();
    let at = from;
    for (const [start, end] of marks) {
      const first = Math.max(start, from), last = Math.min(end, to);
      if (first >= last) continue;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(first, last);
      part.append(text.slice(at, first), mark);
      at = last;
    }
    part.append(text.slice(at, to));
    return part;
  };
  if (!rightToLeft) return marked(0, text.length);
  const all = document.createDocumentFragment();
  let at = 0;
  for (const [from, to] of runs(text)) {
    const isolate = document.createElement("bdi");
    isolate.dir = "ltr";
    isolate.append(marked(from, to));
    all.append(marked(at, from), isolate);
    at = to;
  }
  all.append(marked(at, text.length));
  return all;
}

/*
 * A lone figure that no page says, as the filter of a table finds it: parameters stand there in millions. Whole
 * numbers are none: years and sizes of images are found.
 */
function figureIn(words) {
  const [, number, unit] = words.match(/^(\d{1,4}(?:\.\d+)?)([mb]?)$/) ?? [];
  if (!number || !(unit || number.includes("."))) return "";
  return unit === "b" ? `${Number((number * 1000).toPrecision(9))}` : number;
}

/* All forms of a word, its own among them; none where it has no others. «وبالنماذج» has a form in «نماذج». */
function formsOf(word, forms) {
  const bare = [word, word.replace(/^[وف]?(?:[بك]?ال|لل)/, ""), word.replace(/^[وفبلك]/, "")].find(one => forms.has(one));
  return { bare, all: forms.get(bare) ?? [] };
}

/* The question in the words of the pages, what is asked, and the names in it: other words for the same thing, and all forms of a word (§ is "or"). */
function widened(question, { phrases, forms, unasked }) {
  const plain = pointed(fold(question)).replace(/([ء-ي])-/g, "$1 ");
  const words = worded(plain.replace(/[^\p{L}\p{N}./-]+/gu, " ").trim(), phrases);
  // «ViT-G/14» is asked for as «vit», «g», «14», and as «vitg14»; «resnet 50», «mobilenet v4» and «vit b16» as one word too.
  const joined = words.split(" ").filter(word => (/^(?=.*[a-z])[a-z\d.]+(?:[-/][a-z\d.]+)+$/).test(word));
  const numbered = words.match(/(?<= )[a-z]+ [a-z]?\d[a-z\d]*(?= )/g) ?? [];
  const whole = [...joined, ...numbered].map(word => word.replace(/[-/ ]/g, ""));
  const all = [words, ...whole].join(" ").split(/[\s/-]+|\.+(?=\s)/).filter(Boolean);
  const asked = all.filter(word => !unasked.has(word));
  const names = words.split(/[\s/-]+/).filter(word => (/[a-z]/).test(word) && !unasked.has(word));
  const query = (asked.length ? asked : all).map(word => {
    const { bare, all: others } = formsOf(word, forms);
    return [word, ...others.filter(other => other !== bare)].join("§");
  }).join(" ");
  return { words: words.trim(), query, names };
}

/* A question as an answer is looked up: one form of each word, and 0 for any number; small words are left out. */
const meant = (question, { forms, unasked }) => pointed(fold(question))
  .replace(/[^\p{L}\p{N}.</-]+/gu, " ").replace(/ *< */g, " < ").replace(/(?<= |^)\d[\d.]*/g, "0")
  .split(" ").filter(word => word && !unasked.has(word)).map(word => formsOf(word, forms).all[0] ?? word);

/* The page that a question asks for: it has all words of an answer, and beside them none that says something. */
const answerTo = (asked, { answers, beside }) => answers.find(([, words]) =>
  words.every(word => asked.includes(word)) && asked.every(word => words.includes(word) || beside.has(word)))?.[0];

/* A name however its parts are joined, and its parts. */
const close = name => name.replace(/[^\p{L}\p{N}]+/gu, "");
const parts = name => `${name.replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;

/*
 * How much sooner than others a page comes: the one that answers, then the one whose name in its address is the
 * question itself or its year («swin» before «Swin-S3»), then a model or the family of an architecture whose name
 * begins so. `bare` is the question without what stands beside a name.
 */
function ranks(words, bare, answer) {
  const names = [close(words), close(bare), words.match(/\b\d{4}$/)?.[0]].filter(Boolean);
  const begun = [words, bare].filter(Boolean).map(parts);
  const isMeant = name => names.includes(close(name)) || begun.some(said => parts(name).startsWith(said));
  return group => {
    const folders = group[0].location.split("#")[0].split("/");
    if (folders.join("/") === answer) return 3;
    if (names.includes(close(folders.at(-2) ?? ""))) return 2;
    const called = folders[0] === "families" ? group.flatMap(({ title, tags = [] }) => [title, ...tags])
      : folders[0] === "models" ? group.filter(({ parent }) => !parent).map(({ title }) => title) : [];
    return called.some(name => isMeant(fold(read(name).text))) ? 1 : 0;
  };
}

let started;
export function start(dialog) {
  if (started) return;
  started = true;
  const input = dialog.querySelector("input"), status = dialog.querySelector("[role=status]");
  const list = dialog.querySelector("ol"), { searchIndex, searchWorker } = dialog.dataset;
  const indexAddress = new URL(searchIndex, location.href), root = new URL("..", indexAddress);
  let vocabulary, figures, pages, ready = false, busy = false, asked = "", words = "", latin = [];

  const link = item => {
    const a = document.createElement("a");
    a.href = new URL(item.location, root);
    a.append(nodes(read(item.title)));
    return a;
  };
  const entry = (item, deep) => {
    const li = document.createElement("li");
    li.append(link(item));
    if (item.text && (deep || item.score)) {
      const p = document.createElement("p");
      p.append(nodes(cut(read(item.text))));
      li.append(p);
    }
    return li;
  };

  const show = groups => {
    const found = meant(asked, vocabulary), answer = answerTo(found, vocabulary);
    if (answer && !groups.some(([{ location }]) => location.split("#")[0] === answer)) groups.push([pages.get(answer)]);
    const rank = ranks(words, found.filter(word => !vocabulary.beside.has(word)).join(" "), answer);
    groups.sort((a, b) => rank(b) - rank(a));
    list.replaceChildren(...groups.slice(0, PAGES).map(group => {
      const page = group.find(item => !item.parent) ?? group[0];
      const li = entry(page);
      const sections = group.filter(item => item !== page).slice(0, SECTIONS);
      if (sections.length) {
        const inner = document.createElement("ul");
        inner.append(...sections.map(section => entry(section, true)));
        li.append(inner);
      }
      return li;
    }));
    const { results, lacking, tried } = dialog.dataset;
    const figure = groups.length ? "" : figureIn(words);
    if (figure) list.append(...figures.tables.map(table => entry({ ...table, location: `${table.location}?q=${figure}` })));
    const none = (/[ء-ي]/).test(asked) ? `${dialog.dataset.none} ${tried}` : dialog.dataset.none;
    // What stands on no page is said: the results are then of its neighbours.
    const lost = answer ? "" : latin.filter(name => !groups.some(group => group.some(item => item.terms?.[name]))).join(" ");
    const said = groups.length ? lost ? lacking : results : none;
    status.textContent = (figure ? `${said} ${figures.said}` : said).replace("{n}", groups.length).replace("{query}", () => groups.length ? lost : asked);
  };

  const ask = () => {
    const question = input.value.trim();
    if (!ready || busy || question === asked) return;
    asked = question;
    // A single letter begins nearly every word.
    if (!question || question.match(/[\p{L}\p{N}]/gu)?.length === 1) {
      list.replaceChildren();
      status.textContent = question ? dialog.dataset.more : "";
      return;
    }
    busy = true;
    let query;
    ({ words, query, names: latin } = widened(question, vocabulary));
    worker.postMessage({ type: 2, data: query });
  };

  const fail = () => { status.textContent = dialog.dataset.failed };
  const worker = workerAt(searchWorker);
  worker.addEventListener("error", fail);
  worker.addEventListener("message", ({ data: message }) => {
    if (message.type === READY) {
      ready = true;
      status.textContent = "";
    } else if (message.type === ANSWER) {
      busy = false;
      show(message.data.items);
    }
    ask(); // what was typed meanwhile
  });
  status.textContent = dialog.dataset.loading;
  fetch(indexAddress).then(answer => answer.ok ? answer.json() : Promise.reject(answer.status)).then(index => {
    const { phrases, words, unasked, answers, beside } = index.synonyms;
    ({ figures } = index);
    run = new RegExp(index.runs.pattern, "g");
    needs = new RegExp(index.runs.needs);
    pages = new Map(index.docs.map(page => [page.location, page]));
    const plain = { forms: new Map(words.flatMap(group => group.map(word => [word, group]))), unasked: new Set(unasked) };
    vocabulary = {
      // Longest first: «دقة أعلى 5» before «أعلى 5».
      phrases: Object.entries(phrases).sort(([a], [b]) => b.length - a.length),
      ...plain,
      answers: Object.entries(answers).flatMap(([page, all]) => all.map(question => [page, meant(question, plain)])),
      beside: new Set(beside.flatMap(word => meant(word, plain))),
    };
    worker.postMessage({ type: 0, data: { ...index, options: { suggest: false } } });
  }).catch(fail);

  input.addEventListener("input", ask);
  dialog.querySelector("form").addEventListener("submit", event => {
    // Enter in the field goes to the best result; the button closes.
    if (event.submitter && document.activeElement === event.submitter) return;
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  dialog.addEventListener("keydown", event => {
    // WebKit keeps to itself the Escape that others give on from an empty field.
    if (event.key === "Escape" && event.target === input && !input.value) dialog.close();
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [input, ...list.querySelectorAll("a")];
    const next = stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    if (next < 0 || next >= stops.length) return;
    event.preventDefault();
    stops[next].focus();
  });
  dialog.addEventListener("click", event => {
    // A click on the backdrop, or on a result (which may lie on this very page), closes.
    if (event.target === dialog || event.target.closest("a")) dialog.close();
  });
  ask();
}
