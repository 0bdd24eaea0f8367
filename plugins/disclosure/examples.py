"""The examples of a rule, laid out as a project and checked: they are the rule's tests.

An example is the front matter of one document, with these keys beside it:

- ``导入`` with ``正文校验: 相符`` gets the seal that the import would have set;
- ``正文`` the body, ``栏目`` the column (``业务工作/工作总结``), ``编号`` the id, ``机构`` the
  office; ``缺`` names keys that the document must not have;
- ``公文`` a list of such documents, where one is not enough;
- ``机构信息``, ``门户``, ``指南``, ``年报`` keys laid over those of the small project's files
  (an empty value removes a key; ``正文`` is the body of the guide);
- ``文件`` whole files by path below ``content``, ``规则文件`` the same below
  ``disclosure_rules``; an empty value removes a file, and a mapping may say ``文字``, ``编码``,
  ``字节`` (size), ``链接`` (symbolic link), ``文件夹``, or ``打包`` (a zip of texts by path, which
  is what xlsx, docx and pptx are);
- ``网页`` HTML by path below the output folder, for rules on built pages;
- ``截至`` the day of the check, ``说明`` a word to the reader.
"""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from plugins.disclosure.checks import REGISTRY
from plugins.disclosure.checks.built_pages import hand_over
from plugins.disclosure.example_project import (
    BODY,
    COLUMN,
    GUIDE,
    GUIDE_BODY,
    OFFICE,
    REPORT,
    SITE,
    base_files,
    document,
    front_matter,
    office_values,
    to_yaml,
)
from plugins.disclosure.fields import parse_date
from plugins.disclosure.finding import Finding
from plugins.disclosure.load_content import CONTENT, load_content
from plugins.disclosure.load_rules import RULES, load_rules
from plugins.disclosure.model import seal_of
from plugins.disclosure.personal import WORDS
from plugins.disclosure.rule import Rule, Ruleset

GOOD, BAD, SEALED = "合格", "不合格", "相符"
DAY = date(2026, 11, 21)
"""The day of an example that names none."""

PAGES, OUTPUT = "网页", "output"
READING = "plugins.built.faults"
"""The face that reads built pages; named, as the command line names the faces it runs."""

_OTHER_KEYS = {
    "公文",
    "机构信息",
    "门户",
    "指南",
    "年报",
    "文件",
    "规则文件",
    "网页",
    "截至",
    "说明",
}
_PLACE_KEYS = {"正文", "栏目", "编号", "机构", "缺"}
_BASE_RULES = {
    "platform.yaml": "依据: 约定\n固定栏目: []\n",
    "statutory.yaml": "依据: 约定\n事项: []\n",
    "clocks.yaml": "依据: 约定\n时限: []\n",
    "calendar/2025.yaml": "年度: 2025\n通知: []\n放假: []\n上班: []\n",
    "calendar/2026.yaml": "年度: 2026\n通知: []\n放假: []\n上班: []\n",
    "columns/general-office-city.yaml": (
        "代码: general-office-city\n名称: 示例\n栏目:\n  - {名称: 业务工作, 代码: work, 子栏目: "
        "[{名称: 工作总结, 代码: summaries}]}\n"
    ),
    "personal/words.yaml": (
        "名称: 示例\n依据: 约定\n词表:\n"
        + "".join(f"  {label}: [示例]\n" for label in WORDS.values())
        + "遮盖: {}\n"
    ),
    "vocabularies/states.yaml": "名称: 状态\n依据: 约定\n值: [公开]\n",
}


def misbehaving(rule: Rule, ruleset: Ruleset) -> list[str]:
    """Return what is wrong with a rule's examples: a false alarm, a miss, or none given."""
    complaints = [
        f"{rule.code} has no example under {label}"
        for label in (GOOD, BAD)
        if not rule.examples.get(label)
    ]
    for label, example in examples_of(rule):
        found = check_example(rule, ruleset, example)
        if label == GOOD and found:
            complaints.append(f"{rule.code} alarms at {dict(example)}: {found[0].message}")
        elif label == BAD and not found:
            complaints.append(f"{rule.code} misses {dict(example)}")
    return complaints


def examples_of(rule: Rule) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the examples of a rule with their label, in the order of the file."""
    for label in (GOOD, BAD):
        for example in rule.examples.get(label) or ():
            yield label, example if isinstance(example, dict) else {}


def check_example(rule: Rule, ruleset: Ruleset, example: Mapping[str, Any]) -> list[Finding]:
    """Return what a rule alone finds in an example."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        lay_out(root, ruleset, example)
        used = load_rules(root) if "规则文件" in example else ruleset
        portal = load_content(root)
        if PAGES in example:
            reading = import_module(READING)
            hand_over(portal, reading.faults_of(root / OUTPUT, portal, used))
        day = parse_date(example.get("截至", "")) or DAY
        return list(REGISTRY[rule.check].check(rule, portal, used, day))


def lay_out(root: Path, ruleset: Ruleset, example: Mapping[str, Any]) -> None:
    """Write an example below ``root``, over the small project."""
    for path, value in _content(ruleset, example).items():
        _write(root / CONTENT / path, value)
    for path, html in example.get(PAGES, {}).items():
        _write(root / OUTPUT / path, html)
    if "规则文件" in example:
        for path, value in {**_BASE_RULES, **example["规则文件"]}.items():
            _write(root / RULES / path, value)


def _content(ruleset: Ruleset, example: Mapping[str, Any]) -> dict[str, Any]:
    files: dict[str, Any] = dict(base_files(ruleset.schemas))
    single = {key: value for key, value in example.items() if key not in _OTHER_KEYS}
    documents = [*([single] if single else []), *example.get("公文", ())]
    if documents:
        del files[f"{OFFICE}/{'/'.join(COLUMN)}/2026-00001.md"]
    for number, given in enumerate(documents, start=1):
        office = given.get("机构", OFFICE)
        files.setdefault(f"{office}/机构.yaml", to_yaml(office_values(office)))
        path, text = _document(given, office, number)
        files[path] = text
    if "机构信息" in example:
        values = _over(office_values(OFFICE), example["机构信息"])
        files[f"{OFFICE}/机构.yaml"] = to_yaml(values)
    if "门户" in example:
        files["门户.yaml"] = to_yaml(_over(SITE, example["门户"]))
    if "年报" in example:
        files[f"{OFFICE}/年报/2025.yaml"] = to_yaml(_over(REPORT, example["年报"]))
    if "指南" in example:
        given = dict(example["指南"])
        body = given.pop("正文", GUIDE_BODY)
        files[f"{OFFICE}/公开指南.md"] = front_matter(_over(GUIDE, given), body)
    files.update(example.get("文件", {}))
    return files


def _document(given: Mapping[str, Any], office: str, number: int) -> tuple[str, str]:
    """Return the path and the text of a document in an example."""
    values = document(
        {key: value for key, value in given.items() if key not in _PLACE_KEYS}, office
    )
    for key in given.get("缺", ()):
        values.pop(key, None)
    body = given.get("正文", BODY)
    _seal(values, body)
    year = str(values.get("公开日期", "2026"))[:4]
    name = given.get("编号", f"{year if year.isdecimal() else '2026'}-{number:05d}")
    column = given.get("栏目", "/".join(COLUMN))
    return f"{office}/{column}/{name}.md", front_matter(values, body)


def _seal(values: dict[str, Any], body: str) -> None:
    """Put the seal of a text in the place of the word that asks for it."""
    imported = values.get("导入")
    if isinstance(imported, dict) and imported.get("正文校验") == SEALED:
        seal = seal_of(str(values.get("标题", "")), body, values.get("附件", ()))
        values["导入"] = {**imported, "正文校验": seal}


def _over(values: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return values with changes laid over them; an empty one removes its key."""
    merged = dict(values)
    for key, value in changes.items():
        if value == "":
            merged.pop(key, None)
        elif isinstance(value, dict) and isinstance(merged.get(key), dict):
            merged[key] = _over(merged[key], value)
        else:
            merged[key] = value
    return merged


def _write(path: Path, value: Any) -> None:
    """Write one file of an example; empty text means that it is not there."""
    if value == "":
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(value, str):
        path.write_bytes(value.encode())
    elif "链接" in value:
        path.symlink_to(value["链接"])
    elif "文件夹" in value:
        path.mkdir()
    elif "打包" in value:
        with zipfile.ZipFile(path, "w") as archive:
            for name, text in value["打包"].items():
                archive.writestr(zipfile.ZipInfo(name), text)
    else:
        with path.open("wb") as file:
            file.write(value.get("文字", "").encode(value.get("编码", "utf-8")))
            if "字节" in value:
                file.truncate(int(value["字节"]))
