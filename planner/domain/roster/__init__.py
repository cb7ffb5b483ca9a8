"""Who can work what and when: people, shifts, on-call tiers, rules as they are set, and a rota.

It imports no other package than `planner.domain` itself.
"""
