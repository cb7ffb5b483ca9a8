"""The commands: a command is a few lines around one entry point, and a file of its own.

Heavy packages are loaded inside a command, so that `--help` and faults in options answer at once.
"""
