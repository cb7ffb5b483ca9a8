"""The file of a rule with one operator or number changed, and how its functions take the place of the right ones."""

import ast
import inspect
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

OPERATORS: dict[type[ast.AST], type[Any]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.FloorDiv: ast.Mult, ast.And: ast.Or, ast.Or: ast.And,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
}  # fmt: skip
"""What stands in place of each operator."""


@dataclass(frozen=True)
class Mutant:
    """A changed file of a rule: what was changed, and the whole of it."""

    what: str
    tree: ast.Module


@dataclass(frozen=True)
class Place:
    """Where something can be changed: a field of a node, and the expression around it that shows the change."""

    function: str
    node: ast.AST
    field: str
    index: int | None
    around: ast.AST

    def change(self) -> None:
        """Put another operator or number in this place."""
        held = getattr(self.node, self.field)
        if self.index is None:
            setattr(self.node, self.field, _other(held))
        else:
            held[self.index] = _other(held[self.index])
        ast.fix_missing_locations(self.node)


def mutants(path: Path) -> Iterator[Mutant]:
    """Yield the file of a rule once for each operator and number in its functions, with this one changed."""
    whole = ast.parse(path.read_text(encoding="utf-8"))
    named: Counter[str] = Counter()
    for number in range(len(list(_places(whole)))):
        tree = deepcopy(whole)
        place = list(_places(tree))[number]
        before = _shown(place.around)
        place.change()
        what = f"{place.function}: {before} -> {_shown(place.around)}"
        named[what] += 1
        yield Mutant(what if named[what] == 1 else f"{what} ({named[what]})", tree)


def _places(tree: ast.Module) -> Iterator[Place]:
    """Yield each operator and number in a function that decides something; texts for people are left out."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for around, node in _deciding(function):
                for field, index in _changeable(node):
                    yield Place(function.name, node, field, index, around if isinstance(node, ast.Constant) else node)


def _changeable(node: ast.AST) -> Iterator[tuple[str, int | None]]:
    """Yield the field, and the place in it, of each operator and number of a node."""
    if isinstance(node, ast.BinOp | ast.BoolOp | ast.AugAssign) and type(node.op) in OPERATORS:
        yield "op", None
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "operand", None
    elif isinstance(node, ast.Compare):
        yield from (("ops", at) for at, op in enumerate(node.ops) if type(op) in OPERATORS)
    elif isinstance(node, ast.Constant) and type(node.value) in (int, bool):
        yield "value", None


def _deciding(node: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
    """Yield the parts of a function with what is around them, without annotations and the sentences that it writes."""
    for name, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            shown = isinstance(child, ast.JoinedStr) or name in ("annotation", "returns")
            if isinstance(child, ast.AST) and not shown and not isinstance(child, ast.FunctionDef):
                yield node, child
                yield from _deciding(child)


def _other(held: Any) -> Any:
    if isinstance(held, ast.expr):
        return ast.UnaryOp(ast.Not(), held)
    if isinstance(held, bool):
        return not held
    return held + 1 if isinstance(held, int) else OPERATORS[type(held)]()


def _shown(part: ast.AST) -> str:
    return ast.unparse(part).splitlines()[0]


def take_over(module: ModuleType, tree: ast.Module) -> None:
    """Give the functions of a module, also where they were imported, the code of a changed file."""
    changed = {code.co_qualname: code for code in _codes(compile(tree, str(module.__file__), "exec"))}
    for function in _functions(module):
        function.__code__ = changed.get(function.__qualname__, function.__code__)


def _codes(code: CodeType) -> Iterator[CodeType]:
    for part in code.co_consts:
        if isinstance(part, CodeType):
            yield part
            yield from _codes(part)


def _functions(module: ModuleType) -> Iterator[FunctionType]:
    """Yield the functions and methods that a module defines."""
    for value in vars(module).values():
        if getattr(value, "__module__", "") == module.__name__:
            for part in vars(value).values() if inspect.isclass(value) else (value,):
                plain = inspect.unwrap(getattr(part, "fget", getattr(part, "__func__", part)))
                if inspect.isfunction(plain):
                    yield plain
