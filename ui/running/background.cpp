// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/running/background.h"

#include "ui/running/attempt.h"

#include <QMetaObject>

#include <algorithm>
#include <atomic>
#include <optional>

namespace quern::ui {

struct Background::Task {
  std::stop_source cancel;
  Delivery delivery;           // written by the thread before it announces its end
  std::optional<Error> error;  // likewise
  std::jthread thread;
};

namespace {

/// Hands the fraction done to the window's thread, at most once per percent.
class Announcer final : public Monitor {
public:
  explicit Announcer(std::function<void(double)> announce) : m_announce(std::move(announce)) {}

  void progressed(double fraction, const Sentence&) override {
    const int percent = static_cast<int>(fraction * 100);
    if (m_percent.exchange(percent) != percent) m_announce(fraction);
  }

private:
  std::function<void(double)> m_announce;
  std::atomic<int> m_percent = -1;
};

}  // namespace

Background::Background(QObject* parent) : QObject(parent) {}

Background::~Background() {
  if (m_task) m_task->cancel.request_stop();
}

void Background::start(std::function<Delivery(Context&)> work) {
  retire();
  m_task = std::make_shared<Task>();
  Task* const task = m_task.get();  // outlived by its thread's owner: the thread is joined with it
  const std::weak_ptr<Task> known = m_task;
  const auto announce = [this, known](double fraction) {
    QMetaObject::invokeMethod(
        this,
        [this, known, fraction] {
          if (m_task && m_task == known.lock()) Q_EMIT progressed(fraction);
        },
        Qt::QueuedConnection);
  };
  task->thread = std::jthread([this, task, known, announce, work = std::move(work)] {
    task->error = attempt([&] {
      Context context(
          {.cancel = task->cancel.get_token(), .monitor = std::make_shared<Announcer>(announce)});
      task->delivery = work(context);
    });
    QMetaObject::invokeMethod(
        this,
        [this, known] {
          if (const auto finished = known.lock()) finish(finished);
        },
        Qt::QueuedConnection);
  });
}

void Background::cancel() {
  if (!m_task) return;
  retire();
  Q_EMIT settled();
}

void Background::retire() {
  if (!m_task) return;
  m_task->cancel.request_stop();
  m_retired.push_back(std::move(m_task));
  m_task.reset();
}

void Background::finish(const std::shared_ptr<Task>& task) {
  if (task != m_task) {
    std::erase(m_retired, task);
    return;
  }
  m_task.reset();  // first, so that what is delivered may ask for more
  if (task->error)
    Q_EMIT failed(*task->error);
  else if (task->delivery)
    task->delivery();
  Q_EMIT settled();
}

}  // namespace quern::ui
