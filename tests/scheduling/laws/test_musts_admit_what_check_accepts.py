"""Law 2: a must admits exactly the rotas in which its check finds nothing."""

from collections.abc import Iterator, Mapping

from tests.scheduling.laws.scenes import Kinds, Scene, every_family, fixed, found, scene_of, scenes
from tests.strategies.deterministic import try_law

NEVER_KEPT: Mapping[str, str] = {}
"""Rules that every drawn rota breaks, each with the reason: of those the law compares broken rotas only."""


def admitted_when_silent(scene: Scene) -> Iterator[tuple[str, bool]]:
    """Compare each rule, and yield whether the rota keeps it."""
    for rule in scene.rules:
        kept = not found(rule, scene)
        assert fixed(rule, scene)[0] == kept, rule.name
        yield rule.name, kept


@every_family
def test_as_must_the_fixed_model_is_feasible_exactly_when_check_is_silent(kinds: Kinds) -> None:
    """Every rule is compared on rotas that break it, and on rotas that keep it."""
    seen = set(try_law(admitted_when_silent, scenes(kinds, "must"), 1))
    for kind in kinds:
        for kept in {True, False} - {kept for name, kept in seen if name == kind.name}:
            scene = scene_of(kind, kept=kept)
            seen |= set(admitted_when_silent(scene)) if scene else set()
    assert {kind.name for kind in kinds if (kind.name, False) not in seen} == set()
    assert {kind.name for kind in kinds if (kind.name, True) not in seen} == NEVER_KEPT.keys() & {k.name for k in kinds}
