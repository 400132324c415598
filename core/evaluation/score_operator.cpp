// SPDX-License-Identifier: GPL-3.0-or-later
//
// Score: applies a model to a table.
//
//   1. The model takes the table along its whole path, from where the table stands on it, with the
//      states that were learned; nothing is learned from the rows.
//   2. Every row comes out, in order, with the columns that the model makes appended: steps that
//      drop or add rows to help training let them through.
//   3. Columns are found by name; every feature the model needs and the table lacks is named in one
//      Error.

#include "core/evaluation/path_bytes.h"
#include "core/pipeline/memory_need.h"
#include "core/pipeline/model.h"
#include "core/pipeline/operator.h"
#include "core/pipeline/registry.h"

namespace quern {
namespace {

OperatorSpec spec() {
  return {
      .id = "score",
      .name = tr("Score"),
      .family = Family::evaluation,
      .summary = tr("Applies a model to a table"),
      .inputs = {modelPort("model", tr("Model")), tablePort("data", tr("Data"))},
      .outputs = {tablePort("predictions", tr("Predictions"))},
      .keywords = "predict apply model predictions inference",
  };
}

class Score final : public Operator {
public:
  explicit Score(const Registry& registry) : m_registry(registry) {}

  Schemas check(const Parameters&, const Schemas& in, Findings&) const override {
    TableSchema out = in.table("data");
    out.complete = false;  // what the model appends is known when it is fitted
    return {{"predictions", out}};
  }

  Outputs apply(const Parameters&, const State&, const Inputs& in,
                Context& context) const override {
    return {{"predictions", in.model("model").apply(m_registry, in.table("data"), context)}};
  }

  std::int64_t memoryNeed(const Parameters&, const Inputs& in) const override {
    return neededBytes(pathBytes(m_registry, in.model("model"), in.table("data")));
  }

private:
  const Registry& m_registry;
};

}  // namespace

void registerScore(Registry& registry) {
  registry.add(spec(), std::make_unique<const Score>(registry));
}

}  // namespace quern
