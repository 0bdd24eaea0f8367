"""The tables of supervision: institutions, scores with what they are made of, bulletins."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from tests.building import AS_OF
from tests.opendata.conftest import Made


def rows_of(made: Made, name: str) -> list[dict[str, object]]:
    """The rows of a table by the names of its columns."""
    table = made.tables[name]
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def test_indicators_make_the_score(made: Made) -> None:
    """What each indicator left of its full points adds up to the score of the quarter."""
    left: defaultdict[tuple[object, object], Decimal] = defaultdict(Decimal)
    for one in rows_of(made, "score_indicators"):
        left[one["quarter"], one["office"]] += Decimal(str(one["full"])) - Decimal(str(one["lost"]))
    scored = {(one["quarter"], one["office"]): one["score"] for one in rows_of(made, "scores")}
    assert scored == dict(left)
    assert len(scored) > 40


def test_ranks_follow_scores(made: Made) -> None:
    """In each quarter a rank is one more than the number of offices with a higher score."""
    by_quarter = defaultdict(list)
    for one in rows_of(made, "scores"):
        by_quarter[one["quarter"]].append(one)
    for quarter in by_quarter.values():
        for one in quarter:
            assert one["rank"] == 1 + sum(two["score"] > one["score"] for two in quarter)  # type: ignore[operator]


def test_every_office_has_its_institutions(made: Made) -> None:
    """Each office is told for each institution that its kind must have; texts are public ones."""
    told = {(one["office"], one["institution"]): one for one in rows_of(made, "institutions")}
    for office in made.given.portal.offices:
        for one in made.given.ruleset.institutions:
            if not one.categories or office.text("category") in one.categories:
                assert (office.id, one.name) in told
    texts = rows_of(made, "institution_texts")
    public = {document.id for document in made.given.documents}
    assert {one["document"] for one in texts} <= public
    for key, one in told.items():
        found = [text for text in texts if (text["office"], text["institution"]) == key]
        assert one["texts"] == len(found)
        whole = one["unit"] and one["phone"] and one["texts"] and one["last_on"]
        assert (one["is_whole"] == "是") == bool(whole)


def test_bulletins_are_the_public_ones(made: Made) -> None:
    """Each public document that says it is a bulletin stands once, with its quarter."""
    public = {
        one.id
        for one in made.given.portal.documents
        if one.is_public(AS_OF) and "bulletin" in one.values
    }
    found = rows_of(made, "bulletins")
    assert {one["document"] for one in found} == public
    assert all(str(one["quarter"])[4:5] == "Q" for one in found)
    assert public
