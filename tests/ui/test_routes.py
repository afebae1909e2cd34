from __future__ import annotations

import asyncio
import json
import re

import pytest
from starlette.requests import Request

from sceneforge_app.server import health
from sceneforge_app.ui.headers import INDEX, SafetyHeaders, content_security_policy
from sceneforge_app.ui.pictures import picture, preview


def request(query: str = "", **path: str) -> Request:
    return Request({"type": "http", "path_params": path, "query_string": query.encode()})


@pytest.fixture
def take(studio, board):
    return studio.storyboards.board(board.id).panels[0].shown


def test_a_picture_is_served_by_its_hash_and_may_be_kept_for_ever(take):
    for key, kind in ((take.picture.png, "image/png"), (take.picture.thumbnail, "image/jpeg")):
        answer = picture(request(key=key))
        assert answer.media_type == kind
        assert "immutable" in answer.headers["cache-control"]
        assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("key", ["0" * 64, "../../etc/passwd", "ABC", "f" * 63])
def test_what_is_no_picture_of_ours_is_not_found(studio, key):
    assert picture(request(key=key)).status_code == 404


def test_a_blob_that_is_no_display_picture_is_not_served(take):
    assert picture(request(key=take.picture.exr)).status_code == 404


def test_a_preview_follows_the_slider_and_saves_nothing(studio, take):
    dark = preview(request("lighting=10", take_id=take.id))
    bright = preview(request("lighting=90", take_id=take.id))
    assert dark.body[:3] == b"\xff\xd8\xff"
    assert dark.body != bright.body
    assert len(studio.frames.panel(take.frame_id).takes) == 1


def test_a_preview_out_of_range_is_refused_in_a_sentence(take):
    answer = preview(request("lighting=900", take_id=take.id))
    assert answer.status_code == 400
    assert json.loads(bytes(answer.body))["detail"] == "A slider is outside its range."


def test_a_preview_in_a_look_is_drawn_and_may_be_kept_for_a_while(take):
    plain, ink = (preview(request(q, take_id=take.id)) for q in ("", "look=ink"))
    assert ink.body[:3] == b"\xff\xd8\xff"
    assert ink.body != plain.body
    assert ink.headers["cache-control"] == "private, max-age=3600"
    graded = preview(request("look=ink&lighting=80", take_id=take.id))
    assert graded.body != ink.body
    assert graded.headers["cache-control"] == "no-store"


def test_a_look_nobody_draws_is_refused_with_those_that_are(take):
    answer = preview(request("look=oil", take_id=take.id))
    assert answer.status_code == 400
    said = json.loads(bytes(answer.body))["detail"]
    assert said == "There is no such look; there are: photographic, ink, pencil, clay."


def test_a_preview_of_no_take_is_not_found(studio):
    assert preview(request("lighting=50", take_id="nobody")).status_code == 404


def test_health_names_version_database_and_makers(studio):
    answer = health(request())
    body = json.loads(bytes(answer.body))
    assert (answer.status_code, body["status"]) == (200, "ok")
    assert body["database"] == {"kind": "sqlite", "ready": True}
    assert body["makers"][0]["id"] == "previs"


def test_health_is_degraded_while_no_maker_is_ready(studio):
    studio.makers["previs"].ready = False
    answer = health(request())
    assert answer.status_code == 503
    assert "change it" in json.loads(bytes(answer.body))["makers"][0]["reason"]


def test_the_policy_allows_the_inline_scripts_by_hash_only():
    page = INDEX.read_text("utf-8")
    policy = content_security_policy(page)
    inline = re.findall(r"<script>", page)
    assert policy.count("'sha256-") == len(inline) > 0
    assert "unsafe-inline" not in policy.split("style-src")[0]


def test_every_answer_carries_the_safety_headers():
    sent = []

    async def app(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def send(message):
        sent.append(message)

    async def receive():
        return {}

    scope = {"type": "http", "path": "/app/static/js/board.js"}
    asyncio.run(SafetyHeaders(app)(scope, receive, send))
    headers = dict(sent[0]["headers"])
    assert headers[b"x-content-type-options"] == b"nosniff"
    assert headers[b"cache-control"] == b"no-cache"
