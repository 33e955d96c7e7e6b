"""`vitrina check` and `vitrina samples`."""

from __future__ import annotations

from planner.cli.console import GOOD, PROBLEMS, WEIGHTS, Console, project_path, sample_folders


def check_project(console: Console, given: str) -> int:
    """Say every problem, worst first; returns 1 where there is an error."""
    from planner.analysis.checks import problems_of
    from planner.files.project_file import load

    problems = problems_of(load(project_path(given)))
    ordered = sorted(problems, key=lambda problem: WEIGHTS.index(problem.weight))
    for problem in ordered:
        console.show(console.sentence(problem))
    counts = {weight: sum(one.weight == weight for one in problems) for weight in WEIGHTS}
    console.tell(
        "check_done",
        errors=counts["error"],
        warnings=counts["warning"],
        notes=counts["note"],
    )
    return PROBLEMS if counts["error"] else GOOD


def list_samples(console: Console) -> int:
    """List the sample stores with what they are about."""
    from planner.files.project_file import load_settings

    for folder in sample_folders():
        settings = load_settings(folder)
        about = settings.about.get(console.words.language, "")
        console.tell("sample", key=folder.name, name=settings.name, about=about)
    return GOOD
