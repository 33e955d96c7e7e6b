"""`vitrina import sales`, cold: half a million receipt lines."""

from __future__ import annotations

import csv
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from tests.benchmarks.gen_sales import Sold, write_sales
from tests.benchmarks.measure import Row, whole_process

TARGET = "<= 10 s CPU, <= 600 MB"
TABLE = Path("tables") / "sales.csv"


def rows() -> list[Row]:
    """Measure whole processes that take the file into a new project; pandas reads it for scale."""
    with TemporaryDirectory() as folder:
        receipts, project = Path(folder) / "receipts.csv", Path(folder) / "project"
        sold = write_sales(receipts)
        command = ["-m", "planner", "import", "sales", str(receipts), "--into", str(project)]
        took = whole_process(command, before=lambda: rmtree(project, ignore_errors=True))
        reads = f"import pandas; pandas.read_csv({str(receipts)!r}, parse_dates=['InvoiceDate'])"
        peer = whole_process(["-c", reads])
        return [
            Row(
                "vitrina import sales",
                f"{sold.lines:,} lines, {receipts.stat().st_size / 1e6:.0f} MB",
                took.cpu_s,
                took.wall_s,
                took.peak_mb,
                peer=f"pandas.read_csv alone, {peer.peak_mb:.0f} MB",
                peer_cpu_s=peer.cpu_s,
                target=TARGET,
                agreement=_agreement(project / TABLE, sold),
            )
        ]


def _agreement(table: Path, sold: Sold) -> str:
    """Compare what the project holds with what was written."""
    with table.open(encoding="utf-8", newline="") as lines:
        found = [
            (float(row["quantity"]), float(row["revenue"]), row["receipt_id"])
            for row in csv.DictReader(lines)
        ]
    kept = Sold(
        len(found),
        round(sum(units for units, _, _ in found)),
        sum(units < 0.0 for units, _, _ in found),
        round(sum(money for _, money, _ in found), 2),
    )
    return "lines, units, returns, revenue same" if kept == sold else f"{kept} for {sold}"
