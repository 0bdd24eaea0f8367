"""The description by which browsers offer the site's search (OpenSearch 1.1)."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from plugins.search import page_words as words

FILE = "opensearch.xml"
MIME = "application/opensearchdescription+xml"
SHORT, LONG = 16, 48
"""How many characters the format allows a short and a long name."""

_TEMPLATE = """\
<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>{short}</ShortName>
<LongName>{long}</LongName>
<Description>{description}</Description>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
<Language>zh-CN</Language>
<Image width="512" height="512" type="image/png">{image}</Image>
<Url type="text/html" method="get" template={template}/>
<Url type="{mime}" rel="self" template={itself}/>
</OpenSearchDescription>
"""


def description(site_name: str, site_url: str, search: str = "search/") -> str:
    """Return the description of a site's search.

    ``site_url`` is the address of the site, with or without a slash at its end; ``search`` is
    where its search page lies.
    """
    home = site_url.rstrip("/") + "/"
    return _TEMPLATE.format(
        short=escape(site_name[:SHORT]),
        long=escape(site_name[:LONG]),
        description=escape(words.DESCRIPTION.format(name=site_name)),
        image=escape(f"{home}theme/icon.png"),
        template=quoteattr(f"{home}{search}?q={{searchTerms}}"),
        mime=MIME,
        itself=quoteattr(home + FILE),
    )
