"""NumPy in the course's style, or PyTorch on the CPU, on one workload: prints its loss after the check and its speed."""

import json
import sys
import time

import numpy as np

GRID = 100


class Numpy:
    def __init__(self, work):
        self.work = work
        self.w = [np.array(s["weights"], np.float32).reshape(i, o) for s, i, o in zip(work["start"], work["sizes"], work["sizes"][1:])]
        self.b = [np.array(s["biases"], np.float32)[None, :] for s in work["start"]]
        self.v = [(np.zeros_like(w), np.zeros_like(b)) for w, b in zip(self.w, self.b)]

    def forward(self, x):
        self.x = [x]
        for k, (w, b) in enumerate(zip(self.w, self.b)):
            z = x @ w + b
            last = k == len(self.w) - 1
            kind = self.work["output"] if last else self.work["hidden"]
            if kind == "tanh":
                x = np.tanh(z)
            elif kind == "relu":
                x = np.maximum(0, z)
            else:
                e = np.exp(z - z.max(axis=1, keepdims=True))
                x = e / e.sum(axis=1, keepdims=True)
            self.x.append(x)
        return x

    def loss(self, y, t):
        if self.work["output"] == "tanh":
            return float(np.mean((y - t) ** 2) / 2)
        return float(-np.mean(np.log(np.clip((y * t).sum(axis=1), 1e-7, 1))))

    def update(self, x, t):
        y = self.forward(x)
        d = (y - t) / len(x)
        if self.work["output"] == "tanh":
            d = d * (1 - y * y)
        for k in reversed(range(len(self.w))):
            dw, db = self.x[k].T @ d, d.sum(axis=0, keepdims=True)
            if k > 0:
                d = d @ self.w[k].T
                d = d * (self.x[k] > 0) if self.work["hidden"] == "relu" else d * (1 - self.x[k] ** 2)
            rate, momentum = np.float32(self.work["rate"]), np.float32(self.work["momentum"])
            vw, vb = self.v[k]
            vw *= momentum
            vw -= rate * dw
            vb *= momentum
            vb -= rate * db
            self.w[k] += vw
            self.b[k] += vb


class Torch:
    def __init__(self, work):
        import torch

        torch.set_num_threads(1)
        self.torch, self.work = torch, work
        layers = []
        for k, (s, i, o) in enumerate(zip(work["start"], work["sizes"], work["sizes"][1:])):
            dense = torch.nn.Linear(i, o)
            dense.weight.data = torch.tensor(np.array(s["weights"], np.float32).reshape(i, o).T.copy())
            dense.bias.data = torch.tensor(np.array(s["biases"], np.float32))
            last = k == len(work["start"]) - 1
            layers.append(dense)
            if (work["output"] if last else work["hidden"]) == "tanh":
                layers.append(torch.nn.Tanh())
            elif not last:
                layers.append(torch.nn.ReLU())
        self.net = torch.nn.Sequential(*layers)
        self.optimizer = torch.optim.SGD(self.net.parameters(), lr=work["rate"], momentum=work["momentum"])

    def mean(self, y, t):
        if self.work["output"] == "tanh":
            return self.torch.nn.functional.mse_loss(y, t) / 2
        return self.torch.nn.functional.cross_entropy(y, t.argmax(dim=1))

    def forward(self, x):
        with self.torch.no_grad():
            return self.net(self.torch.from_numpy(x)).numpy()

    def loss(self, y, t):
        return float(self.mean(self.torch.from_numpy(y), self.torch.from_numpy(t)))

    def update(self, x, t):
        self.optimizer.zero_grad()
        self.mean(self.net(self.torch.from_numpy(x)), self.torch.from_numpy(t)).backward()
        self.optimizer.step()


def main():
    work = json.load(open(sys.argv[2]))
    make = {"numpy": Numpy, "torch": Torch}[sys.argv[1]]
    n, width = work["samples"], work["sizes"][-1]
    x = np.array(work["x"], np.float32).reshape(n, -1)
    labels = np.array(work["labels"])
    t = (2 * labels - 1).astype(np.float32)[:, None] if work["output"] == "tanh" else np.eye(width, dtype=np.float32)[labels]

    check = make(work)
    for _ in range(work["checkEpochs"]):
        check.update(x, t)
    loss = check.loss(check.forward(x), t)

    net = make(work)
    side = (np.arange(GRID, dtype=np.float32) + 0.5) / (GRID / 2) - 1
    grid = np.stack(np.meshgrid(side, -side), axis=-1).reshape(-1, 2)

    def once():
        if work["kind"] == "grid":
            net.forward(grid)
            return 1
        order = np.random.permutation(n) if work["batch"] < n else np.arange(n)
        for first in range(0, n, work["batch"]):
            chosen = order[first : first + work["batch"]]
            net.update(x[chosen], t[chosen])
        return n

    once()
    rates = []
    for _ in range(3):
        done, start = 0, time.process_time()
        while time.process_time() - start < work["seconds"]:
            done += once()
        rates.append(done / (time.process_time() - start))
    print(json.dumps({"loss": loss, "rate": sorted(rates)[1]}))


main()
