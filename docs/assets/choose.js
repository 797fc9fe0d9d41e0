/*
 * Which open weights? What nothing else beats within the reader's limits: its list, its drawing, its address.
 * The figures and their arithmetic are fetched when the reader first asks for another view than the one that stands
 * in the page.
 * No words stand here: they are in the page, in the page's language.
 */
import { openable, show as opened, tell } from "./tables.js";

const SOURCE = new URL("../data/open-weights.json", import.meta.url);

/* The items that no other beats in both, the most accurate first; equals stay together, as in rank/pareto.py. */
export function unbeaten(items, cost, gain, sign) {
  const order = [...items].sort((a, b) => sign * (a[cost] - b[cost]) || b[gain] - a[gain] || a.at - b.at);
  const best = [];
  for (const item of order) {
    const last = best.at(-1);
    if (!last || item[gain] > last[gain] || (item[gain] === last[gain] && item[cost] === last[cost])) best.push(item);
  }
  return best.reverse();
}

/* The places that each of `gains` may hold among them, by the arithmetic of bands.js. */
export function bands(gains, images, { bandText, toldApart }) {
  return gains.map(gain => {
    const apart = gains.filter(other => toldApart(gain, other, images));
    const higher = apart.filter(other => other > gain).length;
    return bandText([1 + higher, gains.length - (apart.length - higher)]);
  });
}

/* Figures come as they are printed, so that none gains or loses a digit. */
const itemsOf = ({ columns, figures }) => columns.weights.map((_, at) => {
  const item = { at, printed: {} };
  for (const [name, values] of Object.entries(columns)) item[name] = values[at];
  for (const [name, values] of Object.entries(figures)) {
    item.printed[name] = values[at];
    item[name] = values[at] === null ? null : Number(values[at]);
  }
  return item;
});

/* A printed figure with commas: 1653.30 is 1,653.30. */
const written = printed => {
  const digits = printed?.split(".")[1]?.length ?? 0;
  return printed ? Number(printed).toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits }) : "";
};

/* What the reader asks for. A field that holds no number says so and sets no limit. */
const askedIn = ({ elements }, { held }) => {
  const limit = name => held(elements[name]) ?? NaN;
  const cost = elements.cost.selectedOptions[0], on = elements.on.selectedOptions[0];
  return {
    cost: cost.value, costs: [...elements.cost.options].map(option => option.value), sign: Number(cost.dataset.sign), costLabel: cost.textContent, on: on.value,
    onLabel: on.textContent, images: Number(on.dataset.images), most: limit("max"), least: limit("min"),
    size: limit("size"), only: elements.data.checked,
  };
};

const within = (item, asked) => item[asked.cost] !== null && item[asked.on] !== null
  && !(item.parameters > asked.most) && !(item[asked.on] < asked.least) && !(item.image_size > asked.size)
  && (!asked.only || item.only_1k === true);

const isSet = field => field.type === "checkbox" ? field.checked : field.value && field.selectedIndex !== 0;

const placeOf = item => `choice-${item.weights}-${item.image_size}`;

/* The long name of weights: a line ends behind a `_` or a point, as in the rows that the page came with. */
const named = name => name.match(/[^_.]*[_.]?/g).filter(Boolean).flatMap((part, at) => at ? [document.createElement("wbr"), part] : [part]);

/* Rows like the first one of the page, each filled in by the names of its parts. */
function rowsOf(pattern, chosen, asked, words, arithmetic) {
  const places = asked.images ? bands(chosen.map(item => item[asked.on]), asked.images, arithmetic) : [];
  return chosen.map((item, at) => {
    const row = pattern.cloneNode(true);
    row.id = placeOf(item);
    const values = {
      image_size: item.image_size, band: places[at], differs: item.differs ? "*" : "",
      accuracy: `${written(item.printed[asked.on])}%`,
      data: words[item.only_1k === null ? "unknown" : item.only_1k ? "only" : "more"],
      half: asked.images ? `±${arithmetic.halfWidth(item[asked.on], asked.images).toFixed(2)}` : "",
    };
    for (const part of row.querySelectorAll("[data-of]")) {
      const { of } = part.dataset;
      part.textContent = values[of] ?? written(item.printed[of]);
      if (asked.costs.includes(of)) part.classList.toggle("rest", of !== asked.cost);
    }
    const name = row.querySelector("th a");
    name.replaceChildren(...named(item.weights));
    name.href = new URL(`${item.family}/#${item.weights}-${item.image_size}`, words.families);
    row.querySelector("[data-load]").dataset.load = item.weights;
    const model = row.querySelector("[data-model]");
    model.replaceChildren();
    if (item.model) {
      const link = document.createElement("a");
      link.href = new URL(`${item.model[0]}/`, words.models);
      link.textContent = item.model[1];
      model.append(link);
    }
    openable(row);
    return row;
  });
}

export function start(root, announce, western) {
  const form = root.querySelector("form"), status = form.querySelector("[role=status]");
  const [table, more] = root.querySelectorAll("[data-frontier]"), rest = root.querySelector("details:has([data-frontier])");
  const [figure, built] = root.querySelectorAll("figure"), svg = figure.querySelector("svg");
  const pattern = table.tBodies[0].rows[0].cloneNode(true);
  const fields = [...form.elements].filter(field => field.name);
  const words = { ...root.dataset }, shown = Number(words.shown);
  // Before the address changes, to which they are relative.
  for (const name of ["families", "models"]) words[name] = new URL(words[name], location.href);
  let known, arithmetic, draw, typed, drawn = () => {};

  const picture = (chosen, others, asked) => {
    const lowest = asked.least || Number(root.dataset.lowest), high = item => item[asked.on] >= lowest;
    draw(svg, {
      points: chosen.filter(high).map(item => ({ x: item[asked.cost], y: item[asked.on], name: item.weights, href: `#${placeOf(item)}` })),
      dots: others.filter(high).map(item => [item[asked.cost], item[asked.on]]),
      across: asked.costLabel, up: [root.dataset.up, asked.onLabel], sign: asked.sign,
    });
  };

  const list = rows => {
    table.tBodies[0].replaceChildren(...rows.slice(0, shown));
    more.tBodies[0].replaceChildren(...rows.slice(shown));
    rest.hidden = rows.length <= shown;
    rest.firstElementChild.textContent = words.rest.replace("{n}", rows.length - shown);
  };

  const say = (n, all) => {
    status.textContent = root.dataset[n ? "said" : "none"].replace("{n}", n).replace("{all}", all.toLocaleString("en"));
  };

  const remember = () => {
    const view = new URLSearchParams();
    for (const field of fields.filter(isSet)) view.set(field.name, field.value);
    const query = view.size ? `?${view}` : "";
    if (query !== location.search) history.replaceState(history.state, "", location.pathname + query + location.hash);
  };

  const show = async () => {
    remember();
    try {
      known ??= itemsOf(await (await fetch(SOURCE)).json());
      [arithmetic, { draw }, typed] = await Promise.all([import("./bands.js"), import("./plot.js"), import("./typed.js")]);
    } catch {
      status.textContent = root.dataset.failed;
      return;
    }
    const asked = askedIn(form, typed), passed = known.filter(item => within(item, asked));
    const chosen = unbeaten(passed, asked.cost, asked.on, asked.sign), best = new Set(chosen);
    tell(form, fields.filter(isSet).length);
    list(rowsOf(pattern, chosen, asked, words, arithmetic));
    drawn = () => picture(chosen, passed.filter(item => !best.has(item)), asked);
    // In place of the drawing that came with the page.
    built.hidden = true;
    figure.hidden = !chosen.length;
    if (chosen.length) drawn();
    say(chosen.length, passed.length);
  };

  const view = new URLSearchParams(location.search), unknown = [];
  for (const field of fields) {
    const value = view.get(field.name);
    if (value === null) continue;
    if (field.type === "checkbox") field.checked = value === field.value;
    else field.value = western(value);
    if (value && (field.selectedIndex === -1 || field.type === "checkbox" && !field.checked)) unknown.push([field.name, value]);
    // A value the list does not know: the first.
    if (field.selectedIndex === -1) field.selectedIndex = 0;
  }
  if (unknown.length) import("./unknown.js").then(({ warn }) => warn(form, unknown));
  form.addEventListener("input", show);
  form.addEventListener("submit", event => event.preventDefault());
  // The fields are empty only once the event is over.
  form.addEventListener("reset", () => setTimeout(show));
  opened(form);
  for (const row of document.querySelectorAll("[data-frontier] tbody tr")) openable(row);
  new ResizeObserver(() => drawn()).observe(svg);
  // Also what the browser wrote into the form again, or the reader before this came.
  if (fields.some(field => view.has(field.name) || isSet(field))) show();
  else say(table.tBodies[0].rows.length + more.tBodies[0].rows.length, Number(root.dataset.all));
}
