"""`vitrina report`, cold: store M from its two files, and both sample stores."""

from __future__ import annotations

import json
import math
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from tests.benchmarks.gen_store import make_store
from tests.benchmarks.measure import ROOT, Row, whole_process
from tests.benchmarks.projects import saved
from tests.benchmarks.store_csv import misplaced, read_rows

SAMPLES = ("section_store", "small_supermarket")
TARGET_M = "<= 10 s CPU, goal 5"
_UNCOMPILED = """
import os, sys
os.environ["NUMBA_CACHE_DIR"] = sys.argv.pop(1)
from planner.__main__ import main
sys.exit(main(sys.argv[1:]))
"""
"""The first report after an installation, when no kernel was compiled yet."""


def rows() -> list[Row]:
    """Measure whole processes that write CSV and JSON."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        start = whole_process(["-c", "import numpy, shapely"])
        words = whole_process(["-m", "planner", "samples"])
        return [
            Row("python, numpy, shapely", "", start.cpu_s, start.wall_s, start.peak_mb),
            Row("vitrina samples", "", words.cpu_s, words.wall_s, words.peak_mb),
            *_store(place),
            *(_sample(name, place) for name in SAMPLES),
        ]


def _store(place: Path) -> list[Row]:
    project, csv, cache = saved("M", place), place / "report.csv", place / "kernels"
    command = _command(project, csv, place / "report.json")
    first = whole_process(
        ["-c", _UNCOMPILED, str(cache), *command[2:]],
        1,
        before=lambda: rmtree(cache, ignore_errors=True),
    )
    took = whole_process(command)
    placements, store = read_rows(csv), make_store("M")
    off = len(misplaced(placements, store))
    return [
        Row(
            "vitrina report" + told,
            f"M, {len(store.fixtures)} fixtures, {len(placements):,} placements",
            took.cpu_s,
            took.wall_s,
            took.peak_mb,
            target=TARGET_M,
            agreement=f"{off} of {len(placements)} misplaced",
        )
        for told, took in (("", took), (", kernels not compiled", first))
    ]


def _sample(name: str, place: Path) -> Row:
    project, csv, summary = ROOT / "sample_stores" / name, place / "s.csv", place / "s.json"
    took = whole_process(_command(project, csv, summary))
    known = json.loads((project / "expected.json").read_text(encoding="utf-8"))["facts"]
    found = json.loads(summary.read_text(encoding="utf-8"))["facts"]
    same = sum(_is_same(known[key], found.get(key)) for key in known)
    return Row(
        "vitrina report",
        f"{name}, {len(read_rows(csv)):,} placements",
        took.cpu_s,
        took.wall_s,
        took.peak_mb,
        agreement=f"{same} of {len(known)} known facts",
    )


def _command(project: Path, csv: Path, summary: Path) -> list[str]:
    outputs = ["--csv", str(csv), "--json", str(summary)]
    return ["-m", "planner", "report", str(project), *outputs]


def _is_same(known: object, found: object) -> bool:
    if isinstance(known, float) and isinstance(found, int | float):
        return math.isclose(known, found, rel_tol=1e-9)
    return known == found
