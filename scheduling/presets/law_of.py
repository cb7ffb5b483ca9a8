"""The labour law of a person."""

from planner.domain.inputs import Inputs
from planner.domain.roster.people import Person
from scheduling.presets import PRESETS
from scheduling.presets.preset import Preset

LAWS = {preset.name: preset for preset in PRESETS}
"""All laws by name."""


def law_of(inputs: Inputs, person: Person) -> Preset | None:
    """Return the law in a person's rule set, or else the law of the Plan sheet, or None."""
    return LAWS.get(person.rule_set) or LAWS.get(inputs.settings.labour_law)
