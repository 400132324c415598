// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/export_table_dialog.h"

#include "core/table/row_selection.h"
#include "ui/shell/icons.h"
#include "ui/shell/paths.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace quern::ui {
namespace {

Table rowsShown(const Table& table, const RowOrder& rows, Context& context) {
  return rows == nullptr ? table : takeRows(table, *rows, context);
}

}  // namespace

ExportTableDialog::ExportTableDialog(const Table& table, RowOrder shown, const QString& folder,
                                     QWidget* parent)
    : QDialog(parent),
      m_table(table),
      m_shown(std::move(shown)),
      m_folder(folder),
      m_path(new QLineEdit(this)),
      m_safe(new QCheckBox(tr("&Safe for spreadsheets"), this)),
      m_effect(new QLabel(this)),
      m_names(new QCheckBox(tr("Column &names in the first row"), this)),
      m_mark(new QCheckBox(tr("&Byte order mark, by which Excel knows the encoding"), this)),
      m_onlyShown(new QCheckBox(tr("Only the &rows shown, in the order shown"), this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this)) {
  setWindowTitle(tr("Export table"));
  auto* folders = new QToolButton(this);
  setTabOrder(m_path, folders);
  folders->setIcon(icon(QStringLiteral("folder")));
  folders->setToolTip(tr("Choose a file"));
  folders->setAccessibleName(tr("Choose a file"));
  auto* file = new QHBoxLayout;
  file->addWidget(m_path, 1);
  file->addWidget(folders);
  auto* form = new QFormLayout;
  form->addRow(tr("&File"), file);
  qobject_cast<QLabel*>(form->labelForField(file))->setBuddy(m_path);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(space::s);
  column->addLayout(form);
  for (QWidget* line :
       std::initializer_list<QWidget*>{m_safe, m_effect, m_names, m_mark, m_onlyShown, m_buttons})
    column->addWidget(line);
  m_path->setAccessibleName(tr("File"));
  m_path->setMinimumWidth(420);
  m_effect->setWordWrap(true);
  m_effect->setContentsMargins(space::xl, 0, 0, 0);
  m_safe->setChecked(true);
  m_names->setChecked(true);
  m_onlyShown->setChecked(true);
  m_onlyShown->setVisible(m_shown != nullptr);
  m_buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
  connect(folders, &QToolButton::clicked, this, &ExportTableDialog::browse);
  connect(m_path, &QLineEdit::textChanged, this, &ExportTableDialog::allow);
  connect(m_safe, &QCheckBox::toggled, this, &ExportTableDialog::describe);
  connect(m_onlyShown, &QCheckBox::toggled, this, &ExportTableDialog::count);
  connect(m_buttons, &QDialogButtonBox::accepted, this, &ExportTableDialog::accept);
  connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  allow();
  count();
}

QString ExportTableDialog::path() const {
  const QString typed = m_path->text().trimmed();
  if (typed.isEmpty()) return {};
  const QString whole = QDir(m_folder).absoluteFilePath(typed);
  return QFileInfo(whole).suffix().isEmpty() ? whole + QStringLiteral(".csv") : whole;
}

CsvWriteOptions ExportTableDialog::options() const {
  return {.byteOrderMark = m_mark->isChecked(),
          .safeForSpreadsheets = m_safe->isChecked(),
          .header = m_names->isChecked()};
}

bool ExportTableDialog::onlyShown() const { return m_shown != nullptr && m_onlyShown->isChecked(); }

void ExportTableDialog::browse() {
  const QString chosen = QFileDialog::getSaveFileName(
      this, tr("Export table"), path().isEmpty() ? m_folder : path(), tr("CSV files (*.csv)"));
  if (chosen.isEmpty()) return;
  m_path->setText(chosen);
  m_mayReplace = path();  // has been asked there
}

void ExportTableDialog::accept() {
  const bool exists = QFileInfo::exists(path()) && path() != m_mayReplace;
  if (exists && QMessageBox::question(
                    this, tr("Export table"),
                    tr("%1 exists already. Replace it?").arg(QFileInfo(path()).fileName())) !=
                    QMessageBox::Yes)
    return;
  QDialog::accept();
}

/// Writing to nowhere tells the same number as the export will.
void ExportTableDialog::count() {
  m_formulas = -1;
  m_counting.run(
      [table = m_table, rows = onlyShown() ? m_shown : RowOrder()](Context& context) {
        return writeCsv(rowsShown(table, rows, context), {.safeForSpreadsheets = true}, context,
                        [](std::string_view) {})
            .guarded;
      },
      [this](std::int64_t formulas) {
        m_formulas = formulas;
        describe();
      });
  describe();
}

void ExportTableDialog::describe() {
  const QString number = QLocale().toString(static_cast<qlonglong>(m_formulas));
  const bool harm = m_formulas > 0 && !m_safe->isChecked();
  if (m_formulas < 0)
    m_effect->setText(tr("Counting the cells that begin like a formula…"));
  else if (m_formulas == 0)
    m_effect->setText(tr("No cell begins like a formula (=, +, - or @)."));
  else if (harm)
    m_effect->setText(
        tr("Cells that begin like a formula: %1. A spreadsheet would compute them.").arg(number));
  else
    m_effect->setText(
        tr("Cells that begin like a formula: %1. Each gets a leading apostrophe.").arg(number));
  m_effect->setProperty("secondary", !harm);
  m_effect->setProperty("bad", harm);
  style()->unpolish(m_effect);
  style()->polish(m_effect);
}

void ExportTableDialog::allow() {
  for (QAbstractButton* button : m_buttons->buttons())
    if (m_buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
      button->setEnabled(!path().isEmpty());
}

CsvWritten exportTable(const Table& table, const RowOrder& rows, const CsvWriteOptions& options,
                       const QString& path, Context& context) {
  return writeCsv(rowsShown(table, rows, context), options, context, pathOf(path));
}

}  // namespace quern::ui
