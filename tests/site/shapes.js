/*
 * Marks, with `data-sample`, the first and the last of all shown words that are coloured alike: in them and in
 * everything around them the same elements of the same classes, with the same styles that decide a contrast.
 */
() => {
  const STYLES = [
    "color", "backgroundColor", "backgroundImage", "opacity", "fontSize", "fontWeight",
    "textShadow", "filter", "mixBlendMode", "textDecorationLine",
  ];
  const numbers = new Map(), shapes = new Map([[null, 0]]);
  const number = words => numbers.get(words) ?? numbers.set(words, numbers.size + 1).size;
  const shape = element => {
    if (!shapes.has(element)) {
      const style = getComputedStyle(element), own = STYLES.map(name => style[name]);
      const words = [shape(element.parentElement), element.localName, element.getAttribute("class"), ...own];
      shapes.set(element, number(words.join("|")));
    }
    return shapes.get(element);
  };
  const hasWords = element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  document.querySelectorAll("[data-sample]").forEach(element => element.removeAttribute("data-sample"));
  const worded = [...document.body.querySelectorAll("*")]
    .filter(element => hasWords(element) && element.checkVisibility({ visibilityProperty: true }));
  const alike = Map.groupBy(worded, shape);
  for (const group of alike.values())
    for (const element of [group[0], group.at(-1)]) element.dataset.sample = "";
}
