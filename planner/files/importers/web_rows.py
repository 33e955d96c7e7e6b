"""What all files about pages share: addresses, devices, block ids, and what they join to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fnmatch import fnmatchcase
from types import MappingProxyType
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from planner.errors import DataError, Fact, Problem
from planner.files.importers.taking import Prepared
from planner.tables.columns import DEVICE, PAGE_ID, PRODUCT_ID, SLOT
from planner.tables.joins import UNKNOWN_PAGES, UNKNOWN_PRODUCTS, unknown_ids, unknown_problems
from planner.tables.products import PRODUCTS
from planner.tables.rows import renamed

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from planner.files.importers.headers import Match
    from planner.files.importers.importer import Source
    from planner.project import Project
    from planner.tables.table import Table

DEVICES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "desktop": (
            *("computer", "pc", "web", "desktop web", "1"),
            *("пк", "компьютер", "компьютеры", "десктоп", "настольный", "ноутбук"),
        ),
        "mobile": (
            *("phone", "smartphone", "smartphones", "mobile phone", "mobile web", "mweb", "2"),
            *("смартфон", "смартфоны", "телефон", "мобильный", "мобильные", "мобильное"),
        ),
        "tablet": ("tablets", "3", "планшет", "планшеты"),
        "tv": ("smart tv", "tvs", "4", "тв", "телевизор", "телевизоры"),
    }
)
"""Keys of devices, and other names of them, lower-cased; numbers as the Logs API of Metrica."""

_DEVICE_OF: Final = {name: key for key, names in DEVICES.items() for name in (key, *names)}
_HOST: Final = re.compile(
    r"^(?:[a-z][a-z0-9+.-]*:)?//|^[\w-]+(?:\.[\w-]+)*\.\w{2,}/", re.IGNORECASE
)
_OWN_HOSTS: Final = re.compile(r"^(?:www|m|mobile|touch)\.", re.IGNORECASE)
_TRACKING: Final = re.compile(
    r"(?:utm_\w*|gclid|gbraid|wbraid|yclid|ysclid|fbclid|_openstat|_ga|_gl|rr_\w*|roistat\w*)"
    r"(?:=|$)",
    re.IGNORECASE,
)
"""Parts of addresses that say where a visitor came from, not which page it is."""

_BLOCK: Final = re.compile(r"^(.+?)\s*[-\u2013\u2014]\s*(.+)$")


def on_pages(
    frame: DataFrame, source: Source, project: Project, *, slots: bool = False, needed: bool = True
) -> Prepared:
    """Say on which page, in which slot and on which device rows were.

    Ids of blocks, as ``PAGE-ALGORITHM``, are parted where no page is named. Page, slot and device
    of the source stand where a row names none. Addresses lose what does not tell pages apart,
    and pages that are drawn are called as there.

    Args:
        frame: Typed rows.
        source: The file and its options.
        project: Where it goes to.
        slots: Whether each row is in a slot; a file without slots is then one slot a page.
        needed: Whether each row is on a page.

    Raises:
        DataError: ``page_unnamed``.
    """
    problems: list[Problem] = []
    frame = _parted(frame, source, project, problems)
    if needed and PAGE_ID not in frame and not source.page:
        raise DataError("page_unnamed", file=source.path.name)
    for column, named in ((PAGE_ID, source.page), (SLOT, source.slot), (DEVICE, source.device)):
        if named and (column != SLOT or slots or SLOT in frame):
            there = frame[column].astype("str").fillna(named) if column in frame else named
            frame = frame.assign(**{column: there})
    if PAGE_ID in frame:
        pages, addresses = pages_of(frame[PAGE_ID])
        pages, joined = _joined(pages, project)
        frame = frame.assign(page=pages)
        counts = {"addresses_read": addresses, "pages_joined": joined}
        problems += [Problem(code, {"count": n}, "note") for code, n in counts.items() if n]
    if DEVICE in frame:
        frame = frame.assign(device=devices_of(frame[DEVICE]))
    if slots and SLOT not in frame:
        frame = frame.assign(slot=frame[PAGE_ID])
        problems.append(Problem("slot_assumed", {}, "note"))
    return Prepared(frame, problems=tuple(problems))


def refuse_lacking(match: Match, source: Source, *columns: str) -> None:
    """Refuse a file that has none of some columns, by the name of the first one.

    Raises:
        DataError: ``column_missing``.
    """
    if any(column in match.headers for column in columns):
        return
    facts: dict[str, Fact] = {"headers": ", ".join(match.unused), "table": match.table}
    keys: dict[str, Fact] = {"key": columns[0], "table_key": match.table}
    raise DataError("column_missing", column=columns[0], file=source.path.name, **facts, **keys)


def pages_of(pages: Series[str]) -> tuple[Series[str], int]:
    """Return pages with addresses as paths, and how many different addresses there were.

    ``https://www.shop.ru/%D1%87%D0%B0%D0%B9/?utm_source=x#top`` is ``/чай``: host (where the
    file has one only), tracking parameters, fragment and the last slash go, escapes are read.
    Other parameters stay, and so does a name that is no address.
    """
    different = [str(one) for one in pages.dropna().unique()]
    addresses = {one: _parts(one) for one in different if _is_address(one)}
    hosts = {host for host, _ in addresses.values() if host}
    several = len(hosts) > 1
    spelled = {one: (host if several else "") + path for one, (host, path) in addresses.items()}
    return renamed(pages, spelled), len(addresses)


def devices_of(devices: Series[str]) -> Series[str]:
    """Return devices by their keys; what is none of ``DEVICES`` stays, lower-cased."""
    return renamed(devices.str.strip().str.casefold(), _DEVICE_OF)


def unknown_products(project: Project, table: Table) -> tuple[Problem, ...]:
    """Name products that no product table knows."""
    used = {str(name): int(n) for name, n in table.frame[PRODUCT_ID].value_counts().items()}
    products = project.tables.get(PRODUCTS.key)
    if not used:
        return ()
    if products is None:
        return (Problem("products_not_loaded", {}, "note"),)
    return unknown_problems(UNKNOWN_PRODUCTS, unknown_ids(used, products.frame[PRODUCT_ID]))


def unknown_pages(project: Project, table: Table) -> tuple[Problem, ...]:
    """Name pages that no drawn page is called after; nothing where none is drawn."""
    drawn = _drawn_pages(project)
    if not drawn:
        return ()
    used = {str(name): int(n) for name, n in table.frame[PAGE_ID].value_counts().items()}
    return unknown_problems(UNKNOWN_PAGES, unknown_ids(used, drawn))


def _drawn_pages(project: Project) -> tuple[str, ...]:
    """Return what logs call the pages that are drawn, on any device."""
    pages = (one.page for one in project.plan.surfaces.values())
    return tuple(dict.fromkeys(page.name for page in pages if page is not None and page.name))


def _joined(pages: Series[str], project: Project) -> tuple[Series[str], int]:
    """Call pages as the drawn ones they are, and say how many got another name.

    ``/чай/`` is the drawn ``/Чай``; a star in the name of a drawn page stands for anything, so
    that ``/product/*`` is every product page.
    """
    different = [str(one) for one in pages.dropna().unique()]
    drawn = _drawn_pages(project)
    plain = {_plain(name): name for name in reversed(drawn)}
    stars = [(_plain(name), name) for name in sorted(drawn, key=len, reverse=True) if "*" in name]
    names: dict[str, str] = {}
    for page in different:
        spelled = _plain(page)
        star = next((name for star, name in stars if fnmatchcase(spelled, star)), page)
        name = page if page in drawn else plain.get(spelled, star)
        if name != page:
            names[page] = name
    return renamed(pages, names), len(names)


def _plain(page: str) -> str:
    return page.strip().casefold().rstrip("/") or "/"


def _parted(
    frame: DataFrame, source: Source, project: Project, problems: list[Problem]
) -> DataFrame:
    """Part ids of blocks into page and slot, where every id has both and no page is named."""
    if SLOT not in frame or PAGE_ID in frame or source.page:
        return frame
    there = frame[SLOT].dropna()
    drawn = sorted(_drawn_pages(project), key=len, reverse=True)
    parts = {str(block): _of_block(str(block), drawn) for block in there.unique()}
    if not parts or not all(page for page, _ in parts.values()):
        return frame
    facts: dict[str, Fact] = {"count": len(parts), "block": next(iter(parts))}
    page, slot = next(iter(parts.values()))
    problems.append(Problem("blocks_parted", {**facts, "page": page, "slot": slot}, "note"))
    pages, slots = ({block: part[at] for block, part in parts.items()} for at in (0, 1))
    return frame.assign(page=renamed(frame[SLOT], pages), slot=renamed(frame[SLOT], slots))


def _of_block(block: str, drawn: list[str]) -> tuple[str, str]:
    """Return page and algorithm of a block: a drawn page before the dash, else the first word."""
    for page in drawn:
        rest = block[len(page) :].lstrip()
        if block.casefold().startswith(page.casefold()) and rest[:1] in "-\u2013\u2014" and rest:
            return page, rest[1:].strip()
    found = _BLOCK.match(block.strip())
    return (found[1], found[2]) if found else ("", "")


def _is_address(text: str) -> bool:
    return text.startswith("/") or _HOST.match(text) is not None


def _parts(address: str) -> tuple[str, str]:
    """Return host and path of an address."""
    whole, _, query = address.partition("#")[0].partition("?")
    host, path = "", whole
    if _HOST.match(address):
        host, slash, path = whole.split("//", 1)[-1].partition("/")
        host, path = _OWN_HOSTS.sub("", host.casefold()), slash + path
    plain = unquote(path).rstrip("/") or "/"
    kept = [part for part in query.split("&") if part and not _TRACKING.match(part)]
    return host, plain + (f"?{unquote('&'.join(kept))}" if kept else "")
