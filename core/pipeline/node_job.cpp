// SPDX-License-Identifier: GPL-3.0-or-later
//
// One node at work.
//
//   1. Before the operator is called, the schemas that really arrived are checked and missing
//      values are refused where its declaration says so.
//   2. What comes back after a cancel is thrown away.
//   3. A learner's model is the path that made it, from the raw table on, with every state along
//      it.
//   4. Figures and the outcome are an extra: a fault while drawing is a warning, the result stands.

#include "core/pipeline/node_job.h"

#include "core/pipeline/guards.h"
#include "core/pipeline/memory_need.h"

#include <chrono>

namespace quern {
namespace {

void addModels(const NodeJob& job, const Schemas& schemas, const State& state,
               Outputs& outputs) {  // 3
  for (const PortSpec& port : job.entry.spec.outputs) {
    if (port.kind != PortKind::model || outputs.has(port.name)) continue;
    ModelSchema schema = schemas.model(port.name);
    schema.input = job.raw;
    std::vector<ModelStep> steps = job.before;
    const FrozenPath::Step& learner = job.path.steps.back();
    steps.push_back({.operatorId = std::string(job.entry.spec.id),
                     .version = job.entry.spec.version,
                     .title = job.title,
                     .values = job.values,
                     .state = state,
                     .inputPort = learner.inputPort,
                     .outputPort = learner.outputPort,
                     .otherInputs = job.beside});
    outputs.set(port.name, std::make_shared<const Model>(std::move(schema), std::move(steps)));
  }
}

void draw(const NodeJob& job, Context& context, NodeResult& result) {  // 4
  const Operator& implementation = *job.entry.implementation;
  const auto fault = attempt([&] {
    result.outcome = implementation.outcome(job.parameters, result.state, result.outputs);
    result.figures = implementation.figures(job.parameters, result.state, job.in, result.outputs);
  });
  if (fault) context.warn({tr("The figures could not be drawn: %1"), fault->what()});
}

std::int64_t bytesOf(const Outputs& outputs) {
  std::int64_t bytes = 0;
  for (const auto& [port, value] : outputs.values())
    if (const Table* table = std::get_if<Table>(&value)) bytes += table->bytes();
  return bytes;
}

}  // namespace

std::int64_t memoryNeed(const NodeJob& job) {
  return job.entry.implementation->memoryNeed(job.parameters, job.in);
}

Error tooLarge(std::int64_t need, std::int64_t available) {
  return Error(Sentence(tr("This step needs about %1 of memory, and %2 are left."),
                        writtenBytes(static_cast<double>(need)),
                        writtenBytes(static_cast<double>(available))),
               {}, tr("Work on a sample, choose fewer columns, or choose another method."));
}

NodeResult runJob(const NodeJob& job, Context& context, const NodeMonitor& monitor) {
  const auto start = std::chrono::steady_clock::now();
  Findings findings;
  const Schemas schemas =
      checkOperator(job.entry, job.parameters, schemasOf(job.in), findings);  // 1
  if (const auto wrong = firstError(findings)) throw *wrong;
  refuseMissing(job.entry.spec, job.parameters, job.in);

  Fitted fitted = job.entry.implementation->fitApply(job.parameters, job.in, context);
  context.checkpoint();  // 2
  for (const PortSpec& port : job.entry.spec.outputs)
    QUERN_EXPECT(port.kind == PortKind::model || fitted.outputs.has(port.name));
  addModels(job, schemas, fitted.state, fitted.outputs);

  NodeResult result;
  result.key = job.key;
  result.state = std::move(fitted.state);
  result.outputs = std::move(fitted.outputs);
  draw(job, context, result);
  context.checkpoint();
  result.log = monitor.log();
  result.metrics = monitor.metrics();
  result.memory = bytesOf(result.outputs);
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return result;
}

}  // namespace quern
