/*
 * A field that lists what goes by the name typed in it, to pick from: by a tap, or with arrows and Enter.
 * Names fold as they do in search and filters, whose other spellings count here too.
 */
import { folded, phrases, wordsOf } from "./fold.js";

const LISTED = 12, LEAST = 3; // names at once; letters that say anything

/* The `items` whose name or id holds all `words`, those that begin with the first word first. */
const holding = (items, words) => items
  .map(item => ({ item, text: `${folded(item.name)}\n${folded(item.id)}` }))
  .filter(({ text }) => words.every(word => text.includes(word)))
  .sort((a, b) => b.text.startsWith(words[0]) - a.text.startsWith(words[0]))
  .map(({ item }) => item);

/* What goes by the name that `words` spell; else what is `near`, by as many of its first letters as any item holds. */
export function candidates(items, words) {
  const found = words.length ? holding(items, words) : [];
  if (found.length || !words.length) return { found, near: [] };
  const joined = words.join("");
  for (let length = joined.length - 1; length >= LEAST; length -= 1) {
    const near = holding(items, [joined.slice(0, length)]);
    if (near.length) return { found, near };
  }
  return { found, near: [] };
}

/* Makes `input` list what `load` gives, in `list`. `pick` gets the item chosen; `say` what was found, or nothing typed, or `several` to choose from. */
export function pickable(input, list, { load, pick, say }) {
  let options = [], at = -1, spellings, asked = 0;

  const close = () => {
    [options, at] = [[], -1];
    list.hidden = true;
    input.ariaExpanded = false;
    input.removeAttribute("aria-activedescendant");
  };
  /* What is still being looked for opens nothing any more. */
  const leave = () => { asked += 1; close() };
  const choose = item => {
    input.value = "";
    leave();
    pick(item);
  };
  const optionOf = (item, index) => {
    const option = Object.assign(document.createElement("li"), { id: `${list.id}-${index}`, role: "option", ariaSelected: false });
    option.append(Object.assign(document.createElement("bdi"), { dir: "ltr", textContent: item.name }));
    // Before the field loses the focus, and with it the list.
    option.addEventListener("pointerdown", event => { event.preventDefault(); choose(item) });
    return option;
  };
  const move = step => {
    if (!options.length) return;
    list.children[at]?.setAttribute("aria-selected", false);
    at = at < 0 ? (step > 0 ? 0 : options.length - 1) : (at + step + options.length) % options.length;
    list.children[at].setAttribute("aria-selected", true);
    list.children[at].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", list.children[at].id);
  };
  const look = async () => {
    const own = ++asked;
    const items = await load();
    spellings ??= await phrases();
    const words = wordsOf(input.value, spellings), { found, near } = candidates(items, words);
    if (own !== asked) return found;
    close();
    options = (found.length ? found : near).slice(0, LISTED);
    list.replaceChildren(...options.map(optionOf));
    list.hidden = !options.length;
    input.ariaExpanded = !list.hidden;
    say({ typed: input.value.trim(), found: found.length, near: near.length, spellings });
    return found;
  };

  input.addEventListener("input", look);
  input.addEventListener("blur", leave);
  input.addEventListener("keydown", event => {
    if (event.isComposing) return;
    if (event.key === "Escape") leave();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (list.hidden) look().then(() => move(step));
      else move(step);
    }
  });

  // Typed before the script was there.
  if (input.value) look();

  /* What is marked; else the one that the name means whole, or alone; else the first of several is marked, to be asked for again. */
  return async () => {
    if (options[at]) return choose(options[at]);
    input.focus();
    const found = await look(), typed = [folded(input.value.trim()), wordsOf(input.value, spellings).join("")];
    const one = found.find(({ id, name }) => [id, name].some(own => typed.includes(folded(own)))) ?? (found.length === 1 ? found[0] : null);
    if (one) return choose(one);
    if (!found.length) return;
    move(1);
    say({ several: true });
  };
}
