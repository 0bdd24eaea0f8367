"""The GitLab form is what GitLab documents for Code Quality reports."""

from __future__ import annotations

import json
from pathlib import Path

from jsonschema import Draft7Validator

from plugins.disclosure.reporters import REPORTERS
from tests.disclosure.reporters.sample import hostile_context, hostile_report

SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "pattern": "^[^./]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "additionalProperties": False,
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def test_it_holds_to_what_gitlab_documents(tmp_path: Path) -> None:
    """Every key, each of its type; no fingerprint twice; no byte order mark before the array."""
    text = REPORTERS["gitlab"](hostile_report(), hostile_context(tmp_path))
    assert text.startswith("[")
    issues = json.loads(text)
    Draft7Validator(SCHEMA).validate(issues)
    marks = [issue["fingerprint"] for issue in issues]
    assert len(set(marks)) == len(marks) == 480


def test_known_ones_are_information(tmp_path: Path) -> None:
    """They are marked, and weigh nothing."""
    issues = json.loads(REPORTERS["gitlab"](hostile_report(), hostile_context(tmp_path)))
    known = [one for one in issues if one["description"].startswith("［基线内］")]
    assert len(known) == 80
    assert {one["severity"] for one in known} == {"info"}
