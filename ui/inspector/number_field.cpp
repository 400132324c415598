// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/number_field.h"

#include <QLineEdit>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace quern::ui {

NumberField::NumberField(QWidget* parent) : QAbstractSpinBox(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setCorrectionMode(CorrectToPreviousValue);
  connect(lineEdit(), &QLineEdit::textEdited, this, &NumberField::take);
}

void NumberField::setValue(const Json& value) {
  m_value = value;
  const std::optional<Json> typed = valueOf(lineEdit()->text());
  if (typed && *typed == value) return;  // "1.50" stays as it is typed while it means 1.5
  lineEdit()->setText(textOf(value));
}

void NumberField::take(const QString& text) {
  const std::optional<Json> value = valueOf(text);
  if (!value || *value == m_value) return;
  m_value = *value;
  Q_EMIT edited(m_value);
}

void NumberField::stepBy(int steps) {
  const Json next = stepped(m_value, steps);
  if (next == m_value) return;
  m_value = next;
  lineEdit()->setText(textOf(m_value));
  selectAll();
  Q_EMIT edited(m_value);
}

QValidator::State NumberField::validate(QString& input, int&) const {
  return valueOf(input) ? QValidator::Acceptable : QValidator::Intermediate;
}

QAbstractSpinBox::StepEnabled NumberField::stepEnabled() const {
  StepEnabled enabled = StepNone;
  if (stepped(m_value, 1) != m_value) enabled |= StepUpEnabled;
  if (stepped(m_value, -1) != m_value) enabled |= StepDownEnabled;
  return enabled;
}

void NumberField::wheelEvent(QWheelEvent* event) { event->ignore(); }

void NumberField::focusOutEvent(QFocusEvent* event) {
  if (!valueOf(lineEdit()->text())) lineEdit()->setText(textOf(m_value));
  QAbstractSpinBox::focusOutEvent(event);
}

IntegerField::IntegerField(std::int64_t min, std::int64_t max, QWidget* parent)
    : NumberField(parent),
      m_min(min),
      m_max(max) {}

QString IntegerField::textOf(const Json& value) const {
  return value.is_number_integer() ? QString::number(value.get<std::int64_t>()) : QString();
}

std::optional<Json> IntegerField::valueOf(const QString& text) const {
  bool whole = false;
  QString digits = text.trimmed();
  digits.remove(locale().groupSeparator());
  const qlonglong value = digits.toLongLong(&whole);
  return whole ? std::optional<Json>(static_cast<std::int64_t>(value)) : std::nullopt;
}

Json IntegerField::stepped(const Json& value, int steps) const {
  const std::int64_t now = value.is_number_integer() ? value.get<std::int64_t>() : 0;
  if (steps > 0)
    return now >= m_max - steps ? std::max(now, m_max) == now ? now : m_max
                                : std::max(now + steps, m_min);
  return now <= m_min - steps ? std::min(now, m_min) == now ? now : m_min
                              : std::min(now + steps, m_max);
}

DecimalField::DecimalField(double min, double max, QWidget* parent)
    : NumberField(parent),
      m_min(min),
      m_max(max) {}

QString DecimalField::textOf(const Json& value) const {
  if (!value.is_number()) return {};
  QLocale plain = locale();
  plain.setNumberOptions(QLocale::OmitGroupSeparator);
  return plain.toString(value.get<double>(), 'g', QLocale::FloatingPointShortest);
}

std::optional<Json> DecimalField::valueOf(const QString& text) const {
  bool number = false;
  double value = locale().toDouble(text.trimmed(), &number);
  if (!number) value = text.trimmed().toDouble(&number);  // a point is understood in every language
  return number && std::isfinite(value) ? std::optional<Json>(value) : std::nullopt;
}

Json DecimalField::stepped(const Json& value, int steps) const {
  const double now = value.is_number() ? value.get<double>() : 0;
  const double unit = now == 0 ? 0.1 : std::pow(10, std::floor(std::log10(std::abs(now))) - 1);
  const double digits = std::round(now / unit) + steps;
  // Through text, so that three steps from 0 show 0.3 and not 0.30000000000000004.
  const double next = QString::number(digits * unit, 'g', 12).toDouble();
  if (next > m_max) return std::max(now, m_max) == now ? now : m_max;
  if (next < m_min) return std::min(now, m_min) == now ? now : m_min;
  return next;
}

}  // namespace quern::ui
