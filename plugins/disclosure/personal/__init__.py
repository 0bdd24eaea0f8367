"""Personal data in texts: found with check digits and context, told without the value."""

from plugins.disclosure.personal.detect import find, plain, worth_reading
from plugins.disclosure.personal.hit import CERTAIN, LIKELY, Hit, digest_of
from plugins.disclosure.personal.lists import KINDS, WORDS, Allowed, Lists
from plugins.disclosure.personal.masks import mask, mask_name

__all__ = [
    "CERTAIN",
    "KINDS",
    "LIKELY",
    "WORDS",
    "Allowed",
    "Hit",
    "Lists",
    "digest_of",
    "find",
    "mask",
    "mask_name",
    "plain",
    "worth_reading",
]
