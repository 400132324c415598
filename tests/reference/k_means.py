# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference values for k-means: writes k_means.json beside this file. scikit-learn's Lloyd iterations from given
centres (labels, centres, inertia, passes), silhouettes (of centred columns: its distances lose digits far from the
origin), and the best inertia it finds by itself."""
import json
import os

import numpy as np
import sklearn
import sklearn.datasets
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

HERE = os.path.dirname(os.path.abspath(__file__))


def case(name, x, rows, tolerance=1e-4, iterations=300):
    start = x[rows]
    fit = KMeans(len(rows), init=start, n_init=1, tol=tolerance, max_iter=iterations, algorithm="lloyd").fit(x)
    free = KMeans(len(rows), n_init=50, random_state=1, tol=tolerance, max_iter=300, algorithm="lloyd").fit(x)
    return {"name": name, "x": x.T.tolist(), "start": start.T.tolist(), "tolerance": tolerance,
            "iterations": iterations, "labels": fit.labels_.tolist(), "centres": fit.cluster_centers_.T.tolist(),
            "inertia": fit.inertia_, "passes": int(fit.n_iter_),
            "silhouette": silhouette_score(x - x.mean(axis=0), fit.labels_), "bestInertia": free.inertia_}


def main():
    iris = sklearn.datasets.load_iris().data
    wine = sklearn.datasets.load_wine().data
    wine = (wine - wine.mean(axis=0)) / wine.std(axis=0)
    blobs, _ = sklearn.datasets.make_blobs(300, 2, centers=7, cluster_std=0.9, random_state=3)
    far = np.round(blobs + 1e6, 6)
    cases = [case("iris", iris, [0, 1, 2]), case("iris, five clusters", iris, [3, 40, 70, 100, 149]),
             case("iris, until nothing moves", iris, [0, 50, 100], tolerance=0),
             case("iris, three passes", iris, [0, 1, 2], tolerance=0, iterations=3),
             case("wine", wine, [0, 60, 130]), case("blobs", blobs, [0, 1, 2, 3, 4, 5, 6]),
             case("blobs far from the origin", far, [0, 1, 2, 3, 4, 5, 6])]
    versions = {"numpy": np.__version__, "scikit-learn": sklearn.__version__}
    with open(os.path.join(HERE, "k_means.json"), "w") as out:
        json.dump({"versions": versions, "cases": cases}, out, separators=(",", ":"))
        out.write("\n")


if __name__ == "__main__":
    main()
