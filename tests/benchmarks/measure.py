"""How tasks are measured: medians after a warm-up, and whole processes from the outside."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TypeVar

Result = TypeVar("Result")

ROOT = Path(__file__).resolve().parents[2]
IN_PROCESS, WHOLE_PROCESS = 5, 3
"""So often a task is run for its median."""
_OUTSIDE = """
import json, resource, subprocess, sys, time
begin = time.perf_counter()
done = subprocess.run(sys.argv[1:], capture_output=True)
wall = time.perf_counter() - begin
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([done.returncode, used.ru_utime + used.ru_stime, wall, used.ru_maxrss]))
"""
"""A small process in between: what a child inherits would count for its peak of memory."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table of figures.

    Attributes:
        task: What was done.
        size: On how much.
        cpu_s: Seconds of all cores, user and system.
        wall_s: Seconds on the clock.
        peak_mb: Highest memory of the process; 0: see the task's last row.
        peer: What else does it; empty: nothing at hand.
        peer_cpu_s: Seconds of all cores that the peer took.
        target: What was wished for.
        agreement: What was compared, and how it came out.
    """

    task: str
    size: str
    cpu_s: float
    wall_s: float
    peak_mb: float = 0.0
    peer: str = ""
    peer_cpu_s: float = 0.0
    target: str = ""
    agreement: str = ""


@dataclass(frozen=True, slots=True)
class Took:
    """What a task took: seconds of all cores, seconds on the clock, MB at the peak."""

    cpu_s: float
    wall_s: float
    peak_mb: float


def timed(
    act: Callable[[], Result], repeats: int = IN_PROCESS, *, warm_up: bool = True
) -> tuple[Result, Took]:
    """Run a task in this process and return its last result with the medians."""
    if warm_up:
        act()
    cpu, wall = [], []
    for _ in range(repeats):
        begin, begin_cpu = time.perf_counter(), time.process_time()
        result = act()
        cpu.append(time.process_time() - begin_cpu)
        wall.append(time.perf_counter() - begin)
    return result, Took(median(cpu), median(wall), peak_mb())


def whole_process(
    arguments: Sequence[str],
    repeats: int = WHOLE_PROCESS,
    before: Callable[[], None] = lambda: None,
) -> Took:
    """Run ``python`` with arguments as fresh processes and return the medians.

    Compiled kernels are cached on the disk by a first run that is not counted.

    Args:
        arguments: Of the interpreter.
        repeats: So often.
        before: Done before each run, not counted.

    Raises:
        RuntimeError: The process did not end well.
    """
    took = []
    for _ in range(repeats + 1):
        before()
        took.append(_outside(arguments))
    cpu, wall, peak = zip(*took[1:], strict=True)
    return Took(median(cpu), median(wall), max(peak))


def _outside(arguments: Sequence[str]) -> tuple[float, float, float]:
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _OUTSIDE, sys.executable, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    code, cpu, wall, kilobytes = json.loads(done.stdout)
    if code != 0:
        raise RuntimeError(f"exit code {code}: {' '.join(arguments)}")
    return cpu, wall, kilobytes / 1024.0


def peak_mb() -> float:
    """Return the highest memory of this process so far, MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024.0
