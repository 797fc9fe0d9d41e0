/*
 * Numbers as readers type them, in Arabic or other digits and with any comma. A field that holds none says so in the
 * words beside it, and gives nothing to reckon with.
 */
import { fold } from "./fold.js";

const WHOLE = /^\d+$|^[1-9]\d{0,2}(?:([,. ])\d{3})(?:\1\d{3})*$/;
const GROUPED = /^[1-9]\d{0,2}(?:[, ]\d{3})+(?:\.\d*)?$/;
const DECIMAL = /^(?:\d+[.,]?\d*|[.,]\d+)$/;

/* The number that `text` is, or NaN: commas before each three digits divide thousands (`1,000`), one elsewhere is decimal (`90,5`). */
export function numberOf(text, whole) {
  const plain = fold(text).replaceAll("،", ",").trim();
  if (whole) return WHOLE.test(plain) ? Number(plain.replace(/\D/g, "")) : NaN;
  if (GROUPED.test(plain)) return Number(plain.replace(/[, ]/g, ""));
  return DECIMAL.test(plain) ? Number(plain.replace(",", ".")) : NaN;
}

/* What `field` holds: null where it is empty, NaN where it is no number of its kind; then its words are shown. */
export function held(field) {
  const text = field.value.trim(), whole = field.inputMode === "numeric", percent = "percent" in field.dataset;
  const number = text ? numberOf(percent ? text.replace(/\s*[%٪]$/, "") : text, whole) : null;
  const isRight = !text || (number >= 0 && (!whole || number > 0) && (!percent || (number >= 1 && number < 100)));
  field.ariaInvalid = !isRight;
  field.nextElementSibling.hidden = isRight;
  return isRight ? number : NaN;
}
