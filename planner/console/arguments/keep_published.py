"""A plan of days that are published: which of them stay, and what the terminal says about the others."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from planner.archive.published_days import PublishedDays
from planner.domain.errors import RotacastError
from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.people import NOTHING_ELSE, Fixed
from planner.domain.roster.rota import Rota
from planner.domain.wording import agree, say_count
from planner.reports.measures.wording import say_days
from scheduling.checking.desk import Desk
from scheduling.checking.rules_of_desk import rules_of
from scheduling.facts.rota_diff import changed_duties
from scheduling.rules.wishes.notice import Notice

NOTE = "published"


def keep_published(inputs: Inputs, published: PublishedDays, today: date) -> Inputs:
    """Return the inputs with the published days before `today`, and those within each person's notice, as fixed duties.

    Rows of the Fixed sheet win, and nobody keeps a duty on a day on which they are away. A duty that is no longer on
    the sheets Shifts and On-call does not stay.

    Raises
    ------
    RotacastError
        When nothing is published before that day, or the plan ends before it.
    """
    if not published.days or today > inputs.horizon.last_day + timedelta(days=1):
        raise RotacastError(
            f"--today {today} keeps published days of {inputs.horizon.first_day} to {inputs.horizon.last_day}; "
            + ("accepted: a day of the plan" if published.days else "none of them is published, so leave it out")
        )
    return replace(inputs, fixed=(*inputs.fixed, *_kept(inputs, published, today)))


def _kept(inputs: Inputs, published: PublishedDays, today: date) -> Iterator[Fixed]:
    notice, decided = _notice_days(inputs), {(row.person, row.day) for row in inputs.fixed}
    for person in inputs.people:
        end = today + timedelta(days=notice.get(person.name, 0))
        for day in published.days:
            if day < end and inputs.available(person, day) and (person.name, day) not in decided:
                known = [c for c in published.rota.duties(person.name, day) if c in inputs.shift or c in inputs.tier]
                yield from (Fixed(person.name, day, duty, NOTE) for duty in (*known, NOTHING_ELSE))


def _notice_days(inputs: Inputs) -> dict[str, int]:
    """Return how many days of notice each person is due, without people who are due none."""
    found = (
        rule for rule in rules_of(Desk.of(inputs, Requirement())) if rule.rule == Notice.name and rule.mode != "off"
    )
    return {name: int(rule.number or 0) for rule in found for name in rule.people}


def published_lines(published: PublishedDays, rota: Rota, inputs: Inputs, source: Path) -> Iterator[str]:
    """Yield how many duties of the published days a new rota changes, and how to change fewer; nothing without any."""
    known = set(published.days)
    there = Rota.of(a for a in rota.assignments if a.day in known)
    changed = list(changed_duties(replace(inputs, published=published.rota), there.duties))
    if not changed:
        return
    people = say_count(len({name for name, _ in changed}), "person", "people")
    duties, are = say_count(len(changed), "other duty", "other duties"), agree(len(known), "is", "are")
    days = say_days(published.days[0], published.days[-1])
    yield f"\n{days} {are} published, and this new rota has {duties} for {people} there."
    yield (
        f"`rotacast repair {source.name}` changes as few as it can; `rotacast plan {source.name} --today DAY` keeps "
        "the days before DAY and the days of notice from DAY on."
    )
