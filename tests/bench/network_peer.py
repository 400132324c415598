# SPDX-License-Identifier: GPL-3.0-or-later
"""The peer of network_bench: the same epoch in PyTorch. Prints its seconds. Run with OMP_WAIT_POLICY=passive."""
import sys
import time

import torch

rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
batch = int(sys.argv[2]) if len(sys.argv) > 2 else 1024
torch.set_num_threads(2)
torch.manual_seed(1)
x = torch.rand(rows, 50) * 2 - 1
y = (x[:, 0::2].sum(1) - x[:, 1::2].sum(1)).unsqueeze(1)
network = torch.nn.Sequential(torch.nn.Linear(50, 256), torch.nn.ReLU(), torch.nn.Linear(256, 256), torch.nn.ReLU(),
                              torch.nn.Linear(256, 1))
optimiser = torch.optim.Adam(network.parameters(), lr=1e-3)
start = time.perf_counter()
order = torch.randperm(rows)
total = 0.0
for first in range(0, rows, batch):
    index = order[first:first + batch]
    optimiser.zero_grad()
    loss = torch.nn.functional.mse_loss(network(x[index]), y[index])
    loss.backward()
    optimiser.step()
    total += loss.item() * len(index)
print(f"loss {total / rows:.4f}")
print(f"{time.perf_counter() - start:.3f}")
