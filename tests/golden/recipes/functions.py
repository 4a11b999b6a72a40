"""Writes functions.json: values and partial derivatives of typed functions by SymPy, with 30 digits behind them."""
import json
import pathlib
import random

import sympy
from sympy.parsing.sympy_parser import convert_xor, parse_expr, standard_transformations

FUNCTIONS = [
    "7", "x", "2*x", "2*x^2", "x^3 + 2*x^2 + 6", "(3*x^2 - 5*x + 1)^7", "-x^2", "(-x)^3", "2*x^2^3", "1/x", "x^(-2)",
    "(x + 1)/(x^2 + 1)", "x/(1 + abs(x))", "x^2/y - y/x", "(x*y)^2", "x*y*z", "x^2*y + 3*y*z - z^2",
    "sqrt(x^2 + y^2 + 1)", "sqrt(exp(x))", "exp(-x^2/2)", "e^(2*x)", "2^x", "x^x", "(x^2 + 1)^y", "x^0.5", "x^(2/3)",
    "ln(x)", "ln(x^2 + 1)/x", "x*ln(x) - x", "ln(1 + exp(x))", "sin(x)", "cos(3*x + 1)", "sin(x)*cos(y)", "sin(cos(sin(x)))",
    "sin(x^2)^3", "tanh(x)", "tanh(x*y + z)", "sigmoid(x)", "sigmoid(2*x - y)^2", "x*sigmoid(1.702*x)",
    "relu(x)", "relu(2*x - 1)^2", "relu(x*y + z) - relu(z)", "abs(x)", "abs(x*y - z)", "max(x, y)", "min(x, y, z)",
    "max(x^2, 2*x + 1)", "max(sin(x), cos(x))*y", "step(x)*x^2", "sign(x - y)*x", "pi*x^2", "sin(pi*x/3)",
    "x1*w1 + x2*w2 + b", "relu(x1*w1 + x2*w2 + b)^2", "(tanh(x1*w1 + b) - y)^2",
    "((x + 1)*(x - 2)*(x + 3))/((x^2 + 2)*(y^2 + 3))", "(1 - x)^2 + 100*(y - x^2)^2",
    "-ln(sigmoid(x*w + b))*y - ln(1 - sigmoid(x*w + b))*(1 - y)", "exp(x)/(exp(x) + exp(y) + exp(z))",
]
POINTS = 5

NAMES = {
    "e": sympy.E, "pi": sympy.pi, "relu": lambda x: sympy.Max(x, 0), "sigmoid": lambda x: 1 / (1 + sympy.exp(-x)),
    "abs": sympy.Abs, "max": sympy.Max, "min": sympy.Min, "step": lambda x: sympy.Heaviside(x, 0), "sign": sympy.sign,
}


def case(text, draw):
    names = sorted(set("".join(c if c.isalnum() else " " for c in text).split()) - set(dir(sympy)) - set(NAMES))
    symbols = {name: sympy.Symbol(name, real=True) for name in names if name[0].isalpha()}
    function = parse_expr(text, {**NAMES, **symbols}, (*standard_transformations, convert_xor))
    points = []
    while len(points) < (POINTS if symbols else 1):
        at = {name: round(draw.uniform(-2.5, 2.5), 3) for name in symbols}
        # As the doubles they are read as, not as decimals.
        exact = {symbols[name]: sympy.Rational(value) for name, value in at.items()}
        numbers = [sympy.N(f.subs(exact), 30) for f in (function, *(sympy.diff(function, s) for s in symbols.values()))]
        if any(n.is_real is not True or n.has(sympy.DiracDelta) for n in numbers):
            continue  # outside its domain
        value, *slopes = map(float, numbers)
        points.append({"at": at, "value": value, "partials": dict(zip(symbols, slopes))})
    return {"text": text, "points": points}


generator = random.Random(0)
path = pathlib.Path(__file__).parent.parent / "functions.json"
about = "Values and partial derivatives of typed functions by SymPy, in double (recipes/functions.py)."
path.write_text(json.dumps({"about": about, "cases": [case(text, generator) for text in FUNCTIONS]}, indent=0) + "\n")
