"""What the ticket export held: rows read and left out, and what was masked, said aloud."""

from planner.domain.demand import Forecast
from planner.domain.inputs import Inputs
from planner.domain.instants import local
from planner.reports.measures.wording import say_count, say_day


def data_quality(inputs: Inputs, made: Forecast) -> tuple[str, ...]:
    """Return one sentence for each thing a planner should know of the data behind the forecast."""
    tickets, reading = inputs.tickets, inputs.tickets.reading
    lines = []
    if len(tickets):
        zone = inputs.settings.time_zone
        first, last = (local(int(at), zone) for at in (tickets.opened[0], tickets.opened[-1]))
        span = f"{say_day(first)} {first.year} to {say_day(last)} {last.year}"
        lines.append(f"{say_count(reading.rows, 'row')} read, {say_count(len(tickets), 'ticket')} used, {span}.")
    if reading.collapsed:
        lines.append(f"{say_count(reading.collapsed, 'event row')} belonged to a ticket that was counted already.")
    if reading.not_ours:
        lines.append(
            f"{say_count(reading.not_ours, 'ticket')} of groups that are not ours were left out (Queues sheet)."
        )
    lines += [f"{say_count(count, 'row')} rejected: {why}." for why, count in reading.rejected]
    lines += [*reading.notes, *made.quality]
    return tuple(lines) or ("Nothing unusual was found in the tickets.",)
