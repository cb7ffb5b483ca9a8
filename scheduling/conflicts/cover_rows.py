"""Rows of the Cover sheet in a conflict."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Literal

from planner.domain.roster.rules import CoverLine
from planner.domain.roster.shifts import EVERY_DAY
from scheduling.conflicts.removable_row import RemovableRow, changed
from scheduling.conflicts.subproblem import Subproblem
from scheduling.facts.wording import say_clock_span, say_weekdays
from scheduling.rules.cover.cover_by_hand import CoverByHand

Side = Literal["least", "most"]


def cover_rows(problem: Subproblem, rules: frozenset[str]) -> Iterator[RemovableRow]:
    """Yield the minimum and the maximum of every Cover line whose mode is must."""
    for index, line in enumerate(problem.inputs.cover):
        if line.mode == "must" and CoverByHand.name in rules:
            sides: tuple[tuple[Side, bool], ...] = (("least", line.least > 0), ("most", line.most is not None))
            for side, asked in sides:
                if asked:
                    without = partial(_without, index=index, side=side)
                    yield RemovableRow(("Cover", side, index), say_cover(line, side), without, CoverByHand.name)


def say_cover(line: CoverLine, side: Side = "least") -> str:
    """Write what a line of the Cover sheet asks for: at least 2 with net on duty 22:00-07:00."""
    many = f"at least {line.least}" if side == "least" else f"at most {line.most}"
    skill = f"with {line.skill}" if line.skill else ""
    days = "" if line.days == EVERY_DAY else f"on {say_weekdays(line.days)}"
    return " ".join(filter(None, (many, line.grade, skill, "on duty", say_clock_span(line.start, line.end), days)))


def _without(problem: Subproblem, index: int, side: Side) -> Subproblem:
    lines = list(problem.inputs.cover)
    line = lines[index]
    lines[index] = replace(line, least=0) if side == "least" else replace(line, most=None)
    return changed(problem, cover=tuple(lines))
