// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/toys.h"
#include "ui/canvas/palette.h"
#include "ui/canvas/palette_model.h"
#include "ui/temporary_home.h"

#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace quern;
using namespace quern::ui;

class PaletteTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { registerToys(m_registry, m_world); }
  void listsEveryOperator();
  void narrowsAndAdds();
  void findsByFamily();
  void nothingFoundSaysSo();
  void carriesTheId();

private:
  TemporaryHome m_home;
  ToyWorld m_world;
  Registry m_registry;
};

void PaletteTest::listsEveryOperator() {
  Palette palette(m_registry);
  const QAbstractItemModel* model = palette.view()->model();
  int count = 0;
  for (int family = 0; family < model->rowCount(); ++family)
    count += model->rowCount(model->index(family, 0));
  QCOMPARE(static_cast<std::size_t>(count), m_registry.entries().size());
}

void PaletteTest::narrowsAndAdds() {
  Palette palette(m_registry);
  palette.show();
  QSignalSpy chosen(&palette, &Palette::chosen);
  auto* search = palette.findChild<QLineEdit*>();
  QTest::keyClicks(search, "lear");
  QTest::keyClick(search, Qt::Key_Return);
  QCOMPARE(chosen.count(), 1);
  QCOMPARE(chosen.front().front().toString(), QString("learner"));
}

void PaletteTest::findsByFamily() {
  Palette palette(m_registry);  // all toys are of the family "Data", and none is called that
  palette.show();
  QTest::keyClicks(palette.findChild<QLineEdit*>(), "dat");
  const QModelIndex shelf = palette.view()->model()->index(0, 0);
  QVERIFY(palette.view()->isVisible());
  for (int row = 0; row < palette.view()->model()->rowCount(shelf); ++row)
    QVERIFY(!palette.view()->isRowHidden(row, shelf));
}

void PaletteTest::nothingFoundSaysSo() {
  Palette palette(m_registry);
  palette.show();
  QTest::keyClicks(palette.findChild<QLineEdit*>(), "qqqq");
  QVERIFY(!palette.view()->isVisible());
  QTest::keyClick(palette.findChild<QLineEdit*>(), Qt::Key_A, Qt::ControlModifier);
  QTest::keyClick(palette.findChild<QLineEdit*>(), Qt::Key_Delete);
  QVERIFY(palette.view()->isVisible());
}

void PaletteTest::carriesTheId() {
  PaletteModel model(m_registry);
  const QModelIndex shelf = model.index(0, 0);
  const std::unique_ptr<QMimeData> data(model.mimeData({model.index(0, 0, shelf)}));
  QCOMPARE(data->data(operatorMimeType),
           model.index(0, 0, shelf).data(PaletteModel::operatorRole).toByteArray());
  QVERIFY(!(model.flags(shelf) & Qt::ItemIsDragEnabled));
}

QTEST_MAIN(PaletteTest)
#include "palette_test.moc"
