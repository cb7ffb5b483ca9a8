"""Ticket exports: what the columns mean, times, priorities, queues, work; the door is `read`.

It imports `planner.domain` and the catalogue of ticket systems.
"""
