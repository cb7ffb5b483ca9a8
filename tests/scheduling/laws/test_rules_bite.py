"""Law 3: a rule bites."""

from collections.abc import Iterator

from scheduling.rules import RULES
from tests.scheduling.laws.scenes import Scene, found, scenes
from tests.strategies.deterministic import try_law


def broken(scene: Scene) -> Iterator[str]:
    """Yield the rules that the rota breaks."""
    return (rule.name for rule in scene.rules if found(rule, scene))


def test_drawn_rotas_break_every_rule() -> None:
    """At least 3 of 50 rotas break each rule; the other laws draw from the same scenes."""
    seen = try_law(broken, scenes(RULES, "must"), 5)
    assert {kind.name: seen[kind.name] for kind in RULES if seen[kind.name] < 3} == {}
