"""Scores, trends, the forecast and the bulletin."""
