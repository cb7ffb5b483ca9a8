"""The simulation compiled ahead, by one run of one ticket."""

import numpy as np

from planner.capacity.simulation.ticket_kernel import COMES, PresenceEvents, Routing, TicketLoad, simulate


def compile_simulation() -> None:
    """Simulate one ticket of one person: arrays of the same types as those of a real desk."""
    one, none = np.ones(1), np.zeros(1, np.int64)
    false, grid = np.zeros(1, np.bool_), np.zeros((1, 1), np.int64)
    routing = Routing(
        proficiency=np.ones((1, 1)),
        prefer=grid,
        grade=grid,
        skill=none,
        rank=none,
        live=false,
        on_call=false,
        by_rank=none,
        respond=one,
        escalate=one,
        tier_skills=np.ones((1, 1), np.bool_),
        interrupts=false,
        rest=one,
    )
    presence = PresenceEvents(np.zeros(1), np.full(1, COMES), none, np.zeros(1), np.full(1, -np.inf))
    never = np.full(1, np.inf)
    simulate(routing, presence, TicketLoad(one, none, one, one, never, never, one), 60.0)
