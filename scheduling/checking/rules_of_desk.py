"""The rules and laws in force in words: for whom, who decided, and where a row asks for less than the law."""

from collections.abc import Iterable, Iterator

from planner.domain.inputs import Inputs
from planner.domain.outcome.rule_in_force import USUAL, LawInForce, RuleInForce
from planner.domain.roster.rules import EVERYONE, RuleSetting
from scheduling.checking.active_rules import Decided
from scheduling.checking.desk import Desk
from scheduling.checking.origin import Origin
from scheduling.facts.wording import say_list
from scheduling.presets.law_of import LAWS, law_of
from scheduling.rule.rule import Rule

_NAMED = 4
"""How many people are named; of more, the rest is counted."""

_HARDNESS = {"off": 0, "should": 1, "must": 2}


def rules_of(desk: Desk) -> tuple[RuleInForce, ...]:
    """Return every rule in force once for each setting, and the rules that a row turned off against a law."""
    groups: dict[tuple[object, ...], list[Decided]] = {}
    for rule, origin in desk.decided:
        groups.setdefault((rule.name, rule.mode, rule.limit, rule.weight, origin), []).append((rule, origin))
    found = (_in_force(desk.inputs, decided) for decided in groups.values())
    return tuple(rule for rule in found if rule.mode != "off" or rule.looser)


def laws_of(desk: Desk) -> tuple[LawInForce, ...]:
    """Return the labour laws of the people, in the order of the People sheet."""
    people: dict[str, list[str]] = {}
    for person in desk.inputs.people:
        law = law_of(desk.inputs, person)
        if law is not None:
            people.setdefault(law.name, []).append(person.name)
    return tuple(_law(desk, name, names) for name, names in people.items())


def _in_force(inputs: Inputs, decided: list[Decided]) -> RuleInForce:
    rule, origin = decided[0]
    theirs = {name for each, _ in decided for name in each.people}
    people = tuple(name for name in inputs.person if name in theirs)
    number = rule.show_limit(rule.limit) if rule.unit else None
    whom = origin.row.applies_to if origin.by_row and origin.row else _whom(inputs, people)
    return RuleInForce(
        rule.name, rule.mode, number, rule.unit, rule.weight, people, whom, _origin(inputs, rule, origin),
        _looser(rule, origin),
    )  # fmt: skip


def _whom(inputs: Inputs, people: tuple[str, ...]) -> str:
    """Write some people: everyone, or the names of the first and how many more."""
    if len(people) == len(inputs.people):
        return EVERYONE
    more = len(people) - _NAMED
    return say_list([*people[:_NAMED], f"{more} more"] if more > 0 else people)


def _origin(inputs: Inputs, rule: Rule, origin: Origin) -> str:
    if origin.by_row and origin.row:
        field = "mode" if origin.row.mode != "usual" else "limit"
        place = inputs.places.get(("Rules", field, rule.name, origin.row.applies_to), "")
        return f"row {place}" if place else "row of the Rules sheet"
    if origin.asked is None:
        return USUAL
    return f"law {origin.law}, {_articles(origin.law, rule.name) or 'which leaves it to the house'}"


def _articles(law: str, rule: str) -> str:
    return "; ".join(dict.fromkeys(figure.source for figure in LAWS[law].figures_of(rule)))


def _looser(rule: Rule, origin: Origin) -> str:
    """Write what the law asks for where a row asks for less."""
    asked = origin.asked
    if not origin.by_row or asked is None or asked.mode == "usual" or not LAWS[origin.law].figures_of(rule.name):
        return ""
    softer = _HARDNESS[rule.mode] < _HARDNESS[asked.mode]
    if not softer and (rule.mode == "off" or not _asks_less(rule, asked)):
        return ""
    number = f", {rule.show_limit(asked.limit):g} {rule.unit}" if rule.unit and asked.limit is not None else ""
    return f"{origin.law} asks for {asked.mode}{number} ({_articles(origin.law, rule.name)})"


def _asks_less(rule: Rule, asked: RuleSetting) -> bool:
    if asked.limit is None or not rule.stricter:
        return False
    return rule.limit < asked.limit if rule.stricter == "higher" else rule.limit > asked.limit


def _law(desk: Desk, name: str, people: list[str]) -> LawInForce:
    law = LAWS[name]
    silent = dict.fromkeys(_silent(desk.decided, name, frozenset(people)))
    return LawInForce(name, law.title, _whom(desk.inputs, tuple(people)), tuple(silent), law.cannot_check)


def _silent(decided: Iterable[Decided], law: str, people: frozenset[str]) -> Iterator[str]:
    """Yield the rules with a number that are in force for people under a law which sets nothing for them."""
    for rule, origin in decided:
        legal = rule.level == "legal" and rule.unit and rule.mode != "off" and not origin.by_row
        if legal and people & set(rule.people) and not LAWS[law].figures_of(rule.name):
            number = f"{rule.show_limit(rule.limit):g} {rule.unit}"
            yield f"{rule.name} ({rule.mode}, {number})"
