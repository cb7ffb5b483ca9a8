"""What the work needs and what a rota delivers: queueing formulas, service terms, the requirement, the simulation.

It imports `planner.domain`, and `scheduling.facts` for who is on duty.
"""
