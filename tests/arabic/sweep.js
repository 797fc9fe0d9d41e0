/*
 * What only a browser can see of one page: a function for each check gives what it finds wrong, in words.
 * Everything that can be unfolded has been unfolded. Of a page that is not shown the markup alone is looked at.
 */
(page = document) => {
  const AR = /[\u0600-\u06ff]/, LATIN = /[A-Za-z]/;
  const RISK = /[%~<>≈≤≥±−]|\d\s*[-–—]\s*\d|(^|\s)[+\-]\d/;
  const { lang, dir } = page.documentElement, arabic = lang === "ar";
  const all = (selector, root = page) => [...root.querySelectorAll(selector)];
  const css = getComputedStyle, px = value => parseFloat(value) || 0;
  const text = element => element.textContent.trim().replace(/\s+/g, " ");
  const isShown = Boolean(page.defaultView);
  const shown = element => !isShown || element.checkVisibility({ visibilityProperty: true });
  // Not shown: the style sheet turns numbers, and an isolate the run that it holds; else the markup says it.
  const direction = element => isShown ? css(element).direction : element.closest("[dir], td.num, bdi")?.dir;
  const box = element => element.getBoundingClientRect();
  const language = element => element.closest("[lang]").lang;
  const named = (element, more = "") =>
    `${element.localName}.${element.getAttribute("class") ?? ""} «${text(element).slice(0, 50)}» ${more}`.trim();
  const bad = (elements, test, more) => elements.filter(test).map(element => named(element, more?.(element)));

  // In a list what stands behind the head of its cell is isolated by its first letter: one of Latin, or none.
  const behindHead = cell => isShown && cell && css(cell, "::before").content.includes("\u2068") && !AR.test(cell.textContent);

  const texts = [];
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (data.trim() && !parentElement.closest("script, style, noscript")) texts.push([data.trim(), parentElement]);
  }
  const written = [...new Set(texts.map(([, element]) => element))]
    .filter(element => !element.closest("svg title, svg desc, option") && shown(element));
  const isText = node => node.nodeType === Node.TEXT_NODE;
  const arabicElements = written.filter(element => [...element.childNodes].some(node => isText(node) && AR.test(node.data)));
  const labels = all("button, label, legend, summary, option, figcaption, caption, th:not([scope=row]), svg title, svg desc");
  const attributes = ["aria-label", "title", "alt", "placeholder"].flatMap(
    name => all(`[${name}]`).map(element => [element.getAttribute(name), element]));
  const numbers = all("td.num"), icons = all("svg:not(.plot, .plot svg)");

  const languageLink = () => {
    const links = all(".languages a"), [link] = links;
    if (links.length !== 1) return [`${links.length} links`];
    const [there, name, way] = arabic ? ["en", "English", "ltr"] : ["ar", "العربية", "rtl"];
    const own = new URL(page.baseURI).pathname.replace(/^\/en\//, "/");
    const place = own.endsWith("404.html") ? "/" : own, wanted = there === "en" ? `/en${place}` : place;
    const found = [new URL(link.href).pathname, text(link), link.lang, link.hreflang, link.dir];
    const right = [wanted, name, there, there, way];
    const reachable = shown(link) && link.tabIndex === 0 && !link.closest("[inert]");
    return reachable && found.join() === right.join() ? [] : [`${found} instead of ${right}, ${reachable}`];
  };

  // To put something into a page of many tables takes long: one number of each look is enough.
  const look = element => ["fontFamily", "fontSize", "fontWeight", "fontVariantNumeric"].map(name => css(element)[name]).join();
  const looks = elements => [...Map.groupBy(elements, look).values()].map(([first]) => first);
  const sameWidth = cell => {
    const probe = cell.appendChild(document.createElement("span"));
    const widths = ["1111", "8888"].map(digits => { probe.textContent = digits; return box(probe).width });
    probe.remove();
    return Math.abs(widths[0] - widths[1]) < .1;
  };

  const addresses = all("main a").filter(link => /^(https?:|doi:|arXiv:|www\.)\S+$/.test(text(link)));
  const isBlock = element => !css(element).display.startsWith("inline");

  const height = element => px(css(element).lineHeight) / px(css(element).fontSize);
  const small = element => px(css(element).fontSize);
  const running = all("main p").filter(p => AR.test(text(p)) && shown(p) && !p.closest("table, details.evidence"));

  const underlined = link => {
    const style = css(link);
    return px(style.borderBottomWidth) > 0 ||
      style.textDecorationLine.includes("underline") && px(style.textUnderlineOffset) / small(link) >= .249;
  };

  const mirrored = element => {
    const { transform } = css(element);
    return transform !== "none" && new DOMMatrix(transform).a < 0;
  };
  const edge = dir === "rtl" ? "right" : "left";
  const flush = row => Math.abs(box(row.cells[0])[edge] - box(row)[edge]) < 1.5;

  const plots = all("svg.plot").filter(shown);
  const ticks = plot => all(".lattice text[text-anchor=middle]", plot);
  const rises = values => values.every((value, index) => !index || value > values[index - 1]);

  const checks = {
    "05": languageLink,
    "07": () => !arabic ? [] : [
      ...labels.filter(element => language(element) === "ar" && !element.closest("[data-verbatim]")).map(text),
      ...attributes.filter(([, element]) => language(element) === "ar").map(([words]) => words),
    ].filter(words => LATIN.test(words) && !AR.test(words)),
    "08": () => arabic ? [] : [...texts, ...attributes]
      .filter(([words, element]) => AR.test(words) && language(element) !== "ar").map(([words]) => words),
    "23": () => texts
      // An option holds no markup: direction characters isolate in it.
      .map(([words, element]) => [words.replace(/\u2068[^\u2069]*\u2069/g, ""), element])
      .filter(([words, element]) => !element.closest("code, pre, kbd, svg, math") &&
        direction(element) === "rtl" && !behindHead(element.closest("td")) && (LATIN.test(words) || RISK.test(words)))
      .map(([words, element]) => named(element, words)),
    "24": () => bad(all("bdi[dir=ltr]"), element => /[\u0600-\u06ff]|^\s|\s$|^$/.test(element.textContent)),
    "26": () => [
      ...bad(numbers, cell => css(cell).direction !== "ltr" || !["right", "end"].includes(css(cell).textAlign)),
      ...bad(numbers, cell => !css(cell).fontVariantNumeric.includes("tabular-nums")),
      ...bad(looks(numbers.filter(shown)), cell => !sameWidth(cell)),
    ],
    "27": () => bad([...all("main pre, main code, main kbd"), ...addresses], element =>
      direction(element) !== "ltr" || !element.closest("[translate=no]") ||
      isShown && isBlock(element) && !["start", "left"].includes(css(element).textAlign)),
    "31": () => bad(arabicElements, element => {
      const { letterSpacing, fontStyle, textTransform } = css(element);
      return px(letterSpacing) !== 0 || fontStyle !== "normal" || textTransform !== "none";
    }),
    "32": () => !arabic ? [] : [
      ...bad(running, p => small(p) < 17 || height(p) < 1.7, p => `${small(p)} ${height(p)}`),
      ...bad(all("h1, h2, h3, h4, h5, h6").filter(shown), h => height(h) < 1.3, height),
      ...bad(written.filter(element => !element.closest("svg, sub")), element => small(element) < 14, small),
    ],
    "34": () => [
      ...(arabic ? bad(all("main :is(p, li, dd, td, th) a").filter(a => shown(a) && !a.closest("svg")), a => !underlined(a)) : []),
      ...bad(arabicElements, element => css(element).textAlign === "justify" || css(element).hyphens === "auto"),
    ],
    "36": () => [
      ...bad(all("main tr").filter(shown), row => !flush(row)),
      ...bad(icons, icon => mirrored(icon) !== (dir === "rtl" && "mirror" in icon.dataset)),
      ...bad(all("[role=tab]"), () => true, () => "needs a check of its arrow keys"),
    ],
    "38": () => [
      ...bad(plots, plot => css(plot).direction !== "ltr" || plot.viewBox.baseVal.width === 0),
      ...bad(plots, plot => !rises(ticks(plot).map(text).filter(label => /^\d/.test(label)).map(label => px(label.replaceAll(",", "")))), () => "axis falls"),
      ...bad(plots, plot => !rises(ticks(plot).map(tick => box(tick).left)), () => "axis runs left"),
      ...bad(all("figure.chart:not([hidden])"), figure => all("svg.plot", figure).filter(shown).length !== 1, () => "shows not one drawing"),
      ...bad(plots, plot => plot.getAttribute("aria-labelledby").split(" ").some(id => AR.test(text(page.getElementById(id))) !== arabic)),
      ...bad(plots, plot => !plot.closest("figure").querySelector("table") && !page.querySelector("table[data-sortable], .scroll > table")),
      ...bad(all("svg.guess-bar rect").filter(shown), bar => Math.abs(box(bar)[edge] - box(bar.ownerSVGElement)[edge]) > 1),
    ],
  };
  const asked = isShown ? Object.keys(checks) : ["05", "07", "08", "23", "24", "27"];
  return Object.fromEntries(asked.map(number => [number, checks[number]()]));
}
