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
    <message><source>Passengers</source><translation>旅客数</translation></message>
    <message><source>Forecast</source><translation>预测未来</translation></message>
    <message><source>Biopsies</source><translation>活检</translation></message>
    <message><source>Roles</source><translation>角色</translation></message>
    <message><source>Score logistic</source><translation>逻辑回归预测</translation></message>
    <message><source>Score network</source><translation>神经网络预测</translation></message>
    <message><source>Logistic on test</source><translation>逻辑回归（测试集）</translation></message>
    <message><source>Network on test</source><translation>神经网络（测试集）</translation></message>
    <message><source>Orders</source><translation>订单</translation></message>
    <message><source>Score linear</source><translation>线性回归预测</translation></message>
    <message><source>Linear on test orders</source><translation>线性回归（测试订单）</translation></message>
    <message><source>Network on test orders</source><translation>神经网络（测试订单）</translation></message>
    <message><source>Cross-validate linear</source><translation>线性回归交叉验证</translation></message>
    <message><source>Monthly passengers from 1949 to 1960: trend, season and a forecast of two years.</source><translation>1949 至 1960 年的月度旅客数：趋势、季节与两年预测。</translation></message>
    <message><source>Malignant or benign? 569 biopsies described by 30 measurements of cell nuclei.</source><translation>恶性还是良性？569 例活检，由细胞核的 30 项测量描述。</translation></message>
    <message><source>Three species of iris told apart by four measurements, and found again without their names.</source><translation>用四项测量区分三种鸢尾花，再在不知名称的情况下重新找出它们。</translation></message>
    <message><source>How many hours will an order take? 1,500 simulated orders of a plant with six machines: equipment state, raw material in stock, order volume and more.</source><translation>一张订单需要多少小时？某厂六台机器的 1,500 张模拟订单：设备状态、原料库存、订单量等。</translation></message>
  </context>
</TS>
