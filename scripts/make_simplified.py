"""Write the table of traditional and simplified characters from OpenCC's TSCharacters.txt.

Run by hand when OpenCC's table has changed: python scripts/make_simplified.py TSCharacters.txt
"""

import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "plugins/search/data/simplified.txt"
HEAD = """\
# Traditional characters and the simplified ones that they are searched as, a pair a line.
# From TSCharacters.txt of Open Chinese Convert (https://github.com/BYVoid/OpenCC), of whose
# choices the first is taken. Apache License, Version 2.0.
# Written by scripts/make_simplified.py: change it there.
"""


def pairs(text: str) -> dict[str, str]:
    """Return the first simplified form of each character that has another one."""
    table = {}
    for line in text.splitlines():
        source, _, targets = line.partition("\t")
        if line.startswith("#") or not targets:
            continue
        first = targets.split()[0]
        if len(source) == len(first) == 1 and source != first:
            table[source] = first
    return table


if __name__ == "__main__":
    table = pairs(Path(sys.argv[1]).read_text(encoding="utf-8"))
    lines = [f"{source}{target}\n" for source, target in sorted(table.items())]
    TARGET.write_text(HEAD + "".join(lines), encoding="utf-8")
    print(f"{TARGET}: {len(lines)}")
