"""What happens to a published rota: people fall ill, leave or start, a duty is unwanted, more are needed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.instants import instant
from planner.domain.outcome.requirement import Floor, Requirement
from planner.domain.roster.people import Fixed, Leave, Person
from planner.domain.roster.rota import Rota


@dataclass(frozen=True)
class Absent:
    """A person is away from a first to a last day, sick unless another kind of leave is said."""

    person: str
    first_day: date
    last_day: date
    kind: str = "SL"


@dataclass(frozen=True)
class Leaver:
    """A person's last day."""

    person: str
    last_day: date


@dataclass(frozen=True)
class Starter:
    """A new person, much like a colleague whose contract, skills and shifts were said to be the same."""

    person: Person
    like: str = ""


@dataclass(frozen=True)
class Unwanted:
    """A person wants to be rid of what they have on a day."""

    person: str
    day: date


@dataclass(frozen=True)
class Needed:
    """On a day, from `start` to `end` minutes after midnight, at least so many people with one of the skills."""

    day: date
    start: int
    end: int
    skills: frozenset[str]
    least: int


@dataclass(frozen=True)
class Traded:
    """Two people trade what they have on a day; `has` says what each of them has afterwards."""

    day: date
    has: Mapping[str, tuple[str, ...]]


Event = Absent | Leaver | Starter | Unwanted | Needed | Traded


def apply_events(inputs: Inputs, requirement: Requirement, events: Iterable[Event]) -> tuple[Inputs, Requirement]:
    """Return the inputs and the requirement after all of this has happened."""
    for event in events:
        match event:
            case Absent():
                away = Leave(event.person, event.first_day, event.last_day, event.kind)
                inputs = replace(inputs, leave=(*inputs.leave, away))
            case Leaver():
                inputs = replace(inputs, people=tuple(_leaving(inputs.people, event)))
            case Starter():
                inputs = replace(inputs, people=(*inputs.people, event.person))
            case Unwanted():
                off = Fixed(event.person, event.day, "off", "wants to be rid of it")
                inputs = replace(inputs, fixed=(*inputs.fixed, off))
            case Traded():
                decided = (
                    Fixed(name, event.day, duty, "a swap that was wanted")
                    for name, duties in event.has.items()
                    for duty in duties or ("off",)
                )
                inputs = replace(inputs, fixed=(*inputs.fixed, *decided))
            case Needed():
                requirement = replace(requirement, floors=(*requirement.floors, _floor(inputs, event)))
    return _without_what_cannot_be(inputs), requirement


def days_handed_over(events: Iterable[Event]) -> Iterator[date]:
    """Yield the days on which a week on call may pass to somebody else and back, as its holder goes or returns."""
    for event in events:
        match event:
            case Absent():
                yield from (event.first_day, event.last_day + timedelta(days=1))
            case Leaver():
                yield event.last_day + timedelta(days=1)
            case Unwanted():
                yield from (event.day, event.day + timedelta(days=1))
            case Starter() | Traded() | Needed():
                pass


def _leaving(people: Iterable[Person], leaver: Leaver) -> Iterator[Person]:
    for person in people:
        yield replace(person, last_day=leaver.last_day) if person.name == leaver.person else person


def _floor(inputs: Inputs, needed: Needed) -> Floor:
    zone = inputs.settings.time_zone
    start, end = instant(needed.day, needed.start, zone), instant(needed.day, needed.end, zone)
    return Floor(needed.skills, start, end, needed.least, "asked for after the rota was published")


def _without_what_cannot_be(inputs: Inputs) -> Inputs:
    """Drop fixed duties of days on which the person is no longer there: what happened is stronger."""
    kept = tuple(row for row in inputs.fixed if not row.is_held or inputs.available(inputs.person[row.person], row.day))
    return replace(inputs, fixed=kept)


def worked_cells(inputs: Inputs, rota: Rota, before: date) -> Iterator[Fixed]:
    """Yield every cell of a rota before a day as decided: what has been worked cannot be changed."""
    days = (before - inputs.horizon.first_day).days
    for offset in range(max(0, min(days, len(inputs.horizon.days)))):
        day = inputs.horizon.first_day + timedelta(days=offset)
        for person in inputs.people:
            for duty in rota.duties(person.name, day) or ("off",):
                yield Fixed(person.name, day, duty, "already worked")
