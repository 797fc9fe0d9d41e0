/* Marks in the contents of a page the section that is being read. */
export function start(part) {
  const links = [...part.querySelectorAll("a")].map(link => [document.getElementById(decodeURIComponent(link.hash.slice(1))), link]);
  let waiting = false;
  const mark = () => {
    waiting = false;
    // At its end a page shows its last section, however short, and can be moved no further.
    const line = innerHeight + scrollY < document.documentElement.scrollHeight - 1 ? innerHeight / 3 : innerHeight;
    const begun = links.filter(([heading]) => heading?.getBoundingClientRect().top < line).at(-1)?.[1];
    for (const [, link] of links) {
      if (link !== begun) link.removeAttribute("aria-current");
      else if (!link.hasAttribute("aria-current")) link.setAttribute("aria-current", "location");
    }
  };
  addEventListener("scroll", () => { waiting ||= requestAnimationFrame(mark) }, { passive: true });
  mark();
}
