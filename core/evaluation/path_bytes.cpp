// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/path_bytes.h"

#include "core/pipeline/guards.h"
#include "core/pipeline/memory_need.h"

namespace quern {
namespace {

/// A step may speak of columns that only a step before it makes: then nothing can be said of it.
double stepBytes(const Registry& registry, const ModelStep& step, const Table& data) {
  const Registry::Entry* entry = registry.find(step.operatorId);
  if (entry == nullptr) return 0;
  Inputs in{{step.inputPort, data}};
  for (const SideInput& side : step.otherInputs)
    if (side.table) in.set(side.port, *side.table);
  double bytes = 0;
  const Parameters parameters(entry->spec.parameters, step.values);
  const auto unknown = attempt(
      [&] { bytes = static_cast<double>(entry->implementation->memoryNeed(parameters, in)); });
  return unknown ? 0 : bytes;
}

}  // namespace

double pathBytes(const Registry& registry, const Model& model, const Table& data) {
  double bytes = 0;
  for (std::size_t step = 0; step + 1 < model.steps().size(); ++step)
    bytes += stepBytes(registry, model.steps()[step], data);
  const auto rows = static_cast<double>(data.rowCount());
  for (const ColumnSchema& column : model.schema().input.columns())
    if (column.type != Type::text) bytes += sizeof(double) * rows;
  return bytes + 56 * rows;  // predictions, probabilities, what is on the way
}

}  // namespace quern
