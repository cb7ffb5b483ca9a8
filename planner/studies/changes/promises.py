"""The promises that a change is for."""

from planner.domain.inputs import Inputs


def promises_of(inputs: Inputs, name: str) -> tuple[str, ...]:
    """Return the promises that a priority or a service level stands for, in the order of the Service sheet."""
    return tuple(row.priority for row in inputs.service if name and name in (row.priority, row.plain, row.level))
