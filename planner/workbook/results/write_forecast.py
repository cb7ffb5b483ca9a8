"""The forecast alone as a workbook: its page with charts, and its long table."""

from datetime import UTC, datetime
from pathlib import Path

from planner.assessment.input_hash import input_hash
from planner.domain.inputs import Inputs
from planner.domain.tickets.demand import Forecast
from planner.reports.forecast import forecast_page
from planner.workbook.excel.print_setup import Stamp
from planner.workbook.results.studies.pages_book import write_pages
from planner.workbook.stored.forecast import forecast_tables


def write_forecast(inputs: Inputs, forecast: Forecast, path: Path) -> None:
    """Write a forecast to `path`; an old file stays whole until the new one is."""
    made_at, name = f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC", inputs.settings.plan_name
    mark, title = Stamp(name, made_at, input_hash(inputs)[:12]), f"{name}: forecast from {inputs.settings.first_day}"
    write_pages({"Forecast": forecast_page(inputs, forecast)}, mark, title, path, forecast_tables(forecast))
