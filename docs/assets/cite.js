/* Beside each link to a source's BibTeX, a button that copies what the link leads to. */
const text = async address => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  return new Blob([(await answer.text()).trim()], { type: "text/plain" });
};

export function start(list, say) {
  const { copied, copyFailed } = document.querySelector("#live").dataset;
  // The text is promised to the clipboard: some browsers let nobody write to it later than the click.
  const copy = address => navigator.clipboard.write([new ClipboardItem({ "text/plain": text(address) })]);
  for (const link of list.querySelectorAll("a[href$='.bib']")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = list.dataset.label;
    button.addEventListener("click", () => copy(link.href).then(() => say(copied), () => say(copyFailed)));
    link.after(" ", button);
  }
}
