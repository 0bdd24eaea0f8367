"""The standard column schema: what columns a kind of office has and what fills each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from plugins.disclosure.model import ColumnPath, Office

DOCUMENTS, OFFICE, LEDGER, LINKS = "公文", "机构信息", "台账", "链接"
FILLINGS = (DOCUMENTS, OFFICE, LEDGER, LINKS)
REQUIRED, IF_ANY, OPTIONAL = "必设", "如有", "可选"
DEMANDS = (REQUIRED, IF_ANY, OPTIONAL)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a schema.

    ``filling`` says what fills it: documents in its folder, a part of 机构.yaml named by
    ``taken_from``, a ledger of that name (rows as ``rows`` selects), or links. ``renew_days``
    is the number of natural days after which it counts as stale; 0 means never by time.
    ``serves`` names the items of articles 20 and 21 of the regulation.
    """

    path: ColumnPath
    slug: str
    filling: str = DOCUMENTS
    taken_from: str = ""
    rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    demand: str = REQUIRED
    renew_days: int = 0
    serves: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    note: str = ""
    basis: str = ""
    reason: str = ""
    children: tuple[Column, ...] = ()

    @property
    def name(self) -> str:
        """Its own name, without those above it."""
        return self.path[-1]

    @property
    def label(self) -> str:
        """Its path as an editor writes it."""
        return "/".join(self.path)

    def walk(self) -> Iterator[Column]:
        """Yield the column and all below it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Removal:
    """A column that a profile dropped, and why."""

    path: ColumnPath
    reason: str


@dataclass(frozen=True, slots=True)
class Schema:
    """The columns of one kind of office, with what its profile changed and why."""

    code: str
    name: str
    columns: tuple[Column, ...]
    basis: str = ""
    base: str = ""
    categories: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    removals: tuple[Removal, ...] = ()
    by_path: Mapping[ColumnPath, Column] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        table = {column.path: column for top in self.columns for column in top.walk()}
        object.__setattr__(self, "by_path", MappingProxyType(table))

    def walk(self) -> Iterator[Column]:
        """Yield every column, parents before children, in order."""
        for top in self.columns:
            yield from top.walk()

    def leaves(self) -> Iterator[Column]:
        """Yield the columns that hold information themselves."""
        return (column for column in self.walk() if not column.children)

    def get(self, path: ColumnPath) -> Column | None:
        """Return the column at ``path``, or None."""
        return self.by_path.get(path)


@dataclass(frozen=True, slots=True)
class PlatformColumn:
    """One of the four fixed columns of the unified platform (国办公开办函〔2019〕61号)."""

    key: str
    name: str
    note: str
    content: str


@dataclass(frozen=True, slots=True)
class StatutoryItem:
    """An item of article 20 or 21 of the regulation that columns serve."""

    code: str
    article: str
    name: str
    term: str


@dataclass(frozen=True, slots=True)
class Schemas:
    """All schemas of a ruleset, the platform's fixed columns and the statutory items."""

    by_code: Mapping[str, Schema] = field(default_factory=dict)
    platform: tuple[PlatformColumn, ...] = ()
    requests: PlatformColumn | None = None
    statutory: tuple[StatutoryItem, ...] = ()

    def of(self, office: Office) -> Schema | None:
        """Return the schema of an office: the one it names, or the one for its kind."""
        named = office.text("profile")
        if named:
            return self.by_code.get(named)
        category, level = office.text("category"), office.text("level")
        for schema in self.by_code.values():
            if category in schema.categories and (not schema.levels or level in schema.levels):
                return schema
        return None
