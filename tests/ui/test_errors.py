from __future__ import annotations

import inspect

import core.errors
from core.errors import NotFound, SceneForgeError, StorageBusy
from sceneforge_app.ui.errors import ANSWERS, sentence


def leaves():
    kinds = [kind for _, kind in inspect.getmembers(core.errors, inspect.isclass)]
    kinds = [kind for kind in kinds if issubclass(kind, SceneForgeError)]
    return {kind for kind in kinds if not kind.__subclasses__()}


def test_every_error_has_an_answer():
    assert set(ANSWERS) == leaves()


def test_a_sentence_says_what_happened_and_what_to_do():
    assert sentence(NotFound("frame", "7")).startswith("There is no frame 7. It may have")
    assert sentence(StorageBusy("The database is locked.")).endswith("Try again in a moment.")
