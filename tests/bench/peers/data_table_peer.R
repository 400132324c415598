# SPDX-License-Identifier: GPL-3.0-or-later
# data.table at the tasks of table_bench, with the same words and the same answers.
#
#   Rscript data_table_peer.R read FILE     Rscript data_table_peer.R work FILE ZONES OUT TASK...
suppressMessages(library(data.table))
setDTthreads(0)
words <- commandArgs(trailingOnly = TRUE)

grouped <- function(groups) sprintf("%d %.2f", nrow(groups), sum(groups$fare_sum))
arranged <- function(sorted) {
  trips <- sorted$trip_id
  sprintf("%d %d %d", trips[1], trips[length(trips) %/% 2 + 1], trips[length(trips)])
}
profiled <- function(table) {
  distinct <- 0
  for (name in names(table)) {
    column <- table[[name]]
    distinct <- distinct + uniqueN(column, na.rm = !is.character(column)) - (is.character(column) && any(column == ""))
    sum(is.na(column))
    if (is.character(column)) {
      range(column)
    } else {
      values <- as.numeric(column)
      range(values, na.rm = TRUE)
      mean(values, na.rm = TRUE)
      sd(values, na.rm = TRUE)
      quantile(values, c(0.25, 0.5, 0.75), na.rm = TRUE)
    }
  }
  sprintf("%.0f", distinct)
}
tasks <- list(
  "write" = function(t) { fwrite(t, words[4]); nrow(t) },
  "profile" = profiled,
  "group-few" = function(t)
    grouped(t[, .(fare_sum = sum(fare), distance = mean(distance, na.rm = TRUE), count = .N), by = .(payment, zone)]),
  "group-text" = function(t) grouped(t[, .(fare_sum = sum(fare), count = .N), by = driver]),
  "group-integer" = function(t) grouped(t[, .(fare_sum = sum(fare), count = .N), by = customer_id]),
  "join" = function(t) {
    both <- zones[t, on = "zone"]
    sprintf("%d %.2f", nrow(both), sum(both$factor, na.rm = TRUE))
  },
  "sort-number" = function(t) arranged(t[order(fare, trip_id)]),
  "sort-text" = function(t) arranged(t[order(driver, trip_id)]),
  "filter" = function(t) nrow(t[fare > 20 & distance < 5 & payment == "card"]))

timed <- function(task, work) {
  start <- proc.time()[["elapsed"]]
  result <- work()
  cat(sprintf("%s\t%.4f\t%s\n", task, proc.time()[["elapsed"]] - start, result))
}

if (words[1] == "read") {
  timed("read", function() {
    table <- fread(words[2], showProgress = FALSE)
    sprintf("%d %d", nrow(table), ncol(table))
  })
} else {
  table <- fread(words[2], showProgress = FALSE)
  zones <- fread(words[3])
  for (task in words[-(1:4)]) timed(task, function() tasks[[task]](table))
}
