"""Musts that clash: which of them to relax, that is, to price far above all else instead of keeping them."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from planner.domain.roster.rota import Rota
from planner.domain.roster.rules import WEIGHTS
from scheduling.checking.check import check_people, check_rota
from scheduling.checking.desk import Desk
from scheduling.checking.origin import Origin
from scheduling.conflicts.subproblem import Subproblem
from scheduling.conflicts.subproblems import person_subproblem
from scheduling.model.initial_rota import fixed_rota, musts_clash, musts_to_relax
from scheduling.model.levels import LEVELS
from scheduling.model.soft_limits import MUST_WEIGHT, NONE_RELAXED, RelaxedMusts
from scheduling.rule.rule import Rule
from scheduling.rules.hours.contract_hours import ContractHours

Must = tuple[str, str]
"""A must by its rule and person; the person of a rule about the team is ""."""


@dataclass(frozen=True)
class RelaxedRules:
    """The rules in force with some musts relaxed.

    A must of a person is relaxed as a should of a very high weight, in `rules`; a must of the team by its name in
    `may_break`. `musts` are all that are relaxed.
    """

    rules: tuple[Rule, ...]
    may_break: RelaxedMusts = NONE_RELAXED
    musts: frozenset[Must] = frozenset()

    @property
    def clash(self) -> bool:
        """Whether any must is relaxed, which is so only where musts clash."""
        return bool(self.musts)


def relax_fixed_duties(desk: Desk) -> RelaxedRules:
    """Relax every must that a person's fixed duties break in any rota.

    The checker goes first, which costs nothing; the proof follows only for people whose fixed duties break a must.
    """
    inputs = desk.inputs
    fixed = {(row.person, row.day) for row in inputs.fixed}
    breaches = check_people(desk, fixed_rota(inputs), {name for name, _ in fixed}).musts
    suspects = {b.person for b in breaches if (b.person, b.day) in fixed}
    return relax_musts(desk.rules, set(_clashing_alone(desk, [name for name in inputs.person if name in suspects])))


def relax_clashing_musts(desk: Desk, hint: Rota | None, *, proven: bool = False) -> RelaxedRules:
    """Find a set of musts to relax so that a rota exists; none where some rota may keep every must.

    A hint that keeps every must shows that nothing clashes. The first of these sets that leaves a rota is taken: the
    musts that the hint breaks; those that clash for one person alone; these and all musts of the team, so that what
    nobody can cover becomes a gap. `proven`: it is known that no rota keeps every must.
    """
    inputs, requirement, rules = desk.inputs, desk.requirement, desk.rules
    broken = () if hint is None else check_rota(desk, hint).musts
    if not proven and ((hint is not None and not broken) or not musts_clash(inputs, requirement, rules)):
        return RelaxedRules(rules)
    team = {rule.name for rule in rules if rule.mode == "must" and rule.of_team}
    hinted = {(b.rule, b.person) for b in broken}
    ask_each = not hinted or bool(team & {name for name, _ in hinted})
    alone = set(_clashing_alone(desk, inputs.person)) if ask_each else set()
    for musts in (hinted, alone, alone | {(name, "") for name in team}):
        relaxed = relax_musts(rules, musts)
        if relaxed.clash and not musts_clash(inputs, requirement, relaxed.rules, relaxed.may_break):
            return relaxed
    found, _ = musts_to_relax(inputs, requirement, rules, fixed_rota(inputs) if hint is None else hint)
    return relax_musts(rules, {(name, str(part)) for name, at in found for part in at})


def yield_to_work(desk: Desk, relaxed: RelaxedRules) -> RelaxedRules:
    """Where musts clash, let those yield to work that would leave somebody idle.

    Where every duty breaks a must, the fewest breaches are those of an empty rota, which is of no use. There the must
    counts as a mild should on its own level. What the law asks never yields.
    """
    if not relaxed.clash:
        return relaxed
    yielding = {must for name in desk.inputs.person for must in _leaving_idle(desk, name)}
    return relax_musts(desk.rules, relaxed.musts | yielding, yielding) if yielding else relaxed


def _leaving_idle(desk: Desk, name: str) -> Iterator[Must]:
    """Yield the musts that somebody must break to work at least half the contract hours; none where none must be."""
    half = desk.inputs.target_minutes(desk.inputs.person[name]) // 2
    hours = ContractHours((name,), half, "must", 1)
    own = [rule for rule in desk.rules if rule.mode == "must" and rule.name != hours.name]
    kept = person_subproblem(_subproblem(desk, [*own, hours]), name)
    if kept.is_infeasible():
        lawful = [rule if rule.level == "legal" else replace(rule, mode="should") for rule in own]
        rota = person_subproblem(_subproblem(desk, [*lawful, hours]), name).best_rota()
        for breach in () if rota is None else check_people(Desk.of(kept.inputs, desk.requirement), rota, (name,)).musts:
            yield breach.rule, name


def _subproblem(desk: Desk, rules: Iterable[Rule]) -> Subproblem:
    return Subproblem(desk.inputs, desk.requirement, tuple((rule, Origin()) for rule in rules))


def relax_musts(
    rules: Iterable[Rule], musts: Collection[Must], yielding: Collection[Must] = frozenset()
) -> RelaxedRules:
    """Return the rules with some musts relaxed; a rule of several people is split where only some of them need it.

    Those that are `yielding` are mild shoulds; the price of the others is far above all else.
    """
    found: list[Rule] = []
    of_team: set[str] = set()
    for rule in rules:
        people = tuple(name for name in rule.people if (rule.name, name) in musts)
        if rule.mode == "must" and rule.of_team and any(name == rule.name for name, _ in musts):
            of_team.add(rule.name)
        if rule.mode != "must" or rule.of_team or not people:
            found.append(rule)
            continue
        high = MUST_WEIGHT * LEVELS["legal"] // LEVELS[rule.level]
        for weight, own in (
            (high, tuple(name for name in people if (rule.name, name) not in yielding)),
            (WEIGHTS["mild"], tuple(name for name in people if (rule.name, name) in yielding)),
        ):
            if own:
                found.append(replace(rule, people=own, mode="should", weight=weight))
        if len(people) < len(rule.people):
            found.append(replace(rule, people=tuple(name for name in rule.people if name not in people)))
    return RelaxedRules(tuple(found), RelaxedMusts(frozenset(of_team)), frozenset(musts))


def _clashing_alone(desk: Desk, people: Iterable[str]) -> Iterator[Must]:
    """Yield the musts that clash for one person alone: those that the person's own nearest rota breaks."""
    whole = Subproblem.of(desk)
    for name in people:
        alone = person_subproblem(whole, name)
        if alone.is_infeasible():
            nearest = alone.relaxed().best_rota() or fixed_rota(alone.inputs)
            for breach in check_people(Desk.of(alone.inputs, desk.requirement), nearest, (name,)).musts:
                yield breach.rule, name
