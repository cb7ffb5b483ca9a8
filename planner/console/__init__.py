"""What the command line shows: progress while it works (`running`), and summaries (`summary`); rich lives here."""
