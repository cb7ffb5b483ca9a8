"""Logged hands-on work as minutes."""

import re

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from planner.files.tickets.systems.system import Unit

_MINUTES: dict[Unit, float] = {"seconds": 1 / 60, "minutes": 1.0, "hours": 60.0}
_CLOCK = re.compile(r"^(?:1970-01-01 )?(\d+):(\d{2})(?::(\d{2}))?$")
_SPOKEN = re.compile(r"(\d+(?:\.\d+)?) *(d|h|m|s)", re.IGNORECASE)
_LETTERS = {"d": 1440.0, "h": 60.0, "m": 1.0, "s": 1 / 60}


def read_work(column: "pd.Series[str]", unit: Unit) -> NDArray[np.float64]:
    """Return the minutes of every row, NaN where none were logged or the text is no length of time; 0 is none."""
    minutes = read_lengths(column, unit)
    return np.where(minutes > 0, minutes, np.nan)


def read_lengths(column: "pd.Series[str]", unit: Unit) -> NDArray[np.float64]:
    """Return the minutes of every row, NaN where the text is no length of time."""
    codes, texts = pd.factorize(column.astype("object"))
    return np.array([_minutes(str(text).strip(), unit) for text in texts], np.float64)[codes]


def _minutes(text: str, unit: Unit) -> float:
    if match := _CLOCK.match(text):
        return int(match[1]) * 60 + int(match[2]) + int(match[3] or 0) / 60
    try:
        return float(text.replace(",", "")) * _MINUTES[unit]
    except ValueError:
        return sum(float(number) * _LETTERS[letter.casefold()] for number, letter in _SPOKEN.findall(text)) or np.nan
