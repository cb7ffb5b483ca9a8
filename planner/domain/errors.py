"""Errors in the input, in words with which a planner can correct it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Fault:
    """An error in the input: its place, what was found there, and what would be accepted."""

    sheet: str
    row: int
    column: int
    cell: str
    found: str
    accepted: str = field(compare=False)

    def __str__(self) -> str:
        """Write the fault as one line that begins with its place."""
        place = f"{self.sheet}!{self.cell}" if self.cell else self.sheet
        return f"{place}: {_short(self.found)}; accepted: {_short(self.accepted)}"


MOST_LETTERS = 600
"""Of what was found, and of what would be accepted, so many letters are shown: a cell can hold 32,767."""


def _short(text: str) -> str:
    return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS]}... ({len(text):,} letters)"


class RotacastError(Exception):
    """An error that the user can correct; the command line prints it without a traceback and exits with `exit_code`."""

    exit_code = 2


class InputFaults(RotacastError):
    """All the faults of an input at once, sorted by sheet and cell."""

    exit_code = 3

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(str(fault) for fault in self.faults))


class NoRota(RotacastError):
    """No rota is possible, for these reasons."""

    exit_code = 4

    def __init__(self, reasons: tuple[str, ...]) -> None:
        self.reasons = reasons
        super().__init__("\n".join(reasons))
