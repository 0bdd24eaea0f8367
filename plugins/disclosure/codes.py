"""Check characters of the codes that identify an organisation.

GB 32100 (统一社会信用代码, 18 characters) and GB 11714 (组织机构代码, 9 characters), which is also
its 9th to 17th character. ``stdnum.cn.uscc.validate`` refuses codes that begin with a letter, so
only its check digit is used here.
"""

from __future__ import annotations

import re

from stdnum.cn import uscc

_CREDIT_CODE = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")
_ORGANISATION_CODE = re.compile(r"[0-9A-Z]{8}[0-9X]")
_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_MODULUS = 11

FORM, CHECK_CHARACTER, INNER_CHARACTER = "写法", "校验位", "主体标识码"


def organisation_character(body: str) -> str:
    """Return the check character of GB 11714 for eight digits and capital letters."""
    total = sum(weight * int(char, 36) for weight, char in zip(_WEIGHTS, body, strict=True))
    rest = (_MODULUS - total % _MODULUS) % _MODULUS
    return "X" if rest == _MODULUS - 1 else str(rest)


def credit_character(body: str) -> str:
    """Return the check character of GB 32100 for the first seventeen characters."""
    return str(uscc.calc_check_digit(body))


def wrong_in_code(code: str) -> tuple[str, str, str]:
    """Return what is wrong with a code, what stands there and what should; empty when sound.

    What is wrong is 写法 (neither 18 nor 9 characters of the standards' alphabets), 校验位 or
    主体标识码 (the inner check character of an 18-character code).
    """
    if _ORGANISATION_CODE.fullmatch(code):
        right = organisation_character(code[:8])
        return ("", "", "") if code[8] == right else (CHECK_CHARACTER, code[8], right)
    if not _CREDIT_CODE.fullmatch(code):
        return FORM, code, ""
    right = credit_character(code[:17])
    if code[17] != right:
        return CHECK_CHARACTER, code[17], right
    inner = organisation_character(code[8:16])
    if code[16] != inner:
        return INNER_CHARACTER, code[16], inner
    return "", "", ""
