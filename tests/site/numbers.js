/* Numbers of which a reader sees a part: each must stand wholly inside all that clips it, or wholly outside. */
() => {
  const NUMBER = /[~±+−]?\d[\d.,]*(?:–\d[\d.,]*)?%?/g;
  const clipped = new Map();
  // What is left of the window inside all ancestors that clip. A line at the end of a box that scrolls down is no fault.
  const opening = element => {
    if (!element || element === document.body) return [0, -Infinity, innerWidth, Infinity];
    if (!clipped.has(element)) {
      const [left, top, right, bottom] = opening(element.parentElement), box = element.getBoundingClientRect();
      const { overflowX, overflowY, clipPath, contentVisibility, overflowClipMargin } = getComputedStyle(element);
      const isCut = clipPath.startsWith("inset");
      // Out of sight its height is guessed; in sight it is that of what it holds.
      const isGuessed = contentVisibility === "auto", beyond = isGuessed ? parseFloat(overflowClipMargin) : 0;
      const [across, down] = [isCut || isGuessed || overflowX !== "visible", isCut || !/auto|scroll|visible/.test(overflowY)];
      clipped.set(element, [
        across ? Math.max(left, box.left - beyond) : left, down ? Math.max(top, box.top) : top,
        across ? Math.min(right, box.right + beyond) : right, down ? Math.min(bottom, box.bottom) : bottom,
      ]);
    }
    return clipped.get(element);
  };
  const cut = (rect, [left, top, right, bottom]) => {
    const out = rect.right <= left + 1 || rect.left >= right - 1 || rect.bottom <= top + 1 || rect.top >= bottom - 1;
    const whole = rect.left >= left - 1 && rect.right <= right + 1 && rect.top >= top - 3 && rect.bottom <= bottom + 3;
    return rect.width > 0 && !out && !whole;
  };
  // Rows of a long table are alike: forty, and then one in nine.
  const isAlike = (row, at) => at >= 40 && at % 9;
  const alike = new Set([...document.querySelectorAll("tbody")].flatMap(body => [...body.rows].filter(isAlike)));
  const isSkipped = element => alike.has(element) || element.matches("script, style, dialog, option");
  const taken = node => {
    if (node.nodeType === Node.TEXT_NODE) return /\d/.test(node.data) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT;
    return isSkipped(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  };
  const found = [], range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, taken);
  while (walker.nextNode()) {
    const { currentNode: node } = walker, { parentElement: parent } = node;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    for (const { 0: number, index } of node.data.matchAll(NUMBER)) {
      range.setStart(node, index);
      range.setEnd(node, index + number.length);
      if ([...range.getClientRects()].some(rect => cut(rect, opening(parent)))) {
        found.push(`${number} in ${parent.closest("[id]")?.id ?? parent.localName} at ${innerWidth}`);
      }
    }
  }
  return found;
}
