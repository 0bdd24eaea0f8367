"""Texts from elsewhere as documents of an office: read, described, written, accounted for.

``reading`` turns bytes into manuscripts, ``metadata`` finds what a manuscript says of itself,
``placing`` finds its column, ``writing`` makes the files, ``report`` says what became of it.
"""
