// SPDX-License-Identifier: GPL-3.0-or-later
// Polars at the tasks of table_bench, with the same words and the same answers.
//
//   node polars_peer.mjs read FILE     node polars_peer.mjs work FILE ZONES OUT TASK...
import pl from "nodejs-polars";
import { performance } from "node:perf_hooks";

const [verb, file, zonesFile, out, ...wanted] = process.argv.slice(2);
const read = (path) => pl.readCSV(path, { tryParseDates: true, quoteChar: '"' });

function grouped(table, by, ...more) {
  const groups = table.lazy().groupBy(by).agg(pl.col("fare").sum().alias("fare_sum"), ...more, pl.len().alias("count")).collectSync();
  return `${groups.height} ${groups.getColumn("fare_sum").sum().toFixed(2)}`;
}

function arranged(table, by) {
  const trips = table.sort(by.map((name) => pl.col(name))).getColumn("trip_id");
  return `${trips.get(0)} ${trips.get(Math.floor(trips.length / 2))} ${trips.get(trips.length - 1)}`;
}

function profiled(table) {
  const wanted = [];
  for (const name of table.columns) {
    const column = pl.col(name);
    const numeric = table.getColumn(name).dtype.toString();
    wanted.push(column.dropNulls().nUnique().cast(pl.Int64).alias(`${name} distinct`), column.nullCount().alias(`${name} missing`),
      column.min().alias(`${name} min`), column.max().alias(`${name} max`));
    if (/String|Utf8/.test(numeric)) continue;
    const number = column.cast(pl.Float64);
    wanted.push(number.mean().alias(`${name} mean`), number.std().alias(`${name} sd`));
    for (const share of [0.25, 0.5, 0.75]) wanted.push(number.quantile(share).alias(`${name} ${share}`));
  }
  const profile = table.select(...wanted);
  return table.columns.reduce((sum, name) => sum + Number(profile.getColumn(`${name} distinct`).get(0)), 0);
}

const tasks = {
  write: (table) => (table.writeCSV(out), table.height),
  profile: profiled,
  "group-few": (table) => grouped(table, ["payment", "zone"], pl.col("distance").mean()),
  "group-text": (table) => grouped(table, ["driver"]),
  "group-integer": (table) => grouped(table, ["customer_id"]),
  join: (table) => {
    const both = table.join(zones, { on: "zone", how: "left" });
    return `${both.height} ${both.getColumn("factor").sum().toFixed(2)}`;
  },
  "sort-number": (table) => arranged(table, ["fare", "trip_id"]),
  "sort-text": (table) => arranged(table, ["driver", "trip_id"]),
  filter: (table) =>
    table.filter(pl.col("fare").gt(20).and(pl.col("distance").lt(5)).and(pl.col("payment").eq(pl.lit("card")))).height,
};

function timed(task, work) {
  const start = performance.now();
  const result = work();
  console.log(`${task}\t${((performance.now() - start) / 1000).toFixed(4)}\t${result}`);
}

let zones;
if (verb === "read") {
  timed("read", () => {
    const table = read(file);
    return `${table.height} ${table.width}`;
  });
} else {
  const table = read(file);
  zones = read(zonesFile);
  for (const task of wanted) timed(task, () => tasks[task](table));
}
