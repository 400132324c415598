// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/context.h"

#include <QFrame>
#include <QTimer>

#include <functional>
#include <vector>

class QLabel;
class QHBoxLayout;
class QToolButton;

namespace quern::ui {

/// Something to tell the user that needs no answer.
struct Message {
  struct Action {
    QString label;
    std::function<void()> act;
  };

  /// What it is about, and so how long it holds: until another project is open, until the next run
  /// begins, or, of Quern itself, until it is closed.
  enum class About { project, run, program };

  Severity severity = Severity::note;
  QString text;      ///< what happened and where
  QString advice{};  ///< what to do now
  std::vector<Action> actions{};
  About about = About::project;
  std::function<Message()> again{};  ///< says the same in the language of now; may be empty
};

Message messageOf(const Error& error);

/// A strip above the results that says what happened, with what can be done about it as buttons. It
/// blocks nothing. Notes go by themselves; warnings and errors stay until they are closed, the one
/// before coming back then.
class MessageStrip : public QFrame {
  Q_OBJECT

public:
  explicit MessageStrip(QWidget* parent = nullptr);

  void post(Message message);
  void clear(Message::About about);
  const std::vector<Message>& messages() const { return m_messages; }  ///< the last one is on show

protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

private:
  void showLast();
  void closeLast();
  void sayAgain();

  std::vector<Message> m_messages;
  QLabel* m_icon = nullptr;
  QLabel* m_text = nullptr;
  QHBoxLayout* m_buttons = nullptr;
  QToolButton* m_close = nullptr;
  QTimer m_leave;
};

}  // namespace quern::ui
