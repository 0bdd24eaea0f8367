"""The command ``gongkai``."""

from plugins.disclosure.cli.main import main

__all__ = ["main"]
