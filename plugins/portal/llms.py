"""``llms.txt``: what the site is and where its data lies, for programs that read text."""

from __future__ import annotations

from plugins.portal import urls, words
from plugins.portal.view import View


def llms_text(view: View, site_name: str, site_url: str) -> str:
    """Return the file in the form of llmstxt.org: a heading, a summary, lists of links."""
    site = view.portal.site
    parts = [f"# {site_name}"]
    summary = [site.text("introduction"), site.text("sample_note") if site.is_sample else ""]
    said = " ".join("".join(summary).split())
    parts.append(f"> {said or site_name}")
    parts.append(words.LLMS_NOTE)
    for heading, links in words.LLMS_LINKS.items():
        parts.append(f"## {heading}")
        lines = [
            f"- [{label}]({site_url}/{getattr(urls, place) + name}): {note}"
            for label, place, name, note in links
        ]
        parts.append("\n".join(lines))
    offices = [
        f"- [{' '.join(office.name.split())}]({site_url}/{urls.office_url(office.id)})"
        for office in view.offices
    ]
    parts += [f"## {words.LLMS_OFFICES}", "\n".join(offices)]
    return "\n\n".join(parts) + "\n"
