"""Musts that stand against each other: which of them give way, at a price above all else."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from planner.domain.inputs import Inputs
from planner.domain.requirement import Requirement
from planner.domain.rota import Rota
from scheduling.check import check_people, check_rota
from scheduling.conflicts.case import Case
from scheduling.conflicts.lens import of_person
from scheduling.first_rota import clashes, decided, musts_clash
from scheduling.limits import MUST_WEIGHT, Broken
from scheduling.rule import LEVELS, Rule


class _Rules(frozenset[Broken]):
    """Some rules at all witnesses."""

    def __new__(cls, names: Collection[str]) -> "_Rules":
        made = super().__new__(cls)
        made.names = frozenset(names)  # type: ignore[attr-defined]
        return made

    def __contains__(self, broken: object) -> bool:
        return isinstance(broken, tuple) and broken[0] in self.names  # type: ignore[attr-defined]


@dataclass(frozen=True)
class Bent:
    """Rules, those of some people priced instead of kept, and the rules of the team that may be broken at a price."""

    rules: tuple[Rule, ...]
    relaxed: AbstractSet[Broken] = frozenset()
    clash: bool = False


def bend_what_clashes(inputs: Inputs, requirement: Requirement, rules: Sequence[Rule], hint: Rota | None) -> Bent:
    """Return the rules as they are if a rota may keep every must, else with those that clash priced where they do.

    A hint that keeps every must shows that there is such a rota. Where one breaks some, these give way first; then what
    is contradictory for one person alone; then all that is asked of the team, so that what cannot be covered is a gap.
    """
    broken = [] if hint is None else [b for b in check_rota(inputs, requirement, hint) if b.mode == "must"]
    if (hint is not None and not broken) or not musts_clash(inputs, requirement, rules):
        return Bent(tuple(rules))
    team = {rule.name for rule in rules if rule.mode == "must" and rule.of_team}
    hinted = {(b.rule, b.person) for b in broken}
    own = set(_own(inputs, requirement)) if not hinted or team & {name for name, _ in hinted} else set()
    for bent in (bend(rules, hinted), bend(rules, own), bend(rules, own | {(name, "") for name in team})):
        if bent.clash and not musts_clash(inputs, requirement, bent.rules, bent.relaxed):
            return bent
    found, _ = clashes(inputs, requirement, rules, decided(inputs) if hint is None else hint)
    return bend(rules, {(name, str(part)) for name, at in found for part in at})


def bend(rules: Iterable[Rule], broken: Collection[tuple[str, str]]) -> Bent:
    """Return rules in which those that are broken, by name and person, have a price above all else."""
    found: list[Rule] = []
    relaxed: set[str] = set()
    for rule in rules:
        bent = tuple(name for name in rule.people if (rule.name, name) in broken)
        if rule.mode == "must" and rule.of_team and any(name == rule.name for name, _ in broken):
            relaxed.add(rule.name)
        if rule.mode != "must" or rule.of_team or not bent:
            found.append(rule)
            continue
        weight = MUST_WEIGHT * LEVELS["legal"] // LEVELS[rule.level]
        found.append(replace(rule, people=bent, mode="should", weight=weight))
        if len(bent) < len(rule.people):
            found.append(replace(rule, people=tuple(name for name in rule.people if name not in bent)))
    return Bent(tuple(found), _Rules(relaxed), bool(broken))


def _own(inputs: Inputs, requirement: Requirement) -> Iterator[tuple[str, str]]:
    """Yield the musts that a person breaks in the rota nearest to what is asked of that person alone."""
    whole = Case.of(inputs, requirement)
    for name in inputs.person:
        alone = of_person(whole, name)
        if alone.clashes():
            nearest = alone.softened().nearest()
            for breach in check_people(alone.inputs, requirement, nearest or decided(alone.inputs), (name,)):
                if breach.mode == "must":
                    yield breach.rule, name
