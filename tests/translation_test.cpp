// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every operator speaks Chinese: names, summaries, ports, parameters, options and help have a
// translation.
#include "core/families.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace quern;

class TranslationTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void operatorsSpeakChinese_data();
  void operatorsSpeakChinese();
  void everyOperatorHasItsHelpPages();
  void valuesKeepTheirPlaces();
  void percentSignsFollowTheirNumber();

private:
  QString translated(Text text) const { return m_chinese.translate("core", text.source); }

  Registry m_registry;
  QTranslator m_chinese;
};

void TranslationTest::initTestCase() {
  registerAll(m_registry);
  QVERIFY(m_chinese.load(qEnvironmentVariable("QUERN_BINARY_DIR") + "/resources/quern_zh_CN.qm"));
}

void TranslationTest::operatorsSpeakChinese_data() {
  QTest::addColumn<QString>("id");
  Registry registry;
  registerAll(registry);
  for (const Registry::Entry& entry : registry.entries())
    QTest::newRow(entry.spec.id.data()) << QString::fromUtf8(entry.spec.id.data());
}

void TranslationTest::operatorsSpeakChinese() {
  QFETCH(QString, id);
  const OperatorSpec& spec = m_registry.at(id.toStdString()).spec;
  std::vector<Text> texts = {spec.name, spec.summary, nameOf(spec.family)};
  for (const PortSpec& port : spec.inputs) texts.push_back(port.label);
  for (const PortSpec& port : spec.outputs) texts.push_back(port.label);
  for (const ParameterSpec& parameter : spec.parameters) {
    texts.push_back(labelOf(parameter));
    texts.push_back(helpOf(parameter));
    if (const auto* choice = std::get_if<ChoiceParameter>(&parameter))
      for (const Option& option : choice->options) texts.push_back(option.label);
  }
  for (const Text text : texts) QVERIFY2(!translated(text).isEmpty(), text.source);
}

/// In English and in Chinese, with the operator's name as the title, and listed among the resources.
void TranslationTest::everyOperatorHasItsHelpPages() {
  const QDir resources(qEnvironmentVariable("QUERN_SOURCE_DIR") + "/resources");
  QFile list(resources.filePath("CMakeLists.txt"));
  QVERIFY(list.open(QIODevice::ReadOnly));
  const QByteArray listed = list.readAll();
  for (const Registry::Entry& entry : m_registry.entries()) {
    const QString id = QString::fromUtf8(entry.spec.id.data());
    for (const QString& path : {"help/" + id + ".md", "help/zh_CN/" + id + ".md"}) {
      QFile page(resources.filePath(path));
      QVERIFY2(page.open(QIODevice::ReadOnly), qPrintable(path));
      QVERIFY2(listed.contains(path.toUtf8() + '\n') || listed.contains(path.toUtf8() + ')'),
               qPrintable(path));
      const QString title = QString::fromUtf8(page.readLine()).trimmed();
      const bool chinese = path.contains("zh_CN");
      const QString name =
          chinese ? translated(entry.spec.name) : QString::fromUtf8(entry.spec.name.source);
      QCOMPARE(title.toLower(), "# " + name.toLower());
    }
  }
}

void TranslationTest::valuesKeepTheirPlaces() {
  const QString sentence =
      translated(quern::tr("Column %1 has %2 {category|categories}, and %3 {is|are} allowed."));
  for (const char* place : {"%1", "%2", "%3"}) QVERIFY(sentence.contains(QLatin1String(place)));
}

/// "95%", in sentences of either language and on help pages.
void TranslationTest::percentSignsFollowTheirNumber() {
  const QDir resources(qEnvironmentVariable("QUERN_SOURCE_DIR") + "/resources");
  QStringList paths;
  for (const char* folder : {"translations", "help", "help/zh_CN"})
    for (const QString& name : QDir(resources.filePath(folder)).entryList({"*.ts", "*.md"}))
      paths << QString(folder) + '/' + name;
  QVERIFY(paths.size() > 60);
  static const QRegularExpression apart("[0-9] %(?![0-9 ]*[0-9a-z(])");
  for (const QString& path : paths) {
    QFile file(resources.filePath(path));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    const auto found = apart.match(QString::fromUtf8(file.readAll()));
    QVERIFY2(!found.hasMatch(), qPrintable(path + ": " + found.captured()));
  }
}

QTEST_APPLESS_MAIN(TranslationTest)
#include "translation_test.moc"
