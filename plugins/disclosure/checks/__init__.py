"""The checks that rules can name: one module each, listed here and nowhere else.

A check is a module with ``check(rule, portal, ruleset, as_of)``, a docstring that is its
documentation, ``PARAMS`` (the parameters a rule may give, which the loader validates),
``VARIANTS`` (the ways it can fail, each with the facts that its words may name) and ``REACH``
(how far from a changed file its findings can change, one of ``REACHES``). One whose findings in a
public text say that another is hidden has ``TELLS_OF_HIDDEN = True``: no page counts them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Protocol

from plugins.disclosure.checks import (
    attachment_contents,
    attachment_looks,
    attachments,
    blank_keys,
    built_pages,
    bulletins,
    calendar_years,
    clock_states,
    column_coverage,
    column_needs,
    date_order,
    deadline,
    duplicated_text,
    empty_body,
    expired_validity,
    faults,
    file_names,
    file_types,
    future_dates,
    guide_age,
    guide_agreement,
    guide_missing,
    guide_parts,
    headings,
    id_year,
    institution_duties,
    institution_records,
    institution_reviews,
    institutions,
    interpretation_links,
    interpretation_missing,
    known_columns,
    ledger_basics,
    ledger_cells,
    ledger_dates,
    ledger_delays,
    ledger_links,
    ledger_numbers,
    ledger_tasks,
    ledger_waiting,
    links,
    map_address,
    markup,
    misplaced_keys,
    needed_values,
    number_prefix,
    number_year,
    office_codes,
    office_references,
    office_schema,
    overruns,
    past_dates,
    personal_data,
    personal_in_attachments,
    pictures,
    record_fields,
    record_forms,
    record_words,
    redirects,
    reference_cycles,
    reference_validity,
    references,
    repeated_ids,
    repeated_numbers,
    repeated_title,
    report_cells,
    report_changed,
    report_copies,
    report_deadline,
    report_fee,
    report_gaps,
    report_ledger,
    report_parts,
    report_period,
    report_powers,
    report_prose,
    report_sums,
    reprints,
    request_life,
    request_repeats,
    required_keys,
    routing,
    same_province,
    sealed_imports,
    security_contact,
    serial_gaps,
    submission_quota,
    successors,
    summary,
    survey,
    tenures,
    text_form,
    text_patterns,
    unique_offices,
    vocabulary_values,
    waivers,
    wording,
    wording_patterns,
    written_dates,
)
from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset


class Check(Protocol):
    """What a module in this folder offers."""

    # Read-only, so that a module may give either as a plain dict.
    @property
    def PARAMS(self) -> Mapping[str, Parameter]:  # noqa: N802
        """The parameters that a rule may give."""

    @property
    def VARIANTS(self) -> Mapping[str, tuple[str, ...]]:  # noqa: N802
        """The ways it can fail, each with the names of its facts."""

    def check(self, rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
        """Yield what does not meet the rule."""


REGISTRY: dict[str, Check] = {
    "attachment_contents": attachment_contents,
    "attachment_looks": attachment_looks,
    "attachments": attachments,
    "blank_keys": blank_keys,
    "built_pages": built_pages,
    "bulletins": bulletins,
    "calendar_years": calendar_years,
    "clock_states": clock_states,
    "column_coverage": column_coverage,
    "column_needs": column_needs,
    "date_order": date_order,
    "deadline": deadline,
    "duplicated_text": duplicated_text,
    "empty_body": empty_body,
    "expired_validity": expired_validity,
    "faults": faults,
    "file_names": file_names,
    "file_types": file_types,
    "future_dates": future_dates,
    "guide_age": guide_age,
    "guide_agreement": guide_agreement,
    "guide_missing": guide_missing,
    "guide_parts": guide_parts,
    "headings": headings,
    "id_year": id_year,
    "institution_duties": institution_duties,
    "institution_records": institution_records,
    "institution_reviews": institution_reviews,
    "institutions": institutions,
    "interpretation_links": interpretation_links,
    "interpretation_missing": interpretation_missing,
    "known_columns": known_columns,
    "ledger_basics": ledger_basics,
    "ledger_cells": ledger_cells,
    "ledger_dates": ledger_dates,
    "ledger_delays": ledger_delays,
    "ledger_links": ledger_links,
    "ledger_numbers": ledger_numbers,
    "ledger_tasks": ledger_tasks,
    "ledger_waiting": ledger_waiting,
    "links": links,
    "map_address": map_address,
    "markup": markup,
    "misplaced_keys": misplaced_keys,
    "needed_values": needed_values,
    "number_prefix": number_prefix,
    "number_year": number_year,
    "office_codes": office_codes,
    "office_references": office_references,
    "office_schema": office_schema,
    "overruns": overruns,
    "past_dates": past_dates,
    "personal_data": personal_data,
    "personal_in_attachments": personal_in_attachments,
    "pictures": pictures,
    "record_fields": record_fields,
    "record_forms": record_forms,
    "record_words": record_words,
    "redirects": redirects,
    "reference_cycles": reference_cycles,
    "reference_validity": reference_validity,
    "references": references,
    "repeated_ids": repeated_ids,
    "repeated_numbers": repeated_numbers,
    "repeated_title": repeated_title,
    "report_cells": report_cells,
    "report_changed": report_changed,
    "report_copies": report_copies,
    "report_deadline": report_deadline,
    "report_fee": report_fee,
    "report_gaps": report_gaps,
    "report_ledger": report_ledger,
    "report_parts": report_parts,
    "report_period": report_period,
    "report_powers": report_powers,
    "report_prose": report_prose,
    "report_sums": report_sums,
    "reprints": reprints,
    "request_life": request_life,
    "request_repeats": request_repeats,
    "required_keys": required_keys,
    "routing": routing,
    "same_province": same_province,
    "sealed_imports": sealed_imports,
    "security_contact": security_contact,
    "serial_gaps": serial_gaps,
    "submission_quota": submission_quota,
    "successors": successors,
    "summary": summary,
    "survey": survey,
    "tenures": tenures,
    "text_form": text_form,
    "text_patterns": text_patterns,
    "unique_offices": unique_offices,
    "vocabulary_values": vocabulary_values,
    "waivers": waivers,
    "wording": wording,
    "wording_patterns": wording_patterns,
    "written_dates": written_dates,
}
"""The modules of this folder by name; a test holds it equal to the folder."""

REACHES = ("record", "profile", "office", "portal")
"""A change of a file can alter what a check finds in the file's own record (with the files beside
it); there, and where 机构.yaml changes in every record of the office; in any record of the
office; anywhere."""


def reach_of(check: Check) -> str:
    """Return how far a change reaches for a check; one that does not say so may look anywhere."""
    return str(getattr(check, "REACH", REACHES[-1]))


def tells_of_hidden(check: Check) -> bool:
    """True for a check whose findings in public texts say that another text is not public."""
    return bool(getattr(check, "TELLS_OF_HIDDEN", False))
