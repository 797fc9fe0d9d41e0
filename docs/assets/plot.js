/*
 * Draws points on a logarithmic axis across and a linear one up, as wide as its box: a line through the points,
 * each a link, and dots behind them. The ranges follow what is drawn.
 */
const NAMESPACE = "http://www.w3.org/2000/svg";
const LETTER = 6.5, LINE = 16; // what a letter and a line of a name take
const BOLD = 7; // what a letter of a title takes

const element = (name, attributes, ...children) => {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};
const label = (x, y, anchor, text) => element("text", { x, y, "text-anchor": anchor }, `${text}`);

/* The multiples of powers of ten around `low` and `high`. */
const tens = (low, high, heads) => {
  const found = [];
  for (let n = Math.floor(Math.log10(low)) - 1; n <= Math.ceil(Math.log10(high)); n++) {
    for (const head of heads) found.push(Number(`${head}e${n}`));
  }
  return found;
};
const between = (value, low, high, from, to) => Math.round((from + (value - low) / (high - low) * (to - from)) * 10) / 10;

function logarithmic(values, from, to) {
  const least = Math.min(...values), most = Math.max(...values), ends = tens(least, most, [1, 2, 5]);
  const low = Math.max(...ends.filter(end => end < least)), high = Math.min(...ends.filter(end => end > most));
  const heads = (to - from) / Math.log10(high / low) > 120 ? [1, 3] : [1];
  const ticks = tens(low, high, heads).filter(tick => low <= tick && tick <= high);
  return { at: value => between(Math.log10(value), Math.log10(low), Math.log10(high), from, to), ticks };
}

function linear(values, from, to) {
  const least = Math.min(...values), most = Math.max(...values);
  const steps = [-1, 0, 1].flatMap(n => [1, 2, 5].map(head => Number(`${head}e${n}`)));
  const step = steps.find(size => Math.ceil(most / size) - Math.floor(least / size) <= 6);
  const first = Math.floor(least / step), last = Math.max(Math.ceil(most / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, n) => Number(((first + n) * step).toFixed(2)));
  return { at: value => between(value, first * step, last * step, from, to), ticks };
}

/* Names stand in the empty corner beside their points, where there is room for them. */
function named(places, sign, left, right) {
  let last = -Infinity;
  return places.map(([x, y, name]) => {
    const room = sign > 0 ? x - 9 - left : right - x - 9;
    if (y - last < LINE || name.length * LETTER > room) return "";
    last = y;
    return label(x - 9 * sign, y - 3, sign > 0 ? "end" : "start", name);
  });
}

/* The parts of a title on one line if they have room there, else a line each. */
function titled(parts, width) {
  const whole = parts.join(" · ");
  return whole.length * BOLD > width ? parts : [whole];
}

export function draw(svg, { points, dots, across, up, sign }) {
  const width = svg.clientWidth, height = Math.min(420, Math.max(260, width * .6));
  const title = titled(up, width);
  const rtl = document.documentElement.dir === "rtl";
  const left = rtl ? 8 : 40, right = width - (rtl ? 40 : 8), top = 18 + LINE * title.length, bottom = height - 46;
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("height", height);
  svg.replaceChildren();
  if (!points.length || !width) return;
  const all = [...dots, ...points.map(point => [point.x, point.y])];
  const x = logarithmic(all.map(([value]) => value), left, right), y = linear(all.map(([, value]) => value), bottom, top);
  const edge = rtl ? [right + 6, "start"] : [left - 6, "end"];
  const places = points.map(point => [x.at(point.x), y.at(point.y), point.name.split(".")[0]]);
  const line = [...places].sort((a, b) => a[0] - b[0]);
  const step = ([px, py]) => sign > 0 ? `H${px}V${py}` : `V${py}H${px}`;
  svg.append(
    element("g", { class: "lattice" },
      ...y.ticks.flatMap(tick => [element("path", { d: `M${left} ${y.at(tick)}H${right}` }), label(edge[0], y.at(tick) + 4, edge[1], tick)]),
      ...x.ticks.flatMap(tick => [element("path", { d: `M${x.at(tick)} ${top}V${bottom}` }), label(x.at(tick), bottom + 18, "middle", tick.toLocaleString("en"))])),
    element("text", { class: "ax", x: (left + right) / 2, y: height - 12, "text-anchor": "middle", direction: rtl ? "rtl" : "ltr" }, across),
    ...title.map((part, at) => element("text", { class: "ax", x: rtl ? width - 2 : 2, y: 20 + LINE * at, "text-anchor": "start", direction: rtl ? "rtl" : "ltr" }, part)),
    element("path", { class: "dots", d: dots.map(([a, b]) => `M${x.at(a)} ${y.at(b)}h0`).join("") }),
    element("path", { class: "line", d: `M${line[0][0]} ${line[0][1]}${line.slice(1).map(step).join("")}` }),
    ...points.map((point, at) => element("a", { href: point.href },
      element("g", { class: "pt pt-open" },
        element("title", {}, `${point.name}: ${point.y}%${rtl ? "،" : ","} ${point.x}`),
        element("circle", { cx: places[at][0], cy: places[at][1], r: 5 })))),
    ...named(places, sign, left, right).filter(Boolean),
  );
}
