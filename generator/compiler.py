"""Jinja's compiler with the detours left out that our templates have no use for; without it the pages are the same.

What the environment's `finalize` made safe is not escaped a second time, an attribute is only ever an attribute (never
an item of that name), a call is a plain call, a macro is a plain function, and a block comes in one piece.
"""

from collections.abc import Callable, Iterable, MutableMapping, Sequence
from functools import cached_property, partial
from typing import Any, Final

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.idtracking import VAR_LOAD_RESOLVE
from jinja2.runtime import Context
from jinja2.utils import missing
from markupsafe import Markup

safe: Final[Callable[[str], Markup]] = partial(str.__new__, Markup)
"""Text that is safe already, without what `Markup` asks of other objects."""


class Code(CodeGenerator):
    """The Python of one template."""

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("finalize = environment.finalize")

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """A whole template or block: in a list, for a piece by itself would be handed up through every level."""
        whole = frame.buffer is None
        if whole:
            self.buffer(frame)
        super().blockvisit(nodes, frame)
        if whole:
            self.writeline(f"yield concat({frame.buffer})")

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        self.write("finalize(")

    def _output_child_post(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        if macro_ref.accesses_kwargs or macro_ref.accesses_varargs or macro_ref.accesses_caller:
            super().macro_def(macro_ref, frame)
            return
        names = tuple(argument.name for argument in macro_ref.node.args)
        self.write(f"environment.macro(macro, {names!r}, context.eval_ctx.autoescape)")

    def visit_Name(self, node: nodes.Name, frame: Frame) -> None:  # noqa: N802 -- Jinja's name
        ref = frame.symbols.ref(node.name)
        load = frame.symbols.find_load(ref)
        if node.ctx == "load" and load is not None and load[0] == VAR_LOAD_RESOLVE:
            self.write(ref)  # what `Names` found, or did not find
        else:
            super().visit_Name(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        if forward_caller or node.dyn_kwargs is not None:
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        if node.dyn_args is not None:
            self.write("*")
            self.visit(node.dyn_args, frame)
        self.write(")")


class Names(Context):
    """The names of a page. An undefined one is found as Undefined at once, so that code need not ask at every use."""

    def resolve_or_missing(self, key: str) -> object:
        if key in self.vars:
            return self.vars[key]
        if key in self.parent:
            return self.parent[key]
        return self.environment.undefined(name=key)


class Compiled(Environment):
    """An environment of templates that do not change while it lives."""

    code_generator_class = Code
    context_class = Names

    @cached_property
    def _ready(self) -> dict[str, Template]:
        return {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,
    ) -> Template:
        if isinstance(name, Template) or globals:
            return super().get_template(name, parent, globals)
        found = self._ready.get(name)  # every page asks for four or five
        if found is None:
            found = self._ready[name] = super().get_template(name, parent)
        return found

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """A plain mapping, for Jinja copies it for every page."""
        return {**self.globals, **(d or {})}

    @staticmethod
    def macro(body: Callable[..., str], names: Sequence[str], escaped: bool) -> Callable[..., str]:
        """A macro as a function; what it returns is safe where values are escaped."""

        def called(*arguments: object, **named: object) -> str:
            if named or len(arguments) < len(names):
                left = (named.pop(name, missing) for name in names[len(arguments) :])
                arguments = (*arguments, *left)
            text = body(*arguments, **named)  # what is still named is no argument of the macro: a TypeError
            return safe(text) if escaped else text

        return called
