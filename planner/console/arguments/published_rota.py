"""The rota that people know, read from a result and its archive, and its repair."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from planner.archive.archive import Archive
from planner.archive.path import archive_path
from planner.console.arguments.option_types import TypedEvent
from planner.console.arguments.typed_events import events_typed
from planner.console.arguments.workbook_names import check_planned
from planner.domain.outcome.plan import Plan
from planner.domain.progress import Progress
from planner.domain.roster.people import Fixed
from planner.domain.roster.rota import Rota
from planner.repair.events import Event
from planner.repair.repair import Repaired, repair
from planner.workbook.results.edits import kept_cells
from planner.workbook.results.read_result import read_result

USUAL_SECONDS = 9
"""The seconds of a repair that asks for no other number."""


@dataclass(frozen=True)
class PublishedRota:
    """The plan of a result, the rota that people know, and the cells that were retyped or locked since.

    People know the version that was published last, or without one the rota before any edit.
    """

    plan: Plan
    known: Rota
    kept: tuple[Fixed, ...]

    @classmethod
    def read(cls, source: Path) -> "PublishedRota":
        """Read a result and the last published version of its days.

        Raises
        ------
        InputFaults
            For everything that is wrong in the result.
        """
        result = read_result(source)
        horizon = result.plan.inputs.horizon
        version = Archive(archive_path(source)).latest(horizon.first_day, horizon.last_day)
        return cls(result.plan, version.rota if version else result.made, kept_cells(result))

    def today(self, typed: date | None) -> date:
        """Return the day before which nothing changes: the first day of the plan, or one that was typed.

        Raises
        ------
        RotacastError
            When the plan does not contain the day that was typed.
        """
        return check_planned(self.plan.inputs, typed) if typed else self.plan.inputs.horizon.first_day

    def events(self, typed: Mapping[str, Iterable[TypedEvent]], today: date) -> tuple[Event, ...]:
        """Return the events that were typed, by the name of their option.

        Raises
        ------
        RotacastError
            When an event names somebody or something unknown, or is not possible.
        """
        return tuple(events_typed(self.plan, self.kept, typed, today))

    def repair(self, events: tuple[Event, ...], today: date, seconds: int | None, progress: Progress) -> Repaired:
        """Return the rota repaired after these events.

        Raises
        ------
        NoRota
            When there is nobody to plan or nothing to be worked.
        """
        inputs, requirement = self.plan.inputs, self.plan.requirement
        return repair(
            inputs, requirement, self.known, events,
            today=today, kept=self.kept, seconds=seconds or USUAL_SECONDS, progress=progress,
        )  # fmt: skip
