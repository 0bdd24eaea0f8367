"""Settings of the local site. What Pelican would write unasked is switched off here."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

# Imported here and passed as a module: a plugin that Pelican cannot import itself is only
# logged, and the site would be built without it.
import plugins.hosting  # noqa: E402 - after the path is set
import plugins.opendata  # noqa: E402
import plugins.portal  # noqa: E402
import plugins.search  # noqa: E402
from plugins.hosting.policy import page_policy  # noqa: E402

# The others take what the portal has loaded: they stand after it.
PLUGINS = [plugins.portal, plugins.search, plugins.opendata, plugins.hosting]

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
SITENAME = "公开栏"
SITEURL = os.environ.get("GONGKAI_SITEURL", "http://localhost:8000")
TIMEZONE = "Asia/Shanghai"
DEFAULT_LANG = "zh-CN"

# The severity at which the build stops: error, warning, notice, or none while one is editing.
GATE = os.environ.get("GONGKAI_GATE", "error")
# The file of known findings, which stop nothing; empty for disclosure_rules/baseline.jsonl where
# there is one, "none" for no such file. `gongkai check` takes the same one.
BASELINE = ""
# The address of a search service in the index's place (docs/search-at-scale.md); empty for none.
SEARCH_ENDPOINT = os.environ.get("GONGKAI_SEARCH_ENDPOINT", "")
# Where an error in a document is reported: an address with {title}, {number} and {url} in it, such
# as https://git.example.cn/issues/new?title={title}&body={url}; empty for a mail to the office.
CORRECTIONS = os.environ.get("GONGKAI_CORRECTIONS", "")
# The revisions of documents out of Git: "auto" where it has them, "required" to stop where it has
# not (no repository, a shallow clone), "none" for none.
HISTORY = os.environ.get("GONGKAI_HISTORY", "auto")
# The page of all components of the theme, for those who work on it; never published.
GALLERY = os.environ.get("GONGKAI_GALLERY", "") == "1"
# What every page lets a browser load; servers send the same and more (gongkai hosting).
CONTENT_POLICY = page_policy(SEARCH_ENDPOINT)
# The day on which the content is judged; empty for GONGKAI_AS_OF, SOURCE_DATE_EPOCH or today.
AS_OF = ""

# The generator clears the output itself, once the content has passed the gate: until then the
# former site stands.
DELETE_OUTPUT_DIRECTORY = False
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None
ARCHIVES_SAVE_AS = ""
AUTHORS_SAVE_AS = ""
CATEGORIES_SAVE_AS = ""
TAGS_SAVE_AS = ""
AUTHOR_SAVE_AS = ""
CATEGORY_SAVE_AS = ""
TAG_SAVE_AS = ""
INDEX_SAVE_AS = ""
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
