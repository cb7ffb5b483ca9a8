"""The first hours of a plan, while the duties of the day before are not known: last month's people work them."""

from datetime import timedelta

from planner.domain.inputs import Inputs


def unknown_minutes(inputs: Inputs) -> int:
    """Return for how many minutes from its start the plan cannot know who is there; 0 when it can.

    That is until the last duty of the day before ends, or the first one of the plan begins if that is sooner. It is 0
    as soon as anything before the plan is known, by the Previous sheet, a previous rota or the archive.
    """
    first = inputs.horizon.first_day
    before = first - timedelta(days=1)
    if inputs.first_known_day < first:
        return 0
    running = [shift.code for shift in inputs.shifts if inputs.runs(shift, before)]
    spans = [inputs.span(code, before) for code in running]
    spans += [span for tier in inputs.tiers for span in inputs.standby(tier, before)]
    begins = [inputs.span(shift.code, first)[0] for shift in inputs.shifts if inputs.runs(shift, first)]
    begins += [start for tier in inputs.tiers for start, _ in inputs.standby(tier, first)]
    until = min(max((end for _, end in spans), default=0), min(begins, default=inputs.horizon.end))
    return max(0, until - inputs.horizon.start)


def unknown_until(inputs: Inputs) -> int:
    """Return the instant until which the plan cannot know who is there: its start when it can."""
    return inputs.horizon.start + unknown_minutes(inputs)
