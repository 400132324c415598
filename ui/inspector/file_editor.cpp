// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/file_editor.h"

#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QToolButton>

namespace quern::ui {
namespace {

/// The one local file a drag carries; empty if it carries anything else.
QString fileIn(const QMimeData* carried) {
  const QList<QUrl> urls = carried->urls();
  return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

}  // namespace

FileEditor::FileEditor(const FileParameter& parameter)
    : m_use(parameter.use),
      m_filter(parameter.filter),
      m_field(new QLineEdit(this)) {
  auto* button = new QToolButton(this);
  button->setIcon(icon("folder"));
  button->setToolTip(isFolder() ? tr("Choose a folder") : tr("Choose a file"));
  button->setAccessibleName(button->toolTip());
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(space::xs);
  layout->addWidget(m_field, 1);
  layout->addWidget(button);
  m_field->setPlaceholderText(isFolder()               ? tr("Drop a folder here, or choose one")
                              : m_use == FileUse::read ? tr("Drop a file here, or choose one")
                                                       : tr("Where to write"));
  m_field->setAcceptDrops(true);
  m_field->installEventFilter(this);
  setField(m_field);
  connect(button, &QToolButton::clicked, this, &FileEditor::browse);
  connect(m_field, &QLineEdit::textEdited, this,
          [this](const QString& text) { Q_EMIT edited(std8(text), true); });
  connect(m_field, &QLineEdit::editingFinished, this, &ValueEditor::finished);
}

/// A filter that lets folders through asks for one: "Folders (*/)".
bool FileEditor::isFolder() const {
  return std::string_view(m_filter.source).find("(*/)") != std::string_view::npos;
}

void FileEditor::present(const Json& value, const EditorSurroundings& surroundings) {
  m_folder = surroundings.folder;
  const QString path = value.is_string() ? qt(value.get<std::string>()) : QString();
  m_field->setToolTip(path);
  if (m_field->text() != path) m_field->setText(path);
}

void FileEditor::browse() {
  const QString start = QDir(m_folder).absoluteFilePath(m_field->text());
  const QString all = tr("All files (*)");
  const QString filter = m_filter.empty() ? all : translated(m_filter) + QStringLiteral(";;") + all;
  const QString path =
      isFolder() ? QFileDialog::getExistingDirectory(this, tr("Choose a folder"), start)
      : m_use == FileUse::read
          ? QFileDialog::getOpenFileName(this, tr("Choose a file"), start, filter)
          : QFileDialog::getSaveFileName(this, tr("Where to write"), start, filter);
  if (!path.isEmpty()) Q_EMIT edited(std8(path), false);
}

bool FileEditor::eventFilter(QObject* watched, QEvent* event) {
  // Before the line edit sees it, which would insert the URL as text.
  if (event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove &&
      event->type() != QEvent::Drop)
    return ValueEditor::eventFilter(watched, event);
  auto* drop = static_cast<QDropEvent*>(event);
  const QString path = fileIn(drop->mimeData());
  if (path.isEmpty()) return ValueEditor::eventFilter(watched, event);
  drop->acceptProposedAction();
  if (event->type() == QEvent::Drop) Q_EMIT edited(std8(path), false);
  return true;
}

}  // namespace quern::ui
