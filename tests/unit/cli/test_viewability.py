"""`vitrina import viewability`: states of slots come in, and what is wrong is named."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from planner.__main__ import main
from planner.files.project_file import load, save
from tests.unit.analysis.pages.shop import shop

GOOD = """page view id,page,slot,device,time,visible ratio,in focus
v1,HOME,RR1,phone,2026-03-02 10:00:00.000,0,1
v1,HOME,RR1,phone,2026-03-02 10:00:02.250,0.75,1
v1,HOME,RR1,phone,2026-03-02 10:00:03.250,0,1
"""
BAD = """page view id,page,slot,device,time,end,visible ratio,in focus
v1,home,RR1,desktop,2026-03-02 10:00:00,2026-03-02 10:00:02,1.5,1
v1,home,RR1,desktop,2026-03-02 10:00:03,2026-03-02 10:00:01,1,1
v1,home,RR1,desktop,2026-03-02 10:00:04,,0.9,1
v1,home,RR1,desktop,2026-03-02 10:00:05,,,1
"""


def taken(tmp_path: Path, text: str) -> tuple[int, Path]:
    save(shop(), tmp_path / "shop")
    (tmp_path / "log.csv").write_text(text, encoding="utf-8")
    told = ["import", "viewability", str(tmp_path / "log.csv"), "--into", str(tmp_path / "shop")]
    return main([*told, "--lang", "en"]), tmp_path / "shop"


def test_states_come_in_to_the_millisecond_and_pages_are_joined(tmp_path: Path) -> None:
    code, folder = taken(tmp_path, GOOD)

    frame = load(folder).tables["viewability"].frame
    assert code == 0
    assert frame["page"].unique().tolist() == ["home"]
    assert frame["device"].unique().tolist() == ["mobile"]
    assert frame["visible_share"].tolist() == [0.0, 0.75, 0.0]
    assert frame["in_focus"].tolist() == [True] * 3
    assert (frame["time"][2] - frame["time"][1]).total_seconds() == 1.0


def test_what_is_wrong_is_named_with_file_and_row_and_the_rest_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, folder = taken(tmp_path, BAD)

    said = capsys.readouterr().err
    assert "row 2" in said
    assert "between 0 and 1" in said
    assert "before the state begins" in said
    assert "has no end" in said
    assert len(load(folder).tables["viewability"].frame) == 1


def test_percent_in_the_header_become_shares_and_a_missing_focus_is_assumed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = 'view id,page,slot,time,"visible, %"\n1,home,RR1,2026-03-02 10:00:00,49.9\n'
    code, folder = taken(tmp_path, text)

    said = capsys.readouterr().err
    frame = load(folder).tables["viewability"].frame
    assert code == 0
    assert frame["visible_share"].tolist() == pytest.approx([0.499])
    assert frame["in_focus"].tolist() == [True]
    assert "taken to be" in said


def test_the_slots_of_a_report_say_where_the_viewable_share_is_from(tmp_path: Path) -> None:
    _, folder = taken(tmp_path, GOOD.replace("phone", "desktop"))
    out = tmp_path / "slots.csv"

    code = main(["report", str(folder), "--slots", str(out), "--lang", "en"])

    with out.open(encoding="utf-8", newline="") as file:
        rows = {row["element_id"]: row for row in csv.DictReader(file)}
    assert code == 0
    assert (rows["RR1"]["viewable_basis"], float(rows["RR1"]["viewable_share"])) == ("measured", 1)
    assert rows["PG1"]["viewable_basis"] == "usual"
