"""Logged hands-on work as minutes, in a unit that makes sense."""

import re
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from planner.files.tickets.languages.language import Unit, folded
from planner.files.tickets.languages.units import UNIT_WORDS, unit_in_header

_MINUTES: dict[Unit, float] = {"seconds": 1 / 60, "minutes": 1.0, "hours": 60.0, "days": 1440.0}
_CLOCK = re.compile(r"^(?:1970-01-(\d{2}) )?(\d+):(\d{2})(?::(\d{2})(?:\.\d+)?)?$")
_DAYS_CLOCK = re.compile(r"^(\d+) (?:days?|d),? (\d+):(\d{2})(?::(\d{2}))?$", re.IGNORECASE)
_SPOKEN = re.compile(r"(\d+(?:[.,]\d+)?) *([^\W\d_]+)\.?")
_ISO = re.compile(r"^p(?=[\dt])(?:\d+d)?(?:t[\dhms.]+)?$")
_JOINS = re.compile(r"[\s,;&]+|\b(?:and|und|et|y|e|en|i)\b")

DAY, WORKDAY = 1440.0, 480.0
"""Minutes of a day: of a calendar, and of the 8 hours that systems mean by a day of work."""

PLAUSIBLE = (1.0, 960.0)
"""Minutes between which the median of the work on a ticket lies: from 1 minute to 16 hours."""

USUAL = (2.0, 240.0)
"""Minutes between which it lies for a unit to be taken that nobody has named: from 2 minutes to 4 hours."""


def read_work(column: "pd.Series[str]", unit: Unit) -> NDArray[np.float64]:
    """Return the minutes of work of every row, NaN where none were logged or the text is no length of time; 0 is none.

    A day of work has 8 hours and a week of it 40, as the systems that write them count.
    """
    minutes = read_lengths(column, unit, WORKDAY)
    return np.where(minutes > 0, minutes, np.nan)


def read_lengths(column: "pd.Series[str]", unit: Unit, day: float = DAY) -> NDArray[np.float64]:
    """Return the minutes of every row, NaN where the text is no length of time; `day` is the minutes of a day."""
    codes, texts = pd.factorize(column.astype("object"))
    written = [str(text).strip() for text in texts]
    comma = has_decimal_comma(written)
    return np.array([_minutes(text, unit, comma, day) for text in written], np.float64)[codes]


def has_decimal_comma(texts: list[str]) -> bool:
    """Tell whether a comma stands before the fraction, as in 0,25; 1,250 alone is a thousand and more."""
    return any(re.fullmatch(r"-?\d*,(\d{1,2}|\d{4,})", text) for text in texts) and not any(
        "." in text for text in texts
    )


def is_numeric(column: "pd.Series[str]") -> bool:
    """Tell whether lengths are plain numbers, whose unit only a header can tell."""
    filled = column[column.str.strip() != ""]
    return not filled.empty and bool(filled.head(1000).str.fullmatch(r"\s*-?[\d.,]+\s*").mean() > 0.5)


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
        usual = () if unit_in_header(self.header) else sensible_units(self.cells, lasted, USUAL)
        how = f"read as {usual[0]}" if len(usual) == 1 else "not used"
        question = (
            f"'{self.header}' cannot be {self.unit} (such as {example}): {how}; name the unit on the Columns sheet"
        )
        none = np.full(len(self.cells), np.nan)
        return read_work(self.cells, usual[0]) if len(usual) == 1 else none, question


def _minutes(text: str, unit: Unit, comma: bool, day: float) -> float:
    if match := _CLOCK.match(text):
        days = int(match[1] or 1) - 1
        return days * DAY + int(match[2]) * 60 + int(match[3]) + int(match[4] or 0) / 60
    if match := _DAYS_CLOCK.match(text):
        return int(match[1]) * DAY + int(match[2]) * 60 + int(match[3]) + int(match[4] or 0) / 60
    try:
        return float(text.replace(",", "." if comma else "")) * _MINUTES[unit]
    except ValueError:
        return _spoken(folded(text), day)


def _spoken(text: str, day: float) -> float:
    """Return the minutes of a text such as "1 Std. 30 Min." or PT1H30M; NaN when any word of it is no unit."""
    if _ISO.match(text):
        text, day = text[1:].replace("t", " "), DAY
    parts = _SPOKEN.findall(text)
    if not parts or _JOINS.sub("", _SPOKEN.sub("", text)):
        return np.nan
    lengths = {**{word: _MINUTES[unit] for word, unit in UNIT_WORDS.items() if unit != "days"}, **_long_units(day)}
    return float(sum(float(number.replace(",", ".")) * lengths.get(word, np.nan) for number, word in parts))


def _long_units(day: float) -> dict[str, float]:
    """Return the minutes of days and weeks; a week has 7 days, or 5 of work."""
    week = day * (7 if day == DAY else 5)
    days = {word: day for word, unit in UNIT_WORDS.items() if unit == "days"}
    return {**days, **dict.fromkeys(("w", "wk", "week", "weeks"), week)}
