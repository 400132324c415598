# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference outputs of dense networks from PyTorch for core/deep: run with the path of the JSON file to write."""
import json
import sys

import torch

torch.manual_seed(3)
torch.set_num_threads(1)
x = torch.randn(5, 4)
reference = {"versions": {"torch": torch.__version__}, "x": x.flatten().tolist(), "networks": {}}
activations = {"relu": torch.nn.ReLU, "gelu": torch.nn.GELU, "tanh": torch.nn.Tanh, "sigmoid": torch.nn.Sigmoid}
for name, activation in activations.items():
    network = torch.nn.Sequential(torch.nn.Linear(4, 7), activation(), torch.nn.Linear(7, 3), activation(), torch.nn.Linear(3, 2))
    layers = [{"weight": m.weight.flatten().tolist(), "bias": m.bias.tolist(), "inputs": m.in_features, "outputs": m.out_features}
              for m in network if isinstance(m, torch.nn.Linear)]
    reference["networks"][name] = {"layers": layers, "y": network(x).flatten().tolist()}
with open(sys.argv[1], "w") as file:
    json.dump(reference, file, indent=1)
