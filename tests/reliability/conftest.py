"""A stand-in for Bria and studios that know it."""

from __future__ import annotations

from functools import partial

import pytest

from core.adapters.bria.limits import Patience
from sceneforge_app import bootstrap
from sceneforge_app.bootstrap import build_studio
from sceneforge_app.settings import Settings
from tests.reliability.fibo_boards import KEY
from tests.standin_bria.server import StandIn


@pytest.fixture
def stand_in():
    with StandIn(token=KEY) as running:
        yield running


@pytest.fixture
def studio_with(tmp_path, monkeypatch):
    """Opens studios that know the stand-in, and closes them."""
    opened = []
    quick = partial(Patience, first_s=0.05, every_s=0.05)
    monkeypatch.setattr(bootstrap, "Patience", quick)

    def build(address, key=KEY, **settings):
        studio = build_studio(
            Settings(
                sceneforge_data_dir=tmp_path,
                render_workers=1,
                bria_api_key=key,
                bria_base_url=address,
                **{"bria_plan": "enterprise", **settings},
            )
        )
        studio.open()
        opened.append(studio)
        return studio

    yield build
    for studio in opened:
        studio.close()
