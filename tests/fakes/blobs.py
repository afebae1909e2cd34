"""Bytes in memory."""

from __future__ import annotations

import re
from hashlib import sha256

from core.domain.ids import BlobKey
from core.errors import BlobMissing


class FakeBlobs:
    """A `BlobStore` that forgets with the test."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def put(self, data: bytes) -> BlobKey:
        key = BlobKey(sha256(data).hexdigest())
        self.kept[key] = bytes(data)
        return key

    def get(self, key: BlobKey) -> bytes:
        if not self.has(key) or sha256(self.kept[key]).hexdigest() != key:
            raise BlobMissing(f"The picture file {key[:12]} is missing or damaged.")
        return self.kept[key]

    def forget(self) -> None:
        """Lose everything."""
        self.kept.clear()

    def has(self, key: BlobKey) -> bool:
        if not re.fullmatch(r"[0-9a-f]{64}", key):
            raise BlobMissing(f"{key!r} is not the name of a picture file.")
        return key in self.kept
