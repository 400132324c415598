// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reporting/report_pages.h"

#include "ui/figures/picture_replay.h"
#include "ui/reporting/page_setter.h"
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace quern::ui {
namespace {

/// Sets one block of each kind.
struct Setting {
  PageSetter& page;
  const PipelineDrawing& pipeline;

  void operator()(const Heading& heading) const {
    page.heading(heading.level, translated(heading.text));
  }
  void operator()(const Paragraph& paragraph) const {
    page.paragraph(translated(paragraph.text), paragraph.tone);
  }
  void operator()(const TableBlock& block) const { page.table(translated(block.caption), block); }
  void operator()(const FigureBlock& block) const { page.figure(block.figure); }
  void operator()(const Facts& facts) const { page.facts(facts); }
  void operator()(const PipelinePicture&) const { page.picture(pipeline); }
  void operator()(const Code& code) const { page.code(qt(code.text)); }
};

/// The page again, with the report's title above it (not on the first) and its number below.
QPicture framed(const QPicture& content, const QString& title, int number, std::size_t count) {
  QPicture picture;
  picture.setBoundingRect(QRect({}, page::size));
  QPainter painter(&picture);
  replay(content, painter, {});
  const FigureStyle style = FigureStyle::onPaper();
  const QFont font = style.font(11);
  const QFontMetricsF metrics(font);
  painter.setFont(font);
  painter.setPen(style.quiet());
  const QRectF head(page::left, 36, page::width, 20),
      foot(page::left, page::end + 24, page::width, 20);
  if (number > 1)
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(title, Qt::ElideRight, page::width));
  painter.drawText(
      foot, Qt::AlignRight | Qt::AlignVCenter,
      QCoreApplication::translate("quern::ui::Reporting", "Page %1 of %2").arg(number).arg(count));
  painter.end();
  return picture;
}

}  // namespace

std::vector<QPicture> pagesOf(const Report& report, const PipelineDrawing& pipeline) {
  PageSetter setter;
  setter.title(qt(report.title), translated(report.subtitle));
  for (const ReportBlock& block : report.blocks) std::visit(Setting{setter, pipeline}, block);
  const std::vector<QPicture> contents = setter.take();
  std::vector<QPicture> pages;
  for (std::size_t i = 0; i < contents.size(); ++i)
    pages.push_back(
        framed(contents[i], qt(report.title), static_cast<int>(i) + 1, contents.size()));
  return pages;
}

}  // namespace quern::ui
