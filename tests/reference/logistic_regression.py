# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference values for logistic regression: writes logistic_regression.json beside this file.

With a penalty: scikit-learn's LogisticRegression, whose solution is polished by Newton steps on the same objective, because
lbfgs stops at six digits. Without: statsmodels' Logit and MNLogit.
"""
import json
import os

import numpy as np
import scipy
import sklearn
import sklearn.datasets
import statsmodels
import statsmodels.api as sm
from sklearn.linear_model import LogisticRegression

HERE = os.path.dirname(os.path.abspath(__file__))


def polished(x, y, penalty, weights, start):
    """Newton's method on the objective of scikit-learn; start: outputs × (1 + p), one output for two classes."""
    n, classes, outputs = len(y), y.max() + 1, start.shape[0]
    design = np.column_stack([np.ones(n), x])
    truth = np.eye(classes)[y][:, classes - outputs if outputs == 1 else 0:]
    beta = start.copy()
    fine = np.tile(np.r_[0, np.full(x.shape[1], penalty)], outputs)
    for _ in range(30):
        eta = design @ beta.T
        full = np.column_stack([np.zeros(n), eta]) if outputs == 1 else eta
        share = np.exp(full - full.max(axis=1, keepdims=True))
        share /= share.sum(axis=1, keepdims=True)
        share = share[:, -outputs:]
        gradient = ((share - truth) * weights[:, None]).T @ design + fine.reshape(beta.shape) * beta
        blocks = [[design.T @ ((weights * share[:, a] * ((a == b) - share[:, b]))[:, None] * design)
                   for b in range(outputs)] for a in range(outputs)]
        hessian = np.block(blocks) + np.diag(fine)
        beta -= (np.linalg.pinv(hessian, rcond=1e-13) @ gradient.ravel()).reshape(beta.shape)
    assert np.abs(gradient).max() < 1e-9 * n, np.abs(gradient).max()
    return beta


def penalised(name, x, y, c, balanced=False):
    model = LogisticRegression(C=c, tol=1e-10, max_iter=100000,
                               class_weight="balanced" if balanced else None).fit(x, y)
    counts = np.bincount(y)
    weights = (len(y) / len(counts) / counts if balanced else np.ones(len(counts)))[y]
    beta = polished(x, y, 1 / c, weights, np.column_stack([model.intercept_, model.coef_]))
    scale = np.abs(model.coef_).max()
    np.testing.assert_allclose(beta[:, 1:], model.coef_, atol=1e-2 * scale)
    return {"name": name, "penalty": 1 / c, "balanced": balanced, "x": x.T.tolist(), "labels": y.tolist(),
            "intercepts": (beta[:, 0] - (0 if len(counts) == 2 else beta[:, 0].mean())).tolist(),
            "coefficients": beta[:, 1:].tolist()}


def likeliest(name, x, y):
    design = sm.add_constant(x)
    if y.max() == 1:
        fit = sm.Logit(y, design).fit(disp=0, maxiter=200, tol=1e-15)
    else:
        fit = sm.MNLogit(y, design).fit(disp=0, maxiter=200, tol=1e-15)
    table = np.asarray(fit.params).reshape(design.shape[1], -1).T
    errors = np.asarray(fit.bse).reshape(design.shape[1], -1).T
    return {"name": name, "penalty": 0, "balanced": False, "x": x.T.tolist(), "labels": y.tolist(),
            "intercepts": table[:, 0].tolist(), "coefficients": table[:, 1:].tolist(),
            "interceptErrors": errors[:, 0].tolist(), "standardErrors": errors[:, 1:].tolist(),
            "logLikelihood": fit.llf}


def main():
    iris, species = sklearn.datasets.load_iris(return_X_y=True)
    cancer, benign = sklearn.datasets.load_breast_cancer(return_X_y=True)
    spector = sm.datasets.spector.load_pandas()
    anes = sm.datasets.anes96.load_pandas().data
    party = np.digitize(anes["PID"].to_numpy(), [2, 5])  # Democrats, independents, Republicans
    cases = [
        penalised("iris, C 1", iris, species, 1),
        penalised("iris, C 0.01", iris, species, 0.01),
        penalised("breast cancer, C 1", cancer[:200, :6], benign[:200], 1),
        penalised("breast cancer, balanced", cancer[:200, :6], benign[:200], 10, balanced=True),
        penalised("iris, balanced", iris[:120], species[:120], 1, balanced=True),
        likeliest("spector", spector.exog.to_numpy(), spector.endog.to_numpy().astype(int)),
        likeliest("breast cancer", cancer[:200, [0, 1, 4]], benign[:200]),
        likeliest("anes", anes[["selfLR", "age", "educ"]].to_numpy()[:400], party[:400]),
    ]
    versions = {"numpy": np.__version__, "scipy": scipy.__version__, "scikit-learn": sklearn.__version__,
                "statsmodels": statsmodels.__version__}
    with open(os.path.join(HERE, "logistic_regression.json"), "w") as out:
        json.dump({"versions": versions, "cases": cases}, out, indent=None, separators=(",", ":"))
        out.write("\n")


if __name__ == "__main__":
    main()
