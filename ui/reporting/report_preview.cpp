// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reporting/report_preview.h"

#include "ui/document/project_document.h"
#include "ui/reporting/page_list.h"
#include "ui/reporting/report_export.h"
#include "ui/reporting/report_pages.h"
#include "ui/running/attempt.h"
#include "ui/running/run_controller.h"
#include "ui/shell/count_text.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace quern::ui {
namespace {

constexpr int choicesWidth = 240;

}  // namespace

ReportPreview::ReportPreview(ProjectDocument& document, RunController& runs, QWidget* parent)
    : QDialog(parent),
      m_document(document),
      m_project(document.project()),
      m_run(runs.present()) {
  setWindowTitle(tr("Report"));
  resize(1'000, 760);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(0);
  layout->addWidget(makeChoices());

  m_pages = new PageList;
  auto* scroll = new QScrollArea;
  scroll->setObjectName(QStringLiteral("reportPages"));
  scroll->setAccessibleName(tr("Pages of the report"));
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(m_pages);
  layout->addWidget(scroll, 1);

  connect(&m_work, &Background::failed, this,
          [this](const Error& error) { say(translated(error)); });
  remake();
}

ReportPreview::~ReportPreview() = default;

int ReportPreview::pageCount() const { return m_pages->count(); }

ReportChoice ReportPreview::choice() const {
  ReportChoice choice;
  for (const auto& [box, part] : m_parts) choice.*part = box->isChecked();
  choice.rows = m_rows->value();
  return choice;
}

QWidget* ReportPreview::makeChoices() {
  auto* side = new QWidget;
  side->setFixedWidth(choicesWidth);
  auto* layout = new QVBoxLayout(side);
  layout->setContentsMargins(space::l, space::l, space::l, space::l);
  layout->setSpacing(space::s);
  auto* heading = new QLabel(tr("Contents of the report"));
  heading->setFont(titleFont());
  heading->setWordWrap(true);
  layout->addWidget(heading);
  addChoice(layout, tr("&Picture of the pipeline"), &ReportChoice::picture);
  addChoice(layout, tr("&Data and its profile"), &ReportChoice::data);
  addChoice(layout, tr("P&arameters of each step"), &ReportChoice::parameters);
  addChoice(layout, tr("&Tables"), &ReportChoice::tables);
  addChoice(layout, tr("&Figures"), &ReportChoice::figures);
  addChoice(layout, tr("&How to repeat it"), &ReportChoice::reproduction);

  auto* rowsLabel = new QLabel(tr("&Rows of each table, at most"));
  m_rows = new QSpinBox;
  m_rows->setRange(1, 10'000);
  m_rows->setGroupSeparatorShown(true);
  m_rows->setValue(static_cast<int>(reportChoiceFrom(m_project.report).rows));
  rowsLabel->setBuddy(m_rows);
  connect(m_rows, &QSpinBox::valueChanged, this, &ReportPreview::choicesChanged);
  layout->addSpacing(space::s);
  layout->addWidget(rowsLabel);
  layout->addWidget(m_rows);
  layout->addStretch();
  m_status = new QLabel;
  m_status->setWordWrap(true);
  layout->addWidget(m_status);
  layout->addWidget(makeButtons());
  return side;
}

void ReportPreview::addChoice(QVBoxLayout* layout, const QString& text, bool ReportChoice::* part) {
  auto* box = new QCheckBox(text);
  box->setChecked(reportChoiceFrom(m_project.report).*part);
  connect(box, &QCheckBox::toggled, this, &ReportPreview::choicesChanged);
  m_parts.emplace_back(box, part);
  layout->addWidget(box);
}

QWidget* ReportPreview::makeButtons() {
  auto* buttons = new QWidget;
  auto* layout = new QVBoxLayout(buttons);
  layout->setContentsMargins({});
  layout->setSpacing(space::s);
  const auto add = [&](const QString& text, const QString& suffix, const QString& filter) {
    auto* button = new QPushButton(icon(QStringLiteral("export")), text);
    connect(button, &QPushButton::clicked, this,
            [this, suffix, filter] { askAndExport(suffix, filter); });
    m_exports += button;
    layout->addWidget(button);
  };
  add(tr("Export as P&DF…"), QStringLiteral("pdf"), tr("PDF (*.pdf)"));
  add(tr("Export as HT&ML…"), QStringLiteral("html"), tr("Web page (*.html)"));
  m_exports.front()->setDefault(true);
  const Theme& theme = Theme::current();  // the button is filled: its icon is as light as its text
  m_exports.front()->setIcon(
      icon(QStringLiteral("export"), theme.dark ? theme.canvas : theme.card));
  auto* closing = new QPushButton(tr("&Close"));
  connect(closing, &QPushButton::clicked, this, &QDialog::accept);
  layout->addWidget(closing);
  return buttons;
}

void ReportPreview::choicesChanged() {
  m_project.report = withChoice(m_project.report, choice());
  m_document.setReport(m_project.report);
  remake();
}

void ReportPreview::remake() {
  for (QPushButton* button : m_exports) button->setEnabled(false);
  say(tr("Making the report…"));
  // Copies: the worker must not meet the window's edits.
  m_work.run([project = m_project, run = m_run, &registry = m_document.registry(),
              path = std8(m_document.path())](
                 Context& context) { return makeReport(project, registry, run, path, context); },
             [this](Report report) { present(std::move(report)); });
}

void ReportPreview::present(Report report) {
  m_report = std::move(report);
  const std::optional<Error> error = attempt([this] {
    m_pages->setPages(
        pagesOf(m_report, PipelineDrawing::of(m_project.pipeline, m_document.registry(), m_run)));
  });
  say(error ? translated(*error) : counted(tr("%1 {page|pages}"), {countText(m_pages->count())}));
  for (QPushButton* button : m_exports) button->setEnabled(!error);
}

void ReportPreview::say(const QString& text) { m_status->setText(text); }

void ReportPreview::askAndExport(const QString& suffix, const QString& filter) {
  const QString folder = m_document.folder(), name = m_document.title();
  QString path = QFileDialog::getSaveFileName(
      this, tr("Export report"), QStringLiteral("%1/%2.%3").arg(folder, name, suffix), filter);
  if (path.isEmpty()) return;
  if (QFileInfo(path).suffix().isEmpty()) path += QLatin1Char('.') + suffix;
  const std::optional<Error> error = attempt([&] {
    exportReport(m_report, path,
                 PipelineDrawing::of(m_project.pipeline, m_document.registry(), m_run));
  });
  say(error ? translated(*error) : tr("Written to %1").arg(QFileInfo(path).fileName()));
}

}  // namespace quern::ui
