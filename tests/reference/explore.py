# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes explore.json: pairwise correlations (pandas) and a line with its band (statsmodels).

Run with Debian's python3-pandas and python3-statsmodels; the versions used are in the file.
"""
import json
import pathlib

import numpy
import pandas
import statsmodels
import statsmodels.api

random = numpy.random.default_rng(20261102)


def listed(values):
    return [None if numpy.isnan(value) else float(value) for value in values]


rows = 300
base = random.normal(size=rows)
frame = pandas.DataFrame({
    "a": base,
    "b": 1e6 + 3 * base + random.normal(size=rows),
    "c": random.exponential(size=rows),
    "d": -base,
    "constant": numpy.full(rows, 0.1),
})
for name in ["b", "c", "d"]:
    frame.loc[random.random(rows) < 0.15, name] = numpy.nan
matrix = frame.corr().to_numpy()

x = random.uniform(-3, 8, 120)
y = 2.5 - 0.75 * x + random.normal(0, 1.3, 120)
fitted = statsmodels.api.OLS(y, statsmodels.api.add_constant(x)).fit()
at = numpy.linspace(x.min(), x.max(), 60)
band = fitted.get_prediction(statsmodels.api.add_constant(at)).conf_int(alpha=0.05)

result = {
    "versions": {"pandas": pandas.__version__, "statsmodels": statsmodels.__version__},
    "columns": {name: listed(frame[name]) for name in frame},
    "correlations": [listed(row) for row in matrix],
    "line": {"x": listed(x), "y": listed(y), "intercept": fitted.params[0], "slope": fitted.params[1],
             "at": listed(at), "lower": listed(band[:, 0]), "upper": listed(band[:, 1])},
}
path = pathlib.Path(__file__).with_name("explore.json")
path.write_text(json.dumps(result, separators=(",", ":")) + "\n")
