"""The exit codes of commands; the errors of `planner.domain.errors` carry theirs."""

NOT_KEPT = 1
NO_FILE = 5
OUR_FAULT = 70
