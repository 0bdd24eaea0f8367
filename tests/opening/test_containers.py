"""Every container gives back its text at its place, and says how it was hidden."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.disclosure.opening import open_file
from plugins.disclosure.opening.kinds import KINDS
from tests.opening.containers import EXPECTED, file_name

TEXT = "编号甲-0990 至 5550100"


@pytest.mark.parametrize("name", EXPECTED)
def test_a_container_gives_back_its_text(name: str, tmp_path: Path) -> None:
    """The text is found where its reader would look, hidden as it is, and remarked on."""
    wanted = EXPECTED[name]
    path = tmp_path / file_name(name)
    path.write_bytes(wanted.make(TEXT))
    opened = open_file(path)
    found = [one for one in opened.passages if TEXT in one.text]
    assert (found[0].place, found[0].hidden) == (wanted.place, wanted.hidden)
    kinds = {remark.kind for remark in opened.remarks}
    assert kinds == ({wanted.remark} if wanted.remark else set())
    assert kinds <= set(KINDS)
