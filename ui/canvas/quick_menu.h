// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/search_text.h"

#include <QFrame>
#include <QIcon>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;

namespace quern::ui {

struct MenuEntry {
  QString id{};
  QIcon icon{};
  QString title{};
  QString detail{};
  SearchText search{};
  int uses = 0;  ///< how often it was chosen before: more goes first
};

/// A list that is narrowed by typing, popped up at a point. It deletes itself when it closes.
class QuickMenu final : public QFrame {
  Q_OBJECT

public:
  QuickMenu(std::vector<MenuEntry> entries, const QString& placeholder, QWidget* parent);

  void popup(const QPoint& globalPosition);
  QStringList shownIds() const;  ///< what is listed now, best first

Q_SIGNALS:
  void chosen(const QString& id);
  void dismissed();  ///< closed without a choice

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void hideEvent(QHideEvent* event) override;

private:
  void narrow(const QString& typed);
  void fitHeight();
  void choose();
  void step(int by);

  std::vector<MenuEntry> m_entries;
  QLineEdit* m_search;
  QListWidget* m_list;
  QLabel* m_nothing;
  bool m_chosen = false;
};

}  // namespace quern::ui
