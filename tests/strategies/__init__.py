"""Strategies of hypothesis for small desks, what they require, and rotas over them, which shrink to what matters.

Everything is drawn as it is, never from a seed, so that a broken law is shown on the smallest desk that breaks it.
"""
