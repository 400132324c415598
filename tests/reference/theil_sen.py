# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference values for plugins/robust from scipy: run with the path of the JSON file to write."""
import json
import platform
import sys

import numpy as np
import scipy
from scipy.stats import theilslopes

random = np.random.default_rng(11)


def case(name, x, y, confidence):
    fit = theilslopes(y, x, confidence, method="separate")
    return {"name": name, "x": [float(v) for v in x], "y": [float(v) for v in y], "confidence": confidence,
            "slope": fit.slope, "intercept": fit.intercept, "lower": fit.low_slope, "upper": fit.high_slope}


line = random.normal(0, 3, 40)
outliers = 2 * line - 1 + random.normal(0, 0.3, 40)
outliers[:8] += 50
cases = [
    case("a line with outliers", line, outliers, 0.95),
    case("an odd number of rows", line[:31], outliers[:31], 0.9),
    case("ties in both columns", random.integers(0, 6, 60), random.integers(0, 9, 60), 0.95),
    case("two rows", [1, 3], [5, 4], 0.95),
    case("no relation", random.normal(0, 1, 101), random.normal(0, 1, 101), 0.99),
]
versions = {"python": platform.python_version(), "numpy": np.__version__, "scipy": scipy.__version__}
with open(sys.argv[1], "w") as file:
    json.dump({"versions": versions, "cases": cases}, file, indent=1)
    file.write("\n")
