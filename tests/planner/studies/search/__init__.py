"""Tests of the searches for leaders."""
