/* What does not fit the window as it is: the page, a control, the start of a table that scrolls, the words of a chart. */
() => {
  const { dir, scrollWidth } = document.documentElement;
  const all = selector => [...document.querySelectorAll(selector)].filter(element => element.checkVisibility());
  const edge = dir === "rtl" ? "right" : "left";
  const at = element => element.getBoundingClientRect()[edge];
  const controls = all("button, select, input:not([type=radio], [type=checkbox]), summary, .button, .badge");
  const words = [...all("svg.plot")].map(plot => [plot, [...plot.querySelectorAll("text")]]);
  const box = element => element.getBoundingClientRect();
  const scale = plot => box(plot).width / plot.viewBox.baseVal.width;
  const cut = (plot, label) => {
    const frame = box(plot), { left, right, top, bottom } = box(label), slack = 1.5 * scale(plot);
    return left < Math.max(0, frame.left - slack) || right > Math.min(innerWidth, frame.right + slack) ||
      top < frame.top - slack || bottom > frame.bottom + slack;
  };
  const meet = (one, other) => {
    const a = box(one), b = box(other);
    return a.left < b.right && b.left < a.right && a.top + a.height / 4 < b.bottom - b.height / 4 && b.top + b.height / 4 < a.bottom - a.height / 4;
  };
  const named = (label, more) => `«${label.textContent}» ${more} in a window of ${innerWidth}`;
  return {
    "32": controls
      .filter(control => control.clientHeight && control.scrollHeight > control.clientHeight + 1)
      .filter(control => getComputedStyle(control).overflowY !== "visible")
      .map(control => `${control.localName} «${control.textContent.trim()}» ${control.scrollHeight} > ${control.clientHeight}`),
    "35": [
      ...(scrollWidth > innerWidth ? [`the page is ${scrollWidth} wide in ${innerWidth}`] : []),
      ...all(".scroll > table")
        .map(table => [table, [...table.rows].find(row => row.checkVisibility())?.cells[0]])
        .filter(([table, first]) => first && (table.parentElement.scrollLeft !== 0 || Math.abs(at(first) - at(table.parentElement)) > 2))
        .map(table => `a table of ${innerWidth} does not start at its ${edge} edge`),
    ],
    "38": words.flatMap(([plot, labels]) => [
      ...labels.filter(label => cut(plot, label)).map(label => named(label, "leaves its drawing")),
      ...labels.filter(label => parseFloat(getComputedStyle(label).fontSize) * scale(plot) < 12).map(label => named(label, "is small")),
      ...labels.flatMap((one, index) => labels.slice(index + 1)
        .filter(other => meet(one, other)).map(other => named(one, `meets «${other.textContent}»`))),
    ]),
  };
}
