"""Rules with one operator or number changed: each must break a law or fail a test of the rule.

`python -m tests.robust.mutants [RULE ...]` tries the files of these rules, or all, and lists the survivors.
"""

import ast
import contextlib
import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import Phase, given, seed
from hypothesis.strategies import SearchStrategy

from scheduling.model.soft_limits import RelaxedMusts, SoftLimits
from scheduling.rule.rule import Rule
from scheduling.rules import RULES
from tests.scheduling.laws.scenes import Scene, fixed, found, scenes
from tests.scheduling.laws.test_month_equals_check import THIRD, OneMonth, one_month, priced_as_checked
from tests.strategies.deterministic import FRESH, deterministic

if TYPE_CHECKING:
    from planner.domain.roster.rules import Mode

HOUSE = Path(__file__).resolve().parents[2]

BATCHES = 4
"""Scenes of a rule in each mode, in tens."""

OPERATORS: dict[type[ast.AST], type[Any]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.FloorDiv: ast.Mult, ast.And: ast.Or, ast.Or: ast.And,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
"""What stands in place of each operator."""


@dataclass(frozen=True)
class Mutant:
    """A changed file of a rule: what was changed, and the whole of it."""

    what: str
    tree: ast.Module


def mutants(path: Path) -> Iterator[Mutant]:
    """Yield the file of a rule once for each operator and number in its functions, with this one changed."""
    whole = ast.parse(path.read_text(encoding="utf-8"))
    count = len(list(_places(whole)))
    for number in range(count):
        tree = deepcopy(whole)
        node, field, index = list(_places(tree))[number]
        old = getattr(node, field) if index is None else getattr(node, field)[index]
        new: Any = OPERATORS[type(old)]() if type(old) in OPERATORS else _other(old)
        if index is None:
            setattr(node, field, new)
        else:
            getattr(node, field)[index] = new
        ast.fix_missing_locations(tree)
        yield Mutant(f"line {getattr(node, 'lineno', 0)}: {_shown(old)} -> {_shown(new)} in {ast.unparse(node)}", tree)


def _places(tree: ast.Module) -> Iterator[tuple[ast.AST, str, int | None]]:
    """Yield each operator and number in a function that decides something; texts for people are left out."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for node in _deciding(function):
                if isinstance(node, ast.BinOp | ast.BoolOp | ast.AugAssign) and type(node.op) in OPERATORS:
                    yield node, "op", None
                elif isinstance(node, ast.Compare):
                    yield from ((node, "ops", at) for at, op in enumerate(node.ops) if type(op) in OPERATORS)
                elif isinstance(node, ast.Constant) and type(node.value) is int:
                    yield node, "value", None


def _deciding(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the parts of a function without its annotations and the sentences that it writes."""
    for name, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            shown = isinstance(child, ast.JoinedStr) or name in ("annotation", "returns")
            if isinstance(child, ast.AST) and not shown and not isinstance(child, ast.FunctionDef):
                yield child
                yield from _deciding(child)


def _other(old: object) -> object:
    return old + 1 if isinstance(old, int) else old


def _shown(part: object) -> str:
    return type(part).__name__ if isinstance(part, ast.AST) else str(part)


def drawn(strategy: SearchStrategy[Any]) -> list[Any]:
    """Return the examples of a strategy that the laws see, drawn once for all mutants."""
    kept: list[Any] = []
    for number in range(BATCHES):

        @seed(number)
        @deterministic(FRESH, Phase.generate)
        @given(strategy)
        def keep(example: Any) -> None:
            kept.append(example)

        keep()
    return kept


@dataclass(frozen=True)
class Trial:
    """The laws of one rule on scenes that are drawn once, and its own tests."""

    kind: type[Rule]
    softly: Sequence[Scene]
    hard: Sequence[Scene]
    months: Sequence[OneMonth]

    @classmethod
    def of(cls, kind: type[Rule]) -> "Trial":
        """Draw the scenes of a rule."""
        modes: tuple[Mode, ...] = ("must", "should")
        months = [month for mode in modes for month in drawn(one_month(mode))] if kind in THIRD else []
        return cls(kind, drawn(scenes((kind,), "should")), drawn(scenes((kind,), "must")), months)

    def breaks(self) -> None:
        """Try every law and then the tests of the rule.

        Raises
        ------
        AssertionError
            When a law is broken or a test fails.
        """
        for scene in self.softly:
            assert fixed(scene.rules[0], scene) == (True, found(scene.rules[0], scene))
        for scene in self.hard:
            rule, amounts = scene.rules[0], found(scene.rules[0], scene)
            assert fixed(rule, scene)[0] == (not amounts)
            admitted, priced = fixed(rule, scene, SoftLimits(RelaxedMusts.all_of([rule])))
            assert priced == amounts or (not admitted and rule.closes_cells)
        for month in self.months:
            own = [rule for rule in month.rules if isinstance(rule, self.kind)]
            list(priced_as_checked(OneMonth(tuple(own), month.inputs, month.person, month.rota, month.price)))
        family, file = self.kind.__module__.split(".")[-2:]
        tests = HOUSE / "tests" / "scheduling" / "rules" / family / f"test_{file}.py"
        words = ["-q", "-x", "-W", "ignore", "--assert=plain", "-p", "no:cacheprovider"]
        assert pytest.main([*words, str(tests)]) == 0


def take_over(kind: type[Rule], tree: ast.Module) -> None:
    """Give a rule the functions of a changed file."""
    module = sys.modules[kind.__module__]
    namespace: dict[str, Any] = {"__name__": module.__name__, "__file__": module.__file__}
    exec(compile(tree, str(module.__file__), "exec"), namespace)
    for name, value in vars(namespace[kind.__name__]).items():
        if callable(value) or isinstance(value, classmethod | staticmethod | property):
            with contextlib.suppress(AttributeError, TypeError):
                setattr(kind, name, value)


def survives(trial: Trial, mutant: Mutant | None) -> bool:
    """Tell whether every law and test holds, in a process of its own."""
    child = os.fork()
    if child == 0:
        ended = 1
        try:
            sys.stdout = sys.stderr = io.StringIO()
            if mutant is not None:
                take_over(trial.kind, mutant.tree)
            trial.breaks()
            ended = 0
        finally:
            os._exit(ended)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def main(names: Sequence[str], tell: Callable[[str], None] = print) -> int:
    """Try the rules of these files, or all, and return the number of mutants that survive."""
    survivors = tried = 0
    for kind in RULES:
        file = kind.__module__.rsplit(".", 1)[1]
        if names and file not in names:
            continue
        trial, path = Trial.of(kind), Path(str(sys.modules[kind.__module__].__file__))
        if not survives(trial, None):
            raise AssertionError(f"{file} breaks a law as it is")
        own = list(mutants(path))
        living = [mutant for mutant in own if survives(trial, mutant)]
        tried, survivors = tried + len(own), survivors + len(living)
        tell(f"{file}: {len(own) - len(living)} of {len(own)} caught")
        for mutant in living:
            tell(f"  {mutant.what}")
    tell(f"{tried - survivors} of {tried} caught")
    return survivors


if __name__ == "__main__":
    sys.exit(min(1, main(sys.argv[1:])))
