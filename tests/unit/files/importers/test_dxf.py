from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from ezdxf import filemanagement
from ezdxf.document import Drawing as Document
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from shapely.affinity import translate

from planner.__main__ import main
from planner.errors import DataError, Problem
from planner.files.exporters.dxf import dxf_bytes
from planner.files.importers.drawing import read_drawing
from planner.files.importers.drawing_kinds import DrawingKinds, guessed_kinds, read_kinds
from planner.files.importers.dxf import DrawingPlan, DrawingTaken, take_drawing
from planner.files.project_file import load
from planner.model.element import Element
from planner.model.plan import Frame, Surface, SurfaceId
from planner.model.shape import Line
from planner.project import Project
from tests.strategies import METRES, RING, elements

FLOOR = SurfaceId("floor")
SOME = settings(max_examples=15, deadline=None, phases=(Phase.reuse, Phase.generate))
"""A file takes long to make: what fails is not made smaller."""
Draws = Callable[[Document], None]


def written(folder: Path, draw: Draws, unit: int = 4, name: str = "чертёж зала.dxf") -> Path:
    document = filemanagement.new("R2010")
    document.header["$INSUNITS"] = unit
    draw(document)
    document.saveas(folder / name)
    return folder / name


def taken(path: Path, kinds: DrawingKinds | None = None, unit: str = "") -> DrawingTaken:
    return take_drawing(Project(), DrawingPlan(read_drawing(path), kinds or DrawingKinds(), unit))


def floor_of(done: DrawingTaken) -> Surface:
    (surface,) = done.project.plan.surfaces.values()
    return surface


def told(problems: tuple[Problem, ...], code: str) -> list[Problem]:
    return [problem for problem in problems if problem.code == code]


def shop(document: Document) -> None:
    """Draw walls of lines, a shelf, a shelf of four lines and two blocks, in millimetres."""
    space = document.modelspace()
    corners = [(0, 0), (10000, 0), (10000, 8000), (0, 8000)]
    for start, end in zip(corners, corners[1:] + corners[:1], strict=True):
        space.add_line(start, end, dxfattribs={"layer": "СТЕНЫ"})
    shelf = [(1000, 1000), (3000, 1000), (3000, 1500), (1000, 1500)]
    space.add_lwpolyline(shelf, close=True, dxfattribs={"layer": "СТЕЛЛАЖИ"})
    loose = [(5000, 1000), (7000, 1000), (7000, 2000), (5000, 2000)]
    for start, end in zip(loose, loose[1:] + loose[:1], strict=True):
        space.add_line(start, end, dxfattribs={"layer": "TABLES"})
    space.add_text("Чай и кофе", height=100).set_placement((2000, 1250))
    block = document.blocks.new("CHECKOUT")
    block.add_lwpolyline([(0, 0), (900, 0), (900, 2500), (0, 2500)], close=True)
    block.add_circle((450, 500), 200)
    space.add_blockref("CHECKOUT", (8000, 3000))
    space.add_blockref("CHECKOUT", (6000, 5000), dxfattribs={"rotation": 90})
    space.add_circle((100, 100), 50, dxfattribs={"layer": "РАЗМЕРЫ"})
    space.add_hatch(dxfattribs={"layer": "РАЗМЕРЫ"})


@SOME
@given(
    st.lists(elements(), max_size=6, unique_by=lambda element: element.id),
    st.lists(RING, max_size=2, unique=True),
    st.builds(Frame, METRES, METRES, st.just(value=True)),
)
def test_what_we_export_we_import_to_the_same_ground(
    drawn: list[Element], rings: list[tuple[tuple[float, float], ...]], frame: Frame
) -> None:
    there = {one.id: one for one in drawn if one.id.strip()}
    surface = Surface(FLOOR, "Зал", "floor", frame, tuple(rings), there)
    if not (there or rings):
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "зал.dxf"
        path.write_bytes(dxf_bytes(surface))
        drawing = read_drawing(path)

    back = floor_of(take_drawing(Project(), DrawingPlan(drawing)))

    assert drawing.metres_per_unit == 1.0
    shift = (frame.x0 - back.frame.x0, back.frame.y0 - frame.y0)
    assert len(back.outlines) == len(rings)
    for ring, there_again in zip(rings, back.outlines, strict=True):
        for (x, y), (u, v) in zip(ring, there_again, strict=True):
            assert (u, v) == pytest.approx((x + shift[0], y + shift[1]), abs=0.001)
    assert {key: one.kind for key, one in back.elements.items()} == {
        key: one.kind for key, one in there.items()
    }
    for key, one in there.items():
        again = back.elements[key]
        assert again.name == one.name
        moved = translate(one.footprint, *shift)
        assert again.footprint.bounds == pytest.approx(moved.bounds, abs=0.001)
        assert again.footprint.area == pytest.approx(one.footprint.area, abs=0.001)


def test_names_of_layers_and_blocks_in_both_languages_say_what_they_are(tmp_path: Path) -> None:
    done = taken(written(tmp_path, shop))

    surface = floor_of(done)
    kinds = sorted(element.kind for element in surface.elements.values())
    assert kinds == ["checkout", "checkout", "table", "wall_shelf"]
    assert len(surface.outlines) == 1
    shelf = next(e for e in surface.elements.values() if e.kind == "wall_shelf")
    assert shelf.name == "Чай и кофе"
    assert shelf.footprint.area == pytest.approx(1.0)
    table = next(e for e in surface.elements.values() if e.kind == "table")
    assert table.footprint.area == pytest.approx(2.0)


def test_a_block_becomes_one_turned_box(tmp_path: Path) -> None:
    surface = floor_of(taken(written(tmp_path, shop)))

    first, second = (e.footprint for e in surface.elements.values() if e.kind == "checkout")
    x1, _, x2, _ = first.bounds
    assert x2 - x1 == pytest.approx(0.9)
    x1, _, x2, _ = second.bounds
    assert x2 - x1 == pytest.approx(2.5)


def test_what_was_left_out_is_said_by_layer_and_type(tmp_path: Path) -> None:
    done = taken(written(tmp_path, shop))

    (layer,) = told(done.problems, "dxf_not_mapped")
    assert (layer.facts["layer"], layer.facts["count"]) == ("РАЗМЕРЫ", 1)
    (hatch,) = told(done.problems, "dxf_skipped")
    assert (hatch.facts["type"], hatch.facts["layer"]) == ("HATCH", "РАЗМЕРЫ")


def test_layers_that_are_off_are_left_out_and_said(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        shop(document)
        document.layers.add("TABLES").off()

    done = taken(written(tmp_path, draw))

    assert "table" not in {e.kind for e in floor_of(done).elements.values()}
    (hidden,) = told(done.problems, "dxf_hidden")
    assert (hidden.facts["layer"], hidden.facts["count"]) == ("TABLES", 4)


def test_the_unit_comes_from_the_file_or_from_its_user(tmp_path: Path) -> None:
    nameless = written(tmp_path, shop, unit=0)

    with pytest.raises(DataError) as refusal:
        taken(nameless)
    assert refusal.value.code == "dxf_no_unit"

    by_user = floor_of(taken(nameless, unit="mm"))
    by_file = floor_of(taken(written(tmp_path, shop, unit=4)))
    assert by_user.outlines == by_file.outlines


def test_a_mapping_wins_over_the_names(tmp_path: Path) -> None:
    (tmp_path / "слои.json").write_text(
        json.dumps({"layers": {"размеры": "column", "tables": ""}, "blocks": {"CHECKOUT": ""}}),
        encoding="utf-8",
    )

    done = taken(written(tmp_path, shop), read_kinds(tmp_path / "слои.json"))

    kinds = sorted(element.kind for element in floor_of(done).elements.values())
    assert kinds == ["column", "wall_shelf"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[", "dxf_mapping_broken"),
        ("[1]", "dxf_mapping_broken"),
        ('{"layers": 3}', "dxf_mapping_broken"),
        ('{"layers": {"0": "spaceship"}}', "dxf_unknown_kind"),
        ('{"blocks": {"A": "room"}}', "dxf_unknown_kind"),
    ],
)
def test_a_mapping_that_cannot_be_is_refused(tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "m.json").write_text(text)

    with pytest.raises(DataError) as refusal:
        read_kinds(tmp_path / "m.json")

    assert refusal.value.code == code


def test_the_same_drawing_again_replaces_what_it_made(tmp_path: Path) -> None:
    plan = DrawingPlan(read_drawing(written(tmp_path, shop)))
    once = take_drawing(Project(), plan)

    twice = take_drawing(once.project, plan)

    assert len(floor_of(twice).elements) == len(floor_of(once).elements)
    assert floor_of(twice).outlines == floor_of(once).outlines


def test_curves_are_flattened_and_walls_keep_their_thickness(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        space = document.modelspace()
        space.add_circle((2, 2), 1.0, dxfattribs={"layer": "колонны"})
        space.add_spline([(0, 0), (2, 1), (4, 0)], dxfattribs={"layer": "V_WALL"})
        space.add_lwpolyline([(0, 5), (4, 5)], dxfattribs={"layer": "V_WALL", "const_width": 0.2})

    surface = floor_of(taken(written(tmp_path, draw, unit=6)))

    column = next(e for e in surface.elements.values() if e.kind == "column")
    assert column.footprint.area == pytest.approx(3.1416, rel=0.02)
    lines = [e.shape for e in surface.elements.values() if isinstance(e.shape, Line)]
    assert sorted(line.thickness for line in lines) == [0.0, 0.2]
    assert max(len(line.points) for line in lines) > 4


def test_a_drawing_far_from_its_origin_is_moved_to_it(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        ring = [(500000, 6000000), (500010, 6000000), (500010, 6000008), (500000, 6000008)]
        document.modelspace().add_lwpolyline(ring, close=True, dxfattribs={"layer": "WALLS"})

    surface = floor_of(taken(written(tmp_path, draw, unit=6)))

    xs, ys = zip(*surface.outlines[0], strict=True)
    assert (min(xs), max(xs), min(ys), max(ys)) == pytest.approx((0.0, 10.0, 0.0, 8.0))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b"not a drawing", "dxf_unreadable"),
        (b"\x01\xff" * 99, "dxf_unreadable"),
    ],
)
def test_what_is_no_drawing_is_refused_in_words(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "битый.dxf").write_bytes(content)

    with pytest.raises(DataError) as refusal:
        read_drawing(tmp_path / "битый.dxf")

    assert refusal.value.code == code


@SOME
@given(st.floats(0.0, 1.0))
def test_a_file_cut_anywhere_is_read_in_part_or_refused_and_never_crashes(share: float) -> None:
    with tempfile.TemporaryDirectory() as folder:
        data = written(Path(folder), shop).read_bytes()
        cut = Path(folder) / "cut.dxf"
        cut.write_bytes(data[: round(len(data) * share)])
        try:
            plan = DrawingPlan(read_drawing(cut), unit="mm")
            done = take_drawing(Project(), plan)
        except DataError:
            return

        assert len(floor_of(done).elements) == done.count


def test_a_drawing_of_which_nothing_is_known_is_refused_with_its_layers(tmp_path: Path) -> None:
    def draw(document: Document) -> None:
        document.modelspace().add_line((0, 0), (1, 1), dxfattribs={"layer": "xyz"})

    with pytest.raises(DataError) as refusal:
        taken(written(tmp_path, draw))

    assert (refusal.value.code, refusal.value.facts["layers"]) == ("dxf_nothing", "xyz")


def test_import_and_export_on_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store, out = tmp_path / "мой магазин", tmp_path / "обратно.dxf"
    source = written(tmp_path, shop)

    assert main(["import", "dxf", str(source), "--into", str(store), "--lang", "ru"]) == 0
    assert main(["export", str(store), "--dxf", str(out), "--lang", "ru"]) == 0

    said = capsys.readouterr()
    assert "4 элемента нарисовано" in said.out
    assert "РАЗМЕРЫ" in said.err
    mapping = json.loads((store / "tables/mappings/dxf.json").read_text(encoding="utf-8"))
    assert mapping["layers"]["СТЕНЫ"] == "room"
    (surface,) = load(store).plan.surfaces.values()
    again = read_drawing(out)
    assert guessed_kinds(again).layers["V_ROOM"] == "room"
    assert replace(floor_of(taken(out)), extra={}).outlines == surface.outlines


def test_without_a_unit_the_command_line_says_the_remedy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = written(tmp_path, shop, unit=0)

    code = main(["import", "dxf", str(source), "--into", str(tmp_path / "store"), "--lang", "en"])

    assert code == 1
    assert "--unit mm" in capsys.readouterr().err
    assert not (tmp_path / "store").exists()
