"""Hostile content built into a site, and a real browser that shows that nothing of it runs."""
