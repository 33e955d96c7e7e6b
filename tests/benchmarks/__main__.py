"""Run the benchmarks and print their table: ``python -m tests.benchmarks [name ...]``.

Every task runs in a fresh process, so that its peak of memory is its own.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.benchmarks.measure import Row
from tests.benchmarks.table import machine, markdown
from tests.benchmarks.tasks import TASKS, rows_of


def main(names: Sequence[str]) -> int:
    """Run the named tasks, or all; returns 2 for names that do not exist."""
    unknown = [name for name in names if name not in TASKS]
    if unknown:
        sys.stderr.write(f"unknown: {', '.join(unknown)}; known: {', '.join(TASKS)}\n")
        return 2
    rows: list[Row] = []
    for name in names or TASKS:
        sys.stderr.write(f"{name} ...\n")
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as fresh:
            rows += fresh.submit(rows_of, name).result()
    sys.stdout.write(f"{machine()}\n\n{markdown(rows)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
