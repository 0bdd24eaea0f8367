"""The content folder as a Portal; a file that cannot be read is a fault, never left out."""

from plugins.disclosure.load_content.loader import CONTENT, SITE_FILE, load_content

__all__ = ["CONTENT", "SITE_FILE", "load_content"]
