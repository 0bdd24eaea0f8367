"""``python -m tests.bench.search``: what the search finds, weighs, takes and costs."""
