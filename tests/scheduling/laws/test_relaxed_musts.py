"""A relaxed must takes any rota and prices exactly its breaches."""

from collections.abc import Iterator, Mapping

from scheduling.model.soft_limits import RelaxedMusts, SoftLimits
from tests.scheduling.laws.scenes import Kinds, Scene, every_family, fixed, found, scene_of, scenes
from tests.strategies.deterministic import try_law

CLOSED = "every breach is a duty in a cell that the must closes, and such a cell stays closed when it is relaxed"

NOT_COMPARED: Mapping[str, str] = {
    "available": CLOSED,
    "on-call not on leave": CLOSED,
    "on-call by people with the skill": CLOSED,
}
"""Rules of which no broken rota is compared, each with the reason."""


def measured(scene: Scene) -> Iterator[str]:
    """Compare the amounts of each rule; yield the rules that the rota breaks."""
    for rule in scene.rules:
        amounts = found(rule, scene)
        admitted, priced = fixed(rule, scene, SoftLimits(RelaxedMusts.all_of([rule])))
        assert priced == amounts or (not admitted and rule.closes_cells), rule.name
        if admitted and amounts:
            yield rule.name


@every_family
def test_when_musts_clash_the_relaxed_must_measures_what_is_broken(kinds: Kinds) -> None:
    """A relaxed model takes any rota, except where a must closes a cell, and has the amounts of the checker."""
    seen = set(try_law(measured, scenes(kinds, "must"), 1))
    for kind in kinds:
        if kind.name not in seen | NOT_COMPARED.keys():
            scene = scene_of(kind, kept=False)
            seen |= set(measured(scene)) if scene else set()
    assert {kind.name for kind in kinds} - seen == NOT_COMPARED.keys() & {kind.name for kind in kinds}
