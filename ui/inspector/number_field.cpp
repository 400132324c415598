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
  connect(this, &QAbstractSpinBox::editingFinished, this, &NumberField::settle);
}

void NumberField::setValue(const Json& value) {
  const bool known = value == m_value && (hasFocus() || !lineEdit()->text().isEmpty());
  m_value = value;
  if (known) return;  // "1.50" and "-" stay as they are typed, whatever happens elsewhere
  lineEdit()->setText(textOf(value));
}

void NumberField::take(const QString& text) {
  const std::optional<Json> value = valueOf(text);
  if (!value) return;  // "-" or "1e" may still become a number
  Q_EMIT complained({});
  if (*value == m_value) return;
  m_value = *value;
  Q_EMIT edited(m_value);
}

/// What is typed is finished: nonsense gives way to the value that was.
void NumberField::settle() {
  const QString typed = lineEdit()->text();
  if (valueOf(typed)) return;
  const QString kept = textOf(m_value);
  lineEdit()->setText(kept);
  Q_EMIT complained(complaint(typed.trimmed(), kept));
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

IntegerField::IntegerField(std::int64_t min, std::int64_t max, QString lowest, QWidget* parent)
    : NumberField(parent),
      m_min(min),
      m_max(max),
      m_lowest(std::move(lowest)) {}

QString IntegerField::textOf(const Json& value) const {
  if (!m_lowest.isEmpty() && value == m_min) return m_lowest;
  return value.is_number_integer() ? QString::number(value.get<std::int64_t>()) : QString();
}

std::optional<Json> IntegerField::valueOf(const QString& text) const {
  if (!m_lowest.isEmpty() && text.trimmed() == m_lowest) return m_min;
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

QString IntegerField::complaint(const QString& typed, const QString& kept) const {
  return typed.isEmpty() ? tr("A whole number is needed here, so %1 stays.").arg(kept)
                         : tr("“%1” is not a whole number, so %2 stays.").arg(typed, kept);
}

DecimalField::DecimalField(double min, double max, QWidget* parent)
    : NumberField(parent),
      m_min(min),
      m_max(max) {}

QString DecimalField::textOf(const Json& value) const {
  if (!value.is_number()) return {};
  QLocale plain = locale();
  plain.setNumberOptions(QLocale::OmitGroupSeparator);
  const double number = value.get<double>(), size = std::abs(number);
  const bool readable = number == 0 || (size >= 1e-6 && size < 1e15);  // 0.0001, not 1E-04
  return plain.toString(number, readable ? 'f' : 'g', QLocale::FloatingPointShortest);
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

QString DecimalField::complaint(const QString& typed, const QString& kept) const {
  return typed.isEmpty() ? tr("A number is needed here, so %1 stays.").arg(kept)
                         : tr("“%1” is not a number, so %2 stays.").arg(typed, kept);
}

}  // namespace quern::ui
