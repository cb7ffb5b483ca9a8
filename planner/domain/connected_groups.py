"""The groups into which names fall when some of them belong together."""

from collections.abc import Iterable, Sequence

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components


def connected_groups(names: Sequence[str], ties: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of names that ties connect, in the order of the names; each tie connects all its names."""
    number = {name: index for index, name in enumerate(names)}
    pairs = [(number[name], len(number) + at) for at, tie in enumerate(ties) for name in tie]
    size = len(number) + 1 + max((tie for _, tie in pairs), default=-1)
    ends = np.array(pairs, np.int64).reshape(-1, 2)
    links = coo_array((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(size, size))
    _, group = connected_components(links, directed=False)
    found: dict[int, list[str]] = {}
    for name, of in zip(names, group[: len(number)].tolist(), strict=True):
        found.setdefault(of, []).append(name)
    return tuple(tuple(group) for group in found.values())
