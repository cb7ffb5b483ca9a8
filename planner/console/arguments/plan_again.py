"""What the terminal says of a result that was planned again: what stays of the planner's cells, and what does not."""

from collections.abc import Iterator

from planner.domain.outcome.plan import Plan
from planner.domain.wording import say_count
from planner.reports.measures.wording import say_day
from planner.workbook.results.plan_again import PlannedBefore


def again_lines(before: PlannedBefore, plan: Plan) -> Iterator[str]:
    """Yield a line on the locked cells, which stay, and one on each retyped cell that the new rota changes."""
    if before.start is None:
        return
    not_kept = tuple(before.cells_not_kept(plan.rota))
    yield (
        f"{say_count(len(before.locked), 'locked cell')} of the grid kept; of {say_count(len(before.typed), 'cell')} "
        f"retyped without a lock {len(before.typed) - len(not_kept)} as typed"
    )
    for name, day in not_kept:
        was, now = ("+".join(rota.duties(name, day)) or "off" for rota in (before.start, plan.rota))
        yield f"  {name}, {say_day(day)}: you typed {was}, the new rota has {now}"
    if not_kept:
        yield "  A cell that ends with ! stays in a new plan; `rotacast repair` keeps every cell that was typed."
