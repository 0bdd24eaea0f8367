"""The gallery: every component of the theme with its examples, in a preview and never published.

A component is a folder of ``theme/components``: ``<name>.html`` holds a macro, ``examples.yaml``
says how it is called. The gallery, the render tests and the test with axe all read these.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from markupsafe import Markup

from plugins.portal import urls, words
from plugins.portal.page import Page
from plugins.portal.render import Theme

EXAMPLES = "examples.yaml"


@dataclass(frozen=True, slots=True)
class Component:
    """A component by its folder's name, what its ground is, and its examples as HTML by name."""

    name: str
    frame: str
    examples: Mapping[str, Markup]


def components(folder: Path, theme: Theme) -> list[Component]:
    """Return every component of a theme's folder by name, its examples rendered.

    Raises ValueError for a folder whose examples name no macro or are none at all.
    """
    found = []
    for path in sorted((folder / "components").glob(f"*/{EXAMPLES}")):
        told = yaml.safe_load(path.read_text(encoding="utf-8"))
        if not told.get("macro") or not told.get("examples"):
            raise ValueError(f"组件示例缺少 macro 或 examples：{path}")
        found.append(_component(path.parent.name, told, theme))
    return found


def _component(name: str, told: Mapping[str, Any], theme: Theme) -> Component:
    module = theme.environment.get_template(f"{name}/{name}.html").module
    macro = getattr(module, told["macro"])
    examples = {one["name"]: Markup(macro(**one.get("with", {}))) for one in told["examples"]}
    return Component(name, told.get("frame", ""), examples)


def gallery_page(folder: Path, theme: Theme) -> Page:
    """Return the page that shows all components of a theme's folder."""
    return Page(
        url=urls.GALLERY,
        template="gallery.html",
        title=words.GALLERY,
        values={"components": components(folder, theme)},
        indexed=False,
    )
