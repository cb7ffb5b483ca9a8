"""The hour that a clock change adds to a duty."""

from planner.domain.inputs import Inputs
from planner.domain.instants import local
from scheduling.facts.duties import Duty
from scheduling.presets.law_of import law_of


def autumn_hour(inputs: Inputs, name: str, duty: Duty) -> int:
    """Return the minutes of a duty that do not count for its longest length by the person's law.

    They are those by which a duty lasts longer than the clock shows, where the law leaves them out.
    """
    law = law_of(inputs, inputs.person[name])
    if law is None or law.autumn_hour == "counted":
        return 0
    zone = inputs.local[name].zone
    shown = local(duty.end, zone).replace(tzinfo=None) - local(duty.start, zone).replace(tzinfo=None)
    return max(0, duty.end - duty.start - round(shown.total_seconds()) // 60)
