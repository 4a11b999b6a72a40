"""Writes networks.json: whole networks by PyTorch in float64: loss, outputs, gradients and 50 full-batch updates.

Every experiment is in the engine's own format, with a table as data and exact weights (float32 holds all numbers).
"""
import json
import pathlib

import torch
import torch.nn.functional as F

torch.manual_seed(11)
UPDATES = 50
ACTIVATIONS = {
    "linear": lambda z: z, "relu": torch.relu, "leaky-relu": lambda z: F.leaky_relu(z, 0.01), "elu": F.elu,
    "softplus": F.softplus, "gelu": F.gelu, "swish": F.silu, "sigmoid": torch.sigmoid, "tanh": torch.tanh, "sine": torch.sin,
    "softmax": lambda z: torch.softmax(z, 1),
}
LOSSES = {
    "categorical-cross-entropy": lambda y, t: -(torch.log(y) * t).sum(1).mean(),
    "binary-cross-entropy": lambda y, t: F.binary_cross_entropy(y, t),
    "squared-error": F.mse_loss, "absolute-error": F.l1_loss, "huber": lambda y, t: F.huber_loss(y, t, delta=1.0),
    "hinge": lambda y, t: torch.clamp(1 - y * t, min=0).mean(),
}
OPTIMIZERS = {
    "sgd": lambda p, r: torch.optim.SGD(p, lr=r),
    "momentum": lambda p, r: torch.optim.SGD(p, lr=r, momentum=0.9),
    "nesterov": lambda p, r: torch.optim.SGD(p, lr=r, momentum=0.9, nesterov=True),
    "adagrad": lambda p, r: torch.optim.Adagrad(p, lr=r, eps=1e-7),
    "rmsprop": lambda p, r: torch.optim.RMSprop(p, lr=r, alpha=0.9, eps=1e-7),
    "adam": lambda p, r: torch.optim.Adam(p, lr=r, eps=1e-7),
    "adamw": lambda p, r: torch.optim.AdamW(p, lr=r, eps=1e-7, weight_decay=0.01),
}
PLAIN = {"l1": 0, "l2": 0, "biasL1": 0, "biasL2": 0}

# samples, inputs, layers (neurons, activation), loss, optimiser, rate, regularisation of every layer
NETWORKS = [
    (9, 2, [(5, "tanh"), (3, "softmax")], "categorical-cross-entropy", "sgd", 0.1, {}),
    (70, 3, [(7, "relu"), (4, "softmax")], "categorical-cross-entropy", "momentum", 0.02, {"l2": 0.01}),
    (11, 5, [(6, "gelu"), (5, "swish"), (2, "linear")], "squared-error", "nesterov", 0.01, {}),
    (33, 1, [(8, "softplus"), (1, "linear")], "huber", "adam", 0.01, {"l2": 0.001, "biasL2": 0.02}),
    (13, 4, [(3, "sigmoid"), (1, "sigmoid")], "binary-cross-entropy", "rmsprop", 0.005, {}),
    (129, 2, [(9, "elu"), (3, "tanh"), (1, "sigmoid")], "binary-cross-entropy", "adamw", 0.01, {}),
    (17, 3, [(5, "sine"), (3, "linear")], "absolute-error", "adagrad", 0.01, {}),
    (21, 6, [(4, "leaky-relu"), (1, "tanh")], "hinge", "adam", 0.005, {"l1": 0.001, "biasL1": 0.002}),
    (6, 37, [(1, "linear")], "squared-error", "sgd", 0.005, {"l1": 0.01}),
    (5, 3, [(3, "tanh"), (3, "tanh"), (3, "tanh"), (3, "tanh"), (2, "softmax")], "categorical-cross-entropy", "adam", 0.01, {}),
]


def exact(tensor):
    return tensor.float().double()


def targets_for(loss, samples, outputs):
    """What the experiment says, and what the loss compares outputs with."""
    if loss == "categorical-cross-entropy":
        classes = torch.randint(outputs, (samples,))
        return classes, F.one_hot(classes, outputs).double()
    if loss in ("binary-cross-entropy", "hinge"):
        classes = torch.randint(2, (samples,))
        coded = classes.double().reshape(-1, 1)
        return classes, coded if loss == "binary-cross-entropy" else 2 * coded - 1
    values = exact(torch.randn(samples, outputs, dtype=torch.float64))
    return values.flatten(), values


def as_layers(weights, biases):
    return [{"weights": w.tolist(), "biases": b.tolist()} for w, b in zip(weights, biases)]


def penalty(weights, biases, extra):
    r = {**PLAIN, **extra}
    return sum(r["l1"] * w.abs().sum() + r["l2"] * (w * w).sum() + r["biasL1"] * b.abs().sum() + r["biasL2"] * (b * b).sum()
               for w, b in zip(weights, biases))


networks = []
for samples, inputs, layers, loss, optimizer, rate, extra in NETWORKS:
    x = exact(torch.randn(samples, inputs, dtype=torch.float64))
    classification = "cross-entropy" in loss or loss == "hinge"
    told, target = targets_for(loss, samples, layers[-1][0])
    weights, biases, width = [], [], inputs
    for neurons, _ in layers:
        weights.append(exact(torch.randn(width, neurons, dtype=torch.float64) * 0.7).requires_grad_())
        biases.append(exact(torch.randn(neurons, dtype=torch.float64) * 0.3).requires_grad_())
        width = neurons
    start = as_layers(weights, biases)

    def forward():
        y = x
        for (_, activation), w, b in zip(layers, weights, biases):
            y = ACTIVATIONS[activation](y @ w + b)
        return y

    stepper = OPTIMIZERS[optimizer](weights + biases, rate)
    for update in range(UPDATES):
        stepper.zero_grad()
        y = forward()
        value = LOSSES[loss](y, target)
        (value + penalty(weights, biases, extra)).backward()
        if update == 0:
            first = {"outputs": y.tolist(), "loss": value.item(), "regularization": float(penalty(weights, biases, extra)),
                     "gradients": as_layers([w.grad for w in weights], [b.grad for b in biases])}
        stepper.step()
    outputs = layers[-1][0]
    experiment = {
        "version": 1, "precision": "double", "plane": {"xMin": -1, "xMax": 1, "yMin": -1, "yMax": 1},
        "data": {"kind": "table", "task": "classification" if classification else "regression", "inputs": inputs,
                 "outputs": max(outputs, 2) if classification else outputs, "samples": x.flatten().tolist(),
                 "targets": told.tolist(), "testShare": 0},
        "features": ["x", "y"],
        "layers": [{"neurons": n, "activation": a, **extra, **w} for (n, a), w in zip(layers, start)],
        "loss": {"kind": loss}, "optimizer": {"kind": optimizer, "learningRate": rate}, "schedule": {"kind": "constant"},
        "batchSize": 0, "seeds": {"data": 0, "noise": 0, "split": 0, "weights": 0, "order": 0, "dropout": 0},
    }
    networks.append({"experiment": experiment, **first, "updates": UPDATES, "trained": as_layers(weights, biases)})

path = pathlib.Path(__file__).parent.parent / "networks.json"
about = "Whole networks by PyTorch in float64 (recipes/networks.py)."
path.write_text(json.dumps({"about": about, "networks": networks}) + "\n")
