// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/project_form.h"

#include "ui/document/project_document.h"
#include "ui/inspector/number_field.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <limits>

namespace quern::ui {

ProjectForm::ProjectForm(ProjectDocument& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_title(new QLineEdit(this)),
      m_description(new QPlainTextEdit(this)),
      m_seed(new IntegerField(0, std::numeric_limits<std::int64_t>::max(), {}, this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(space::l, space::l, space::l, space::l);
  layout->setSpacing(space::xs);
  auto* heading = new QLabel(tr("Project"), this);
  heading->setFont(titleFont());
  layout->addWidget(heading);
  const auto row = [&](const QString& text, QWidget* field, const QString& help) {
    auto* label = new QLabel(text, this);
    label->setBuddy(field);
    label->setToolTip(help);
    field->setToolTip(help);
    field->setAccessibleName(text);
    layout->addSpacing(space::s);
    layout->addWidget(label);
    layout->addWidget(field);
  };
  row(tr("Title"), m_title, tr("Shown on the report's first page."));
  row(tr("Description"), m_description, tr("What the project is about; shown in the report."));
  row(tr("Seed"), m_seed,
      tr("The start of all random numbers: the same seed gives the same results."));
  auto* hint = new QLabel(tr("Select a node on the canvas to see its settings here."), this);
  hint->setWordWrap(true);
  hint->setProperty("secondary", true);
  hint->setFont(secondaryFont());
  layout->addSpacing(space::l);
  layout->addWidget(hint);
  layout->addStretch(1);
  m_description->setTabChangesFocus(true);
  m_description->setFixedHeight(QFontMetrics(bodyFont()).lineSpacing() * 6 + 2 * space::m);
  listen();
  refresh();
}

void ProjectForm::listen() {
  connect(m_title, &QLineEdit::textEdited, &m_document, &ProjectDocument::setProjectTitle);
  connect(m_description, &QPlainTextEdit::textChanged, this, [this] {
    if (m_description->hasFocus()) m_document.setDescription(m_description->toPlainText());
  });
  connect(m_seed, &NumberField::edited, this, [this](const Json& value) {
    if (value.is_number_integer() && value.get<std::int64_t>() >= 0)
      m_document.setSeed(value.get<std::uint64_t>());
  });
  connect(&m_document, &ProjectDocument::propertiesChanged, this, &ProjectForm::refresh);
  connect(&m_document, &ProjectDocument::replaced, this, &ProjectForm::refresh);
  connect(&m_document, &ProjectDocument::pathChanged, this, &ProjectForm::refresh);
}

void ProjectForm::refresh() {
  const Project& project = m_document.project();
  if (m_title->text() != qt(project.title)) {
    m_title->setText(qt(project.title));
    m_title->setCursorPosition(0);  // a long one shows how it begins
  }
  // A project without a title of its own is called after its file.
  m_title->setPlaceholderText(project.title.empty() ? m_document.title() : QString());
  if (m_description->toPlainText() != qt(project.description))
    m_description->setPlainText(qt(project.description));
  m_seed->setValue(static_cast<std::int64_t>(project.seed));
}

}  // namespace quern::ui
