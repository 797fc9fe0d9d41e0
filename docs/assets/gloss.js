/*
 * The sentence of a glossary's word, beside the word. Loaded when a reader first comes to such a word: by mouse, by
 * keyboard or by touch. The browser closes the box by Escape or a tap elsewhere; the link leads where it always led.
 */
import { documentOf } from "./trusted.js";

const DELAY = 300; // ms, on the way from a word to its box
const glossaries = new Map(), rightToLeft = document.documentElement.dir === "rtl";
let shown, wanted, leaving;

const box = document.createElement("div");
box.className = "gloss-box";
box.id = "gloss-box";
box.popover = "auto";
box.addEventListener("toggle", event => {
  if (event.newState === "closed") shown?.removeAttribute("aria-describedby");
});

const read = async address => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  return documentOf(await answer.text());
};

/* The heading and the sentence of the word that `link` leads to. */
async function term(link) {
  const { origin, pathname, hash } = link;
  if (!glossaries.has(pathname)) {
    const asked = read(origin + pathname);
    glossaries.set(pathname, asked);
    asked.catch(() => glossaries.delete(pathname)); // The next word asks again.
  }
  const found = (await glossaries.get(pathname)).getElementById(decodeURIComponent(hash.slice(1)));
  return [found.querySelector("h2"), found.querySelector("p:not([class])")];
}

function place(link) {
  const edge = 8, { left, right, bottom } = link.getClientRects()[0], { offsetWidth } = box;
  const start = rightToLeft ? right - offsetWidth : left;
  box.style.left = `${scrollX + Math.max(edge, Math.min(start, document.documentElement.clientWidth - offsetWidth - edge))}px`;
  box.style.top = `${scrollY + bottom + 4}px`;
}

export async function show(link) {
  clearTimeout(leaving);
  wanted = link;
  if (shown === link && box.matches(":popover-open")) return;
  const [heading, sentence] = await term(link);
  if (wanted !== link) return;
  if (box.matches(":popover-open")) box.hidePopover();
  const more = document.createElement("a"), words = document.createElement("p");
  more.href = link.href;
  more.append(...document.importNode(heading, true).childNodes);
  words.append(...document.importNode(sentence, true).childNodes);
  box.replaceChildren(more, words);
  shown = link;
  // Not in an isolate: the sentence has a direction of its own, and lines.
  (link.closest("bdi") ?? link).after(box);
  box.showPopover();
  place(link);
  link.setAttribute("aria-describedby", box.id);
}

const leave = () => {
  wanted = null;
  clearTimeout(leaving);
  leaving = setTimeout(() => { if (box.isConnected && box.matches(":popover-open")) box.hidePopover() }, DELAY);
};
const inside = target => target instanceof Element && (target.closest("a.gloss") === shown || box.contains(target));

document.addEventListener("pointerout", event => {
  if (event.pointerType === "mouse" && (event.target.closest?.("a.gloss") || box.contains(event.target)) && !inside(event.relatedTarget)) leave();
});
box.addEventListener("pointerover", () => clearTimeout(leaving));
document.addEventListener("focusout", event => { if (inside(event.target) && !inside(event.relatedTarget)) leave() });
