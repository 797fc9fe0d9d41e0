/*
 * Two to four models side by side, from the address, and whether their results can be told apart.
 * The figures are fetched when the reader first asks. No words stand here: they are in the page, in the page's language.
 */
import { bandText, byChance, halfWidth, toldApart } from "./bands.js";
import { said } from "./words.js";

const SOURCE = new URL("../data/compare.json", import.meta.url);
const MOST = 4;

const digits = text => (text.split(".")[1] ?? "").length;

/* Every two of `models` under every protocol that both have a result in, with the test of the rank bands. */
export function pairs(models, protocols, images) {
  return protocols.flatMap(protocol => models.flatMap((a, at) => models.slice(at + 1).flatMap(b => {
    const [one, other] = [a, b].map(model => model.results[protocol]?.top1?.[0]);
    if (!one || !other) return [];
    return [{
      protocol, a: a.name, b: b.name, told: toldApart(Number(one), Number(other), images),
      points: Math.abs(one - other).toFixed(Math.max(digits(one), digits(other))),
      least: byChance(Number(one), Number(other), images).toFixed(3),
    }];
  })));
}

const element = (name, values, ...children) => {
  const made = Object.assign(document.createElement(name), values);
  made.append(...children);
  return made;
};

export function start(root) {
  const form = root.querySelector("form"), input = form.elements.model, status = form.querySelector("[role=status]");
  const box = root.querySelector("[data-chosen]"), table = box.querySelector("table"), list = box.querySelector("[data-pairs]");
  const chips = root.querySelector("[data-picked]");
  const head = table.tHead.rows[0], rows = [...table.tBodies[0].rows], models = new URL(root.dataset.models, location.href);
  const words = Object.fromEntries([...root.querySelector("template").content.children].map(word => [word.dataset.word, word.textContent]));
  const labels = Object.fromEntries(rows.map(row => [row.dataset.of, row.querySelector(".half")?.textContent]));
  let known, chosen = (new URLSearchParams(location.search).get("models") ?? "").split(",").filter(Boolean);

  const hint = status.textContent;

  const page = (model, place = "") => new URL(`${model.id}/${place}`, models);
  const figure = text => element("div", { dir: "ltr", textContent: text });
  const ltr = text => element("bdi", { dir: "ltr", textContent: text });
  const small = (...parts) => element("span", { className: "half" }, ...parts);
  const badge = kind => element("span", { className: `badge badge--${kind}`, textContent: words[`kind_${kind}`] });

  const printed = (model, name, protocol) => {
    const result = model.results[protocol], found = result?.[name];
    if (!found) return [];
    const [value, kind] = found;
    if (value === null) return [badge(kind)];
    const link = element("a", { className: "fig", dir: "ltr", textContent: `${value}%`, href: page(model, `#${name}-${protocol}`) });
    if (name !== "top1") return [link, " ", badge(kind)];
    const band = result.band ? [" · ", small(`${words.band} `, ltr(bandText(result.band)))] : [];
    const half = small(`±${halfWidth(Number(value), known.images).toFixed(2)}`);
    return [element("span", { dir: "ltr" }, link, " ", half), " ", badge(kind), ...band];
  };

  const cells = {
    top1: (model, protocol) => printed(model, "top1", protocol),
    top5: (model, protocol) => printed(model, "top5", protocol),
    standing: model => [words[`standing_${model.standing}`]],
    parameters: model => model.parameters ? [element("a", { dir: "ltr", textContent: model.parameters, href: page(model, "#parameters") })] : [],
    regime: model => [words[`regime_${model.regime}`]],
    published: ({ published }) => [words[`month_${published.slice(5)}`], " ", published.slice(0, 4)],
    weights: model => [words[`weights_${model.weights}`]],
    released: model => model.measured.map(item => figure(`${item.weights}, ${item.image_size}`)),
    measured: (model, test) => model.measured.map(item => figure(item.top1[test] ? `${item.top1[test]}%` : "—")),
  };

  const column = model => element("th", { scope: "col" }, element("a", { href: page(model), textContent: model.name, dir: "ltr" }));

  const picked = model => {
    const button = element("button", { type: "button", className: "button", textContent: `${model.name} ×`, dir: "ltr" });
    button.ariaLabel = root.dataset.remove.replace("{name}", model.name);
    button.addEventListener("click", () => { chosen = chosen.filter(id => id !== model.id); show(); input.focus() });
    return element("li", {}, button);
  };

  const fill = shown => {
    head.replaceChildren(head.firstElementChild, ...shown.map(column));
    chips.replaceChildren(...shown.map(picked));
    shown.forEach((model, at) => table.style.setProperty(`--h${at + 2}`, JSON.stringify(model.name)));
    for (const row of rows) {
      const made = shown.map(model => element("td", {}, ...cells[row.dataset.row](model, row.dataset.of)));
      row.hidden = made.every(cell => !cell.hasChildNodes());
      for (const cell of made) if (!cell.hasChildNodes()) cell.textContent = "—";
      row.replaceChildren(row.firstElementChild, ...made);
    }
    const protocols = rows.filter(row => row.dataset.row === "top1").map(row => row.dataset.of);
    const found = shown.length > 1 ? pairs(shown, protocols, known.images) : [];
    list.replaceChildren(...found.map(pair => element("li", {},
      ...said(root.dataset[pair.told ? "apart" : "together"], { ...pair, protocol: labels[pair.protocol] }))));
    if (!found.length) list.append(element("li", { textContent: root.dataset.none }));
  };

  const load = async () => {
    try {
      known ??= await (await fetch(SOURCE)).json();
    } catch {
      status.textContent = root.dataset.failed;
      return false;
    }
    return true;
  };

  const show = async () => {
    if (!await load()) return;
    const ids = new Map(known.models.map(model => [model.id, model]));
    const asked = [...new Set(chosen)], unknown = asked.filter(id => !ids.has(id)), there = asked.filter(id => ids.has(id));
    chosen = there.slice(0, MOST);
    if (unknown.length) status.replaceChildren(...said(root.dataset.unknown, { name: unknown.join(", ") }));
    // Whom an address names beyond the fourth is told of.
    if (there.length > MOST) status.replaceChildren(...said(root.dataset.left, { name: there.slice(MOST).map(id => ids.get(id).name).join(", ") }));
    const query = chosen.length ? `?models=${chosen.join(",")}` : "";
    if (query !== location.search) history.replaceState(history.state, "", location.pathname + query + location.hash);
    box.hidden = chips.hidden = !chosen.length;
    fill(chosen.map(id => ids.get(id)));
  };

  // Weights that are no model of ours were measured all the same.
  let elsewhere;
  const lead = async (typed, found, spellings) => {
    if (!found || elsewhere) (elsewhere ??= await import("./elsewhere.js")).lead(form, found, spellings, typed);
  };

  // The list of names comes when the reader comes to the field.
  let adding;
  const ready = () => adding ??= import("./pick.js").then(({ pickable }) => pickable(input, root.querySelector("[role=listbox]"), {
    load: async () => await load() ? known.models : [],
    pick: model => {
      lead("", true);
      if (chosen.length >= MOST && !chosen.includes(model.id)) {
        status.textContent = root.dataset.full;
        return;
      }
      status.textContent = hint;
      chosen.push(model.id);
      show();
    },
    say: ({ typed, found, near, several, spellings }) => {
      if (several) {
        status.textContent = root.dataset.several;
        return;
      }
      lead(typed, found || !typed, spellings);
      if (!typed || found) status.textContent = hint;
      else status.replaceChildren(...said(root.dataset[near ? "near" : "unknown"], { name: typed }));
    },
  }));

  for (const event of ["focus", "input"]) input.addEventListener(event, ready);
  form.querySelector("[disabled]").disabled = false; // before, a name that is sent would take the place of the address
  if (document.activeElement === input || input.value) ready();
  form.addEventListener("submit", event => {
    event.preventDefault();
    ready().then(add => add());
  });
  if (chosen.length) show();
}
