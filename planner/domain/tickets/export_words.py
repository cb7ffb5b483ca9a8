"""What the planner says of the columns and words of a ticket export, and what is said for some files only."""

from dataclasses import dataclass
from fnmatch import fnmatchcase

LEFT_OUT = "left out"
"""In place of a priority: tickets with this word are not counted."""

NOT_USED = "not used"
"""The meaning of a column that has none."""


@dataclass(frozen=True)
class ColumnMeaning:
    """What a column means in the files whose names fit a pattern; an empty pattern fits every file.

    `means` is a field of a ticket; `unit` is that of a length of time, "" for the usual one.
    """

    header: str
    means: str
    files: str = ""
    unit: str = ""

    def applies_to(self, file: str) -> bool:
        """Tell whether a file is meant."""
        return fits(file, self.files)


@dataclass(frozen=True)
class PriorityMeaning:
    """A priority as an export writes it, and the row of the Service sheet that it means, or `LEFT_OUT`."""

    written: str
    priority: str


def fits(file: str, pattern: str) -> bool:
    """Tell whether a file name fits a pattern such as jira*.csv, in capitals or not; every name fits an empty one."""
    return not pattern or fnmatchcase(file.casefold(), pattern.casefold())


def per_file(text: str) -> tuple[tuple[str, str], ...]:
    """Return pattern and value of a setting such as "a*.csv = Jira; Zendesk"; a value alone has an empty pattern."""
    parts = (part.rpartition("=") for part in text.split(";") if part.strip())
    return tuple((pattern.strip(), value.strip()) for pattern, _, value in parts)


def value_for(file: str, text: str, otherwise: str) -> str:
    """Return the value of a setting per file for one file."""
    fitting = [(pattern, value) for pattern, value in per_file(text) if fits(file, pattern)]
    return max(fitting, key=lambda pair: bool(pair[0]))[1] if fitting else otherwise
