// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/search_text.h"

#include <QWidget>

#include <map>

class QLabel;
class QLineEdit;
class QTreeView;

namespace quern {
class Registry;
}

namespace quern::ui {

class PaletteModel;

/// What a drag from the palette carries: the operator's id as UTF-8.
inline constexpr char operatorMimeType[] = "application/x-quern-operator";

/// The operators by family, to be searched, dragged onto the canvas or added by a double-click.
class Palette : public QWidget {
  Q_OBJECT

public:
  explicit Palette(const Registry& registry, QWidget* parent = nullptr);

  QTreeView* view() const { return m_tree; }

public Q_SLOTS:
  void focusSearch();

Q_SIGNALS:
  void chosen(const QString& operatorId);  ///< double-clicked, or Return: to be added

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void buildSearch();
  void buildTree();
  void fill();
  void retranslate();
  void narrow(const QString& typed);
  void selectFirstShown();

  const Registry& m_registry;
  QLineEdit* m_search;
  QTreeView* m_tree;
  QLabel* m_nothing;
  PaletteModel* m_model;
  std::map<QString, SearchText> m_searchTexts;  ///< by operator, made when somebody first searches
};

}  // namespace quern::ui
