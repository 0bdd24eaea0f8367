"""Attachments are opened here: what stands in them, seen and unseen."""

from plugins.disclosure.opening.outcome import Opened, Remark

__all__ = ["Opened", "Remark"]
