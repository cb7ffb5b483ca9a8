"""How often the 80% range of `rotacast capacity` holds the level of a month ahead, on made records of known drift.

    python -m tests.benchmarks.level_range [--records 200] [--ahead 3]

A record is a year and a half or three years of months. Of its last known month on, the level that comes some months
later is held or not. The range must hold 8 of 10 where a record moves as most do, and about as many where it does not.
"""

import argparse

import numpy as np
from numpy.typing import NDArray

from forecasting.outlook.level_process import level_path

Numbers = NDArray[np.float64]

LENGTHS = (18, 36)
TICKETS = 1e5
"""So many a month that the chance of Poisson counts does not show."""

STEPS = {
    "usual: drift 2%, chance 2%": (0.02, 0.02, 1.0),
    "calm: drift 0.5%, chance 1%": (0.005, 0.01, 1.0),
    "wild: drift 6%, chance 2%": (0.06, 0.02, 1.0),
    "returning: keeps 60% of a drift of 2%": (0.02, 0.01, 0.6),
}
"""The deviation of a month's drift, that of a month by itself, and how much of the level a month keeps."""

HALF = 1.2816
"""Half of the central 80% of a normal distribution, in deviations."""


def made_level(steps: tuple[float, float, float], months: int, dice: np.random.Generator) -> Numbers:
    """Return the logarithm of the level of each month of a record."""
    drift, chance, keeps = steps
    level = np.zeros(months)
    for month in range(1, months):
        level[month] = keeps * level[month - 1] + dice.normal(0, drift)
    return np.asarray(level + dice.normal(0, chance, months))


def coverage(
    steps: tuple[float, float, float], months: int, ahead: int, records: int, dice: np.random.Generator
) -> tuple[float, float]:
    """Return the share of records whose range holds the level to come, and the mean width of the range."""
    held, width = [], []
    known, target = np.arange(months), np.array([months - 1 + ahead])
    for _ in range(records):
        level = made_level(steps, months + ahead, dice)
        path = level_path(known, level[:months], np.full(months, TICKETS), target)
        reach = HALF * path.deviation[0]
        held.append(abs(level[-1] - path.mean[0]) <= reach)
        width.append(2 * reach)
    return float(np.mean(held)), float(np.mean(width))


def main() -> None:
    """Print the coverage of each kind of record and length."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--records", type=int, default=200)
    arguments.add_argument("--ahead", type=int, default=3)
    asked = arguments.parse_args()
    dice = np.random.default_rng(2027)
    for name, steps in STEPS.items():
        for months in LENGTHS:
            held, width = coverage(steps, months, asked.ahead, asked.records, dice)
            print(f"{name}, {months} months: held {held:.0%} of {asked.records}, {width:.1%} wide", flush=True)


if __name__ == "__main__":
    main()
