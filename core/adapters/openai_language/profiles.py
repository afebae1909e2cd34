"""Which protocol a server speaks and what it may be sent.

Source: reference agents 3.5: OpenAI's own host answers the Responses protocol in strict schemas;
compatible servers (Ollama, vLLM, LM Studio) answer Chat Completions, with a schema where they
can, else with any JSON object. They are not sent fields they may not know.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

OWN_HOST = "api.openai.com"
_REASONS = re.compile(r"gpt-(?:[5-9]|\d\d)|o\d")


class Api(StrEnum):
    """The protocol."""

    RESPONSES = "responses"
    CHAT = "chat"


class Format(StrEnum):
    """How an answer's shape is asked for."""

    SCHEMA = "json_schema"
    OBJECT = "json_object"
    """Any JSON; the schema stands in the prompt."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a server is spoken to."""

    api: Api
    format: Format = Format.SCHEMA


@dataclass(frozen=True, slots=True)
class Profile:
    """What a server is like."""

    host: str
    api: Api
    paid: bool
    """Whether every token has a price also when nobody has named one."""
    lenient: bool
    """Whether fences and chatter around the JSON are peeled off."""

    @property
    def is_own(self) -> bool:
        """Whether it is OpenAI itself."""
        return self.host == OWN_HOST


def profile_for(base_url: str) -> Profile:
    """The profile of the server at *base_url*."""
    host = urlsplit(base_url).netloc.lower().rsplit("@", 1)[-1]
    if host == OWN_HOST:
        return Profile(host, Api.RESPONSES, paid=True, lenient=False)
    return Profile(host, Api.CHAT, paid=False, lenient=True)


def reasons(model: str) -> bool:
    """Whether *model* takes a reasoning effort."""
    return bool(_REASONS.match(model))
