/*
 * Accuracy as error: 100 minus what is printed, in the cells, in the heads above them and wherever heads are named
 * again. Done twice, it is undone. The words of the other heads stand in the form; a head that names no accuracy keeps its own.
 */
const ACCURACY = /\d+(?:\.(\d+))?(?=%)/g;

/* What is left to 100%, with as many digits. */
export const complement = text =>
  text.replace(ACCURACY, (printed, digits = "") => (100 - printed).toFixed(digits.length));

function turnCell(cell) {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.data = complement(texts.currentNode.data);
  for (const named of cell.querySelectorAll("[aria-label]")) named.ariaLabel = complement(named.ariaLabel);
}

/* Turn what `rows` show below the heads that `form` has other words for; each table's head has the words of the other view. */
export function turn(form, tables) {
  for (const words of form.querySelectorAll("[data-error]")) {
    const other = words.cloneNode(true);
    for (const { body, turn } of tables) {
      const table = body.parentElement, head = table.tHead.querySelector(`[data-key="${words.dataset.error}"]`);
      const place = head.querySelector("button") ?? head;
      words.replaceChildren(...place.childNodes);
      place.append(...other.cloneNode(true).childNodes);
      table.style.setProperty(`--h${head.cellIndex + 1}`, JSON.stringify(head.textContent.trim()));
      for (const row of body.rows) turnCell(row.cells[head.cellIndex]);
      turn(head);
    }
  }
  for (const { body } of tables) body.parentElement.toggleAttribute("data-error");
}
