"""The SARIF form holds to its schema and says what code scanning needs."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, Draft7Validator

from plugins.disclosure.reporters import REPORTERS
from plugins.disclosure.reporters.sarif import uri_of
from tests.disclosure.reporters.sample import hostile_context, hostile_report

USED = Path(__file__).with_name("sarif-used.schema.json")


@pytest.fixture
def log(tmp_path: Path) -> Any:
    """The hostile report as SARIF."""
    return json.loads(REPORTERS["sarif"](hostile_report(), hostile_context(tmp_path)))


def test_it_holds_to_the_part_of_the_standard_that_is_used(log: Any) -> None:
    """Only known keys, each of its type; the schema itself is sound."""
    schema = json.loads(USED.read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    Draft7Validator(schema).validate(log)


def test_it_holds_to_the_official_schema(log: Any) -> None:
    """The schema of OASIS, where GONGKAI_SARIF_SCHEMA says where it lies."""
    path = os.environ.get("GONGKAI_SARIF_SCHEMA", "")
    if not path:
        pytest.skip("GONGKAI_SARIF_SCHEMA does not name the schema of OASIS")
    Draft4Validator(json.loads(Path(path).read_text(encoding="utf-8"))).validate(log)


def test_rules_help_and_results_name_them(log: Any) -> None:
    """A rule carries its help and basis, and each result the index of its rule."""
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({rule["id"] for rule in rules})
    (rule,) = (rule for rule in rules if rule["id"] == "ZD001")
    assert "第二十六条" in rule["help"]["text"]
    assert "**办法**：" in rule["help"]["markdown"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_states_and_suppressions(log: Any) -> None:
    """New, known and exempted ones are told apart; an exemption says why and by whom."""
    results = log["runs"][0]["results"]
    assert sum(one["baselineState"] == "unchanged" for one in results) == 80
    suppressed = [one["suppressions"][0] for one in results if "suppressions" in one]
    assert len(suppressed) == 40
    assert all("批准：" in one["justification"] for one in suppressed)


def test_without_a_baseline_there_is_no_state(tmp_path: Path) -> None:
    """A platform that compares runs itself is not told that everything is new."""
    report = hostile_report().with_findings((), known=(), baseline="")
    (run,) = json.loads(REPORTERS["sarif"](report, hostile_context(tmp_path)))["runs"]
    assert all("baselineState" not in result for result in run["results"])


def test_fingerprints_differ_and_stay_when_lines_move(tmp_path: Path) -> None:
    """Findings of one key are told apart by their order; text above them changes nothing."""
    report = hostile_report()
    marks = fingerprints(report, tmp_path)
    assert len(set(marks)) == len(marks) == 520
    moved = report.with_findings(
        (
            one.__class__(**{**attributes(one), "location": moved_down(one.location)})
            for one in report.findings
        ),
        known=(),
        exempted=(),
    )
    alone = report.with_findings(report.findings, known=(), exempted=())
    assert fingerprints(moved, tmp_path) == fingerprints(alone, tmp_path)


def fingerprints(report: Any, root: Path) -> list[str]:
    """The fingerprints of a report's results, in order."""
    log = json.loads(REPORTERS["sarif"](report, hostile_context(root)))
    return [one["partialFingerprints"]["gongkaiKey/v1"] for one in log["runs"][0]["results"]]


def attributes(finding: Any) -> dict[str, Any]:
    """The values of a finding by name."""
    return {name: getattr(finding, name) for name in finding.__slots__}


def moved_down(place: Any) -> Any:
    """The place ten lines further down."""
    return place.__class__(place.path, place.line + 10, place.column)


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("content/甲/a b%20.md", "content/%E7%94%B2/a%20b%2520.md"),
        ("content/a#b?c[d].md", "content/a%23b%3Fc%5Bd%5D.md"),
        ("content/\udcff.md", "content/%FF.md"),
        ("content/\ud800.md", "content/%ED%A0%80.md"),
    ],
)
def test_paths_are_uris(path: str, uri: str) -> None:
    """Also those that are no text on disk."""
    assert uri_of(path) == uri
