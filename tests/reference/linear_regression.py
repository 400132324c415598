# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference values for linear regression: writes linear_regression.json beside this file.

Coefficients, standard errors and sums of squares are computed in exact rational arithmetic from the very doubles the
test reads, so they are right to the last bit whatever the condition. Longley, Filip and Wampler are the ill-conditioned
sets of NIST's Statistical Reference Datasets (filip.csv holds Filip's measurements). statsmodels confirms the derived
figures on the well-conditioned sets.
"""
import json
import math
import os
from fractions import Fraction

import numpy as np
import scipy
import scipy.stats
import sklearn
import sklearn.datasets
import statsmodels
import statsmodels.api as sm

HERE = os.path.dirname(os.path.abspath(__file__))


def root(value):
    """The square root of a Fraction, correctly rounded in practice."""
    scale = 10**80
    return float(Fraction(math.isqrt(value.numerator * scale // value.denominator), 10**40))


def solve(matrix, right):
    """Gauss and Jordan's elimination on Fractions; returns the inverse and the solution."""
    n = len(matrix)
    rows = [list(matrix[i]) + [Fraction(int(i == j)) for j in range(n)] + [right[i]] for i in range(n)]
    for i in range(n):
        pivot = next(r for r in range(i, n) if rows[r][i] != 0)
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [v / rows[i][i] for v in rows[i]]
        for r in range(n):
            if r != i and rows[r][i] != 0:
                factor = rows[r][i]
                rows[r] = [v - factor * w for v, w in zip(rows[r], rows[i])]
    return [row[n:2 * n] for row in rows], [row[2 * n] for row in rows]


def exact(x, y, intercept):
    design = [[Fraction(1)] * int(intercept) + [Fraction(v) for v in row] for row in x.tolist()]
    target = [Fraction(v) for v in y.tolist()]
    p = len(design[0])
    normal = [[sum(row[i] * row[j] for row in design) for j in range(p)] for i in range(p)]
    right = [sum(row[i] * t for row, t in zip(design, target)) for i in range(p)]
    inverse, beta = solve(normal, right)
    residual = sum((t - sum(b * v for b, v in zip(beta, row)))**2 for row, t in zip(design, target))
    mean = sum(target) / len(target) if intercept else Fraction(0)
    total = sum((t - mean)**2 for t in target)
    n, degrees = len(target), len(target) - p
    variance = residual / degrees
    return beta, [variance * inverse[i][i] for i in range(p)], residual, total, n, degrees


def case(name, x, y, tolerance, intercept=True):
    x, y = np.asarray(x, float), np.asarray(y, float)
    beta, variances, residual, total, n, degrees = exact(x, y, intercept)
    p = x.shape[1]
    errors = [root(v) for v in variances]
    f = float((total - residual) / p / (residual / degrees)) if residual else None
    result = {"name": name, "tolerance": tolerance, "intercept": intercept,
              "x": x.T.tolist(), "y": y.tolist(),
              "coefficients": [float(b) for b in beta], "standardErrors": errors,
              "residualSquares": float(residual), "rSquared": float(1 - residual / total),
              "f": f}
    if residual:
        n_ = float(n)
        likelihood = -n_ / 2 * (math.log(2 * math.pi * float(residual / n)) + 1)
        k = p + int(intercept)
        result |= {"fProbability": scipy.stats.f.sf(f, p, degrees),
                   "p": [2 * scipy.stats.t.sf(abs(float(b)) / e, degrees) for b, e in zip(beta, errors)],
                   "adjustedRSquared": float(1 - residual / degrees / (total / (n - int(intercept)))),
                   "sigma": root(residual / degrees), "aic": 2 * k - 2 * likelihood,
                   "bic": math.log(n_) * k - 2 * likelihood}
    return result


def confirm(values):
    """statsmodels agrees, as far as its own precision goes."""
    x = np.array(values["x"]).T
    fit = sm.OLS(np.array(values["y"]), sm.add_constant(x) if values["intercept"] else x).fit()
    for ours, theirs in ((values["coefficients"], fit.params), (values["standardErrors"], fit.bse),
                         (values["rSquared"], fit.rsquared), (values["adjustedRSquared"], fit.rsquared_adj),
                         (values["f"], fit.fvalue), (values["fProbability"], fit.f_pvalue),
                         (values["aic"], fit.aic), (values["bic"], fit.bic), (values["p"], fit.pvalues)):
        np.testing.assert_allclose(ours, theirs, rtol=1e-6)


def main():
    longley = sm.datasets.longley.load_pandas()
    filip = np.loadtxt(os.path.join(HERE, "filip.csv"), delimiter=",", skiprows=1)
    iris = sklearn.datasets.load_iris().data
    steps = np.arange(21.0)
    powers = np.stack([steps**k for k in range(1, 6)], axis=1)
    deltas = np.array([759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048,
                       -2048, 1838, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 759], float)
    cases = [
        case("longley", longley.exog.to_numpy(), longley.endog.to_numpy(), 1e-9),
        case("filip", np.stack([filip[:, 0]**k for k in range(1, 11)], axis=1), filip[:, 1], 1e-6),
        case("wampler 1", powers, 1 + powers.sum(axis=1), 1e-8),
        case("wampler 2", powers, 1 + powers @ 10.0**-np.arange(1, 6), 1e-8),
        case("wampler 3", powers, 1 + powers.sum(axis=1) + deltas, 1e-8),
        case("wampler 5", powers, 1 + powers.sum(axis=1) + 10000 * deltas, 1e-5),
        case("iris", iris[:, :3], iris[:, 3], 1e-12),
        case("iris without intercept", iris[:, :3], iris[:, 3], 1e-12, intercept=False),
        case("large mean", iris[:, :2] + 1e6, iris[:, 2] * 1e-3, 1e-9),
    ]
    for values in cases:
        if values["name"].startswith("iris"):
            confirm(values)
    versions = {"numpy": np.__version__, "scipy": scipy.__version__, "scikit-learn": sklearn.__version__,
                "statsmodels": statsmodels.__version__}
    with open(os.path.join(HERE, "linear_regression.json"), "w") as out:
        json.dump({"versions": versions, "cases": cases}, out, indent=1)
        out.write("\n")


if __name__ == "__main__":
    main()
