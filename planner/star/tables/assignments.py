"""The table of duties: who does what when."""

from collections.abc import Iterator
from datetime import date, timedelta

from planner.domain.roster.people import Person
from planner.reports.measures.cover import duty_spans
from planner.reports.measures.load import paid_minutes
from planner.star.declaration import CURRENCY, Row, StarTable, day, flag, instant, number, text, whole
from planner.star.source import StarSource


def _rows(source: StarSource) -> list[Row]:
    return sorted((*_duties(source), *_leave(source)), key=lambda row: tuple(map(str, row[:6])))


def _duties(source: StarSource) -> Iterator[Row]:
    """Yield shifts by each stretch in which the person is there, and on call by each in which they can be called.

    The paid minutes of a split shift are shared by its stretches; standby is paid where it is work.
    """
    inputs = source.inputs
    for entry in source.plan.rota.assignments:
        shift = inputs.shift.get(entry.duty)
        kind, tier = ("shift", None) if shift else ("oncall", inputs.tier[entry.duty].name)
        person = inputs.person[entry.person]
        spans = duty_spans(inputs, entry.duty, entry.day, entry.person)
        whole_paid, there = paid_minutes(inputs, entry.duty, entry.day, entry.person), sum(b - a for a, b in spans)
        so_far = 0
        for start, end in spans:
            share = whole_paid * (so_far + end - start) // there - whole_paid * so_far // there
            paid = share if shift else min(whole_paid, end - start)
            so_far += end - start
            rest = paid / 60 * person.cost_per_hour, *_day_off(source, person, entry.day)
            span = source.at(start), source.at(end)
            yield entry.person, entry.day, entry.duty, kind, tier, *span, paid, ";".join(person.skills), *rest


def _leave(source: StarSource) -> Iterator[Row]:
    """Yield every approved day of leave within the plan, with the minutes it counts towards the contract."""
    inputs, horizon = source.inputs, source.horizon
    for (name, at), leave in (*inputs.on_leave.items(), *inputs.part_leave.items()):
        if at in horizon.days:
            person = inputs.person[name]
            span = (source.at(horizon.midnight(d)) for d in (at, at + timedelta(days=1)))
            paid = inputs.leave_minutes(person, at)
            rest = None, *_day_off(source, person, at)
            yield name, at, leave.kind, "leave", None, *span, paid, ";".join(person.skills), *rest


def _day_off(source: StarSource, person: Person, at: date) -> tuple[date | None, bool]:
    """Return the first day of the weekend that a day is part of (None: of none), and whether it is a holiday there."""
    calendar = source.inputs.local[person.name]
    weekend = calendar.weekends([at])
    return (weekend[0][0] if weekend else None), at in calendar.holidays


ASSIGNMENTS = StarTable(
    "assignments",
    "a duty of a person, a stretch on call, or a day of leave",
    (
        text("person", "who", key=True, to="people"),
        day("date", "the day on which the duty starts", key=True),
        text("duty", "the code in the rota", key=True, to="duty_codes"),
        text("kind", "shift, oncall or leave"),
        text("tier", "the tier on call; empty for shifts and leave", to="on_call"),
        instant("start", "when it starts", key=True),
        instant("end", "when it ends"),
        whole("paid_minutes", "minutes", "what counts towards hours: a shift less its break, standby where it is work"),
        text("skills", "the skills of the person, joined by a semicolon"),
        number("cost", CURRENCY, "the paid minutes at the person's rate; empty for leave"),
        day("weekend", "the first day of the weekend at the person's site; empty on other days", to=""),
        flag("is_holiday", "whether the day is a public holiday at the person's site"),
    ),
    _rows,
)
