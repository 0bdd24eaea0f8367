"""The check ``security_contact``: whom to tell of a weakness, and until when that holds."""

from __future__ import annotations

from typing import Any

import pytest

from tests.disclosure.checks.running import rule_for, run

MAIL = "mailto:zfb@slsgov.example.cn"
RULE = rule_for("security_contact", {"提前": 30, "最长": 366})
CASES: list[tuple[Any, list[str]]] = [
    ("", ["没有"]),
    ({"联系方式": [MAIL], "有效期至": ""}, ["没有有效期"]),
    ({"联系方式": "", "有效期至": "2027-06-30"}, ["没有联系方式"]),
    ({"联系方式": [MAIL, "tel:+86-990-5550106"], "有效期至": "2027-06-30"}, []),
    ({"联系方式": ["https://www.slsgov.example.cn/"], "有效期至": "2026-12-22"}, []),
    ({"联系方式": [MAIL], "有效期至": "2026-12-21"}, ["将到期"]),
    ({"联系方式": [MAIL], "有效期至": "2026-11-21"}, ["将到期"]),
    ({"联系方式": [MAIL], "有效期至": "2026-11-20"}, ["已过期"]),
    ({"联系方式": [MAIL], "有效期至": "2027-11-22"}, []),
    ({"联系方式": [MAIL], "有效期至": "2027-11-23"}, ["过长"]),
    ({"联系方式": ["http://a.cn/", "a b"], "有效期至": "2027-06-30"}, ["写法", "写法"]),
    ({"联系方式": [MAIL], "有效期至": "明年"}, ["没有有效期"]),
]


@pytest.mark.parametrize(("given", "expected"), CASES)
def test_security_contact(given: Any, expected: list[str]) -> None:
    """What is missing, in another form, or running out is told; nothing else."""
    assert [one.message for one in run(RULE, {"门户": {"安全联系": given}})] == expected
