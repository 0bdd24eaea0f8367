"""The revisions of each public document, read from Git once for the whole project.

What counts: the commits of the main line (first parents), and of each document the last unbroken
run of versions that were public while they were the latest. A version that its own head did not
make public, and everything before it, before a 撤回, before a commit with the trailer ``去标识``,
or before personal data were taken out, is not read by anybody here: nothing of it is shown.
"""

from plugins.portal.history.difference import difference
from plugins.portal.history.reading import MODES, read_histories
from plugins.portal.history.revisions import History, Revision

__all__ = [
    "MODES",
    "History",
    "Revision",
    "difference",
    "read_histories",
]
