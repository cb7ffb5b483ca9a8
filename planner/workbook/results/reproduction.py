"""A plan that is made again from its result: whether it is the same, and if not, what differs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import isclose
from pathlib import Path

from planner.assessment.input_hash import part_hashes
from planner.assessment.provenance import versions
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import START, Plan
from planner.domain.roster.rota import Rota
from planner.domain.wording import say_count
from planner.workbook.stored.book import StoredBook


@dataclass(frozen=True)
class Reproduction:
    """What differs between a result and the plan made again from it.

    `rota` and `figures` are sentences on the plan itself: without any it is equal. `inputs`, `versions` and `options`
    are sentences on what it was made from, the likely causes.
    """

    rota: tuple[str, ...]
    figures: tuple[str, ...]
    inputs: tuple[str, ...]
    versions: tuple[str, ...]
    options: tuple[str, ...]

    @property
    def equal(self) -> bool:
        """Whether rota, objective and promise are the same."""
        return not (self.rota or self.figures)

    @property
    def causes(self) -> tuple[str, ...]:
        """What the new plan was made from that is not as it was."""
        return (*self.inputs, *self.versions, *self.options)


def compare(result: Plan, made: Rota, again: Plan) -> Reproduction:
    """Compare a result, `made` its rota before anybody edited it, with the plan made again."""
    before = result.provenance
    return Reproduction(
        tuple(_duties(made, again.rota)),
        tuple(_figures(result, again)),
        tuple(_changed_inputs(before.parts, again.inputs)),
        tuple(_changed_versions(before.versions)),
        tuple(_options(result)),
    )


def changed_sheets(result: Path, again: Path) -> tuple[str, ...]:
    """Return the sheets of a result whose values are not those of the file made again, such as edited ones."""
    with StoredBook(result) as one, StoredBook(again) as other:
        both = set(one.titles) & set(other.titles)
        return tuple(title for title in one.titles if title not in both or one.sheet(title) != other.sheet(title))


def _duties(made: Rota, again: Rota) -> Iterator[str]:
    others = len(made.assignments ^ again.assignments)
    if others:
        yield f"{say_count(others, 'duty is', 'duties are')} in one of the two rotas only"


def _figures(result: Plan, again: Plan) -> Iterator[str]:
    for name, before, now in (
        ("the objective", result.solved.objective, again.solved.objective),
        ("the bound", result.solved.bound, again.solved.bound),
    ):
        if not isclose(before, now, rel_tol=1e-9, abs_tol=1e-6):
            yield f"{name} was {before:,.1f} and is {now:,.1f}"
    promised = {(each.priority, each.skill, each.measure): each.promised for each in again.promise.rows}
    for each in result.promise.rows:
        share = promised.get((each.priority, each.skill, each.measure), -1.0)
        if not isclose(each.promised, share, abs_tol=1e-9):
            of = " ".join(filter(None, (each.priority, each.skill, each.measure)))
            yield f"the promise of {of} is another"


def _changed_inputs(before: Mapping[str, str], inputs: Inputs) -> Iterator[str]:
    if not before:
        yield "which parts of the inputs changed is not known: the result is of an earlier version"
    now = part_hashes(inputs)
    for name, value in before.items():
        if now.get(name) != value and name != "places":
            yield f"changed in the inputs: {name.replace('_', ' ')}"


def _changed_versions(before: Mapping[str, str]) -> Iterator[str]:
    now = versions()
    for name, value in before.items():
        if now.get(name) != value:
            yield f"{name} was {value} and is {now.get(name, 'not installed')}"


def _options(result: Plan) -> Iterator[str]:
    made = result.provenance
    if not made.deterministic:
        yield "the result was made without --deterministic, so that the clock decided when its search ended"
    if made.options.get(START, "nothing") != "nothing":
        yield f"its search started from {made.options[START]}, which the file does not have"
