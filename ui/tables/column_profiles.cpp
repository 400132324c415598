// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/column_profiles.h"

#include <QCache>

#include <algorithm>

namespace quern::ui {
namespace {

/// Profiles of results seen before, for as long as the program runs.
QCache<QString, ColumnProfile>& kept() {
  static QCache<QString, ColumnProfile> cache(20'000);
  return cache;
}

QString keyOf(const std::string& table, const ColumnSchema& column) {
  return QString::fromStdString(table + '\n' + column.name);
}

}  // namespace

ColumnProfiles::ColumnProfiles(QObject* parent) : QObject(parent) {
  connect(&m_work, &Background::settled, this, &ColumnProfiles::makeNext);
  // shown without a sparkline, and not tried again
  connect(&m_work, &Background::failed, this, [this] {
    m_profiles[static_cast<std::size_t>(m_making)] =
        ColumnProfile{.schema = m_table.schema()[m_making]};
  });
}

void ColumnProfiles::setTable(const Table& table, const std::string& name) {
  m_table = table;
  m_name = name;
  m_profiles.assign(static_cast<std::size_t>(table.columnCount()), std::nullopt);
  if (!name.empty())
    for (int column = 0; column < table.columnCount(); ++column)
      if (const ColumnProfile* known = kept().object(keyOf(name, table.schema()[column])))
        m_profiles[static_cast<std::size_t>(column)] = *known;
  m_first = m_last = 0;
  if (m_work.isRunning())
    m_work.cancel();  // comes back to makeNext()
  else
    makeNext();
}

void ColumnProfiles::want(int first, int last) {
  m_first = first;
  m_last = last;
}

const ColumnProfile* ColumnProfiles::of(int column) const {
  const auto at = static_cast<std::size_t>(column);
  return at < m_profiles.size() && m_profiles[at] ? &*m_profiles[at] : nullptr;
}

void ColumnProfiles::makeNext() {
  if (m_work.isRunning()) return;
  const auto open = [this](int from, int to) {
    for (int column = from; column < std::min(to, m_table.columnCount()); ++column)
      if (of(column) == nullptr) return column;
    return -1;
  };
  int column = open(m_first, m_last + 1);
  if (column < 0) column = open(0, m_table.columnCount());
  if (column < 0) return;
  m_making = column;
  m_work.run([schema = m_table.schema()[column], values = m_table[column]](
                 Context& context) { return profile(schema, values, context); },
             [this, column, name = m_name](ColumnProfile profile) {
               if (!name.empty())
                 kept().insert(keyOf(name, profile.schema), new ColumnProfile(profile));
               m_profiles[static_cast<std::size_t>(column)] = std::move(profile);
               Q_EMIT made(column);
             });
}

}  // namespace quern::ui
