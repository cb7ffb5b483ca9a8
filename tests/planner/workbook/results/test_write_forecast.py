"""The forecast alone."""

from pathlib import Path

import openpyxl

from planner.workbook.results.write_forecast import write_forecast
from tests.plans import desk, forecast


def test_it_has_charts_and_its_long_table(tmp_path: Path) -> None:
    """Three charts on the page, and a table of every class and interval behind it."""
    inputs = desk(days=7)
    made = forecast(inputs)
    write_forecast(inputs, made, tmp_path / "f.xlsx")
    book = openpyxl.load_workbook(tmp_path / "f.xlsx")
    assert book.sheetnames == ["Forecast", "Data"]
    assert len(book["Forecast"]._charts) == 3  # type: ignore[attr-defined]
    cells = book["Data"].tables["tblForecast"].ref
    assert len(book["Data"][cells]) == 1 + made.mean.size
