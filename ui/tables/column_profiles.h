// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table/profile.h"
#include "ui/running/background.h"

#include <QObject>

#include <optional>
#include <string>
#include <vector>

namespace quern::ui {

/// The profiles of a table's columns, made one after the other in a worker thread and kept for when
/// the same table is shown again.
class ColumnProfiles : public QObject {
  Q_OBJECT

public:
  explicit ColumnProfiles(QObject* parent = nullptr);

  /// `name` is the same for the same content: a result's key and port. Empty: not kept.
  void setTable(const Table& table, const std::string& name);
  /// Begins with these columns: those in sight.
  void want(int first, int last);

  const ColumnProfile* of(int column) const;  ///< null: not made yet

Q_SIGNALS:
  void made(int column);

private:
  void makeNext();

  Table m_table;
  std::string m_name;
  std::vector<std::optional<ColumnProfile>> m_profiles;
  int m_first = 0, m_last = 0;
  int m_making = 0;
  Background m_work;
};

}  // namespace quern::ui
