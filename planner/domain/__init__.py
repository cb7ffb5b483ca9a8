"""The inputs of a plan as frozen values: people, shifts, service, tickets and rules.

Every package may import it; it imports no other package.
"""
