"""Ids, one type per kind of thing, so a shot id is never passed for a take id."""

from __future__ import annotations

from typing import NewType

ProjectId = NewType("ProjectId", str)
SceneId = NewType("SceneId", str)
CharacterId = NewType("CharacterId", str)
"""Readable within a project, e.g. ``"maya"``; agents and stagings refer to people by it."""
ShotId = NewType("ShotId", str)
FrameId = NewType("FrameId", str)
TakeId = NewType("TakeId", str)
JobId = NewType("JobId", str)
BlobKey = NewType("BlobKey", str)
"""The SHA-256 of the bytes, 64 lower-case hex digits."""
