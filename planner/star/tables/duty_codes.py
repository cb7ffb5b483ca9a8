"""The table of the codes that stand in the rota."""

from collections.abc import Iterator

from planner.domain.instants import clock
from planner.star.declaration import Row, StarTable, text, whole
from planner.star.source import StarSource


def _rows(source: StarSource) -> Iterator[Row]:
    inputs = source.inputs
    for shift in inputs.shifts:
        span = clock(shift.start), clock(shift.end), shift.length, shift.length - shift.break_minutes
        yield shift.code, shift.name, shift.kind, *span
    for tier in inputs.tiers:
        yield tier.code, tier.name, "on call", clock(tier.handover_minute), clock(tier.handover_minute), None, None
    known = {*inputs.shift, *inputs.tier}
    for kind in dict.fromkeys(leave.kind for leave in inputs.leave):
        if kind not in known:
            yield kind, kind, "leave", None, None, None, None


DUTY_CODES = StarTable(
    "duty_codes",
    "a code of the rota: a shift, a tier on call, or a kind of leave",
    (
        text("duty", "the code", key=True),
        text("name", "its name"),
        text("shift_kind", "day, late, night or office; on call; leave"),
        text("starts", "the local time at which it starts; of a tier its handover"),
        text("ends", "the local time at which it ends; of a tier its handover"),
        whole("length_minutes", "minutes", "from start to end on a day without a clock change"),
        whole("work_minutes", "minutes", "the length less the break"),
    ),
    _rows,
)
