// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences_dialog.h"

#include "ui/shell/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace quern::ui {
namespace {

const QString languageKeys[] = {QStringLiteral("system"), QStringLiteral("en"),
                                QStringLiteral("zh_CN")};

int placeOf(const QString& language) {
  const auto found = std::ranges::find(languageKeys, language);
  return found == std::end(languageKeys) ? 0 : static_cast<int>(found - std::begin(languageKeys));
}

/// A label that belongs to the field beside it, for keyboard and screen reader alike.
void addField(QFormLayout& form, const QString& label, QWidget* field, const QString& help) {
  form.addRow(label, field);
  field->setAccessibleName(label);
  field->setAccessibleDescription(help);
  field->setToolTip(help);
}

}  // namespace

PreferencesDialog::PreferencesDialog(const Preferences& preferences, QWidget* parent)
    : QDialog(parent),
      m_before(preferences) {
  setWindowTitle(tr("Preferences"));
  m_language = choice({tr("As the system"), QStringLiteral("English"), QStringLiteral("简体中文")},
                      placeOf(preferences.language));
  m_theme =
      choice({tr("As the system"), tr("Light"), tr("Dark")}, static_cast<int>(preferences.theme));
  m_device = choice({tr("The fastest available"), tr("Processor"), tr("Graphics card (CUDA)")},
                    static_cast<int>(preferences.device));
  m_threads = new QSpinBox;
  m_threads->setRange(0, 1024);
  m_threads->setSpecialValueText(tr("All"));
  m_threads->setValue(preferences.threads);
  m_memory = gigabytes(preferences.memoryLimit);
  m_disk = gigabytes(preferences.diskLimit);

  auto* form = new QFormLayout;
  form->setHorizontalSpacing(space::l);
  form->setVerticalSpacing(space::m);
  addField(*form, tr("Language"), m_language, tr("The language of the window and of reports."));
  addField(*form, tr("Theme"), m_theme, tr("Light or dark surfaces."));
  addField(*form, tr("Device"), m_device, tr("Where networks are trained."));
  addField(*form, tr("Threads"), m_threads,
           tr("How many cores a run may use. Results do not depend on it."));
  addField(*form, tr("Results in memory"), m_memory,
           tr("Results beyond this limit are kept on disk only."));
  addField(*form, tr("Results on disk"), m_disk,
           tr("Beyond this limit the results used longest ago are removed."));
  auto* clear = new QPushButton(tr("Delete all stored results"));
  clear->setAccessibleName(clear->text());
  clear->setAutoDefault(false);
  form->addRow(QString(), clear);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
  column->setSpacing(space::xl);
  column->addLayout(form);
  column->addWidget(buttons);

  for (QComboBox* box : {m_language, m_theme, m_device})
    connect(box, &QComboBox::activated, this, [this] { Q_EMIT changed(chosen()); });
  connect(clear, &QPushButton::clicked, this, &PreferencesDialog::cacheClearRequested);
  connect(buttons, &QDialogButtonBox::accepted, this, [this] {
    Q_EMIT changed(chosen());
    accept();
  });
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(this, &QDialog::rejected, this, [this] { Q_EMIT changed(m_before); });
}

QComboBox* PreferencesDialog::choice(const QStringList& labels, int current) {
  auto* box = new QComboBox;
  box->addItems(labels);
  box->setCurrentIndex(current);
  return box;
}

QSpinBox* PreferencesDialog::gigabytes(std::int64_t bytes) {
  auto* box = new QSpinBox;
  box->setRange(1, 1024);
  box->setSuffix(tr(" GB"));
  box->setValue(static_cast<int>(std::max<std::int64_t>(1, bytes >> 30)));
  return box;
}

Preferences PreferencesDialog::chosen() const {
  Preferences preferences = m_before;
  preferences.language = languageKeys[m_language->currentIndex()];
  preferences.theme = static_cast<ThemeChoice>(m_theme->currentIndex());
  preferences.device = static_cast<Device>(m_device->currentIndex());
  preferences.threads = m_threads->value();
  preferences.memoryLimit = std::int64_t{m_memory->value()} << 30;
  preferences.diskLimit = std::int64_t{m_disk->value()} << 30;
  return preferences;
}

}  // namespace quern::ui
