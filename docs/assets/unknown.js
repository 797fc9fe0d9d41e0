/* What a filter of the address asks for and nobody here knows sets no limit, and is said. The words are those of the page. */
import { said } from "./words.js";

/*
 * Say before the form or table `part`, and the button that opens it, what was asked in vain, `lost`: names with their values.
 * A field that holds no number says so itself; and what the reader has changed since is said no more.
 */
export function warn(part, lost) {
  const wrong = [...document.querySelectorAll("[aria-invalid=true]")], now = new URLSearchParams(location.search);
  const isSaid = name => wrong.some(field => name === field.name || name.startsWith(`${field.name}-`));
  const asked = lost.filter(([name, value]) => !isSaid(name) && (now.get(name) ?? value) === value);
  if (!asked.length) return;
  const words = document.createElement("p"), strong = document.createElement("strong");
  words.role = "alert";
  strong.append(...said(document.getElementById("live").dataset.unknown, { asked: asked.map(pair => pair.join("=")).join(", ") }));
  words.append(strong);
  const box = part.closest(".scroll") ?? part, opener = box.previousElementSibling;
  (opener?.matches(".tools") ? opener : box).before(words);
}
