# SPDX-License-Identifier: GPL-3.0-or-later
"""Reference values for exponential smoothing: writes exponential_smoothing.json beside this file.

Likelihoods that statsmodels' ETSModel reaches and squares that R's HoltWinters leaves (ours must be no worse), and for given
rates and initial states the fitted values, levels, likelihood and analytical prediction intervals (ours must be the
same). Series come from R.
"""
import json
import os
import subprocess
import warnings

import numpy as np
import pandas as pd
import statsmodels
from statsmodels.tsa.exponential_smoothing.ets import ETSModel

HERE = os.path.dirname(os.path.abspath(__file__))
ERRORS, TRENDS, SEASONS = ["add", "mul"], [(None, False), ("add", False), ("add", True)], [None, "add", "mul"]


def model(y, error, trend, season, period, **more):
    return ETSModel(y, error=ERRORS[error], trend=TRENDS[trend][0], damped_trend=TRENDS[trend][1],
                    seasonal=SEASONS[season], seasonal_periods=period if season else None, **more)


def best(name, y, period):
    results = []
    for error in range(2):
        for trend in range(3):
            for season in range(3 if period > 1 else 1):
                fit = model(y, error, trend, season, period).fit(disp=0, maxiter=5000)
                results.append({"series": name, "period": period if season else 1, "error": error, "trend": trend,
                                "season": season, "logLikelihood": fit.llf})
    return results


def book(y, error, season, period, rates, level, slope, seasons, h):
    """Table 2.2 and 2.3 of Hyndman et al. 2008, as R's ets computes them. statsmodels divides the correction of a
    multiplicative season by the new level instead of the one expected, so it is no reference there."""
    alpha, beta, gamma, phi = rates
    ring, levels, fitted = list(seasons), [], []
    for t in range(len(y) + h):
        base = level + phi * slope
        place = ring[t % period] if season else 0
        expected = base * place if season == 2 else base + place
        e = y[t] - expected if t < len(y) else 0
        level, slope = base + alpha * e / (place if season == 2 else 1), phi * slope + beta * e / (place if season == 2 else 1)
        if season:
            ring[t % period] = place + gamma * e / (base if season == 2 else 1)
        levels.append(level)
        fitted.append(expected)
    n = len(y)
    return np.array(levels[:n]), np.array(fitted[:n]), np.array(fitted[n:])


def followed(name, y, period, error, trend, season, rates, level, slope, seasons):
    """The model with everything given: what it fits, and where it goes."""
    given = dict(initialization_method="known", initial_level=level)
    if trend:
        given["initial_trend"] = slope
    if season:
        given["initial_seasonal"] = seasons
    etsmodel = model(pd.Series(y), error, trend, season, period, **given)
    names = ["alpha"] + (["beta"] if trend else []) + (["gamma"] if season else []) + (["phi"] if trend == 2 else [])
    values = {"alpha": rates[0], "beta": rates[1], "gamma": rates[2], "phi": rates[3]}
    order = {"smoothing_level": "alpha", "smoothing_trend": "beta", "smoothing_seasonal": "gamma",
             "damping_trend": "phi"}
    start = {"initial_level": level, "initial_trend": slope}
    params = [values[order[p]] if p in order else start[p] if p in start else seasons[int(p.split(".")[1])]
              for p in etsmodel.param_names]
    assert all(values[n] is not None for n in names)
    fit = etsmodel.smooth(params)
    levels, fitted, ahead = book(y, error, season, period, [r or 0 for r in rates], level, slope if trend else 0,
                                 seasons, 14)
    if season < 2:
        np.testing.assert_allclose(fitted, fit.fittedvalues, rtol=1e-12)
        np.testing.assert_allclose(ahead, fit.forecast(14), rtol=1e-12)
    errors = (y - fitted) / (fitted if error else 1)
    likelihood = -len(y) / 2 * (np.log(2 * np.pi * np.mean(errors**2)) + 1) - error * np.sum(np.log(fitted))
    result = {"series": name, "period": period if season else 1, "error": error, "trend": trend, "season": season,
              "rates": rates, "level": level, "slope": slope, "seasons": seasons if season else [],
              "fitted": fitted.tolist(), "levels": levels.tolist(), "forecast": ahead.tolist(),
              "squares": float(np.sum((y - fitted)**2)), "logLikelihood": likelihood}
    if error == 0 and season < 2:
        interval = fit.get_prediction(start=len(y), end=len(y) + 13).summary_frame(alpha=0.05)
        # Relative to the error variance of statsmodels, which divides by the number of rows.
        margin = (interval["pi_upper"] - interval["pi_lower"]) / 2 / np.sqrt(result["squares"] / len(y))
        result["margins"] = margin.tolist()
    return result


def main():
    warnings.simplefilter("ignore")
    lines = subprocess.run(["Rscript", os.path.join(HERE, "exponential_smoothing.R")], check=True,
                           capture_output=True, text=True).stdout.splitlines()
    r = [json.loads(line.replace(": NA", ": null").replace(": }", ": null}")) for line in lines]
    series = {entry["series"]: entry["values"] for entry in r if "series" in entry}
    air, nile = np.array(series["AirPassengers"]), np.array(series["Nile"])
    gas = np.array(series["UKgas"])
    shares = [0.9, 0.88, 1.01, 0.98, 0.98, 1.11, 1.23, 1.22, 1.06, 0.92, 0.8, 0.91]
    amounts = [-24, -36, 2, -8, -4, 35, 63, 62, 16, -20, -53, -33]
    results = {
        "versions": {"statsmodels": statsmodels.__version__, "numpy": np.__version__,
                     "R": next(entry["version"] for entry in r if "version" in entry)},
        "series": series,
        "best": best("AirPassengers", air, 12) + best("Nile", nile, 1) + best("UKgas", gas, 4),
        "followed": [
            followed("AirPassengers", air, 12, 0, 1, 2, [0.3, 0.05, 0.2, 1], 120.0, 1.5, shares),
            followed("AirPassengers", air, 12, 0, 2, 1, [0.4, 0.1, 0.3, 0.9], 120.0, 1.5, amounts),
            followed("AirPassengers", air, 12, 0, 1, 1, [0.25, 0.02, 0.5, 1], 120.0, 1.5, amounts),
            followed("AirPassengers", air, 12, 1, 2, 2, [0.3, 0.05, 0.2, 0.95], 120.0, 1.5, shares),
            followed("AirPassengers", air, 12, 1, 1, 1, [0.2, 0.05, 0.3, 1], 120.0, 1.5, amounts),
            followed("Nile", nile, 1, 0, 0, 0, [0.25, None, None, 1], 1100.0, 0.0, []),
            followed("Nile", nile, 1, 0, 2, 0, [0.25, 0.1, None, 0.85], 1100.0, -2.0, []),
        ],
        "holtWinters": [entry for entry in r if "name" in entry],
    }
    with open(os.path.join(HERE, "exponential_smoothing.json"), "w") as out:
        json.dump(results, out, separators=(",", ":"))
        out.write("\n")


if __name__ == "__main__":
    main()
