"""Which rules apply to whom: the Rules sheet goes before laws, laws before defaults, a narrower row before a wider."""

from collections.abc import Iterable, Mapping

from planner.domain.inputs import Inputs
from planner.domain.roster.people import Person
from planner.domain.roster.rules import EVERYONE, RuleSetting
from scheduling.checking.origin import Origin
from scheduling.checking.preset_rows import law_settings
from scheduling.facts.skill_pools import Names, skill_pools
from scheduling.presets.law_of import LAWS, law_of
from scheduling.presets.preset import Preset
from scheduling.rule.rule import Rule
from scheduling.rules import RULES

Decided = tuple[Rule, Origin]
"""A rule as it is set for some people, and what decides it."""


def rules_in_force(inputs: Inputs, catalogue: Iterable[type[Rule]] = RULES) -> tuple[Rule, ...]:
    """Return every rule that is not off, once for each group of people with the same setting."""
    return tuple(rule for rule, _ in decide_rules(inputs, skill_pools(inputs), catalogue) if rule.mode != "off")


def decide_rules(
    inputs: Inputs, pools: Iterable[Names], catalogue: Iterable[type[Rule]] = RULES
) -> tuple[Decided, ...]:
    """Return every rule with its number, mode and weight, once for each group of people, those that are off too.

    A row for a person goes before one for their team, then their grade, their rule set, everyone. Any row goes before
    the person's labour law, and the law before the defaults of the catalogue. A row with the mode usual leaves what it
    does not set to the law or the catalogue. A rule of fairness compares only people who share work, since nobody can
    even out work that they cannot take over, and a rule `within_pools` sums them up; `pools` are the skill pools.
    """
    found: list[Decided] = []
    asked = _asked_by_laws(inputs)
    team = {name: number for number, names in enumerate(pools) for name in names}
    for kind in catalogue:
        rows = {row.applies_to: row for row in inputs.rules if row.rule == kind.name}
        groups: dict[tuple[Origin, int], list[str]] = {}
        for person in inputs.people:
            law = LAWS.get(inputs.settings.labour_law) if kind.of_team else law_of(inputs, person)
            row = rows.get(EVERYONE) if kind.of_team else _narrowest(rows, person)
            origin = _origin(kind, row, law, asked)
            compared = team[person.name] if kind.level == "fairness" or kind.within_pools else 0
            groups.setdefault((origin, compared), []).append(person.name)
        for (origin, _), names in groups.items():
            found.append((origin.rule(kind, tuple(names), len(inputs.horizon.days)), origin))
    return tuple(found)


def _origin(
    kind: type[Rule], row: RuleSetting | None, law: Preset | None, asked: Mapping[tuple[str, str], RuleSetting]
) -> Origin:
    """Return what decides a rule; a row or a law that sets nothing leaves people together with all others."""
    decides = row is not None and (row.mode != "usual" or row.limit is not None or row.weight != kind.default_weight)
    theirs = asked.get((law.name, kind.name)) if law else None
    return Origin(row if decides else None, law.name if law and theirs else "", theirs)


def _asked_by_laws(inputs: Inputs) -> Mapping[tuple[str, str], RuleSetting]:
    """Return what the laws of the plan and of its people set, by law and rule."""
    laws: set[Preset | None] = {law_of(inputs, person) for person in inputs.people}
    laws.add(LAWS.get(inputs.settings.labour_law))
    sundays = sum(day.weekday() == 6 for day in inputs.horizon.days)
    return {(law.name, row.rule): row for law in laws if law for row in law_settings(law, sundays)}


def _narrowest(rows: dict[str, RuleSetting], person: Person) -> RuleSetting | None:
    names = (person.name, person.team, person.grade, person.rule_set, EVERYONE)
    return next((rows[name] for name in names if name and name in rows), None)
