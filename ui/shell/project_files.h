// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <vector>

class QWidget;

namespace quern::ui {

class ProjectDocument;
class RunController;

/// Opening, saving and closing: the questions they ask and the errors they end in. The only dialogs
/// that block are those before something is lost.
class ProjectFiles : public QObject {
  Q_OBJECT

public:
  ProjectFiles(ProjectDocument& document, RunController& runs, QWidget* window);

  bool startNew();  ///< false if the user would rather keep the open project
  void askAndOpen();
  bool open(const QString& path);  ///< a project; false: refused, or the user kept the open one
  bool save();                     ///< false: not saved
  bool saveAs();
  bool mayClose();  ///< asks Save, Discard or Cancel if there is something to lose
  void recover(const std::filesystem::path& journal);

  /// Journals of sessions that ended badly.
  static std::vector<std::filesystem::path> abandoned();

Q_SIGNALS:
  void failed(const quern::Error& error);
  void opened();
  void saved(const QString& path);

private:
  bool saveTo(const QString& path);
  QString suggestedPath() const;

  ProjectDocument& m_document;
  RunController& m_runs;
  QWidget* m_window;
};

}  // namespace quern::ui
