"""Rules as data, and the ruleset that a run works with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from plugins.disclosure.annual_form import Form
from plugins.disclosure.applications import ApplicationForm
from plugins.disclosure.clocks import Clocks
from plugins.disclosure.finding import Finding, Severity
from plugins.disclosure.institutions import Institution
from plugins.disclosure.ledgers import LedgerSettings
from plugins.disclosure.personal import Lists
from plugins.disclosure.retention import Retention
from plugins.disclosure.schema import Schemas
from plugins.disclosure.scoring import Inspection, Scoring
from plugins.disclosure.source import Fault, Location
from plugins.disclosure.wording import Wording


class HasPlace(Protocol):
    """Anything a finding can be about: a record, a column of an office, a file."""

    @property
    def id(self) -> str:
        """The id that exemptions name."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing to report on that is no record: a column of an office, a file, the portal."""

    id: str
    historic: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what must hold, the law behind it, and the words of its findings.

    ``messages`` and ``fixes`` map a variant of the check to a template; ``{字段}`` and the
    like are filled with the facts that the check gives. ``baselined`` is false where a finding
    may never be accepted as an old one; ``quoted`` where no report may show the line it is on.
    """

    code: str
    title: str
    basis: str
    target: str
    check: str
    severity: Severity
    messages: Mapping[str, str]
    fixes: Mapping[str, str]
    slug: str = ""
    topic: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)
    states: tuple[str, ...] = ("公开",)
    historic_severity: Severity | None = None
    since: date | None = None
    certainty: str = "已核实"
    what: str = ""
    why: str = ""
    examples: Mapping[str, Any] = field(default_factory=dict)
    path: str = ""
    baselined: bool = True
    quoted: bool = True

    def finding(
        self,
        subject: HasPlace,
        at: Location,
        *,
        field: str = "",
        variant: str = "",
        **facts: object,
    ) -> Finding:
        """Return the finding on ``subject`` at a place, in the rule's own words.

        ``variant`` picks the template where a check can fail in more than one way; ``facts``
        fill it. A text brought in by the import weighs as ``历史件级别`` says.
        """
        severity = self.severity
        if self.historic_severity is not None and getattr(subject, "historic", False):
            severity = self.historic_severity
        words = defaultdict(lambda: "？", {name: str(value) for name, value in facts.items()})
        words.setdefault("字段", field)
        message = self.messages.get(variant) or self.messages.get("") or self.title
        fix = self.fixes.get(variant) or self.fixes.get("") or ""
        return Finding(
            rule=self.code,
            severity=severity,
            message=message.format_map(words),
            fix=fix.format_map(words),
            location=at,
            record=subject.id,
            field=field,
            basis=self.basis,
        )


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A closed list of words; ``notes`` may say what a word means."""

    name: str
    values: tuple[str, ...]
    basis: str = ""
    allowed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """A year's days off and make-up working days, from the State Council's notice."""

    year: int
    off_days: frozenset[date]
    work_days: frozenset[date]
    notices: tuple[str, ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True)
class Exemption:
    """A finding that a responsible person has accepted until a day.

    ``scope`` is 公文, 栏目, 机构 or 门户; ``subject`` the id in that scope.
    """

    rule: str
    scope: str
    subject: str
    field: str
    reason: str
    approved_by: str
    until: date
    location: Location


@dataclass(frozen=True, slots=True)
class Ruleset:
    """Everything that ``disclosure_rules/`` says."""

    rules: Mapping[str, Rule] = field(default_factory=dict)
    schemas: Schemas = field(default_factory=Schemas)
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)
    calendar: Mapping[int, CalendarYear] = field(default_factory=dict)
    clocks: Clocks = field(default_factory=Clocks)
    ledgers: tuple[LedgerSettings, ...] = ()
    institutions: tuple[Institution, ...] = ()
    retention: Retention = field(default_factory=Retention)
    applications: ApplicationForm = field(default_factory=ApplicationForm)
    scoring: tuple[Scoring, ...] = ()
    inspection: Inspection = field(default_factory=Inspection)
    exemptions: tuple[Exemption, ...] = ()
    wording: Wording = field(default_factory=Wording)
    personal: Lists = field(default_factory=Lists)
    report_forms: tuple[Form, ...] = ()
    faults: tuple[Fault, ...] = ()
