"""What comes in and what was promised for it: tickets, their groups, service targets and handling.

It imports no other package than `planner.domain` itself.
"""
