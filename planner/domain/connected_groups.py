"""The groups into which names fall when some of them belong together."""

from collections.abc import Iterable, Sequence


def connected_groups(names: Sequence[str], ties: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of names that ties connect, in the order of the names; each tie connects all its names.

    Every command needs this; that of SciPy would take a third of a second to load.
    """
    group_of = {name: {name} for name in names}
    for tie in ties:
        large = set[str]()
        for name in tie:
            small, large = sorted((large, group_of[name]), key=len)
            if small is not large:
                large |= small
                group_of.update(dict.fromkeys(small, large))
    found: dict[int, list[str]] = {}
    for name in names:
        found.setdefault(id(group_of[name]), []).append(name)
    return tuple(map(tuple, found.values()))
