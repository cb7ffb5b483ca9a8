"""The grammar of an input sheet: columns on the fields of a row model, and what the sheet asks of its rows together."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from planner.workbook.cells.kind import Kind

LAST_ROW = 2000
"""Down to here empty rows have formats, drop-downs and checks."""

Objection = tuple[str, str, str]
"""The field that is wrong, what was found there, what would be accepted."""


def _itself(value: Any) -> Iterable[str]:
    return (value,) if isinstance(value, str) else value


@dataclass(frozen=True)
class Reference:
    """The values of a column must be known elsewhere: among the `names` of the workbook or the plain `words`.

    `names` are keys of `planner.workbook.input.known_names.known_names`; `parts` takes a value apart into the names
    it holds.
    """

    names: tuple[str, ...]
    words: tuple[str, ...] = ()
    parts: Callable[[Any], Iterable[str]] = _itself


@dataclass(frozen=True)
class Column:
    """A column: its header, the kind of its cells, the help text on its header, and what a cell may look like.

    It stands in the annotation of a field of a `Row`; a field without a default is a cell that must be filled.
    `blank` is what an empty cell stands for where the column must be there and its cells may be empty. What it
    `defines` are the kinds of names that other columns refer to: those of a duty are codes of shifts and of tiers.
    `shared` says what a copy for others makes of cells that are neither names nor refer to any: it keeps them, leaves
    them out or writes others. Without it they are kept; a column of free text must say it.
    """

    header: str
    kind: Kind
    help: str
    example: object = None
    refers: Reference | None = None
    blank: object = None
    defines: tuple[str, ...] = ()
    shared: Literal["", "kept", "left out", "written anew"] = ""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let the kind of the cell read the value, whatever the type of the field."""
        return core_schema.no_info_plain_validator_function(self.kind.read)


class Row(BaseModel):
    """One row of an input sheet, its cells read."""

    model_config = ConfigDict(frozen=True)

    def objections(self) -> Iterator[Objection]:
        """Yield what is wrong between the cells of the row though each is right by itself."""
        yield from ()

    @classmethod
    def columns(cls) -> Mapping[str, Column]:
        """Return the columns by the name of their field, in order."""
        return {
            name: column
            for name, info in cls.model_fields.items()
            for column in info.metadata
            if isinstance(column, Column)
        }

    @classmethod
    def must_fill(cls, name: str) -> bool:
        """Tell whether the cell of a field may not be empty."""
        return cls.model_fields[name].is_required()


R = TypeVar("R", bound=Row)


def _content(_rows: Sequence[Any]) -> Iterator[tuple[int, Objection]]:
    yield from ()


@dataclass(frozen=True)
class Sheet(Generic[R]):
    """An input sheet: its title and row model; the docstring of the row model says what the sheet is for.

    `unique` are the fields that together may not occur twice, `distinct` fields of which each may not; `check` objects
    to rows by their index in the sequence;
    `more` stands for every further column, on the one sheet that has a column per name.
    """

    title: str
    row: type[R]
    required: bool = False
    unique: tuple[str, ...] = ()
    check: Callable[[Sequence[R]], Iterator[tuple[int, Objection]]] = _content
    more: Column | None = None
    distinct: tuple[str, ...] = ()

    @property
    def about(self) -> str:
        """What the sheet is for, in a sentence or two."""
        return " ".join((self.row.__doc__ or "").split())

    @property
    def headers(self) -> tuple[str, ...]:
        """The headers of the fixed columns, in order."""
        return tuple(column.header for column in self.row.columns().values())


@dataclass(frozen=True)
class Numbered(Generic[R]):
    """A row that was read, and its row number in the sheet."""

    number: int
    row: R


@dataclass(frozen=True)
class Tables:
    """The rows of every sheet, by sheet; a sheet that is missing has none."""

    rows: Mapping[str, Sequence[Numbered[Any]]] = field(default_factory=dict)

    def __getitem__(self, sheet: Sheet[R]) -> tuple[R, ...]:
        """Return the rows of a sheet."""
        return tuple(numbered.row for numbered in self.rows.get(sheet.title, ()))
