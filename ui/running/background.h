// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/error.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

namespace quern::ui {

/// One kind of work done in a worker thread for the window: a profile, a sorted view, a figure.
/// Only the last request counts: a new one cancels the one before, whose result is never delivered.
/// Lives in the window's thread; when it goes, so does its work.
class Background : public QObject {
  Q_OBJECT

public:
  explicit Background(QObject* parent = nullptr);
  ~Background() override;  ///< cancels and waits

  /// work(Context&) runs in a thread of its own; what it returns is handed to done(result) in the
  /// window's thread.
  template <class Work, class Done>
  void run(Work work, Done done) {
    start([work = std::move(work), done = std::move(done)](Context& context) mutable -> Delivery {
      auto result = std::make_shared<decltype(work(context))>(work(context));
      return [result, done = std::move(done)]() mutable { done(std::move(*result)); };
    });
  }
  void cancel();
  bool isRunning() const { return m_task != nullptr; }

Q_SIGNALS:
  void failed(const quern::Error& error);
  void progressed(double fraction);
  void settled();  ///< delivered, failed or cancelled

private:
  struct Task;
  using Delivery = std::function<void()>;

  void start(std::function<Delivery(Context&)> work);
  void finish(const std::shared_ptr<Task>& task);
  void retire();

  std::shared_ptr<Task> m_task;                  ///< the one that counts
  std::vector<std::shared_ptr<Task>> m_retired;  ///< cancelled, on their way out
};

}  // namespace quern::ui
