"""What a repair owes: the cover people had before, and not more than that."""

from collections.abc import Iterable
from dataclasses import replace

from planner.domain.breach import Breach
from planner.domain.inputs import Inputs
from planner.domain.requirement import Floor, Requirement, Window
from planner.domain.rota import Rota
from scheduling.check import check_rota
from scheduling.duties import edges, segments
from scheduling.rules.floors import Floors
from scheduling.rules.windows import Windows


def as_before(inputs: Inputs, requirement: Requirement, published: Rota) -> Requirement:
    """Return the requirement with floors and windows that the published rota missed lowered to what it gave.

    Mending what was short all along would change the days of people whom nothing has happened to.
    """
    found = check_rota(inputs, requirement, published)
    windows = {breach.at: breach.amount for breach in found if breach.rule == Windows.name}
    floors = [breach for breach in found if breach.rule == Floors.name]
    return replace(
        requirement,
        floors=tuple(_floor(inputs, floor, floors) for floor in requirement.floors),
        windows=tuple(_window(window, windows.get(_label(window), 0)) for window in requirement.windows),
    )


def _label(window: Window) -> tuple[str, int, int]:
    return "+".join(sorted(window.skills)), window.start, window.end


def _window(window: Window, short: int) -> Window:
    return replace(window, minutes=window.minutes - short) if short else window


def _floor(inputs: Inputs, floor: Floor, missed: Iterable[Breach]) -> Floor:
    at = ("+".join(sorted(floor.skills)), "+".join(sorted(floor.tiers)), floor.start, floor.end)
    pieces = {start: end - start for start, end in segments(edges(inputs), floor.start, floor.end)}
    short = [breach.amount // pieces[int(str(breach.at[-1]))] for breach in missed if breach.at[:-1] == at]
    return replace(floor, least=floor.least - max(short)) if short else floor
