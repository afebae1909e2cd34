import numpy as np
import pytest

from core.previs.stage_builder import StageBuilder
from core.previs.stage_pieces import PIECE_WORDS, build_piece, piece_kind


@pytest.mark.parametrize("word", sorted(PIECE_WORDS))
@pytest.mark.parametrize("yaw", [0.0, 75.0])
def test_a_piece_stands_on_its_foot_as_tall_as_it_says(word, yaw):
    builder, foot = StageBuilder(), np.array([1.0, 2.0, 0.5])

    tall = build_piece(builder, word, foot, yaw)
    points = builder.geometry().vertices

    assert points[:, 2].min() == pytest.approx(0.5, abs=0.03)
    assert points[:, 2].max() - 0.5 == pytest.approx(tall, abs=0.16)
    assert np.abs(points[:, :2].mean(0) - foot[:2]).max() < 0.6


def test_what_is_no_piece_is_not_taken_for_one():
    assert piece_kind("Ladder") == "ladder"
    assert piece_kind("gun") is None
