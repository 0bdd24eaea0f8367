"""The blank application as a PDF and as a DOCX, made by hand: one page of boxes needs no library.

A PDF library for Chinese text wants a font to embed, which the tree does not have, or is far
larger than what is asked of it. The PDF names the font STSong-Light and the character map
UniGB-UTF16-H, which the PDF standard lets every reader bring along for simplified Chinese; a map
back to Unicode is in the file, so that text can be searched and copied.
"""

from plugins.portal.paper.blank import Blank, Box, blank_application
from plugins.portal.paper.docx import docx
from plugins.portal.paper.pdf import pdf

__all__ = ["Blank", "Box", "blank_application", "docx", "pdf"]
