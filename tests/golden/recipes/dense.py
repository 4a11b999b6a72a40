"""Writes dense.json: the three products of a dense layer by NumPy in float64, for shapes that fill no vector.

`magnitudes` are the sums of absolute products: what the rounding of a sum is measured against.
"""
import json
import pathlib

import numpy as np

random = np.random.RandomState(17)
SHAPES = [(1, 1, 1), (1, 7, 3), (2, 1, 5), (3, 2, 1), (5, 3, 4), (7, 9, 11), (13, 8, 8), (31, 5, 17), (33, 16, 2), (63, 37, 3), (64, 4, 6)]


def exact(*shape):
    return random.randn(*shape).astype(np.float32).astype(np.float64)


def product(a, b, extra=0.0):
    return {"values": (a @ b + extra).tolist(), "magnitudes": (abs(a) @ abs(b) + abs(np.asarray(extra))).tolist()}


cases = []
for samples, inputs, neurons in SHAPES:
    x, w, b, dy = exact(samples, inputs), exact(inputs, neurons), exact(neurons), exact(samples, neurons)
    ones = np.ones((1, samples))
    cases.append({"samples": samples, "inputs": inputs, "neurons": neurons, "x": x.tolist(), "W": w.tolist(), "b": b.tolist(),
                  "dy": dy.tolist(), "y": product(x, w, b), "dx": product(dy, w.T), "dW": product(x.T, dy),
                  "db": product(ones, dy)})

path = pathlib.Path(__file__).parent.parent / "dense.json"
about = "Dense layers forward and back by NumPy in float64 (recipes/dense.py)."
path.write_text(json.dumps({"about": about, "cases": cases}) + "\n")
