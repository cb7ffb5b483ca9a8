"""Ticket exports, from raw tables to tickets and an account of every row; the doors are `read` and `report`.

A table is recognised (`recognise`), its cells become values (`export`), tables become one history (`frame`), and what
is lost is judged (`losses`) and counted (`account`). It imports `planner.domain` and `planner.files.tables`.
"""
