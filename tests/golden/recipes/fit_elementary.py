"""Fits the polynomials of core/include/nn/kernels/elementary_float.hpp and prints their coefficients.

Each is a weighted least-squares fit on Chebyshev nodes, repeated with weights that grow where the error is largest
(Lawson's iteration), which converges to the polynomial with the smallest largest relative error. Needs NumPy alone.
"""

import math

import numpy as np

Wide = np.longdouble


def nodes(low, high, count=4000):
    k = np.arange(count, dtype=Wide)
    return (low + high) / 2 + (high - low) / 2 * np.cos(np.pi * (k + Wide(0.5)) / count)


def fit(name, x, wanted, weight, degree):
    """Minimises max |weight · (Σ c_k x^k − wanted)|."""
    basis = np.vander(x.astype(float), degree + 1, increasing=True)
    lawson = np.ones(len(x))
    for _ in range(200):
        scale = np.sqrt(lawson) * np.abs(weight.astype(float))
        coefficients = np.linalg.lstsq(basis * scale[:, None], wanted.astype(float) * scale, rcond=None)[0]
        error = np.abs((basis @ coefficients - wanted.astype(float)) * weight.astype(float))
        lawson *= error / error.max() + 1e-3
        lawson /= lawson.mean()
    print(f"{name}: largest relative error {error.max():.2e} = 2^{math.log2(error.max()):.1f}")
    for k, value in enumerate(coefficients):
        print(f"  c{k} = {value:.17g}f" if "double" not in name else f"  c{k} = {value:.17g}")


# expm1(r) = r + r² p(r) for |r| <= ln 2 / 2
r = nodes(-0.3470, 0.3470)
fit("expm1", r, (np.expm1(r) - r) / (r * r), (r * r) / np.abs(np.expm1(r)), 4)

# tanh(h) = h + h z p(z), z = h², for |h| up to where tanh is ¼
h = nodes(1e-4, 0.2570)
z = h * h
fit("tanh", z, (np.tanh(h) - h) / (h * z), h * z / np.tanh(h), 2)

# ln(1 + f) = 2 artanh(s), s = f / (2 + f): 2 artanh(s) = 2 s + s z p(z), z = s², for m = 1 + f in [sqrt(½), sqrt 2]
s = nodes(1e-4, 0.17158)
z = s * s
fit("log", z, (2 * np.arctanh(s) - 2 * s) / (s * z), z / 2, 2)

# ln(1 + e) for e in (0, 1]: s = e / (2 + e) up to 1/3
s = nodes(1e-4, 1 / 3)
z = s * s
fit("log1p", z, (2 * np.arctanh(s) - 2 * s) / (s * z), z / 2, 4)

# sin(r) = r + r z p(z) and cos(r) = 1 − z/2 + z² q(z), z = r², for |r| <= π/4
r = nodes(1e-3, 0.7854)
z = r * r
fit("sin", z, (np.sin(r) - r) / (r * z), r * z / np.sin(r), 2)
fit("cos", z, (np.cos(r) - 1 + z / 2) / (z * z), z * z / np.cos(r), 2)

# exp(r) in double, to float accuracy, for |r| <= ln 2 / 2
r = nodes(-0.3470, 0.3470)
fit("exp, double", r, np.exp(r), 1 / np.exp(r), 8)

# erfc(v) exp(v²) over t = (v − 2) / (v + 2), v in [0, 11]
v = nodes(0.0, 11.0)


def scaled_erfc(v):
    """erfc(v) exp(v²): the continued fraction where it converges fast, the C library below."""
    v = float(v)
    if v < 3:
        return math.erfc(v) * math.exp(v * v)
    fraction = 0.0
    for k in range(80, 0, -1):
        fraction = (k / 2) / (v + fraction)
    return 1 / (math.sqrt(math.pi) * (v + fraction))


value = np.array([scaled_erfc(x) for x in v], dtype=Wide)
fit("erfc, double", (v - 2) / (v + 2), value, 1 / value, 14)
