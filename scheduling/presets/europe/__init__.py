"""Labour laws of Europe as data, one file each; presets are no legal advice.

They import `scheduling.presets.preset`.
"""
