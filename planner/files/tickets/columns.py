"""Which column of an export means what."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.files.tickets.systems.system import (
    ANSWERED_AFTER,
    HANDLE,
    NEVER_HANDLE,
    PAUSED,
    STATES,
    SYNONYMS,
    Counted,
    Field,
    TicketSystem,
    Unit,
    folded_header,
)


@dataclass(frozen=True)
class TicketColumns:
    """The header of every field that was found, of logged work and time on hold with their units, and of the rest.

    `answered_after` is the time to the first answer, where no column has its instant. The rest are elapsed times, which
    are not used, and states.
    """

    fields: dict[Field, str]
    work: tuple[str, Unit] | None
    elapsed: tuple[str, ...]
    states: tuple[str, ...] = ()
    paused: tuple[str, Unit] | None = None
    answered_after: tuple[str, Unit, Counted] | None = None

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return header and meaning of every column that is used, and of those deliberately not."""
        used = [(header, field) for field, header in self.fields.items()]
        work = [(self.work[0], f"logged work in {self.work[1]}")] if self.work else []
        states = [(header, "state") for header in self.states]
        paused = [(self.paused[0], f"time on hold in {self.paused[1]}")] if self.paused else []
        after = self.answered_after
        answered = [(after[0], f"time to the first answer in {after[1]}, {after[2]}")] if after else []
        return (
            *used,
            *answered,
            *work,
            *paused,
            *states,
            *((header, "not used: elapsed time, not work") for header in self.elapsed),
        )


def understand_columns(headers: Sequence[str], system: TicketSystem) -> TicketColumns:
    """Map headers to fields: by the system's own names first, then by synonyms, the surest first."""
    by_name: dict[str, str] = {}
    for header in headers:
        by_name.setdefault(folded_header(header), header)
    fields: dict[Field, str] = {}
    for field, synonyms in SYNONYMS.items():
        for name in (*system.fields.get(field, ()), *synonyms):
            if name in by_name and by_name[name] not in fields.values():
                fields[field] = by_name[name]
                break
    work = next(((by_name[name], unit) for name, unit in {**system.handle, **HANDLE}.items() if name in by_name), None)
    elapsed = tuple(header for name, header in by_name.items() if name in NEVER_HANDLE)
    states = tuple(header for name, header in by_name.items() if name in STATES)
    paused = next(((by_name[name], unit) for name, unit in PAUSED.items() if name in by_name), None)
    after = next(((by_name[name], *how) for name, how in ANSWERED_AFTER.items() if name in by_name), None)
    return TicketColumns(fields, work, elapsed, states, paused, None if "answered" in fields else after)
