# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes production-orders.csv: simulated orders of a plant with six machines.

How long an order takes (hours) is made of: set-up time by product family; pieces divided by the machine's pace,
which drops with wear; waiting when the raw material in stock does not cover the order; help of operators beyond
two; a slower pace in heat; a log-normal disturbance. About 2 % of three columns is missing. Seed 20240503.
"""
import csv
import math
import random

random.seed(20240503)
machines = {"M1": 92, "M2": 88, "M3": 105, "M4": 75, "M5": 110, "M6": 83}  # pieces an hour when new
set_up = {"bearing": 1.2, "gear": 2.4, "housing": 3.1, "shaft": 1.7}  # hours
weight = {"bearing": 0.4, "gear": 1.1, "housing": 2.6, "shaft": 1.8}  # kg of raw material a piece
slower = {"good": 1.0, "worn": 1.18, "maintenance due": 1.45}


def missing(value, share=0.02):
    return "" if random.random() < share else value


rows = []
for order in range(1, 1501):
    day = 1 + (order - 1) // 5
    machine = random.choice(list(machines))
    family = random.choices(list(set_up), [4, 3, 2, 3])[0]
    state = random.choices(list(slower), [70, 22, 8])[0]
    volume = int(round(math.exp(random.gauss(6.2, 0.6)) / 10) * 10) + 20
    stock = round(max(0.1, random.gauss(2.4, 1.0)), 2)  # t
    operators = random.choices([1, 2, 3, 4], [15, 50, 25, 10])[0]
    season = math.sin(2 * math.pi * (day - 80) / 365)
    temperature = round(21 + 7 * season + random.gauss(0, 1.5), 1)
    need = volume * weight[family] / 1000
    hours = set_up[family] + volume / machines[machine] * slower[state]
    hours *= 1 - 0.07 * (operators - 2) + 0.006 * max(0, temperature - 26) ** 1.5
    hours += 4.5 * max(0, need - stock)
    hours *= math.exp(random.gauss(0, 0.07))
    date = f"2024-{1 + (day - 1) // 28 % 12:02d}-{1 + (day - 1) % 28:02d}"
    rows.append([f"A{order:05d}", date, machine, family, missing(state), volume, missing(stock), operators,
                 missing(temperature), random.choices(["normal", "urgent"], [85, 15])[0], round(hours, 2)])

with open("production-orders.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["order", "received", "machine", "product family", "equipment state", "order volume",
                     "raw material stock (t)", "operators", "hall temperature (°C)", "priority", "completion hours"])
    writer.writerows(rows)
