"""The Plan sheet: one value per setting, each with the sentence that stands beside it in the workbook."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated


@dataclass(frozen=True)
class Settings:
    """What is planned and how; the sentence beside each type is the "What it means" of the setting in the workbook."""

    first_day: Annotated[date, "The first day of the new rota."]
    last_day: Annotated[date, "The last day of the new rota."]
    plan_name: Annotated[str, "The name printed on every page."] = "Rota"
    time_zone: Annotated[str, "The time zone in which days and shifts are meant, such as Europe/London."] = "UTC"
    country: Annotated[str, "Two-letter country code for public holidays, such as GB; empty for none."] = ""
    region: Annotated[str, "State or region code for its own public holidays, such as SP or SCT."] = ""
    interval_minutes: Annotated[int, "The length of the intervals of forecast and cover: 15, 30 or 60 minutes."] = 60
    ticket_files: Annotated[
        tuple[str, ...],
        "Ticket exports, one or more, separated by ; and looked for beside this workbook: files, folders, or a*.csv.",
    ] = ()
    ticket_system: Annotated[
        str,
        "Where the export comes from; automatic tells by its column headers. For one file: a*.csv = Jira; automatic.",
    ] = "automatic"
    ticket_time_zone: Annotated[
        str,
        "The time zone of the times in the export; empty for the plan's. For one file: a*.csv = Europe/Berlin; UTC.",
    ] = ""
    ticket_date_order: Annotated[
        str, "Whether 03/04 in the export is 3 April (day first) or 4 March (month first); automatic tells by the file."
    ] = "automatic"
    forecast_model: Annotated[str, "Which forecast model to use; automatic takes the best of the backtest."] = (
        "automatic"
    )
    planning_percentile: Annotated[
        float, "How sure to be: 0.8 staffs for the demand that 8 of 10 futures stay below."
    ] = 0.8
    occupancy_cap: Annotated[float, "The largest share of on-duty time that tickets may fill."] = 0.85
    unplanned_absence: Annotated[float, "The share of rostered time lost to sickness and the like."] = 0.04
    meetings: Annotated[float, "The share of on-duty time spent in meetings, training and projects."] = 0.05
    labour_law: Annotated[str, "Name of a labour-law preset that sets the rules below it; empty for none."] = ""
    senior_grades: Annotated[
        tuple[str, ...], "The grades that can lead a shift, separated by ; for the rule that a senior is on duty."
    ] = ("Senior", "Lead")
    junior_grades: Annotated[tuple[str, ...], "The grades that are not left alone on a shift, separated by ;."] = (
        "Junior",
        "Trainee",
    )
    solver_seconds: Annotated[
        int, "Seconds of work on the rota; a busy machine takes longer for them, at most ten times as long."
    ] = 60
    seed: Annotated[int, "The same seed and workbook give the same forecast paths and simulation."] = 1
    previous_rota: Annotated[
        str, "Last month's result beside this workbook, to carry over its last days; empty: the Previous sheet."
    ] = ""
    currency: Annotated[str, "The currency of costs."] = "EUR"
    sample_paths: Annotated[int, "How many possible futures the forecast draws."] = 500
    replications: Annotated[int, "How many months are simulated for the promise."] = 200
    reopened: Annotated[
        float, "The share of resolved tickets that come back for as much work again; the simulation counts it."
    ] = 0.0
    hours_of_dates: Annotated[
        str,
        "Hours such as 08:00-18:00 over which tickets are spread whose export has dates without times; empty: refused.",
    ] = ""
    default_priority: Annotated[
        str,
        "The priority, from the Service sheet, of tickets whose export names none; empty: such tickets are left out.",
    ] = ""
    left_out_share: Annotated[
        float, "The share of a priority's tickets that may be left out because something in them is not understood."
    ] = 0.05
    holiday_hours: Annotated[
        str,
        "Contract hours of public holidays from Monday to Friday: credited like leave, or made up on other days.",
    ] = "credited"
    shift_reminder: Annotated[int, "How many minutes before a shift people's calendars remind them; 0: not at all."] = 0
    on_call_reminder: Annotated[
        int, "How many minutes before a turn on call people's calendars remind them; 0: not at all."
    ] = 0
    targets_are_kept: Annotated[
        str,
        "How surely the promise must reach each target: on average, or also in most months, such as in 8 of 10 months.",
    ] = "on average"

    @property
    def months_to_keep(self) -> float:
        """The share of months that have to keep a target, 0 when only the average has to."""
        return next((tenths / 10 for tenths in range(10) if self.targets_are_kept == in_tenths(tenths)), 0.0)


def in_tenths(tenths: int) -> str:
    """Return how the Plan sheet says that targets are kept in so many of ten months."""
    return f"in {tenths} of 10 months"
