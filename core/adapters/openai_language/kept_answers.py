"""Answers that were paid for once, kept as files named by the hash of their question."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from core.domain.value import Value
from core.ports.language import T, Usage

MOST_BYTES = 64 * 2**20


class KeptAnswer(Value):
    """One answer and what it took."""

    text: str
    model: str
    input_tokens: int
    cached_tokens: int
    output_tokens: int

    @property
    def usage(self) -> Usage:
        """What was used when it was asked."""
        return Usage(self.input_tokens, self.cached_tokens, self.output_tokens)


class KeptAnswers:
    """A folder of answers. Losing it loses money, never a film.

    Args:
        folder: Made when the first answer is kept.
        most_bytes: Beyond that the oldest go.
    """

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self._folder = folder
        self._most_bytes = most_bytes

    def get(self, key: str, shape: type[T]) -> tuple[T, KeptAnswer] | None:
        """The answer kept under *key*, if it is there and still reads as *shape*."""
        try:
            kept = KeptAnswer.model_validate_json(self._path(key).read_bytes())
            return shape.model_validate_json(kept.text), kept
        except (OSError, ValidationError):
            return None

    def put(self, key: str, answer: KeptAnswer) -> None:
        """Keep *answer*; a full disk is no reason to lose it for the one who asked."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, aside = tempfile.mkstemp(dir=self._folder, prefix="incoming-")
            with os.fdopen(handle, "wb") as file:
                file.write(answer.model_dump_json().encode())
            Path(aside).replace(self._path(key))
            self._make_room()

    def _make_room(self) -> None:
        files = sorted(self._folder.glob("*.json"), key=lambda one: one.stat().st_mtime)
        total = sum(one.stat().st_size for one in files)
        for file in files[:-1]:
            if total <= self._most_bytes:
                return
            total -= file.stat().st_size
            file.unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.json"


def key_of(parts: Mapping[str, Any]) -> str:
    """The name of an answer: a hash over everything that could change it."""
    told = "\n".join(f"{name}={parts[name]}" for name in sorted(parts))
    return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
