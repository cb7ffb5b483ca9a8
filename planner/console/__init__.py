"""What the command line shows: progress while it works (`progress`), and summaries (`summary`); rich lives here."""
