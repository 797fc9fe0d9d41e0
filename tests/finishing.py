"""Passes over finished pages, tried on a piece of one."""

from collections.abc import Callable

from marsad.finish.isolate import isolate
from marsad.finish.tree import Element, parsed, written
from marsad.words.runs import Runs

RUNS = Runs.beside(["مليار", "مليون", "ألف"])
BODY = "<body>", "</body>"


def inside(inner: str, finish: Callable[[Element], None], direction: str = "rtl") -> str:
    """`inner` after `finish` went over a page that holds it."""
    page = parsed(
        f'<!doctype html><html dir="{direction}"><head><title>ن</title></head>'
        f"{inner.join(BODY)}</html>"
    )
    finish(page)
    return written(page).partition(BODY[0])[2].rpartition(BODY[1])[0]


def isolated(inner: str, direction: str = "rtl") -> str:
    """`inner` with its left-to-right runs isolated."""
    return inside(inner, lambda page: isolate(page, RUNS), direction)
