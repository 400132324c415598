// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_view.h"

#include "core/table/table.h"
#include "ui/figures/figure_export.h"
#include "ui/figures/figure_surface.h"
#include "ui/running/attempt.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QMenu>
#include <QMimeData>
#include <QVBoxLayout>

namespace quern::ui {
namespace {

constexpr std::int64_t mostCopiedRows = 100'000;  // more is a file, not a clipboard

/// What the figure draws, tab separated, as spreadsheets paste it.
QString asText(const Table& data) {
  QStringList lines;
  QStringList cells;
  for (const std::string& name : data.schema().names()) cells += qt(name);
  lines += cells.join(QLatin1Char('\t'));
  for (std::int64_t row = 0; row < data.rowCount(); ++row) {
    cells.clear();
    for (int column = 0; column < data.columnCount(); ++column)
      cells += qt(data[column].written(row)).replace(QLatin1Char('\t'), QLatin1Char(' '));
    lines += cells.join(QLatin1Char('\t'));
  }
  return lines.join(QLatin1Char('\n'));
}

QString fileNameOf(const Figure& figure) {
  return figure.id.empty() ? QStringLiteral("figure") : qt(figure.id);
}

}  // namespace

FigureView::FigureView(QWidget* parent) : QWidget(parent) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
}

FigureView::~FigureView() = default;

void FigureView::setFigure(Figure figure) {
  m_figure = std::move(figure);
  m_selectedRows.clear();
  rebuild();
}

void FigureView::clear() { setFigure({}); }

void FigureView::rebuild() {
  m_surface.reset();
  setAccessibleName(translated(m_figure.title));
  setAccessibleDescription(isEmpty() ? QString() : translated(describe(m_figure)));
  if (isEmpty()) return;
  m_surface = makeSurface(m_figure, FigureStyle::onScreen());
  m_surface->setSelectedRows(m_selectedRows);
  m_surface->rowsSelected = [this](const std::vector<std::int64_t>& rows) {
    m_selectedRows = rows;
    Q_EMIT rowsSelected(rows);
  };
  QWidget* drawing = m_surface->widget();
  drawing->setAccessibleName(accessibleName());
  drawing->setAccessibleDescription(accessibleDescription());
  layout()->addWidget(drawing);
  setFocusProxy(drawing);
  drawing->show();
}

void FigureView::setSelectedRows(std::vector<std::int64_t> rows) {
  m_selectedRows = std::move(rows);
  if (m_surface) m_surface->setSelectedRows(m_selectedRows);
}

QRectF FigureView::visible() const { return m_surface ? m_surface->part() : QRectF(); }
bool FigureView::isZoomed() const { return m_surface && m_surface->isZoomed(); }

void FigureView::resetView() {
  if (m_surface) m_surface->resetView();
}

QString FigureView::readingAt(const QPointF& position) const {
  if (!m_surface) return {};
  return m_surface->readingAt(m_surface->widget()->mapFrom(this, position))
      .join(QStringLiteral(" · "));
}

QSize FigureView::sizeHint() const { return figureSize; }
QSize FigureView::minimumSizeHint() const { return {240, 160}; }

void FigureView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (!m_surface) return;
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
    m_surface->setStyle(FigureStyle::onScreen());
  if (event->type() == QEvent::LanguageChange) rebuild();
}

void FigureView::addExportActions(QMenu* menu) {
  QAction* copying =
      menu->addAction(icon(QStringLiteral("copy")), tr("Copy"), this, &FigureView::copy);
  QAction* resetting = menu->addAction(tr("Show all"), this, &FigureView::resetView);
  resetting->setEnabled(isZoomed());
  menu->addSeparator();
  const std::pair<QString, QString> formats[] = {
      {QStringLiteral("png"), tr("Image (*.png)")},
      {QStringLiteral("svg"), tr("Vector image (*.svg)")},
      {QStringLiteral("pdf"), tr("PDF (*.pdf)")},
      {QStringLiteral("csv"), tr("Data of the figure (*.csv)")},
  };
  for (const auto& [suffix, filter] : formats) {
    QAction* action =
        menu->addAction(tr("Export as %1…").arg(suffix.toUpper()), this,
                        [this, suffix = suffix, filter = filter] { askAndExport(suffix, filter); });
    action->setEnabled(!isEmpty());
  }
  copying->setEnabled(!isEmpty());
}

void FigureView::contextMenuEvent(QContextMenuEvent* event) {
  QMenu menu(this);
  addExportActions(&menu);
  menu.exec(event->globalPos());
}

void FigureView::askAndExport(const QString& suffix, const QString& filter) {
  const QString proposed = QStringLiteral("%1.%2").arg(fileNameOf(m_figure), suffix);
  QString path = QFileDialog::getSaveFileName(this, tr("Export figure"), proposed, filter);
  if (path.isEmpty()) return;
  if (!path.endsWith(QLatin1Char('.') + suffix, Qt::CaseInsensitive))
    path += QLatin1Char('.') + suffix;
  if (const std::optional<Error> error = attempt([&] { exportTo(path); }))
    Q_EMIT exportFailed(*error);
}

void FigureView::exportTo(const QString& path) const {
  exportFigure(m_figure, path, size(), visible());
}

void FigureView::copy() const {
  if (isEmpty()) return;
  auto* content = new QMimeData;
  FigureStyle style = FigureStyle::onPaper();
  style.forPaper = false;
  content->setImageData(figureToImage(m_figure, style, size(), 2, visible()));
  if (const Table drawn = figureData(m_figure); drawn.rowCount() <= mostCopiedRows)
    content->setText(asText(drawn));
  QApplication::clipboard()->setMimeData(content);
}

}  // namespace quern::ui
