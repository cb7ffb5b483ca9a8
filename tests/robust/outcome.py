"""What may become of a bad input: it is read, or refused with its place and a remedy; all else is a fault of ours."""

import signal
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from planner.domain.errors import Fault, InputFaults, RotacastError

LONGEST = 1_500
"""Letters that a fault may have, its place included."""

MOST_SECONDS = 60
"""Processor seconds after which a case counts as one that never ends."""

Case = tuple[str, Callable[[], object]]
"""The name of a case, by which it can be repeated, and what reads it."""


class NeverEnds(Exception):
    """A case takes longer than any input may."""


@dataclass
class Tally:
    """How many cases were read and refused, and what was wrong with the others."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def take(self, case: Case) -> None:
        """Try a case."""
        name, read = case
        try:
            with _limited():
                read()
            self.counts["read"] += 1
        except InputFaults as refusal:
            self.counts["refused"] += 1
            self.wrong += [f"{name}: {wrong}" for wrong in _unclear(refusal.faults)]
        except RotacastError as refusal:
            self.counts["refused"] += 1
            if not str(refusal):
                self.wrong.append(f"{name}: no sentence")
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what this kit looks for
            self.wrong.append(f"{name}: {type(error).__name__}: {str(error)[:200]}")


def tally(cases: Iterable[Case]) -> Tally:
    """Try cases and return what became of them."""
    found = Tally()
    for case in cases:
        found.take(case)
    return found


def _unclear(faults: Iterable[Fault]) -> Iterator[str]:
    """Yield what is missing in a fault: where it is, what was found, what would be accepted."""
    for fault in faults:
        if not (fault.sheet and fault.found and fault.accepted):
            yield f"a fault without place, finding or remedy: {fault!r}"
        if len(str(fault)) > LONGEST:
            yield f"a fault of {len(str(fault))} letters"
        if fault.row and fault.column and not fault.cell:
            yield f"a fault without a cell: {fault!r}"


@contextmanager
def _limited() -> Iterator[None]:
    def end(*_: object) -> None:
        raise NeverEnds

    former = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, former)
