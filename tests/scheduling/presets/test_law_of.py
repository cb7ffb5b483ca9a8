"""The labour law of a person."""

from scheduling.presets.americas.us_flsa import US_FLSA
from scheduling.presets.europe.uk_wtr import UK_WTR
from scheduling.presets.law_of import law_of
from tests.builders import person, world


def test_a_rule_set_that_names_a_law_wins_over_the_plan() -> None:
    """Any other rule set leaves the plan's law, and without one there is none."""
    ann, bob = person("Ann", rule_set="us_flsa"), person("Bob", rule_set="Under 18")
    inputs = world(people=(ann, bob), labour_law="uk_wtr")
    assert law_of(inputs, ann) is US_FLSA
    assert law_of(inputs, bob) is UK_WTR
    assert law_of(world(), bob) is None
