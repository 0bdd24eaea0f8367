"""Tests of what is measured of the built site."""
