"""Senior and junior people, by their grades on the Plan sheet."""

from collections.abc import Iterable

from planner.domain.inputs import Inputs


def seniors(inputs: Inputs, people: Iterable[str]) -> list[str]:
    """Return the people whose grade is a senior one."""
    return _of(inputs, people, inputs.settings.senior_grades)


def juniors(inputs: Inputs, people: Iterable[str]) -> list[str]:
    """Return the people whose grade is a junior one."""
    return _of(inputs, people, inputs.settings.junior_grades)


def _of(inputs: Inputs, people: Iterable[str], grades: tuple[str, ...]) -> list[str]:
    meant = {grade.casefold() for grade in grades}
    return [name for name in people if inputs.person[name].grade.casefold() in meant]
