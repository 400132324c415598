// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rows.h"

#include "core/base/error.h"

#include <QTest>

#include <atomic>
#include <mutex>
#include <numeric>
#include <set>
#include <thread>

using namespace quern;

namespace {

/// Remembers what work reported.
class Recorder final : public Monitor {
public:
  void progressed(double fraction, const Sentence&) override {
    const std::scoped_lock lock(m_guard);
    fractions.push_back(fraction);
  }
  void logged(Severity severity, const Sentence& sentence) override {
    const std::scoped_lock lock(m_guard);
    lines.emplace_back(severity, sentence.english());
  }
  void measured(std::string_view series, double x, double y) override {
    const std::scoped_lock lock(m_guard);
    samples.push_back(std::string(series) + " " + std::to_string(x) + " " + std::to_string(y));
  }

  std::vector<double> fractions;
  std::vector<std::pair<Severity, std::string>> lines;
  std::vector<std::string> samples;

private:
  std::mutex m_guard;
};

struct Total {
  double sum = 0;
  void merge(const Total& other) { sum += other.sum; }
};

double sumOfRoots(int threads) {
  Context context(Context::Options{.threads = threads});
  return reduceRows<Total>(context, 1'000'003,
                           [](RowRange rows, Total& total) {
                             for (std::int64_t row = rows.first; row < rows.last; ++row)
                               total.sum += std::sqrt(static_cast<double>(row));
                           })
      .sum;
}

}  // namespace

class RowsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void everyRowOnce_data();
  void everyRowOnce();
  void threadsMakeNoDifference();
  void asManyThreadsAsAskedFor();
  void exceptionsComeOut();
  void cancelsWithinABlock();
  void progressOfParts();
  void silentPartsAreNotHeard();
  void seedsDiffer();
};

void RowsTest::everyRowOnce_data() {
  QTest::addColumn<qint64>("count");
  for (const qint64 count : {0, 1, 65'535, 65'536, 65'537, 1'000'000})
    QTest::addRow("%lld", count) << count;
}

void RowsTest::everyRowOnce() {
  QFETCH(qint64, count);
  Context context(Context::Options{.threads = 4});
  std::vector<int> visits(static_cast<std::size_t>(count));
  forRows(context, count, [&](RowRange rows) {
    for (std::int64_t row = rows.first; row < rows.last; ++row)
      ++visits[static_cast<std::size_t>(row)];
  });
  QVERIFY(std::ranges::all_of(visits, [](int times) { return times == 1; }));
}

void RowsTest::threadsMakeNoDifference() {
  const double one = sumOfRoots(1);
  QVERIFY(one == sumOfRoots(2) && one == sumOfRoots(4));
}

void RowsTest::asManyThreadsAsAskedFor() {
  Context context(Context::Options{.threads = 3});
  std::mutex guard;
  std::set<std::thread::id> threads;
  std::atomic<int> waiting = 0;
  forEach(context, 3, [&](std::int64_t) {  // each waits for the others, so there must be three
    ++waiting;
    while (waiting < 3) std::this_thread::yield();
    const std::scoped_lock lock(guard);
    threads.insert(std::this_thread::get_id());
  });
  QCOMPARE(threads.size(), std::size_t{3});
}

void RowsTest::exceptionsComeOut() {
  for (const int threads : {1, 4}) {
    Context context(Context::Options{.threads = threads});
    QVERIFY_EXCEPTION_THROWN(forEach(context, 100,
                                     [](std::int64_t item) {
                                       if (item == 57) throw Error(quern::tr("57"), {}, {});
                                     }),
                             Error);
  }
}

void RowsTest::cancelsWithinABlock() {
  for (const int threads : {1, 4}) {
    std::stop_source source;
    Context context(Context::Options{.threads = threads, .cancel = source.get_token()});
    std::atomic<int> blocks = 0;
    const auto work = [&] {
      forRows(context, 100 * rowsPerBlock, [&](RowRange) {
        if (++blocks == 3) source.request_stop();
      });
    };
    QVERIFY_EXCEPTION_THROWN(work(), Cancelled);
    QVERIFY(blocks < 3 + threads);
  }
}

void RowsTest::progressOfParts() {
  const auto recorder = std::make_shared<Recorder>();
  Context context(Context::Options{.threads = 1, .monitor = recorder});
  Context second = context.part(0.5, 1).part(0, 0.5);
  forRows(second, 2 * rowsPerBlock, [](RowRange) {});
  second.progress(7);  // whatever it says, it has no more than its share
  QCOMPARE(recorder->fractions, (std::vector<double>{0.625, 0.75, 0.75}));
}

void RowsTest::silentPartsAreNotHeard() {
  const auto recorder = std::make_shared<Recorder>();
  const Context context(Context::Options{.monitor = recorder});
  const Context silent = context.silent();
  silent.warn(quern::tr("unheard"));
  silent.progress(0.5);
  silent.metric("loss", 1, 2);
  context.warn(Sentence(quern::tr("Column %1"), "x"));
  context.metric("loss", 1, 2);
  QCOMPARE(recorder->lines.size(), std::size_t{1});
  QCOMPARE(recorder->lines[0].second, std::string("Column x"));
  QCOMPARE(recorder->samples.size(), std::size_t{1});
  QVERIFY(recorder->fractions.empty());
}

void RowsTest::seedsDiffer() {
  const Context context(Context::Options{.seed = 7});
  std::set<std::uint64_t> seeds{context.seed()};
  for (std::uint64_t salt = 0; salt < 1000; ++salt) seeds.insert(context.seeded(salt).seed());
  QCOMPARE(seeds.size(), std::size_t{1001});
  QCOMPARE(context.seeded(3).seed(), Context(Context::Options{.seed = 7}).seeded(3).seed());
}

QTEST_APPLESS_MAIN(RowsTest)
#include "rows_test.moc"
