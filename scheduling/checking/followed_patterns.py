"""The rotation patterns that people follow in a rota, with the offsets that the planning chose."""

from planner.domain.inputs import Inputs
from planner.domain.outcome.followed_pattern import FollowedPattern
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Rota
from scheduling.facts.pattern_days import chosen_offsets, days_off_pattern, pattern_start
from scheduling.facts.rota_view import RotaView


def followed_patterns(inputs: Inputs, rota: Rota) -> tuple[FollowedPattern, ...]:
    """Return the pattern of each person who follows one, in the order of the People sheet."""
    view, found = RotaView(inputs, Requirement(), rota), []
    chosen = chosen_offsets(view)
    for person in (person for person in inputs.people if person.pattern):
        offset = chosen.get(person.name, person.offset or 0)
        differing = len(days_off_pattern(view, person, offset))
        start, by_us = pattern_start(inputs, person), person.name in chosen
        found.append(FollowedPattern(person.name, person.crew, person.pattern, start, offset, by_us, differing))
    return tuple(found)
