"""Which skill the tickets of a group need."""

import re
from collections.abc import Iterable, Mapping, Sequence

from planner.domain.clean_text import clean
from planner.domain.tickets.queues import ALL_OTHERS, Queue

_SHORT_WORD = 3
"""Letters of a word that is no plural, such as DNS."""


def skills_of_groups(groups: Iterable[str], queues: Sequence[Queue], skills: Sequence[str]) -> Mapping[str, str | None]:
    """Return the skill of every group: empty when it is not ours, None when nothing tells.

    The Queues sheet decides, the closest row first; a group named like a skill needs that skill; then a row for all
    others; where there are no queues and only one skill, every group needs it.
    """
    only = skills[0] if len(skills) == 1 and not queues else None
    named = [queue for queue in queues if queue.group.strip() != ALL_OTHERS]
    others = next((queue.skill for queue in queues if queue.group.strip() == ALL_OTHERS), only)
    alike = [Queue(skill, skill) for skill in skills]
    return {group: _closest(group, named, _closest(group, alike, others)) for group in groups}


def skills_alike(groups: Iterable[str], skills: Sequence[str]) -> Mapping[str, str]:
    """Return a skill to suggest for each group whose words include those of one skill alone, or the other way round."""
    found = {}
    for group in groups:
        words = _words(group)
        alike = [skill for skill in skills if words and (words <= _words(skill) or words >= _words(skill))]
        if len(alike) == 1:
            found[group] = alike[0]
    return found


def _words(name: str) -> frozenset[str]:
    """Return the words of a name, without the s of a plural."""
    words = re.findall(r"\w+", clean(name).casefold())
    return frozenset(word.removesuffix("s") if len(word) > _SHORT_WORD else word for word in words)


def _closest(group: str, queues: Sequence[Queue], otherwise: str | None) -> str | None:
    fitting = [queue for queue in queues if queue.fit(group)]
    return max(fitting, key=lambda queue: queue.fit(group)).skill if fitting else otherwise
