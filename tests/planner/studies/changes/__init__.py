"""Tests of the changes that scenarios make."""
