// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/operators.h"

#include <QTest>

using namespace quern;

class StringToolsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initialsOfNames();
  void actions_data();
  void actions();
  void promises_data();
  void promises();
  void equalTextsBecomeOneCategory();
  void refusals_data();
  void refusals();
};

namespace {

QString chosen(const char* action, const char* find = "", const char* with = "",
               const char* place = "in-place", int parts = 2) {
  return QString::fromStdString(Json{
      {"columns", {"t"}},
      {"action", action},
      {"find", find},
      {"with", with},
      {"place", place},
      {"parts", parts}}.dump());
}

}  // namespace

void StringToolsTest::actions_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("expected");  // ? is missing
  QTest::newRow("trim") << chosen("trim") << QStringLiteral(" a  b　") << "a  b";
  QTest::newRow("squeeze") << chosen("squeeze") << "  a \t b " << "a b";
  QTest::newRow("lower") << chosen("lower") << QStringLiteral("ÅÄ x") << QStringLiteral("åä x");
  QTest::newRow("upper") << chosen("upper") << QStringLiteral("straße") << "STRASSE";
  QTest::newRow("title") << chosen("title") << "new YORK city" << "New York City";
  QTest::newRow("half width") << chosen("half-width") << QStringLiteral("Ａ１　！") << "A1 !";
  QTest::newRow("full width") << chosen("full-width") << "A1 !" << QStringLiteral("Ａ１　！");
  QTest::newRow("pinyin") << chosen("pinyin") << QStringLiteral("A线性回归2")
                          << "A xian xing hui gui 2";
  QTest::newRow("pinyin of words") << chosen("pinyin") << QStringLiteral("重庆银行行长，数据")
                                   << QStringLiteral("chong qing yin hang hang zhang ， shu ju");
  QTest::newRow("pinyin of a name")
      << chosen("name-pinyin") << QStringLiteral("尉迟单") << "yu chi dan";
  QTest::newRow("initials") << chosen("pinyin-initials") << QStringLiteral("A线性回归2")
                            << "Axxhg2";
  QTest::newRow("replace") << chosen("replace", "aa", "b") << "aaaaa" << "bba";
  QTest::newRow("replace is no pattern") << chosen("replace", ".", "") << "1.234" << "1234";
  QTest::newRow("pattern") << chosen("replace-pattern", "([0-9])x", "<\\1>") << "1x2x" << "<1><2>";
  QTest::newRow("extract a group") << chosen("extract", "no ([0-9]+)") << "order no 47" << "47";
  QTest::newRow("extract all") << chosen("extract", "[0-9]+") << "order no 47" << "47";
  QTest::newRow("2: extract nothing") << chosen("extract", "[0-9]+") << "order" << "?";
}

void StringToolsTest::actions() {
  QFETCH(QString, parameters);
  QFETCH(QString, text);
  QFETCH(QString, expected);
  const std::vector<std::string> texts = {text.toStdString()};
  for (const Type type : {Type::text, Type::category}) {
    const Table data = Table().with("t", Column::ofTexts(texts).as(type));
    const Table out = run("string-tools", parameters, data);
    QCOMPARE(out["t"].type(), type);  // 1
    QCOMPARE(out["t"].present()[0] ? QString::fromStdString(out["t"].written(0)) : "?", expected);
  }
}

void StringToolsTest::promises_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("expected");
  QTest::newRow("1: yes or no") << chosen("upper") << "t:boolean / true / ?"
                                << "t:category / TRUE / ?";
  QTest::newRow("2: missing stays missing")
      << chosen("upper") << "t:text / a / ?" << "t:text / A / ?";
  QTest::newRow("3: in place keeps the role")
      << chosen("upper") << "t:text@target,n:number / a,1" << "t:text@target,n:number / A,1";
  QTest::newRow("3: in a new column")
      << chosen("upper", "", "", "append") << "t:text@target,n:number / a,1"
      << "t:text@target,t (upper):text,n:number / a,A,1";
  QTest::newRow("4: split in place")
      << chosen("split", "-") << "t:text,n:number / a-b,1 / a,2 / a-b-c,3 / ?,4"
      << "t 1:text,t 2:text,n:number / a,b,1 / a,?,2 / a,b-c,3 / ?,?,4";
  QTest::newRow("4: split behind, in new names")
      << chosen("split", "-", "", "append", 1) << "t:category,t 1:number / a-b,1"
      << "t:category,t 1 2:category,t 1:number / a-b,a-b,1";
}

void StringToolsTest::promises() {
  QFETCH(QString, parameters);
  QFETCH(QString, input);
  QFETCH(QString, expected);
  QCOMPARE(run("string-tools", parameters, table(input)), table(expected));
}

void StringToolsTest::equalTextsBecomeOneCategory() {  // 1
  const Table out = run("string-tools", chosen("lower"), table("t:category / Oslo / OSLO / Rom"));
  QCOMPARE(out["t"].categories(), (Categories{"oslo", "rom"}));
}

void StringToolsTest::refusals_data() {
  QTest::addColumn<QString>("parameters");
  QTest::addColumn<QString>("parameter");
  QTest::newRow("5: an unreadable pattern") << chosen("extract", "(") << "find";
  QTest::newRow("5: no such group") << chosen("replace-pattern", "a", "\\1") << "with";
  QTest::newRow("nothing to find") << chosen("replace") << "find";
}

void StringToolsTest::refusals() {
  QFETCH(QString, parameters);
  QFETCH(QString, parameter);
  const Findings findings = findingsOf("string-tools", parameters, table("t:text / a"));
  QCOMPARE(findings.size(), std::size_t{1});
  QCOMPARE(QString::fromStdString(findings[0].place.parameter), parameter);
}

void StringToolsTest::initialsOfNames() {
  constexpr std::pair<const char*, const char*> names[] = {
      {"王伟", "ww"},    {"李娜", "ln"},    {"张敏", "zm"},       {"刘洋", "ly"},
      {"陈静", "cj"},    {"杨帆", "yf"},    {"赵磊", "zl"},       {"黄丽", "hl"},
      {"周杰", "zj"},    {"吴昊", "wh"},    {"徐晓东", "xxd"},    {"孙悦", "sy"},
      {"马超", "mc"},    {"朱婷", "zt"},    {"胡歌", "hg"},       {"郭靖", "gj"},
      {"何炅", "hj"},    {"林志玲", "lzl"}, {"高圆圆", "gyy"},    {"罗志祥", "lzx"},
      {"郑爽", "zs"},    {"梁朝伟", "lcw"}, {"谢霆锋", "xtf"},    {"宋慧乔", "shq"},
      {"唐嫣", "ty"},    {"许晴", "xq"},    {"韩寒", "hh"},       {"冯小刚", "fxg"},
      {"邓超", "dc"},    {"曹操", "cc"},    {"彭于晏", "pyy"},    {"肖战", "xz"},
      {"田亮", "tl"},    {"董卿", "dq"},    {"潘粤明", "pym"},    {"袁隆平", "ylp"},
      {"蔡依林", "cyl"}, {"余秋雨", "yqy"}, {"杜甫", "df"},       {"叶圣陶", "yst"},
      {"程砚秋", "cyq"}, {"苏轼", "ss"},    {"吕布", "lb"},       {"丁磊", "dl"},
      {"任正非", "rzf"}, {"沈从文", "scw"}, {"欧阳修", "oyx"},    {"诸葛亮", "zgl"},
      {"单田芳", "stf"}, {"曾国藩", "zgf"}, {"曾志伟", "zzw"},    {"解缙", "xj"},
      {"仇英", "qy"},    {"区大伟", "odw"}, {"查良镛", "zly"},    {"朴树", "ps"},
      {"盖叫天", "gjt"}, {"尉迟恭", "ycg"}, {"万俟卨", "mqx"},    {"长孙无忌", "zswj"},
      {"令狐冲", "lhc"}, {"翟天临", "ztl"}, {"覃雪梅", "qxm"},    {"员半千", "ybq"},
      {"冼星海", "xxh"}, {"缪荃孙", "mqs"}, {"澹台灭明", "ttmm"}, {"纪晓岚", "jxl"},
  };
  for (const auto& [name, initials] : names) {
    ColumnBuilder builder(Type::text);
    builder.add(name);
    const Table data(TableSchema({{"t", Type::text}}), {std::move(builder).build()});
    const Table read = run("string-tools", chosen("name-initials"), data);
    QCOMPARE(read["t"].written(0), std::string(initials));
  }
}

QTEST_APPLESS_MAIN(StringToolsTest)
#include "string_tools_operator_test.moc"
