# SPDX-License-Identifier: GPL-3.0-or-later
"""The peer of k_means_bench: scikit-learn's KMeans from the same rows and centres. Prints its seconds."""
import sys
import time
import warnings

import numpy as np
from sklearn.cluster import KMeans

warnings.simplefilter("ignore")  # 20 passes are not meant to converge
x = np.ascontiguousarray(np.fromfile(sys.argv[1]).reshape(10, -1).T)
start = time.perf_counter()
fit = KMeans(20, init=x[:20], n_init=1, max_iter=20, tol=0, algorithm="lloyd").fit(x)
took = time.perf_counter() - start
print(f"inertia {fit.inertia_:.6f}, passes {fit.n_iter_}")
print(f"{took:.4f}")
