"""From a published rota and the events after it to a rota with the fewest changes.

The entry point is `repair.repair_rota`. It imports the other packages of `scheduling`; nothing in it reads the clock to
decide what to do.
"""
