"""One measurement in this process, printed as JSON; `run.py` starts a fresh process for each.

Only CPU time (user + system) of the work itself counts: imports come before, files are read within.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any


def compose(project: Path, _day: date) -> dict[str, float]:
    """The yardstick: every YAML file read and composed by the C parser, nothing done with it."""
    import yaml

    def work() -> None:
        for path in sorted((project / "content").rglob("*.yml")):
            with open(path, "rb") as file:  # noqa: PTH123 -- as our own loader opens them
                yaml.compose(file.read(), Loader=yaml.CSafeLoader)

    return {"compose": _cpu(work)[0]}


def publish(project: Path, day: date) -> dict[str, float]:
    """Records -> artifacts, as every build and check of the tool does it."""
    from generator.build import Build
    from generator.publication import publish as work

    cpu, publication = _cpu(lambda: work(project, Build(day)))
    return {"publish": cpu, "pages": len(publication.pages)}


def parts(project: Path, day: date) -> dict[str, float]:
    """The same, stage by stage."""
    from generator.build import Build
    from generator.documents.penata import Penata
    from generator.measurement import measure
    from generator.model import read_catalogue, read_project
    from generator.pages import render_pages
    from generator.pages.rendering import Renderer, names
    from generator.publication import typeset
    from generator.records import no_garbage_collection
    from generator.templating import Templates

    with no_garbage_collection():  # as `publish` does
        load, content = _cpu(lambda: read_project(project))
        model, reading = _cpu(lambda: read_catalogue(content))
        measured, value = _cpu(lambda: measure(reading, Build(day)))
        templates = Templates(project, names(value))
        documents, offered = _cpu(lambda: typeset(Penata(templates.folders), value))
        render, _ = _cpu(lambda: render_pages(Renderer(templates, value, offered)))
    return {
        "load": load, "model": model, "measure": measured, "documents": documents, "render": render,
    }  # fmt: skip


def values(project: Path, day: date) -> dict[str, float]:
    """Loading, typing and measuring values, and the ledger as text; garbage collection off, as `publish` has it."""
    import gc

    from generator.build import Build
    from generator.measurement import measure
    from generator.measurement.tayang import to_csv
    from generator.model import read_catalogue, read_project

    gc.disable()
    load, content = _cpu(lambda: read_project(project))
    model, reading = _cpu(lambda: read_catalogue(content))
    measured, value = _cpu(lambda: measure(reading, Build(day)))
    ledger, _ = _cpu(lambda: to_csv(value.tayang))
    return {"load": load, "model": model, "measure": measured, "ledger": ledger}


def _cpu(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def main() -> None:
    """`stages.py NAME PROJECT DAY`."""
    measurements = {"compose": compose, "publish": publish, "parts": parts, "values": values}
    found = measurements[sys.argv[1]](Path(sys.argv[2]), date.fromisoformat(sys.argv[3]))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(json.dumps({**found, "peak": peak}))


if __name__ == "__main__":
    main()
