"""What a user gives a command: events, the answers of `init`, outputs, a result to plan again.

It imports the rooms below the console, never what the console shows.
"""
