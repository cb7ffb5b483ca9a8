"""People who change: their skills, grade, site, contract, shifts or cost."""

from collections.abc import Callable
from dataclasses import replace

from planner.domain.inputs import Inputs
from planner.domain.roster.people import Person
from planner.domain.scenario import Change
from planner.studies.changes.from_a_day import with_person
from planner.studies.changes.people import chosen
from planner.studies.changes.refusal import refused


def learn_skill(inputs: Inputs, change: Change) -> Inputs:
    """Give people a skill; a number behind its name is their speed, 0 takes the skill away."""
    skill, speed = _skill_and_speed(change.words)
    if skill not in inputs.skills:
        raise refused(
            change, f"{skill} is no skill of the Skills sheet", "a skill, or a skill and a speed: Network 0.8"
        )

    def learn(person: Person) -> Person:
        others = {name: held for name, held in person.skills.items() if name != skill}
        return replace(person, skills=others | {skill: speed} if speed else others)

    return _for_each(inputs, change, learn)


def _skill_and_speed(words: str) -> tuple[str, float]:
    name, _, number = words.rpartition(" ")
    try:
        return name.strip(), float(number)
    except ValueError:
        return words, 1.0


def set_grade(inputs: Inputs, change: Change) -> Inputs:
    """Give people another grade."""
    return _for_each(inputs, change, lambda person: replace(person, grade=change.words))


def move_site(inputs: Inputs, change: Change) -> Inputs:
    """Move people to another site, with its clock."""
    site = next((each for each in inputs.sites if each.name == change.words), None)
    if site is None:
        raise refused(change, f"{change.words} is no site of the Sites sheet", "a site of the Sites sheet")
    return _for_each(inputs, change, lambda person: replace(person, site=site.name, zone=site.zone))


def set_contract(inputs: Inputs, change: Change) -> Inputs:
    """Set the contract hours a week."""
    return _for_each(inputs, change, lambda person: replace(person, contract_minutes=round(60 * change.amount)))


def set_shifts_worked(inputs: Inputs, change: Change) -> Inputs:
    """Set the only shifts that people work; all of them when the word is any."""
    named = () if change.words.casefold() == "any" else change.named
    codes = frozenset(code for each in named for code in inputs.codes_named(each))
    if unknown := codes - inputs.shift.keys():
        raise refused(change, f"{'; '.join(sorted(unknown))} is no shift", "codes of the Shifts sheet, or any")
    return _for_each(inputs, change, lambda person: replace(person, shifts=codes))


def set_cost(inputs: Inputs, change: Change) -> Inputs:
    """Set the cost of an hour."""
    return _for_each(inputs, change, lambda person: replace(person, cost_per_hour=change.amount))


def raise_pay(inputs: Inputs, change: Change) -> Inputs:
    """Change the cost of an hour by a share."""
    return _for_each(
        inputs, change, lambda person: replace(person, cost_per_hour=person.cost_per_hour * (1 + change.amount))
    )


def _for_each(inputs: Inputs, change: Change, new: Callable[[Person], Person]) -> Inputs:
    for person in chosen(inputs, change):
        inputs = with_person(inputs, person, new(person), change.start)
    return inputs
