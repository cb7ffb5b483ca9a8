"""Labour laws of the Americas as data, one file each; presets are no legal advice.

They import `scheduling.presets.preset`.
"""
