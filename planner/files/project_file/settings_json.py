"""Settings of a project as a tree of JSON, and back."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from planner.files.project_file.fields import Fields
from planner.project import Settings, Source

USUAL: Final = Settings()


def settings_tree(settings: Settings) -> dict[str, object]:
    """Return settings as a tree of JSON; unknown conversion and usual aisles are left out."""
    tree: dict[str, object] = {
        **settings.extra,
        "name": settings.name,
        "about": dict(settings.about),
        "currency": settings.currency,
        "time_zone": settings.time_zone,
        "opening_hours": {day: list(hours) for day, hours in settings.opening_hours.items()},
        "coverage": dict(settings.coverage),
        "seed": int(settings.seed),
        "generated": bool(settings.generated),
        "sources": [
            {"what": source.what, "origin": source.origin, "licence": source.licence}
            for source in settings.sources
        ],
    }
    if settings.conversion is not None:
        tree["conversion"] = settings.conversion
    for key in ("aisle_m", "least_aisle_m"):
        if getattr(settings, key) != getattr(USUAL, key):
            tree[key] = getattr(settings, key)
    return tree


def settings_from(fields: Fields) -> Settings:
    """Read settings; what is left out is as in a new project.

    Raises:
        ProjectError: ``project_missing_field``, ``project_wrong_type`` or ``project_bad_value``.
    """
    about = fields.fields("about")
    coverage = fields.fields("coverage")
    known = fields.value("conversion") if "conversion" in fields else None
    with fields.making():
        return Settings(
            name=fields.text("name", USUAL.name),
            about=MappingProxyType({key: about.text(key) for key in about.names()}),
            currency=fields.text("currency", USUAL.currency),
            time_zone=fields.text("time_zone", USUAL.time_zone),
            opening_hours=MappingProxyType(_hours(fields.fields("opening_hours"))),
            conversion=None if known is None else fields.as_number("conversion", known),
            coverage=MappingProxyType({key: coverage.number(key) for key in coverage.names()}),
            seed=fields.integer("seed", USUAL.seed),
            aisle_m=fields.number("aisle_m", USUAL.aisle_m),
            least_aisle_m=fields.number("least_aisle_m", USUAL.least_aisle_m),
            generated=fields.flag("generated", USUAL.generated),
            sources=tuple(
                _source(Fields(tree, fields.file, f"{fields.at('sources')}/{number}"))
                for number, tree in enumerate(fields.items("sources"), start=1)
            ),
            extra=fields.extra(),
        )


def _hours(fields: Fields) -> dict[str, tuple[str, str]]:
    hours: dict[str, tuple[str, str]] = {}
    for day in fields.names():
        opens, closes = fields.as_pair(day, fields.value(day), "pair")
        if not isinstance(opens, str) or not isinstance(closes, str):
            raise fields.wrong(day, "text")
        hours[day] = (opens, closes)
    return hours


def _source(fields: Fields) -> Source:
    return Source(fields.text("what"), fields.text("origin", ""), fields.text("licence", ""))
