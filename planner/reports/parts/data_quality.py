"""What the ticket export held: rows read and left out, and what was masked, said aloud."""

from planner.domain.inputs import Inputs
from planner.domain.instants import local
from planner.domain.tickets.demand import Forecast
from planner.domain.wording import say_count
from planner.reports.measures.wording import say_day
from planner.reports.parts.ticket_account import account_lines


def data_quality(inputs: Inputs, made: Forecast) -> tuple[str, ...]:
    """Return one sentence for each thing a planner should know of the data behind the forecast."""
    tickets, reading = inputs.tickets, inputs.tickets.reading
    lines = []
    if len(tickets):
        zone = inputs.settings.time_zone
        first, last = (local(int(at), zone) for at in (tickets.opened[0], tickets.opened[-1]))
        span = f"{say_day(first)} {first.year} to {say_day(last)} {last.year}"
        lines.append(f"{say_count(len(tickets), 'ticket')} from {span}.")
    lines += [*account_lines(reading), *reading.notes, *made.quality]
    return tuple(lines) or ("Nothing unusual was found in the tickets.",)
