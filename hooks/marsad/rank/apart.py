"""What it takes to tell two accuracies apart: how large a difference, or how many answers."""

from math import ceil, sqrt

from .bands import Z


def least_gain(accuracy: float, images: int, sign: int = 1) -> float | None:
    """The difference, in percentage points, beyond which another accuracy is told apart.

    `accuracy` in percent, both over `images`; the other is higher with `sign` 1, lower with -1.
    The two-proportion test of `bands`, solved for the difference d, with p the accuracy as a
    fraction and a = 1.96^2/n: d^2 (1 + a) - d a s(1 - 2p) - 2a p(1 - p) = 0. Nothing where no
    accuracy between 0 and 100 is so far away.
    """
    p, a = accuracy / 100, Z * Z / images
    tilt = sign * a * (1 - 2 * p)
    gain = (tilt + sqrt(tilt * tilt + 8 * a * (1 + a) * p * (1 - p))) / (2 * (1 + a))
    return 100 * gain if 0 < p + sign * gain < 1 else None


def most_unlike(better: int, worse: int, images: int) -> int:
    """On how many images two models may decide differently, for a paired test to tell them apart.

    One is right and the other wrong there; `better` and `worse` are how many of all `images` each
    has right, and their lead how many more the better one has. McNemar's test at 95%:
    (b - c)^2 / (b + c) > 1.96^2, where b and c are the images that one alone has right
    (Q. McNemar, Psychometrika 12, 1947; without a continuity correction). They differ on as many
    images as the lead at least: a smaller answer means that no such pair exists. Where any two
    models pass, the answer is on how many they can differ at all: each image that the worse alone
    has right is an error of the better.
    """
    lead = better - worse
    possible = lead + 2 * min(images - better, worse)
    return min(max(ceil(lead * lead / (Z * Z)) - 1, 0), possible)


def unlike_by_chance(one: float, other: float, images: int) -> float:
    """On how many of `images` two models would decide differently if their errors had no relation.

    Both accuracies in percent: n (p(1 - q) + q(1 - p)).
    """
    p, q = one / 100, other / 100
    return images * (p * (1 - q) + q * (1 - p))
