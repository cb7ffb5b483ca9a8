"""Column generation over one person's month, windows over everybody; the door is `engine.improve`."""
