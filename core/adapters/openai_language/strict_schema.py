"""JSON schemas as OpenAI's strict mode takes them.

Source: reference agents 3.2: root is an object; every property required; no additional ones;
no ``oneOf``, ``allOf``, ``default``, ``title``, lengths, tuples; 5000 properties, 10 levels,
1000 enum values, 120 000 characters of names and values.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

MOST_PROPERTIES = 5000
MOST_LEVELS = 10
MOST_ENUM_VALUES = 1000
MOST_CHARACTERS = 120_000
Schema = dict[str, Any]

_KEPT = frozenset(
    {
        "type", "properties", "required", "additionalProperties", "items", "enum", "const",
        "anyOf", "$ref", "$defs", "description", "pattern", "format", "minimum", "maximum",
        "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems",
    }
)  # fmt: skip
_MAPS = ("properties", "$defs")
_LISTS = ("anyOf",)


class UnsupportedSchema(TypeError):
    """A shape that strict mode cannot express: a mistake in our own code."""


def strict_schema(shape: type[BaseModel]) -> Schema:
    """The schema of *shape*, rewritten and checked.

    Raises:
        UnsupportedSchema: it holds an open object or a tuple, or is too large.
    """
    schema = _strict(shape.model_json_schema())
    if schema.get("type") != "object":
        raise UnsupportedSchema(f"{shape.__name__} is not an object.")
    check(schema)
    return schema


def _strict(node: Schema) -> Schema:
    """*node* with what strict mode does not know dropped or said in another way."""
    if "prefixItems" in node:
        raise UnsupportedSchema("A tuple of several types cannot be asked for.")
    found: Schema = {}
    for key, value in _renamed(node).items():
        if key in _MAPS:
            found[key] = {name: _strict(one) for name, one in value.items()}
        elif key in _LISTS:
            found[key] = [_strict(one) for one in value]
        elif key == "items":
            found[key] = _strict(value)
        elif key in _KEPT:
            found[key] = value
    if "$ref" in found:
        return {"$ref": found["$ref"]}
    return _closed(found) if found.get("type") == "object" else found


def _renamed(node: Schema) -> Schema:
    """``oneOf`` as ``anyOf``; a single ``allOf`` as what it holds."""
    renamed = {("anyOf" if key == "oneOf" else key): value for key, value in node.items()}
    several = renamed.pop("allOf", [])
    if len(several) > 1:
        raise UnsupportedSchema("allOf cannot be asked for.")
    return renamed | (several[0] if several else {})


def _closed(node: Schema) -> Schema:
    properties = node.get("properties")
    if not properties:
        raise UnsupportedSchema("An object without named properties cannot be asked for.")
    return node | {"required": list(properties), "additionalProperties": False}


@dataclass(slots=True)
class _Size:
    properties: int = 0
    levels: int = 0
    enum_values: int = 0
    characters: int = 0


def check(schema: Schema) -> None:
    """Nothing, if *schema* is within the documented limits.

    Raises:
        UnsupportedSchema: naming the limit.
    """
    size = _Size()
    _measure(schema, schema.get("$defs", {}), 0, size)
    size.characters += sum(len(name) for name in schema.get("$defs", {}))
    limits = (
        ("properties", size.properties, MOST_PROPERTIES),
        ("levels", size.levels, MOST_LEVELS),
        ("enum values", size.enum_values, MOST_ENUM_VALUES),
        ("characters", size.characters, MOST_CHARACTERS),
    )
    for name, found, most in limits:
        if found > most:
            raise UnsupportedSchema(f"The schema has {found} {name}; {most} are allowed.")


def _measure(node: Schema, definitions: Schema, level: int, size: _Size) -> None:
    """Add *node* as it would be written out, every reference followed."""
    if "$ref" in node:
        node = definitions[str(node["$ref"]).rsplit("/", 1)[-1]]
    if node.get("type") == "object":
        level += 1
        if level > MOST_LEVELS:
            raise UnsupportedSchema(f"The schema is more than {MOST_LEVELS} levels deep.")
    size.levels = max(size.levels, level)
    values = [*node.get("enum", []), *([node["const"]] if "const" in node else [])]
    size.enum_values += len(values)
    size.characters += sum(len(str(one)) for one in values)
    for name, one in node.get("properties", {}).items():
        size.properties += 1
        size.characters += len(name)
        _measure(one, definitions, level, size)
    for one in [*node.get("anyOf", []), *([node["items"]] if "items" in node else [])]:
        _measure(one, definitions, level, size)
