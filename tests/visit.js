/*
 * Goes over one page in a frame: as it comes, then handled in a frame of each width, and in the last for all that
 * depends on none. Gives what `fit` and `last` find.
 */
async ({ widths, slow }, fit, handle, last) => {
  // Tables and filters are laid hand on by script, which comes after the page.
  const UNSTARTED = "form.filters[data-for] [role=status]:empty, form[hidden]";
  const started = async () => {
    const late = Date.now() + slow;
    while (document.querySelector(UNSTARTED)) {
      if (Date.now() > late) throw new Error("no script has laid hand on the tables");
      await new Promise(done => setTimeout(done, 5));
    }
  };
  // Scripts are told of a new width before it is drawn.
  const drawn = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const resized = async width => {
    frameElement.style.width = `${width}px`;
    await drawn();
    await document.fonts.ready;
    if (innerWidth !== width) throw new Error(`the frame is ${innerWidth} wide, not ${width}`);
  };
  await started();
  await resized(widths[0]);
  const found = [fit()];
  handle();
  for (const width of widths) {
    await resized(width);
    found.push(fit());
  }
  found.push(last());
  // A page that is left is not laid out again for the next, which begins in the first width.
  document.documentElement.hidden = true;
  frameElement.style.width = `${widths[0]}px`;
  return found;
}
