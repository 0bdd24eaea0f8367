"""The domain stands on nothing but itself, and each module only on what stands to its left."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

ORDER = [
    "codes",
    "markup",
    "tags",
    "passage",
    "store",
    "source",
    "finding",
    "fields",
    "model",
    "pictures",
    "schema",
    "wording",
    "personal",
    "ledgers",
    "institutions",
    "retention",
    "applications",
    "annual_form",
    "clocks",
    "scoring",
    "rule",
    "annual",
    "built_in",
    "workdays",
    "redirects",
    "interpretation",
    "deadlines",
    "coverage",
    "publishing",
    "archive",
    "scores",
    "opening",
    "checks",
    "load_content",
    "load_rules",
    "checker",
    "baseline",
    "git",
    "changed_files",
    "narrowing",
    "example_project",
    "examples",
    "reporters",
    "cli",
    "reference",
]
"""The modules of the domain from left to right; ``plugins/README.md`` shows the same."""
DOMAIN = ROOT / "plugins" / "disclosure"
ALLOWED = {"yaml", "stdnum"}
"""What the domain may import besides the standard library and itself."""
ALLOWED_IN = {"wording": {"regex"}}
"""What one module alone may import: ``regex`` stops a pattern of a local list that runs away."""
FORMATS = {"olefile", "PIL", "pypdf", "xlrd"}
"""What knows the formats of attachments: imported in ``opening/formats`` and nowhere else."""


def modules() -> list[Path]:
    """Every module of the domain."""
    return sorted(path for path in DOMAIN.rglob("*.py") if path != DOMAIN / "__init__.py")


def imports(path: Path) -> Iterator[str]:
    """The dotted names that a module imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def layer(path: Path) -> str:
    """The name in ORDER that a module belongs to."""
    return path.relative_to(DOMAIN).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(DOMAIN)))
def test_imports_only_to_the_left(path: Path) -> None:
    """No module of the domain knows what stands to its right, or any face of the project."""
    mine = ORDER.index(layer(path))
    for name in imports(path):
        top = name.split(".")[0]
        if top == "plugins":
            assert name.startswith("plugins.disclosure"), f"{path} imports {name}"
            parts = name.split(".")
            if len(parts) > 2:
                assert ORDER.index(parts[2]) <= mine, f"{path} imports {name}"
        else:
            formats = FORMATS if path.parent.name == "formats" else set()
            known = ALLOWED | ALLOWED_IN.get(layer(path), set()) | formats
            assert top in known or top in sys.stdlib_module_names, f"{path} imports {name}"


def test_every_module_has_its_place_in_the_order() -> None:
    """A new module is put into ORDER, and no name there is without a module."""
    names = {path.stem for path in DOMAIN.iterdir() if path.suffix == ".py" or path.is_dir()}
    assert names - {"__init__", "__pycache__"} == set(ORDER)


def test_the_plugins_meet_only_in_the_domain() -> None:
    """The faces beside the domain never import each other."""
    faces = {
        path.name
        for path in (ROOT / "plugins").iterdir()
        if path.is_dir() and path.name not in {"disclosure", "__pycache__"}
    }
    for face in faces:
        for path in (ROOT / "plugins" / face).rglob("*.py"):
            for name in imports(path):
                parts = name.split(".")
                if parts[0] == "plugins" and len(parts) > 1:
                    assert parts[1] in {face, "disclosure"}, f"{path} imports {name}"


def test_the_order_is_told_to_newcomers() -> None:
    """The README of the code shows the order as it is."""
    text = (ROOT / "plugins" / "README.md").read_text(encoding="utf-8")
    assert " → ".join(ORDER) in text
