// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/model_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace quern::ui {
namespace {

struct ModelWord {
  const char* key;  ///< as models save it
  const char* words;
};

constexpr ModelWord modelWords[] = {
    {"activation", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "activation")},
    {"axis", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "time axis")},
    {"best", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "best epoch")},
    {"candidates", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "candidates")},
    {"centres", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "centres")},
    {"chosen", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "chosen")},
    {"classCount", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "number of classes")},
    {"classes", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "classes")},
    {"coefficients", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "coefficients")},
    {"column", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "column")},
    {"columns", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "columns")},
    {"conditions", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "conditions")},
    {"converged", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "converged")},
    {"dayOfMonth", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "day of the month")},
    {"determined", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "coefficients determined")},
    {"deviation", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "standard deviation")},
    {"device", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "device")},
    {"error", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "form of the error")},
    {"feature", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "feature")},
    {"expected", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "expectations")},
    {"feature-deviation",
     QT_TRANSLATE_NOOP("quern::ui::ModelWords", "standard deviations of the features")},
    {"feature-mean", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "means of the features")},
    {"features", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "features")},
    {"first", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "first time")},
    {"firstNumber", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "first number")},
    {"hasIntercept", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "with an intercept")},
    {"hasReference", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "with a reference class")},
    {"initial", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "initial states")},
    {"intercept", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "intercept")},
    {"interceptAndSquares",
     QT_TRANSLATE_NOOP("quern::ui::ModelWords", "intercept and sums of squares")},
    {"interceptDetermined", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "intercept determined")},
    {"interceptErrors",
     QT_TRANSLATE_NOOP("quern::ui::ModelWords", "standard errors of the intercepts")},
    {"intercepts", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "intercepts")},
    {"is", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "comparison")},
    {"iterations", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "iterations")},
    {"join", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "joined by")},
    {"key/values", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "keys")},
    {"kind", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "kind")},
    {"last", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "last states")},
    {"layers", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "layers")},
    {"layouts", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "columns of the features")},
    {"learned", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "learned")},
    {"logLikelihoods", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "log-likelihoods")},
    {"lower", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "lower bound")},
    {"mean", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "mean")},
    {"means", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "means")},
    {"missing", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "missing values")},
    {"name", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "name")},
    {"numberStep", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "step")},
    {"orthogonal", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "solved by orthogonalisation")},
    {"parameters", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "number of parameters")},
    {"period", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "period")},
    {"quality", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "quality of the fit")},
    {"rank", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "rank")},
    {"rates", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "smoothing parameters")},
    {"role", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "role")},
    {"rows", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "rows")},
    {"scales", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "scales")},
    {"season", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "form of the season")},
    {"seconds", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "seconds per epoch")},
    {"seed", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "random seed")},
    {"separated", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "classes perfectly separated")},
    {"silhouetteRows",
     QT_TRANSLATE_NOOP("quern::ui::ModelWords", "rows the silhouette was taken of")},
    {"sizes", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "sizes of the clusters")},
    {"slope", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "slope")},
    {"standardErrors", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "standard errors")},
    {"step", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "step in time")},
    {"target", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "target")},
    {"target-deviation",
     QT_TRANSLATE_NOOP("quern::ui::ModelWords", "standard deviation of the target")},
    {"target-mean", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "mean of the target")},
    {"time", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "time column")},
    {"training-loss", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "training loss")},
    {"trend", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "form of the trend")},
    {"type", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "type")},
    {"upper", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "upper bound")},
    {"validation-loss", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "validation loss")},
    {"value", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "value")},
    {"value/values", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "values")},
    {"values", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "values")},
    {"version", QT_TRANSLATE_NOOP("quern::ui::ModelWords", "version")},
};

/// "layer0.weight", as networks save their layers, counted from 1 here.
QString layerWord(const QString& key) {
  static const QRegularExpression layer(QStringLiteral("^layer([0-9]+)\\.(weight|bias)$"));
  const QRegularExpressionMatch match = layer.match(key);
  if (!match.hasMatch()) return key;
  const char* const pattern =
      match.captured(2) == QLatin1String("weight")
          ? QT_TRANSLATE_NOOP("quern::ui::ModelWords", "weights of layer %1")
          : QT_TRANSLATE_NOOP("quern::ui::ModelWords", "bias of layer %1");
  return QCoreApplication::translate("quern::ui::ModelWords", pattern)
      .arg(match.captured(1).toInt() + 1);
}

}  // namespace

QString modelWord(const QString& key) {
  const QByteArray wanted = key.toUtf8();
  const auto* found = std::ranges::find_if(
      modelWords, [&wanted](const ModelWord& word) { return wanted == word.key; });
  return found == std::end(modelWords)
             ? layerWord(key)
             : QCoreApplication::translate("quern::ui::ModelWords", found->words);
}

}  // namespace quern::ui
