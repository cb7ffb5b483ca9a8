"""How often an open queue is taken as closed, and a closed one found, in simulated years of Poisson tickets.

    python -m tests.benchmarks.silence [--years 1000]

Rare classes bring 1 to 20 tickets a year at any hour; office classes 1 to 100 a working day, in office hours, on no
public holiday of England. A second class brings tickets at any hour. Exports end on any day of the year.
"""

import argparse
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from forecasting.forecast import repair
from forecasting.history.calendar import describe_days
from forecasting.history.typical import rest_weekdays
from planner.domain.calendar import optional_holidays, public_holidays
from planner.domain.inputs import Inputs
from planner.domain.settings import Settings
from tests.forecasting.worlds import OFFICE, history

YEAR = 365
USUAL = 20.0
"""Tickets that must have failed to come before a closed queue has to be found."""

Numbers = NDArray[np.float64]


def rare_year(rng: np.random.Generator, first: date, days: int) -> Numbers:
    """Return the rates of a class with 1 to 20 tickets a year, shape (days, 24)."""
    del first
    return np.full((days, 24), rng.integers(1, 21) / YEAR / 24)


def office_year(rng: np.random.Generator, first: date, days: int) -> Numbers:
    """Return the rates of a class with 1 to 100 tickets a working day, shape (days, 24)."""
    a_day = np.exp(rng.uniform(0, np.log(100)))
    dates = [first + timedelta(days=index) for index in range(days)]
    holidays = public_holidays("GB", "ENG", dates[0], dates[-1])
    works = np.array([day.weekday() < 5 and day not in holidays for day in dates], np.float64)
    return np.asarray(a_day * works[:, None] * OFFICE / OFFICE.sum())


def closed(seed: int, rare: bool, years: int = 1, stops: bool = False) -> bool | None:
    """Tell whether the class of one simulated export is taken as closed; None where it had no ticket at all.

    A class that stops does so when 20 of its tickets are still due before the export ends.
    """
    rng = np.random.default_rng(seed)
    first, days = date(2025, 1, 1) + timedelta(days=int(rng.integers(YEAR))), years * YEAR
    rates = (rare_year if rare else office_year)(rng, first, days)
    counts = rng.poisson(np.stack([rates, np.full((days, 24), 1.0)])).astype(np.float64)
    if stops:
        counts[0].reshape(-1)[np.cumsum(rates[::-1, ::-1].ravel())[::-1] <= USUAL] = 0
    if not counts[0].any():
        return None
    until = first + timedelta(days=days + 28)
    facts = Inputs(
        Settings(first, first),
        holidays=public_holidays("GB", "ENG", first, until),
        optional_holidays=optional_holidays("GB", "ENG", first, until),
    )
    made = history(counts, first)
    _, said, _ = repair(made, describe_days(facts, first, days + 28, rest_weekdays(made)))
    return any(note.startswith("P1 ") and "taken as closed" in note for note in said)


def shares(count: int) -> dict[str, float]:
    """Return the share of years in which the class is taken as closed, by what it is."""
    found = {}
    for name, rare, years, stops in (
        ("rare, open", True, 1, False),
        ("office, open", False, 1, False),
        ("rare, stopped after 20 years or more", True, 40, True),
        ("office, stopped", False, 2, True),
    ):
        number = count if not stops else max(1, count // 20)
        judged = [each for each in (closed(seed, rare, years, stops) for seed in range(number)) if each is not None]
        found[name] = sum(judged) / len(judged)
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--years", type=int, default=1000)
    for name, share in shares(parser.parse_args().years).items():
        print(f"{name}: taken as closed in {share:.1%}")
