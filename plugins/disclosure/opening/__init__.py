"""Attachments are opened here: what stands in them, seen and unseen."""

from plugins.disclosure.opening.attachments import Attachments, opened
from plugins.disclosure.opening.contents import open_file
from plugins.disclosure.opening.limits import Limits
from plugins.disclosure.opening.outcome import Opened, Remark

__all__ = ["Attachments", "Limits", "Opened", "Remark", "open_file", "opened"]
