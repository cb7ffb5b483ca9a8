"""Laws of named random numbers."""

import numpy as np
import pytest

from planner.capacity.simulation.random_streams import lognormal, normal, uniform


def test_the_same_name_gives_the_same_number() -> None:
    """What else is drawn with it changes nothing."""
    alone = uniform(1, 7, np.array([5]))
    among = uniform(1, 7, np.arange(10))
    assert alone[0] == among[5]


def test_numbers_are_uniform() -> None:
    """A hundred thousand neighbours fill ten bins evenly: chi-square of 9 degrees stays below its 99.9% point."""
    numbers = uniform(1, 2, np.arange(100_000))
    counts = np.histogram(numbers, 10, (0, 1))[0]
    assert ((counts - 10_000) ** 2 / 10_000).sum() < 27.9


@pytest.mark.parametrize("other", [(2, 2), (1, 3)])
def test_names_that_differ_give_independent_numbers(other: tuple[int, int]) -> None:
    """Another seed or stream is uncorrelated with this one."""
    number = np.arange(50_000)
    assert abs(np.corrcoef(uniform(1, 2, number), uniform(*other, number))[0, 1]) < 0.02


def test_a_negative_part_of_a_name_is_one_more_name() -> None:
    """Places before the start of the horizon are negative."""
    assert 0 < uniform(1, np.array([-5]))[0] < 1


def test_lognormal_has_the_mean_and_spread_asked_for() -> None:
    """Mean 20 and standard deviation 18, within a percent over half a million draws."""
    z = normal(4, np.arange(500_000))
    minutes = lognormal(np.array([20.0]), np.array([0.9]), z)
    assert minutes.mean() == pytest.approx(20, rel=0.01)
    assert minutes.std() == pytest.approx(18, rel=0.02)


def test_without_spread_every_ticket_takes_the_mean() -> None:
    """Spread 0 is constant work."""
    assert lognormal(np.array([20.0]), np.array([0.0]), np.array([-3.0, 3.0])).tolist() == [20, 20]
