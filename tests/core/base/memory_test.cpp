// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory.h"

#include <QTest>

#include <cstring>

using namespace quern;

class MemoryTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void alignedAndUsable_data();
  void alignedAndUsable();
  void resizingLeavesNumbersAlone();
  void freedBlocksComeBack();
  void absurdSizesThrow();
  void machineAndProcess();
};

void MemoryTest::alignedAndUsable_data() {
  QTest::addColumn<qulonglong>("bytes");
  for (const qulonglong bytes :
       {1ULL, 63ULL, 4096ULL, (4ULL << 20) - 1, 4ULL << 20, (4ULL << 20) + 1, 33ULL << 20})
    QTest::addRow("%llu", bytes) << bytes;
}

void MemoryTest::alignedAndUsable() {
  QFETCH(qulonglong, bytes);
  char* memory = static_cast<char*>(allocatePages(bytes));
  QCOMPARE(reinterpret_cast<std::uintptr_t>(memory) % 64, std::uintptr_t{0});
  memory[0] = 1;
  memory[bytes - 1] = 2;
  QCOMPARE(memory[bytes - 1], 2);
  freePages(memory, bytes);
}

void MemoryTest::resizingLeavesNumbersAlone() {
  Values<double> values(3, 7.0);
  values.reserve(10);
  values.resize(2);
  values.resize(3);
  QCOMPARE(values[2], 7.0);  // not written again: that is what saves the first touch
}

void MemoryTest::freedBlocksComeBack() {
  constexpr std::size_t mebibyte = std::size_t{1} << 20;
  void* const block = allocatePages(64 * mebibyte);
  freePages(block, 64 * mebibyte);
  void* const larger = allocatePages(70 * mebibyte);
  QVERIFY(larger != block);  // it would not fit
  void* const front = allocatePages(48 * mebibyte);
  void* const rest = allocatePages(16 * mebibyte);
  QCOMPARE(front, block);
  QCOMPARE(rest, static_cast<char*>(block) + 48 * mebibyte);
  std::memset(front, 1, 48 * mebibyte);
  std::memset(rest, 1, 16 * mebibyte);
  freePages(rest, 16 * mebibyte);
  freePages(front, 48 * mebibyte);
  void* const again = allocatePages(63 * mebibyte);  // neighbours are one block again
  QCOMPARE(again, block);
  std::memset(again, 1, 63 * mebibyte);
  freePages(again, 63 * mebibyte);
  freePages(larger, 70 * mebibyte);
}

void MemoryTest::absurdSizesThrow() {
  QVERIFY_EXCEPTION_THROWN(allocatePages(std::numeric_limits<std::size_t>::max() - 64),
                           std::bad_alloc);
  QVERIFY_EXCEPTION_THROWN(allocatePages(std::size_t{1} << 62), std::bad_alloc);
}

void MemoryTest::machineAndProcess() {
  QVERIFY(availableMemory() > 16 << 20);
  const std::int64_t before = residentMemory();
  const Values<double> values(std::size_t{32} << 20, 1.0);  // more than any block that was kept
  QVERIFY(residentMemory() >= before + (240 << 20));
  QVERIFY(values.back() == 1.0);
}

QTEST_APPLESS_MAIN(MemoryTest)
#include "memory_test.moc"
