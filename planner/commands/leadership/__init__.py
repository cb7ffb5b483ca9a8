"""The leader's commands: compare scenarios, test past months, review a month and report on one page."""
