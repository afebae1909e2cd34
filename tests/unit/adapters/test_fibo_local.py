"""FIBO on this machine where its packages are not installed, and the sizes it would paint."""

from __future__ import annotations

import pytest

from core.adapters.fibo_local import frames
from core.adapters.fibo_local.frames import LocalFiboFrames, painted_size
from core.adapters.fibo_local.pipeline import Pipeline
from core.errors import ProviderNotConfigured
from core.ports.frame_maker import FrameRequest
from sceneforge_app.bootstrap import build_studio
from sceneforge_app.settings import Settings
from tests.fakes import records as r


@pytest.mark.parametrize(
    ("aspect", "size"),
    [(1.0, (1024, 1024)), (16 / 9, (1360, 768)), (2.39, (1584, 656)), (9 / 16, (768, 1360))],
)
def test_a_picture_of_one_megapixel_has_sides_of_sixteen(aspect, size):
    assert painted_size(aspect, 1.0) == size


def test_without_its_packages_it_says_what_to_install(monkeypatch):
    monkeypatch.setattr(frames, "missing_packages", lambda: ["torch", "diffusers"])
    maker = LocalFiboFrames(Pipeline("somewhere"))
    take = r.take()
    asked = FrameRequest(
        shot=take.shot,
        staging=take.staging,
        params=take.params,
        structured_prompt=take.structured_prompt,
        width=480,
        height=270,
        seed=1,
    )
    assert not maker.state().ready
    with pytest.raises(
        ProviderNotConfigured, match=r"torch and diffusers.*requirements-fibo-local"
    ):
        maker.make(asked, cancelled=lambda: False)


@pytest.mark.parametrize("model", ["", "weights"])
def test_it_is_listed_where_weights_are_named(tmp_path, model):
    studio = build_studio(Settings(sceneforge_data_dir=tmp_path, fibo_local_model=model))
    try:
        assert ("fibo_local" in studio.makers) is bool(model)
    finally:
        studio.close()
