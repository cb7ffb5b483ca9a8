"""Laws of counted waits."""

import numpy as np

from planner.capacity.simulation.wait_counts import AT_ONCE, WaitCounts


def test_nine_of_ten_waits_are_no_longer() -> None:
    """Waits of 1 to 10 minutes: nine of them are at most 9; in another cell all are a fraction of a minute."""
    waits = WaitCounts(2, 60)
    waits.add(np.zeros(10, np.int64), np.arange(1.0, 11.0))
    waits.add(np.ones(3, np.int64), np.full(3, 0.4))
    assert (waits.ninth_decile([0]), waits.ninth_decile([1])) == (9, 1)


def test_many_batches_are_as_one() -> None:
    """Past the number that is counted at once nothing is lost or counted twice, and the longest stay in the end."""
    rng = np.random.default_rng(2)
    cell, wait = rng.integers(0, 3, 2 * AT_ONCE), rng.exponential(30, 2 * AT_ONCE)
    waits = WaitCounts(3, 500)
    for part in range(4):
        waits.add(cell[part::4], wait[part::4])
    for one in range(3):
        expected = np.sort(np.ceil(np.minimum(wait[cell == one], 501)))
        assert waits.ninth_decile([one]) == expected[int(np.ceil(0.9 * len(expected))) - 1]
