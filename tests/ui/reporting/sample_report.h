// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/sample_run.h"
#include "ui/document/project_document.h"
#include "ui/running/run_controller.h"

#include <QTest>

namespace quern::ui {

/// A small project that is open and has run, for a report to tell of.
class SampleReport {
public:
  SampleReport() {
    m_document.adopt(m_sample.project, {});
    m_runs.runAll();
    if (!QTest::qWaitFor([this] { return !m_runs.isRunning(); })) qFatal("the sample still runs");
  }
  ~SampleReport() { m_document.closeInPeace(); }

  ProjectDocument& document() { return m_document; }
  RunController& runs() { return m_runs; }

private:
  const SampleRun m_sample{orders()};
  ProjectDocument m_document{m_sample.registry};
  RunController m_runs{m_document, std::make_shared<ResultCache>(ResultCache::Options{})};
};

}  // namespace quern::ui
