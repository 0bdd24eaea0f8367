"""The registry of checks is the folder, and each check is documented, tested and used."""

from __future__ import annotations

import inspect
import re
from typing import ClassVar

import pytest

from plugins.disclosure.checks import REACHES, REGISTRY, reach_of
from plugins.disclosure.checks.parameters import Parameter
from tests.conftest import ROOT
from tests.sample import sample_rules

FOLDER = ROOT / "plugins" / "disclosure" / "checks"
SHARED = {"__init__", "parameters", "scope"}
"""Modules of the folder that are no check but serve all of them."""


def test_the_registry_is_the_folder() -> None:
    """Every module is registered under its own name, in order, and nothing else is."""
    names = sorted(path.stem for path in FOLDER.glob("*.py"))
    assert list(REGISTRY) == [name for name in names if name not in SHARED]
    for name, module in REGISTRY.items():
        assert getattr(module, "__name__", "").endswith(f".checks.{name}")


@pytest.mark.parametrize("name", REGISTRY)
def test_a_check_has_the_one_form(name: str) -> None:
    """One signature, parameters with a Chinese note, variants with names for their facts."""
    module = REGISTRY[name]
    assert list(inspect.signature(module.check).parameters) == [
        "rule",
        "portal",
        "ruleset",
        "as_of",
    ]
    for parameter in module.PARAMS.values():
        assert re.search(r"[\u4e00-\u9fff]", parameter.note), name
        assert bool(parameter.choices) == (parameter.type == "choice"), name
    assert module.VARIANTS, name


@pytest.mark.parametrize("name", REGISTRY)
def test_a_check_says_what_it_yields(name: str) -> None:
    """Its docstring is its documentation; the first sentence says what comes back."""
    words = (REGISTRY[name].__doc__ or "").strip()
    assert re.match(r"(?:Yields|Reports) ", words), name


@pytest.mark.parametrize("name", REGISTRY)
def test_a_check_has_its_test_file(name: str) -> None:
    """One test file a check, of its name."""
    assert (ROOT / "tests" / "disclosure" / "checks" / f"test_{name}.py").is_file()


def test_every_check_is_used_by_a_rule() -> None:
    """A check that no rule names would never run."""
    assert {rule.check for rule in sample_rules().rules.values()} == set(REGISTRY)


@pytest.mark.parametrize("name", REGISTRY)
def test_a_check_reads_no_clock(name: str) -> None:
    """The day is an argument: the same inputs give the same findings."""
    text = (FOLDER / f"{name}.py").read_text(encoding="utf-8")
    assert not re.search(r"\.today\(|\.now\(|\btime\.|random", text)


FARTHER = {
    "record": re.compile(
        r"portal\.(?:get|resolve|offices|documents_of|documents_in|reports_of|ledgers_of|files|site)"
        r"|coverage\(|(?<!in )offices_for\("
    ),
    "profile": re.compile(
        r"portal\.(?:resolve|documents_of|documents_in|ledgers_of|files)\b|coverage\("
    ),
    "office": re.compile(r"portal\.(?:resolve|files)\b"),
}
"""What a check of a reach must not ask: it would look beyond it."""


@pytest.mark.parametrize("name", REGISTRY)
def test_a_check_looks_no_farther_than_it_says(name: str) -> None:
    """A change elsewhere would alter its findings, and --changed-since would not report them."""
    reach = reach_of(REGISTRY[name])
    assert reach in REACHES
    if reach in FARTHER:
        text = (FOLDER / f"{name}.py").read_text(encoding="utf-8")
        assert not FARTHER[reach].search(text), (name, reach)


def test_a_check_that_does_not_say_may_look_anywhere() -> None:
    """The safe side: what --changed-since reports is never too little."""

    class Silent:
        PARAMS: ClassVar[dict[str, Parameter]] = {}
        VARIANTS: ClassVar[dict[str, tuple[str, ...]]] = {}
        check = staticmethod(REGISTRY["faults"].check)

    assert reach_of(Silent()) == "portal"
