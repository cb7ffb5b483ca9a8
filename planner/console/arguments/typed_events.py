"""From events as a planner types them to events of the people, skills and days of a workbook."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from planner.console.arguments.option_types import TypedEvent
from planner.console.arguments.workbook_names import check_planned, find_person
from planner.domain.errors import RotacastError
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.domain.roster.people import Fixed
from planner.repair.events import Absent, Event, Leaver, Needed, Starter, Unwanted
from planner.repair.swap_request import trade

ORDER = ("absent", "leaver", "starter", "unwanted", "need", "swap")
"""The order in which events happen, whatever the order in which they were typed."""


def events_typed(
    plan: Plan, kept: Collection[Fixed], typed: Mapping[str, Iterable[TypedEvent]], today: date
) -> Iterator[Event]:
    """Yield the events typed after each option of the `repair` command, by the name of the option.

    Raises
    ------
    RotacastError
        When a person, skill or day is not in the workbook, a swap is not possible, or an event would change a day
        before `today`; the message says what would be accepted.
    """
    inputs = plan.inputs
    for option in ORDER:
        for event in typed.get(option, ()):
            day = check_planned(inputs, event.first_day)
            if option in ("swap", "unwanted", "need") and day < today:
                raise RotacastError(
                    f"{day} is before {today}, which is today here: it has been worked and stays as it is"
                )
            match option:
                case "absent":
                    yield Absent(find_person(inputs, event.name), day, check_planned(inputs, event.last_day))
                case "leaver":
                    yield Leaver(find_person(inputs, event.name), day)
                case "starter":
                    yield _starter(inputs, event, day)
                case "unwanted":
                    yield Unwanted(find_person(inputs, event.name), day)
                case "need":
                    yield Needed(day, event.start, event.end, _skills(inputs, event.other), event.least)
                case "swap":
                    names = find_person(inputs, event.name), find_person(inputs, event.other)
                    yield trade(inputs, plan.requirement, plan.rota, kept, names[0], day, names[1])


def _starter(inputs: Inputs, event: TypedEvent, day: date) -> Starter:
    """Return a new person with the contract, skills and shifts of a colleague."""
    like = inputs.person[find_person(inputs, event.other)]
    if event.name.casefold() in {known.casefold() for known in inputs.person}:
        raise RotacastError(f"'{event.name}' is on the People sheet already; a starter has a new name")
    return Starter(replace(like, name=event.name, id="", notes="", first_day=day, last_day=None), like.name)


def _skills(inputs: Inputs, name: str) -> frozenset[str]:
    known = {skill.casefold(): skill for skill in inputs.skills}
    if name.casefold() not in known:
        raise RotacastError(f"'{name}' is not a skill of the workbook; accepted: {', '.join(inputs.skills)}")
    return frozenset({known[name.casefold()]})
