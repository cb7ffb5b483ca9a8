"""Which skill the tickets of a group need."""

from collections.abc import Iterable, Mapping, Sequence

from planner.domain.queues import Queue


def skills_of_groups(groups: Iterable[str], queues: Sequence[Queue], skills: Sequence[str]) -> Mapping[str, str | None]:
    """Return the skill of every group: empty when it is not ours, None when nothing tells.

    The Queues sheet decides; a group named like a skill needs that skill; where there are no queues and only one
    skill, every group needs it.
    """
    known = {_folded(skill): skill for skill in skills} | {_folded(queue.group): queue.skill for queue in queues}
    only = skills[0] if len(skills) == 1 and not queues else None
    return {group: known.get(_folded(group), only) for group in groups}


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
