"""Every form names the same findings, however hostile their words and places."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from plugins.disclosure.finding import Finding
from plugins.disclosure.reporters import REPORTERS
from plugins.disclosure.reporters.words import for_xml, visible, without_surrogates
from tests.disclosure.reporters.sample import hostile_context, hostile_report

Name = tuple[str, str, int, str]
"""Rule, path, line and record."""


def from_json(text: str) -> list[Name]:
    """The findings of the JSON form."""
    return [
        (one["rule"], one["path"], one["line"], one["record"])
        for one in json.loads(text)["findings"]
    ]


def from_sarif(text: str) -> list[Name]:
    """The results of the SARIF form that are new and not suppressed."""
    found = []
    for result in json.loads(text)["runs"][0]["results"]:
        if result["baselineState"] == "unchanged" or "suppressions" in result:
            continue
        place = result["locations"][0]["physicalLocation"]
        path = unquote(place["artifactLocation"]["uri"], errors="surrogateescape")
        line, record = place["region"]["startLine"], result["properties"]["record"]
        found.append((result["ruleId"], path, line, record))
    return found


def from_junit(text: str) -> list[Name]:
    """The cases of the JUnit form that were not skipped; a place is ``path:line:column``."""
    found = []
    for case in ElementTree.fromstring(text).iter("testcase"):
        if case.find("skipped") is None:
            rule, _, place = case.attrib["name"].partition(" ")
            path, line, _ = place.rsplit(":", 2)
            found.append((rule, path, int(line), case.attrib["classname"]))
    return found


def from_github(text: str) -> list[Name]:
    """The workflow commands, unescaped as GitHub does; nothing else may be a command."""
    found = []
    for line in text.split("\n")[:-2]:
        match = re.fullmatch(r"::(?:error|warning|notice) ([^:]*)::.*", line, re.DOTALL)
        assert match, line
        values = dict(part.split("=", 1) for part in match[1].split(","))
        rule, _, record = unescaped(values["title"]).partition(" ")
        found.append((rule, unescaped(values["file"]), int(values["line"]), record))
    return found


def unescaped(text: str) -> str:
    """A property of a workflow command as GitHub reads it."""
    return re.sub(r"%(25|0D|0A|3A|2C)", lambda match: chr(int(match[1], 16)), text)


def from_gitlab(text: str) -> list[Name]:
    """The issues of the GitLab form that are new; the record closes the description."""
    found = []
    for issue in json.loads(text):
        if issue["description"].startswith("［基线内］"):
            continue
        place = issue["location"]
        record = issue["description"].rpartition("（")[2].removesuffix("）")
        found.append((issue["check_name"], place["path"], place["lines"]["begin"], record))
    return found


def from_text(text: str) -> list[Name]:
    """The findings of the text form, each closed by its record."""
    first = re.compile(
        r"^(.*?):(\d+):\d+ (?:错误|警告|提示) ([A-Z]{2}\d{3}) 问题\d+：", re.MULTILINE
    )
    heads = first.findall(text)
    records = re.findall(r"^    对象：(.*)$", text, re.MULTILINE)
    return [
        (rule, path, int(line), record)
        for (path, line, rule), record in zip(heads, records, strict=True)
    ]


class Page(HTMLParser):
    """The texts of an HTML page's paths and facts, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Name] = []
        self.path, self.kind, self.line, self.label, self.open = "", "", 0, "", ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = dict(attrs).get("class") or ""
        self.open = "path" if classes == "path" else tag
        self.path = "" if classes == "path" else self.path
        if tag == "li":
            self.kind = classes.partition(" ")[2]

    def handle_data(self, data: str) -> None:
        if self.open == "path":
            self.path += data.strip("\n")
            self.open = ""
        elif self.open == "dt":
            self.label = data
        elif self.open == "dd" and self.label == "位置":
            match = re.match(r"第 (\d+) 行", data)
            assert match
            self.line = int(match[1])
        elif self.open == "dd" and self.label == "规则" and self.kind not in {"known", "exempted"}:
            rule, _, record = data.partition("，对象 ")
            self.found.append((rule, self.path, self.line, record))
        self.open = "" if self.open == "dd" else self.open


def from_html(text: str) -> list[Name]:
    """The findings of the page that are neither known nor exempted."""
    page = Page()
    page.feed(text)
    return page.found


def named(finding: Finding) -> Name:
    """What a finding is told apart by."""
    return (finding.rule, finding.location.path, finding.location.line, finding.record)


READERS: dict[str, Callable[[str], list[Name]]] = {
    "text": from_text,
    "json": from_json,
    "sarif": from_sarif,
    "junit": from_junit,
    "github": from_github,
    "gitlab": from_gitlab,
    "html": from_html,
}


def test_every_form_is_compared() -> None:
    """A new form is read here too."""
    assert set(READERS) == set(REPORTERS)


@pytest.mark.parametrize("form", sorted(READERS))
def test_a_form_names_the_findings_of_the_report(tmp_path: Path, form: str) -> None:
    """Rule, path, line and record of every finding, and of nothing else."""
    report = hostile_report()
    text = REPORTERS[form](report, hostile_context(tmp_path))

    def folded(name: Name) -> Name:
        rule, path, line, record = name
        return rule, visible(for_xml(path)), line, visible(for_xml(record))

    assert len(report.findings) == 400
    assert Counter(map(folded, READERS[form](text))) == Counter(
        folded(named(finding)) for finding in report.findings
    )


@pytest.mark.parametrize("form", sorted(READERS))
def test_a_form_is_the_same_every_time_and_can_be_written(tmp_path: Path, form: str) -> None:
    """The same report gives the same bytes, and they are UTF-8."""
    first, second = (REPORTERS[form](hostile_report(), hostile_context(tmp_path)) for _ in range(2))
    assert first == second
    if form not in {"text", "github"}:
        assert without_surrogates(first).encode() == first.encode()


def test_a_report_of_nothing_is_whole(tmp_path: Path) -> None:
    """No finding at all is a report too."""
    empty = hostile_report().with_findings((), known=(), exempted=())
    for form, read in READERS.items():
        text = REPORTERS[form](empty, hostile_context(tmp_path))
        # JUnit without a case would be a run that did not take place.
        assert read(text) == [] if form != "junit" else "没有问题" in text
