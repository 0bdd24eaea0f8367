"""What stands on the blank application, told once for both forms of the file."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.disclosure.applications import LONG, ApplicationForm, Group, Item
from plugins.portal import words


@dataclass(frozen=True, slots=True)
class Box:
    """A row of the form: a label, what is printed in its box, and how many lines it leaves.

    Without a label the text runs over the whole width, as the head of a group does.
    """

    label: str
    text: str = ""
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Blank:
    """A sheet: its title, the line to the office, the rows, and remarks below them."""

    title: str
    to: str
    boxes: tuple[Box, ...]
    remarks: tuple[str, ...]


def blank_application(form: ApplicationForm) -> Blank:
    """Return the sheet of a form, with boxes for every kind of applicant."""
    boxes: list[Box] = []
    for group in form.groups:
        boxes.append(Box("", f"{group.name}（{group.article}）" if group.article else group.name))
        boxes += [_box(form, group, item) for item in form.of(group)]
    boxes.append(Box(words.SIGNATURE, words.SIGNED_ON, 2))
    return Blank(words.APPLICATION_TITLE, words.APPLICATION_TO, tuple(boxes), words.ON_PAPER)


def _box(form: ApplicationForm, group: Group, item: Item) -> Box:
    label = f"{item.name}（{item.applicant}）" if item.applicant else item.name
    if item.choices:
        return Box(label, "　".join(f"□{choice}" for choice in item.choices))
    is_last = item == form.of(group)[-1]
    return Box(label, "", 4 if item.kind == LONG and is_last else 2 if item.kind == LONG else 1)
