/*
 * Where a result of the reader's own stands: its interval, its band, its neighbours, and what a paired test would need.
 * The board, and what reads numbers, are fetched when the reader first asks. No words stand here: they are in the page, in the page's language.
 */
import { Z, band, bandText, byChance, halfWidth, leastGain, mostUnlike, roundedUp, toldApart, unlikeByChance } from "./bands.js";
import { counted as ofMany, said } from "./words.js";

const SOURCE = new URL("../data/compare.json", import.meta.url);
const BESIDE = 3; // neighbours above, and as many below

const count = number => number.toLocaleString("en");
const fraction = accuracy => Number((accuracy / 100).toFixed(6));
const signed = points => `${points > 0 ? "+" : points < 0 ? "−" : ""}${Math.abs(points).toFixed(2)}`;

/* p(1 − p)/n, with figures. */
const spread = (accuracy, images) =>
  `${fraction(accuracy)} × ${fraction(100 - accuracy)} / ${count(images)}`;

/* The accepted results of a protocol and of one kind of training data, or of every kind. */
export const standing = (models, protocol, regime) => models
  .filter(model => model.standing === "accepted" && model.results[protocol] && (!regime || model.regime === regime))
  .map(model => ({ ...model, top1: Number(model.results[protocol].top1[0]), shown: model.results[protocol].top1[0] }))
  .sort((a, b) => b.top1 - a.top1);

/* A formula breaks before what it adds, equals or takes the root of, and nowhere else. */
const kept = formula => formula.replace(/ (?![+=>]|× √)/g, "\u00a0");

/* The arithmetic of each step, as text. */
export function steps({ accuracy, images, board, counted }) {
  const others = board.map(item => item.top1), half = halfWidth(accuracy, images);
  const [first, last] = band(accuracy, others, images, counted);
  const check = (sign, gain) => {
    const other = accuracy + sign * Number(gain);
    return !(other > 0 && other < 100) ? gain : `${gain} > 100 × ${Z} × √(${spread(accuracy, images)} + ${spread(other, images)}) = ${byChance(accuracy, other, images).toFixed(3)}`;
  };
  const least = sign => {
    const gain = leastGain(accuracy, images, sign);
    return gain === null ? "—" : check(sign, roundedUp(gain));
  };
  return {
    half: `100 × ${Z} × √(${spread(accuracy, images)}) = ${half.toFixed(2)}`,
    interval: `${(accuracy - half).toFixed(2)}% – ${(accuracy + half).toFixed(2)}%`,
    first: `1 + ${first - 1} = ${first}`,
    last: `${others.length + 1} − ${others.length + 1 - last} = ${last}`,
    higher: least(1), lower: least(-1), band: bandText([first, last]),
  };
}

/* The results beside that of the reader, with the arithmetic of both tests. */
export function neighbours({ accuracy, images, board, counted }) {
  const at = board.findIndex(item => item.top1 < accuracy), place = at < 0 ? board.length : at;
  return board.slice(Math.max(place - BESIDE, 0), place + BESIDE).map(item => {
    const [worse, better] = [accuracy, item.top1].map(own => Math.round(own / 100 * images)).sort((a, b) => a - b);
    const lead = better - worse, unlike = mostUnlike(better, worse, images), same = images === counted;
    return {
      id: item.id, name: item.name, top1: `${item.shown}%`, difference: signed(item.top1 - accuracy),
      chance: byChance(accuracy, item.top1, images, counted).toFixed(2),
      told: toldApart(accuracy, item.top1, images, counted), lead: same ? count(lead) : "",
      paired: !same ? "" : unlike < lead || !lead ? "—" : count(unlike),
      unrelated: same ? count(Math.round(unlikeByChance(accuracy, item.top1, images))) : "",
    };
  });
}

export function start(root, announce, western) {
  const form = root.querySelector("form"), answer = root.querySelector("[data-answer]");
  const status = form.querySelector("[role=status]"), body = root.querySelector("tbody");
  const pattern = body.rows[0].cloneNode(true), fields = [...form.elements].filter(field => field.name);
  // As the page was written: the reader may have typed before this came.
  const usual = field => field.defaultValue ?? field.options[0].value;
  const counted = Number(root.dataset.images), models = new URL(root.dataset.models, location.href);
  const hint = status.textContent, among = JSON.parse(root.dataset.among);
  let known, typed;

  const row = item => {
    const made = pattern.cloneNode(true);
    const values = { ...item, apart: root.dataset[item.told ? "yes" : "no"] };
    for (const cell of made.querySelectorAll("[data-of]")) cell.textContent = values[cell.dataset.of];
    made.querySelector("a").href = new URL(`${item.id}/`, models);
    return made;
  };

  const remember = () => {
    const view = new URLSearchParams();
    for (const field of fields) if (field.value && field.value !== usual(field)) view.set(field.name, field.value);
    const query = view.size ? `?${view}` : "";
    if (query !== location.search) history.replaceState(history.state, "", location.pathname + query + location.hash);
  };

  /* What the reader asks for; null where it is no accuracy or no number of images. */
  const asked = () => {
    const accuracy = typed.held(form.elements.top1), images = typed.held(form.elements.n) ?? counted;
    return accuracy && images ? { accuracy, images, counted } : null;
  };

  const fill = (of, board) => {
    const made = steps({ ...of, board });
    for (const part of answer.querySelectorAll("dd[data-of]")) part.textContent = kept(made[part.dataset.of]);
    body.replaceChildren(...neighbours({ ...of, board }).map(row));
    const half = halfWidth(of.accuracy, of.images).toFixed(2), all = ofMany(among, board.length + 1);
    status.replaceChildren(...said(root.dataset.said, { accuracy: `${of.accuracy}%`, half: `±${half}`, band: made.band, all }));
  };

  const show = async () => {
    remember();
    try {
      typed ??= await import("./typed.js");
      if (asked()) known ??= (await (await fetch(SOURCE)).json()).models;
    } catch {
      status.textContent = root.dataset.failed;
      return;
    }
    const of = asked(); // as it is now: the reader may have typed on
    const { protocol, regime } = form.elements, board = of ? standing(known, protocol.value, regime.value) : [];
    answer.hidden = !board.length;
    if (board.length) fill(of, board);
    // A field that is wrong says so itself.
    else status.textContent = of ? root.dataset.none : form.querySelector("[aria-invalid=true]") ? "" : hint;
  };

  const view = new URLSearchParams(location.search), unknown = [];
  for (const field of fields) {
    if (view.has(field.name) && field.value === usual(field)) field.value = western(view.get(field.name));
    if (field.selectedIndex >= 0 || field.selectedIndex === undefined) continue;
    field.selectedIndex = 0;
    unknown.push([field.name, view.get(field.name)]);
  }
  if (unknown.length) import("./unknown.js").then(({ warn }) => warn(form, unknown));
  form.addEventListener("input", show);
  form.addEventListener("submit", event => event.preventDefault());
  if (form.elements.top1.value) show();
}
