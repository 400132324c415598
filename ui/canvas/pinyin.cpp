// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/pinyin.h"

#include "core/base/unicode_text.h"

#include <QList>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace quern::ui {
namespace {

constexpr qsizetype mostReadings = 8;  // of one name

struct Sounds {
  char32_t character;
  const char* all;
};

/// Characters that are typed in several ways, of those that names of columns and steps are made of:
/// 筛选行 ends in hang, 执行 in xing; ü is typed as v or u.
constexpr std::array<Sounds, 24> severalSounds{
    {{U'行', "xing hang"}, {U'重', "zhong chong"}, {U'长', "chang zhang"}, {U'率', "lv lu shuai"},
     {U'调', "diao tiao"}, {U'差', "cha chai"},    {U'还', "hai huan"},    {U'传', "chuan zhuan"},
     {U'参', "can shen"},  {U'弹', "dan tan"},     {U'曾', "ceng zeng"},   {U'便', "bian pian"},
     {U'折', "zhe she"},   {U'单', "dan shan"},    {U'会', "hui kuai"},    {U'朝', "chao zhao"},
     {U'都', "du dou"},    {U'藏', "cang zang"},   {U'乐', "le yue"},      {U'绿', "lu lv"},
     {U'滤', "lu lv"},     {U'律', "lu lv"},       {U'旅', "lu lv"},       {U'女', "nu nv"}}};

/// How a Chinese character sounds; empty for others.
QStringList soundsOf(uint character) {
  const auto found = std::ranges::find(severalSounds, character, &Sounds::character);
  if (found != severalSounds.end()) return QString::fromLatin1(found->all).split(QLatin1Char(' '));
  const QString sound = QString::fromStdString(quern::pinyinOf(static_cast<char32_t>(character)));
  return sound.isEmpty() ? QStringList() : QStringList(sound);
}

/// A letter or figure by itself, as it is typed; empty for signs.
QString typedAs(uint character) {
  const QString sign =
      QString::fromUcs4(reinterpret_cast<const char32_t*>(&character), 1).toLower().trimmed();
  return sign.isEmpty() || !sign.front().isLetterOrNumber() ? QString() : sign;
}

}  // namespace

QList<Pinyin> pinyinOf(const QString& text) {
  const QList<uint> characters = text.toUcs4();
  if (std::ranges::all_of(characters, [](uint character) { return soundsOf(character).isEmpty(); }))
    return {};
  QList<Pinyin> readings{{}};
  for (const uint character : characters) {
    QStringList sounds = soundsOf(character);
    if (sounds.isEmpty()) sounds << typedAs(character);
    if (sounds.front().isEmpty()) continue;
    if (readings.size() * sounds.size() > mostReadings) sounds.resize(1);
    QList<Pinyin> longer;
    for (const Pinyin& reading : std::as_const(readings))
      for (const QString& sound : std::as_const(sounds))
        longer << Pinyin{reading.full + sound, reading.initials + sound.front()};
    readings = std::move(longer);
  }
  return readings;
}

}  // namespace quern::ui
