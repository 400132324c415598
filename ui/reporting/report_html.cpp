// SPDX-License-Identifier: GPL-3.0-or-later
//
// The report as one HTML file.
//
//   1. Nothing in it refers to anything outside it: no script, font, style sheet or image; a policy
//   in its head
//      forbids browsers to fetch any.
//   2. Every name, cell and sentence is escaped: what a file holds is text, never markup.

#include "ui/reporting/report_html.h"

#include "ui/figures/figure_export.h"
#include "ui/reporting/report_text.h"
#include "ui/shell/language.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <algorithm>

namespace quern::ui {
namespace {

constexpr double widthInText = 720;
constexpr qsizetype manyColumns = 9, longestName = 36;

QString escaped(const QString& text) { return text.toHtmlEscaped(); }

QString styleSheet() {
  QFile file(QStringLiteral(":/reporting/report.css"));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QByteArray svgOf(const PipelineDrawing& pipeline) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  QSvgGenerator generator;
  const QSize size = pipeline.size.toSize().expandedTo({1, 1});
  generator.setOutputDevice(&buffer);
  generator.setResolution(96);
  generator.setSize(size);
  generator.setViewBox(QRect({}, size));
  QPainter painter(&generator);
  pipeline.paint(painter, QRectF({}, QSizeF(size)), 0, pipeline.size.height());
  painter.end();
  return bytes;
}

/// Writes one block of each kind. Sections have ids, for the contents at the top.
class Writer {
public:
  explicit Writer(const PipelineDrawing& pipeline) : m_pipeline(pipeline) {}

  void operator()(const Heading& heading) {
    const int level = heading.level + 1;  // h1 is the title
    const QString text = escaped(translated(heading.text));
    if (heading.level > 1) {
      m_html += QStringLiteral("<h%1>%2</h%1>\n").arg(QString::number(level), text);
      return;
    }
    const QString id = QStringLiteral("section-%1").arg(++m_sections);
    m_html += QStringLiteral("<h2 id=\"%1\">%2</h2>\n").arg(id, text);
    m_contents += QStringLiteral("<li><a href=\"#%1\">%2</a></li>").arg(id, text);
  }

  void operator()(const Paragraph& paragraph) {
    const QString text = escaped(translated(paragraph.text));
    if (paragraph.tone == Severity::note) {
      m_html += QStringLiteral("<p>%1</p>\n").arg(text);
      return;
    }
    const QString kind =
        paragraph.tone == Severity::warning ? QStringLiteral("warning") : QStringLiteral("error");
    m_html += QStringLiteral("<p class=\"%1\"><b>%2</b> %3</p>\n")
                  .arg(kind, escaped(nameOf(paragraph.tone)), text);
  }

  void operator()(const Facts& facts) {
    m_html += QStringLiteral("<dl>\n");
    for (const Fact& fact : facts.rows) {
      const QString label = escaped(translated(fact.label)),
                    value = escaped(translated(fact.value));
      const QString note = escaped(initialText(fact));
      const QString shown =
          note.isEmpty() ? value : QStringLiteral("<b>%1</b><small>%2</small>").arg(value, note);
      m_html += QStringLiteral("<dt>%1</dt><dd>%2</dd>\n").arg(label, shown);
    }
    m_html += QStringLiteral("</dl>\n");
  }

  void operator()(const TableBlock& block) {
    const TableText text = textOf(block);
    m_html += QStringLiteral("<div class=\"scroll\" tabindex=\"0\"><table%1>")
                  .arg(QLatin1String(text.names.size() > manyColumns ? " class=\"many\"" : ""));
    if (!block.caption.empty())
      m_html += QStringLiteral("<caption>%1</caption>").arg(escaped(translated(block.caption)));
    m_html += QStringLiteral("<thead><tr>");
    for (int column = 0; column < text.names.size(); ++column) {
      const bool named = text.names[column] != text.originals[column];
      const QString title =
          named ? QStringLiteral(" title=\"%1\"").arg(escaped(text.originals[column])) : QString();
      cell(QStringLiteral("th scope=\"col\"") + title, "th", text, column, text.names[column], {});
    }
    m_html += QStringLiteral("</tr></thead>\n<tbody>\n");
    for (const QStringList& row : text.rows) {
      m_html += QStringLiteral("<tr>");
      for (int column = 0; column < row.size(); ++column)
        cell(QStringLiteral("td"), "td", text, column, row[column],
             text.padding(column, row[column]));
      m_html += QStringLiteral("</tr>\n");
    }
    m_html += QStringLiteral("</tbody></table></div>\n");
    if (!text.note.isEmpty())
      m_html += QStringLiteral("<p class=\"note\">%1</p>\n").arg(escaped(text.note));
  }

  void operator()(const FigureBlock& block) {
    drawing(figureToSvg(block.figure, sizeInText(block.figure, widthInText)),
            translated(describe(block.figure)));
  }

  void operator()(const PipelinePicture&) {
    if (m_pipeline.paint && !m_pipeline.size.isEmpty())
      drawing(svgOf(m_pipeline),
              QCoreApplication::translate("quern::ui::Reporting", "The pipeline"));
  }

  void operator()(const Code& code) {
    m_html += QStringLiteral("<pre>%1</pre>\n").arg(escaped(qt(code.text)));
  }

  const QString& html() const { return m_html; }
  const QString& contents() const { return m_contents; }

private:
  void cell(const QString& open, const char* close, const TableText& text, int column,
            const QString& content, const QString& padding) {
    static const QRegularExpression date(QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}"));
    const bool isNumber = text.isNumber[static_cast<std::size_t>(column)];
    const bool isName = column == 0 && content.size() <= longestName;
    const char* const kind = isNumber                         ? " class=\"number\""
                             : date.match(content).hasMatch() ? " class=\"date\""
                             : isName                         ? " class=\"name\""
                                                              : "";
    m_html += QLatin1Char('<') + open + QLatin1String(kind);
    // Drawn and not seen: decimal signs stand below each other, and copies have the number alone.
    if (!padding.isEmpty()) m_html += QStringLiteral(" data-pad=\"%1\"").arg(escaped(padding));
    m_html += QLatin1Char('>') + escaped(content) + QLatin1String("</") + QLatin1String(close) +
              QLatin1Char('>');
  }

  void drawing(const QByteArray& svg, const QString& description) {
    m_html += QStringLiteral("<figure>%1</figure>\n")
                  .arg(inlineSvg(svg, QStringLiteral("d%1-").arg(++m_drawings), description));
  }

  const PipelineDrawing& m_pipeline;
  QString m_html, m_contents;
  int m_sections = 0, m_drawings = 0;
};

}  // namespace

QString inlineSvg(const QByteArray& svgFile, const QString& salt, const QString& description) {
  QString svg = QString::fromUtf8(svgFile);
  svg.remove(0, std::max<qsizetype>(0, svg.indexOf(QLatin1String("<svg"))));
  // The size comes from the page; the view box keeps the proportions.
  const qsizetype headEnd = svg.indexOf(QLatin1Char('>'));
  static const QRegularExpression fixedSize(QStringLiteral("\\s(width|height)=\"[^\"]*\""));
  const QString head = svg.left(headEnd).remove(fixedSize) +
                       QStringLiteral(" role=\"img\" aria-label=\"%1\"").arg(escaped(description));
  svg.replace(0, headEnd, head);
  svg.replace(QLatin1String(" id=\""), QStringLiteral(" id=\"%1").arg(salt));
  svg.replace(QLatin1String("url(#"), QStringLiteral("url(#%1").arg(salt));
  svg.replace(QLatin1String("xlink:href=\"#"), QStringLiteral("xlink:href=\"#%1").arg(salt));
  return svg.trimmed();
}

QString htmlOf(const Report& report, const PipelineDrawing& pipeline) {
  Writer writer(pipeline);
  for (const ReportBlock& block : report.blocks) std::visit(writer, block);
  const QString title = escaped(qt(report.title)), subtitle = escaped(translated(report.subtitle));
  const QString language =
      QLocale().language() == QLocale::Chinese ? QStringLiteral("zh-Hans") : QStringLiteral("en");
  return QStringLiteral(
             "<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
             "style-src 'unsafe-inline'; img-src data:\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<title>%2</title>\n<style>\n")
             .arg(language, title) +
         styleSheet() + QStringLiteral("</style>\n</head>\n<body>\n<main>\n<h1>") + title +
         QStringLiteral("</h1>\n<p class=\"subtitle\">") + subtitle +
         QStringLiteral("</p>\n<nav><ul>") + writer.contents() + QStringLiteral("</ul></nav>\n") +
         writer.html() + QStringLiteral("</main>\n</body>\n</html>\n");
}

}  // namespace quern::ui
