"""How long a text is kept in the archive (保管期限), as ``disclosure_rules/archive.yaml`` says."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.disclosure.model import Document

OWN, BY_KIND, GENERAL = "元数据", "按体裁", "默认"
"""Where a period comes from."""


@dataclass(frozen=True, slots=True)
class Period:
    """A period with the kinds of texts that are kept so long, and where it was taken from."""

    period: str
    kinds: frozenset[str]
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Retention:
    """The periods by kind, and the one for everything else; empty where none is said."""

    periods: tuple[Period, ...] = ()
    general: str = ""
    certainty: str = "凭记忆"

    def of(self, document: Document) -> tuple[str, str]:
        """Return the period of a document and where it comes from.

        What its own metadata say goes first. A period that rests on memory says that the
        archive must confirm it.
        """
        own = document.text("retention")
        if own:
            return own, OWN
        doubt = "，待本地确认" if self.certainty == "凭记忆" else ""
        for one in self.periods:
            if document.text("kind") in one.kinds:
                return one.period, BY_KIND + doubt
        return (self.general, GENERAL + doubt) if self.general else ("", "")
