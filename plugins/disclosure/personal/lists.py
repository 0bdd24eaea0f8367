"""The words and numbers that the detectors work with: data of ``disclosure_rules/personal``."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

KINDS = (
    "身份证号",
    "旧身份证号",
    "永久居留证号",
    "残疾人证号",
    "手机号",
    "银行卡号",
    "账号",
    "护照号",
    "往来通行证号",
    "车牌号",
    "私人邮箱",
    "住址",
    "身份名单",
    "签名印章",
    "敏感列",
    "遮盖不足",
)
"""The kinds of personal data that the detectors tell apart."""

WORDS = {
    "id_words": "证件词",
    "phone_words": "电话词",
    "bank_words": "银行词",
    "account_words": "账号词",
    "public_account_words": "对公词",
    "serial_words": "编号词",
    "credit_code_words": "信用代码词",
    "residence_words": "永居词",
    "disability_words": "残疾人证词",
    "passport_words": "护照词",
    "permit_words": "通行证词",
    "taiwan_words": "台胞证词",
    "plate_words": "车辆词",
    "units": "计量词",
    "measure_headings": "数值表头词",
    "mail_domains": "私人邮箱域名",
    "address_labels": "住址词",
    "not_a_house": "非门牌词",
    "signature_words": "签名词",
    "seal_words": "印章词",
    "error_headings": "证号表头",
    "person_headings": "个人表头",
    "name_headings": "姓名表头",
    "status_words": "身份词",
    "lawful_lists": "法定公示词",
    "surnames": "姓氏",
    "compound_surnames": "复姓",
    "not_a_name": "非姓名词",
    "name_excluded": "非姓名字",
    "provinces": "省级代码",
}
"""The lists by English name, with the label that each has in its file."""
_CUES = (
    "address_labels",
    "signature_words",
    "seal_words",
    "status_words",
    "name_headings",
    "error_headings",
)
_WHOLE_HEADINGS = ("name_headings", "error_headings", "person_headings")
_HEADING_WORDS = ("phone_words", "address_labels", "id_words", "account_words", "bank_words")
_ODD = "\u0130\u0131\u017f\u212a"
"""Letters that are another's capital or small letter though no change of case gives them."""
NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Allowed:
    """A value that a responsible person has let pass: never the value, only its SHA-256.

    ``scope`` is the beginning of paths where it may stand, ``*`` for everywhere.
    """

    kind: str
    digest: str
    scope: str
    until: date


@dataclass(frozen=True)
class Lists:
    """Words by name, what each mask leaves (characters in front, at the end), what may pass."""

    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    masks: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    allowed: tuple[Allowed, ...] = ()

    def list(self, name: str) -> tuple[str, ...]:
        """Return the words of a list, none where the data has no such list."""
        return self.words.get(name, ())

    def set(self, name: str) -> frozenset[str]:
        """Return the words of a list as a set."""
        known = self._sets.get(name)
        if known is None:
            known = self._sets[name] = frozenset(self.list(name))
        return known

    def pattern(self, name: str) -> re.Pattern[str]:
        """Return a pattern for any word of a list; longer words are tried first."""
        known = self._patterns.get(name)
        if known is None:
            known = self._patterns[name] = any_of(self.list(name))
        return known

    @cached_property
    def cues(self) -> re.Pattern[str]:
        """A pattern for any word that makes a text without numbers worth reading."""
        return any_of(tuple(word for name in _CUES for word in self.list(name)))

    @cached_property
    def headings(self) -> frozenset[str]:
        """The headings that are known word for word."""
        return frozenset(word for name in _WHOLE_HEADINGS for word in self.list(name))

    @cached_property
    def heading_words(self) -> re.Pattern[str]:
        """A pattern for any word that makes a short text a heading."""
        return any_of(tuple(word for name in _HEADING_WORDS for word in self.list(name)))

    @cached_property
    def heading_cues(self) -> re.Pattern[str]:
        """A pattern for any word without which a row of cells is no row of headings."""
        names = (*_WHOLE_HEADINGS, *_HEADING_WORDS)
        return any_of(tuple(word for name in names for word in self.list(name)))

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        return {}

    @cached_property
    def _sets(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def version(self) -> str:
        """A hash over the lists and the detectors' own code: results of another one are stale."""
        digest = hashlib.sha256(
            repr((sorted(self.words.items()), sorted(self.masks.items()))).encode()
        )
        for path in sorted(Path(__file__).parent.glob("*.py")):
            digest.update(path.read_bytes())
        return digest.hexdigest()


def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for any of some words, one that matches nothing when there are none."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    forms = [form for word in ordered if word for form in _in_any_case(word)]
    return re.compile("|".join(forms)) if forms else NOTHING


def _in_any_case(word: str) -> list[str]:
    """Return patterns for a word in large and small letters, each with a plain first character.

    An alternation whose branches all begin with a plain character is searched many times faster
    than one that ignores case as a whole.
    """
    first, rest = word[0], re.escape(word[1:])
    if word[1:].lower() != word[1:].upper():
        rest = f"(?i:{rest})"
    alike = re.compile(re.escape(first), re.IGNORECASE)
    firsts = sorted({one for one in (first.lower(), first.upper(), *_ODD) if alike.fullmatch(one)})
    return [f"{re.escape(one)}{rest}" for one in firsts]
