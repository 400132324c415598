// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <QAbstractSpinBox>

#include <optional>

namespace quern::ui {

/// A number that is typed or stepped. The wheel scrolls the form and never changes a value. What is
/// typed may lie outside the range: the check then says so at the field. What is no number at all
/// is taken back on leaving, and complained() says why.
class NumberField : public QAbstractSpinBox {
  Q_OBJECT

public:
  explicit NumberField(QWidget* parent = nullptr);

  void setValue(const Json& value);

  void stepBy(int steps) override;
  QValidator::State validate(QString& input, int& position) const override;

Q_SIGNALS:
  void edited(const quern::Json& value);
  void complained(const QString& trouble);  ///< empty: nothing to complain about any more

protected:
  virtual QString textOf(const Json& value) const = 0;
  virtual std::optional<Json> valueOf(const QString& text) const = 0;
  virtual Json stepped(const Json& value, int steps) const = 0;
  virtual QString complaint(const QString& typed, const QString& kept) const = 0;

  StepEnabled stepEnabled() const override;
  void wheelEvent(QWheelEvent* event) override;

private:
  void take(const QString& text);
  void settle();

  Json m_value = 0;
};

/// Whole numbers of 64 bits, which QSpinBox does not hold. `lowest` is a word that stands for the
/// smallest of them; empty: none does.
class IntegerField final : public NumberField {
  Q_OBJECT

public:
  IntegerField(std::int64_t min, std::int64_t max, QString lowest = {}, QWidget* parent = nullptr);

protected:
  QString textOf(const Json& value) const override;
  std::optional<Json> valueOf(const QString& text) const override;
  Json stepped(const Json& value, int steps) const override;
  QString complaint(const QString& typed, const QString& kept) const override;

private:
  std::int64_t m_min, m_max;
  QString m_lowest;
};

/// Numbers of any size, with all their digits: QDoubleSpinBox would round 0.0001 to 0.00. A step
/// changes the second digit that counts.
class DecimalField final : public NumberField {
  Q_OBJECT

public:
  DecimalField(double min, double max, QWidget* parent = nullptr);

protected:
  QString textOf(const Json& value) const override;
  std::optional<Json> valueOf(const QString& text) const override;
  Json stepped(const Json& value, int steps) const override;
  QString complaint(const QString& typed, const QString& kept) const override;

private:
  double m_min, m_max;
};

}  // namespace quern::ui
