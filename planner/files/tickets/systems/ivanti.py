"""Ivanti's two desks: Cherwell, whose incidents are owned by teams, and Neurons for ITSM, once HEAT."""

from planner.files.tickets.systems.system import TicketSystem, signed

CHERWELL = TicketSystem(
    "Cherwell",
    signed(
        "incident id | created date time",
        "owned by team | created date time",
        "owned by team | incident id",
        "rec id | owned by team",
    ),
    fields={
        "id": ("incident id", "public id"),
        "opened": ("created date time",),
        "resolved": ("resolved date time", "last resolved date time", "stat date time resolved"),
        "closed": ("closed date time",),
        "responded": ("stat date time responded", "responded date time"),
        "updated": ("last modified date time", "last mod date time"),
        "group": ("owned by team", "owned by team name"),
        "customer": ("customer department", "department"),
        "channel": ("call source", "source"),
    },
)

IVANTI = TicketSystem(
    "Ivanti",
    signed(
        "incident number | created date time",
        "incident number | owner team",
        "incident | owner team",
        "incident | created on | resolved on",
    ),
    fields={
        "id": ("incident number", "incident"),
        "opened": ("created date time", "created on"),
        "resolved": ("resolved date time", "resolved on"),
        "closed": ("closed date time", "closed on"),
        "responded": ("first response date time", "acknowledged date time", "responded on"),
        "updated": ("last mod date time", "last modified on"),
        "group": ("owner team", "team"),
        "customer": ("organizational unit", "organization unit", "customer company"),
        "channel": ("source",),
    },
    handle={"total time spent": "minutes"},
)
