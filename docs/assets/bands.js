/*
 * What accuracies can be told apart: the arithmetic of rank/bands.py and rank/apart.py, for readers who ask.
 * Accuracies are in percent, counts are images; a test runs both over the same figures.
 */
export const Z = 1.96; // two-sided 95%

const spread = (accuracy, images) => accuracy / 100 * (1 - accuracy / 100) / images;

/* Half of the 95% interval, in percentage points: 1.96 sqrt(p(1-p)/n). */
export const halfWidth = (accuracy, images) => 100 * Z * Math.sqrt(spread(accuracy, images));

/* The largest difference in points that chance explains: 1.96 sqrt(p1(1-p1)/n1 + p2(1-p2)/n2). */
export const byChance = (one, other, images, others = images) =>
  100 * Z * Math.sqrt(spread(one, images) + spread(other, others));

export const toldApart = (one, other, images, others = images) =>
  Math.abs(one - other) > byChance(one, other, images, others);

/* The places that `accuracy` may hold among `others`, itself counted with them: the first, the last. */
export function band(accuracy, others, images, counted = images) {
  const apart = others.filter(other => toldApart(accuracy, other, images, counted));
  const higher = apart.filter(other => other > accuracy).length;
  return [1 + higher, others.length + 1 - (apart.length - higher)];
}

export const bandText = ([first, last]) => first === last ? `${first}` : `${first}–${last}`;

/* The difference in points beyond which a higher accuracy (sign 1) or a lower one (-1) is told apart; null if none is. */
export function leastGain(accuracy, images, sign = 1) {
  const p = accuracy / 100, a = Z * Z / images, tilt = sign * a * (1 - 2 * p);
  const gain = (tilt + Math.sqrt(tilt * tilt + 8 * a * (1 + a) * p * (1 - p))) / (2 * (1 + a));
  return p + sign * gain > 0 && p + sign * gain < 1 ? 100 * gain : null;
}

/*
 * On how many images two models, with `better` and `worse` of all right, may decide differently for McNemar's test to
 * tell them apart; where it always does, on how many they can.
 */
export function mostUnlike(better, worse, images) {
  const lead = better - worse, possible = lead + 2 * Math.min(images - better, worse);
  return Math.min(Math.max(Math.ceil(lead * lead / (Z * Z)) - 1, 0), possible);
}

/* On how many they would if their errors had no relation. */
export const unlikeByChance = (one, other, images) =>
  images * (one / 100 * (1 - other / 100) + other / 100 * (1 - one / 100));

/* Points with two decimals, never less than they are. */
export const roundedUp = points => (Math.ceil(points * 100) / 100).toFixed(2);
