"""The usual ways to staff a desk, to compare the product's requirement with.

It imports the requirement and the simulation.
"""
