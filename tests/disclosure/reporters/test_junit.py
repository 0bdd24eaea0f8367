"""The JUnit form holds to the schema that Ant and Jenkins read, and its numbers add up."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from plugins.disclosure.finding import Severity
from plugins.disclosure.reporters import REPORTERS
from tests.disclosure.reporters.sample import hostile_context, hostile_report

# The elements of the Ant schema (JUnit.xsd): attributes with ! are required, children in order.
FORM = {
    "testsuites": ("", ["testsuite*"]),
    "testsuite": (
        "name! package! id! timestamp! hostname! tests! failures! errors! skipped time!",
        ["properties", "testcase*", "system-out", "system-err"],
    ),
    "properties": ("", ["property*"]),
    "testcase": ("name! classname! time!", ["skipped|failure?"]),
    "skipped": ("message", []),
    "failure": ("message type!", []),
    "system-out": ("", []),
    "system-err": ("", []),
}


def check(element: ElementTree.Element) -> None:
    """Fail where an element has what the schema does not know, or lacks what it asks for."""
    attributes, children = FORM[element.tag]
    known = {name.rstrip("!"): name.endswith("!") for name in attributes.split()}
    assert set(element.attrib) <= set(known), element.tag
    assert {name for name, needed in known.items() if needed} <= set(element.attrib), element.tag
    pattern = "".join(
        f"(?:<(?:{child.rstrip('*?')})>){child[-1] if child[-1] in '*?' else ''}"
        for child in children
    )
    tags = "".join(f"<{child.tag}>" for child in element)
    assert re.fullmatch(pattern, tags), (element.tag, tags[:200])
    for child in element:
        check(child)


@pytest.fixture
def suites(tmp_path: Path) -> ElementTree.Element:
    """The hostile report as JUnit."""
    return ElementTree.fromstring(REPORTERS["junit"](hostile_report(), hostile_context(tmp_path)))


def test_it_holds_to_the_schema(suites: ElementTree.Element) -> None:
    """Elements, attributes and their order are those of JUnit.xsd."""
    check(suites)


def test_the_numbers_add_up(suites: ElementTree.Element) -> None:
    """Each suite counts its cases, failures and skips; ids count up from nought."""
    for number, suite in enumerate(suites):
        assert suite.attrib["id"] == str(number)
        assert int(suite.attrib["tests"]) == len(suite.findall("testcase"))
        assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure"))
        assert int(suite.attrib["skipped"]) == len(suite.findall("testcase/skipped"))
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", suite.attrib["timestamp"])
    assert len(suites.findall("*/testcase")) == 520
    assert len(suites.findall("*/testcase/skipped")) == 120


def test_only_what_is_at_the_gate_fails(suites: ElementTree.Element) -> None:
    """A warning is a case that passed, with its words in the output of its suite."""
    errors = hostile_report().at_least(Severity.ERROR)
    assert len(suites.findall("*/testcase/failure")) == len(errors) > 0
    below = [one for one in hostile_report().findings if one.severity < Severity.ERROR]
    said = "".join(suite.findtext("system-out") or "" for suite in suites)
    for finding in below:
        assert finding.message.split("：")[0] + "：" in said


def test_no_character_that_xml_forbids(tmp_path: Path) -> None:
    """XML 1.0 knows no control characters, and a parser stops at the first."""
    text = REPORTERS["junit"](hostile_report(), hostile_context(tmp_path))
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", text)
    assert "]]>" not in text
