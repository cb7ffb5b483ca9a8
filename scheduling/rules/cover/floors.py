"""Floors."""

from collections.abc import Iterator

from planner.domain.instants import local
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.requirement import Floor, Requirement
from scheduling.facts.duties import duty_boundaries, segments
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_span
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class Floors(Rule):
    """At every moment, enough people with the skill are present for work that cannot wait.

    The rule checks each floor of the requirement piece by piece, between the times at which shifts start and end.
    It counts the minutes of missing people. People on call count where the floor allows it, and nobody counts
    twice.
    """

    name = "floors"
    level = "cover"
    of_team = True
    row_by_row = True
    default_mode = "should"

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        cuts, floors = duty_boundaries(model.inputs), _largest(model.requirement)
        holders = {
            skills: [name for name in self.people if model.inputs.person[name].proficiency(skills) > 0]
            for skills in {floor.skills for floor in floors}
        }
        for floor in floors:
            able = holders[floor.skills]
            for start, end in segments(cuts, floor.start, floor.end):
                heads = model.present(start, end, able, sorted(floor.tiers))
                at = (*_label(floor), start)
                length = end - start
                model.limit(self, at, length * heads, at_least=length * floor.least, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        cuts = duty_boundaries(rota.inputs)
        zone, floors = rota.inputs.settings.time_zone, _largest(rota.requirement)
        able = {
            skills: {n for n in self.people if any(rota.inputs.person[n].skills.get(s, 0) > 0 for s in skills)}
            for skills in {floor.skills for floor in floors}
        }
        for floor in floors:
            for start, end in segments(cuts, floor.start, floor.end):
                there = rota.present(start, end)
                for tier in floor.tiers:
                    there |= rota.reachable(tier, start, end)
                short = floor.least - len(there & able[floor.skills])
                if short > 0:
                    because = (
                        f"{say_span(start, end, zone)}: {floor.least - short} with "
                        f"{' or '.join(sorted(floor.skills))}, {floor.least} needed: {floor.because}"
                    )
                    at = (*_label(floor), start)
                    day = local(start, zone).date()
                    yield self.breach(
                        at, short * (end - start), because, unit="min", day=day, skills=floor.skills, span=(start, end)
                    )


def _label(floor: Floor) -> tuple[str, str, int, int]:
    return "+".join(sorted(floor.skills)), "+".join(sorted(floor.tiers)), floor.start, floor.end


def _largest(requirement: Requirement) -> list[Floor]:
    """Return the floors; of two with the same skills, tiers and span only the higher one."""
    found: dict[tuple[str, str, int, int], Floor] = {}
    for floor in requirement.floors:
        key = _label(floor)
        if key not in found or found[key].least < floor.least:
            found[key] = floor
    return list(found.values())
