"""GLPI: six levels, of which "major" stands above "very high"; its interface counts from 1, very low, to 6, major."""

from planner.files.tickets.systems.system import TicketSystem, signed

_MAJOR = ("major", "majeure", "mayor", "maior", "maggiore", "schwerwiegend")

GLPI = TicketSystem(
    "GLPI",
    signed(
        "opening date | assigned to - technician group",
        "date d'ouverture | attribue a - groupe de techniciens",
        "date d'ouverture | attribue a - technicien",
        "opening date | assigned to - technician",
        "fecha de apertura | asignado a - grupo de tecnicos",
        "fecha de apertura | asignado a - tecnico",
        "entities id | solvedate",
        "date | solvedate | urgency",
        "date | itilcategories id",
    ),
    fields={
        "opened": ("opening date", "date"),
        "resolved": ("resolution date", "solvedate"),
        "closed": ("closing date", "closedate"),
        "updated": ("last update", "date mod"),
    },
    handle={"actiontime": "seconds"},
    priorities={"6": "P1", "5": "P1", "4": "P2", "3": "P3", "2": "P4", "1": "P5", **dict.fromkeys(_MAJOR, "P1")},
)
