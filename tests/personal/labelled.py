"""The labelled set: texts and files that hold personal data, and such that only look like it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.opening.containers import CONTAINERS, file_name
from tests.personal import negatives, positives
from tests.personal.made import Made

SEED = 20261121
_BESIDE = frozenset({"敏感列", "身份名单"})
"""Kinds that may be told beside another one, of the same cells."""
_ALSO = {
    "遮盖不足": frozenset({"身份证号"}),
    "签名印章": frozenset({"手机号"}),
    "敏感列": _BESIDE | {"账号"},
}


@dataclass(frozen=True, slots=True)
class Sample:
    """A text, or a file of a container; ``kinds`` are those that must be told, none of a negative.

    ``also`` are kinds that are no mistake beside them.
    """

    name: str
    kind: str
    text: str
    also: frozenset[str] = frozenset()
    container: str = ""

    @property
    def file(self) -> tuple[str, bytes]:
        """The name and the bytes of a sample in a container."""
        return file_name(self.container), CONTAINERS[self.container](self.text)


def texts(seed: int = SEED) -> Iterator[Sample]:
    """Yield the samples that are texts, positives first."""
    made = Made(seed)
    for label, maker in positives.KINDS.items():
        for number, (name, text) in enumerate(maker(made), start=1):
            kind = (
                name if label.startswith("证件") else label.removeprefix("疑似").removesuffix("/再")
            )
            also = _BESIDE | _ALSO.get(kind, frozenset())
            yield Sample(f"{label}/{name}/{number}", kind, text, also)
    for number, (name, text) in enumerate(negatives.texts(made), start=1):
        yield Sample(f"反例/{name}/{number}", "", text)


def files(seed: int = SEED) -> Iterator[Sample]:
    """Yield the samples that are files: every container with three kinds and with two negatives."""
    made = Made(seed + 1)
    for container in CONTAINERS:
        for kind, text in (
            ("身份证号", f"身份证号{made.identity()}"),
            ("手机号", f"联系手机{made.mobile()}"),
            ("银行卡号", f"银行卡号{made.card()}"),
            ("", f"统一社会信用代码{negatives.credit_code(made, '11')}"),
            ("", f"联系电话0990-5{made.digits(6)}，合同编号13{made.digits(9)}"),
        ):
            name = f"{container}/{kind or '反例'}"
            yield Sample(name, kind, text, _BESIDE, container)
