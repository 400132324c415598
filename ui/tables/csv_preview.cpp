// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/csv_preview.h"

#include "core/data/csv_import_options.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/paths.h"
#include "ui/shell/tab_order.h"
#include "ui/shell/theme.h"
#include "ui/tables/csv_preview_words.h"
#include "ui/tables/table_view.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace quern::ui {
namespace {

constexpr std::int64_t previewRows = 500;
constexpr Type types[] = {Type::number, Type::integer, Type::boolean,  Type::category,
                          Type::text,   Type::date,    Type::timestamp};
constexpr Role roles[] = {Role::feature, Role::target, Role::identifier, Role::weight,
                          Role::time,    Role::group,  Role::ignored};

/// The first entry of a choice leaves the decision to the reader and says what it decided.
void showDetected(QComboBox* box, const QString& detected) {
  box->setItemText(0, CsvPreview::tr("Automatic: %1").arg(detected));
}

}  // namespace

CsvPreview::CsvPreview(const QString& path, QWidget* parent, const Json& kept)
    : QDialog(parent),
      m_path(path) {
  setWindowTitle(tr("Open %1").arg(QFileInfo(path).fileName()));
  resize(1040, 660);
  m_table = new TableView;
  m_table->setAccessibleName(tr("First rows of the file"));
  m_table->setSortable(false);  // a click on a header chooses the column
  m_trouble = new QLabel;
  m_trouble->setWordWrap(true);
  m_trouble->setTextFormat(Qt::PlainText);
  m_trouble->setProperty("bad", true);
  m_trouble->hide();
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  m_open = buttons->addButton(tr("Open"), QDialogButtonBox::AcceptRole);

  auto* right = new QVBoxLayout;
  right->setSpacing(space::s);
  right->addWidget(m_trouble);
  right->addWidget(m_table, 1);
  right->addWidget(columnForm());
  auto* body = new QHBoxLayout;
  body->setSpacing(space::l);
  body->addWidget(optionsForm());
  body->addLayout(right, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::l, space::l, space::l, space::l);
  column->setSpacing(space::l);
  column->addLayout(body, 1);
  column->addWidget(buttons);
  m_open->setDefault(true);  // only now: it has to know the dialog

  connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(&m_reading, &Background::failed, this, [this](const Error& error) {
    m_trouble->setText(tr("%1 %2", "what happened, what to do now")
                           .arg(translated(error), translated(error.advice())));
    m_trouble->show();
    m_open->setEnabled(false);
  });
  connect(m_table, &TableView::currentChanged, this, [this](const CellPlace& cell) {
    m_column->setCurrentIndex(cell.column);
    showColumn();
  });
  connect(m_table, &TableView::sortRequested, this, &CsvPreview::setCurrentColumn);
  takeOver(kept);
  showStackedField();
  read();
}

CsvPreview::~CsvPreview() = default;

QComboBox* CsvPreview::choice(const std::vector<std::pair<QString, QString>>& options) {
  auto* box = new QComboBox;
  box->addItem(tr("Automatic"));
  for (const auto& [label, value] : options) box->addItem(label, value);
  connect(box, &QComboBox::activated, this, &CsvPreview::read);
  return box;
}

void CsvPreview::addField(QFormLayout& form, const std::string& what, const QString& label,
                          QWidget* editor) {
  auto* reason = new QLabel;
  reason->setFont(secondaryFont());
  reason->setProperty("secondary", true);
  reason->setWordWrap(true);
  reason->hide();
  editor->setAccessibleName(label);
  form.addRow(label, editor);
  if (!m_fields.empty()) form.labelForField(editor)->setContentsMargins(0, space::s, 0, 0);
  form.addRow(reason);
  m_fields[what] = {editor, reason, form.labelForField(editor)};
}

QWidget* CsvPreview::optionsForm() {
  std::vector<std::pair<QString, QString>> delimiters, encodings, headers;
  for (const char* delimiter : {",", ";", "\t", "|", " "})
    delimiters.emplace_back(delimiterName(QLatin1String(delimiter)), QLatin1String(delimiter));
  for (const char* encoding : {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5", "Shift_JIS",
                               "WINDOWS-1252", "ISO-8859-1"})
    encodings.emplace_back(QLatin1String(encoding), QLatin1String(encoding));
  for (int rows = 0; rows <= 3; ++rows)
    headers.emplace_back(headerName(rows), QString::number(rows));
  m_delimiter = choice(delimiters);
  m_encoding = choice(encodings);
  m_header = choice(headers);
  m_stacked = choice({});
  m_stacked->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_quote = choice({{quoteName('"'), QStringLiteral("\"")},
                    {quoteName('\''), QStringLiteral("'")},
                    {quoteName('\0'), QString()}});
  m_decimal =
      choice({{tr("Point (1.5)"), QStringLiteral(".")}, {tr("Comma (1,5)"), QStringLiteral(",")}});
  m_blanks =
      choice({{tr("Left out"), QStringLiteral("left-out")}, {tr("Kept"), QStringLiteral("kept")}});
  m_comment = new QLineEdit;
  m_comment->setMaxLength(8);
  m_skip = new QSpinBox;
  m_skip->setRange(-1, 1'000'000);
  m_skip->setValue(-1);
  m_skip->setSpecialValueText(tr("Automatic"));
  connect(m_comment, &QLineEdit::textEdited, this, &CsvPreview::read);
  connect(m_skip, &QSpinBox::valueChanged, this, &CsvPreview::read);

  auto* widget = new QWidget;
  auto* form = new QFormLayout(widget);
  form->setRowWrapPolicy(QFormLayout::WrapAllRows);
  form->setVerticalSpacing(space::xs);
  form->setContentsMargins(0, 0, space::s, 0);
  addField(*form, "table", tr("Table"), m_stacked);
  addField(*form, "delimiter", tr("Delimiter"), m_delimiter);
  addField(*form, "encoding", tr("Encoding"), m_encoding);
  addField(*form, "header", tr("Header"), m_header);
  addField(*form, "quote", tr("Quote"), m_quote);
  addField(*form, "decimal", tr("Decimal sign"), m_decimal);
  addField(*form, "blanks", tr("Blanks around texts"), m_blanks);
  addField(*form, "comment", tr("Comment lines begin with"), m_comment);
  addField(*form, "skip", tr("Lines above the table"), m_skip);
  auto* area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setWidget(widget);
  area->setFixedWidth(280);
  return area;
}

QWidget* CsvPreview::columnForm() {
  m_column = new QComboBox;
  m_type = new QComboBox;
  m_role = new QComboBox;
  m_columnReason = new QLabel;
  m_columnReason->setFont(secondaryFont());
  m_columnReason->setProperty("secondary", true);
  m_columnReason->setWordWrap(true);
  for (const Type type : types)
    m_type->addItem(typeIcon(type), translated(nameOf(type)), static_cast<int>(type));
  for (const Role role : roles) m_role->addItem(translated(nameOf(role)), static_cast<int>(role));
  const std::tuple<QComboBox*, QString, QString> names[] = {
      {m_column, tr("Column"), tr("Column")},
      {m_type, tr("Type"), tr("Type of the column")},
      {m_role, tr("Role"), tr("Role of the column")}};
  auto* widget = new QWidget;
  auto* row = new QHBoxLayout(widget);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::s);
  for (const auto& [box, label, name] : names) {
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* caption = new QLabel(label);
    caption->setBuddy(box);
    row->addWidget(caption);
    row->addWidget(box);
    row->addSpacing(space::s);
  }
  row->addWidget(m_columnReason, 1);
  connect(m_column, &QComboBox::activated, this, &CsvPreview::setCurrentColumn);
  for (QComboBox* box : {m_type, m_role})
    connect(box, &QComboBox::activated, this, &CsvPreview::overrideColumn);
  return widget;
}

void CsvPreview::read() {
  m_reading.run([path = m_path, wanted = options()](
                    Context&) { return previewCsv(pathOf(path), wanted, previewRows); },
                [this](CsvResult preview) { showPreview(std::move(preview)); });
}

void CsvPreview::showPreview(CsvResult preview) {
  m_preview = std::move(preview);
  m_open->setEnabled(true);
  const QSignalBlocker quiet(m_column);
  const int current = std::max(0, m_column->currentIndex());
  const std::int64_t row = m_table->selection().current.row;
  m_column->clear();
  for (const ColumnSchema& column : m_preview.table.schema().columns())
    m_column->addItem(typeIcon(column.type), qt(column.name));
  m_table->setTable(m_preview.table);
  m_column->setCurrentIndex(std::min(current, m_column->count() - 1));
  m_table->setCurrent({row, m_column->currentIndex()});
  showStackedTables();
  showReasons();
  showTrouble();
  showColumn();
}

/// The field is there if there is a choice, or if one was made that no longer holds.
void CsvPreview::showStackedTables() {
  const QSignalBlocker quiet(m_stacked);
  const int current = m_stacked->currentIndex();
  const bool wasOne = chosen(m_stacked) == QString(oneTable);
  while (m_stacked->count() > 1) m_stacked->removeItem(1);
  for (std::size_t index = 0; index < m_preview.tables.size(); ++index) {
    const CsvTablePlace& table = m_preview.tables[index];
    QStringList names;
    for (const std::string& name : table.names) names << qt(name);
    const QString number = QString::number(index + 1);
    m_stacked->addItem(tr("%1, from line %2").arg(number).arg(table.line), number);
    m_stacked->setItemData(m_stacked->count() - 1, names.join(QStringLiteral(", ")),
                           Qt::ToolTipRole);
  }
  const bool leavesOut = std::ranges::any_of(m_preview.findings, [](const CsvFinding& finding) {
    return finding.what == "notes" || finding.what == "repeated-header";
  });
  if (m_stacked->count() > 1 || leavesOut || wasOne)
    m_stacked->addItem(tr("All lines are one table"), QString(oneTable));
  m_stacked->setCurrentIndex(wasOne ? m_stacked->count() - 1
                                    : std::min(current, m_stacked->count() - 1));
  showStackedField();
}

void CsvPreview::showStackedField() {
  const Field& field = m_fields["table"];
  const bool any = m_stacked->count() > 1;
  for (QWidget* widget : {field.editor, field.label, static_cast<QWidget*>(field.reason)})
    widget->setVisible(any);
}

void CsvPreview::showTrouble() {
  QStringList lines;
  const auto notes = std::ranges::find(m_preview.findings, "notes", &CsvFinding::what);
  const bool any = notes != m_preview.findings.end();
  const std::int64_t odd = m_preview.rejectCount - (any ? std::stoll(notes->value) : 0);
  if (any) lines << translated(notes->reason);
  if (odd > 0)  // notes come last
    lines
        << tr("Among the first %1 rows are places that do not fit: %2, the first in line %3. %4 No "
              "row is left out.")
               .arg(m_preview.table.rowCount())
               .arg(odd)
               .arg(m_preview.rejects.front().line)
               .arg(translated(m_preview.rejects.front().reason));
  for (const CsvFinding& finding : m_preview.findings)
    if (const auto chosenFor = m_overrides.find(finding.column);
        finding.warns && finding.what != "table" &&  // its field says it
        (finding.column.empty() || (chosenFor != m_overrides.end() && chosenFor->second.type)))
      lines << translated(finding.reason);
  m_trouble->setText(lines.join(QLatin1Char('\n')));
  m_trouble->setVisible(!lines.isEmpty());
}

void CsvPreview::setCurrentColumn(int column) {
  m_column->setCurrentIndex(column);
  m_table->setCurrent({m_table->selection().current.row, column});
  showColumn();
}

void CsvPreview::showReasons() {
  const CsvDialect& dialect = m_preview.dialect;
  const auto stacked = std::ranges::find(m_preview.findings, "table", &CsvFinding::what);
  if (stacked != m_preview.findings.end() && !chosen(m_stacked))
    showDetected(m_stacked, qt(stacked->value));
  showDetected(m_delimiter, delimiterName(qt(dialect.delimiter)));
  showDetected(m_encoding, qt(dialect.encoding));
  showDetected(m_header, headerName(dialect.headerRows));
  showDetected(m_quote, quoteName(dialect.quote));
  showDetected(m_decimal, dialect.decimal == ',' ? tr("Comma (1,5)") : tr("Point (1.5)"));
  showDetected(m_blanks, dialect.skipBlanks ? tr("Left out") : tr("Kept"));
  if (m_skip->value() < 0) m_skip->setSpecialValueText(tr("Automatic: %1").arg(dialect.skip));
  m_comment->setPlaceholderText(dialect.comment.empty()
                                    ? tr("Automatic: none")
                                    : tr("Automatic: %1").arg(qt(dialect.comment)));
  for (const auto& [what, field] : m_fields) {
    const auto finding = std::ranges::find(m_preview.findings, what, &CsvFinding::what);
    const bool known = finding != m_preview.findings.end();
    field.reason->setVisible(known);
    if (!known) continue;
    field.reason->setText(translated(finding->reason));
    field.editor->setAccessibleDescription(field.reason->text());
  }
}

void CsvPreview::showColumn() {
  const int column = m_column->currentIndex();
  const bool any = column >= 0;
  for (QWidget* widget : std::initializer_list<QWidget*>{m_column, m_type, m_role})
    widget->setEnabled(any);
  if (!any) return;
  const ColumnSchema& schema = m_table->table().schema()[column];
  m_type->setCurrentIndex(m_type->findData(static_cast<int>(schema.type)));
  m_role->setCurrentIndex(m_role->findData(static_cast<int>(schema.role)));
  const auto finding = std::ranges::find(m_preview.findings, schema.name, &CsvFinding::column);
  m_columnReason->setText(finding == m_preview.findings.end() ? QString()
                                                              : translated(finding->reason));
}

void CsvPreview::overrideColumn() {
  const ColumnSchema column = m_preview.table.schema()[m_column->currentIndex()];
  const auto type = static_cast<Type>(m_type->currentData().toInt());
  const auto role = static_cast<Role>(m_role->currentData().toInt());
  if (type != column.type) setColumnType(column.name, type);
  if (role != column.role) setColumnRole(column.name, role);
}

void CsvPreview::setDelimiter(const QString& delimiter) {
  m_delimiter->setCurrentIndex(m_delimiter->findData(delimiter));
  read();
}

void CsvPreview::setStackedTable(int number) {
  m_stacked->setCurrentIndex(std::clamp(number, 0, m_stacked->count() - 1));
  read();
}

CsvPreview::Override& CsvPreview::overrideOf(const std::string& column) {
  return m_overrides.try_emplace(column, Override{.detected = m_preview.table.schema()[column]})
      .first->second;
}

void CsvPreview::setColumnType(const std::string& column, Type type) {
  if (!m_preview.table.contains(column)) return;
  Override& chosenFor = overrideOf(column);
  const bool same = chosenFor.detected && type == chosenFor.detected->type;
  chosenFor.type = same ? std::nullopt : std::optional(type);
  read();
}

void CsvPreview::setColumnRole(const std::string& column, Role role) {
  if (!m_preview.table.contains(column)) return;
  Override& chosenFor = overrideOf(column);
  const bool same = role == (chosenFor.detected ? chosenFor.detected->role : Role::feature);
  chosenFor.role = same ? std::nullopt : std::optional(role);
  read();
}

bool CsvPreview::focusNextPrevChild(bool next) {
  if (!QDialog::focusNextPrevChild(next)) return false;
  if (QWidget* field = focusWidget()) bringIntoSight(*field);
  return true;
}

}  // namespace quern::ui
