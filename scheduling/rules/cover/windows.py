"""Windows."""

from collections import Counter
from collections.abc import Iterator

from planner.domain.inputs import Inputs
from planner.domain.instants import hours, local
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.requirement import Requirement, Window, productive_minutes
from scheduling.facts.duties import Duty
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class Windows(Rule):
    """People with the skill work enough productive hours before the work that can wait falls due."""

    name = "windows"
    level = "cover"
    of_team = True
    row_by_row = True
    default_mode = "should"

    def add(self, model: RotaModel) -> None:
        """Limit the productive minutes of the shifts that overlap each window."""
        speeds = {skills: self._speeds(model.inputs, skills) for skills in model.requirement.skill_sets}
        for window in _largest(model.requirement):

            def minutes(duty: Duty, speed: float, window: Window = window) -> int:
                span = duty.start, duty.end
                return _delivered(model.inputs, model.requirement, speed, duty.code, span, window)

            delivered = model.productive(window.start, window.end, minutes, speeds[window.skills])
            model.limit(self, _label(window), delivered, at_least=window.minutes, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        zone = rota.inputs.settings.time_zone
        speeds = {skills: self._speeds(rota.inputs, skills) for skills in rota.requirement.skill_sets}
        for window in _largest(rota.requirement):
            speed, there = speeds[window.skills], rota.on_shift(window.start, window.end)
            alike = Counter((duty.code, duty.start, duty.end, speed[name]) for name, duty in there if name in speed)
            delivered = sum(
                heads * _delivered(rota.inputs, rota.requirement, each, code, (start, end), window)
                for (code, start, end, each), heads in alike.items()
            )
            short = window.minutes - delivered
            if short > 0:
                since, until = local(window.start, zone), local(window.end, zone)
                span = f"{say_day(since.date())} {since:%H:%M} to {say_day(until.date())} {until:%H:%M}"
                skills, needed = " or ".join(sorted(window.skills)), hours(window.minutes)
                because = f"{span}: {hours(delivered)} of {skills}, {needed} needed: {window.because}"
                yield self.breach(
                    _label(window), short, because, unit="min", day=since.date(), skills=window.skills,
                    span=(window.start, window.end),
                )  # fmt: skip

    def _speeds(self, inputs: Inputs, skills: frozenset[str]) -> dict[str, float]:
        """Return the speed of each person with one of the skills, in their best one."""
        held = {name: inputs.person[name].proficiency(skills) for name in self.people}
        return {name: speed for name, speed in held.items() if speed > 0}


def _delivered(
    inputs: Inputs, requirement: Requirement, speed: float, code: str, duty: tuple[int, int], window: Window
) -> int:
    breaks, share = inputs.shift[code].spread_break, requirement.productivity.share
    return productive_minutes(duty, breaks, speed, share, (window.start, window.end))


def _label(window: Window) -> tuple[str, int, int]:
    return "+".join(sorted(window.skills)), window.start, window.end


def _largest(requirement: Requirement) -> list[Window]:
    """Return the windows; of two with the same skills and span only the one that needs more."""
    found: dict[tuple[str, int, int], Window] = {}
    for window in requirement.windows:
        key = _label(window)
        if key not in found or found[key].minutes < window.minutes:
            found[key] = window
    return list(found.values())
