"""Writing the star of a plan: its tables, their dictionary, the key figures and a manifest."""

import json
from pathlib import Path

from planner.domain.tickets.demand import Forecast
from planner.files.written_beside import folder_beside
from planner.reports.measures.key_figures import figures
from planner.star.csv_files import write_csv
from planner.star.dictionary import DICTIONARY
from planner.star.forms import FORMS, writer
from planner.star.manifest import MANIFEST, manifest
from planner.star.source import StarSource
from planner.star.tables import TABLES
from planner.star.tables.forecast import FORECAST, forecast_rows

DICTIONARY_FILE, SUMMARY = f"{DICTIONARY.name}.csv", "summary.json"


def file_names(form: str) -> tuple[str, ...]:
    """Return the names of all files that an export in a form writes."""
    return (*FORMS[form].files, DICTIONARY_FILE, SUMMARY, MANIFEST)


def write_star(source: StarSource, folder: Path, form: str = "csv") -> tuple[Path, ...]:
    """Write every table in a form, dictionary.csv, summary.json and manifest.json, and return the files.

    Each file is written beside its place and then renamed.

    Raises
    ------
    RotacastError
        When a library that the form needs is not installed.
    """
    write = writer(form)
    with folder_beside(folder) as made:
        write({table: tuple(table.rows(source)) for table in TABLES}, made)
        write_csv(DICTIONARY, DICTIONARY.rows(source), made / DICTIONARY_FILE)
        summary = json.dumps(figures(source.plan), indent=2, ensure_ascii=False)
        (made / SUMMARY).write_text(summary, encoding="utf-8")
        (made / MANIFEST).write_text(manifest(source.plan, sorted(made.iterdir()), folder), encoding="utf-8")
        targets = tuple(folder / file.name for file in sorted(made.iterdir()))
        for target in targets:
            (made / target.name).replace(target)
    return targets


def write_forecast_table(forecast: Forecast, path: Path) -> None:
    """Write a forecast alone with the columns of forecast.csv, beside its place and then renamed."""
    with folder_beside(path.parent) as folder:
        made = folder / path.name
        write_csv(FORECAST, forecast_rows(forecast), made)
        made.replace(path)
