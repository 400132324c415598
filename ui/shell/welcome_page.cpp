// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome_page.h"

#include "ui/shell/cards.h"
#include "ui/shell/icons.h"
#include "ui/shell/recent_projects.h"
#include "ui/shell/samples.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace quern::ui {
namespace {

constexpr int widest = 960;
constexpr int narrowestCard = 220;
constexpr std::size_t mostRecent = 4;

/// One step of the tour: a number and two sentences. Nothing to click, so not a button.
QWidget* step(int number, const QString& title, const QString& text) {
  auto* widget = new QWidget;
  auto* column = new QVBoxLayout(widget);
  column->setContentsMargins(0, 0, space::l, 0);
  column->setSpacing(space::xs);
  auto* head = new QLabel(
      QCoreApplication::translate("quern::ui::WelcomePage", "%1  %2", "number of the step, title")
          .arg(number)
          .arg(title));
  QFont bold = bodyFont();
  bold.setWeight(QFont::DemiBold);
  head->setFont(bold);
  auto* body = new QLabel(text);
  body->setFont(secondaryFont());
  body->setProperty("secondary", true);
  body->setWordWrap(true);
  body->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  column->addWidget(head);
  column->addWidget(body, 1);
  return widget;
}

}  // namespace

WelcomePage::WelcomePage(QWidget* parent) : QScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);  // keys that scroll come from what is on it
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* page = new QWidget;
  page->setObjectName(QStringLiteral("welcomePage"));
  auto* centred = new QHBoxLayout(page);
  centred->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
  auto* body = new QWidget;
  body->setMaximumWidth(widest);
  centred->addStretch(1);
  centred->addWidget(body, 100);
  centred->addStretch(1);
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(0, space::l, 0, 0);
  column->setSpacing(space::m);

  m_title = new QLabel(QStringLiteral("Quern"));
  QFont large = titleFont();
  large.setPointSizeF(large.pointSizeF() * 2);
  m_title->setFont(large);
  m_subtitle = new QLabel;
  m_subtitle->setProperty("secondary", true);
  m_subtitle->setWordWrap(true);
  m_openCsv = new QPushButton;
  m_openCsv->setProperty("primary", true);
  m_new = new QPushButton;
  m_open = new QPushButton;
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(space::s);
  for (QPushButton* button : {m_openCsv, m_new, m_open}) buttons->addWidget(button);
  buttons->addStretch();
  column->addWidget(m_title);
  column->addWidget(m_subtitle);
  column->addLayout(buttons);
  column->addWidget(m_recentTitle = heading());
  column->addWidget(m_recent = new CardGrid(narrowestCard));
  column->addWidget(m_samplesTitle = heading());
  column->addWidget(m_samples = new CardGrid(narrowestCard));
  column->addWidget(m_tourTitle = heading());
  column->addWidget(m_tour = new CardGrid(narrowestCard + 60));
  column->addStretch(1);
  setWidget(page);
  connect(m_openCsv, &QPushButton::clicked, this, &WelcomePage::csvRequested);
  connect(m_new, &QPushButton::clicked, this, &WelcomePage::newRequested);
  connect(m_open, &QPushButton::clicked, this, &WelcomePage::openRequested);
  retranslate();
}

QLabel* WelcomePage::heading() {
  auto* label = new QLabel;
  label->setFont(titleFont());
  label->setContentsMargins(0, space::l, 0, 0);
  return label;
}

void WelcomePage::refresh() {
  fillRecent();
  fillSamples();
}

void WelcomePage::showTour() { ensureWidgetVisible(m_tour); }

void WelcomePage::fillRecent() {
  std::vector<QWidget*> cards;
  for (const RecentProject& project : recentProjects()) {
    if (cards.size() == mostRecent) break;
    auto* card = new Card(project.title, placeText(project.path));
    card->setSummaryIsPath();
    card->setPicture(thumbnailOf(project.path));
    connect(card, &Card::clicked, this,
            [this, path = project.path] { Q_EMIT projectChosen(path); });
    cards.push_back(card);
  }
  m_recentTitle->setVisible(!cards.empty());
  m_recent->setVisible(!cards.empty());
  m_recent->setCards(std::move(cards));
}

void WelcomePage::fillSamples() {
  std::vector<QWidget*> cards;
  for (const Sample& sample : samples()) {
    auto* card = new Card(translatedTitle(sample), translatedSummary(sample));
    if (!sample.field.isEmpty())
      card->setIcon(icon(QStringLiteral("fields/") + sample.field, Theme::current().accent));
    connect(card, &Card::clicked, this, [this, path = sample.path] { Q_EMIT projectChosen(path); });
    cards.push_back(card);
  }
  m_samplesTitle->setVisible(!cards.empty());
  m_samples->setVisible(!cards.empty());
  m_samples->setCards(std::move(cards));
}

void WelcomePage::fillTour() {
  m_tour->setCards(
      {step(1, tr("Import a table"),
            tr("Drop a CSV file on the window. Delimiter, encoding and types are found for you; "
               "you see them before anything is read.")),
       step(2, tr("Build a pipeline"),
            tr("Drag operators onto the canvas, or double-click it and type a name. "
               "Link them from left to right.")),
       step(3, tr("Run and explore"),
            tr("Press F5. Select any node to see its table, its figures and its log; "
               "export it all as a report."))});
}

void WelcomePage::retranslate() {
  m_title->setAccessibleName(tr("Quern"));
  m_subtitle->setText(
      tr("From raw tables to models and reports: build a pipeline, run it, explore the results."));
  m_openCsv->setText(tr("Open a CSV file…"));
  m_new->setText(tr("New project"));
  m_open->setText(tr("Open a project…"));
  for (QPushButton* button : {m_openCsv, m_new, m_open}) button->setAccessibleName(button->text());
  m_recentTitle->setText(tr("Recent projects"));
  m_samplesTitle->setText(tr("Samples"));
  m_tourTitle->setText(tr("A tour in three steps"));
  setAccessibleName(tr("Welcome page"));
  fillTour();
  refresh();
}

void WelcomePage::changeEvent(QEvent* event) {
  QScrollArea::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
  if (event->type() == QEvent::PaletteChange && m_samples != nullptr) fillSamples();
}

}  // namespace quern::ui
