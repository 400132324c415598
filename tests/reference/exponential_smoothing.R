# SPDX-License-Identifier: GPL-3.0-or-later
# Sums of squared errors of R's HoltWinters and its series, for exponential_smoothing.py.
show <- function(name, y, ...) {
  fit <- HoltWinters(y, ...)
  # HoltWinters begins after the first season; its error is compared on the rows it has.
  cat(sprintf('{"name": "%s", "squares": %.15g, "alpha": %.10g, "beta": %.10g, "gamma": %.10g, "forecast": [%s]}\n', name,
              fit$SSE, as.numeric(fit$alpha), as.numeric(fit$beta), as.numeric(fit$gamma),
              paste(sprintf("%.10g", predict(fit, 12)), collapse = ", ")))
}
show("air additive", AirPassengers, seasonal = "additive")
show("air multiplicative", AirPassengers, seasonal = "multiplicative")
show("co2", co2)
show("nile", Nile, beta = FALSE, gamma = FALSE)
cat(sprintf('{"version": "%s"}\n', R.version.string))
for (name in c("AirPassengers", "Nile", "co2", "UKgas"))
  cat(sprintf('{"series": "%s", "values": [%s]}\n', name, paste(sprintf("%.10g", get(name)), collapse = ", ")))
