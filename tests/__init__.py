"""Tests, file for file as the packages are."""
