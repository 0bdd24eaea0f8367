"""``gongkai export --opensearch``: settings, fields, bulk files, query, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plugins.disclosure.cli import main
from plugins.disclosure.cli.main import UsageError
from plugins.search.opensearch_analysis import settings
from plugins.search.opensearch_export import MARK, bulk_files, write
from plugins.search.opensearch_mapping import mappings, source
from plugins.search.opensearch_query import search_body
from plugins.search.records import Record
from tests.search.conftest import record
from tests.search.json_schema import faults

HERE = Path(__file__).parent
SCHEMA = json.loads((HERE / "bulk.schema.json").read_text(encoding="utf-8"))
ANALYSIS = settings()["index"]["analysis"]
FIELDS = mappings("")["properties"]


def pairs(content: bytes) -> Iterator[tuple[Any, Any]]:
    """The actions and documents of a bulk file."""
    assert content.endswith(b"\n")
    lines = [json.loads(line) for line in content.decode("utf-8").split("\n")[:-1]]
    return zip(lines[::2], lines[1::2], strict=True)


def everything(folder: Path) -> dict[str, bytes]:
    """The files below a folder."""
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*.*")}


def test_bulk_files_are_of_the_format(records: list[Record]) -> None:
    """Every pair of lines fits the schema, each document comes once, in order."""
    found = [pair for content in bulk_files(records) for pair in pairs(content)]
    for pair in found:
        assert not list(faults(list(pair), SCHEMA))
    assert [action["index"]["_id"] for action, _ in found] == [record.id for record in records]
    assert [document["text"] for _, document in found] == [record.text for record in records]


@pytest.mark.parametrize(
    "wrong",
    [
        [{"index": {"_id": 7}}, {"id": "a"}],
        [{"index": {"_id": "a", "_type": "_doc"}}, {"id": "a"}],
        [{"delete": {"_id": "a"}}, {"id": "a"}],
        [{"index": {"_id": "x" * 513}}, {"id": "a"}],
        [{"index": {}}],
        [{"index": {}, "create": {}}, {"id": "a"}],
    ],
)
def test_the_schema_refuses_what_an_engine_refuses(wrong: list[Any]) -> None:
    """The check of the format can fail."""
    assert list(faults(wrong, SCHEMA))


def test_bulk_files_are_cut_between_documents(records: list[Record]) -> None:
    """No file is larger than asked, but for one document alone; together they are the whole."""
    whole = b"".join(bulk_files(records))
    for part in (1, 20_000, 10**9):
        files = list(bulk_files(records, part))
        assert b"".join(files) == whole
        assert all(len(one) <= part or one.count(b"\n") == 2 for one in files)
    assert len(list(bulk_files(records, 1))) == len(records)


def test_a_document_alone_may_be_large_and_odd() -> None:
    """Two megabytes of text, and halves of characters, give lines that are UTF-8 and JSON."""
    (content,) = bulk_files([record(1, text="公开\u2028\n" * 500_000, title='"\\ \ud800')])
    ((_, document),) = pairs(content)
    assert document["text"] == "公开\u2028\n" * 500_000
    assert document["title"] == '"\\ ?'


def test_every_field_of_a_document_is_mapped() -> None:
    """The mapping is strict: an unknown field would be refused."""
    assert mappings("")["dynamic"] == "strict"
    names = ("number", "column", "kind", "topic", "made_on", "summary", "text")
    full = replace(record(1), keywords=("有",), **dict.fromkeys(names, "有"))
    assert set(source(full)) == set(FIELDS) - {"all"}
    assert source(record(2, validity="废止"))["in_force"] is False
    assert source(record(2))["validity"] == "有效"
    assert "number" not in source(record(2))


def test_everything_named_in_settings_and_fields_exists() -> None:
    """Analyzers, normalizers, filters and similarities are defined where they are used."""
    builtin = {"lowercase"}
    for part in (*ANALYSIS["analyzer"].values(), *ANALYSIS["normalizer"].values()):
        assert set(part["char_filter"]) <= set(ANALYSIS["char_filter"])
        assert set(part["filter"]) <= set(ANALYSIS["filter"]) | builtin
        assert part.get("tokenizer", "units") in ANALYSIS["tokenizer"]
    used: set[str] = set()
    for field in FIELDS.values():
        for one in (field, *field.get("fields", {}).values()):
            used |= {one[key] for key in ("analyzer", "normalizer") if key in one}
            assert one.get("similarity", "body") in settings()["index"]["similarity"]
            assert set(one.get("copy_to", [])) <= {"all"}
            assert one["type"] in {"text", "keyword", "date", "boolean"}
    assert used == set(ANALYSIS["analyzer"]) | set(ANALYSIS["normalizer"])


def test_the_query_asks_for_fields_that_exist() -> None:
    """What is searched, shown, counted and sorted by is mapped."""
    body = search_body()
    assert set(body["_source"]) <= set(FIELDS)
    should = body["query"]["function_score"]["query"]["bool"]["should"]
    for clause in should:
        ((_, asked),) = clause.items()
        ((path, _),) = asked.items()
        name, _, inner = path.partition(".")
        assert not inner or inner in FIELDS[name]["fields"]
    for name, counted in body["aggs"].items():
        assert FIELDS[name]["type"] == "keyword"
        assert counted["aggs"]["values"]["terms"]["field"] == name


def test_the_command_exports_what_is_public_and_nothing_else(
    project: Path, write: Callable[[str, str], Path], tmp_path: Path
) -> None:
    """A draft and a document that is not to be disclosed reach no file."""
    path = next((project / "content").glob("*/*/**/20*.md"))
    text = path.read_text(encoding="utf-8")
    for number, state in enumerate(("状态: 草稿", "公开方式: 不予公开"), 99_901):
        key = state.split(":", maxsplit=1)[0]
        lines = [line for line in text.splitlines() if not line.startswith(f"{key}:")]
        planted = "\n".join([lines[0], state, *lines[1:], "", f"密语{number}", ""])
        place = path.with_name(f"{path.name[:4]}-{number}.md")
        write(str(place.relative_to(project)), planted)
    write(str(path.relative_to(project)), f"{text}\n密语公开\n")
    out = tmp_path / "out"
    assert main(["--root", str(project), "export", "--opensearch", str(out)]) == 0
    whole = b"".join(everything(out).values()).decode("utf-8")
    assert "密语公开" in whole
    assert "密语99901" not in whole
    assert "密语99902" not in whole


def test_the_same_content_gives_the_same_bytes(records: list[Record], tmp_path: Path) -> None:
    """Exported twice, also over a former export, and by any name of the folder."""
    said = write(records, tmp_path / "one")
    assert f"{len(records)} 份" in said
    write(records[:5], tmp_path / "two")
    write(records, tmp_path / "two")
    assert everything(tmp_path / "one") == everything(tmp_path / "two")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "two"]
    files = everything(tmp_path / "one")
    name = json.loads(files[MARK])["index"]
    assert json.loads(files["alias.json"])["actions"][1]["add"]["index"] == name
    readme = files["README.md"].decode("utf-8")
    assert f"http://localhost:9200/{name}/_bulk" in readme
    assert "http" not in readme.replace("http://localhost:9200/", "")


def test_a_folder_with_other_files_is_left_alone(records: list[Record], tmp_path: Path) -> None:
    """Also where someone put a file of their own into a former export."""
    (tmp_path / "notes.md").write_text("我的", encoding="utf-8")
    with pytest.raises(UsageError, match=r"不是由导出写入的文件（如 notes\.md）"):
        write(records, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.md"]
    out = tmp_path / "out"
    write(records[:3], out)
    (out / "bulk/mine.ndjson").write_text("{}", encoding="utf-8")
    before = everything(out)
    with pytest.raises(UsageError, match=r"bulk/mine\.ndjson"):
        write(records, out)
    assert everything(out) == before


@pytest.mark.parametrize("mark", ["", "[]", "{}", '{"format": "opensearch", "files": 7}', "\ud800"])
def test_a_spoilt_mark_is_no_mark(records: list[Record], tmp_path: Path, mark: str) -> None:
    """A folder whose mark cannot be read is not ours."""
    (tmp_path / MARK).write_bytes(mark.encode("utf-8", "surrogatepass"))
    with pytest.raises(UsageError, match=r"export\.json"):
        write(records, tmp_path)


def test_bad_input_is_said(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No form, a file for a folder, a folder that cannot be made, nothing public."""
    export = ["--root", str(project), "export"]
    assert main(export) == 2
    assert "--opensearch 目录" in capsys.readouterr().err
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main([*export, "--opensearch", str(tmp_path / "file")]) == 2
    assert "不是目录，没有写入" in capsys.readouterr().err
    assert main([*export, "--opensearch", str(tmp_path / "file/below")]) == 2
    assert "读写失败" in capsys.readouterr().err
    early = [*export, "--opensearch", str(tmp_path / "out"), "--as-of", "1990-01-01"]
    assert main(early) == 2
    assert "没有可以导出的公开公文" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
