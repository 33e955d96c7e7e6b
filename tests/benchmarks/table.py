"""The table of figures as Markdown."""

from __future__ import annotations

import math
import platform
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from os import cpu_count
from pathlib import Path

from tests.benchmarks.measure import Row

HEADER = (
    "task", "size", "CPU s", "wall s", "peak MB", "peer", "peer CPU s", "ratio", "target",
    "agreement",
)  # fmt: skip


def cells(row: Row) -> tuple[str, ...]:
    """Return a row as text; ratio is the peer's CPU by ours."""
    has_peer = row.peer_cpu_s > 0.0 and row.cpu_s > 0.0
    return (
        row.task,
        row.size,
        _seconds(row.cpu_s),
        _seconds(row.wall_s),
        f"{row.peak_mb:.0f}" if row.peak_mb else "",
        row.peer,
        _seconds(row.peer_cpu_s) if has_peer else "",
        f"{row.peer_cpu_s / row.cpu_s:.1f}x" if has_peer else "",
        row.target,
        row.agreement,
    )


def markdown(rows: Sequence[Row]) -> str:
    """Return all rows as a table with columns of even width."""
    lines = [HEADER, *map(cells, rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(HEADER))]
    padded = [" | ".join(c.ljust(w) for c, w in zip(line, widths, strict=True)) for line in lines]
    rule = "-|-".join("-" * width for width in widths)
    return "\n".join(f"| {line} |" for line in (padded[0], rule, *padded[1:]))


def machine() -> str:
    """Return what the figures were measured on, and when."""
    names = [line for line in _cpu_info() if line.startswith("model name")]
    model = names[0].split(":", 1)[1].strip() if names else platform.machine()
    version = sys.version.split(maxsplit=1)[0]
    return f"{model}, {cpu_count()} cores, Python {version}, {datetime.now(tz=UTC):%Y-%m-%d}"


def _cpu_info() -> list[str]:
    path = Path("/proc/cpuinfo")
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def _seconds(value: float) -> str:
    if math.isnan(value):
        return ""
    return f"{value:.2f}" if value >= 1.0 else f"{value:.4f}"
