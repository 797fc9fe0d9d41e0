/*
 * Leaves axe what it must see of a page. What nobody sees is emptied, unless what is seen may refer to what is in it. Of
 * the children of a long list that are alike all but the first and the last are taken out; of words that are coloured
 * alike, the first and the last are marked with `data-sample`, unless words of their shape were `asked` for before, here or
 * on another page. Gives the shapes that are marked.
 * `window.twins` holds what each of these elements had before.
 *
 * Words are coloured alike if they and what holds them are the same elements of the same classes with the same styles that
 * decide a contrast, and if the same is painted around them: of everything further out only that counts which paints,
 * or may lie elsewhere than in its place. Of sizes and weights those make a difference for which WCAG asks for less, and
 * those by which a link differs from the words before it. Children are alike if that holds for all words in them, and
 * if all that is in them has the same attributes, has words or none, and is small or not. What is left must look as it did among the others.
 */
asked => {
  const STYLES = ["font-size", "font-weight", "color", "text-shadow", "text-decoration-line"];
  // What paints around words, or lies where other things may be: what it is when it does neither.
  const PAINTS = {
    "background-color": "rgba(0, 0, 0, 0)", "background-image": "none", opacity: "1", filter: "none", "mix-blend-mode": "normal",
    position: "static", float: "none", transform: "none",
  };
  // From how many pixels on words are large, which need less contrast: bold ones, and others (WCAG 2.2, 1.4.3).
  const BOLD = 700, LARGE_BOLD = 14 * 96 / 72, LARGE = 18 * 96 / 72;
  const LONG = 30, ROWS = 4, SMALL = 24;
  // Names and addresses: only whether they are empty can be wrong here, that they are unique is asked of all pages.
  const NAMED = /^(id|href|src|alt|title|name|value|datetime|content|style|aria-label|aria-labelledby|data-.*)$/;
  // What a drawing is like; its size is measured.
  const DRAWN = /^([rxyd]|[xy][12]|[cr][xy]|points|width|height)$/;
  const PAINTED = Object.keys(PAINTS);
  // Whose parts are seen as one; what names an element elsewhere; what axe asks for though nobody sees it.
  const CLOSED = ["svg", "select"], REFERS = /^(aria-.*|for|form|headers|href|list)$/;
  const OUTER = "[for], [accesskey], [aria-owns], area, audio, blink, marquee, video";
  const numbers = new Map(), sums = new Map(), shapes = new Map(), surroundings = new Map(), styles = new Map(), wholes = new Map(), known = new Set(asked);
  const number = words => numbers.get(words) ?? numbers.set(words, numbers.size + 1).size;
  // The same on every page.
  const sum = words => {
    let one = 1, other = 2;
    for (const sign of words) {
      one = Math.imul(one ^ sign.codePointAt(), 0x9e3779b1);
      other = Math.imul(other ^ sign.codePointAt(), 0x85ebca6b) + one | 0;
    }
    return `${one} ${other}`;
  };
  const summed = words => {
    const said = words.join("|");
    if (!sums.has(said)) sums.set(said, sum(said));
    return sums.get(said);
  };
  const named = element => [element?.localName, element?.getAttribute("class")];
  // What is read of styles takes most of the time: it is read once.
  const read = (element, names) => {
    const style = getComputedStyle(element);
    return names.map(name => style.getPropertyValue(name));
  };
  const around = element => {
    if (element && !surroundings.has(element)) {
      const outer = around(element.parentElement), values = read(element, PAINTED);
      const own = PAINTED.map((name, at) => values[at] === PAINTS[name] ? "" : name + values[at]).filter(Boolean);
      surroundings.set(element, own.length ? summed([outer, ...named(element), ...own]) : outer);
    }
    return surroundings.get(element);
  };
  const isLarge = (size, weight) => parseFloat(size) >= (weight < BOLD ? LARGE : LARGE_BOLD);
  const worn = element => styles.get(element) ?? styles.set(element, read(element, STYLES)).get(element);
  const shape = element => {
    if (!shapes.has(element)) {
      const holder = element.parentElement ?? element, [size, weight, ...own] = worn(element), held = worn(holder);
      const differs = [size !== held[0], weight !== held[1]];
      const all = [...own, isLarge(size, weight), held[2], ...differs];
      shapes.set(element, summed([around(element), ...named(holder), ...named(element), ...all]));
    }
    return shapes.get(element);
  };
  const hasWords = element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const isFree = ({ name, ownerElement }) => NAMED.test(name) || DRAWN.test(name) && ownerElement.closest("svg");
  const said = attribute => `${attribute.name}=${isFree(attribute) ? Boolean(attribute.value.trim()) : attribute.value}`;
  const traits = element => {
    const { width, height } = element.getBoundingClientRect(), sizes = [width, height].map(size => Math.min(Math.round(size), SMALL));
    return [hasWords(element) ? shape(element) : around(element), ...sizes, ...[...element.attributes].map(said)].join();
  };
  const whole = element => {
    if (!wholes.has(element)) {
      const inner = [...element.children].filter(child => child.localName !== "wbr");
      wholes.set(element, number([traits(element), ...inner.map(whole)].join("|")));
    }
    return wholes.get(element);
  };
  const twins = window.twins ??= new Map();
  const ends = (elements, key) => new Set([...Map.groupBy(elements, key).values()].flatMap(group => [group[0], group.at(-1)]));
  // What a child is like: a row is of the kinds of all its cells.
  const kinds = child => {
    if (!child.cells?.length) return [whole(child)];
    const own = traits(child);
    return [...child.cells].map((cell, at) => [own, at, whole(cell)].join());
  };
  const spanned = children => {
    const groups = new Map();
    for (const child of children) for (const kind of kinds(child)) groups.set(kind, [groups.get(kind)?.[0] ?? child, child]);
    return [...groups.values()].flat();
  };
  const forget = () => { for (const found of [shapes, styles, surroundings, wholes]) found.clear(); };
  const putBack = lists => {
    for (const list of lists) list.replaceChildren(...twins.get(list));
    forget();
  };
  // Whether what is left of `lists` looks as it did among the others.
  const shortened = lists => {
    const kept = new Set(lists.flatMap(list => spanned(list.children)));
    const before = [...kept].map(whole).join();
    for (const list of lists) twins.set(list, [...list.childNodes]);
    lists.flatMap(list => [...list.children]).filter(child => !kept.has(child)).forEach(twin => twin.remove());
    forget();
    return [...kept].map(whole).join() === before;
  };

  const seen = [], unseen = [];
  const walk = element => {
    if (element.checkVisibility() || getComputedStyle(element).display === "contents") {
      seen.push(element);
      if (!CLOSED.includes(element.localName)) [...element.children].forEach(walk);
    } else if (element.childElementCount) unseen.push(element);
  };
  // Takes out what is in the outermost elements that nobody sees, unless the page looks otherwise without.
  const emptyUnseen = () => {
    walk(document.body);
    const parted = element => CLOSED.includes(element.localName) ? [element, ...element.querySelectorAll("*")] : [element];
    const said = seen.flatMap(parted).flatMap(element => [...element.attributes]).filter(({ name }) => REFERS.test(name));
    const ids = new Set(said.flatMap(({ value }) => value.replace("#", "").split(/\s+/)));
    const isMeant = part => part.querySelector(OUTER) || [part, ...part.querySelectorAll("[id]")].some(({ id }) => ids.has(id));
    const words = seen.filter(hasWords);
    const look = () => [document.body.offsetWidth, document.body.offsetHeight, ...words.map(shape)].join(), before = look();
    const parts = unseen.filter(part => !isMeant(part));
    for (const part of parts) {
      twins.set(part, [...part.childNodes]);
      part.replaceChildren();
    }
    forget();
    if (look() !== before) putBack(parts);
  };

  document.querySelectorAll("[data-sample]").forEach(element => element.removeAttribute("data-sample"));
  // What lies there in one scheme lies there in the other.
  if (!twins.size) {
    emptyUnseen();
    const all = [...document.querySelectorAll("main *")].filter(element => !element.closest("svg"));
    const long = all.filter(element => element.childElementCount > LONG);
    const tables = all.filter(element => element.localName === "tbody" && element.rows.length > ROWS);
    const lists = [...new Set([...long, ...tables])];
    if (!shortened(lists)) {
      putBack(lists);
      if (!shortened(long)) throw new Error("rows look otherwise without their twins");
    }
  }
  const worded = [...document.body.querySelectorAll("*")]
    .filter(element => hasWords(element) && element.checkVisibility({ visibilityProperty: true }))
    .filter(element => !known.has(shape(element)));
  for (const element of ends(worded, shape)) element.dataset.sample = "";
  return [...new Set(worded.map(shape))];
}
