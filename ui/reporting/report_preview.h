// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/engine.h"
#include "core/report/report.h"
#include "ui/running/background.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QVBoxLayout;

namespace quern::ui {

class PageList;
class ProjectDocument;
class RunController;

/// Shows the report page by page as the PDF will be, with a choice of what to include, and exports
/// it. The choice is kept in the project. The report is made in a worker thread: profiling ten
/// million rows takes a while.
class ReportPreview : public QDialog {
  Q_OBJECT

public:
  ReportPreview(ProjectDocument& document, RunController& runs, QWidget* parent = nullptr);
  ~ReportPreview() override;

  int pageCount() const;
  ReportChoice choice() const;

private:
  QWidget* makeChoices();
  QWidget* makeButtons();
  void addChoice(QVBoxLayout* layout, const QString& text, bool ReportChoice::* part);
  void choicesChanged();
  void remake();
  void present(Report report);
  void say(const QString& text);
  void askAndExport(const QString& suffix, const QString& filter);

  ProjectDocument& m_document;
  Project m_project;  // as it was when the dialog was opened
  RunResult m_run;
  Report m_report;
  Background m_work;
  std::vector<std::pair<QCheckBox*, bool ReportChoice::*>> m_parts;
  QSpinBox* m_rows = nullptr;
  PageList* m_pages = nullptr;
  QLabel* m_status = nullptr;
  QList<QPushButton*> m_exports;
};

}  // namespace quern::ui
