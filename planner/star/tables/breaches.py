"""The table of broken rules."""

from collections.abc import Iterator

from planner.star.declaration import Row, StarTable, day, number, text, whole
from planner.star.source import StarSource


def _rows(source: StarSource) -> Iterator[Row]:
    for index, each in enumerate(source.plan.breaches, 1):
        yield each.rule, each.mode, each.person, each.day, each.units, each.unit, each.because, index


BREACHES = StarTable(
    "breaches",
    "a breach of a rule",
    (
        text("rule", "the rule, by its name on the Rules sheet"),
        text("mode", "must or should"),
        text("person", "whose duties break it; empty: of no single person", to="people"),
        day("date", "the day; empty: of no single day"),
        number("amount", "see the column unit", "by how much the rule is broken"),
        text("unit", "the unit of the amount"),
        text("because", "why, in words"),
        whole("breach", "number", "its place in the list of all breaches", key=True),
    ),
    _rows,
)
