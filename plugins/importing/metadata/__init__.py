"""What a text says of itself: days, numbers, organs, kind, a short account."""
