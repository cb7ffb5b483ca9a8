"""One workbook that is to be planned: where its result goes, and what its grid and its published days decide."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from planner.archive.archive import Archive
from planner.archive.path import archive_path
from planner.archive.published_days import PublishedDays
from planner.console.arguments.keep_published import keep_published, published_lines
from planner.console.arguments.outputs import Output, check_outputs, named_files
from planner.console.arguments.plan_again import again_lines
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.workbook.input.read_sheets import read_workbook
from planner.workbook.results.plan_again import PlannedBefore, planned_before
from planner.workbook.results.read_result import is_result


@dataclass(frozen=True)
class PlanRequest:
    """A workbook or a result to plan; `inputs` are what is planned, with all that stays as it is."""

    source: Path
    target: Path
    inputs: Inputs
    before: PlannedBefore
    published: PublishedDays

    @classmethod
    def read(cls, source: Path, target: Path, today: date | None) -> "PlanRequest":
        """Read what is to be planned; on `today` the published days before it stay.

        Raises
        ------
        RotacastError
            When something in the workbook is wrong, or the result cannot be written to its place.
        """
        inputs, again = read_workbook(source), is_result(source)
        check_outputs((Output(target),), (*named_files(source, inputs.settings), *(() if again else (source,))))
        before = planned_before(source, inputs) if again else PlannedBefore(inputs)
        versions = Archive(archive_path(source)).versions()
        published = PublishedDays.of(versions, inputs.horizon.first_day, inputs.horizon.last_day)
        wanted = keep_published(before.inputs, published, today) if today else before.inputs
        return cls(source, target, wanted, before, published)

    def lines(self, made: Plan) -> tuple[str, ...]:
        """Return what to say of locked cells and published days beside a plan."""
        return (
            *again_lines(self.before, made),
            *published_lines(self.published, made.rota, made.inputs, self.target),
        )
