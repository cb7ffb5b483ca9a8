"""A desk with everything that the star has a table for, and its tables in a database."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb
import numpy as np

from planner.domain.outcome.back_test import BackTest, MonthTested, ReplayedPromise
from planner.domain.outcome.overtime import Overtime
from planner.domain.outcome.past import MonthOfService, Past
from planner.domain.outcome.premium_pay import PremiumPay
from planner.domain.tickets.demand import Tickets
from planner.reports.measures.key_figures import key_figures
from planner.star.source import StarSource
from tests.plans import desk, desk_plan

TYPES = {
    "text": "VARCHAR",
    "whole number": "BIGINT",
    "number": "DOUBLE",
    "date": "DATE",
    "instant": "TIMESTAMPTZ",
    "yes or no": "BOOLEAN",
}
"""The type in the database of each type of the dictionary."""

MONTH = MonthTested(
    date(2026, 4, 1),
    date(2026, 4, 30),
    (
        ReplayedPromise("P1", "response", 0.95, 0.96, 0.93, 0.98, 0.951, 40.0, 0.951),
        ReplayedPromise("P2", "response", 0.9, 0.92, 0.9, 0.95, 0.81, 80.0, 0.93),
    ),
)


def source() -> StarSource:
    """Return the plan of the desk with all that has a table: pay, call-outs, past and tested months, a scenario."""
    made = desk_plan()
    people = [person.name for person in desk().people]
    assessment = replace(
        made.assessment,
        overtime={people[0]: Overtime(120, 0, 60, 0, 15.0), people[3]: Overtime(0, 45, 0, 45, 20.0)},
        premium_pay={name: PremiumPay(night=60, amount=2.5) for name in people},
    )
    months = tuple(
        MonthOfService(date(2026, 4, 1), priority, 30, 50, 900, None, 0, 4, None, 0.5, 0.88, 50)
        for priority in ("P1", "P2")
    )
    shifts = sorted((a.person, a.day) for a in made.rota.assignments if a.duty in desk().shift)
    promise = replace(made.promise, lost_to_call_outs={shifts[0]: 12.0, shifts[-1]: 30.5})
    made = replace(made, assessment=assessment, past=Past(months), back_test=BackTest((MONTH,)), promise=promise)
    return StarSource(made, tickets(), {"two more": key_figures(desk_plan())}, {"no way": "nobody has the skill"})


def tickets() -> Tickets:
    """Return 600 tickets of April 2026, one each 72 minutes, every third with 25 minutes of work."""
    inputs = desk()
    opened = inputs.horizon.start - 30 * 1440 + 72 * np.arange(600)
    priority = np.array([inputs.service[at % 4].priority for at in range(600)])
    skill = np.array([inputs.skills[at % 3] for at in range(600)])
    work = np.where(np.arange(600) % 3 == 0, 25.0, np.nan)
    return Tickets(opened, priority, skill, opened + 60, work)


@contextmanager
def database(folder: Path, form: str) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a database with a table for each exported one, CSV typed by the dictionary and by nothing else."""
    with duckdb.connect() as found:
        dictionary = f"read_csv('{folder / 'dictionary.csv'}', all_varchar = true, header = true)"
        found.execute(f"CREATE TABLE dictionary AS SELECT * FROM {dictionary}")
        columns: dict[str, list[str]] = {}
        for table, column, kind in found.execute('SELECT "table", "column", type FROM dictionary').fetchall():
            columns.setdefault(table, []).append(f'CAST("{column}" AS {TYPES[kind]}) AS "{column}"')
        for table, typed in columns.items():
            file = folder / f"{table}.{form}"
            read = (
                f"read_csv('{file}', all_varchar = true, header = true)" if form == "csv" else f"read_parquet('{file}')"
            )
            found.execute(f'CREATE TABLE "{table}" AS SELECT {", ".join(typed)} FROM {read}')
        yield found
