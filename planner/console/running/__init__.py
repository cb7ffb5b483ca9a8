"""What a command does while it runs: it shows progress, hears Ctrl-C, and says why it failed."""
