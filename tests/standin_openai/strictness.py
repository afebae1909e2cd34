"""What strict mode takes, written down a second time, from the documentation alone.

Source: reference agents 3.2. The product's own check is not used here: a mistake in it would
then pass.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

FORBIDDEN = frozenset(
    {
        "allOf", "not", "if", "then", "else", "oneOf", "patternProperties", "propertyNames",
        "minProperties", "maxProperties", "unevaluatedProperties", "unevaluatedItems", "contains",
        "minContains", "maxContains", "uniqueItems", "minLength", "maxLength", "default",
        "prefixItems", "dependentRequired", "dependentSchemas", "title", "discriminator",
    }
)  # fmt: skip
TYPES = {"string", "number", "boolean", "integer", "object", "array", "null"}


def faults(schema: dict[str, Any]) -> list[str]:
    """Why strict mode would turn *schema* down; empty: it would not."""
    found = [] if schema.get("type") == "object" else ["the root is no object"]
    for node in _nodes(schema):
        found += [f"{word} is not known" for word in FORBIDDEN & node.keys()]
        if node.get("type") == "object":
            found += _open(node)
        if "type" in node and node["type"] not in TYPES:
            found.append(f"{node['type']} is no type")
    return found


def _open(node: dict[str, Any]) -> list[str]:
    found = []
    if node.get("additionalProperties") is not False:
        found.append("an object is open")
    if set(node.get("required", [])) != set(node.get("properties", {})):
        found.append("a property is not required")
    return found


def _nodes(node: Any) -> Iterator[dict[str, Any]]:
    """Every schema in a schema; the names in `properties` and `$defs` are not keywords."""
    if not isinstance(node, dict):
        return
    yield node
    for key, value in node.items():
        if key in {"properties", "$defs"}:
            for one in value.values():
                yield from _nodes(one)
        elif isinstance(value, list):
            for one in value:
                yield from _nodes(one)
        elif key not in {"enum", "const", "required"}:
            yield from _nodes(value)
