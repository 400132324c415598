// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/smoothing_choice.h"

#include "core/base/error.h"

#include <fmt/format.h>

namespace quern {
namespace {

bool isMultiplicative(const SmoothingForm& form) {
  return form.error == ErrorKind::multiplicative || form.season == SeasonKind::multiplicative;
}

/// Additive errors around a multiplicative season divide by states that may come near 0.
bool isUnstable(const SmoothingForm& form) {
  return form.error == ErrorKind::additive && form.season == SeasonKind::multiplicative;
}

template <class Kind>
bool agrees(const std::optional<Kind>& wished, Kind kind) {
  return !wished || *wished == kind;
}

std::vector<SmoothingForm> formsOf(const SmoothingWish& wish) {
  std::vector<SmoothingForm> forms;
  for (const ErrorKind error : {ErrorKind::additive, ErrorKind::multiplicative})
    for (const TrendKind trend : {TrendKind::none, TrendKind::additive, TrendKind::damped})
      for (const SeasonKind season :
           {SeasonKind::none, SeasonKind::additive, SeasonKind::multiplicative})
        if (agrees(wish.error, error) && agrees(wish.trend, trend) && agrees(wish.season, season))
          forms.push_back({error, trend, season, season == SeasonKind::none ? 1 : wish.period});
  return forms;
}

std::int64_t firstNotPositive(const Eigen::Ref<const Eigen::VectorXd>& y) {
  for (Eigen::Index row = 0; row < y.size(); ++row)
    if (y[row] <= 0) return row;
  return -1;
}

void refuseSeason(const SmoothingWish& wish, std::int64_t rows) {
  if (!wish.season || *wish.season == SeasonKind::none) return;
  if (wish.period < 2)
    throw Error(tr("The times do not tell how long a season is."), {.parameter = "period"},
                tr("Set the rows per season, for instance 12 for months, or choose no season."));
  if (rows < 2 * std::int64_t{wish.period})
    throw Error({tr("%1 {row is|rows are} less than two seasons of %2 rows."), rows, wish.period},
                {.parameter = "season"},
                tr("Choose no season, a shorter period, or a longer series."));
}

void refuseMultiplication(const SmoothingWish& wish, const Eigen::Ref<const Eigen::VectorXd>& y,
                          const std::string& target) {
  const bool asked =
      wish.error == ErrorKind::multiplicative || wish.season == SeasonKind::multiplicative;
  const std::int64_t row = asked ? firstNotPositive(y) : -1;
  if (row < 0) return;
  throw Error(
      {tr("Multiplicative errors and seasons need positive values; column %1 has %2 in row %3."),
       target, y[row], row + 1},
      {.column = target, .row = row + 1}, tr("Choose additive errors and an additive season."));
}

}  // namespace

std::vector<SmoothingForm> suitableForms(const SmoothingWish& wish,
                                         const Eigen::Ref<const Eigen::VectorXd>& y,
                                         const std::string& target) {
  refuseSeason(wish, y.size());
  refuseMultiplication(wish, y, target);
  const bool positive = firstNotPositive(y) < 0;
  const bool unstableAsked =
      wish.error == ErrorKind::additive && wish.season == SeasonKind::multiplicative;
  std::vector<SmoothingForm> forms;
  for (const SmoothingForm& form : formsOf(wish)) {
    const bool seasonKnown = !form.hasSeason() || form.period >= 2;
    if (seasonKnown && y.size() >= rowsNeeded(form) && (positive || !isMultiplicative(form)) &&
        (unstableAsked || !isUnstable(form)))
      forms.push_back(form);
  }
  if (forms.empty())
    throw Error({tr("%1 {row is|rows are} too few for this model."), y.size()}, {},
                tr("Choose a simpler trend and season, or a longer series."));
  return forms;
}

SmoothingModel chooseSmoothing(const std::vector<SmoothingForm>& forms,
                               const Eigen::Ref<const Eigen::VectorXd>& y, Context& context) {
  std::optional<SmoothingModel> best;
  for (std::size_t index = 0; index < forms.size(); ++index) {
    context.checkpoint(static_cast<std::int64_t>(index), std::ssize(forms));
    SmoothingModel model = fitSmoothing(y, forms[index], context);
    if (!best || model.aicc() < best->aicc()) best = std::move(model);
  }
  if (forms.size() > 1)
    context.log({tr("Of %1 models %2 has the lowest AICc."), forms.size(), best->form.written()});
  return *best;
}

}  // namespace quern
