"""Which column of an export means what: the planner's word first, then the system, the languages, the content."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from planner.domain.tickets.export_words import NOT_USED, ColumnMeaning
from planner.files.tickets.column_content import Content
from planner.files.tickets.languages import HEADERS, LENGTHS
from planner.files.tickets.languages.language import Field, Unit, folded_header, header_names
from planner.files.tickets.languages.units import unit_in_header, without_unit
from planner.files.tickets.systems.system import ANSWERED_AFTER, Counted, TicketSystem

INSTANTS: tuple[Field, ...] = ("opened", "resolved", "closed", "updated", "responded")

MEANINGS: tuple[str, ...] = (*HEADERS, "work", "paused", "answered after", NOT_USED)
"""Everything that a column can mean."""


@dataclass(frozen=True)
class TicketColumns:
    """The header of every field that was found, of lengths of time with their units, of states, and what was guessed.

    `answered_after` is the time to the first answer, where no column has its instant. `elapsed` are lengths of time
    that are never taken for work. `unit_given` tells that the planner has named the unit of work.
    """

    fields: Mapping[Field, str]
    work: tuple[str, Unit] | None = None
    elapsed: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    paused: tuple[str, Unit] | None = None
    answered_after: tuple[str, Unit, Counted] | None = None
    unit_given: bool = False
    questions: tuple[str, ...] = field(default=(), compare=False)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return header and meaning of every column that is used, and of those deliberately not."""
        return tuple((header, f"{means} in {unit}" if unit else means) for header, means, unit in self.meanings())

    def meanings(self) -> Iterator[tuple[str, str, str]]:
        """Yield header, meaning and unit of every column that was recognised."""
        yield from ((header, name, "") for name, header in self.fields.items())
        if self.answered_after:
            header, unit, counted = self.answered_after
            yield header, "answered after", f"{unit}, {counted}"
        if self.work:
            yield self.work[0], "work", self.work[1]
        if self.paused:
            yield self.paused[0], "paused", self.paused[1]
        yield from ((header, "state", "") for header in self.states)
        yield from ((header, f"{NOT_USED}: elapsed time, not work", "") for header in self.elapsed)

    def headers(self) -> tuple[str, ...]:
        """Return the headers of all columns that are read."""
        lengths = [length[0] for length in (self.work, self.paused, self.answered_after) if length]
        return tuple(dict.fromkeys((*self.fields.values(), *lengths, *self.states)))


def understand_columns(
    head: pd.DataFrame,
    system: TicketSystem,
    given: Sequence[ColumnMeaning] = (),
    groups: Collection[str] = (),
    priorities: Collection[str] = (),
) -> TicketColumns:
    """Say what the columns of a table mean, by its headers and its first rows.

    `given` is what the planner says of them; `groups` and `priorities` are names by which such a column is known.
    """
    return _Recognition(head, system, given, groups, priorities).columns()


class _Recognition:
    """Places headers on fields; a header means one thing."""

    def __init__(
        self,
        head: pd.DataFrame,
        system: TicketSystem,
        given: Sequence[ColumnMeaning],
        groups: Collection[str],
        priorities: Collection[str],
    ) -> None:
        self.system = system
        self.content = Content(head, groups, priorities)
        self.by_name = _by_name([str(header) for header in head.columns])
        self.by_base_name = {without_unit(str(header)): str(header) for header in reversed(head.columns)}
        self.fields: dict[Field, str] = {}
        self.given = {
            header: row for row in given if (header := self.by_name.get(folded_header(row.header))) is not None
        }
        self.taken = set(self.given)
        self.questions: list[str] = []

    def columns(self) -> TicketColumns:
        """Return what was recognised."""
        for header, row in self.given.items():
            if row.means in HEADERS and row.means != "state":
                self.fields[row.means] = header  # type: ignore[index]
        for name in HEADERS:
            if name not in ("state", "date", "time"):
                self._place(name)
        self._place_dates()
        self._place_by_content()
        elapsed = tuple(header for name, header in self.by_name.items() if name in LENGTHS["elapsed"])
        work, paused = self._length("work", self.system.handle), self._length("paused", {})
        return TicketColumns(
            self.fields,
            work,
            tuple(dict.fromkeys(header for header in elapsed if header not in self.taken)),
            self._states(),
            paused,
            self._answered_after(),
            bool(work and work[0] in self.given and self.given[work[0]].unit),
            tuple(self.questions),
        )

    def _place(self, name: Field) -> None:
        """Place a field on the surest header whose content fits; on one without content only where no other is."""
        if name in self.fields:
            return
        names = (*self.system.fields.get(name, ()), *HEADERS[name])
        words = (*names, *(word.replace(" ", "") for word in names))  # CREATEDDATE has no capitals to part it by
        found = dict.fromkeys(self.by_name[word] for word in words if word in self.by_name)
        fitting = [header for header in found if header not in self.taken and self.content.fits(name, header)]
        if fitting:
            self._take(name, self.content.best_header(name, fitting))

    def _take(self, name: Field, header: str) -> None:
        self.fields[name] = header
        self.taken.add(header)

    def _place_dates(self) -> None:
        """Find the time of day beside an opening date, and the date itself where no header names the opening."""
        if "opened" not in self.fields and "date" in self.fields:
            self.fields["opened"] = self.fields.pop("date")
        if "opened" not in self.fields:
            self._place("date")
            if "date" in self.fields:
                self.fields["opened"] = self.fields.pop("date")
        self.fields.pop("date", None)
        opened = self.fields.get("opened")
        if "time" not in self.fields and opened and self.content.is_date_only(opened):
            self._place("time")

    def _place_by_content(self) -> None:
        """Guess the columns that a plan cannot do without; the planner is asked about each."""
        for name in ("opened", "priority", "group"):
            guess = None if name in self.fields else self.content.guess(name, self.taken)
            if guess is not None:
                self._take(name, guess)
                self.questions.append(
                    f"column '{guess}' is taken as {name} because of what is in it: if it is not, say so on the "
                    "Columns sheet"
                )

    def _states(self) -> tuple[str, ...]:
        given = [header for header, row in self.given.items() if row.means == "state"]
        found = [header for name, header in self.by_name.items() if name in HEADERS["state"]]
        return tuple(dict.fromkeys((*given, *(header for header in found if header not in self.taken))))

    def _length(self, kind: str, own: Mapping[str, Unit]) -> tuple[str, Unit] | None:
        """Return header and unit of logged work or of time on hold, a column with numbers before one without."""
        units = {**LENGTHS[kind], **own}  # type: ignore[index]
        named: Unit | None
        for header, row in self.given.items():
            if row.means == kind:
                usual = unit_in_header(header) or units.get(folded_header(header), "minutes")
                named = row.unit or usual  # type: ignore[assignment]
                return header, named or "minutes"
        by_name = {**self.by_base_name, **self.by_name}
        found = {
            by_name[name]: unit_in_header(by_name[name]) or unit
            for name, unit in {**own, **units}.items()
            if name in by_name
        }
        free = [header for header in found if header not in self.taken]
        return (filled, found[filled]) if (filled := self.content.first_filled(free)) else None

    def _answered_after(self) -> tuple[str, Unit, Counted] | None:
        for header, row in self.given.items():
            if row.means == "answered after":
                unit, counted = ANSWERED_AFTER.get(folded_header(header), ("minutes", "elapsed"))
                return header, row.unit or unit, counted  # type: ignore[return-value]
        if "responded" in self.fields:
            return None
        found = ((self.by_name[name], *how) for name, how in ANSWERED_AFTER.items() if name in self.by_name)
        return next((each for each in found if each[0] not in self.taken), None)


def _by_name(headers: Sequence[str]) -> Mapping[str, str]:
    """Return the header of every name; a name that a header has as it stands goes before a shortened one."""
    found: dict[str, str] = {}
    for place in range(3):
        for header in headers:
            found.setdefault(tuple(header_names(header))[place], header)
    return found
