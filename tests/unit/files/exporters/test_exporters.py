from __future__ import annotations

import json

import pytest

from planner.files.exporters import EXPORTERS, Exporter
from planner.model.plan import Surface, SurfaceId
from planner.wording import Words
from tests.unit.files.exporters.reports import report

TEXT = [one for one in EXPORTERS if one.suffix in (".csv", ".json") and one.key != "slots_csv"]


def test_keys_tell_exporters_apart() -> None:
    assert len({exporter.key for exporter in EXPORTERS}) == len(EXPORTERS)
    assert {exporter.suffix for exporter in EXPORTERS} == {
        ".csv", ".xlsx", ".json", ".svg", ".png", ".pdf",
    }  # fmt: skip


@pytest.mark.parametrize("exporter", TEXT, ids=lambda exporter: exporter.key)
def test_every_exporter_writes_the_rows(exporter: Exporter) -> None:
    surface = Surface(SurfaceId("floor"), "Зал", "floor")

    content = exporter.content(surface, report(), Words("ru"))

    assert "G1-A-1-1" in content.decode("utf-8")
    if exporter.suffix == ".json":
        assert json.loads(content)["project"] == "Лавка"
