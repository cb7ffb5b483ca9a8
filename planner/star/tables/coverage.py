"""The tables of cover: people required and on duty in every interval, and where people are missing."""

from collections.abc import Iterator

from planner.reports.measures.shortages import plan_shortages
from planner.star.declaration import Row, StarTable, day, instant, number, text, whole
from planner.star.source import StarSource


def _coverage(source: StarSource) -> Iterator[Row]:
    horizon = source.horizon
    edges = [int(at) for at in (*horizon.starts, horizon.end)]
    times, places = [source.at(at) for at in edges], [source.day_and_hour(at) for at in edges]
    for cover in source.covers:
        for at, (required, there) in enumerate(zip(cover.required.tolist(), cover.on_duty.tolist(), strict=True)):
            yield times[at], times[at + 1], cover.group.label, required, there, there - required, *places[at]


def _shortages(source: StarSource) -> Iterator[Row]:
    for rank, each in enumerate(plan_shortages(source.plan), 1):
        where = (None, each.shift) if each.shift else (each.group.label, None)
        span = source.at(each.start), source.at(each.end), source.at(each.start).date()
        yield rank, each.who, *where, *span, each.people, each.minutes / 60


COVERAGE = StarTable(
    "coverage",
    "an interval of the plan and a skill or group of skills",
    (
        instant("start", "when the interval starts", key=True),
        instant("end", "when it ends"),
        text("skill", "the skill, or the group of skills", key=True, to="skills"),
        whole("required", "people", "people that the requirement and the Cover sheet ask for at once"),
        whole("on_duty", "people", "the fewest people there at any minute of the interval"),
        whole("gap", "people", "on duty less required; below 0 people are missing"),
        day("date", "the day on which the interval starts"),
        whole("hour", "hour 0 to 23", "the local hour in which it starts"),
    ),
    _coverage,
)

SHORTAGES = StarTable(
    "shortages",
    "a stretch of time in which people are missing, the largest first",
    (
        whole("shortage", "number", "its rank by hours missing; 1 is the largest", key=True),
        text("who", "who is missing, in words"),
        text("skill", "the skill or group that lacks people; empty when a shift lacks them", to="skills"),
        text("duty", "the shift that lacks people; empty when a skill lacks them", to="duty_codes"),
        instant("start", "when it starts"),
        instant("end", "when it ends"),
        day("date", "the day on which it starts"),
        whole("people", "people", "the most people missing at once"),
        number("hours", "person-hours", "the hours missing in all"),
    ),
    _shortages,
)
