// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/check.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <string>
#include <string_view>

namespace quern::ui {

/// What Quern itself has named in the table of a result: headings of columns ("standard error") and
/// the words in cells ("log-likelihood"), in the language of the window.
///
/// The rule for all of Quern: a table, an exported file and a formula know one name, the English
/// one, so that scripts and projects do not depend on a language; the window and the report show
/// the translation. What the user or the data have named is shown as it is. The translations are
/// in results_zh_CN.ts, in a context for each port: "results linear-regression/summary"; the words
/// of a column's cells in "results linear-regression/summary/measure". Cells of whole sentences are
/// found by the patterns in cell_sentences.cpp.
class ResultWords {
public:
  ResultWords() = default;  ///< everything was named by the user or the data
  ResultWords(std::string_view operatorId, std::string_view port);

  /// The column came in, named by `upstream`: its words are those of there.
  void inherit(const std::string& column, const ResultWords& upstream);

  QString heading(const std::string& column) const;
  /// Only for columns of text or categories.
  QString cell(const std::string& column, const QString& text) const;

private:
  const QByteArray& contextOf(const std::string& column) const;

  QByteArray m_own;                               ///< the translations' context; empty: none
  std::map<std::string, QByteArray> m_inherited;  ///< by column
};

/// The words of a node's table: of the columns that came in, those of the node that made them.
ResultWords wordsOf(const Pipeline& pipeline, const std::map<NodeId, NodeCheck>& checks,
                    const NodeId& node, const std::string& port);

}  // namespace quern::ui
