"""Law 1: the model of a rule and its check find the same breaches."""

from collections.abc import Iterator

from tests.scheduling.laws.scenes import Kinds, Scene, every_family, fixed, found, scenes
from tests.strategies.deterministic import try_law


def same_amounts(scene: Scene) -> Iterator[str]:
    """Compare witnesses and amounts of each rule; yield the rules that the rota breaks."""
    for rule in scene.rules:
        amounts = found(rule, scene)
        assert fixed(rule, scene) == (True, amounts), rule.name
        if amounts:
            yield rule.name


@every_family
def test_the_fixed_model_and_check_find_the_same_amounts(kinds: Kinds) -> None:
    """With the rota fixed and slack minimised, the model's witnesses and amounts are the checker's."""
    try_law(same_amounts, scenes(kinds, "should"), 1)
