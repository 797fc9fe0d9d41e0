/*
 * A long table or list stands on several pages. Whoever chooses among the rows of one chooses among all: the pages are
 * read then, and their rows stand together.
 */
import { openable } from "./tables.js";
import { documentOf } from "./trusted.js";

/* A page of ours: its links lead where they lead there. */
export async function read(address) {
  const found = await fetch(address);
  if (!found.ok) throw new Error(found.status);
  const page = documentOf(await found.text());
  for (const link of page.querySelectorAll("a[href]")) link.setAttribute("href", new URL(link.getAttribute("href"), found.url));
  return page;
}

/* What holds the rows of a table or list. */
const holder = (page, id) => {
  const found = page.getElementById(id);
  return found?.tBodies?.[0] ?? found;
};

/* The rows of a table or list on all its pages, of which `page` is one, in their order. */
export async function rowsOf(page, id) {
  const here = holder(page, id)?.children ?? [];
  const places = page.querySelector(`.parts[data-of="${id}"]`)?.querySelectorAll("a, strong");
  if (!places) return [...here];
  const found = await Promise.all([...places].map(async ({ href }) => href ? holder(await read(href), id).children : here));
  return found.flatMap(rows => [...rows]);
}

/*
 * A row as those of this page are, or the rows under one letter; whoever reads the table shows those that are wanted.
 * A table that is not read yet, `isRead` says so, gets the buttons of all its rows then.
 */
function prepare(row, isRead) {
  for (const part of row.matches("tr, [data-row]") ? [row] : row.querySelectorAll("[data-row]")) part.hidden = true;
  if (isRead && row.querySelector(".rest")) openable(row);
  if (row.id || row.querySelector("th a")) for (const link of row.querySelectorAll("td a")) link.tabIndex = -1;
}

/* Says once, where no filter takes it away, that not every row could be read. */
function warn(lists) {
  if (document.querySelector(".unread")) return;
  const said = document.createElement("strong"), status = document.querySelector("form[data-for] [role=status]");
  said.className = "unread";
  said.textContent = lists[0].dataset.failed;
  (status ?? lists[0].lastChild).after(" ", said);
}

/* The rows of every table and list of this page, in place of what stands of them here: of all or of none. */
async function gather(isRead) {
  const lists = [...document.querySelectorAll(".parts")], ids = [...new Set(lists.map(list => list.dataset.of))];
  try {
    const found = await Promise.all(ids.map(id => rowsOf(document, id)));
    ids.forEach((id, at) => {
      for (const row of found[at]) if (row.ownerDocument !== document) prepare(row, isRead);
      holder(document, id).append(...found[at]);
    });
    for (const list of lists) list.hidden = true;
    document.querySelector(".unread")?.remove();
  } catch {
    joined = null; // the next choice asks again
    warn(lists);
  }
}

/* Too many models for a list: the page of the one in the address names the sources that it rests on. */
async function ask(select, key) {
  try {
    const page = await read(`${select.dataset.ask}${encodeURIComponent(key)}/`);
    for (const { hash } of page.querySelectorAll("main a[href*='/citations/']")) {
      document.getElementById(hash.slice(1))?.setAttribute(`data-${select.name}`, key);
    }
    select.append(new Option(page.querySelector("h1").textContent, key));
    select.closest("label").hidden = false;
  } catch { /* No page of ours is of that name: the list shows everything, as for any name that it does not know. */ }
}

/* Once, for all `tables` of this page: their rows on its further pages, and what the address, `view`, asks of them. */
let joined;
export const join = (view, tables) => joined ??= whole(view, tables.size > 0).then(() => tables.forEach((rows, target) => rows.read(target)));

async function whole(view, isRead) {
  const lost = !document.querySelector(":target");
  await gather(isRead);
  for (const select of document.querySelectorAll("[data-ask]")) {
    if (view.has(select.name)) await ask(select, view.get(select.name));
  }
  // The browser found no such place when it came; once the rows are shown it does.
  if (lost && location.hash) requestAnimationFrame(() => location.replace(location.hash));
}
