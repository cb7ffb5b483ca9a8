"""The arguments of commands: types of options, typed events, answers of `init`, outputs, results to plan or repair.

It imports the rooms below the console and click, but nothing that prints.
"""
