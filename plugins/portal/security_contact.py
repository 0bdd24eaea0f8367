"""``.well-known/security.txt`` (RFC 9116): whom to tell of a weakness of the site."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from plugins.disclosure.checks.security_contact import CONTACT
from plugins.disclosure.model import Site
from plugins.portal import urls


def security_text(site: Site, site_url: str) -> str:
    """Return the file, empty where 门户.yaml does not tell what it must hold.

    The standard asks for at least one contact and for one day of expiry, which is data: the file
    stays the same whenever it is built.
    """
    told = site.record("security")
    contacts, ends = contacts_of(site), told.get("expires")
    if not contacts or not isinstance(ends, date):
        return ""
    lines = [f"Contact: {contact}" for contact in contacts]
    lines.append(f"Expires: {ends.isoformat()}T23:59:59+08:00")
    lines += [f"Encryption: {told['encryption']}"] if _is_address(told, "encryption") else []
    lines += [f"Policy: {told['policy']}"] if _is_address(told, "policy") else []
    lines += ["Preferred-Languages: zh", f"Canonical: {site_url}/{urls.SECURITY}"]
    return "\n".join(lines) + "\n"


def contacts_of(site: Site) -> list[str]:
    """Return the contacts that may stand in the file, in their order."""
    told = site.record("security").get("contact", ())
    return [contact for contact in told if CONTACT.fullmatch(contact)]


def _is_address(told: Mapping[str, Any], name: str) -> bool:
    address = str(told.get(name, ""))
    return address.startswith("https://") and address == "".join(address.split())
