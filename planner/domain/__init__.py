"""What a plan is made from: frozen facts about people, shifts, service, tickets and rules.

Every package may import it; it imports no other package.
"""
