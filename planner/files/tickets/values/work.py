"""Logged hands-on work as minutes, in a unit that makes sense."""

import re
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from planner.files.tickets.languages.language import Unit

_MINUTES: dict[Unit, float] = {"seconds": 1 / 60, "minutes": 1.0, "hours": 60.0, "days": 1440.0}
_CLOCK = re.compile(r"^(?:1970-01-01 )?(\d+):(\d{2})(?::(\d{2})(?:\.\d+)?)?$")
_DAYS_CLOCK = re.compile(r"^(\d+) (?:days?|d),? (\d+):(\d{2})(?::(\d{2}))?$", re.IGNORECASE)
_SPOKEN = re.compile(r"(\d+(?:[.,]\d+)?) *(w|d|j|t|h|std|stunden|min|m|s)", re.IGNORECASE)
_LETTERS = {
    "w": 2400.0,
    "d": 480.0,
    "j": 480.0,
    "t": 480.0,
    "h": 60.0,
    "std": 60.0,
    "stunden": 60.0,
    "min": 1.0,
    "m": 1.0,
    "s": 1 / 60,
}
"""Minutes of each letter; a day of work is 8 hours and a week 40, as the systems that write them count."""

_UNIT_IN_HEADER = re.compile(
    r"\b(sec|min|hour|hrs?|h|std|stunde|heure|hora|ore|uur|uren|godzin|aht)|sekund|second|segund|minut", re.IGNORECASE
)

PLAUSIBLE = (1.0, 960.0)
"""Minutes between which the median of the work on a ticket lies: from 1 minute to 16 hours."""

USUAL = (2.0, 240.0)
"""Minutes between which it lies for a unit to be taken that nobody has named: from 2 minutes to 4 hours."""


def read_work(column: "pd.Series[str]", unit: Unit) -> NDArray[np.float64]:
    """Return the minutes of every row, NaN where none were logged or the text is no length of time; 0 is none."""
    minutes = read_lengths(column, unit)
    return np.where(minutes > 0, minutes, np.nan)


def read_lengths(column: "pd.Series[str]", unit: Unit) -> NDArray[np.float64]:
    """Return the minutes of every row, NaN where the text is no length of time."""
    codes, texts = pd.factorize(column.astype("object"))
    written = [str(text).strip() for text in texts]
    comma = has_decimal_comma(written)
    return np.array([_minutes(text, unit, comma) for text in written], np.float64)[codes]


def has_decimal_comma(texts: list[str]) -> bool:
    """Tell whether a comma stands before the fraction, as in 0,25; 1,250 alone is a thousand and more."""
    return any(re.fullmatch(r"-?\d*,(\d{1,2}|\d{4,})", text) for text in texts) and not any(
        "." in text for text in texts
    )


def is_numeric(column: "pd.Series[str]") -> bool:
    """Tell whether lengths are plain numbers, whose unit only a header can tell."""
    filled = column[column.str.strip() != ""]
    return not filled.empty and bool(filled.head(1000).str.fullmatch(r"\s*-?[\d.,]+\s*").mean() > 0.5)


def names_unit(header: str) -> bool:
    """Tell whether a header says by itself in which unit its numbers are."""
    return bool(_UNIT_IN_HEADER.search(header))


def sensible_units(
    column: "pd.Series[str]", lasted: NDArray[np.float64], span: tuple[float, float] = PLAUSIBLE
) -> tuple[Unit, ...]:
    """Return the units under which logged work makes sense: a median in `span`, and mostly no longer than the ticket.

    `lasted` are the minutes from opening to resolution, NaN where there is no resolution.
    """
    raw = read_work(column, "minutes")
    known = ~np.isnan(raw)
    if not known.any():
        return tuple(_MINUTES)
    both = known & ~np.isnan(lasted)
    return tuple(
        unit
        for unit, factor in _MINUTES.items()
        if span[0] <= float(np.median(raw[known])) * factor <= span[1]
        and (not both.any() or float(np.mean(raw[both] * factor <= lasted[both] + 1)) >= 0.5)
    )


@dataclass(frozen=True)
class WorkColumn:
    """A column of logged work: its header, its cells, the unit it should have, and whether the planner named that."""

    header: str
    cells: "pd.Series[str]"
    unit: Unit
    unit_given: bool = False

    def minutes(self, lasted: NDArray[np.float64]) -> tuple[NDArray[np.float64], str]:
        """Return the minutes of every row, NaN for none, and a question where the unit makes no sense.

        Then the only unit that would make sense is taken, or the column is not used where its header names the unit.
        """
        if not is_numeric(self.cells) or self.unit in sensible_units(self.cells, lasted):
            return read_work(self.cells, self.unit), ""
        example = next((text for text in self.cells if text.strip(" 0.")), "")
        if self.unit_given:
            question = f"work of '{example}' {self.unit} in '{self.header}' makes little sense"
            return read_work(self.cells, self.unit), question
        usual = () if names_unit(self.header) else sensible_units(self.cells, lasted, USUAL)
        how = f"read as {usual[0]}" if len(usual) == 1 else "not used"
        question = (
            f"'{self.header}' cannot be {self.unit} (such as {example}): {how}; name the unit on the Columns sheet"
        )
        none = np.full(len(self.cells), np.nan)
        return read_work(self.cells, usual[0]) if len(usual) == 1 else none, question


def _minutes(text: str, unit: Unit, comma: bool) -> float:
    if match := _CLOCK.match(text):
        return int(match[1]) * 60 + int(match[2]) + int(match[3] or 0) / 60
    if match := _DAYS_CLOCK.match(text):
        return int(match[1]) * 1440 + int(match[2]) * 60 + int(match[3]) + int(match[4] or 0) / 60
    try:
        return float(text.replace(",", "." if comma else "")) * _MINUTES[unit]
    except ValueError:
        parts = _SPOKEN.findall(text)
        return sum(float(number.replace(",", ".")) * _LETTERS[word.casefold()] for number, word in parts) or np.nan
