"""Every clock of every office on a day: what is due, what is late, and how it was counted."""

from plugins.disclosure.deadlines.deadline import (
    COLOURS,
    IN_TIME,
    LATE,
    NEAR,
    OPEN,
    OVERDUE,
    OVERRUN,
    RUNNING,
    STATES,
    UNDETERMINED,
    WAITING,
    Deadline,
    Stop,
)
from plugins.disclosure.deadlines.documents import disclosure_deadline
from plugins.disclosure.deadlines.explaining import counted_days, explanation
from plugins.disclosure.deadlines.gathering import deadlines, deadlines_of
from plugins.disclosure.deadlines.icalendar import Event, event_of, icalendar
from plugins.disclosure.deadlines.overruns import Overruns, overruns

__all__ = [
    "COLOURS",
    "IN_TIME",
    "LATE",
    "NEAR",
    "OPEN",
    "OVERDUE",
    "OVERRUN",
    "RUNNING",
    "STATES",
    "UNDETERMINED",
    "WAITING",
    "Deadline",
    "Event",
    "Overruns",
    "Stop",
    "counted_days",
    "deadlines",
    "deadlines_of",
    "disclosure_deadline",
    "event_of",
    "explanation",
    "icalendar",
    "overruns",
]
