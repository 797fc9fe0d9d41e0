/*
 * Leaves axe what it must see of a long page. Of the children of a long list that are alike all but the first and the
 * last are taken out; of words that are coloured alike, the first and the last are marked with `data-sample`, unless
 * words of their shape were `asked` for before, here or on another page. Gives the shapes that are marked.
 * `window.twins` holds what each list had before.
 *
 * Words are coloured alike if in them and in everything around them the same elements have the same classes and the same
 * styles that decide a contrast. Children are alike if that holds for all that is in them, and if it has the same
 * attributes, has words or none, and is small or not. What is left must look as it did among the others.
 */
asked => {
  const STYLES = [
    "color", "backgroundColor", "backgroundImage", "opacity", "fontSize", "fontWeight",
    "textShadow", "filter", "mixBlendMode", "textDecorationLine",
  ];
  const LONG = 30, SMALL = 24;
  // Names and addresses: only whether they are empty can be wrong here, that they are unique is asked of all pages.
  const NAMED = /^(id|href|src|alt|title|name|value|datetime|content|style|aria-label|aria-labelledby|data-.*)$/;
  const numbers = new Map(), sums = new Map(), shapes = new Map(), known = new Set(asked);
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
  const shape = element => {
    if (element && !shapes.has(element)) {
      const style = getComputedStyle(element), own = STYLES.map(name => style[name]);
      const words = [shape(element.parentElement), element.localName, element.getAttribute("class"), ...own];
      const said = words.join("|");
      if (!sums.has(said)) sums.set(said, sum(said));
      shapes.set(element, sums.get(said));
    }
    return shapes.get(element);
  };
  const hasWords = element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const said = ({ name, value }) => `${name}=${NAMED.test(name) ? Boolean(value.trim()) : value}`;
  const traits = element => {
    const { width, height } = element.getBoundingClientRect(), sizes = [width, height].map(size => Math.min(Math.round(size), SMALL));
    return [shape(element), hasWords(element), ...sizes, ...[...element.attributes].map(said)].join();
  };
  const whole = element => number([element, ...element.querySelectorAll("*")].map(traits).join("|"));
  const twins = window.twins ??= new Map();
  const ends = (elements, key) => new Set([...Map.groupBy(elements, key).values()].flatMap(group => [group[0], group.at(-1)]));

  document.querySelectorAll("[data-sample]").forEach(element => element.removeAttribute("data-sample"));
  const lists = [...document.querySelectorAll("main *")].filter(element => element.childElementCount > LONG && !element.closest("svg"));
  const kept = new Set(lists.flatMap(list => [...ends([...list.children], whole)]));
  const before = [...kept].map(whole);
  for (const list of lists) if (!twins.has(list)) twins.set(list, [...list.childNodes]);
  lists.flatMap(list => [...list.children]).filter(child => !kept.has(child)).forEach(twin => twin.remove());
  shapes.clear();
  if ([...kept].map(whole).join() !== before.join()) throw new Error("rows look otherwise without their twins");
  const worded = [...document.body.querySelectorAll("*")]
    .filter(element => hasWords(element) && element.checkVisibility({ visibilityProperty: true }))
    .filter(element => !known.has(shape(element)));
  for (const element of ends(worded, shape)) element.dataset.sample = "";
  return [...new Set(worded.map(shape))];
}
