"""The files that the rules are about."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
PRODUCT = ("core", "sceneforge_app", "pages")


def python_files(*folders: str) -> list[Path]:
    """Python sources below *folders*, in a stable order."""
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def shown(path: Path) -> str:
    """*path* as people say it."""
    return str(path.relative_to(ROOT))


def kept_files() -> list[str]:
    """What git keeps, as paths from the root; every file where there is no git."""
    answer = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if answer.returncode == 0:
        return answer.stdout.splitlines()
    return [shown(path) for folder in (*PRODUCT, "tests") for path in (ROOT / folder).rglob("*")]
