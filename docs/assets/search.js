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

/* The question in the words of the pages, what is asked, and the names in it: other words for the same thing, and all forms of a word (§ is "or"). */
function widened(question, { phrases, forms, unasked }) {
  const plain = pointed(fold(question)).replace(/([ء-ي])-/g, "$1 ");
  const words = worded(plain.replace(/[^\p{L}\p{N}./-]+/gu, " ").trim(), phrases);
  // «ViT-G/14» is asked for as «vit», «g», «14», and as «vitg14»; «resnet 50» and «mobilenet v4» as one word too.
  const joined = words.split(" ").filter(word => (/^(?=.*[a-z])[a-z\d.]+(?:[-/][a-z\d.]+)+$/).test(word));
  const numbered = words.match(/(?<= )[a-z]+ v?\d[a-z\d]*(?= )/g) ?? [];
  const whole = [...joined, ...numbered].map(word => word.replace(/[-/ ]/g, ""));
  const all = [words, ...whole].join(" ").split(/[\s/-]+|\.+(?=\s)/).filter(Boolean);
  const asked = all.filter(word => !unasked.has(word));
  const names = words.split(/[\s/-]+/).filter(word => (/[a-z]/).test(word) && !unasked.has(word));
  const query = (asked.length ? asked : all).map(word => {
    // «وبالنماذج» has a form in «نماذج».
    const bare = [word, word.replace(/^[وف]?(?:[بك]?ال|لل)/, ""), word.replace(/^[وفبلك]/, "")]
      .find(one => forms.has(one));
    return [word, ...(bare ? forms.get(bare) : []).filter(other => other !== bare)].join("§");
  }).join(" ");
  return { words: words.trim(), query, names };
}

let started;
export function start(dialog) {
  if (started) return;
  started = true;
  const input = dialog.querySelector("input"), status = dialog.querySelector("[role=status]");
  const list = dialog.querySelector("ol"), { searchIndex, searchWorker } = dialog.dataset;
  const indexAddress = new URL(searchIndex, location.href), root = new URL("..", indexAddress);
  let vocabulary, figures, ready = false, busy = false, asked = "", words = "", names = [];

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
    // The page whose name in its address is the question itself, or its year, comes first: «swin» before «Swin-S3».
    const slugs = [words.replace(/\s+/g, "-"), words.match(/\b\d{4}$/)?.[0]].map(name => `/${name}/`);
    const named = ([{ location }]) => slugs.some(slug => `/${location.split("#")[0]}`.endsWith(slug));
    groups.sort((a, b) => named(b) - named(a));
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
    const lost = names.filter(name => !groups.some(group => group.some(item => item.terms?.[name]))).join(" ");
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
    ({ words, query, names } = widened(question, vocabulary));
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
    const { phrases, words, unasked } = index.synonyms;
    ({ figures } = index);
    run = new RegExp(index.runs.pattern, "g");
    needs = new RegExp(index.runs.needs);
    vocabulary = {
      // Longest first: «دقة أعلى 5» before «أعلى 5».
      phrases: Object.entries(phrases).sort(([a], [b]) => b.length - a.length),
      forms: new Map(words.flatMap(group => group.map(word => [word, group]))),
      unasked: new Set(unasked),
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
