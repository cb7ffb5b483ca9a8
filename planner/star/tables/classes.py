"""The tables of priorities and of skills, by which tickets are told apart."""

from collections.abc import Iterator

from planner.reports.measures.cover import Group
from planner.star.declaration import Row, StarTable, flag, share, text, whole
from planner.star.source import StarSource


def _priorities(source: StarSource) -> Iterator[Row]:
    for rank, each in enumerate(source.inputs.service, 1):
        yield each.priority, rank, each.response_minutes, each.resolution_minutes, each.attainment, each.clock


def _skills(source: StarSource) -> Iterator[Row]:
    single = [Group(frozenset({skill})) for skill in source.inputs.skills]
    for group in dict.fromkeys((*single, *(cover.group for cover in source.covers))):
        people = sum(group.has_member(person) for person in source.inputs.people)
        yield group.label, group in single, people


PRIORITIES = StarTable(
    "priorities",
    "a priority of the Service sheet",
    (
        text("priority", "the priority", key=True),
        whole("rank", "number", "its place on the Service sheet; 1 is the first"),
        whole("response_minutes", "minutes", "the response target on the priority's own clock"),
        whole("resolution_minutes", "minutes", "the resolution target; empty: none"),
        share("target_share", "the share of tickets that must keep the target"),
        text("clock", "the hours in which the targets run"),
    ),
    _priorities,
)

SKILLS = StarTable(
    "skills",
    "a skill, or a group of skills (and grade) of which cover asks for somebody",
    (
        text("skill", "the skill; of a group all skills, joined by a semicolon", key=True),
        flag("is_single", "whether it is one skill and no group"),
        whole("people", "people", "people who have it"),
    ),
    _skills,
)
