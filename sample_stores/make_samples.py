"""Makes the sample stores again, byte for byte: ``python sample_stores/make_samples.py``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
if str(HERE) not in sys.path:
    sys.path.insert(0, str(HERE))
sys.path.append(str(HERE.parent))

from makers import online_shop, section_store, small_supermarket  # noqa: E402
from makers.expected import write_expected  # noqa: E402

from planner.files.project_file import save  # noqa: E402

SAMPLES = (section_store, small_supermarket, online_shop)


def main(arguments: list[str] | None = None) -> int:
    """Write every sample; with ``--expected`` also what its report says now."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, default=HERE, help="folder for the samples")
    parser.add_argument("--expected", action="store_true", help="take today's report as known")
    wanted = parser.parse_args(arguments)
    for sample in SAMPLES:
        project = sample.build()
        folder = wanted.into / sample.NAME
        save(project, folder)
        if wanted.expected:
            write_expected(project, sample.PLANTED, folder / "expected.json")
        sys.stdout.write(f"{folder}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
