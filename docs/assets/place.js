/*
 * Where a reader stands in what a filter leaves. The browser would lead back by the row that was in sight, before the
 * rows above it are taken away again; so the entry of the history keeps the place, and this leads there afterwards.
 */
// Browsers refuse a page that writes to its history with every step: Safari more than 100 times in 30 seconds.
const STEP = 350; // ms
const LEFT = "marsad-place";
const isKnown = history.state !== null; // a visit of before: loaded again, or come back to
let pause;
const keep = () => history.replaceState({ ...history.state, y: scrollY }, "");
const lead = y => scrollTo({ top: y, behavior: "instant" });

/* Where the reader left, between two steps; the history takes nothing from a page that goes. */
const leave = () => {
  try { sessionStorage.setItem(LEFT, JSON.stringify([location.href, scrollY])) } catch { /* refused: the last step stands */ }
};
const left = () => {
  try {
    const [href, y] = JSON.parse(sessionStorage.getItem(LEFT));
    return href === location.href ? y : null;
  } catch { return null }
};

history.scrollRestoration = "manual";
if (scrollY || !isKnown) keep();
addEventListener("popstate", () => { if (history.state) lead(history.state.y) });
// WebKit brings a page back as it was left, but for the place.
addEventListener("pageshow", event => { if (event.persisted) lead(left() ?? history.state.y) });
addEventListener("pagehide", leave);
addEventListener("scroll", () => {
  pause ??= setTimeout(() => { pause = null; keep() }, STEP);
}, { passive: true });

/* Once the rows are those of the address; who has gone on meanwhile stays. `grow` shows all rows of a long table. */
export const restore = grow => {
  if (scrollY || !isKnown) return;
  const y = left() ?? history.state.y;
  if (document.documentElement.scrollHeight < y + innerHeight) grow();
  lead(y);
};
