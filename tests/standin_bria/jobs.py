"""The jobs of the stand-in and what they turn into."""

from __future__ import annotations

import json
import random
import time
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from PIL import Image, ImageOps

from tests.standin_bria import cards
from tests.standin_bria.faults import Fault
from tests.standin_bria.protocol import ROUTES, Body, parsed_prompt

SIGNED = "signed-for-three-days-"
"""Begins the signature in every picture's address: it must not be seen anywhere."""


@dataclass
class StandInJob:
    """One accepted request."""

    id: str
    route: str
    body: Body
    ready_at: float
    fault: Fault | None = None
    polls: int = 0
    charged: bool = False


@dataclass
class Jobs:
    """All jobs and all finished pictures. Safe to use from many threads."""

    latency_s: float
    result_address: str = ""
    jobs: dict[str, StandInJob] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)
    _numbers: random.Random = field(default_factory=lambda: random.Random(7))

    def accept(self, route: str, body: Body, fault: Fault | None) -> StandInJob:
        """A new, billable job: there is no idempotency."""
        with self._lock:
            number = f"{self._numbers.getrandbits(128):032x}"
            job = StandInJob(number, route, body, time.monotonic() + self.latency_s, fault)
            self.jobs[number] = job
        return job

    def status(self, job: StandInJob) -> dict[str, Any]:
        """The answer to a status call."""
        job.polls += 1
        head = {"request_id": job.id}
        if job.fault is Fault.UNKNOWN and job.polls <= 2:
            return {**head, "status": "UNKNOWN"}
        if job.fault is Fault.UNKNOWN_FOR_GOOD:
            return {**head, "status": "UNKNOWN"}
        if time.monotonic() < job.ready_at or job.fault is Fault.NEVER_ENDS:
            return {**head, "status": "IN_PROGRESS"}
        failure = _failure(job.fault)
        if failure:
            return {**head, **failure}
        return {**head, "status": "COMPLETED", "result": self.result(job)}

    def result(self, job: StandInJob) -> dict[str, Any]:
        """What a finished job holds."""
        job.charged = True
        seed = job.body.get("seed") or 1 + int(job.id[:7], 16)
        prompt = answered_prompt(job.body)
        picture = self._picture(job, seed, prompt)
        found: dict[str, Any] = {
            "image_url": picture,
            "seed": str(seed) if job.fault is Fault.STRING_SEED else seed,
            "structured_prompt": json.dumps(prompt),
            "structured_instruction": json.dumps(prompt),
        }
        return {key: found[key] for key in ROUTES[job.route].makes}

    def _picture(self, job: StandInJob, seed: int, prompt: Body) -> str:
        if "image_url" not in ROUTES[job.route].makes:
            return ""
        if job.fault is Fault.PRIVATE_RESULT:
            return "http://169.254.169.254/latest/meta-data"
        kind = str(job.body.get("output_type", "png"))
        name = f"{job.id}.{kind}"
        if name not in self.pictures:
            self.pictures[name] = cards.encode(_paint(job, seed, prompt), kind)
        return f"{self.result_address}/out/{name}?Signature={SIGNED}{job.id[:8]}"


def _failure(fault: Fault | None) -> dict[str, Any] | None:
    details = {"code": 422, "message": "Prompt failed content moderation", "details": "prompt"}
    return (
        {
            Fault.MODERATED_LATER: {"status": "ERROR", "error": details},
            Fault.FAILED: {
                "status": "FAILED",
                "error": {**details, "message": "Generation failed"},
            },
            Fault.STRING_CODE: {
                "status": "ERROR",
                "error": {"code": "VALIDATION_ERROR", "message": "Invalid input"},
            },
        }.get(fault)
        if fault
        else None
    )


def answered_prompt(body: Body) -> Body:
    """The structured prompt that comes back: edited fields change, the others stay as they are."""
    adjusted = parsed_prompt(body, "user_adjusted_structured_prompt")
    given = adjusted or parsed_prompt(body) or parsed_prompt(body, "structured_instruction")
    words = str(body.get("prompt") or body.get("instruction") or "")
    if given is None:
        given = {"short_description": words or "from a picture", "objects": []}
    elif words:
        before = str(given.get("short_description", ""))
        given = {**given, "short_description": f"{before} {words}".strip()}
    scores = {"preference_score": "very high", "aesthetic_score": "very high"}
    return {**given, "aesthetics": {**given.get("aesthetics", {}), **scores}}


def _paint(job: StandInJob, seed: int, prompt: Body) -> Image.Image:
    title = job.route.removeprefix("/v2/")
    source = cards.picture_in(str(job.body.get("image") or (job.body.get("images") or [""])[0]))
    if "increase_resolution" in job.route and source:
        factor = job.body.get("desired_increase", 2)
        return source.resize((source.width * factor, source.height * factor))
    size = source.size if source and "edit" in job.route else cards.card_size(job.body)
    if source and "expand" in job.route:
        size = _expanded(source.size, job.body["aspect_ratio"])
    card = cards.draw_card(title, seed, prompt, size)
    if source:
        inset = ImageOps.contain(source, (size[0] // 3, size[1] // 3))
        card.paste(inset, (size[0] - inset.width, 0))
    return card


def _expanded(size: tuple[int, int], ratio: str | float) -> tuple[int, int]:
    """The smallest picture of that *ratio* that holds all of *size*."""
    width, height = size
    across, down = ratio.split(":") if isinstance(ratio, str) else (ratio, 1)
    aspect = float(across) / float(down)
    return max(width, round(height * aspect)), max(height, round(width / aspect))
