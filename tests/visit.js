/* Goes over one page in a frame: for each look the page is handled, then its script gives what it finds in each width. */
async (slow, looks) => {
  // Tables and filters are laid hand on by script, which comes after the page.
  // Where a table goes on to other pages, nothing is counted before somebody filters.
  const UNSTARTED = "form[hidden], main:not(:has(.parts:not([hidden]))) form.filters[data-for] [role=status]:empty";
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
  const found = [];
  for (const { widths, script, handle } of looks) {
    handle();
    for (const width of widths) {
      await resized(width);
      found.push(script());
    }
  }
  // A page that is left is not laid out again for the next, which begins in the first width.
  document.documentElement.hidden = true;
  frameElement.style.width = `${looks[0].widths[0]}px`;
  return found;
}
