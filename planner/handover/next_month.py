"""What the next plan takes over from a rota: its days, the tail, the burdens, and who is still there."""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import LedgerLine
from planner.handover.burdens import new_ledger
from scheduling.facts.pattern_days import chosen_offsets, pattern_start
from scheduling.facts.rota_view import RotaView
from scheduling.presets.look_back import look_back


@dataclass(frozen=True)
class NextMonth:
    """The days of the next plan and what stands on its sheets from the start; `gone` are people who have left.

    `patterns` has the day and the offset from which people go on with a rotation pattern that this plan has started.
    """

    first_day: date
    last_day: date
    plan_name: str
    previous: tuple[Assignment, ...]
    ledger: tuple[LedgerLine, ...]
    gone: frozenset[str]
    patterns: Mapping[str, tuple[date, int]] = field(default_factory=dict)


def next_month(inputs: Inputs, rota: Rota) -> NextMonth:
    """Return what follows a rota: the next calendar month after a month, else as many days again.

    The tail reaches back as far as the longest averaging period of the laws in use; turns on call are part of it, so a
    rotation goes on where it stopped.
    """
    first, last = _days(inputs)
    people = frozenset(person.name for person in inputs.people if person.last_day is None or person.last_day >= first)
    reach = look_back(inputs.of_people(people))
    tail = {*inputs.previous, *rota.assignments}
    return NextMonth(
        first,
        last,
        _renamed(inputs.settings.plan_name, inputs.horizon.first_day, first),
        tuple(sorted(a for a in tail if first - reach <= a.day < first and a.person in people)),
        tuple(new_ledger(inputs, rota, [person.name for person in inputs.people if person.name in people])),
        frozenset(inputs.person) - people,
        _patterns(inputs, rota),
    )


def _patterns(inputs: Inputs, rota: Rota) -> Mapping[str, tuple[date, int]]:
    """Return where the patterns of people started that have no day to start on, or an offset that was chosen."""
    found = {}
    chosen = chosen_offsets(RotaView(inputs, Requirement(), rota))
    for person in inputs.people:
        if person.pattern and (person.offset is None or person.pattern_from is None):
            offset = chosen[person.name] if person.offset is None else person.offset
            found[person.name] = (pattern_start(inputs, person), offset)
    return found


def _days(inputs: Inputs) -> tuple[date, date]:
    days = inputs.horizon.days
    first = days[-1] + timedelta(days=1)
    if days[0].day == 1 and first.day == 1:
        return first, first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return first, days[-1] + timedelta(days=len(days))


def _renamed(name: str, before: date, now: date) -> str:
    """Put the new month into a plan's name that has the old one: "Desk, May 2016" becomes "Desk, June 2016"."""
    return name.replace(f"{before:%B %Y}", f"{now:%B %Y}").replace(f"{before:%Y-%m}", f"{now:%Y-%m}")
