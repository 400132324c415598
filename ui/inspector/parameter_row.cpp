// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/parameter_row.h"

#include "ui/document/project_document.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace quern::ui {
namespace {

/// The tip keeps its lines short however long the help is: rich text wraps.
QString tipOf(const ParameterSpec& spec) {
  const QString help = translated(helpOf(spec));
  return help.isEmpty() ? QString() : QStringLiteral("<qt>%1</qt>").arg(help.toHtmlEscaped());
}

}  // namespace

ParameterRow::ParameterRow(const ParameterSpec& spec, QWidget* parent)
    : QWidget(parent),
      m_spec(spec),
      m_initial(initialOf(spec)),
      m_editor(makeEditor(spec).release()),
      m_label(new QLabel(translated(labelOf(spec)), this)),
      m_reset(new QToolButton(this)),
      m_trouble(new QLabel(this)) {
  setObjectName(QStringLiteral("parameter-") + qt(keyOf(spec)));
  const bool isSwitch = std::holds_alternative<BooleanParameter>(spec);
  m_label->setBuddy(m_editor);
  m_label->setToolTip(tipOf(spec));
  m_editor->setToolTip(tipOf(spec));
  m_editor->setAccessibleName(translated(labelOf(spec)));
  m_editor->setAccessibleDescription(translated(helpOf(spec)));
  if (QWidget* field = m_editor->focusProxy()) {
    field->setAccessibleName(translated(labelOf(spec)));
    field->setAccessibleDescription(translated(helpOf(spec)));
  }
  m_reset->setIcon(icon("reset", Theme::current().secondary));
  m_reset->setToolTip(tr("Reset to the default"));
  m_reset->setAccessibleName(tr("Reset %1").arg(translated(labelOf(spec))));
  QSizePolicy policy = m_reset->sizePolicy();
  policy.setRetainSizeWhenHidden(true);  // nothing jumps when it comes and goes
  m_reset->setSizePolicy(policy);
  m_trouble->setObjectName("trouble");
  m_trouble->setProperty("bad", true);
  m_trouble->setWordWrap(true);
  m_trouble->setFont(secondaryFont());
  m_trouble->hide();
  auto* top = new QHBoxLayout;
  top->setSpacing(space::xs);
  top->addWidget(isSwitch ? static_cast<QWidget*>(m_editor) : m_label, 1);
  top->addWidget(m_reset);
  m_label->setVisible(!isSwitch);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(2);
  layout->addLayout(top);
  if (!isSwitch) layout->addWidget(m_editor);
  layout->addWidget(m_trouble);
  connect(m_editor, &ValueEditor::edited, this, &ParameterRow::pass);
  connect(m_editor, &ValueEditor::finished, this, [this] { m_gesture = -1; });
  connect(m_editor, &ValueEditor::complained, this, [this](const QString& trouble) {
    m_complaint = trouble;
    showTrouble();
  });
  connect(m_reset, &QToolButton::clicked, this, [this] { pass(nullptr, false); });
}

std::string ParameterRow::key() const { return std::string(keyOf(m_spec)); }

void ParameterRow::pass(const Json& value, bool typing) {
  if (!typing)
    m_gesture = -1;
  else if (m_gesture < 0)
    m_gesture = ProjectDocument::newGesture();
  Q_EMIT edited(key(), value == m_initial ? Json() : value, m_gesture);
}

void ParameterRow::present(const Json& set, bool active, const Findings& findings,
                           const EditorSurroundings& surroundings) {
  if (set != m_set) m_complaint.clear();  // it was about another value
  m_set = set;
  m_editor->present(set.is_null() ? m_initial : set, surroundings);
  m_reset->setVisible(!set.is_null() && set != m_initial);
  setVisible(active);  // what the chosen method does not ask for would only be in the way
  m_findings = active ? findings : Findings();
  showTrouble();
}

void ParameterRow::showTrouble() {
  QString trouble = m_complaint;
  const auto say = [&trouble](const QString& sentence) {
    trouble = trouble.isEmpty() ? sentence
                                : tr("%1 %2", "a sentence and the next").arg(trouble, sentence);
  };
  bool wrong = false;
  for (const Finding& finding : m_findings) {
    wrong = wrong || finding.severity == Severity::error;
    say(translated(finding.message));
    if (!finding.advice.empty()) say(translated(finding.advice));
  }
  m_editor->setWrong(wrong);
  setMark(*m_trouble, "bad", wrong || !m_complaint.isEmpty());
  m_trouble->setText(trouble);
  m_trouble->setVisible(!trouble.isEmpty());
}

}  // namespace quern::ui
