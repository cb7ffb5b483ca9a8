"""The forecast alone as a workbook: its page with charts, and its long table."""

from datetime import UTC, datetime
from pathlib import Path

from openpyxl.workbook import Workbook

from planner.assessment.input_hash import input_hash
from planner.domain.inputs import Inputs
from planner.domain.tickets.demand import Forecast
from planner.reports.forecast import forecast_page
from planner.workbook.excel.print_setup import Stamp
from planner.workbook.excel.save import save_book
from planner.workbook.pages.page_sheet import draw_page
from planner.workbook.stored.data_sheet import SHEET, draw_data
from planner.workbook.stored.forecast import forecast_tables


def write_forecast(inputs: Inputs, forecast: Forecast, path: Path) -> None:
    """Write a forecast to `path`; an old file stays whole until the new one is."""
    made_at = f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC"
    mark = Stamp(inputs.settings.plan_name, made_at, input_hash(inputs)[:12])
    book = Workbook()
    book.remove(book.worksheets[0])
    draw_page(book.create_sheet("Forecast"), "Forecast", forecast_page(inputs, forecast), mark)
    draw_data(book.create_sheet(SHEET), forecast_tables(forecast), mark)
    book.properties.creator = "Rotacast"
    book.properties.title = f"{inputs.settings.plan_name}: forecast from {inputs.settings.first_day}"
    save_book(book, path, {})
