"""A document as Markdown and as JSON, and where its errors are reported."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from plugins.disclosure.model import Document
from plugins.portal.corrections import Corrections
from tests.building import AS_OF
from tests.sample import sample_portal

PRIVATE = ("审查", "保密审查", "签发", "岗位", "导入", "不公开依据", "解禁日期", "附件人工核对")


@pytest.fixture(scope="module")
def public() -> list[Document]:
    """The public documents of the sample."""
    return [one for one in sample_portal().documents if one.is_public(AS_OF)]


def _head(text: str) -> dict[str, Any]:
    head: dict[str, Any] = yaml.safe_load(text.split("---\n")[1])
    return head


def test_both_files_say_what_the_document_says(site: Path, public: list[Document]) -> None:
    """Title, index number and text of every public document, and valid YAML and JSON."""
    assert public
    for document in public:
        text = (site / document.id / "document.md").read_text(encoding="utf-8")
        told = json.loads((site / document.id / "document.json").read_text(encoding="utf-8"))
        head = _head(text)
        assert head["标题"] == told["fields"]["title"]["value"] == document.title
        assert head["索引号"] == told["index_number"]
        assert told["url"].endswith(f"/{document.id}/")
        assert text.endswith(told["text"] + "\n")
        assert not set(head) & set(PRIVATE)
        assert not {"review", "approval", "imported", "ground"} & set(told["fields"])


def test_comments_do_not_go_out(site: Path, public: list[Document]) -> None:
    """What is invisible on the page is not in the files either."""
    for document in public:
        assert "<!--" not in (site / document.id / "document.md").read_text(encoding="utf-8")


def _row(**office: Any) -> Any:
    def record(name: str) -> Any:
        return office.get(name, {})

    return SimpleNamespace(
        title="甲&乙",
        index_number="1/2026-00001",
        office=SimpleNamespace(record=record, text=lambda name: office.get(name, "")),
    )


@pytest.mark.parametrize(
    ("office", "to"),
    [
        ({"openness_unit": {"email": "k@a.cn"}, "email": "o@a.cn"}, "k@a.cn"),
        ({"email": "o@a.cn"}, "o@a.cn"),
        ({}, "site@a.cn"),
    ],
)
def test_a_mail_goes_to_who_is_nearest(office: dict[str, Any], to: str) -> None:
    """The unit for openness, else the office, else the site; title and address are filled in."""
    address = urlsplit(Corrections("", "site@a.cn")(_row(**office), "https://a.cn/b/"))
    assert (address.scheme, address.path) == ("mailto", to)
    query = parse_qs(address.query)
    assert query["subject"] == ["网页内容纠错：甲&乙"]
    assert "https://a.cn/b/" in query["body"][0]


def test_a_pattern_takes_the_place_of_mail() -> None:
    """Title, number and address are encoded into it; without pattern and mail there is no link."""
    found = Corrections("https://g.cn/new?title={title}&body={url}")(_row(), "https://a.cn/b/")
    assert parse_qs(urlsplit(found).query) == {"title": ["甲&乙"], "body": ["https://a.cn/b/"]}
    assert Corrections()(_row(), "https://a.cn/b/") == ""
