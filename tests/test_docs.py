"""What the READMEs and references say is what the project is."""

from __future__ import annotations

import re

import pytest

from plugins.disclosure.built_in import BUILT_IN
from plugins.disclosure.checks import REGISTRY
from plugins.disclosure.fields import DOCUMENT, read_values
from plugins.disclosure.reference import pages
from plugins.disclosure.source import Source
from plugins.disclosure.source.yaml_values import split_document
from tests.conftest import ROOT
from tests.sample import sample_rules

READMES = ["README.md", "README.zh.md", "plugins/README.md", "disclosure_rules/README.md"]


@pytest.mark.parametrize("path", sorted(pages(ROOT)))
def test_generated_pages_are_current(path: str) -> None:
    """``python -m plugins.disclosure.reference`` would change nothing."""
    assert (ROOT / path).read_text(encoding="utf-8") == pages(ROOT)[path]


def test_the_readme_is_short() -> None:
    """A newcomer reads it in one go."""
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 150


@pytest.mark.parametrize("path", READMES)
def test_links_lead_somewhere(path: str) -> None:
    """Every link and picture within the project exists."""
    text = (ROOT / path).read_text(encoding="utf-8")
    folder = (ROOT / path).parent
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    missing = [link for link in links if not (folder / link).exists()]
    assert missing == []


def test_the_editors_example_can_be_read() -> None:
    """The front matter shown to editors has only keys that exist, in their types."""
    text = (ROOT / "README.zh.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```markdown\n(.*?)```", text, re.DOTALL)
    source = Source("README.zh.md")
    split_document(source, example)
    values = read_values(source, DOCUMENT)
    assert source.faults == []
    assert values["title"]


def test_every_rule_named_in_a_readme_exists() -> None:
    """Codes do not drift."""
    known = {*sample_rules().rules, *(rule.code for rule in BUILT_IN)}
    for path in READMES:
        text = (ROOT / path).read_text(encoding="utf-8")
        assert set(re.findall(r"\b[A-Z]{2}\d{3}\b", text)) <= known, path


def test_every_rule_says_what_why_and_by_which_law() -> None:
    """No rule is without its documentation, and none of it is a placeholder."""
    for rule in sample_rules().rules.values():
        for text in (rule.title, rule.basis, rule.what, rule.why):
            assert len(text) > 3, rule.code
        assert rule.messages, rule.code
        assert rule.fixes, rule.code


def test_every_check_is_documented() -> None:
    """The docstring of a check is its documentation."""
    for name, check in REGISTRY.items():
        assert (check.__doc__ or "").strip(), name
