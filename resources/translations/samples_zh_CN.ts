<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>samples</name>
    <message><source>Production scheduling</source><translation>生产排程</translation></message>
    <message><source>How many hours will an order take?</source><translation>一张订单需要多少小时？</translation></message>
    <message><source>Breast cancer</source><translation>乳腺癌</translation></message>
    <message><source>Malignant or benign, from cell nuclei</source><translation>由细胞核判断恶性或良性</translation></message>
    <message><source>Airline passengers</source><translation>航空旅客</translation></message>
    <message><source>Trend, season and a forecast of two years</source><translation>趋势、季节与两年预测</translation></message>
    <message><source>Iris</source><translation>鸢尾花</translation></message>
    <message><source>Three species told apart, and found without their names</source><translation>区分三个品种，再不靠名称找出它们</translation></message>
  </context>
</TS>
