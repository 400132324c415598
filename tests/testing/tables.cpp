// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/tables.h"

#include "core/base/error.h"

#include <QStringList>
#include <QTest>

namespace quern {
namespace {

constexpr std::int64_t rowsShown = 40;

/// Cuts at the separators that stand outside single quotes.
QStringList parts(const QString& text, QChar separator) {
  QStringList parts(QString{});
  bool quoted = false;
  for (const QChar letter : text) {
    if (letter == u'\'') quoted = !quoted;
    if (letter == separator && !quoted)
      parts.append(QString());
    else
      parts.last().append(letter);
  }
  return parts;
}

std::string cellText(const QString& part) {
  const QString cell = part.trimmed();
  const bool quoted = cell.size() >= 2 && cell.startsWith(u'\'') && cell.endsWith(u'\'');
  return (quoted ? cell.mid(1, cell.size() - 2) : cell).toStdString();
}

ColumnSchema columnFrom(const QString& part) {
  const QStringList nameAndRest = parts(part.trimmed(), u':');
  const QStringList typeAndRole = nameAndRest.value(1).split(u'@');
  const auto type = typeFrom(typeAndRole.value(0).toStdString());
  const auto role = roleFrom(typeAndRole.value(1, QStringLiteral("feature")).toStdString());
  QUERN_EXPECT(nameAndRest.size() == 2 && type && role);
  return {.name = cellText(nameAndRest.first()), .type = *type, .role = *role};
}

QString writtenCell(const Column& column, std::int64_t row) {
  if (!column.present()[row]) return QStringLiteral("?");
  const QString cell = QString::fromStdString(column.written(row));
  const bool plain = !cell.isEmpty() && cell == cell.trimmed() && cell != u'?' &&
                     !cell.contains(u',') && !cell.contains(u'/');
  return plain ? cell : u'\'' + cell + u'\'';
}

bool agree(double actual, double expected, double tolerance) {
  if (std::isnan(expected) || std::isinf(expected))
    return std::isnan(expected) ? std::isnan(actual) : actual == expected;
  return std::abs(actual - expected) <= tolerance * std::max(1.0, std::abs(expected));
}

bool sameCell(const Column& actual, const Column& expected, std::int64_t row, double tolerance) {
  if (actual.present()[row] != expected.present()[row]) return false;
  if (!expected.present()[row]) return true;
  if (expected.type() == Type::number)
    return agree(actual.number(row), expected.number(row), tolerance);
  return actual.written(row) == expected.written(row);
}

}  // namespace

Table table(const QString& text) {
  const QStringList lines = parts(text, u'/');
  std::vector<ColumnSchema> columns;
  std::vector<ColumnBuilder> texts;
  for (const QString& part : parts(lines.first(), u',')) {
    columns.push_back(columnFrom(part));
    texts.emplace_back(Type::text);
  }
  for (const QString& line : lines.mid(1)) {
    const QStringList cells = parts(line, u',');
    QUERN_EXPECT(static_cast<std::size_t>(cells.size()) == columns.size());
    for (std::size_t column = 0; column < columns.size(); ++column) {
      const QString& cell = cells[static_cast<qsizetype>(column)];
      if (cell.trimmed() == u'?')
        texts[column].addMissing();
      else
        texts[column].add(cellText(cell));
    }
  }
  std::vector<Column> values;
  for (std::size_t column = 0; column < columns.size(); ++column)
    values.push_back(std::move(texts[column]).build().as(columns[column].type));
  return Table(std::move(columns), std::move(values));
}

QString writtenTable(const Table& table) {
  QStringList header;
  for (const ColumnSchema& column : table.schema().columns()) {
    QString text = QString::fromStdString(column.name) + u':' + keyOf(column.type).data();
    if (column.role != Role::feature) text += QStringLiteral("@") + keyOf(column.role).data();
    header.append(text);
  }
  QStringList lines(header.join(u','));
  for (std::int64_t row = 0; row < std::min(table.rowCount(), rowsShown); ++row) {
    QStringList cells;
    for (int column = 0; column < table.columnCount(); ++column)
      cells.append(writtenCell(table[column], row));
    lines.append(cells.join(u','));
  }
  if (table.rowCount() > rowsShown) lines.append(QStringLiteral("… %1 rows").arg(table.rowCount()));
  return lines.join(QStringLiteral(" / "));
}

QString difference(const Table& actual, const Table& expected, double tolerance) {
  if (actual.schema() != expected.schema() || actual.rowCount() != expected.rowCount())
    return QStringLiteral("%1\nis not of the shape of\n%2")
        .arg(writtenTable(actual), writtenTable(expected));
  for (int column = 0; column < expected.columnCount(); ++column)
    for (std::int64_t row = 0; row < expected.rowCount(); ++row)
      if (!sameCell(actual[column], expected[column], row, tolerance))
        return QStringLiteral("column %1, row %2: %3 where %4 is expected")
            .arg(QString::fromStdString(expected.schema()[column].name))
            .arg(row + 1)
            .arg(writtenCell(actual[column], row), writtenCell(expected[column], row));
  return {};
}

char* toString(const Table& table) { return qstrdup(writtenTable(table).toUtf8().constData()); }

char* toString(const Column& column) {
  return toString(Table().with(ColumnSchema{.name = "column", .type = column.type()}, column));
}

}  // namespace quern
