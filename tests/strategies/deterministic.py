"""How laws are tried: on the same drawn examples in every run, whatever the clock and the machine."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from random import Random
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, Phase, find, given, seed, settings
from hypothesis.errors import NoSuchExample
from hypothesis.internal.constants_ast import Constants
from hypothesis.strategies import SearchStrategy

Example = TypeVar("Example")
Seen = TypeVar("Seen", bound=Hashable)

pytest.MonkeyPatch().setattr("hypothesis.internal.conjecture.providers._get_local_constants", Constants)
# Hypothesis draws numbers and words of the modules that are loaded, so that examples would change with every file.

SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
"""Checks of hypothesis that depend on the clock or on the size of a whole desk."""


FRESH = 10
"""Examples that hypothesis draws one apart from the other; later ones it makes by changing earlier ones a little."""


def deterministic(examples: int, *phases: Phase) -> settings:
    """Return the settings of a test of so many examples that are the same in every run."""
    return settings(
        max_examples=examples, derandomize=True, database=None, deadline=None, suppress_health_check=SLOW,
        phases=phases,
    )  # fmt: skip


def try_law(
    law: Callable[[Example], Iterable[Seen]], examples: SearchStrategy[Example], times: int, fresh: int = FRESH
) -> Counter[Seen]:
    """Try a law on `times` x `fresh` examples and show the smallest that breaks it; return how often it saw what."""
    seen: Counter[Seen] = Counter()
    for number in range(times):

        @seed(number)
        @deterministic(fresh, Phase.generate, Phase.shrink)
        @given(examples)
        def holds(example: Example) -> None:
            seen.update(law(example))

        holds()
    return seen


def first_of(examples: SearchStrategy[Example], wanted: Callable[[Example], bool], times: int) -> Example | None:
    """Return the first example that is as wanted, or None if there is none among `times` x 10."""
    for number in range(times):
        try:
            return find(examples, wanted, settings=deterministic(FRESH, Phase.generate), random=Random(number))
        except NoSuchExample:
            continue
    return None
