"""The hours that the work needs, and the service that a rota gives: formulas, terms, requirement, simulation.

It imports `planner.domain`, and `scheduling.facts` for who is on duty.
"""
