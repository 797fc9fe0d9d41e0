/* Numbers of which a reader sees a part: each must stand wholly inside all that clips it, or wholly outside. */
(() => {
  const NUMBER = /[~±+−]?\d[\d.,]*(?:–\d[\d.,]*)?%?/g;
  // Rows of a long table are alike: forty, and then one in nine.
  const isAlike = (row, at) => at >= 40 && at % 9;
  const written = () => {
    const alike = new Set([...document.querySelectorAll("tbody")].flatMap(body => [...body.rows].filter(isAlike)));
    const isSkipped = element => alike.has(element) || element.matches("script, style, dialog, option");
    const taken = node => {
      if (node.nodeType === Node.TEXT_NODE) return /\d/.test(node.data) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT;
      return isSkipped(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    };
    const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, taken);
    while (walker.nextNode()) found.push([walker.currentNode, [...walker.currentNode.data.matchAll(NUMBER)]]);
    return found;
  };
  // Another width changes no words: they are looked for again once something has changed them.
  let texts;
  const watch = new MutationObserver(() => { texts = undefined });
  const kept = () => {
    if (watch.takeRecords().length) texts = undefined;
    watch.observe(document.body, { characterData: true, childList: true, subtree: true });
    return texts ??= written();
  };
  return () => {
    const clipped = new Map(), sides = [0, -Infinity, innerWidth, Infinity];
    // What is left of the window inside all ancestors that clip. A line at the end of a box that scrolls down is no fault.
    const opening = element => {
      if (!element || element === document.body) return sides;
      if (!clipped.has(element)) clipped.set(element, inside(element, opening(element.parentElement)));
      return clipped.get(element);
    };
    const inside = (element, around) => {
      const { overflowX, overflowY, clipPath, contentVisibility, overflowClipMargin } = getComputedStyle(element);
      const isCut = clipPath.startsWith("inset");
      // Out of sight its height is guessed; in sight it is that of what it holds.
      const isGuessed = contentVisibility === "auto", beyond = isGuessed ? parseFloat(overflowClipMargin) : 0;
      const [across, down] = [isCut || isGuessed || overflowX !== "visible", isCut || !/auto|scroll|visible/.test(overflowY)];
      if (!across && !down) return around;
      const [left, top, right, bottom] = around, box = element.getBoundingClientRect();
      return [
        across ? Math.max(left, box.left - beyond) : left, down ? Math.max(top, box.top) : top,
        across ? Math.min(right, box.right + beyond) : right, down ? Math.min(bottom, box.bottom) : bottom,
      ];
    };
    const isWhole = (rect, [left, top, right, bottom]) =>
      rect.left >= left - 1 && rect.right <= right + 1 && rect.top >= top - 3 && rect.bottom <= bottom + 3;
    const isOut = (rect, [left, top, right, bottom]) =>
      rect.right <= left + 1 || rect.left >= right - 1 || rect.bottom <= top + 1 || rect.top >= bottom - 1;
    const isCut = (rect, hole) => rect.width > 0 && !isOut(rect, hole) && !isWhole(rect, hole);
    const found = [], range = document.createRange();
    for (const [node, numbers] of kept()) {
      const { parentElement: parent } = node;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      for (const { 0: number, index } of numbers) {
        range.setStart(node, index);
        range.setEnd(node, index + number.length);
        const hole = opening(parent);
        if (isWhole(range.getBoundingClientRect(), hole)) continue;
        if ([...range.getClientRects()].some(rect => isCut(rect, hole))) {
          found.push(`${number} in ${parent.closest("[id]")?.id ?? parent.localName} at ${innerWidth}`);
        }
      }
    }
    return found;
  };
})()
