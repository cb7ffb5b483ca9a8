"""Rules with one operator or number changed: each must break a law or fail a test of the rule.

`python -m tests.robust.mutants [RULE ...]` tries the files of these rules, or all, and lists the survivors.
"""

import contextlib
import gc
import io
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import Phase, given, seed
from hypothesis.strategies import SearchStrategy

from scheduling.rule.rule import Rule
from scheduling.rules import RULES
from tests.robust.changed_rules import Mutant, mutants, take_over
from tests.robust.equivalent_mutants import EQUIVALENT
from tests.scheduling.laws.scenes import Scene, scenes
from tests.scheduling.laws.test_model_equals_check import same_amounts
from tests.scheduling.laws.test_month_equals_check import (
    LEFT_TO_ADD,
    MODES,
    THIRD,
    OneMonth,
    one_month,
    priced_as_checked,
)
from tests.scheduling.laws.test_musts_admit_what_check_accepts import admitted_when_silent
from tests.scheduling.laws.test_relaxed_musts import measured
from tests.strategies.deterministic import FRESH, deterministic

HOUSE = Path(__file__).resolve().parents[2]

ROUNDS = 2
"""How often ten scenes of each mode are tried; they are drawn once for all rules, when a mutant still lives."""

SECONDS = 30
"""Processor time after which a mutant counts as caught: a changed loop may never end."""

Trial = Callable[[], object]
Case = TypeVar("Case", Scene, OneMonth)


def drawn(strategy: SearchStrategy[Any], number: int) -> list[Any]:
    """Return ten examples of a strategy, the same for every mutant."""
    kept: list[Any] = []

    @seed(number)
    @deterministic(FRESH, Phase.generate)
    @given(strategy)
    def keep(example: Any) -> None:
        kept.append(example)

    keep()
    return kept


@dataclass(frozen=True)
class Drawn:
    """Scenes and months over all rules, drawn once; the small ones first."""

    softly: Sequence[Scene]
    hard: Sequence[Scene]
    months: Sequence[OneMonth]

    def try_laws(self, kind: type[Rule]) -> None:
        """Try every law of the readings of one rule.

        Raises
        ------
        AssertionError
            When a law is broken.
        """
        for soft, hard in zip(self.softly, self.hard, strict=True):
            list(same_amounts(_only(kind, soft)))
            list(admitted_when_silent(_only(kind, hard)))
            list(measured(_only(kind, hard)))
        own = [month for month in (_only(kind, month) for month in self.months) if month.rules]
        stated = {month.rules[0].mode for month in own if list(priced_as_checked(month))}
        assert stated == {mode for mode in MODES if kind in THIRD and (kind.name, mode) not in LEFT_TO_ADD}


@cache
def scenes_of(number: int) -> Drawn:
    """Draw the scenes of a round."""
    soft, hard = (sorted(drawn(scenes(RULES, mode), number), key=size) for mode in MODES[::-1])
    return Drawn(soft, hard, [month for mode in MODES for month in drawn(one_month(mode), number)])


def size(scene: Scene) -> int:
    """Return the number of cells of a scene."""
    return len(scene.inputs.people) * len(scene.inputs.horizon.days)


def _only(kind: type[Rule], case: Case) -> Case:
    """Return a scene or month of one rule."""
    return replace(case, rules=tuple(rule for rule in case.rules if isinstance(rule, kind)))


@dataclass
class Collected:
    """A plugin of pytest that keeps the tests of a file and runs none of them."""

    tests: list[Trial] = field(default_factory=list)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Keep the tests with the values that they are called with."""
        for item in session.items:
            assert isinstance(item, pytest.Function)
            values = item.callspec.params if hasattr(item, "callspec") else {}
            self.tests.append(partial(item.obj, **values))

    def run(self) -> None:
        """Call each test."""
        for test in self.tests:
            test()


def tests_of(kind: type[Rule]) -> Collected:
    """Collect the tests of a rule once for all its mutants."""
    family, file = kind.__module__.split(".")[-2:]
    path, kept = HOUSE / "tests" / "scheduling" / "rules" / family / f"test_{file}.py", Collected()
    with contextlib.redirect_stdout(io.StringIO()):
        pytest.main(["--collect-only", "-W", "ignore", "--assert=plain", "-p", "no:cacheprovider", str(path)], [kept])
    assert kept.tests
    return kept


def trials(kind: type[Rule]) -> Iterator[Trial]:
    """Yield what a mutant of a rule must survive: its tests, which take least, and the laws on ten scenes each."""
    yield tests_of(kind).run
    for number in range(ROUNDS):
        yield partial(scenes_of(number).try_laws, kind)


def survives(kind: type[Rule], trial: Trial, mutant: Mutant | None) -> bool:
    """Tell whether a rule, changed or as it is, gets through a trial; it has a process of its own."""
    gc.freeze()  # a child that collects garbage copies the pages of all that it has from its parent
    child = os.fork()
    if child == 0:
        ended = 1
        try:
            signal.setitimer(signal.ITIMER_PROF, SECONDS)
            sys.stdout = sys.stderr = io.StringIO()
            if mutant is not None:
                take_over(sys.modules[kind.__module__], mutant.tree)
            trial()
            ended = 0
        finally:
            os._exit(ended)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def survivors(kind: type[Rule], living: Sequence[Mutant]) -> list[Mutant]:
    """Return the mutants of a rule that get through every trial.

    Raises
    ------
    AssertionError
        When the rule as it is does not get through a trial.
    """
    left = list(living)
    for trial in trials(kind):
        if not left:
            break
        assert survives(kind, trial, None), f"{kind.name} breaks a law as it is"
        left = [mutant for mutant in left if survives(kind, trial, mutant)]
    return left


def main(names: Sequence[str], tell: Callable[[str], None] = print) -> int:
    """Try the rules of these files, or all; return how many mutants survive without a reason, or have one in vain."""
    tried = caught = wrong = 0
    for kind in RULES:
        file = kind.__module__.rsplit(".", 1)[1]
        if names and file not in names:
            continue
        own = list(mutants(Path(str(sys.modules[kind.__module__].__file__))))
        left = {mutant.what for mutant in survivors(kind, own)}
        reasons = EQUIVALENT.get(file, {}).keys()
        tell(f"{file}: {len(own) - len(left)} of {len(own)} caught, {len(left & reasons)} equivalent")
        for what in sorted(left - reasons):
            tell(f"  survives: {what}")
        for what in sorted(reasons - left):
            tell(f"  is called equivalent, but is caught or is no mutant: {what}")
        tried, caught, wrong = tried + len(own), caught + len(own) - len(left), wrong + len(left ^ reasons)
    tell(f"{caught} of {tried} caught, {tried - caught} not, {wrong} to look at")
    return wrong


if __name__ == "__main__":
    sys.exit(min(1, main(sys.argv[1:])))
