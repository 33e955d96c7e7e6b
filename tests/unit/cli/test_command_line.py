"""The command line: what it writes, what it says, and its exit codes."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from planner.__main__ import main
from planner.files.exporters.plan_svg_parts.guides import DASHES_PX
from planner.tables.report import UNPLACED

FIXTURES = """id;вид;название;x, см;y, см;ширина, см;глубина, см;высота, см;поворот;зона
001;Стеллаж пристенный;Чай;50;450;250;50;210;180;Чай
002;холодильник;Молоко;400;420;250;80;200;180;Молочка
003;касса;Касса;600;50;90;150;120;0;
004;вход;Вход;100;0;150;20;0;0;
005;Штуковина;Нечто;300;200;100;100;100;0;
"""
WALLS = "x1,y1,x2,y2\n0,0,8,0\n8,0,8,5\n8,5,0,5\n0,5,0,0\n"
PRODUCTS = "product_id,name,category,price,unit_cost\n007,Чай,Чай,3.5,2\n008,Молоко,Молочка,1.2,1\n"
PLACED = "fixture,product,facings\n001,007,3\n002,008,2\n"
SALES = (
    "date;receipt;product;quantity;revenue\n"
    + "".join(f"{day:02d}.01.2026;{day};007;1;3,50\n" for day in range(1, 9))
    + "05.01.2026;5;009;2;10,00\n"
)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Import a small store from messy files, in a folder with a Cyrillic name."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    folder = tmp_path / "мой магазин"
    files = {
        "walls": WALLS,
        "fixtures": FIXTURES,
        "products": PRODUCTS,
        "placements": PLACED,
        "sales": SALES,
    }
    for kind, text in files.items():
        path = tmp_path / f"{kind} сырые.csv"
        path.write_text(text, encoding="cp1251" if kind == "fixtures" else "utf-8")
        code = main(["import", kind, str(path), "--into", str(folder)])
        assert code == (1 if kind == "fixtures" else 0)
    return folder


def rows(path: Path) -> list[dict[str, str]]:
    """Read a CSV of the machine preset."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_store_from_messy_files_is_reported(store: Path, tmp_path: Path) -> None:
    out = {kind: tmp_path / f"отчёт.{kind}" for kind in ("csv", "json", "svg")}

    code = main(["report", str(store), *[x for k, p in out.items() for x in (f"--{k}", str(p))]])

    assert code == 0
    table, tree = rows(out["csv"]), json.loads(out["json"].read_text(encoding="utf-8"))
    assert out["svg"].read_text(encoding="utf-8").startswith("<svg")
    assert {row["element_id"] for row in table} == {"001", "002", "003", ""}
    assert [row["placement_id"] for row in table] == [
        row["placement_id"] for row in tree["placements"]
    ]
    assert {"basis", "defaults", "sources", "problems", "products", "zones"} <= set(tree)


def test_allocated_sales_and_unplaced_ones_add_up_to_all_sales(store: Path, tmp_path: Path) -> None:
    main(["report", str(store), "--csv", str(tmp_path / "o.csv")])

    table = rows(tmp_path / "o.csv")

    assert sum(float(row["units"] or 0) for row in table) == pytest.approx(10.0, abs=0.01)
    assert sum(float(row["revenue"] or 0) for row in table) == pytest.approx(38.0, abs=0.1)
    assert [row["products"] for row in table if row["placement_id"] == UNPLACED] == ["009"]


def test_one_seed_gives_one_file_and_another_seed_another(store: Path, tmp_path: Path) -> None:
    def report(name: str, seed: str) -> bytes:
        path = tmp_path / name
        main(["report", str(store), "--basis", "layout", "--seed", seed, "--csv", str(path)])
        return path.read_bytes()

    assert report("a.csv", "3") == report("b.csv", "3")
    assert report("a.csv", "3") != report("c.csv", "4")


def test_without_options_both_ends_are_a_table(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()

    assert main(["report", str(store), "--lang", "ru"]) == 0

    shown = capsys.readouterr().out
    assert "…" in shown
    assert "001-A-" in shown
    assert "допущени" in shown


def test_excel_in_russian_has_its_own_marks_and_words(store: Path, tmp_path: Path) -> None:
    path = tmp_path / "excel.csv"

    main(["report", str(store), "--csv", str(path), "--preset", "excel", "--lang", "ru"])

    text = path.read_bytes().decode("utf-8")
    assert text.startswith("\ufeffПоверхность;")
    assert ";Холодильник;" in text
    assert text.endswith("\r\n")


def test_refused_rows_are_kept_with_reasons_and_nothing_is_lost(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = (store / "tables" / "refused" / "fixtures сырые.csv").read_text(encoding="utf-8-sig")
    assert "Штуковина" in kept

    raw = store.parent / "fixtures сырые.csv"
    again = ["import", "fixtures", str(raw), "--into", str(store), "--unknown-as", "promo_stand"]
    assert main(again) == 0

    assert not (store / "tables" / "refused" / "fixtures сырые.csv").exists()
    assert "005" in (store / "plans" / "today.json").read_text(encoding="utf-8")
    assert "promo stand" in capsys.readouterr().err


def test_refused_rows_are_corrected_where_they_are_kept_and_imported_again(store: Path) -> None:
    kept = store / "tables" / "refused" / "fixtures сырые.csv"
    kept.write_text(
        kept.read_text(encoding="utf-8-sig")
        .replace(";Штуковина", ";стол")
        .replace(",Штуковина,", ",стол,"),
        encoding="utf-8-sig",
    )

    assert main(["import", "fixtures", str(kept), "--into", str(store), "--append"]) == 0

    assert "005" in (store / "plans" / "today.json").read_text(encoding="utf-8")


def test_a_project_is_made_in_an_empty_folder(tmp_path: Path) -> None:
    products = tmp_path / "p.csv"
    products.write_text(PRODUCTS, encoding="utf-8")
    (tmp_path / "new").mkdir()

    assert main(["import", "products", str(products), "--into", str(tmp_path / "new")]) == 0

    assert (tmp_path / "new" / "project.json").is_file()


def test_a_kind_for_unknown_rows_may_be_given_by_its_name(store: Path) -> None:
    raw = str(store.parent / "fixtures сырые.csv")

    assert main(["import", "fixtures", raw, "--into", str(store), "--unknown-as", "Стол"]) == 0


def test_zones_that_nobody_drew_are_named_by_check(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    visits = tmp_path / "v.csv"
    visits.write_text(
        "visit,time,zone\n1,2026-01-05 10:00,Молочко\n2,2026-01-05 11:00,Чай\n", "utf-8"
    )
    main(["import", "zone-visits", str(visits), "--into", str(store)])

    assert main(["check", str(store)]) in (0, 1)

    assert "Молочко → Молочка" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["import", "products"], "Не указано: ФАЙЛ"),
        (["report", "x", "--бред"], "Параметра --бред нет"),
        (["report", "x", "--seed", "-1"], "Значение --seed не подходит"),
        (["report", "x", "--svg"], "После --svg нужно значение"),
        (["check", "мой", "проект"], "лишнее слово"),
    ],
)
def test_wrong_use_is_said_in_words_of_the_language(
    given: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*given[:1], "--lang", "ru", *given[1:]]) == 2

    assert said.replace("ФАЙЛ", "") in capsys.readouterr().err


def test_a_replaced_table_is_kept(store: Path, tmp_path: Path) -> None:
    newer = tmp_path / "new.csv"
    newer.write_text("date,product,quantity,revenue\n2026-02-01,007,1,3\n", encoding="utf-8")
    before = (store / "tables" / "sales.csv").read_bytes()

    assert main(["import", "sales", str(newer), "--into", str(store)]) == 0

    assert (store / "tables" / "previous" / "sales.csv").read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\xff" * 40, SALES[:70].encode()])
def test_an_unusable_file_leaves_the_project_as_it_was(
    store: Path, tmp_path: Path, content: bytes
) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_bytes(content)
    before = {path: path.read_bytes() for path in store.rglob("*") if path.is_file()}

    assert main(["import", "sales", str(bad), "--into", str(store)]) == 1

    assert {path: path.read_bytes() for path in store.rglob("*") if path.is_file()} == before


def test_check_says_every_problem_worst_first(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()

    assert main(["check", str(store)]) == 0

    said = capsys.readouterr().out.splitlines()
    weights = [line.split(":")[0] for line in said[:-1]]
    order = ["Error", "Warning", "Note"]
    assert weights == sorted(weights, key=order.index)
    assert any("009" in line for line in said)
    assert said[-1].endswith("notes.") or said[-1].endswith("note.")


@pytest.mark.parametrize(
    "arguments",
    [
        ["report"],
        ["report", "нет такого"],
        ["report", "small_supermarket", "--basis", "tea leaves"],
        ["report", "small_supermarket", "--basis", "zones"],
        ["report", "small_supermarket", "--surface", "Roof"],
        ["report", "small_supermarket", "--preset", "lotus"],
        ["report", "small_supermarket", "--lang", "de"],
        ["import", "cheese", "x.csv", "--into", "y"],
        ["import", "sales", "нет.csv", "--into", "y"],
        ["import", "sales", "x.csv"],
        ["import", "tracks", "x.csv", "--into", "y", "--coverage", "2"],
        ["route", "small_supermarket"],
        ["route", "small_supermarket", "--products", " , "],
        ["route", "small_supermarket", "--products", "P001", "--baskets"],
        ["route", "small_supermarket", "--products", "P001", "--surface", "Roof"],
        ["route", "section_store", "--path", "D1"],
        ["why", "section_store"],
        ["why", "section_store", "--placement", "X", "--zone", "Y"],
        ["why", "section_store", "--placement", "X"],
        ["why", "section_store", "--zone", "attic"],
        ["--nonsense"],
        ["a", "b"],
    ],
    ids=" ".join,
)
def test_wrong_use_ends_with_2_and_a_sentence(
    arguments: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main(arguments) == 2

    assert capsys.readouterr().err.strip()
    assert list(tmp_path.iterdir()) == []


def test_a_broken_project_is_a_problem_in_the_data(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = store / "plans" / "today.json"
    plan.write_bytes(plan.read_bytes()[:200])

    assert main(["report", str(store)]) == 1

    assert "today.json" in capsys.readouterr().err


@pytest.mark.parametrize("language", ["en", "ru"])
def test_samples_are_listed_with_what_they_are_about(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["samples", "--lang", language]) == 0

    said = capsys.readouterr().out
    assert "section_store" in said
    assert "small_supermarket" in said
    assert ("generated" if language == "en" else "генерир") in said


@pytest.mark.parametrize("given", [[], ["section_store"]])
def test_without_a_window_report_and_picture_are_written(
    given: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main(given) == 0

    name = given[0] if given else "small_supermarket"
    assert sorted(p.name for p in tmp_path.iterdir()) == [f"{name}-placements.csv", f"{name}.svg"]
    assert f"{name}.svg" in capsys.readouterr().out


def test_a_list_of_which_nothing_stands_here_is_a_problem_in_the_data(
    store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()

    assert main(["route", str(store), "--products", "009,cheese"]) == 1

    assert "009, cheese" in capsys.readouterr().err


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_route_names_stops_and_writes_plain_values(
    store: Path, tmp_path: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "route.json"
    capsys.readouterr()

    asked = ["route", str(store), "--products", "008,007", "--lang", language]
    assert main([*asked, "--json", str(path)]) == 0

    found = json.loads(path.read_text(encoding="utf-8"))
    assert {stop["product"] for stop in found["stops"]} == {"007", "008"}
    assert all(0.0 <= x <= 8.0 and 0.0 <= y <= 5.0 for x, y in found["line"])
    assert "Молоко" in capsys.readouterr().out


def test_baskets_are_routed_and_spread_out(store: Path, tmp_path: Path) -> None:
    path = tmp_path / "baskets.json"

    assert main(["route", str(store), "--baskets", "--json", str(path)]) == 0

    found = json.loads(path.read_text(encoding="utf-8"))
    assert found["baskets"] == 8
    assert found["items"]["mean"] == 1
    assert found["metres_per_item"]["median"] == found["length_m"]["median"]


def test_a_desired_path_is_scored_and_drawn(store: Path, tmp_path: Path) -> None:
    plan = store / "plans" / "today.json"
    tree = json.loads(plan.read_text(encoding="utf-8"))
    (surface,) = tree["surfaces"]
    surface["elements"].append(
        {
            "id": "D1",
            "kind": "desired_path",
            "line": {"points": [[1, 3.5], [7, 3.5]], "thickness": 0},
        }
    )
    plan.write_text(json.dumps(tree), encoding="utf-8")
    path, picture = tmp_path / "path.json", tmp_path / "path.svg"

    asked = ["route", str(store), "--path", "D1", "--basis", "layout"]
    assert main([*asked, "--json", str(path), "--svg", str(picture)]) == 0

    found = json.loads(path.read_text(encoding="utf-8"))
    assert 0.0 < found["coverage"] <= 1.0
    assert "path_blocked" in {problem["code"] for problem in found["problems"]}
    dashes = " ".join(f"{dash:.0f}" for dash in DASHES_PX)
    assert f'stroke-dasharray="{dashes}"' in picture.read_text(encoding="utf-8")
