"""Who leads and who is not left alone, by grade."""

from collections.abc import Iterable

from planner.domain.inputs import Inputs


def seniors(inputs: Inputs, people: Iterable[str]) -> list[str]:
    """Return the people whose grade can lead a shift, by the Plan sheet."""
    return _of(inputs, people, inputs.settings.senior_grades)


def juniors(inputs: Inputs, people: Iterable[str]) -> list[str]:
    """Return the people whose grade is not left alone, by the Plan sheet."""
    return _of(inputs, people, inputs.settings.junior_grades)


def _of(inputs: Inputs, people: Iterable[str], grades: tuple[str, ...]) -> list[str]:
    meant = {grade.casefold() for grade in grades}
    return [name for name in people if inputs.person[name].grade.casefold() in meant]
