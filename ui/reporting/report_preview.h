// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reporting/report_export.h"

#include <QDialog>

class QListWidget;
class QVBoxLayout;

namespace quern::ui {

class ProjectDocument;
class RunController;

/// Shows the report page by page as the PDF will be, with a choice of what to include, and exports it. The choice
/// is kept in the project.
class ReportPreview : public QDialog {
  Q_OBJECT

public:
  ReportPreview(ProjectDocument& document, RunController& runs, QWidget* parent = nullptr);
  ~ReportPreview() override;

private:
  struct Pages;
  std::unique_ptr<Pages> m_pages;
};

}  // namespace quern::ui
