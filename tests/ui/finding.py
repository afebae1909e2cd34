"""Finding things on a page the way a director does: by their words."""

from __future__ import annotations


def button(app, label):
    return next(one for one in app.button if one.label == label)


def field(app, label):
    return next(one for one in app.text_input if one.label == label)


def group(app, label):
    return next(one for one in app.button_group if one.label == label)


def html(app):
    """Everything the page says in its own HTML."""
    return " ".join(element.proto.body for element in app.get("html"))


def has_button(app, label):
    return any(one.label == label for one in app.button)
