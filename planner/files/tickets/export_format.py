"""How ticket exports are to be understood, as the planner says."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date

from planner.domain.tickets.export_words import ColumnMeaning, per_file, value_for
from planner.files.tickets.languages.language import folded_header
from planner.files.tickets.systems import KNOWN_HEADERS
from planner.files.tickets.values.times import DateOrder


@dataclass(frozen=True)
class ExportFormat:
    """How the planner wants the ticket exports read.

    `system` and `zone` may be per file ("b*.csv = Jira; automatic"). `priorities` are the rows of the Service sheet;
    `columns` and `words` are the Columns and Priorities sheets; `groups` are names of groups and skills.
    `default_priority` is that of tickets without one. `date_hours` are the minutes of the day over which tickets are
    spread when their export has dates without times; None where the planner has not allowed that. `first_day` is that
    of the plan.
    """

    system: str = "automatic"
    zone: str = "UTC"
    date_order: DateOrder = "automatic"
    priorities: Collection[str] = ()
    columns: tuple[ColumnMeaning, ...] = ()
    words: Mapping[str, str] | None = None
    groups: Collection[str] = ()
    default_priority: str = ""
    date_hours: tuple[int, int] | None = None
    first_day: date | None = None

    @property
    def first_zone(self) -> str:
        """The time zone set for all exports; without one, the zone of the first file pattern, else UTC."""
        return value_for("", self.zone, per_file(self.zone)[0][1] if self.zone else "UTC")

    def of_file(self, file: str) -> "ExportFormat":
        """Return the format of one file: its own system, time zone and columns."""
        return replace(
            self,
            system=value_for(file, self.system, "automatic"),
            zone=value_for(file, self.zone, "UTC"),
            columns=tuple(row for row in self.columns if row.applies_to(file)),
        )

    def is_header(self, text: str) -> bool:
        """Tell whether a cell holds a known header or a header of the Columns sheet."""
        name = folded_header(text)
        return bool(name) and (name in KNOWN_HEADERS or any(folded_header(row.header) == name for row in self.columns))
