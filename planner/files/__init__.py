"""Files of other systems: ticket exports in (doors `tickets`, `ticket_report`), tidy tables and calendars out."""
