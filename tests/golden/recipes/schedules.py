"""Writes schedules.json: learning rates by PyTorch's schedulers (and the course's formula), float64."""
import json
import math
import pathlib

import torch

RATE, COUNT = 0.3, 130


def torch_rates(make):
    parameter = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([parameter], lr=RATE)
    scheduler = make(optimizer)
    rates = []
    for _ in range(COUNT):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return rates


S = torch.optim.lr_scheduler
cosine = torch_rates(lambda o: S.CosineAnnealingLR(o, T_max=100, eta_min=RATE * 0.1))
curves = [
    ({"kind": "constant"}, torch_rates(lambda o: S.LambdaLR(o, lambda t: 1))),
    ({"kind": "inverse-time", "decay": 0.01}, [RATE / (1 + 0.01 * t) for t in range(COUNT)]),
    ({"kind": "step", "every": 30, "factor": 0.5}, torch_rates(lambda o: S.StepLR(o, 30, 0.5))),
    ({"kind": "exponential", "factor": 0.97}, torch_rates(lambda o: S.ExponentialLR(o, 0.97))),
    # PyTorch's cosine rises again after its period; here the lowest rate is kept.
    ({"kind": "cosine", "period": 100, "minimum": 0.1}, cosine[:101] + [RATE * 0.1] * (COUNT - 101)),
    ({"kind": "constant", "warmUp": 20}, torch_rates(lambda o: S.LambdaLR(o, lambda t: min(1, (t + 1) / 20)))),
    ({"kind": "exponential", "factor": 0.97, "warmUp": 20},
     torch_rates(lambda o: S.LambdaLR(o, lambda t: math.pow(0.97, t) * min(1, (t + 1) / 20)))),
]
path = pathlib.Path(__file__).parent.parent / "schedules.json"
about = "Learning rates of updates 0, 1, 2, … by PyTorch's schedulers (recipes/schedules.py)."
path.write_text(json.dumps({"about": about, "rate": RATE,
                            "curves": [{"schedule": s, "rates": r} for s, r in curves]}) + "\n")
