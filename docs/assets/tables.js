/*
 * Sorting of tables and filtering of rows that the server has written, with the reader's choice in the address.
 *
 * Laying out a row is what costs time. So once touched, a long table shows as many rows as a reader can see, and more
 * when the reader gets there; keys and texts are read once. Then 1,600 rows are sorted or filtered within a frame or two.
 */
const MANY = 950, SCREENFUL = 40; // cells, rows
const OTHER = { ascending: "descending", descending: "ascending" };
const live = document.getElementById("live");
// Counts are grouped by hand: the first of its own formats takes a browser two frames.
const grouped = value => typeof value === "number" ? `${value}`.replace(/\B(?=(\d{3})+$)/g, ",") : value;
const fill = (words, values) => words.replace(/\{(\w+)\}/g, (whole, name) => grouped(values[name] ?? whole));

/* The address: what is not chosen is not in it, so the plain view has the plain address. */
const view = new URLSearchParams(location.search), asked = [...view];
// Two parts of one page do not share a name: behind it stands `data-view`, or else the part's id.
const named = (name, part) => [name, part.dataset.view ?? part.id].filter(Boolean).join("-");
const remember = (name, values) => {
  view.delete(name);
  for (const value of values) view.append(name, value);
  const query = view.size ? "?" + view : "";
  // Browsers refuse a page that rewrites its address with every key.
  if (query === location.search) return;
  history.replaceState(history.state, "", location.pathname + query + location.hash);
  import("./place.js");
};

/* What a cell is sorted and limited by: a day as computers write it, a number as printed (`1,013.01`; `1–6` is 1), behind its kind. */
const keyOf = cell => (cell.querySelector("time")?.dateTime ?? cell.dataset.v ?? cell.textContent).trim();
const numberOf = text => parseFloat(text.replace(/^[^\d.−-]+|,/g, "").replace("−", "-"));

/* What the address leads to on this page. */
const targeted = () => document.getElementById(decodeURIComponent(location.hash.slice(1)));

/* A row with an address of its own leads to it by its head. */
const linked = row => {
  const head = row.cells?.[0];
  if (!row.id || !head || head.querySelector("a")) return;
  const link = document.createElement("a");
  link.href = "#" + encodeURIComponent(row.id);
  link.append(...head.childNodes);
  head.append(link);
};

/* The rows of one table or list: their order, which of them pass the filter, and how many are shown. */
class Rows {
  static #all = new Map();
  static of(target) {
    if (!Rows.#all.has(target)) Rows.#all.set(target, new Rows(target));
    return Rows.#all.get(target);
  }
  static showAll() {
    for (const rows of Rows.#all.values()) rows.#show(Infinity);
  }
  /* Who chooses among the rows of one page of several chooses among those of all. */
  static async whole() {
    if (document.querySelector(".parts, [data-ask]")) await (await import("./parts.js")).join(view, Rows.#all);
  }

  constructor(target) {
    this.body = target.tBodies?.[0];
    this.away = new Set(); // rows that a filter takes away
    this.read(target);
    this.end = new IntersectionObserver(seen => {
      if (seen.some(entry => entry.isIntersecting)) this.#show(this.limit + 2 * SCREENFUL);
    });
  }

  read(target) {
    this.written = this.order = [...this.body?.rows ?? target.querySelectorAll("[data-row]")];
    this.touched = false; // as written, it stands there whole: the browser's own search finds every row
  }

  draw() {
    if (!this.touched && (this.away.size || this.order !== this.written)) {
      this.touched = true;
      this.#keepWidths();
    }
    const cells = this.body ? this.written.length * (this.written[0]?.cells.length ?? 0) : 0;
    this.#show(this.touched && cells > MANY ? SCREENFUL : Infinity);
  }

  /* Columns stay as wide as all rows make them, until the window changes. */
  #keepWidths() {
    const heads = [...this.body?.parentElement.tHead.rows ?? []].flatMap(row => [...row.cells]);
    const set = widths => heads.forEach((head, at) => { head.style.minInlineSize = widths[at] ?? "" });
    // Of rows that have come from other pages, which nobody has seen yet, too.
    set([]);
    for (const row of this.written) row.hidden = false;
    set(heads.map(head => `${head.getBoundingClientRect().width}px`));
    addEventListener("resize", () => set([]), { once: true });
  }

  /* Says how many rows are left in the section of the table; one of several without any is not shown. */
  count(severals) {
    const section = this.body?.closest("section"), said = section?.querySelector("data");
    const left = this.written.filter(row => !this.away.has(row)).length;
    if (severals && section) section.hidden = left === 0;
    if (!said) return;
    this.said ??= said.textContent;
    said.textContent = left === this.written.length ? this.said : fill(live.dataset.results, { n: left, all: this.written.length });
  }

  #show(limit) {
    this.limit = limit;
    this.end.disconnect();
    const shown = new Set();
    let last = null;
    for (const row of this.order) {
      if (this.away.has(row)) continue;
      if (shown.size === limit) { this.end.observe(last); break }
      shown.add(row);
      linked(row);
      // Only a table is sorted, and only what is shown must stand in its place.
      if (this.body && row !== (last ? last.nextElementSibling : this.body.firstElementChild)) {
        if (last) last.after(row);
        else this.body.prepend(row);
      }
      last = row;
    }
    for (const row of this.written) if (row.hidden === shown.has(row)) row.hidden = !row.hidden;
  }
}

/* Makes the heads of a table sort it, and its rows know how to undo that. */
function sortable(table, say) {
  const rows = Rows.of(table), name = named("sort", table);
  const heads = [...[...table.tHead.rows].at(-1).cells];
  const writtenOrder = heads.map(head => head.ariaSort);
  const known = new Map();
  const turned = new Set(); // heads whose column shows the complement of what was written: its order runs the other way
  const shown = (head, direction) => turned.has(head) ? OTHER[direction] ?? null : direction;

  const keysOf = head => {
    // Read anew where rows have come from other pages.
    if (known.get(head)?.length !== rows.written.length) {
      const numeric = head.classList.contains("num");
      known.set(head, rows.written.map(row => {
        const key = keyOf(row.cells[head.cellIndex]);
        // Words are no number.
        const value = numeric ? numberOf(key) : key;
        return value === "" || Number.isNaN(value) ? null : value;
      }));
    }
    return known.get(head);
  };

  const mark = directions => heads.forEach((head, at) => { head.ariaSort = shown(head, directions[at]) });

  const sort = (head, direction) => {
    const keys = keysOf(head), sign = shown(head, direction) === "ascending" ? 1 : -1;
    const compare = head.classList.contains("num") ? (a, b) => a - b
      : new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" }).compare;
    const order = keys.map((_, index) => index).sort((a, b) => {
      // Blanks come last in both directions; equals stay as written.
      return (keys[a] === null) - (keys[b] === null) || sign * compare(keys[a], keys[b]) || a - b;
    });
    rows.order = order.map(index => rows.written[index]);
    mark(heads.map(other => other === head ? direction : null));
  };

  for (const head of heads) {
    if (!head.dataset.key) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    const usual = head.dataset.first ?? (head.classList.contains("num") ? "descending" : "ascending");
    button.addEventListener("click", async () => {
      await Rows.whole();
      const direction = OTHER[shown(head, head.ariaSort)] ?? usual;
      sort(head, direction);
      rows.draw();
      remember(name, [(direction === "descending" ? "-" : "") + head.dataset.key]);
      say(fill(live.dataset.sorted, { column: button.textContent.trim(), direction: live.dataset[head.ariaSort] }));
    });
  }

  // On a phone the heads are not shown, and a list stands for them.
  rows.heads = heads.filter(head => head.dataset.key);
  for (const row of rows.written) if (row.querySelector(".rest")) openable(row);
  oneStopARow(table);

  const wanted = view.get(name)?.match(/^(-?)(.+)$/);
  const head = wanted && heads.find(other => other.dataset.key === wanted[2]);
  if (head) sort(head, wanted[1] ? "descending" : "ascending");
  else remember(name, []);
  rows.draw();

  rows.turn = head => {
    known.delete(head);
    turned.delete(head) || turned.add(head);
    head.ariaSort = OTHER[head.ariaSort] ?? null;
  };

  rows.unsort = () => {
    rows.order = rows.written;
    mark(writtenOrder);
    remember(name, []);
    rows.draw();
  };
}

/* By keyboard a row is one stop, its name; the arrows lead along its other links. */
function oneStopARow(table) {
  for (const link of table.querySelectorAll("tbody tr:is([id], :has(th a)) td a")) link.tabIndex = -1;
  table.addEventListener("keydown", event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key], row = event.target.closest("tbody tr");
    if (!step || !row || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = [...row.querySelectorAll("a, button")].filter(stop => stop.checkVisibility());
    stops[stops.indexOf(event.target) + (document.dir === "rtl" ? -step : step)]?.focus();
    event.preventDefault();
  });
}

/* Where a row is shown in part, its first cell holds a button for the rest. */
export function openable(row) {
  linked(row); // the button stands beside the link, not in it
  const button = document.createElement("button");
  button.type = "button";
  button.className = "more";
  button.ariaExpanded = false;
  button.ariaLabel = fill(live.dataset.more, { name: row.cells[0].textContent.trim() });
  button.addEventListener("click", () => { button.ariaExpanded = row.toggleAttribute("data-whole") });
  row.cells[0].append(button);
}

/* The words of an element, in which direction characters isolate instead of markup. */
const plain = element => {
  const copy = element.cloneNode(true);
  for (const run of copy.querySelectorAll("bdi")) run.replaceWith(`\u2068${run.textContent}\u2069`);
  return copy.textContent.trim();
};

/* The list of a form that sorts its tables: the choices are the heads of the first. */
function sorter(select, targets) {
  const heads = targets[0]?.heads ?? [];
  select.append(...heads.map(head => new Option("", head.dataset.key)));
  const name = () => heads.forEach((head, at) => { select.options[at].text = plain(head) });
  name();
  select.value = heads.find(head => head.ariaSort)?.dataset.key ?? "";
  select.addEventListener("change", () => {
    for (const { heads } of targets) heads.find(head => head.dataset.key === select.value)?.querySelector("button").click();
  });
  return name;
}

/* The button that opens a form on a phone. */
const openerOf = form => form.previousElementSibling?.matches(".tools") ? form.previousElementSibling : null;

/* A form is of use now. On a phone the button before it opens it. */
export function show(form) {
  const opener = openerOf(form);
  opener?.addEventListener("click", () => { opener.ariaExpanded = opener.ariaExpanded !== "true" });
  form.hidden = false;
}

/* The button says how many limits are set; what they leave is then seen beside it. A field that is wrong is seen too. */
export function tell(form, set) {
  const opener = openerOf(form);
  if (!opener) return;
  opener.dataset.words ??= opener.textContent;
  opener.textContent = opener.dataset.words + (set ? ` (${set})` : "");
  opener.toggleAttribute("data-set", set > 0);
  if (form.querySelector("[aria-invalid=true]")) opener.ariaExpanded = true;
}

/* A form over the rows of one or several tables or lists. */
function filterable(form, western) {
  const targets = form.dataset.for.split(" ").map(id => document.getElementById(id)).filter(Boolean).map(Rows.of);
  let all = [];
  const status = form.querySelector("[role=status]");
  const fields = [...form.elements].filter(field => field.name);
  const names = [...new Set(fields.map(field => field.name))];
  const known = new Map();
  let filter, phrases, texts, typed, elsewhere;

  // What a field is compared with: the number in a column, or the values that the row or what holds it carries.
  const valuesOf = name => {
    const key = form.elements[name].dataset?.column;
    const own = row => (row.closest(`[data-${name}]`)?.getAttribute("data-" + name) ?? "").split(" ");
    const counted = row => {
      const head = row.closest("table").tHead.querySelector(`[data-key="${key}"]`);
      return [numberOf(keyOf(row.cells[head.cellIndex]))];
    };
    if (!known.has(name)) known.set(name, all.map(key ? counted : own));
    return known.get(name);
  };
  const passes = (field, value) => {
    if (!field.inputMode) return own => own == value;
    return "least" in field.dataset ? own => own >= value : own => own <= value;
  };

  // A module changes how rows look, and back.
  let isOther = false;
  const look = async field => {
    if (field.checked === isOther) return;
    isOther = field.checked;
    (await import(`./${field.dataset.look}.js`)).turn(form, targets);
    for (const name of sorters) name();
    texts = null;
  };

  const apply = async event => {
    if (event) await Rows.whole();
    const read = targets.flatMap(rows => rows.written);
    // Rows have come from other pages: what was known was of the others alone.
    if (read.length !== all.length) { texts = null; known.clear() }
    all = read;
    for (const field of fields) if (field.dataset.look) await look(field);
    const chosen = new FormData(form);
    if (chosen.get("q") && !texts) {
      filter = await import("./fold.js");
      phrases = await filter.phrases();
      texts = all.map(filter.textOf);
      return apply(); // with what was typed meanwhile
    }
    if (!typed && fields.some(field => field.inputMode && field.value)) {
      typed = await import("./typed.js");
      return apply();
    }
    const tests = [];
    for (const name of names) {
      // What is no number is no limit, and its field says so.
      const values = (form.elements[name].inputMode ? [typed?.held(form.elements[name])] : chosen.getAll(name)).filter(value => value || value === 0);
      remember(named(name, form), values);
      // How rows look is no reason to take one away.
      if (!values.length || form.elements[name].dataset?.look) continue;
      if (name === "q") {
        const words = filter.wordsOf(values[0], phrases);
        tests.push(index => words.every(word => texts[index].includes(word)));
      } else {
        const own = valuesOf(name);
        const limits = values.map(value => passes(form.elements[name], value));
        tests.push(index => own[index].some(value => limits.some(within => within(value))));
      }
    }
    const away = new Set(all.filter((_, index) => !tests.every(test => test(index))));
    for (const rows of targets) {
      rows.away = away;
      rows.draw();
      rows.count(targets.length > 1);
    }
    const n = all.length - away.size;
    tell(form, tests.length);
    // Loaded with the first choice; the plain view has nothing to lead to.
    if (form.querySelector("[data-elsewhere]") && (tests.length || elsewhere)) {
      elsewhere ??= await import("./elsewhere.js");
      elsewhere.lead(form, n, phrases);
    }
    // As written, one page of several is not all.
    if (!tests.length && document.querySelector(".parts:not([hidden])")) status.textContent = "";
    else if (status) status.textContent = n ? fill(live.dataset.results, { n, all: all.length }) : live.dataset.none;
  };

  const set = (field, values) => {
    if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
    else field.value = western(values[0] ?? "");
    // A value the list does not know: show everything.
    if (field.tagName === "SELECT" && field.selectedIndex < 0) field.selectedIndex = 0;
  };
  const clear = () => {
    for (const field of fields) set(field, []);
    for (const rows of targets) rows.unsort?.();
    return apply();
  };

  const sorters = [...form.querySelectorAll("select:not([name])")].map(select => sorter(select, targets));
  for (const field of fields) {
    const name = named(field.name, form);
    if (view.has(name)) set(field, view.getAll(name));
  }
  form.addEventListener("input", apply);
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", event => { event.preventDefault(); clear() });

  // A link to a row that is not shown must still lead to it.
  const follow = async () => {
    const target = targeted();
    const row = target && all.find(other => other.contains(target));
    if (!row?.hidden) return;
    await clear();
    if (row.hidden) Rows.showAll();
    target.scrollIntoView();
  };
  addEventListener("hashchange", follow);

  show(form);
  // Also what the browser wrote into the form again, or the reader before this came.
  return apply([...new FormData(form).values()].some(Boolean)).then(follow);
}

export async function start(say, western) {
  // Rows above a place grow or go: who stands there is led there again, and who has gone on is not.
  const { top, bottom } = targeted()?.getBoundingClientRect() ?? {}, isThere = !scrollY || bottom > 0 && top < innerHeight;
  // What the address asks for may stand on another page.
  if (view.size || location.hash && !targeted()) await Rows.whole();
  for (const table of document.querySelectorAll("table[data-sortable]")) sortable(table, say);
  const ready = [...document.querySelectorAll("form[data-for]")].map(form => filterable(form, western));
  // A link to a row must lead to it also where no form filters the table.
  addEventListener("hashchange", () => {
    const row = targeted()?.closest("tr[hidden]");
    if (!row || document.querySelector(`form[data-for~="${row.closest("table").id}"]`)) return;
    Rows.showAll();
    row.scrollIntoView();
  });
  // Paper, the browser's own search and a copy of the whole page need every row.
  addEventListener("beforeprint", Rows.showAll);
  document.addEventListener("keydown", event => {
    const looks = ["KeyF", "KeyA"].includes(event.code) && (event.ctrlKey || event.metaKey);
    if (looks || event.key === "F3") Rows.whole().then(Rows.showAll);
  });
  await Promise.all(ready);
  // What nobody took is in the address no longer; what is not ours stays there.
  const lost = asked.filter(([name, value]) => value && !view.has(name));
  if (lost.length) (await import("./unknown.js")).warn(document.querySelector("form[data-for], [data-sortable]"), lost);
  if (isThere) targeted()?.scrollIntoView();
  if (view.size || history.state) (await import("./place.js")).restore(Rows.showAll);
}
