"""What call-outs cost the shifts after them, in words and as a table."""

from collections import defaultdict
from datetime import date

from planner.domain.outcome.plan import Plan
from planner.reports.measures.wording import say_day
from planner.reports.page import Cell, Column, Table

RULE = "rest after call-outs"


def call_out_cost_lines(plan: Plan) -> tuple[str, ...]:
    """Return a sentence on the hours that shifts lose on average, none when nobody's shift begins later."""
    lost = _lost_by_shift(plan)
    if not lost:
        return ()
    (code, day), most = max(lost.items(), key=lambda item: (item[1], item[0][1]))
    return (
        f"Call-outs cost the shifts after them {sum(lost.values()) / 60:.1f} h on average in this plan, as people rest "
        f"first. Most is lost of {code} on {say_day(day)}: call-outs cost this shift {most / 60:.1f} h on average.",
    )


def call_out_cost_table(plan: Plan) -> Table:
    """Return the mean hours that each shift after a day on call loses to rest."""
    columns = (
        Column("Day", "day", 24),
        Column("Shift", width=24),
        Column("Person", width=24),
        Column("Hours lost", "hours", 14, "By how much the shift begins later, mean over the simulated months."),
        Column("Cell", width=12),
    )
    lost = sorted(plan.promise.lost_to_call_outs.items(), key=lambda item: (item[0][1], item[0][0]))
    rows = tuple(
        (day, _shift(plan, name, day), name, minutes / 60, Cell("go to cell", goto=(name, day)))
        for (name, day), minutes in lost
    )
    note = f'After a call-out the shift begins when the rest of the rule "{RULE}" is over.'
    if not rows:
        note = f'No shift begins later. With the rule "{RULE}" a shift begins when the rest after a call-out is over.'
    return Table("What call-outs cost the shifts after them", columns, rows, note, listed=bool(rows))


def _lost_by_shift(plan: Plan) -> dict[tuple[str, date], float]:
    lost: dict[tuple[str, date], float] = defaultdict(float)
    for (name, day), minutes in plan.promise.lost_to_call_outs.items():
        lost[_shift(plan, name, day), day] += minutes
    return lost


def _shift(plan: Plan, name: str, day: date) -> str:
    return "+".join(code for code in plan.rota.duties(name, day) if code in plan.inputs.shift)
