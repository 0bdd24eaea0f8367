"""The check ``record_forms``: how telephone numbers, addresses and codes are written."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.disclosure.checks.running import real_ruleset, rule_for, run, seen

PARAMS = {
    "对象": "机构",
    "字段": ("联系电话", "公开工作机构/联系电话", "内设机构/联系电话"),
    "应合": (re.compile(r"0\d{3}-\d{7}"), re.compile(r"12345")),
    "略过": ("无",),
}
RULE = rule_for("record_forms", PARAMS)

CASES: list[tuple[dict[str, Any], list[tuple[str, str]]]] = [
    ({"联系电话": "0990-5550100"}, []),
    ({"联系电话": "0990-5550100、12345"}, []),
    ({"联系电话": "0990-5550100；12345"}, []),
    ({"联系电话": "无"}, []),
    ({"联系电话": ""}, []),
    ({"联系电话": ["0990-5550100"]}, []),
    ({"联系电话": "5550100"}, [("zfb/机构.yaml:9", "联系电话")]),
    ({"联系电话": "12345、5550100"}, [("zfb/机构.yaml:9", "联系电话")]),
    (
        {"公开工作机构": {"名称": "科", "联系电话": "内线1"}},
        [("zfb/机构.yaml:14", "公开工作机构/联系电话")],
    ),
    (
        {"内设机构": [{"名称": "秘书科", "联系电话": "1"}]},
        [("zfb/机构.yaml:25", "内设机构/联系电话")],
    ),
]


@pytest.mark.parametrize(("values", "expected"), CASES)
def test_forms(values: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    """Each part of a value must match one of the forms whole."""
    found = run(RULE, {"机构信息": values})
    assert [(place, field) for place, field, _ in seen(found)] == expected


FORMS = {
    "JG009": {
        True: [
            "0990-5550100",
            "(0990)5550100",
            "021-55501000-801",
            "55501000",
            "12345",
            "0990-12345",
            "400-800-1234",
            "4008001234",
            "13900000000",
            "95598",
            "110",
        ],
        False: ["0990-555010", "内线106", "０９９０-5550100", "0990-55501000000", "1390000000"],
    },
    "JG013": {
        True: ["zfb@slsgov.example.cn", "z.f-b_1@a.cn"],
        False: ["zfb", "zfb@slsgov", "zfb＠a.cn", "zfb @a.cn", "@a.cn"],
    },
    "JG014": {
        True: ["https://www.example.cn/", "http://example.cn:8080/a?b=c", "https://a.gov.cn"],
        False: [
            "www.example.cn",
            "https：//www.example.cn",
            "https://",
            "//example.cn",
            "htp://a.cn",
        ],
    },
    "JG015": {True: ["990000"], False: ["99000", "9900000", "99 0000"]},
    "MH003": {True: ["9900000001", "bm64130001"], False: ["310000000044", "BM64130001", "bm6413"]},
    "MH004": {
        True: ["津ICP备05010518号", "闽ICP备06036078号-2", "赣ICP备2021010390号"],
        False: ["ICP05010518", "津ICP备0501051号", "津icp备05010518号", "津ICP备05010518"],
    },
    "MH005": {
        True: ["川公网安备51090302000210号", "津公网安备 12010302000991号"],
        False: ["川公网安备5109030200021号", "公网安备51090302000210号"],
    },
}


@pytest.mark.parametrize("code", FORMS)
def test_the_forms_of_the_rules(code: str) -> None:
    """The forms that the project's rules accept take real values and refuse slips of the pen."""
    forms = real_ruleset().rules[code].params["应合"]
    for right, values in FORMS[code].items():
        for value in values:
            assert any(form.fullmatch(value) for form in forms) is right, value
