"""Labour laws of Asia and the Pacific as data, one file each; presets are no legal advice.

They import `scheduling.presets.preset`.
"""
