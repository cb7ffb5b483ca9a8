"""A part of a study that fails has its reason in a row of its own, so that the parts that are done are kept."""

from collections.abc import Callable
from typing import TypeVar

from planner.domain.errors import RotacastError

T = TypeVar("T")

OURS = "a fault of the program"
"""How a failure begins that nothing in the workbook has caused."""


def attempt(work: Callable[[], T]) -> tuple[T | None, str]:
    """Return what the work makes, or None and why there is nothing.

    The reason is the message of an error that a planner can correct, or tells that the fault is the program's, with the
    kind of error and the place in the code.
    """
    try:
        return work(), ""
    except RotacastError as error:
        return None, str(error)
    except Exception as error:  # noqa: BLE001 - the reason goes into the row of the part
        place = error.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        code = "" if place is None else f" in {place.tb_frame.f_code.co_name}, line {place.tb_lineno}"
        return None, f"{OURS} ({type(error).__name__}: {error}{code})"
