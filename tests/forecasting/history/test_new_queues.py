"""Queues that began or ended within the history."""

import numpy as np

from forecasting.history.new_queues import find_births
from tests.forecasting.worlds import busy, history


def test_a_new_queue_is_learnt_from_its_first_day() -> None:
    """A class silent for ten weeks and busy for two was born in the eleventh week."""
    counts = busy(84, classes=2)
    counts[1, :70] = 0
    made, said = find_births(history(counts))
    assert made.born.tolist() == [0, 70]
    assert said == ("P2 desk began on Mon 16 Mar 2026: it is learnt from that day on.",)


def test_a_queue_that_fell_silent_is_taken_as_closed() -> None:
    """A class busy for ten weeks and silent for two is learnt from the silence."""
    counts = busy(84, classes=2)
    counts[1, 70:] = 0
    made, said = find_births(history(counts))
    assert made.born[1] == np.flatnonzero(counts[1].sum(axis=1))[-1] + 1
    assert said[0].startswith("P2 desk has had no ticket since Sun 15 Mar 2026")


def test_rare_tickets_are_not_new() -> None:
    """A class with a ticket every tenth day that begins late in a month may have been there all along."""
    counts = busy(84, classes=2)
    counts[1] = 0
    counts[1, 25::10, 9] = 1
    assert find_births(history(counts))[1] == ()
