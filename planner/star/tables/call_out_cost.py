"""The table of what call-outs cost the shifts after them."""

from collections.abc import Iterator

from planner.star.declaration import Row, StarTable, day, number, text
from planner.star.source import StarSource


def _rows(source: StarSource) -> Iterator[Row]:
    for (name, at), minutes in sorted(source.plan.promise.lost_to_call_outs.items()):
        yield name, at, minutes


CALL_OUT_COST = StarTable(
    "call_out_cost",
    "a shift that begins later in some simulated months, as a call-out broke the rest before it",
    (
        text("person", "who works the shift", key=True, to="people"),
        day("date", "the day on which the shift starts", key=True),
        number("minutes_lost", "minutes", "by how much it begins later, mean over the simulated months"),
    ),
    _rows,
)
