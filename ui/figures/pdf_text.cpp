// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/pdf_text.h"

#include "ui/shell/theme.h"

#include <QHash>
#include <QRawFont>

#include <algorithm>
#include <utility>
#include <vector>

namespace quern::ui {
namespace {

using Code = char16_t;

constexpr Code firstRadical = 0x2E80, lastRadical = 0x2FD5;
constexpr Code firstIdeograph = 0x4E00, lastIdeograph = 0x9FFF;

QString between(Code first, Code last) {
  QString text;
  for (int code = first; code <= last; ++code) text += QChar(code);
  return text;
}

/// The ideograph of each radical: by the character's definition, or else by the font's glyph, which
/// serves both. (Of the radicals of simplified characters, Unicode defines no equal.)
QHash<Code, Code> ideographsOfRadicals() {
  const QRawFont font = QRawFont::fromFont(bodyFont(), QFontDatabase::SimplifiedChinese);
  const QString radicals = between(firstRadical, lastRadical),
                ideographs = between(firstIdeograph, lastIdeograph);
  const QList<quint32> ofRadicals = font.glyphIndexesForString(radicals),
                       ofIdeographs = font.glyphIndexesForString(ideographs);
  QHash<quint32, Code> byGlyph;
  for (qsizetype i = 0; i < std::min(ofIdeographs.size(), ideographs.size()); ++i)
    if (ofIdeographs[i] != 0) byGlyph.insert(ofIdeographs[i], ideographs[i].unicode());
  QHash<Code, Code> result;
  for (qsizetype i = 0; i < radicals.size(); ++i) {
    const QString defined = radicals[i].decomposition();
    const Code shared = i < ofRadicals.size() ? byGlyph.value(ofRadicals[i]) : Code{0};
    if (defined.size() == 1)
      result.insert(radicals[i].unicode(), defined[0].unicode());
    else if (shared != 0)
      result.insert(radicals[i].unicode(), shared);
  }
  return result;
}

/// The next place of a mark before an end; -1: there is none.
qsizetype find(const QByteArray& text, const char* mark, qsizetype from, qsizetype end) {
  const qsizetype at = text.indexOf(mark, from);
  return at < end ? at : -1;
}

/// Calls back with the place of the four digits of each `<2ECB>` in an array of a character map.
template <class Visit>
void visitCodes(const QByteArray& pdf, const Visit& visit) {
  const qsizetype all = pdf.size();
  for (qsizetype map = find(pdf, "begincmap", 0, all); map >= 0;) {
    const qsizetype end = find(pdf, "endcmap", map, all);
    if (end < 0) return;
    for (qsizetype open = find(pdf, "[", map, end); open >= 0;) {
      const qsizetype close = find(pdf, "]", open, end);
      if (close < 0) return;
      for (qsizetype code = find(pdf, "<", open, close); code >= 0;
           code = find(pdf, "<", code + 1, close))
        if (code + 5 < close && pdf[code + 5] == '>') visit(code + 1);
      open = find(pdf, "[", close, end);
    }
    map = find(pdf, "begincmap", end, all);
  }
}

}  // namespace

QFont searchable(QFont font) {
  font.setStyleStrategy(QFont::StyleStrategy(font.styleStrategy() | QFont::PreferNoShaping));
  return font;
}

QByteArray withIdeographs(QByteArray pdf) {
  std::vector<std::pair<qsizetype, Code>> radicals;
  visitCodes(pdf, [&](qsizetype at) {
    bool isNumber = false;
    const auto code = static_cast<Code>(pdf.mid(at, 4).toUShort(&isNumber, 16));
    if (isNumber && code >= firstRadical && code <= lastRadical) radicals.emplace_back(at, code);
  });
  if (radicals.empty()) return pdf;
  const QHash<Code, Code> ideographs = ideographsOfRadicals();
  for (const auto& [at, code] : radicals)
    pdf.replace(at, 4, QByteArray::number(ideographs.value(code, code), 16).toUpper());
  return pdf;
}

}  // namespace quern::ui
