"""Which rules apply to whom: the Rules sheet goes before laws, laws before defaults, a narrower row before a wider."""

from collections.abc import Iterable

from planner.domain.inputs import Inputs
from planner.domain.roster.people import Person
from planner.domain.roster.rules import EVERYONE, RuleSetting
from scheduling.checking.preset_rows import is_default, preset_settings
from scheduling.facts.skill_pools import Names, skill_pools
from scheduling.rule.rule import Rule
from scheduling.rules import RULES


def rules_in_force(inputs: Inputs, catalogue: Iterable[type[Rule]] = RULES) -> tuple[Rule, ...]:
    """Return every rule with its number, mode and weight, once for each group of people with the same setting.

    A row for a person goes before one for their team, then their grade, their rule set, everyone; a rule without a row
    has its defaults. Of two rows for the same group the later one wins. Rows of labour laws come before those of the
    Rules sheet, and after rows that only repeat a default. A rule of fairness compares only people who share work,
    since nobody can even out work that they cannot take over.
    """
    return tuple(rule for rule, _ in settings_in_force(inputs, skill_pools(inputs), catalogue))


def settings_in_force(
    inputs: Inputs, pools: Iterable[Names], catalogue: Iterable[type[Rule]] = RULES
) -> tuple[tuple[Rule, RuleSetting | None], ...]:
    """Return the rules in force, each with the row that sets it (None: no row does); `pools` are the skill pools."""
    found: list[tuple[Rule, RuleSetting | None]] = []
    laws = preset_settings(inputs)
    team = {name: number for number, names in enumerate(pools) for name in names}
    usual = tuple(row for row in inputs.rules if is_default(row))
    own = tuple(row for row in inputs.rules if not is_default(row))
    for kind in catalogue:
        rows = {row.applies_to: row for row in (*usual, *laws, *own) if row.rule == kind.name}
        groups: dict[tuple[RuleSetting | None, int], list[str]] = {}
        for person in inputs.people:
            row = rows.get(EVERYONE) if kind.of_team else _narrowest(rows, person)
            compared = team[person.name] if kind.level == "fairness" else 0
            groups.setdefault((row, compared), []).append(person.name)
        for (row, _), names in groups.items():
            rule = _as_set(kind, row, tuple(names), len(inputs.horizon.days))
            if rule.mode != "off":
                found.append((rule, row))
    return tuple(found)


def _narrowest(rows: dict[str, RuleSetting], person: Person) -> RuleSetting | None:
    names = (person.name, person.team, person.grade, person.rule_set, EVERYONE)
    return next((rows[name] for name in names if name and name in rows), None)


def _as_set(kind: type[Rule], row: RuleSetting | None, people: tuple[str, ...], days: int) -> Rule:
    """Return a rule with its usual number for a plan of some days, unless a row has a number of its own."""
    if row is None:
        return kind(people, kind.usual_limit(days), kind.default_mode, kind.default_weight)
    limit = kind.usual_limit(days) if row.limit is None or is_default(row) else row.limit
    return kind(people, limit, row.mode, row.weight)
