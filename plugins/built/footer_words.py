"""The words at the foot of a page, as a reader has them."""

from __future__ import annotations

from bs4 import BeautifulSoup


def footer_words(html: str) -> str:
    """Return what a footer says, with the words of its pictures, in one line."""
    soup = BeautifulSoup(html, "html.parser")
    pictures = [str(image.get("alt", "")) for image in soup.find_all("img")]
    return " ".join(" ".join([soup.get_text(" "), *pictures]).split())
