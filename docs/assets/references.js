/* The sources that are shown, for a list of references of one's own: each format copied, or saved as a file. */

/* Where the file of all is cut, what says whose each piece is, and what stands between pieces. */
const CUTS = {
  bib: [/\n\n(?=@)/, /^@\w+{(.*),$/m, "\n\n"],
  ris: [/\r\n(?=TY {2}- )/, /^ID {2}- (.*)$/m, "\r\n"],
};

/* The part of a file that is about the sources of `keys`. */
function cut(text, extension, keys) {
  if (extension === "json") return JSON.stringify(JSON.parse(text).filter(item => keys.has(item.id)), null, 1) + "\n";
  const [between, key, joint] = CUTS[extension];
  return text.split(between).filter(piece => keys.has(piece.match(key)?.[1])).join(joint);
}

export function start(part, say) {
  const { copied, copyFailed } = document.querySelector("#live").dataset;
  const rows = () => [...document.querySelectorAll("#sources [data-row]")];
  const shown = () => rows().filter(row => !row.hidden).map(row => row.id);
  const textOf = async link => {
    const found = await fetch(link.href);
    if (!found.ok) throw new Error(found.status);
    return cut(await found.text(), link.href.split(".").at(-1), new Set(shown()));
  };
  const save = async link => {
    const made = document.createElement("a");
    made.href = URL.createObjectURL(new Blob([await textOf(link)], { type: "text/plain" }));
    made.download = link.href.split("/").at(-1);
    made.click();
    URL.revokeObjectURL(made.href);
  };
  // The text is promised to the clipboard: some browsers let nobody write to it later than the click.
  const copy = link => navigator.clipboard.write([
    new ClipboardItem({ "text/plain": textOf(link).then(text => new Blob([text.trim()], { type: "text/plain" })) }),
  ]);
  for (const link of part.querySelectorAll("a")) {
    link.addEventListener("click", event => {
      // All of them are in the file as it stands.
      if (shown().length === rows().length) return;
      event.preventDefault();
      save(link).catch(() => say(copyFailed));
    });
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = part.dataset.label;
    button.setAttribute("aria-label", `${part.dataset.label}: ${link.textContent}`);
    button.addEventListener("click", () => copy(link).then(() => say(copied), () => say(copyFailed)));
    link.after(" ", button);
  }
  part.firstChild.textContent = `${part.dataset.shown} `;
}
