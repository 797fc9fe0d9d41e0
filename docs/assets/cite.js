/* A source that is opened to be cited: all its authors, and a button beside each format that copies it. */
const answer = async address => {
  const found = await fetch(address);
  if (!found.ok) throw new Error(found.status);
  return found;
};
const text = async address => new Blob([(await (await answer(address)).text()).trim()], { type: "text/plain" });
const whole = name => name.literal ?? [name.given, name.family, name.suffix].filter(Boolean).join(" ");

async function nameAll(source) {
  const [item] = await (await answer(source.querySelector("a[href$='.json']").href)).json();
  const named = item.author.filter(name => name.literal !== "others");
  source.querySelector(".authors").textContent = named.map(whole).join(", ");
  if (named.length === item.author.length) source.querySelector(".others").remove();
}

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
  list.addEventListener("toggle", ({ target }) => {
    if (!target.open || target.querySelector("button")) return;
    for (const link of target.querySelectorAll(".cite-as a")) link.after(" ", button(link));
    const source = target.closest(".source");
    // Without an answer the names stay as they are: first of all, and others.
    if (source.querySelector(".others")) nameAll(source).catch(() => say(copyFailed));
  }, true);
}
