"""The domain: what offices must publish, checked against rules written as data.

Nothing here imports Pelican, a template engine or a search engine. A module imports only
what stands to its left in the order that ``plugins/README.md`` gives.
"""
