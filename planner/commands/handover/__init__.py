"""The service manager's commands: publish a rota, hand it to calendars and other programs, and begin the next month."""
