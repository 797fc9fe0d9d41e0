/*
 * Where a reader stands in what a filter leaves. The browser would lead back by the row that was in sight, before the
 * rows above it are taken away again; so the entry of the history keeps the place, and this leads there afterwards.
 */
const SETTLED = 150; // milliseconds without a scroll
let pause;
const keep = () => history.replaceState({ ...history.state, y: scrollY }, "");
const lead = () => history.state && scrollTo({ top: history.state.y, behavior: "instant" });

history.scrollRestoration = "manual";
if (scrollY || !history.state) keep();
addEventListener("popstate", lead);
// WebKit brings a page back as it was left, but for the place.
addEventListener("pageshow", event => event.persisted && lead());
addEventListener("scroll", () => {
  // Browsers refuse a page that writes to its history with every step.
  clearTimeout(pause);
  pause = setTimeout(keep, SETTLED);
}, { passive: true });

/* Once the rows are those of the address; who has gone on meanwhile stays. `grow` shows all rows of a long table. */
export const restore = grow => {
  if (scrollY) return;
  if (document.documentElement.scrollHeight < history.state.y + innerHeight) grow();
  lead();
};
