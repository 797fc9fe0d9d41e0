/* What does not fit the window as it is: the page, a control, the start of a table that scrolls, the words of a chart. */
() => {
  const { dir, scrollWidth } = document.documentElement;
  const all = selector => [...document.querySelectorAll(selector)].filter(element => element.checkVisibility());
  const edge = dir === "rtl" ? "right" : "left";
  const at = element => element.getBoundingClientRect()[edge];
  const controls = all("button, select, input:not([type=radio], [type=checkbox]), summary, .button, .badge");
  const plots = all("svg.plot"), words = plot => [...plot.querySelectorAll("text")];
  const scale = plot => plot.getBoundingClientRect().width / plot.viewBox.baseVal.width;
  const beside = plot => { const { left, right } = plot.getBoundingClientRect(); return left < 0 || right > innerWidth };
  // Letters stand ten units above their line and three below; what a font keeps free around them differs.
  const room = label => { const { x, width } = label.getBBox(), y = Number(label.getAttribute("y")); return [x, y - 10, x + width, y + 3] };
  const cut = (plot, label) => {
    const [left, top, right, bottom] = room(label), { x, y, width, height } = plot.viewBox.baseVal;
    return left < x - 1.5 || right > x + width + 1.5 || top < y || bottom > y + height;
  };
  const meet = (one, other) => {
    const [left, top, right, bottom] = room(one), [start, above, end, below] = room(other);
    return left < end && start < right && top < below && above < bottom;
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
    "38": plots.flatMap(plot => [
      ...(beside(plot) ? [`a chart leaves a window of ${innerWidth}`] : []),
      ...words(plot).filter(label => cut(plot, label)).map(label => named(label, "leaves its drawing")),
      ...words(plot).filter(label => parseFloat(getComputedStyle(label).fontSize) * scale(plot) < 12)
        .map(label => named(label, "is small")),
      ...words(plot).flatMap((one, index, labels) => labels.slice(index + 1)
        .filter(other => meet(one, other)).map(other => named(one, `meets «${other.textContent}»`))),
    ]),
  };
}
