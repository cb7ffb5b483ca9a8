"""Tests of the result sheets."""
