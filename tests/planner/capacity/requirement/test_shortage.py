"""Laws of the multi-skill shortage."""

from itertools import chain, combinations

import numpy as np

from planner.capacity.requirement.shortage import worst_shortage


def test_a_bottleneck_set() -> None:
    """Every skill alone is covered, but three together are one person short."""
    staff = {
        frozenset({"net"}): 2,
        frozenset({"win"}): 2,
        frozenset({"linux", "db"}): 3,
        frozenset({"net", "win"}): 2,
        frozenset({"win", "linux"}): 1,
    }
    found = worst_shortage({"db": 2, "linux": 2, "net": 3, "win": 4}, staff)
    assert found.missing == 1


def test_agrees_with_hall_over_all_sets() -> None:
    """For random desks the shortage is the worst over all sets of skills, and the bottleneck is such a set."""
    rng = np.random.default_rng(3)
    for _ in range(40):
        skills = [f"s{i}" for i in range(rng.integers(1, 6))]
        demand = {skill: int(rng.integers(0, 6)) for skill in skills}
        staff: dict[frozenset[str], int] = {}
        for _ in range(rng.integers(1, 6)):
            held = frozenset(rng.choice(skills, rng.integers(1, len(skills) + 1), replace=False).tolist())
            staff[held] = staff.get(held, 0) + int(rng.integers(0, 4))

        def short(
            chosen: frozenset[str], demand: dict[str, int] = demand, staff: dict[frozenset[str], int] = staff
        ) -> int:
            return sum(demand[s] for s in chosen) - sum(count for held, count in staff.items() if held & chosen)

        sets = chain.from_iterable(combinations(skills, size) for size in range(len(skills) + 1))
        found = worst_shortage(demand, staff)
        assert found.missing == max(short(frozenset(chosen)) for chosen in sets)
        assert short(found.skills) == found.missing
