"""The columns of instants of one table, read in one order of day and month and one time zone."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from planner.domain.errors import Fault
from planner.domain.instants import local
from planner.domain.tickets.demand import NEVER
from planner.domain.visible_text import visible
from planner.domain.wording import say_count
from planner.files.tables.raw_table import file_fault
from planner.files.tickets.columns import INSTANTS
from planner.files.tickets.export_format import ExportFormat
from planner.files.tickets.languages.language import Field
from planner.files.tickets.values.moments import NO_OFFSET, time_of
from planner.files.tickets.values.opening_times import FEW, borrowed_hours, hours_between, without_hour
from planner.files.tickets.values.swapped_dates import swapped_days, unswapped
from planner.files.tickets.values.times import (
    SplitTimes,
    Times,
    is_day_first,
    read_times,
    split_times,
    with_hours,
)
from planner.files.tickets.values.year_first import with_whole_years
from planner.files.tickets.values.zones import abbreviation_in_header, zone_in_header

_ENOUGH_HOURS = 30
"""Times that show what hours there are."""


class TableDates:
    """The dates of a table; `notes`, `questions` and `faults` grow as its columns are read.

    Raises
    ------
    InputFaults
        When nothing tells whether the day or the month comes first.
    """

    def __init__(
        self, name: str, path: Path, raw: pd.DataFrame, fields: Mapping[Field, str], form: ExportFormat
    ) -> None:
        self.name, self.path, self.raw, self.fields, self.form = name, path, raw, fields, form
        self.notes: list[str] = []
        self.questions: list[str] = []
        self.faults: list[Fault] = []
        self.columns = {name: self._split(name) for name in INSTANTS if name in fields}
        self.zone = zone_in_header(fields["opened"]) or form.zone
        self._ask_about_zone()
        self.day_first = self._day_first()

    def _split(self, name: Field) -> SplitTimes:
        clock = self.raw[self.fields["time"]] if name == "opened" and "time" in self.fields else None
        split = with_whole_years(split_times(self.raw[self.fields[name]], clock))
        swapped = swapped_days(split)
        if not swapped.any():
            return split
        turned = unswapped(split)
        at = int(np.flatnonzero(swapped)[0])
        self.questions.append(
            f"a spreadsheet has exchanged day and month of {say_count(int(swapped[split.day_codes].sum()), 'date')} in "
            f"'{self.fields[name]}': '{split.days[at]}' is read as {turned.days[at]}"
        )
        return turned

    def _ask_about_zone(self) -> None:
        """Ask about a zone in a header that is not used: an abbreviation leaves summer time open."""
        header = self.fields["opened"]
        short = abbreviation_in_header(header)
        now = np.unique(read_times(self.columns["opened"], "UTC", True).at // (60 * 24 * 30) * (60 * 24 * 30))
        own = {f"{local(int(at), self.zone):%Z}".casefold() for at in now[now > 0].tolist()}
        if short and short.casefold() not in own:
            self.questions.append(
                f"'{header}' names the zone {short}, but its times are read as {self.zone}: if that is wrong, set "
                "Ticket time zone on the Plan sheet"
            )
        elif self.zone != self.form.zone:
            self.notes.append(f"{self.name}: times are read as {self.zone}, as the header '{header}' says")

    def _day_first(self) -> bool:
        if self.form.date_order != "automatic":
            return self.form.date_order == "day first"
        try:
            found = is_day_first(self.columns.values())
        except ValueError as mixed:
            headers = ", ".join(self.fields[name] for name in self.columns)
            order = "one order of day and month in the whole export"
            raise file_fault(self.path, f"{mixed} ({headers})", order) from mixed
        if found is None:
            example = visible(str(self.raw[self.fields["opened"]].iloc[0]))
            said = f"no date tells whether the day or the month comes first ({example} could be both)"
            raise file_fault(self.path, said, "'day first' or 'month first' as Ticket date order on the Plan sheet")
        return found

    def opened(self) -> NDArray[np.int64]:
        """Return when tickets were opened, with times of day where the export leaves them out."""
        split = self.columns["opened"]
        times = read_times(split, self.zone, self.day_first)
        self._ask_about_halves(times)
        missing = without_hour(times)
        if missing.any():
            self.columns["opened"] = self._with_hours(split, times, missing)
        return self.times("opened")

    def _ask_about_halves(self, times: Times) -> None:
        """Ask when the clock seems to have twelve hours and lacks AM and PM: noon and small hours, but no afternoon."""
        hours = times.of_day[times.at != NEVER] // 60
        written = np.bincount(hours, minlength=24)
        if (
            len(hours) >= _ENOUGH_HOURS
            and written[1:6].any()
            and written[12]
            and not (written[13:].any() or written[0])
        ):
            header = self.fields["opened"]
            self.questions.append(f"no time in '{header}' is after 12:59 or before 1:00: have AM and PM been lost?")

    def _with_hours(self, split: SplitTimes, times: Times, missing: NDArray[np.bool_]) -> SplitTimes:
        header, count, share = self.fields["opened"], int(missing.sum()), float(missing.mean())
        said = f"'{header}' has {say_count(count, 'date')} without a time of day"
        if share <= FEW:
            others = times.of_day[~missing & (times.at != NEVER)]
            self.notes.append(f"{self.name}: {said}: they get times of day like those of the other tickets")
            return with_hours(split, missing, borrowed_hours(others, count))
        if self.form.date_hours:
            opens, closes = self.form.date_hours
            self.questions.append(
                f"{said}: their times are invented, spread evenly over the hours on the Plan sheet; "
                "what is promised within a day rests on that"
            )
            return with_hours(split, missing, hours_between(opens, closes, count))
        accepted = (
            "a column with times, or Hours of dates on the Plan sheet, such as 08:00-18:00, to spread tickets over"
        )
        example = visible(str(self.raw[header].iloc[int(np.flatnonzero(missing)[0])]))
        self.faults.append(Fault(self.path.name, 0, 0, "", f"{said} ('{example}')", accepted))
        return split

    def is_local(self, name: Field) -> bool:
        """Tell whether no time of a column has an offset from UTC."""
        return all(read is None or read[1] == NO_OFFSET for read in map(time_of, self.columns[name].times))

    def times(self, name: Field) -> NDArray[np.int64]:
        """Return a column of instants, `NEVER` where there is none."""
        if name not in self.columns:
            return np.full(len(self.raw), NEVER, np.int64)
        zone = zone_in_header(self.fields[name]) or self.zone
        times = read_times(self.columns[name], zone, self.day_first)
        counts = {
            f"in the hour that the clock change repeats; read as the earlier one ({zone})": times.repeated,
            f"in the hour that the clock change skips: is {zone} the zone of the export?": times.skipped,
            "that cannot be read, taken as empty": 0 if name == "opened" else int(times.unread.sum()),
        }
        header = self.fields[name]
        self.notes += [
            f"{self.name}: {header} has {say_count(count, 'time')} {what}" for what, count in counts.items() if count
        ]
        return times.at

    def forward(self, opened: NDArray[np.int64], resolved: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return when tickets were resolved; a resolution before the opening is taken as none."""
        backwards = (resolved != NEVER) & (resolved < opened) & (opened != NEVER)
        if backwards.any():
            are = say_count(int(backwards.sum()), "ticket is", "tickets are")
            self.notes.append(f"{self.name}: {are} resolved before opening; counted as open")
        return np.where(backwards, NEVER, resolved)
