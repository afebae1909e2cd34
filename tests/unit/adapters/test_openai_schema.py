"""Schemas in strict mode, held against a second writing-down of its rules."""

from __future__ import annotations

import inspect
from enum import StrEnum
from typing import Annotated

import pytest
from pydantic import Field

from core.adapters.openai_language.prices import Prices
from core.adapters.openai_language.profiles import Api, profile_for, reasons
from core.adapters.openai_language.strict_schema import UnsupportedSchema, check, strict_schema
from core.agents import language_forms
from core.ports.language import Shape, Tier, Usage
from tests.standin_openai.strictness import faults

FORMS = [
    form
    for _, form in inspect.getmembers(language_forms, inspect.isclass)
    if issubclass(form, Shape) and form is not Shape
]


class Colour(StrEnum):
    RED = "red"


class Inner(Shape):
    default: int = 3
    note: Annotated[str, Field(max_length=5)] = ""


class Outer(Shape):
    title: str | None = None
    colour: Colour = Colour.RED
    inner: Inner
    many: tuple[Inner, ...] = ()


class Open(Shape):
    found: dict[str, int]


class Pair(Shape):
    both: tuple[int, str]


@pytest.mark.parametrize("form", [Outer, *FORMS], ids=lambda form: form.__name__)
def test_every_form_is_one_that_strict_mode_takes(form):
    assert faults(strict_schema(form)) == []


def test_there_are_forms_to_check():
    assert len(FORMS) >= 3


def test_properties_named_like_keywords_stay():
    schema = strict_schema(Outer)
    assert set(schema["properties"]) == {"title", "colour", "inner", "many"}
    assert set(schema["$defs"]["Inner"]["properties"]) == {"default", "note"}


@pytest.mark.parametrize("shape", [Open, Pair])
def test_what_cannot_be_asked_for_is_our_own_mistake(shape):
    with pytest.raises(UnsupportedSchema):
        strict_schema(shape)


def nested(levels):
    node = {"type": "object", "properties": {"end": {"type": "string"}}}
    for _ in range(levels - 1):
        node = {"type": "object", "properties": {"in": node}}
    return node


@pytest.mark.parametrize(
    ("within", "beyond"),
    [
        (nested(10), nested(11)),
        ({"enum": ["x"] * 1000}, {"enum": ["x"] * 1001}),
        ({"enum": ["x" * 120_000]}, {"enum": ["x" * 120_001]}),
    ],
    ids=["levels", "enum values", "characters"],
)
def test_limits_are_those_of_the_documentation(within, beyond):
    check(within)
    with pytest.raises(UnsupportedSchema):
        check(beyond)


@pytest.mark.parametrize(
    ("url", "api", "paid"),
    [
        ("https://api.openai.com/v1", Api.RESPONSES, True),
        ("http://localhost:11434/v1", Api.CHAT, False),
        ("https://api.openai.com.evil.example/v1", Api.CHAT, False),
        ("https://evil.example/api.openai.com", Api.CHAT, False),
    ],
)
def test_only_openais_own_host_is_taken_for_it(url, api, paid):
    profile = profile_for(url)
    assert (profile.api, profile.paid) == (api, paid)


@pytest.mark.parametrize(("model", "does"), [("gpt-6.1-terra", True), ("llama3", False)])
def test_effort_is_sent_to_models_that_take_it(model, does):
    assert reasons(model) is does


USED = Usage(input_tokens=1_000_000, cached_tokens=500_000, output_tokens=1_000_000)


def test_cached_input_is_cheaper():
    assert Prices().usd("gpt-6.1-terra", USED) == pytest.approx(0.5 + 0.05 + 5.0)


def test_an_unknown_model_is_taken_for_the_dearest_and_said_so():
    models = {Tier.LARGE: "gpt-9", Tier.SMALL: "gpt-6-luna"}
    assert Prices().usd("gpt-9", USED) > Prices().usd("gpt-6.1-sol", USED)
    assert "gpt-9" in Prices().terms(models)


def test_a_price_from_the_settings_wins():
    assert Prices(own={"gpt-6.1-terra": (0, 0, 1)}).usd("gpt-6.1-terra", USED) == 1.0


def test_what_is_taken_to_be_free_is_said_to_be():
    assert "OPENAI_PRICES" in Prices(paid=False).terms({Tier.LARGE: "llama3"})


def test_a_server_of_ones_own_costs_nothing_unless_told():
    assert Prices(paid=False).usd("llama3", USED) == 0.0
    assert Prices(paid=False).usd("gpt-6.1-terra", USED) == 0.0
    assert Prices(paid=False, own={"llama3": (1, 1, 1)}).usd("llama3", USED) == 2.0
