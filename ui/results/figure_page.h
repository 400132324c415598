// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figure/explore.h"
#include "ui/running/background.h"
#include "ui/shell/result_words.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QComboBox;
class QLabel;

namespace quern::ui {

class FigureView;

/// The figures of a result, one at a time, and what its tables offer to explore: the kind of figure
/// and its columns are chosen above it. What needs the rows is computed in a worker thread.
class FigurePage : public QWidget {
  Q_OBJECT

public:
  explicit FigurePage(QWidget* parent = nullptr);

  /// `words`: what columns that Quern has named are called in this language.
  void setContent(std::vector<Figure> figures, const std::optional<Table>& table,
                  const ResultWords& words = {});
  FigureView& view() { return *m_view; }

Q_SIGNALS:
  void failed(const quern::Error& error);
  void rowsSelected(const std::vector<std::int64_t>& rows);

protected:
  void changeEvent(QEvent* event) override;

private:
  void retranslate();
  void fillChooser();
  void fillColumns();
  void choose(int index);
  void offer(const FigureRequest& request);  ///< sets the fields without drawing
  void draw();
  FigureRequest request() const;
  QComboBox* field();
  void say(const QString& note);

  std::vector<Figure> m_figures;
  std::optional<Table> m_table;
  ResultWords m_words;
  std::vector<FigureRequest> m_suggestions;
  QComboBox* m_chooser = nullptr;
  QComboBox* m_kind = nullptr;
  QComboBox* m_x = nullptr;
  QComboBox* m_y = nullptr;
  QComboBox* m_group = nullptr;
  QLabel* m_note = nullptr;
  FigureView* m_view = nullptr;
  Background m_work;
};

}  // namespace quern::ui
