"""Which law holds for whom."""

from planner.domain.inputs import Inputs
from planner.domain.people import Person
from scheduling.presets import PRESETS
from scheduling.presets.preset import Preset

_BY_NAME = {preset.name: preset for preset in PRESETS}


def law_of(inputs: Inputs, person: Person) -> Preset | None:
    """Return the preset a person's rule set names, or else the one of the Plan sheet, or None."""
    return _BY_NAME.get(person.rule_set) or _BY_NAME.get(inputs.settings.labour_law)
