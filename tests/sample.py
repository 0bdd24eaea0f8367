"""The sample city and the rules, read once in a process for all tests that only look at them."""

from __future__ import annotations

from functools import cache

from plugins.disclosure.load_content import load_content
from plugins.disclosure.load_rules import load_rules
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Ruleset
from tests.building import ROOT


@cache
def sample_rules() -> Ruleset:
    """Return the rules of the project."""
    return load_rules(ROOT)


@cache
def sample_portal() -> Portal:
    """Return the records of the sample city."""
    return load_content(ROOT)
