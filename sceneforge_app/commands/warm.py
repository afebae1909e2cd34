"""`sceneforge warm`: make the first picture as quick as the second."""

from __future__ import annotations

from time import perf_counter

from sceneforge_app.commands import terminal
from sceneforge_app.commands.crew import studio_for


def warm() -> None:
    """Bring the database up to date and compile the renderer into its cache."""
    with studio_for() as studio:
        start = perf_counter()
        studio.renderer.warm_up()
        taken = perf_counter() - start
    if taken > 5:
        terminal.say(f"The renderer is compiled ({taken:.0f} s, once).")
