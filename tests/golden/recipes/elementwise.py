"""Writes elementwise.json: every activation's value and slope in float64 at inputs that float32 holds exactly.

Tails come from the C library's erfc, expm1 and log1p, and everything is held against PyTorch's own functions and its
autograd. `scales` are the sums of magnitudes that a slope is made of: rounding is measured against them.
"""
import json
import math
import pathlib

import numpy as np
import torch
import torch.nn.functional as F

SLOPE = 0.01

inputs = np.concatenate([
    np.linspace(-10, 10, 172), [-30, -20, -15, -12, 12, 15, 20, 30],
    [sign * 10.0 ** -k for k in range(1, 9) for sign in (-1, 1)], [-0.5, 0.5, 1 / 3, -1 / 3]]).astype(np.float32)
inputs = np.unique(inputs[inputs != 0]).astype(np.float64)


def each(function):
    return np.array([function(x) for x in inputs])


def cdf(x):
    return 0.5 * math.erfc(-x / math.sqrt(2))


def density(x):
    return math.exp(-x * x / 2) / math.sqrt(2 * math.pi)


def sigmoid(x):
    return 1 / (1 + math.exp(-x)) if x > 0 else math.exp(x) / (1 + math.exp(x))


def softplus(x):
    return max(x, 0) + math.log1p(math.exp(-abs(x)))


def swish_scale(x):
    s = sigmoid(x)
    return s + abs(x) * s


# name: value, slope, sum of the magnitudes in the slope, PyTorch's function
FUNCTIONS = {
    "linear": (lambda x: x, lambda x: 1.0, lambda x: 1.0, lambda z: z),
    "relu": (lambda x: max(x, 0.0), lambda x: float(x > 0), lambda x: 1.0, torch.relu),
    "leaky-relu": (lambda x: x if x > 0 else float(np.float64(SLOPE) * x), lambda x: 1.0 if x > 0 else SLOPE,
                   lambda x: 1.0, lambda z: F.leaky_relu(z, SLOPE)),
    "elu": (lambda x: x if x > 0 else math.expm1(x), lambda x: 1.0 if x > 0 else math.exp(x), lambda x: 1.0, F.elu),
    "softplus": (softplus, sigmoid, sigmoid, lambda z: F.softplus(z, threshold=50)),
    "gelu": (lambda x: x * cdf(x), lambda x: cdf(x) + x * density(x), lambda x: cdf(x) + abs(x) * density(x), F.gelu),
    "swish": (lambda x: x * sigmoid(x), lambda x: sigmoid(x) * (1 + x * (1 - sigmoid(x))), swish_scale, F.silu),
    "sigmoid": (sigmoid, lambda x: sigmoid(x) * sigmoid(-x), sigmoid, torch.sigmoid),
    "tanh": (math.tanh, lambda x: 1 / math.cosh(x) ** 2, lambda x: 1.0, torch.tanh),
    "sine": (math.sin, math.cos, lambda x: abs(math.cos(x)), torch.sin),
}

activations = {}
for name, (value, slope, scale, reference) in FUNCTIONS.items():
    z = torch.tensor(inputs, requires_grad=True)
    y = reference(z)
    y.sum().backward()
    values, slopes = each(value), each(slope)
    assert np.allclose(values, y.detach().numpy(), rtol=1e-12, atol=1e-14), name
    assert np.allclose(slopes, z.grad.numpy(), rtol=1e-12, atol=1e-14), name
    activations[name] = {"values": values.tolist(), "slopes": slopes.tolist(), "scales": each(scale).tolist()}

kinks = {}
for name in ("relu", "leaky-relu", "elu"):
    z = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    FUNCTIONS[name][3](z).sum().backward()
    kinks[name] = z.grad.item()

path = pathlib.Path(__file__).parent.parent / "elementwise.json"
about = "Activations in float64 (recipes/elementwise.py). kinks: the slope at exactly 0, PyTorch's convention."
path.write_text(json.dumps({"about": about, "inputs": inputs.tolist(), "activations": activations, "kinks": kinks}) + "\n")
