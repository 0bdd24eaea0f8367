"""The search over an endpoint: the browser's script asks a stub that answers from an export."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment
from markupsafe import escape

from plugins.hosting.policy import header_policy, page_policy
from plugins.search.cards import lead
from plugins.search.opensearch_export import write
from plugins.search.opensearch_query import PLACE, search_body
from plugins.search.records import Record
from tests.browsing import chromium
from tests.search.endpoint_server import PATH, endpoint_server
from tests.search.endpoint_stub import Stub

ASK = Path(__file__).parent / "ask_endpoint.mjs"
Ask = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def stub(records: list[Record], tmp_path_factory: pytest.TempPathFactory) -> Stub:
    """An endpoint that was loaded with the export of the sample city."""
    folder = tmp_path_factory.mktemp("export") / "out"
    write(records, folder, part=100_000)
    return Stub(folder)


@pytest.fixture(scope="module")
def endpoint(stub: Stub, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address that the stub answers at."""
    with endpoint_server(stub, tmp_path_factory.mktemp("nothing")) as host:
        yield host + PATH


@pytest.fixture(scope="module")
def ask(endpoint: str, ask: object) -> Ask:
    """What asks the endpoint through endpoint.js under Node; the other ``ask`` skips without it."""
    del ask
    node = shutil.which("node")
    assert node

    def run(query: str, **options: Any) -> dict[str, Any]:
        done = subprocess.run(
            [node, str(ASK), endpoint],
            input=json.dumps([[query, options]]),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        answer: dict[str, Any] = json.loads(done.stdout)[0]
        return answer

    return run


def ids(answer: dict[str, Any]) -> list[str]:
    """The documents of an answer, in order."""
    return [result["card"]["id"] for result in answer["results"]]


def test_a_title_finds_its_document(ask: Ask, records: list[Record]) -> None:
    """The card is that of the record, with a passage, and the endpoint's size is the index's."""
    record = next(one for one in records if "〔" in one.number)
    answer = ask(record.title)
    assert answer["size"] == len(records)
    card = answer["results"][0]["card"]
    assert card == {
        "id": record.id,
        "url": record.url,
        "title": record.title,
        "number": record.number,
        "indexNumber": record.index_number,
        "officeId": record.office,
        "office": record.office_name,
        "column": record.column,
        "kind": record.kind,
        "topic": record.topic,
        "date": record.date,
        "validity": record.validity,
        "lead": lead(record),
    }
    assert answer["snippets"][0][0]["hit"] is True
    assert answer["suggestions"][0]["url"] == record.url


def test_a_phrase_is_exact_and_minus_takes_away(ask: Ask, records: list[Record]) -> None:
    """The same documents as a plain look through the texts."""
    wanted = {one.id for one in records if "政务公开" in one.searched}
    answer = ask('"政务公开"', limit=1000)
    assert set(ids(answer)) == wanted
    assert answer["total"] == len(wanted)
    without = {
        one.id for one in records if "政务公开" in one.searched and "督查" not in one.searched
    }
    assert 0 < len(without) < len(wanted)
    assert set(ids(ask('"政务公开" -督查', limit=1000))) == without


def test_numbers_in_other_forms_and_traditional_characters(ask: Ask, records: list[Record]) -> None:
    """The endpoint folds what it is asked."""
    record = next(one for one in records if "〔" in one.number)
    other = record.number.replace("〔", "[").replace("〕", "]第")
    assert ids(ask(f"文号:{other}")) == [record.id]
    assert ids(ask("政務公開", limit=5)) == ids(ask("政务公开", limit=5))


def test_facets_count_under_the_filters_of_the_others(ask: Ask, records: list[Record]) -> None:
    """An office that is chosen narrows the answers and the other facets, not its own."""
    phrase = [one for one in records if "公开" in one.searched]
    office = phrase[0].office
    answer = ask('"公开"', filters={"office": [office]})
    assert answer["total"] == sum(one.office == office for one in phrase)
    counts = {one["value"]: one["count"] for one in answer["facets"]["office"]}
    assert counts == {
        name: sum(one.office == name for one in phrase) for name in {one.office for one in phrase}
    }
    labels = {one["value"]: one["label"] for one in answer["facets"]["office"]}
    assert labels[office] == phrase[0].office_short
    assert sum(one["count"] for one in answer["facets"]["year"]) == answer["total"]
    years = [one["value"] for one in answer["facets"]["year"]]
    assert years == sorted(years, reverse=True)


def test_sorting_and_paging(ask: Ask, records: list[Record]) -> None:
    """Newest first, page by page, without a gap or a repetition."""
    newest = [one.id for one in reversed(records) if "公开" in one.searched]
    first = ask('"公开"', sort="date", limit=7)
    second = ask('"公开"', sort="date", limit=7, offset=7)
    assert ids(first) + ids(second) == newest[:14]


def test_the_template_of_the_export_is_what_the_page_asks(ask: Ask) -> None:
    """Both sides make the same body."""
    assert ask(PLACE)["request"] == search_body()
    assert ask("政府 信息")["request"] == search_body("政府 信息")


@pytest.mark.browser
@pytest.mark.parametrize("elsewhere", [False, True])
def test_the_page_searches_where_the_setting_says(
    site: Path, stub: Stub, endpoint: str, browser_path: str, elsewhere: bool
) -> None:
    """Told of an endpoint, on its own host or another, the page asks no file of the index."""
    html = (site / "search/index.html").read_text(encoding="utf-8")
    assert 'data-endpoint=""' in html
    setting = endpoint if elsewhere else f"../{PATH}"
    reached = endpoint if elsewhere else ""
    policy = header_policy(reached)
    html = html.replace(str(escape(page_policy())), str(escape(page_policy(reached))))
    asking = html.replace('data-endpoint=""', f'data-endpoint="{setting}"')
    # The template leaves out what is fetched ahead for the index (the test below).
    pages = {"/search/": re.sub(r'<link rel="(module)?preload"[^<>]*>', "", asking)}
    document = next(one for one in stub.documents if "〔" in one.get("number", ""))
    asked: list[str] = []
    with (
        endpoint_server(stub, site, pages, policy) as host,
        chromium(browser_path) as browser,
    ):
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{host}search/?q={document['title']}")
        first = page.locator("#search-results li:first-child")
        first.locator(".snippet mark").first.wait_for()
        assert first.locator("h3 a").inner_text() == document["title"]
        assert first.locator("h3 a").get_attribute("href") == f"../{document['url']}"
        assert page.inner_text("#search-status").startswith("找到")
    assert (endpoint if elsewhere else host + PATH) in asked
    assert not [url for url in asked if "/search/i/" in url or url.endswith("manifest.json")]
    assert all(url.startswith((host, endpoint)) for url in asked)


def test_a_page_with_an_endpoint_fetches_nothing_of_the_index_ahead() -> None:
    """What is fetched ahead stands in the template for pages without an endpoint only."""
    template = Path(__file__).parents[2] / "theme/templates/search.html"
    env = Environment(autoescape=True)
    text = template.read_text(encoding="utf-8")
    head = env.from_string(text.partition("{% block head %}")[2].partition("{% endblock %}")[0])
    ahead = ("modulepreload", 'rel="preload"')
    own = head.render(search_endpoint="", asset=str)
    assert all(one in own for one in ahead)
    assert "preload" not in head.render(search_endpoint="../x/_search", asset=str)
