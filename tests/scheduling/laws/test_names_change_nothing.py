"""The law of names: people in another order and by other names break the same rules, under their new names."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from planner.domain.inputs import Inputs
from planner.domain.roster.rota import Rota
from scheduling.rules import RULES
from tests.scheduling.laws.scenes import Found, Scene, found, scenes
from tests.strategies.deterministic import try_law

Names = Mapping[str, str]


def called(inputs: Inputs, names: Names) -> Inputs:
    """Return the same desk with people and rows in reverse order and people by other names."""
    people = tuple(
        replace(
            each, name=names[each.name],
            together=frozenset(names[other] for other in each.together),
            apart=frozenset(names[other] for other in each.apart),
        )
        for each in reversed(inputs.people)
    )  # fmt: skip
    published = inputs.published and _of(inputs.published, names)
    rows: dict[str, Any] = {
        sheet: tuple(replace(row, person=names[row.person]) for row in reversed(getattr(inputs, sheet)))
        for sheet in ("leave", "wishes", "fixed", "previous", "ledger")
    }
    return replace(inputs, people=people, published=published, **rows)


def _of(rota: Rota, names: Names) -> Rota:
    return Rota.of(replace(entry, person=names[entry.person]) for entry in rota.assignments)


def renamed(amounts: Found, names: Names) -> Counter[tuple[str, frozenset[object], int]]:
    """Return what was found with other names in the witnesses; a witness names two people in either order."""
    return Counter(
        (rule, frozenset(names.get(part, part) if isinstance(part, str) else part for part in at), amount)
        for (rule, at), amount in amounts.items()
    )


def broken_by_any_name(scene: Scene) -> Iterator[str]:
    """Compare what each rule finds before and after; yield the rules that the rota breaks."""
    names = {person.name: f"Z{9 - number}" for number, person in enumerate(scene.inputs.people)}
    other = replace(scene, inputs=called(scene.inputs, names), rota=_of(scene.rota, names))
    for rule in scene.rules:
        amounts = found(rule, scene)
        again = found(replace(rule, people=tuple(names[name] for name in rule.people)), other)
        assert renamed(again, {}) == renamed(amounts, names), rule.name
        if amounts:
            yield rule.name


def test_people_by_other_names_and_in_another_order_break_the_same_rules() -> None:
    """All rules on worlds with rows on every sheet; most of them are broken somewhere."""
    seen = try_law(broken_by_any_name, scenes(RULES, "must"), 3)
    assert len(seen) > len(RULES) * 3 // 4
