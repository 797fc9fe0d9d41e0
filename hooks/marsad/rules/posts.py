"""What must hold between a post and the claims that judge it."""

from collections import defaultdict
from collections.abc import Iterator

from ..problems import Problem, did_you_mean
from ..read.kinds import Catalogue


def parts_exist(data: Catalogue) -> Iterator[Problem]:
    """A claim stands in a part that its post has."""
    parts = {key: {part.id for part in post.parts} for key, post in data.posts.items()}
    for claim, file in data.claims.with_files():
        known = parts.get(claim.post)  # a missing post has been named by another rule
        if known is not None and claim.part not in known:
            text = f"no part `{claim.part}` in data/posts/{claim.post}.yml"
            yield file.problem(text + did_you_mean(claim.part, known), "part")


def parts_are_unique(data: Catalogue) -> Iterator[Problem]:
    """No two parts of a post have the same id."""
    for post, file in data.posts.with_files():
        ids = [part.id for part in post.parts]
        for index, name in enumerate(ids):
            if name in ids[:index]:
                yield file.problem(f"the part `{name}` is given twice", "parts", index, "id")


def claims_are_counted_through(data: Catalogue) -> Iterator[Problem]:
    """The claims of a post are numbered 1, 2, 3 … without a hole and without a number twice."""
    numbered: dict[str, dict[int, str]] = defaultdict(dict)
    for key, claim in data.claims.items():
        file, seen = data.claims.file(key), numbered[claim.post]
        if claim.order in seen:
            text = f"`order` {claim.order} is also that of `{seen[claim.order]}`"
            yield file.problem(text, "order")
        elif claim.order != len(seen) + 1:
            text = f"`order` must be {len(seen) + 1}, the next of its post, not {claim.order}"
            yield file.problem(text, "order")
        seen[claim.order] = key
