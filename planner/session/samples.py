"""The sample stores as the start page shows them: names, sentences, floors, scores kept at hand."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from planner import __version__
from planner.errors import ProjectError
from planner.files.atomic import write_all
from planner.files.json_text import parsed
from planner.files.project_file import load, load_settings
from planner.files.project_file.access import existing
from planner.files.project_file.fields import Fields
from planner.files.project_file.layout import PLANS
from planner.files.project_file.plan_json import plan_from
from planner.model.element import Element, ElementId, Slot
from planner.model.plan import Surface
from planner.session.analyst import analysed
from planner.shipped import shipped
from planner.tables.report import UNPLACED

FaceKey = tuple[str, str, int]
"""Element id, face letter, bay; on a page the number of the position, row after row."""
Shares = Mapping[FaceKey, float]
_SENTENCE = re.compile(r".+?[.:!?](?=\s|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Sample:
    """A shipped store.

    Attributes:
        path: Its folder.
        name: What it is called.
        about: One paragraph per language.
        surface: Its first floor.
    """

    path: Path
    name: str
    about: Mapping[str, str]
    surface: Surface

    def sentence(self, language: str) -> str:
        """Return the first sentence about it."""
        text = self.about.get(language, "")
        found = _SENTENCE.match(text)
        first = (found[0] if found else text).strip()
        return f"{first[:-1]}." if first.endswith((":", ";")) else first


def sample_folders() -> list[Path]:
    """Return the folders of the sample stores, by name."""
    folders = shipped("sample_stores").iterdir()
    return sorted(folder for folder in folders if (folder / "project.json").is_file())


def is_sample(path: Path) -> bool:
    """Say whether a project is one of the shipped sample stores."""
    return path.resolve().parent == shipped("sample_stores").resolve()


def read_sample(path: Path) -> Sample:
    """Read what the start page shows of a sample, without its tables.

    Raises:
        ProjectError: As loading does.
    """
    files, settings = existing(path), load_settings(path)
    name = files.within(PLANS, ".json")[0]
    plan = plan_from(Fields(parsed(files.read(name)), files.label(name)))
    surface = next(iter(plan.surfaces.values()))
    return Sample(path, settings.name or path.name, settings.about, surface)


def kept_shares(sample: Sample) -> Shares | None:
    """Return the scores of a sample that an earlier run kept; None where there are none."""
    with suppress(OSError, ValueError, TypeError):
        rows = json.loads(_kept(sample).read_text(encoding="utf-8"))
        return {(str(e), str(face), int(bay)): float(share) for e, face, bay, share in rows}
    return None


def scored_shares(sample: Sample, is_wanted: Callable[[], bool] = lambda: True) -> Shares:
    """Score a sample and keep the result; empty where it cannot be scored.

    Args:
        sample: What to score.
        is_wanted: Asked between steps; once it is not, the result is empty.

    Returns:
        Mean noticed contacts of the levels of each face and bay, as a share of the highest.
    """
    report = analysed(load(sample.path), "", is_wanted=is_wanted).report
    if report is None:
        return {}
    means = face_means(
        (
            (str(row["placement_id"]), float(row["noticed_per_1000"] or 0.0))
            for row in report.placements.records()
            if row["placement_id"] != UNPLACED and row["surface"] == sample.surface.name
        ),
        sample.surface,
    )
    top = max(means.values(), default=0.0) or 1.0
    shares = {key: round(mean / top, 4) for key, mean in means.items()}
    _keep(sample, shares)
    return shares


def face_means(
    noticed: Iterable[tuple[str, float]], surface: Surface | None = None
) -> dict[FaceKey, float]:
    """Return the mean over the levels of each face and bay, from placement ids and values.

    Args:
        noticed: Placement ids and values.
        surface: What they are on; its rows of positions are told apart, unlike levels of shelves.
    """
    elements = {} if surface is None else surface.elements
    heard: dict[FaceKey, list[float]] = {}
    for placement, value in noticed:
        name, face, bay, level = placement.rsplit("-", 3)
        slot = Slot(face, int(bay), int(level))
        element = elements.get(ElementId(name))
        key = (name, face, slot.bay) if element is None else face_key(element, slot)
        heard.setdefault(key, []).append(value)
    return {key: sum(values) / len(values) for key, values in heard.items()}


def face_key(element: Element, slot: Slot) -> FaceKey:
    """Return what is coloured together with a placement."""
    rows = slot.level - 1 if element.traits.scan else 0
    return (element.id, slot.face, rows * element.bays + slot.bay)


def _keep(sample: Sample, shares: Shares) -> None:
    rows = [[*key, share] for key, share in shares.items()]
    with suppress(ProjectError):
        write_all({_kept(sample): json.dumps(rows, ensure_ascii=False).encode()})


def _kept(sample: Sample) -> Path:
    """Return where the scores of a sample are kept: another name for every other content."""
    from platformdirs import user_cache_dir

    seen = sha256(__version__.encode())
    for file in sorted(sample.path.rglob("*.*")):
        seen.update(f"{file.name} {file.stat().st_size}".encode())
    folder = Path(user_cache_dir("vitrina", appauthor=False))
    return folder / "thumbnails" / f"{sample.path.name}-{seen.hexdigest()[:12]}.json"
