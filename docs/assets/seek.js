/* What the address names may stand on another page of its list by now: the reader is led there. */
async function seek(key) {
  const { read } = await import("./parts.js");
  for (const { href } of document.querySelector(".parts")?.querySelectorAll("a") ?? []) {
    const [page] = href.split("#");
    if ((await read(page)).getElementById(key)) return location.replace(`${page}#${key}`);
  }
}

export function start() {
  // A page that does not come is still in the list of them.
  if (location.hash && !document.querySelector(":target")) seek(decodeURIComponent(location.hash.slice(1))).catch(() => {});
}
