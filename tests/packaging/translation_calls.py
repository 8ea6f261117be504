"""The calls that translate, found in the syntax of the code and not as pybabel finds them."""

import ast
from collections.abc import Iterator

# The functions and methods of viewer's language that take a text of the code, and how many.
TRANSLATING = {"tr": 1, "translatable": 1, "tr_n": 2}


def texts_in(source: str) -> set[str]:
    """Every text that the code hands to a translating function, under whatever name.

    A piece of an f-string and a branch of an expression count as texts of their own.
    """
    tree = ast.parse(source)
    takes = TRANSLATING | {alias: TRANSLATING[name] for alias, name in _aliases(tree)}
    return {
        node.value
        for call in _calls(tree)
        for argument in call.args[: takes.get(_name(call.func), 0)]
        for node in _outside_of_lookups(argument)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def unusual_uses(source: str) -> list[str]:
    """Where a translating function is neither called nor given a name, or its plural is no text.

    There nobody could tell which texts it gets.
    """
    tree = ast.parse(source)
    plain = {id(call.func) for call in _calls(tree)} | {id(value) for _, value in _assigned(tree)}
    handed_on = [
        node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and id(node) not in plain
    ]
    computed = [
        call
        for call in _calls(tree)
        if _name(call.func) == "tr_n" and not all(map(_is_text, call.args[:2]))
    ]
    return [ast.unparse(node) for node in handed_on if node.attr in TRANSLATING] + [
        ast.unparse(call) for call in computed
    ]


def _outside_of_lookups(node: ast.AST) -> Iterator[ast.AST]:
    """The node and what it is made of; a key of a table, or an argument of a call, is no text."""
    yield node
    if not isinstance(node, ast.Subscript | ast.Call):
        for child in ast.iter_child_nodes(node):
            yield from _outside_of_lookups(child)


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant)


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(node: ast.expr) -> str:
    return getattr(node, "attr", getattr(node, "id", ""))


def _assigned(tree: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Each single target of an assignment with its value."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                targets, values = _elements(target), _elements(node.value)
                pairs = len(targets) == len(values)
                yield from zip(targets, values, strict=True) if pairs else [(target, node.value)]


def _elements(node: ast.expr) -> list[ast.expr]:
    return node.elts if isinstance(node, ast.Tuple) else [node]


def _aliases(tree: ast.AST) -> Iterator[tuple[str, str]]:
    for target, value in _assigned(tree):
        if _name(value) in TRANSLATING:
            yield _name(target), _name(value)
