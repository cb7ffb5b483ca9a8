"""The table of tiers on call."""

from collections.abc import Iterator

from planner.reports.measures.on_call_load import on_call_figures
from planner.star.declaration import Row, StarTable, number, text, whole
from planner.star.source import StarSource


def _rows(source: StarSource) -> Iterator[Row]:
    nights = source.plan.promise.callouts_per_night
    for tier, each in zip(source.inputs.tiers, on_call_figures(source.plan), strict=True):
        yield (
            each.tier, tier.code, each.days, each.filled, each.people, each.most_days, each.fewest_days, each.none,
            each.callouts, nights.get(tier.code),
        )  # fmt: skip


ON_CALL = StarTable(
    "on_call",
    "a tier on call",
    (
        text("tier", "the tier", key=True),
        text("duty", "its code in the rota"),
        whole("days", "days", "turns to fill, one a day and person asked for"),
        whole("filled", "days", "those that are filled"),
        whole("people", "people", "people with a turn"),
        whole("most_days", "days", "on call of the person who has most"),
        whole("fewest_days", "days", "on call of the person who has fewest, those without a turn included"),
        whole("with_none", "people", "people who may be called and have no turn"),
        number("callouts", "calls", "expected in the planned days"),
        number("callouts_per_night", "calls", "expected from one handover to the next"),
    ),
    _rows,
)
