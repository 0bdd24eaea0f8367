"""What the ledgers mean: the life of a request, tasks in colours, points, delays, figures."""

from plugins.disclosure.ledgers.letters import (
    LetterFigures,
    letter_figures,
    months_after,
    unanswered,
)
from plugins.disclosure.ledgers.life import Broken, is_answered, state_of, trace
from plugins.disclosure.ledgers.matters import same_matters
from plugins.disclosure.ledgers.public import counted_rows, ledgers_held, public_fields, public_rows
from plugins.disclosure.ledgers.settings import LedgerSettings, Points, settings_on
from plugins.disclosure.ledgers.submissions import (
    Submissions,
    points_of,
    quarter_end,
    submissions_by_unit,
    unit_of,
)
from plugins.disclosure.ledgers.tasks import light_of
from plugins.disclosure.ledgers.urgent import delays_of

__all__ = [
    "Broken",
    "LedgerSettings",
    "LetterFigures",
    "Points",
    "Submissions",
    "counted_rows",
    "delays_of",
    "is_answered",
    "ledgers_held",
    "letter_figures",
    "light_of",
    "months_after",
    "points_of",
    "public_fields",
    "public_rows",
    "quarter_end",
    "same_matters",
    "settings_on",
    "state_of",
    "submissions_by_unit",
    "trace",
    "unanswered",
    "unit_of",
]
