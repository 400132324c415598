// SPDX-License-Identifier: GPL-3.0-or-later
// Tables on pages: as wide as their content, in several parts where they are wider than the page,
// with their header again on every page.
#include "ui/reporting/page_setter.h"
#include "ui/reporting/report_text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace quern::ui {
namespace {

constexpr double cellSize = 11, mostWidth = 220, leastWidth = 34;

/// A table that is a little too wide is set closer, then smaller, before it is split.
struct Density {
  double size, gap;
};
constexpr Density densities[] = {{cellSize, 14}, {cellSize, 8}, {cellSize - 1, 8}};

/// Columns that stand side by side on one page.
struct Part {
  std::vector<int> columns;
  std::vector<double> widths;
};

}  // namespace

class TableSetter {
public:
  TableSetter(PageSetter& page, const TableText& text)
      : m_page(page),
        m_text(text),
        m_keys(keyColumns(text)) {
    const auto fits = [this](const Density& density) {
      measure(density);
      return parts().size() <= 1;
    };
    for (const bool aligned : {true, false}) {  // columns side by side are worth more
      m_aligned = aligned;
      if (std::any_of(std::begin(densities), std::end(densities), fits)) return;
    }
    m_aligned = true;
    measure(densities[0]);
  }

  void set() {
    for (const Part& part : parts()) setPart(part);
  }

private:
  using Look = PageSetter::Look;

  /// The columns that name the rows: the first, and where it repeats itself the second too.
  static int keyColumns(const TableText& text) {
    QStringList first;
    for (const QStringList& row : text.rows) first += row.value(0);
    const bool repeats = first.removeDuplicates() > 0;
    return repeats && text.names.size() > 2 && !text.isNumber[1] ? 2 : 1;
  }

  void measure(const Density& density) {
    m_cell.size = m_head.size = density.size;
    m_gap = density.gap;
    m_widths.clear();
    const QFontMetricsF cells(m_page.font(m_cell)), names(m_page.font(m_head));
    for (int column = 0; column < m_text.names.size(); ++column) {
      double widest = names.horizontalAdvance(m_text.names[column]);
      for (const QStringList& row : m_text.rows)
        widest =
            std::max(widest, cells.horizontalAdvance(row[column] + padding(column, row[column])));
      m_widths.push_back(std::clamp(std::ceil(widest) + 2, leastWidth, mostWidth));
    }
  }

  /// The columns that name the rows stand in every part.
  std::vector<Part> parts() const {
    std::vector<Part> result;
    double used = 0;
    for (int column = 0; column < static_cast<int>(m_widths.size()); ++column) {
      const double width = m_widths[static_cast<std::size_t>(column)] + m_gap;
      if (result.empty() || (used + width - m_gap > page::width &&
                             static_cast<int>(result.back().columns.size()) > m_keys)) {
        result.emplace_back();
        used = 0;
        for (int key = 0; key < std::min(m_keys, column); ++key) add(result.back(), key, used);
      }
      add(result.back(), column, used);
    }
    for (Part& part : result) squeeze(part);
    return result;
  }

  void add(Part& part, int column, double& used) const {
    part.columns.push_back(column);
    part.widths.push_back(m_widths[static_cast<std::size_t>(column)]);
    used += part.widths.back() + m_gap;
  }

  /// What is still too wide is wrapped.
  void squeeze(Part& part) const {
    const double gaps = m_gap * static_cast<double>(part.widths.size() - 1);
    const double sum = std::accumulate(part.widths.begin(), part.widths.end(), 0.0);
    if (sum + gaps <= page::width) return;
    for (double& width : part.widths) width *= (page::width - gaps) / sum;
  }

  void setPart(const Part& part) {
    const double head = rowHeight(part, m_text.names, m_head);
    m_page.need(head + 3 * 20);
    setRow(part, m_text.names, m_head, head);
    m_page.rule(1, m_page.m_style.quiet());
    m_page.m_y += 3;
    for (std::size_t at = 0; at < m_text.rows.size(); ++at) {
      const QStringList& row = m_text.rows[at];
      const double height = rowHeight(part, row, m_cell);
      // No last row for itself on a page.
      const bool lastButOne = at + 2 == m_text.rows.size();
      const double company = lastButOne ? rowHeight(part, m_text.rows.back(), m_cell) + 6 : 0;
      if (height + 6 + company > m_page.left() && m_page.m_y > page::top) {
        m_page.newPage();
        setRow(part, m_text.names, m_head, head);
        m_page.rule(1, m_page.m_style.quiet());
        m_page.m_y += 3;
      }
      setRow(part, row, m_cell, height);
      m_page.rule(0.5, page::hairline);
      m_page.m_y += 2;
    }
    m_page.m_y += 8;
  }

  /// The cells of a row stand on one line, whatever letters they are written in.
  double rowAscent(const Part& part, const QStringList& cells, const Look& look) const {
    double ascent = 0;
    for (const int column : part.columns)
      ascent = std::max(ascent, m_page.ascentOf(cells[column], look));
    return ascent;
  }

  double rowHeight(const Part& part, const QStringList& cells, const Look& look) const {
    const double ascent = rowAscent(part, cells, look);
    double height = 0;
    for (std::size_t i = 0; i < part.columns.size(); ++i) {
      const QString& cell = cells[part.columns[i]];
      height = std::max(height, ascent - m_page.ascentOf(cell, look) +
                                    m_page.heightOf(cell, look, part.widths[i]));
    }
    return std::min(height, page::end - page::top - 40);
  }

  void setRow(const Part& part, const QStringList& cells, const Look& look, double height) {
    const double ascent = rowAscent(part, cells, look);
    double x = page::left;
    for (std::size_t i = 0; i < part.columns.size(); ++i) {
      const bool isNumber = m_text.isNumber[static_cast<std::size_t>(part.columns[i])];
      const QString& cell = cells[part.columns[i]];
      const double top = m_page.m_y + ascent - m_page.ascentOf(cell, look);
      const double width = part.widths[i] - paddingOf(part.columns[i], cell, look, part.widths[i]);
      m_page.write(cell, look, {x, top}, width, isNumber ? Qt::AlignRight : Qt::AlignLeft);
      x += part.widths[i] + m_gap;
    }
    m_page.m_y += height + 2;
  }

  QString padding(int column, const QString& cell) const {
    return m_aligned ? m_text.padding(column, cell) : QString();
  }

  /// Room on the right of a number, for decimal signs to stand below each other.
  double paddingOf(int column, const QString& cell, const Look& look, double width) const {
    if (&look == &m_head) return 0;
    const QFontMetricsF metrics(m_page.font(look));
    const double spare = width - metrics.horizontalAdvance(cell) - 1;
    return std::clamp(metrics.horizontalAdvance(padding(column, cell)), 0.0, std::max(0.0, spare));
  }

  PageSetter& m_page;
  const TableText& m_text;
  Look m_cell{cellSize}, m_head{cellSize, QFont::DemiBold};
  std::vector<double> m_widths;
  double m_gap = 0;
  bool m_aligned = true;  // decimal signs stand below each other
  int m_keys = 1;
};

void PageSetter::table(const QString& caption, const TableBlock& block) {
  const TableText text = textOf(block);
  const Look captionLook{12, QFont::DemiBold};
  gap(12);
  if (!caption.isEmpty()) {
    need(heightOf(caption, captionLook, page::width) + 80);
    flow(caption, captionLook, page::left, page::width);
    m_y += 4;
  }
  if (!text.names.isEmpty()) TableSetter(*this, text).set();
  if (!text.note.isEmpty())
    flow(text.note, {cellSize, QFont::Normal, m_style.quiet()}, page::left, page::width);
  m_y += 4;
}

}  // namespace quern::ui
