"""Writes optimizers.json: 50 steps of PyTorch's optimisers in float64 along a fixed list of gradients, some clipped.

Clipping is by the norm over everything: gradients longer than `clipNorm` are multiplied by clipNorm / norm.
"""
import json
import pathlib

import torch

torch.manual_seed(5)
COUNT, STEPS, RATE = 7, 50, 0.03
start = torch.randn(COUNT, dtype=torch.float64)
gradients = torch.randn(STEPS, COUNT, dtype=torch.float64) * torch.logspace(-4, 1, COUNT, dtype=torch.float64)

OPTIMIZERS = {
    "sgd": ({}, lambda p: torch.optim.SGD(p, lr=RATE)),
    "momentum": ({"momentum": 0.85}, lambda p: torch.optim.SGD(p, lr=RATE, momentum=0.85)),
    "nesterov": ({"momentum": 0.85}, lambda p: torch.optim.SGD(p, lr=RATE, momentum=0.85, nesterov=True)),
    "adagrad": ({"epsilon": 1e-7}, lambda p: torch.optim.Adagrad(p, lr=RATE, eps=1e-7)),
    "rmsprop": ({"rho": 0.95, "epsilon": 1e-7}, lambda p: torch.optim.RMSprop(p, lr=RATE, alpha=0.95, eps=1e-7)),
    "adam": ({"beta1": 0.85, "beta2": 0.99, "epsilon": 1e-7},
             lambda p: torch.optim.Adam(p, lr=RATE, betas=(0.85, 0.99), eps=1e-7)),
    "adamw": ({"beta1": 0.85, "beta2": 0.99, "epsilon": 1e-7, "weightDecay": 0.1},
              lambda p: torch.optim.AdamW(p, lr=RATE, betas=(0.85, 0.99), eps=1e-7, weight_decay=0.1)),
}
runs = []
for kind, (settings, make) in OPTIMIZERS.items():
    for clip in (0, 2.5):
        parameter = start.clone().requires_grad_()
        optimizer = make([parameter])
        path = []
        for gradient in gradients:
            norm = gradient.norm()
            parameter.grad = gradient * (clip / norm) if clip and norm > clip else gradient.clone()
            optimizer.step()
            path.append(parameter.tolist())
        runs.append({"optimizer": {"kind": kind, "learningRate": RATE, "clipNorm": clip, **settings}, "parameters": path})

path = pathlib.Path(__file__).parent.parent / "optimizers.json"
about = "50 steps of PyTorch's optimisers in float64 (recipes/optimizers.py)."
path.write_text(json.dumps({"about": about, "start": start.tolist(), "gradients": gradients.tolist(), "runs": runs}) + "\n")
