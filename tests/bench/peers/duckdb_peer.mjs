// SPDX-License-Identifier: GPL-3.0-or-later
// DuckDB at the tasks of table_bench, with the same words and the same answers. What the others hold as a table in
// memory is a table in memory here, too: results of joins, sorts and filters are created, not only counted.
//
//   node duckdb_peer.mjs read FILE     node duckdb_peer.mjs work FILE ZONES OUT TASK...
import { DuckDBInstance } from "@duckdb/node-api";
import { performance } from "node:perf_hooks";

const [verb, file, zonesFile, out, ...wanted] = process.argv.slice(2);
const base = await (await DuckDBInstance.create(":memory:")).connect();
const rows = async (sql) => (await base.runAndReadAll(sql)).getRows();
const one = async (sql) => (await rows(sql))[0];
const make = (name, path) => base.run(`CREATE TABLE ${name} AS SELECT * FROM read_csv('${path}')`);
const hold = (sql) => base.run(`CREATE OR REPLACE TEMP TABLE held AS ${sql}`);

async function grouped(by, more = "") {
  await hold(`SELECT ${by}, sum(fare) AS fare_sum${more}, count(*) AS count FROM t GROUP BY ${by}`);
  const [count, sum] = await one("SELECT count(*), sum(fare_sum) FROM held");
  return `${count} ${sum.toFixed(2)}`;
}

async function arranged(by) {
  await hold(`SELECT * FROM t ORDER BY ${by}`);
  const [count] = await one("SELECT count(*) FROM held");
  const at = async (row) => (await one(`SELECT trip_id FROM held LIMIT 1 OFFSET ${row}`))[0];
  return `${await at(0)} ${await at(count / 2n)} ${await at(count - 1n)}`;
}

async function profiled() {
  let distinct = 0;
  for (const [name, type] of await rows("SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 't'")) {
    const numeric = type !== "VARCHAR";
    const value = /TIMESTAMP|DATE/.test(type) ? `epoch_us(${name})` : name;
    const more = numeric ? `, avg(${value}), stddev(${value}), quantile_cont(${value}, [0.25, 0.5, 0.75])` : "";
    const found = await one(`SELECT count(DISTINCT ${name}), count(*) - count(${name}), min(${name}), max(${name})${more} FROM t`);
    distinct += Number(found[0]);
  }
  return distinct;
}

const tasks = {
  write: async () => {
    await base.run(`COPY t TO '${out}' (HEADER)`);
    return (await one("SELECT count(*) FROM t"))[0];
  },
  profile: profiled,
  "group-few": () => grouped("payment, zone", ", avg(distance) AS distance"),
  "group-text": () => grouped("driver"),
  "group-integer": () => grouped("customer_id"),
  join: async () => {
    await hold("SELECT * FROM t LEFT JOIN zones USING (zone)");
    const [count, sum] = await one("SELECT count(*), sum(factor) FROM held");
    return `${count} ${sum.toFixed(2)}`;
  },
  "sort-number": () => arranged("fare, trip_id"),
  "sort-text": () => arranged("driver, trip_id"),
  filter: async () => {
    await hold("SELECT * FROM t WHERE fare > 20 AND distance < 5 AND payment = 'card'");
    return (await one("SELECT count(*) FROM held"))[0];
  },
};

async function timed(task, work) {
  const start = performance.now();
  const result = await work();
  console.log(`${task}\t${((performance.now() - start) / 1000).toFixed(4)}\t${result}`);
}

if (verb === "read") {
  await timed("read", async () => {
    await make("t", file);
    const [columns] = await one("SELECT count(*) FROM information_schema.columns WHERE table_name = 't'");
    return `${(await one("SELECT count(*) FROM t"))[0]} ${columns}`;
  });
} else {
  await make("t", file);
  await make("zones", zonesFile);
  for (const task of wanted) await timed(task, tasks[task]);
}
