"""Bad stores and bad traffic: a result with a named doubt, or a refusal in one sentence."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from planner.__main__ import main

Row = tuple[object, ...]

WALLS: tuple[Row, ...] = ((0, 0, 10, 0), (10, 0, 10, 8), (10, 8, 0, 8), (0, 8, 0, 0))
SHELF = ("G1", "gondola", 3.0, 4.5, 2.5, 1.0)
FAR_SHELF = ("G2", "gondola", 7.0, 4.5, 2.5, 1.0)
ENTRANCE = ("E1", "entrance", 1.5, 0.15, 2.0, 0.3)
EXIT = ("X1", "exit", 8.5, 0.15, 2.0, 0.3)
CHECKOUT = ("K1", "checkout", 6.0, 1.6, 1.0, 1.2)
SHOP: tuple[Row, ...] = (SHELF, FAR_SHELF, ENTRANCE, EXIT, CHECKOUT)
WALK = [(t, 1.5 + 0.5 * t, 2.8) for t in range(14)] + [(t, 8.5, 2.8) for t in range(14, 24)]
PLACED = (("G1", "tea", 1), ("G2", "jam", 1))
SOLD = tuple((f"2026-03-{day:02d}", day, "tea", 1, 2) for day in range(1, 10))


def track(*visits: Iterable[Row]) -> tuple[Row, ...]:
    return tuple((number, *point) for number, points in enumerate(visits, 1) for point in points)


HEADERS = {
    "walls": "x1,y1,x2,y2",
    "fixtures": "id,kind,x,y,width (m),depth (m)",
    "products": "product_id,name",
    "placements": "fixture,product,facings",
    "sales": "date,receipt,product,quantity,revenue",
    "tracks": "visit,t,x,y",
    "zone-visits": "visit,time,zone",
}
OPTIONS = {
    "walls": ["--unit", "m", "--y", "down"],
    "fixtures": ["--unit", "m", "--y", "down", "--origin", "centre"],
    "tracks": ["--unit", "m", "--coverage", "0.5"],
    "zone-visits": ["--coverage", "0.5"],
}


class Store:
    """A store made through the command line."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.capsys = capsys

    def take(self, kind: str, rows: Iterable[Row]) -> str:
        """Import rows and return what was said."""
        path = self.folder.parent / f"{kind}.csv"
        lines = [HEADERS[kind], *(",".join(map(str, row)) for row in rows)]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        said = OPTIONS.get(kind, [])
        assert main(["import", kind, str(path), "--into", str(self.folder), *said]) in (0, 1)
        return self.capsys.readouterr().err

    def report(self, *options: str) -> tuple[int, Mapping[str, object]]:
        """Report and return exit code and answer; no answer where it was refused."""
        path = self.folder.parent / "report.json"
        path.unlink(missing_ok=True)
        code = main(["report", str(self.folder), "--json", str(path), *options])
        said = self.capsys.readouterr().err
        assert "Traceback" not in said
        if not path.exists():
            assert said.strip()
            return code, {}
        answer: Mapping[str, object] = json.loads(path.read_text(encoding="utf-8"))
        return code, answer

    def codes(self, *options: str) -> set[str]:
        """Report and return the codes of what is doubtful; some placement is noticed."""
        _, answer = self.report(*options)
        rows, problems = answer["placements"], answer["problems"]
        assert isinstance(rows, list)
        assert isinstance(problems, list)
        assert any(row["noticed_per_1000"] for row in rows)
        return {problem["code"] for problem in problems}


Make = Callable[..., Store]


@pytest.fixture
def make(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Make:
    """Return what makes a store of walls, fixtures and a product on each shelf."""

    def made(fixtures: Iterable[Row] = SHOP, walls: Iterable[Row] = WALLS) -> Store:
        store = Store(tmp_path / "store", capsys)
        store.take("walls", walls)
        store.take("fixtures", fixtures)
        store.take("products", [("tea", "Tea"), ("jam", "Jam")])
        store.take("placements", PLACED)
        return store

    return made


def test_a_good_store_has_no_doubts_about_its_floor(make: Make) -> None:
    store = make()
    store.take("tracks", track(WALK, WALK))

    assert store.codes() <= {"visits_unknown", "no_sales"}


@pytest.mark.parametrize("basis", ["layout", "baskets", "tracks"])
@pytest.mark.parametrize(
    ("left_out", "said"),
    [
        (ENTRANCE, {"no_entrance", "doors_missing"}),
        (CHECKOUT, {"no_checkout", "doors_missing"}),
    ],
)
def test_a_missing_door_is_said(make: Make, basis: str, left_out: Row, said: set[str]) -> None:
    store = make([row for row in SHOP if row != left_out])
    store.take("tracks", track(WALK, WALK))
    store.take("sales", SOLD)

    assert len(said & store.codes("--basis", basis)) == 1


@pytest.mark.parametrize("basis", ["layout", "tracks"])
def test_a_floor_in_two_parts_names_what_is_out_of_reach(make: Make, basis: str) -> None:
    store = make((*SHOP, ("O1", "obstacle", 5.0, 4.0, 0.4, 8.0)))
    store.take(
        "tracks", track([(t, 1.0 + 0.2 * t, 2.8) for t in range(12)], [(0, 1, 1), (9, 1, 1)])
    )

    assert "ground_in_parts" in store.codes("--basis", basis)


def test_fixtures_outside_the_walls_and_in_one_another_are_named(make: Make) -> None:
    inside = ("G3", "gondola", 3.4, 4.7, 2.5, 1.0)
    store = make((*SHOP, ("S9", "wall_shelf", 14.0, 4.0, 2.0, 0.5), inside))

    assert {"fixture_outside", "fixtures_overlap"} <= store.codes("--basis", "layout")


def test_tracks_through_walls_are_said(make: Make) -> None:
    store = make()
    through = [(t, 3.0, 1.0 + t) for t in range(7)]
    store.take("tracks", track(through, through, WALK))

    assert "tracks_through_walls" in store.codes()


def test_tracks_off_the_plan_are_refused_or_counted(make: Make) -> None:
    store = make()
    store.take("tracks", track([(t, 500 + t, 500) for t in range(9)]))

    code, answer = store.report()

    assert code == 1
    assert answer == {}
    store.take("tracks", track(WALK, [(t, 500 + t, 500) for t in range(9)]))
    assert "points_off_plan" in store.codes()


@pytest.mark.parametrize(
    ("scale", "said"),
    [(1000.0, None), (2.0, "points_off_plan"), (0.1, "tracks_in_corner")],
)
def test_tracks_in_other_units_are_refused_or_said(
    make: Make, scale: float, said: str | None
) -> None:
    store = make()
    store.take("tracks", track([(t, x * scale, y * scale) for t, x, y in WALK], WALK[:0]))

    code, answer = store.report()

    if said is None:
        assert (code, answer) == (1, {})
    else:
        problems = answer["problems"]
        assert isinstance(problems, list)
        assert said in {problem["code"] for problem in problems}


def test_a_clock_that_goes_back_is_said_when_the_file_is_taken(make: Make) -> None:
    store = make()
    back = [(t if t < 10 else t - 6.5, x, y) for t, x, y in WALK]

    assert "earlier" in store.take("tracks", track(back, WALK))
    assert store.codes()


def test_a_clock_that_jumps_ahead_or_an_impossible_step_is_said(make: Make) -> None:
    store = make()
    ahead = [(t if t < 5 else t + 3600, x, y) for t, x, y in WALK]
    leaping = [(t, 1.0 + 8.0 * (t % 2), 2.8) for t in range(20)]
    store.take("tracks", track(ahead, leaping, WALK))

    assert {"track_gaps", "tracks_too_fast"} <= store.codes()


@pytest.mark.parametrize("basis", ["tracks", "baskets", "zones"])
def test_one_visit_only_is_said(make: Make, basis: str) -> None:
    store = make((*SHOP, ("Z1", "zone", 5.0, 5.0, 8.0, 4.0)))
    store.take("tracks", track(WALK))
    store.take("sales", SOLD[:1])
    store.take("zone-visits", [(1, "2026-03-01 10:00", "Z1")])

    assert "one_visit" in store.codes("--basis", basis)


def test_zero_visits_never_become_silent_zeros(make: Make) -> None:
    store = make()
    store.take("tracks", track(WALK))
    table = store.folder / "tables" / "tracks.csv"
    table.write_text(table.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")

    assert store.report("--basis", "tracks") == (2, {})
    assert "evidence_empty" in store.codes()


def test_receipts_of_nothing_that_stands_here_fall_back_and_say_so(make: Make) -> None:
    store = make()
    store.take("sales", [("2026-03-01", 1, "cheese", 1, 2), ("2026-03-02", 2, "tea", -1, -2)])

    assert "nothing_sold_is_placed" in store.codes("--basis", "baskets")


def test_tracks_that_last_no_time_are_refused(make: Make) -> None:
    store = make()
    store.take("tracks", track([(5, 2.0, 2.8)], [(9, 3.0, 2.8)]))

    assert store.report() == (1, {})
