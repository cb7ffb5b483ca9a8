"""What was understood of ticket exports, for a planner to look at before trusting them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from planner.domain.errors import Fault
from planner.domain.instants import iso
from planner.domain.tickets.demand import NEVER, Reading
from planner.domain.tickets.queues import Queue
from planner.files.tickets.account import account
from planner.files.tickets.contracts import (
    ContractRows,
    ContractUse,
    contract_uses,
    customer_faults,
    spelled,
    with_left_out,
    without_contract,
)
from planner.files.tickets.export_format import ExportFormat
from planner.files.tickets.frame import TicketFrame, read_frame
from planner.files.tickets.losses import MOST_LOST, loss_faults, unpromised
from planner.files.tickets.queues import skills_alike, skills_of_groups

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class TicketReport:
    """The reading of some exports.

    `reading` is the account of all rows. `tickets` are understood, `used` of these are ours. `priorities` are as
    written, as understood ("" for not at all), and how many; `groups` are name, skill (empty: not ours, None: not on
    the Queues sheet) and how many; `first` and `last` are local times with offset, "" without tickets. `work` is the
    share of tickets that log their work and the mean minutes on those, `answered` the share of which it is known when
    they were first answered. `faults` are what keeps a plan from using the exports. `alike` has the skill to suggest
    for a group that is not on the Queues sheet. `contracts` are customers and tickets of each row of the Contracts
    sheet, `uncontracted` customers that no row fits.
    """

    systems: tuple[str, ...]
    reading: Reading
    tickets: int
    used: int
    zone: str
    first: str
    last: str
    priorities: tuple[tuple[str, str, int], ...]
    groups: tuple[tuple[str, str | None, int], ...]
    work: tuple[float, float]
    answered: float
    faults: tuple[Fault, ...] = ()
    alike: Mapping[str, str] = field(default_factory=dict)
    contracts: tuple[ContractUse, ...] = ()
    uncontracted: tuple[tuple[str, int], ...] = ()

    @property
    def left_out(self) -> tuple[tuple[str, int], ...]:
        """Rows that are not used, by reason."""
        return self.reading.left_out


def describe_tickets(
    paths: Sequence[Path],
    form: ExportFormat,
    queues: Sequence[Queue] = (),
    skills: Sequence[str] = (),
    most_lost: float = MOST_LOST,
    contracts: ContractRows | None = None,
) -> TicketReport:
    """Read exports and say what was understood; what a plan would refuse is told, not refused.

    Raises
    ------
    InputFaults
        When a file cannot be read or has no column for the opening time.
    """
    frame = read_frame(paths, form)
    table = frame.table
    groups = Counter([*table["group"].tolist(), *frame.lost["group"].tolist()])
    skill_of = skills_of_groups(groups, queues, skills)
    skill = table["group"].map(dict(skill_of))
    logged = table["handle_minutes"].notna()
    known = (table["answered"] != NEVER) | table["answer_minutes"].notna()
    zone = form.first_zone
    report = TicketReport(
        frame.systems,
        account(frame, skill, form),
        len(table),
        int((skill.notna() & (skill != "")).sum()),
        form.zone,
        iso(int(table["opened"].iloc[0]), zone) if len(table) else "",
        iso(int(table["opened"].iloc[-1]), zone) if len(table) else "",
        _priorities(frame),
        tuple((group, skill_of[group], count) for group, count in groups.most_common()),
        (float(logged.mean()) if len(table) else 0.0, float(table["handle_minutes"].mean()) if logged.any() else 0.0),
        float(known.mean()) if len(table) else 0.0,
        frame.faults or (*loss_faults(frame, skill.isna(), paths[0], most_lost), *_unpromised(frame, skill, form)),
        skills_alike((group for group in groups if skill_of[group] is None), skills),
    )
    return _with_contracts(report, frame, skill, contracts) if contracts and contracts.promise_by_customer else report


def _with_contracts(
    report: TicketReport, frame: TicketFrame, skill: "pd.Series[str]", rows: ContractRows
) -> TicketReport:
    """Return the report with customers and tickets by contract; tickets of customers that are left out are not used."""
    ours = frame.table[skill.notna() & (skill != "")]
    named = any(means == "customer" for _, means in frame.columns)
    written = ours["customer"].tolist() if named else [""] * len(ours)
    names = spelled(written)
    customers = [names[each] for each in written]
    counts = Counter(customers)
    uses = contract_uses(counts, rows)
    left_out = sum(use.tickets for use in uses if use.contract.left_out)
    return replace(
        report,
        reading=with_left_out(report.reading, left_out),
        used=report.used - left_out,
        faults=(*report.faults, *customer_faults(ours["priority"].tolist(), customers, rows, named)),
        contracts=uses,
        uncontracted=without_contract(counts, rows),
    )


def _unpromised(frame: TicketFrame, skill: "pd.Series[str]", form: ExportFormat) -> Iterator[Fault]:
    ours = skill.notna() & (skill != "")
    return (
        unpromised(Counter(frame.table.loc[ours, "priority"].tolist()), form.priorities)
        if form.priorities
        else iter(())
    )


def _priorities(frame: TicketFrame) -> tuple[tuple[str, str, int], ...]:
    table, lost = frame.table, frame.lost
    understood = Counter(zip(table["written_priority"].tolist(), table["priority"].tolist(), strict=True))
    unknown = Counter(lost.loc[lost["left_out"].str.startswith("priority"), "written_priority"].tolist())
    return (
        *((written, meant, count) for (written, meant), count in understood.most_common()),
        *((written, "", count) for written, count in unknown.most_common()),
    )
