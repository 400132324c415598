// SPDX-License-Identifier: GPL-3.0-or-later
//
// Between the form of the preview and the parameters of a csv-import node.
#include "core/data/csv_import_options.h"
#include "ui/shell/language.h"
#include "ui/tables/csv_preview.h"
#include "ui/tables/csv_preview_words.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

namespace quern::ui {
namespace {

constexpr QLatin1String noComment("none");  // as CSV File Import writes it

/// As if it was chosen; what is not among the options becomes one.
void choose(QComboBox* box, const QString& value, const QString& label) {
  if (box->findData(value) < 0) box->addItem(label, value);
  box->setCurrentIndex(box->findData(value));
}

}  // namespace

void CsvPreview::takeOver(const Json& kept) {
  m_kept = Json::object();
  for (const char* key : {"missing-markers", "odd-share", "escape"})
    if (kept.contains(key)) m_kept[key] = kept[key];
  const CsvOptions known = csvImportOptions(kept);
  if (known.delimiter)
    choose(m_delimiter, qt(*known.delimiter), delimiterName(qt(*known.delimiter)));
  if (known.encoding) choose(m_encoding, qt(*known.encoding), qt(*known.encoding));
  if (known.headerRows)
    choose(m_header, QString::number(*known.headerRows), headerName(*known.headerRows));
  if (known.quote)
    choose(m_quote, *known.quote == '\0' ? QString() : QString(QLatin1Char(*known.quote)),
           quoteName(*known.quote));
  if (known.decimal) choose(m_decimal, QString(QLatin1Char(*known.decimal)), {});
  if (known.skipBlanks)
    choose(m_blanks, *known.skipBlanks ? QStringLiteral("left-out") : QStringLiteral("kept"), {});
  if (known.table) choose(m_stacked, QString::number(*known.table), QString::number(*known.table));
  if (known.oneTable) choose(m_stacked, oneTable, tr("All lines are one table"));
  if (known.comment)
    m_comment->setText(known.comment->empty() ? QString(noComment) : qt(*known.comment));
  const QSignalBlocker quiet(m_skip);
  if (known.skip) m_skip->setValue(static_cast<int>(*known.skip));
  for (const CsvColumnChoice& column : known.columns)
    m_overrides[column.name] = {.type = column.type, .role = column.role};
}

CsvOptions CsvPreview::options() const {
  CsvOptions options = csvImportOptions(m_kept);
  if (const auto delimiter = chosen(m_delimiter)) options.delimiter = std8(*delimiter);
  if (const auto encoding = chosen(m_encoding)) options.encoding = std8(*encoding);
  if (const auto quote = chosen(m_quote))
    options.quote = quote->isEmpty() ? '\0' : quote->at(0).toLatin1();
  if (const auto rows = chosen(m_header)) options.headerRows = rows->toInt();
  if (const auto number = chosen(m_stacked); number == QString(oneTable))
    options.oneTable = true;
  else if (number)
    options.table = number->toInt();
  if (const auto decimal = chosen(m_decimal)) options.decimal = decimal->at(0).toLatin1();
  if (const auto blanks = chosen(m_blanks))
    options.skipBlanks = *blanks == QLatin1String("left-out");
  if (const QString sign = m_comment->text(); !sign.isEmpty())
    options.comment = sign == noComment ? std::string() : std8(sign);
  if (m_skip->value() >= 0) options.skip = m_skip->value();
  for (const auto& [name, chosenFor] : m_overrides)
    if (chosenFor.type || chosenFor.role)
      options.columns.push_back({name, chosenFor.type, chosenFor.role});
  return options;
}

Json CsvPreview::values() const {
  const CsvOptions fixed = options();
  Json values = m_kept;
  values["file"] = std8(m_path);
  if (fixed.encoding) values["encoding"] = *fixed.encoding;
  if (fixed.delimiter)
    values["delimiter"] = *fixed.delimiter == "\t"  ? "tab"
                          : *fixed.delimiter == " " ? "blank"
                                                    : *fixed.delimiter;
  if (fixed.quote)
    values["quote"] = *fixed.quote == '"' ? "double" : *fixed.quote == '\0' ? "none" : "single";
  if (fixed.headerRows) values["header-rows"] = std::to_string(*fixed.headerRows);
  if (fixed.decimal) values["decimal"] = *fixed.decimal == ',' ? "comma" : "point";
  if (fixed.skipBlanks) values["blanks"] = *fixed.skipBlanks ? "left-out" : "kept";
  if (fixed.comment)
    values["comment"] = fixed.comment->empty() ? std::string(noComment.data()) : *fixed.comment;
  if (fixed.skip) values["skip"] = *fixed.skip;
  if (fixed.table) values["table"] = *fixed.table;
  if (fixed.oneTable) values["one-table"] = true;
  if (!fixed.columns.empty()) values["columns"] = toJson(fixed.columns).dump();
  return values;
}

}  // namespace quern::ui
