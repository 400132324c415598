// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/result_words.h"

#include "ui/shell/cell_sentences.h"
#include "ui/shell/language.h"

#include <QCoreApplication>

#include <utility>

namespace quern::ui {
namespace {

QString inContext(const QByteArray& context, const QString& english) {
  return QCoreApplication::translate(context.constData(), english.toUtf8().constData());
}

/// "initial season %1" of "initial season 3", "probability: %1" of "probability: yes": what stands
/// last is a number or comes from the data.
QString withOpenEnd(const QByteArray& context, const QString& english) {
  qsizetype end = english.indexOf(QLatin1String(": "));
  if (end >= 0) {
    end += 2;
  } else {
    end = english.size();
    while (end > 0 && english.at(end - 1).isDigit()) --end;
  }
  if (end == 0 || end == english.size()) return english;
  const QString pattern = english.left(end) + QStringLiteral("%1");
  const QString translated = inContext(context, pattern);
  return translated == pattern ? english : translated.arg(english.mid(end));
}

QString lookedUp(const QByteArray& context, const QString& english) {
  const QString whole = inContext(context, english);
  return whole == english ? withOpenEnd(context, english) : whole;
}

using Known = std::map<std::pair<NodeId, std::string>, ResultWords>;

ResultWords wordsOf(const Pipeline& pipeline, const std::map<NodeId, NodeCheck>& checks,
                    const std::pair<NodeId, std::string>& output, Known& known) {
  if (const auto found = known.find(output); found != known.end()) return found->second;
  const Node* node = pipeline.find(output.first);
  if (node == nullptr) return {};
  ResultWords words(node->operatorId, output.second);
  const auto check = checks.find(output.first);
  for (const Link& link : pipeline.links()) {
    if (link.to.node != output.first || check == checks.end()) continue;
    const Schemas& in = check->second.in;
    const auto entry = in.entries().find(link.to.port);
    const auto* schema =
        entry == in.entries().end() ? nullptr : std::get_if<TableSchema>(&entry->second);
    if (schema == nullptr) continue;
    const ResultWords upstream =
        wordsOf(pipeline, checks, std::pair{link.from.node, link.from.port}, known);
    for (const ColumnSchema& column : schema->columns()) words.inherit(column.name, upstream);
  }
  return known[output] = words;
}

}  // namespace

ResultWords::ResultWords(std::string_view operatorId, std::string_view port)
    : m_own("results " + QByteArray(operatorId.data(), static_cast<int>(operatorId.size())) + '/' +
            QByteArray(port.data(), static_cast<int>(port.size()))) {}

void ResultWords::inherit(const std::string& column, const ResultWords& upstream) {
  m_inherited[column] = upstream.contextOf(column);
}

const QByteArray& ResultWords::contextOf(const std::string& column) const {
  const auto found = m_inherited.find(column);
  return found == m_inherited.end() ? m_own : found->second;
}

QString ResultWords::heading(const std::string& column) const {
  const QByteArray& context = contextOf(column);
  return context.isEmpty() ? qt(column) : lookedUp(context, qt(column));
}

QString ResultWords::cell(const std::string& column, const QString& text) const {
  if (contextOf(column).isEmpty()) return text;
  const QByteArray context = contextOf(column) + '/' + QByteArray::fromStdString(column);
  const QString word = lookedUp(context, text);
  return word == text ? translatedSentence(context, text) : word;
}

ResultWords wordsOf(const Pipeline& pipeline, const std::map<NodeId, NodeCheck>& checks,
                    const NodeId& node, const std::string& port) {
  Known known;
  return wordsOf(pipeline, checks, std::pair{node, port}, known);
}

}  // namespace quern::ui
