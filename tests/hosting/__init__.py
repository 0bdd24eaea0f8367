"""Tests of what servers are told."""
