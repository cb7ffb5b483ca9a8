"""The Plan sheet: one value per setting, each with the sentence that stands beside it in the workbook."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Settings:
    """What is planned and how; the docstring under a field is its "What it means" in the workbook."""

    first_day: date
    """The first day of the new rota."""
    last_day: date
    """The last day of the new rota."""
    plan_name: str = "Rota"
    """The name printed on every page."""
    time_zone: str = "UTC"
    """The time zone in which days and shifts are meant, such as Europe/London."""
    country: str = ""
    """Two-letter country code for public holidays, such as GB; empty for none."""
    region: str = ""
    """State or region code for its own public holidays, such as SP or SCT."""
    interval_minutes: int = 60
    """The grain of forecast and cover: 15, 30 or 60 minutes."""
    ticket_files: tuple[str, ...] = ()
    """Ticket exports, one or more, separated by ; and looked for beside this workbook: files, folders, or a*.csv."""
    ticket_system: str = "automatic"
    """Where the export comes from; automatic tells by its column headers. For one file: a*.csv = Jira; automatic."""
    ticket_time_zone: str = ""
    """The time zone of the times in the export; empty for the plan's. For one file: a*.csv = Europe/Berlin; UTC."""
    ticket_date_order: str = "automatic"
    """Whether 03/04 in the export is 3 April (day first) or 4 March (month first); automatic tells by the file."""
    forecast_model: str = "automatic"
    """Which forecast model to use; automatic takes the best of the backtest."""
    planning_percentile: float = 0.8
    """How sure to be: 0.8 staffs for the demand that 8 of 10 futures stay below."""
    occupancy_cap: float = 0.85
    """The largest share of on-duty time that tickets may fill."""
    unplanned_absence: float = 0.04
    """The share of rostered time lost to sickness and the like."""
    meetings: float = 0.05
    """The share of on-duty time spent in meetings, training and projects."""
    labour_law: str = ""
    """Name of a labour-law preset that sets the rules below it; empty for none."""
    senior_grades: tuple[str, ...] = ("Senior", "Lead")
    """The grades that can lead a shift, separated by ; for the rule that a senior is on duty."""
    junior_grades: tuple[str, ...] = ("Junior", "Trainee")
    """The grades that are not left alone on a shift, separated by ;."""
    solver_seconds: int = 60
    """How long the rota may be improved."""
    seed: int = 1
    """The same seed and workbook give the same forecast paths and simulation."""
    previous_rota: str = ""
    """Last month's result beside this workbook, to carry over its last days; empty: the Previous sheet."""
    currency: str = "EUR"
    """The currency of costs."""
    targets_are_kept: str = "on average"
    """How surely the promise must reach each target: on average, or also in most months, such as in 8 of 10 months."""
    sample_paths: int = 500
    """How many possible futures the forecast draws."""
    replications: int = 200
    """How many months are simulated for the promise."""
    reopened: float = 0.0
    """The share of resolved tickets that come back for as much work again; the simulation counts it."""
    hours_of_dates: str = ""
    """Hours such as 08:00-18:00 over which tickets are spread whose export has dates without times; empty: refused."""
    default_priority: str = ""
    """The priority, from the Service sheet, of tickets whose export names none; empty: such tickets are left out."""
    left_out_share: float = 0.05
    """The share of a priority's tickets that may be left out because something in them is not understood."""
    holiday_hours: str = "credited"
    """Contract hours of public holidays from Monday to Friday: credited like leave, or worked back on other days."""

    @property
    def months_to_keep(self) -> float:
        """The share of months that have to keep a target, 0 when only the average has to."""
        return next((tenths / 10 for tenths in range(10) if self.targets_are_kept == in_tenths(tenths)), 0.0)


def in_tenths(tenths: int) -> str:
    """Return how the Plan sheet says that targets are kept in so many of ten months."""
    return f"in {tenths} of 10 months"
