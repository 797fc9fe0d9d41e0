/* A source that is opened to be cited: a button beside each format that copies it. */
const text = async address => {
  const found = await fetch(address);
  if (!found.ok) throw new Error(found.status);
  return new Blob([(await found.text()).trim()], { type: "text/plain" });
};

export function start(list, say) {
  const { copied, copyFailed } = document.querySelector("#live").dataset;
  // The text is promised to the clipboard: some browsers let nobody write to it later than the click.
  const copy = address => navigator.clipboard.write([new ClipboardItem({ "text/plain": text(address) })]);
  const button = link => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button";
    made.textContent = list.dataset.label;
    made.setAttribute("aria-label", `${list.dataset.label}: ${link.textContent}`);
    made.addEventListener("click", () => copy(link.href).then(() => say(copied), () => say(copyFailed)));
    return made;
  };
  const furnish = part => {
    if (!part.open || part.querySelector("button")) return;
    for (const link of part.querySelectorAll(".cite-as a")) link.after(" ", button(link));
  };
  list.addEventListener("toggle", ({ target }) => furnish(target), true);
  // What a link led to was opened before this script came.
  list.querySelectorAll("details").forEach(furnish);
}
