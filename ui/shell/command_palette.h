// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/search_text.h"

#include <QFrame>
#include <QIcon>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;

namespace quern::ui {

/// Something that can be found by typing and done by Return.
struct Findable {
  QString title;
  QString kind;  ///< "Command", "Operator", "Node", "Project": said beside the title
  QIcon icon;
  SearchText text;
  std::function<void()> act;
};

/// "Search everything" (Ctrl+K): one field over commands, operators, nodes and projects.
class CommandPalette : public QFrame {
  Q_OBJECT

public:
  explicit CommandPalette(QWidget* window);

  void open(std::vector<Findable> entries);  ///< in the order in which equal fits are listed

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void filter(const QString& typed);
  void fitHeight();
  void choose();
  void retranslate();

  std::vector<Findable> m_entries;
  QLineEdit* m_field = nullptr;
  QListWidget* m_list = nullptr;
  QLabel* m_nothing = nullptr;
};

}  // namespace quern::ui
