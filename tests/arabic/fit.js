/* What does not fit the window as it is: the page, a control, the start of a table that scrolls. */
() => {
  const { dir, scrollWidth } = document.documentElement;
  const all = selector => [...document.querySelectorAll(selector)].filter(element => element.checkVisibility());
  const edge = dir === "rtl" ? "right" : "left";
  const at = element => element.getBoundingClientRect()[edge];
  const controls = all("button, select, input:not([type=radio], [type=checkbox]), summary, .button, .badge");
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
  };
}
