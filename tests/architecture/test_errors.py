"""Every error raised on purpose has an answer wherever a person may meet it."""

from __future__ import annotations

import inspect
import pickle

import pytest

from core import errors
from sceneforge_app.ui.errors import ANSWERS

ALL = [
    value
    for value in vars(errors).values()
    if inspect.isclass(value) and issubclass(value, errors.SceneForgeError)
]
LEAVES = [error for error in ALL if not error.__subclasses__()]


def example(error: type[errors.SceneForgeError]) -> errors.SceneForgeError:
    parameters = len(inspect.signature(error.__init__).parameters) - 1
    two = issubclass(error, errors.NotFound | errors.MakerError)
    return error("shot", "1C") if two and parameters else error("It went wrong.")


def test_the_pages_have_an_answer_to_every_error():
    assert {error.__name__ for error in LEAVES} <= {error.__name__ for error in ANSWERS}


def test_the_tree_in_the_docstring_is_the_tree():
    drawn = errors.__doc__ or ""
    assert [error.__name__ for error in ALL if error.__name__ not in drawn] == []


@pytest.mark.parametrize("error", LEAVES, ids=lambda error: error.__name__)
def test_it_says_the_same_after_crossing_processes(error):
    raised = example(error)
    assert str(pickle.loads(pickle.dumps(raised))) == str(raised)


@pytest.mark.parametrize("error", LEAVES, ids=lambda error: error.__name__)
def test_it_is_documented(error):
    assert error.__doc__
