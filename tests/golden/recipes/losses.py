"""Writes losses.json: every loss with its gradient from PyTorch's autograd, float64, for several odd shapes.

Cross-entropies start from sums (logits), the others from outputs; inputs are exact in float32.
"""
import json
import pathlib

import torch
import torch.nn.functional as F

torch.manual_seed(3)


def exact(tensor):
    return tensor.float().double()


LOSSES = {
    "categorical-cross-entropy": lambda y, t: F.cross_entropy(y, t),
    "binary-cross-entropy": lambda y, t: F.binary_cross_entropy_with_logits(y, t),
    "squared-error": F.mse_loss,
    "absolute-error": F.l1_loss,
    "huber": lambda y, t: F.huber_loss(y, t, delta=0.75),
    "hinge": lambda y, t: torch.clamp(1 - y * t, min=0).mean(),
}
cases = []
for samples, outputs in [(1, 1), (1, 3), (5, 3), (7, 1), (4, 4), (13, 2), (64, 5)]:
    for name, loss in LOSSES.items():
        if name == "categorical-cross-entropy" and outputs == 1:
            continue
        y = exact(torch.randn(samples, outputs, dtype=torch.float64) * 1.5).requires_grad_()
        if name == "categorical-cross-entropy":
            t = F.one_hot(torch.randint(outputs, (samples,)), outputs).double()
        elif name == "binary-cross-entropy":
            t = torch.randint(2, (samples, outputs)).double()
        elif name == "hinge":
            t = torch.randint(2, (samples, outputs)).double() * 2 - 1
        else:
            t = exact(torch.randn(samples, outputs, dtype=torch.float64))
        value = loss(y, t)
        value.backward()
        cases.append({"loss": name, "delta": 0.75, "samples": samples, "outputs": outputs, "y": y.tolist(),
                      "targets": t.tolist(), "value": value.item(), "gradients": y.grad.tolist()})

path = pathlib.Path(__file__).parent.parent / "losses.json"
about = "Losses and gradients by PyTorch in float64 (recipes/losses.py); cross-entropies from logits."
path.write_text(json.dumps({"about": about, "cases": cases}) + "\n")
