"""Any other export: its columns are found by the synonyms of many systems."""

from planner.files.tickets.systems.system import TicketSystem

GENERIC = TicketSystem("generic", frozenset())
