"""Musts that stand against each other: which of them give way, at a price above all else."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from planner.domain.rota import Rota
from scheduling.checking.check import check_people, check_rota
from scheduling.checking.desk import Desk
from scheduling.conflicts.subproblem import Subproblem
from scheduling.conflicts.subproblems import person_subproblem
from scheduling.model.initial_rota import fixed_rota, musts_clash, musts_to_relax
from scheduling.model.levels import LEVELS
from scheduling.model.soft_limits import MUST_WEIGHT, NONE_RELAXED, RelaxedMusts
from scheduling.rule.rule import Rule


@dataclass(frozen=True)
class Bent:
    """Rules, those of some people priced instead of kept, and the rules of the team that may be broken at a price.

    `gave_way` are the musts that are kept no more, by rule and person ("" for the team's).
    """

    rules: tuple[Rule, ...]
    relaxed: RelaxedMusts = NONE_RELAXED
    gave_way: frozenset[tuple[str, str]] = frozenset()

    @property
    def clash(self) -> bool:
        """Whether musts stand against each other."""
        return bool(self.gave_way)


def bend_what_is_fixed(desk: Desk) -> Bent:
    """Return the rules, those priced that what is fixed for a person breaks whatever else the rota says.

    The checker is asked first, which costs nothing; a proof is made only for a person whose fixed duties break a must.
    """
    inputs = desk.inputs
    fixed = {(row.person, row.day) for row in inputs.fixed}
    breaches = check_people(desk, fixed_rota(inputs), {name for name, _ in fixed})
    doubtful = {b.person for b in breaches if b.mode == "must" and (b.person, b.day) in fixed}
    return bend(desk.rules, set(_own(desk, [name for name in inputs.person if name in doubtful])))


def bend_what_clashes(desk: Desk, hint: Rota | None, *, proven: bool = False) -> Bent:
    """Return the rules as they are if a rota may keep every must, else with those that clash priced where they do.

    A hint that keeps every must shows that there is such a rota. Where one breaks some, these give way first; then what
    is contradictory for one person alone; then all that is asked of the team, so that what cannot be covered is a gap.
    `proven` says that it is known that no rota keeps every must.
    """
    inputs, requirement, rules = desk.inputs, desk.requirement, desk.rules
    broken = () if hint is None else check_rota(desk, hint).musts
    if not proven and ((hint is not None and not broken) or not musts_clash(inputs, requirement, rules)):
        return Bent(tuple(rules))
    team = {rule.name for rule in rules if rule.mode == "must" and rule.of_team}
    hinted = {(b.rule, b.person) for b in broken}
    ask_each = not hinted or bool(team & {name for name, _ in hinted})
    own = set(_own(desk, inputs.person)) if ask_each else set()
    for bent in (bend(rules, hinted), bend(rules, own), bend(rules, own | {(name, "") for name in team})):
        if bent.clash and not musts_clash(inputs, requirement, bent.rules, bent.relaxed):
            return bent
    found, _ = musts_to_relax(inputs, requirement, rules, fixed_rota(inputs) if hint is None else hint)
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
    return Bent(tuple(found), RelaxedMusts(frozenset(relaxed)), frozenset(broken))


def _own(desk: Desk, people: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the musts that some people break in the rotas nearest to what is asked of each of them alone."""
    whole = Subproblem.of(desk)
    for name in people:
        alone = person_subproblem(whole, name)
        if alone.is_infeasible():
            nearest = alone.relaxed().best_rota() or fixed_rota(alone.inputs)
            for breach in check_people(Desk.of(alone.inputs, desk.requirement), nearest, (name,)).musts:
                yield breach.rule, name
