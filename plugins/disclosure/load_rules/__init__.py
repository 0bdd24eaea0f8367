"""``disclosure_rules/`` as a Ruleset; what is wrong with a rule is a fault at its own line."""

from plugins.disclosure.load_rules.loader import RULES, load_rules

__all__ = ["RULES", "load_rules"]
