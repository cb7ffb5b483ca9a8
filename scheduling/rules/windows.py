"""Windows."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.breach import Breach
from planner.domain.inputs import Inputs
from planner.domain.instants import hours, local
from planner.domain.requirement import Requirement, Window, productive_minutes
from scheduling.duties import Duty
from scheduling.rule import Rule
from scheduling.words import say_day

if TYPE_CHECKING:
    from scheduling.rota_model import RotaModel
    from scheduling.rota_view import RotaView


class Windows(Rule):
    """In every window people with the skill are on duty for enough productive hours to do the work that falls due."""

    name = "windows"
    level = "cover"
    of_team = True
    default_mode = "should"

    def add(self, model: "RotaModel") -> None:
        """Say the rule to the model, as a direct sum over the shifts that reach into the window."""
        for window in _largest(model.requirement):
            people = (model.inputs.person[name] for name in self.people)
            speeds = {person.name: person.proficiency(window.skills) for person in people}
            able = {name: speed for name, speed in speeds.items() if speed > 0}

            def minutes(duty: Duty, speed: float, window: Window = window) -> int:
                return _delivered(model.inputs, model.requirement, speed, duty, window)

            delivered = model.productive(window.start, window.end, minutes, able)
            model.limit(self, _label(window), delivered, at_least=window.minutes, unit="min")

    def check(self, rota: "RotaView") -> Iterator[Breach]:
        """Find where a rota breaks the rule, without any solver."""
        zone = rota.inputs.settings.time_zone
        for window in _largest(rota.requirement):
            delivered = sum(
                _delivered(
                    rota.inputs, rota.requirement, rota.inputs.person[name].proficiency(window.skills), duty, window
                )
                for name, duty in rota.on_shift(window.start, window.end)
                if name in self.people
            )
            short = window.minutes - delivered
            if short > 0:
                since, until = local(window.start, zone), local(window.end, zone)
                span = f"{say_day(since.date())} {since:%H:%M} to {say_day(until.date())} {until:%H:%M}"
                skills, needed = " or ".join(sorted(window.skills)), hours(window.minutes)
                because = f"{span}: {hours(delivered)} of {skills}, {needed} needed: {window.because}"
                yield self.breach(_label(window), short, because, unit="min", day=since.date())


def _delivered(inputs: Inputs, requirement: Requirement, speed: float, duty: Duty, window: Window) -> int:
    shift = inputs.shift[duty.code]
    share, span = requirement.productivity.share, (window.start, window.end)
    return productive_minutes((duty.start, duty.end), shift.break_minutes, speed, share, span)


def _label(window: Window) -> tuple[str, int, int]:
    return "+".join(sorted(window.skills)), window.start, window.end


def _largest(requirement: Requirement) -> list[Window]:
    """Return the windows, of two over the same skills and span only the one that needs more."""
    found: dict[tuple[str, int, int], Window] = {}
    for window in requirement.windows:
        key = _label(window)
        if key not in found or found[key].minutes < window.minutes:
            found[key] = window
    return list(found.values())
