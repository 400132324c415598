# SPDX-License-Identifier: GPL-3.0-or-later
"""The peer of linear_regression_bench: scikit-learn's LinearRegression on the rows that the bench wrote. Prints its
seconds."""
import sys
import time

import numpy as np
from sklearn.linear_model import LinearRegression

columns = np.fromfile(sys.argv[1]).reshape(51, -1)
x, y = np.ascontiguousarray(columns[:50].T), columns[50].copy()
start = time.perf_counter()
fit = LinearRegression().fit(x, y)
took = time.perf_counter() - start
print(f"R2 {fit.score(x, y):.12f}, intercept {fit.intercept_:.12f}, first {fit.coef_[0]:.12f}")
print(f"{took:.4f}")
