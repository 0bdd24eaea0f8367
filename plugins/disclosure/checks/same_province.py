"""Yields registration numbers of the site that begin with the short names of two provinces.

The number of ICP and that of public security each begin with the short name of the province that
gave them; ``等同`` says which two short names are one province's (川 and 蜀). A value that does not
begin with a known short name is left to the rules on forms.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.disclosure.checks.parameters import Parameter
from plugins.disclosure.finding import Finding
from plugins.disclosure.model import Portal
from plugins.disclosure.rule import Rule, Ruleset, Subject

REACH = "profile"
PARAMS = {"等同": Parameter("mapping", "同一省份的两种简称")}
VARIANTS: Mapping[str, tuple[str, ...]] = {"": ("备案", "公安")}
_ICP, _POLICE = "ICP备", "公网安备"


def check(rule: Rule, portal: Portal, ruleset: Ruleset, as_of: date) -> Iterator[Finding]:
    """Yield a finding where the two numbers name different provinces."""
    site, same = portal.site, rule.params["等同"]
    icp, police = site.text("icp"), site.text("police")
    first, _, rest = icp.partition(_ICP)
    second, _, last = police.partition(_POLICE)
    if not (rest and last and len(first) == len(second) == 1):
        return
    if same.get(first, first) != same.get(second, second):
        place = site.source.at("公安备案")
        yield rule.finding(Subject("门户"), place, field="公安备案", 备案=icp, 公安=police)
