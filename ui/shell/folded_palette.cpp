// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/folded_palette.h"

#include "core/pipeline/registry.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <map>

namespace quern::ui {

FoldedPalette::FoldedPalette(const Registry& registry, QWidget* parent)
    : QScrollArea(parent),
      m_registry(registry) {
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);  // its buttons take it
  setMinimumWidth(44);
  setMaximumWidth(64);  // wider would only be empty
  fill();
}

void FoldedPalette::fill() {
  auto* shelf = new QWidget;
  auto* column = new QVBoxLayout(shelf);
  column->setContentsMargins(space::xs, space::xs, space::xs, space::xs);
  column->setSpacing(space::xs);
  std::map<Family, QMenu*> menus;
  for (const Registry::Entry& entry : m_registry.entries()) {
    QMenu*& menu = menus[entry.spec.family];
    if (menu == nullptr) menu = new QMenu(shelf);
    QAction* action =
        menu->addAction(operatorIcon(entry.spec, Theme::current().family(entry.spec.family)),
                        translated(entry.spec.name));
    action->setToolTip(translated(entry.spec.summary));
    connect(action, &QAction::triggered, this,
            [this, id = qt(entry.spec.id)] { Q_EMIT chosen(id); });
  }
  for (const auto& [family, menu] : menus) {
    auto* button = new QToolButton;
    const QString name = translated(nameOf(family));
    button->setIcon(
        icon(QStringLiteral("families/") + qt(keyOf(family)), Theme::current().family(family)));
    button->setIconSize({22, 22});
    button->setAutoRaise(true);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolTip(name);
    button->setAccessibleName(name);
    column->addWidget(button);
  }
  column->addStretch(1);
  setWidget(shelf);
  setAccessibleName(tr("Operators by family"));
}

void FoldedPalette::changeEvent(QEvent* event) {
  QScrollArea::changeEvent(event);
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) fill();
}

}  // namespace quern::ui
