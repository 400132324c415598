// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/toys.h"

#include "core/base/random.h"
#include "core/pipeline/edit.h"
#include "core/pipeline/model.h"

#include <QStringList>

#include <algorithm>
#include <new>
#include <numeric>
#include <stdexcept>

namespace quern {

void ToyWorld::count(const std::string& operatorId) {
  const std::lock_guard lock(m_mutex);
  ++m_runs[operatorId];
}

int ToyWorld::runs(const std::string& operatorId) const {
  const std::lock_guard lock(m_mutex);
  const auto found = m_runs.find(operatorId);
  return found == m_runs.end() ? 0 : found->second;
}

void ToyWorld::waitAtGate(Context& context) {
  std::unique_lock lock(m_mutex);
  ++m_arrived;
  m_changed.notify_all();
  m_changed.wait(lock, [this, &context] { return m_open || context.cancelled(); });
  context.checkpoint();
}

void ToyWorld::waitUntilArrived(int arrivals) {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [this, arrivals] { return m_arrived >= arrivals; });
}

void ToyWorld::open() {
  const std::lock_guard lock(m_mutex);
  m_open = true;
  m_changed.notify_all();
}

void ToyWorld::wake() {
  const std::lock_guard lock(m_mutex);
  m_changed.notify_all();
}

namespace {

constexpr IntegerParameter rowsParameter{.key = "rows",
                                         .initial = 3,
                                         .min = 0,
                                         .max = 1'000'000,
                                         .label = tr("Rows"),
                                         .help = tr("How many.")};
constexpr NumberParameter startParameter{
    .key = "start", .initial = 1, .label = tr("Start"), .help = tr("The first number.")};
constexpr NumberParameter amountParameter{.key = "amount",
                                          .initial = 1,
                                          .min = -1000,
                                          .max = 1000,
                                          .label = tr("Amount"),
                                          .help = tr("What to add."),
                                          .formerly = "plus"};
constexpr ColumnParameter targetParameter{.key = "target",
                                          .accepts = Accept::numeric,
                                          .initialRole = Role::target,
                                          .label = tr("Target"),
                                          .help = tr("What to predict.")};
constexpr IntegerParameter bytesParameter{.key = "bytes",
                                          .initial = 0,
                                          .min = 0,
                                          .label = tr("Bytes"),
                                          .help = tr("The memory it claims to need.")};

enum class How { error, bug, memory, foreign };
constexpr Option hows[] = {{How::error, "error", tr("Error")},
                           {How::bug, "bug", tr("Bug")},
                           {How::memory, "memory", tr("Memory")},
                           {How::foreign, "foreign", tr("Foreign")}};
constexpr ChoiceParameter howParameter{.key = "how",
                                       .options = hows,
                                       .initial = "error",
                                       .label = tr("How"),
                                       .help = tr("What is thrown.")};

const PortSpec data = tablePort("data", tr("Data"));
const TableSchema onlyX({{"x", Type::number}});

class Toy : public Operator {
public:
  explicit Toy(ToyWorld& world, std::string id) : m_world(world), m_id(std::move(id)) {}

  Schemas check(const Parameters&, const Schemas& in, Findings&) const override {
    return {{"data", in.has("data") ? in.table("data") : onlyX}};
  }

protected:
  void count() const { m_world.count(m_id); }
  ToyWorld& world() const { return m_world; }

private:
  ToyWorld& m_world;
  std::string m_id;
};

Table withX(const Table& table, auto change) {
  const std::span<const double> x = table["x"].numbers();
  Values<double> changed(x.size());
  std::ranges::transform(x, changed.begin(), change);
  return table.with("x", Column::ofNumbers(std::move(changed)));
}

double meanOf(const Column& column) {
  const Column numbers = column.as(Type::number);
  const std::span<const double> x = numbers.numbers();
  return x.empty() ? 0 : std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size());
}

Table rowsOf(const Table& table, auto keep) {
  std::vector<std::int64_t> rows;
  for (std::int64_t row = 0; row < table.rowCount(); ++row)
    if (keep(row)) rows.push_back(row);
  return table.take(rows);
}

struct NumbersSource final : Toy {
  using Toy::Toy;
  Outputs apply(const Parameters& p, const State&, const Inputs&, Context&) const override {
    count();
    Values<double> x(static_cast<std::size_t>(p[rowsParameter]));
    std::iota(x.begin(), x.end(), p[startParameter]);
    return {{"data", Table(onlyX, {Column::ofNumbers(std::move(x))})}};
  }
};

struct Add final : Toy {
  using Toy::Toy;
  Outputs apply(const Parameters& p, const State&, const Inputs& in, Context&) const override {
    count();
    return {
        {"data", withX(in.table("data"), [by = p[amountParameter]](double x) { return x + by; })}};
  }
  Sentence outcome(const Parameters& p, const State&, const Outputs&) const override {
    return {tr("added %1"), p[amountParameter]};
  }
};

struct Join final : Toy {
  using Toy::Toy;
  Schemas check(const Parameters&, const Schemas& in, Findings&) const override {
    return {{"data", in.table("left")}};
  }
  Outputs apply(const Parameters&, const State&, const Inputs& in, Context&) const override {
    count();
    if (!in.has("right")) return {{"data", in.table("left")}};
    const std::span<const double> right = in.table("right")["x"].numbers();
    std::size_t row = 0;
    return {{"data",
             withX(in.table("left"), [&](double x) { return x + right[row++ % right.size()]; })}};
  }
};

struct Centre final : Toy {
  using Toy::Toy;
  State fit(const Parameters&, const Inputs& in, Context&) const override {
    count();
    return {.json = {{"mean", meanOf(in.table("data")["x"])}}};
  }
  Outputs apply(const Parameters&, const State& state, const Inputs& in, Context&) const override {
    const double mean = state.at("mean").get<double>();
    return {{"data", withX(in.table("data"), [mean](double x) { return x - mean; })}};
  }
};

struct Positive final : Toy {
  using Toy::Toy;
  Outputs apply(const Parameters&, const State&, const Inputs& in, Context&) const override {
    const std::span<const double> x = in.table("data")["x"].numbers();
    return {{"data", rowsOf(in.table("data"), [x](std::int64_t row) {
               return x[static_cast<std::size_t>(row)] > 0;
             })}};
  }
};

struct Twice final : Toy {
  using Toy::Toy;
  Outputs apply(const Parameters&, const State&, const Inputs& in, Context&) const override {
    std::vector<std::int64_t> rows;
    for (std::int64_t row = 0; row < in.table("data").rowCount(); ++row)
      rows.insert(rows.end(), 2, row);
    return {{"data", in.table("data").take(rows)}};
  }
};

struct Halves final : Toy {
  using Toy::Toy;
  Schemas check(const Parameters&, const Schemas& in, Findings&) const override {
    return {{"train", in.table("data")}, {"test", in.table("data")}};
  }
  Outputs apply(const Parameters&, const State&, const Inputs& in, Context&) const override {
    const Table& all = in.table("data");
    const std::int64_t half = (all.rowCount() + 1) / 2;
    return {{"train", all.slice(0, half)}, {"test", all.slice(half, all.rowCount() - half)}};
  }
};

struct Learner final : Toy {
  using Toy::Toy;
  Schemas check(const Parameters& p, const Schemas& in, Findings&) const override {
    TableSchema out = in.table("data");
    out.set({.name = "prediction", .type = Type::number, .role = Role::prediction});
    return {{"data", out},
            {"model", ModelSchema{Task::regression, p.in(in.table("data"), targetParameter),
                                  in.table("data")}}};
  }
  State fit(const Parameters& p, const Inputs& in, Context&) const override {
    count();
    const Table& table = in.table("data");
    return {.json = {{"mean", meanOf(table[p.in(table.schema(), targetParameter)])}}};
  }
  Outputs apply(const Parameters&, const State& state, const Inputs& in, Context&) const override {
    const Table& table = in.table("data");
    const Values<double> mean(static_cast<std::size_t>(table.rowCount()),
                              state.at("mean").get<double>());
    return {{"data", table.with(ColumnSchema{.name = "prediction", .role = Role::prediction},
                                Column::ofNumbers(mean))}};
  }
};

struct Judge final : Toy {
  Judge(ToyWorld& world, std::string id, const Registry& registry)
      : Toy(world, std::move(id)),
        m_registry(registry) {}
  Outputs apply(const Parameters&, const State&, const Inputs& in,
                Context& context) const override {
    count();
    return {{"data", in.model("model").apply(m_registry, in.table("data"), context,
                                             Model::Purpose::judge)}};
  }
  const Registry& m_registry;
};

struct RandomColumn final : Toy {
  using Toy::Toy;
  Schemas check(const Parameters&, const Schemas& in, Findings&) const override {
    TableSchema out = in.table("data");
    out.add({.name = out.freeName("random")});
    return {{"data", out}};
  }
  Outputs apply(const Parameters&, const State&, const Inputs& in,
                Context& context) const override {
    count();
    Random random(context.seed());
    Values<double> numbers(static_cast<std::size_t>(in.table("data").rowCount()));
    for (double& number : numbers) number = random.uniform();
    const std::string name = in.table("data").schema().freeName("random");
    return {{"data", in.table("data").with(name, Column::ofNumbers(std::move(numbers)))}};
  }
};

struct Blocking final : Toy {
  using Toy::Toy;
  Outputs apply(const Parameters&, const State&, const Inputs& in,
                Context& context) const override {
    world().waitAtGate(context);
    count();
    return {{"data", in.has("data") ? in.table("data")
                                    : Table(onlyX, {Column::allMissing(Type::number, 1)})}};
  }
};

struct Failing final : Toy {
  using Toy::Toy;
  Outputs apply(const Parameters& p, const State&, const Inputs&, Context&) const override {
    count();
    switch (p.as<How>(howParameter)) {
      case How::error:
        throw Error(tr("The toy is broken."), {.column = "x"}, tr("Buy another one."));
      case How::bug: bug("toys never break", __FILE__, __LINE__);
      case How::memory: throw std::bad_alloc();
      case How::foreign: throw std::runtime_error("a library was unhappy");
    }
    return {};
  }
};

struct Passes final : Toy {
  using Toy::Toy;
  State fit(const Parameters&, const Inputs&, Context& context) const override {
    count();
    int pass = 0;
    while (pass < 10 && !context.finishRequested()) {
      ++pass;
      context.metric("loss/train", pass, 1.0 / pass);
      context.checkpoint(pass, 10);
    }
    context.log({tr("Learned in %1 passes."), pass});
    return {.json = {{"passes", pass}}};
  }
  Outputs apply(const Parameters&, const State&, const Inputs& in, Context&) const override {
    return {{"data", in.table("data")}};
  }
};

struct Hungry final : Toy {
  using Toy::Toy;
  Outputs apply(const Parameters&, const State&, const Inputs& in, Context&) const override {
    count();
    return {{"data", in.table("data")}};
  }
  std::int64_t memoryNeed(const Parameters& p, const Inputs&) const override {
    return p[bytesParameter];
  }
};

struct Writer final : Toy {
  using Toy::Toy;
  Schemas check(const Parameters&, const Schemas&, Findings&) const override { return {}; }
  Outputs apply(const Parameters&, const State&, const Inputs&, Context&) const override {
    count();
    return {};
  }
};

template <class Kind>
void add(Registry& registry, ToyWorld& world, OperatorSpec spec) {
  if (spec.outputs.empty() && !spec.sideEffect) spec.outputs = {data};
  spec.name = Text{spec.id.data()};
  std::string id(spec.id);
  registry.add(std::move(spec), std::make_unique<const Kind>(world, std::move(id)));
}

}  // namespace

void registerToys(Registry& registry, ToyWorld& world) {
  add<NumbersSource>(registry, world,
                     {.id = "numbers", .parameters = {rowsParameter, startParameter}});
  add<Add>(registry, world,
           {.id = "add", .inputs = {data}, .parameters = {amountParameter}, .formerly = {"plus"}});
  add<Join>(registry, world,
            {.id = "join",
             .inputs = {tablePort("left", tr("Left")), optional(tablePort("right", tr("Right")))}});
  add<Centre>(registry, world, {.id = "centre", .inputs = {data}});
  add<Positive>(registry, world, {.id = "positive", .inputs = {data}, .rows = Rows::selected});
  add<Twice>(registry, world, {.id = "twice", .inputs = {data}, .rows = Rows::resampled});
  add<Halves>(registry, world,
              {.id = "halves",
               .inputs = {data},
               .outputs = {tablePort("train", tr("Train")), tablePort("test", tr("Test"))},
               .rows = Rows::split});
  add<Learner>(registry, world,
               {.id = "learner",
                .inputs = {data},
                .outputs = {data, modelPort("model", tr("Model"))},
                .parameters = {targetParameter},
                .missing = Missing::refused,
                .tasks = {Task::regression}});
  add<RandomColumn>(registry, world, {.id = "random", .inputs = {data}});
  add<Blocking>(registry, world, {.id = "blocking", .inputs = {optional(data)}});
  add<Failing>(registry, world,
               {.id = "failing", .inputs = {optional(data)}, .parameters = {howParameter}});
  add<Passes>(registry, world, {.id = "passes", .inputs = {data}});
  add<Hungry>(registry, world, {.id = "hungry", .inputs = {data}, .parameters = {bytesParameter}});
  add<Writer>(registry, world, {.id = "writer", .inputs = {data}, .sideEffect = true});
  registry.add({.id = "judge",
                .name = tr("judge"),
                .inputs = {data, modelPort("model", tr("Model"))},
                .outputs = {data},
                .rows = Rows::other},
               std::make_unique<const Judge>(world, "judge", registry));
}

Pipeline toyPipeline(const Registry& registry, const QString& text) {
  Pipeline pipeline;
  const auto end = [&](const QString& written, bool output) -> PortRef {
    const std::string node = written.section(u'.', 0, 0).toStdString();
    if (written.contains(u'.')) return {node, written.section(u'.', 1).toStdString()};
    const NodePorts ports = portsOf(pipeline, registry, pipeline.at(node));
    return {node, (output ? ports.outputs : ports.inputs).at(0).name};
  };
  for (const QString& part : text.simplified().split(u' ')) {
    if (part.contains(u'>')) {
      apply(pipeline, registry,
            AddLink{{end(part.section(u'>', 0, 0), true), end(part.section(u'>', 1), false)}});
      continue;
    }
    Node node{.id = part.section(u'=', 0, 0).toStdString()};
    const QString made = part.section(u'=', 1);
    node.operatorId = made.section(u'{', 0, 0).toStdString();
    if (made.contains(u'{'))
      node.values = parseJson(made.mid(made.indexOf(u'{')).toStdString(), "toy");
    apply(pipeline, registry, AddNode{node});
  }
  return pipeline;
}

}  // namespace quern
