"""Two operations that compiled code lacks: calling an address, and borrowing an array."""

# ruff: noqa: ARG001 - numba fixes these signatures: it reads the parameters' names
from __future__ import annotations

from typing import Any

from llvmlite import ir  # type: ignore[import-untyped]  # ships no types
from numba import types
from numba.core import cgutils
from numba.extending import intrinsic


def _call(typing_context, function, scene, ray, arguments):
    signature = types.void(types.uint64, types.uint64, types.uint64, types.uint64)

    def generate(context, builder, _signature, values):
        word = ir.IntType(64)
        kind = ir.FunctionType(ir.VoidType(), [word, word, word])
        builder.call(builder.inttoptr(values[0], kind.as_pointer()), list(values[1:]))
        return context.get_dummy_value()

    return signature, generate


def _unowned(typing_context, array):
    def generate(context, builder, signature, values):
        view = cgutils.create_struct_proxy(signature.return_type)(context, builder, values[0])
        view.meminfo = cgutils.get_null_value(view.meminfo.type)
        view.parent = cgutils.get_null_value(view.parent.type)
        return view._getvalue()  # noqa: SLF001 - numba's own way to end a struct

    return array(array), generate


call_address: Any = intrinsic(_call)
"""Call void f(scene, ray, arguments), all 64-bit words, at an address."""

unowned: Any = intrinsic(_unowned)
"""The same array without its reference count.

Counting is atomic and would be done for every table on every call; whoever borrows must keep
the owner in use for as long.
"""
