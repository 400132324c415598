<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>results arff-import/rejects</name>
    <message><source>line</source><translation>行号</translation></message>
    <message><source>reason</source><translation>原因</translation></message>
    <message><source>text</source><translation>原文</translation></message>
  </context>
  <context>
    <name>results check-table/findings</name>
    <message><source>column</source><translation>列</translation></message>
    <message><source>expectation</source><translation>预期</translation></message>
    <message><source>severity</source><translation>严重程度</translation></message>
    <message><source>count</source><translation>行数</translation></message>
    <message><source>share</source><translation>占比</translation></message>
    <message><source>row</source><translation>首个行号</translation></message>
    <message><source>found</source><translation>实际为</translation></message>
  </context>
  <context>
    <name>results check-table/findings/severity</name>
    <message><source>error</source><translation>错误</translation></message>
    <message><source>warning</source><translation>警告</translation></message>
  </context>
  <context>
    <name>results check-table/rejects</name>
    <message><source>row</source><translation>行号</translation></message>
    <message><source>reason</source><translation>原因</translation></message>
  </context>
  <context>
    <name>results classification-metrics/confusion</name>
    <message><source>true class</source><translation>真实类别</translation></message>
  </context>
  <context>
    <name>results classification-metrics/report</name>
    <message><source>class</source><translation>类别</translation></message>
    <message><source>precision</source><translation>精确率</translation></message>
    <message><source>recall</source><translation>召回率</translation></message>
    <message><source>F1</source><translation>F1</translation></message>
    <message><source>support</source><translation>样本数</translation></message>
  </context>
  <context>
    <name>results classification-metrics/report/class</name>
    <message><source>micro average</source><translation>微平均</translation></message>
    <message><source>macro average</source><translation>宏平均</translation></message>
    <message><source>weighted average</source><translation>加权平均</translation></message>
  </context>
  <context>
    <name>results classification-metrics/summary</name>
    <message><source>metric</source><translation>指标</translation></message>
    <message><source>value</source><translation>值</translation></message>
  </context>
  <context>
    <name>results classification-metrics/summary/metric</name>
    <message><source>accuracy</source><translation>准确率</translation></message>
    <message><source>F1, macro</source><translation>F1（宏平均）</translation></message>
    <message><source>F1, weighted</source><translation>F1（加权平均）</translation></message>
    <message><source>ROC AUC</source><translation>ROC 曲线下面积 AUC</translation></message>
    <message><source>rows</source><translation>行数</translation></message>
  </context>
  <context>
    <name>results column-statistics/data</name>
    <message><source>column</source><translation>列</translation></message>
    <message><source>type</source><translation>类型</translation></message>
    <message><source>role</source><translation>角色</translation></message>
    <message><source>rows</source><translation>行数</translation></message>
    <message><source>missing</source><translation>缺失</translation></message>
    <message><source>missing share</source><translation>缺失占比</translation></message>
    <message><source>distinct</source><translation>不同值</translation></message>
    <message><source>mean</source><translation>均值</translation></message>
    <message><source>deviation</source><translation>标准差</translation></message>
    <message><source>minimum</source><translation>最小值</translation></message>
    <message><source>lower quartile</source><translation>下四分位数</translation></message>
    <message><source>median</source><translation>中位数</translation></message>
    <message><source>upper quartile</source><translation>上四分位数</translation></message>
    <message><source>maximum</source><translation>最大值</translation></message>
    <message><source>first</source><translation>最早</translation></message>
    <message><source>last</source><translation>最晚</translation></message>
    <message><source>most frequent</source><translation>最常见值</translation></message>
    <message><source>times</source><translation>出现次数</translation></message>
  </context>
  <context>
    <name>results column-statistics/data/role</name>
    <message><source>feature</source><translation>特征</translation></message>
    <message><source>target</source><translation>目标</translation></message>
    <message><source>identifier</source><translation>标识</translation></message>
    <message><source>weight</source><translation>权重</translation></message>
    <message><source>time</source><translation>时间</translation></message>
    <message><source>group</source><translation>分组</translation></message>
    <message><source>ignored</source><translation>忽略</translation></message>
    <message><source>prediction</source><translation>预测</translation></message>
  </context>
  <context>
    <name>results column-statistics/data/type</name>
    <message><source>number</source><translation>数值</translation></message>
    <message><source>integer</source><translation>整数</translation></message>
    <message><source>boolean</source><translation>布尔</translation></message>
    <message><source>category</source><translation>类别</translation></message>
    <message><source>text</source><translation>文本</translation></message>
    <message><source>date</source><translation>日期</translation></message>
    <message><source>timestamp</source><translation>时间戳</translation></message>
  </context>
  <context>
    <name>results cross-validation/folds</name>
    <message><source>fold</source><translation>折</translation></message>
    <message><source>rows</source><translation>行数</translation></message>
    <message><source>RMSE</source><translation>均方根误差 RMSE</translation></message>
    <message><source>MAE</source><translation>平均绝对误差 MAE</translation></message>
    <message><source>MAPE</source><translation>平均绝对百分比误差 MAPE</translation></message>
    <message><source>R²</source><translation>决定系数 R²</translation></message>
    <message><source>accuracy</source><translation>准确率</translation></message>
    <message><source>F1, macro</source><translation>F1（宏平均）</translation></message>
    <message><source>F1, weighted</source><translation>F1（加权平均）</translation></message>
    <message><source>ROC AUC</source><translation>ROC 曲线下面积 AUC</translation></message>
  </context>
  <context>
    <name>results cross-validation/predictions</name>
    <message><source>prediction</source><translation>预测</translation></message>
    <message><source>prediction %1</source><translation>预测 %1</translation></message>
    <message><source>probability: %1</source><translation>概率：%1</translation></message>
    <message><source>fold</source><translation>折</translation></message>
    <message><source>fold %1</source><translation>折 %1</translation></message>
  </context>
  <context>
    <name>results cross-validation/summary</name>
    <message><source>metric</source><translation>指标</translation></message>
    <message><source>mean</source><translation>均值</translation></message>
    <message><source>deviation</source><translation>标准差</translation></message>
    <message><source>overall</source><translation>合并全部折</translation></message>
  </context>
  <context>
    <name>results cross-validation/summary/metric</name>
    <message><source>RMSE</source><translation>均方根误差 RMSE</translation></message>
    <message><source>MAE</source><translation>平均绝对误差 MAE</translation></message>
    <message><source>MAPE</source><translation>平均绝对百分比误差 MAPE</translation></message>
    <message><source>R²</source><translation>决定系数 R²</translation></message>
    <message><source>accuracy</source><translation>准确率</translation></message>
    <message><source>F1, macro</source><translation>F1（宏平均）</translation></message>
    <message><source>F1, weighted</source><translation>F1（加权平均）</translation></message>
    <message><source>ROC AUC</source><translation>ROC 曲线下面积 AUC</translation></message>
  </context>
  <context>
    <name>results csv-import/rejects</name>
    <message><source>line</source><translation>行号</translation></message>
    <message><source>reason</source><translation>原因</translation></message>
    <message><source>text</source><translation>原文</translation></message>
  </context>
  <context>
    <name>results data-quality/data</name>
    <message><source>column</source><translation>列</translation></message>
    <message><source>finding</source><translation>发现</translation></message>
    <message><source>severity</source><translation>严重程度</translation></message>
    <message><source>count</source><translation>个数</translation></message>
    <message><source>share</source><translation>占比</translation></message>
    <message><source>meaning</source><translation>说明</translation></message>
  </context>
  <context>
    <name>results data-quality/data/finding</name>
    <message><source>missing values</source><translation>缺失值</translation></message>
    <message><source>constant</source><translation>恒定</translation></message>
    <message><source>nearly constant</source><translation>几乎恒定</translation></message>
    <message><source>identifier-like</source><translation>像标识</translation></message>
    <message><source>numbers as text</source><translation>数值存成文本</translation></message>
    <message><source>outliers</source><translation>离群值</translation></message>
    <message><source>extreme outliers</source><translation>极端离群值</translation></message>
    <message><source>duplicate column</source><translation>重复列</translation></message>
    <message><source>leakage</source><translation>泄漏</translation></message>
    <message><source>duplicate rows</source><translation>重复行</translation></message>
  </context>
  <context>
    <name>results data-quality/data/severity</name>
    <message><source>low</source><translation>低</translation></message>
    <message><source>medium</source><translation>中</translation></message>
    <message><source>high</source><translation>高</translation></message>
  </context>
  <context>
    <name>results edit-domain/problems</name>
    <message><source>row</source><translation>行</translation></message>
    <message><source>column</source><translation>列</translation></message>
    <message><source>value</source><translation>值</translation></message>
  </context>
  <context>
    <name>results excel-import/rejects</name>
    <message><source>line</source><translation>行号</translation></message>
    <message><source>reason</source><translation>原因</translation></message>
    <message><source>text</source><translation>原文</translation></message>
  </context>
  <context>
    <name>results exponential-smoothing/components</name>
    <message><source>level</source><translation>水平</translation></message>
    <message><source>slope</source><translation>斜率</translation></message>
    <message><source>season</source><translation>季节</translation></message>
    <message><source>level %1</source><translation>水平 %1</translation></message>
    <message><source>slope %1</source><translation>斜率 %1</translation></message>
    <message><source>season %1</source><translation>季节 %1</translation></message>
  </context>
  <context>
    <name>results exponential-smoothing/fitted</name>
    <message><source>prediction</source><translation>预测值</translation></message>
    <message><source>prediction %1</source><translation>预测值 %1</translation></message>
    <message><source>residual</source><translation>残差</translation></message>
    <message><source>residual %1</source><translation>残差 %1</translation></message>
  </context>
  <context>
    <name>results exponential-smoothing/forecast</name>
    <message><source>forecast</source><translation>预测值</translation></message>
    <message><source>forecast %1</source><translation>预测值 %1</translation></message>
    <message><source>lower</source><translation>下限</translation></message>
    <message><source>lower %1</source><translation>下限 %1</translation></message>
    <message><source>upper</source><translation>上限</translation></message>
    <message><source>upper %1</source><translation>上限 %1</translation></message>
  </context>
  <context>
    <name>results exponential-smoothing/parameters</name>
    <message><source>parameter</source><translation>参数</translation></message>
    <message><source>value</source><translation>值</translation></message>
  </context>
  <context>
    <name>results exponential-smoothing/parameters/parameter</name>
    <message><source>alpha</source><translation>α</translation></message>
    <message><source>beta</source><translation>β</translation></message>
    <message><source>gamma</source><translation>γ</translation></message>
    <message><source>phi</source><translation>φ</translation></message>
    <message><source>initial level</source><translation>初始水平</translation></message>
    <message><source>initial slope</source><translation>初始斜率</translation></message>
    <message><source>initial season %1</source><translation>初始季节 %1</translation></message>
  </context>
  <context>
    <name>results exponential-smoothing/summary</name>
    <message><source>measure</source><translation>指标</translation></message>
    <message><source>value</source><translation>值</translation></message>
  </context>
  <context>
    <name>results exponential-smoothing/summary/measure</name>
    <message><source>rows</source><translation>行数</translation></message>
    <message><source>rows per season</source><translation>每个季节周期的行数</translation></message>
    <message><source>sum of squared errors</source><translation>误差平方和</translation></message>
    <message><source>RMSE</source><translation>均方根误差 RMSE</translation></message>
    <message><source>log-likelihood</source><translation>对数似然</translation></message>
    <message><source>parameters</source><translation>参数个数</translation></message>
    <message><source>AIC</source><translation>AIC</translation></message>
    <message><source>AICc</source><translation>AICc</translation></message>
    <message><source>BIC</source><translation>BIC</translation></message>
  </context>
  <context>
    <name>results folder-import/rejects</name>
    <message><source>file</source><translation>文件</translation></message>
    <message><source>line</source><translation>行号</translation></message>
    <message><source>reason</source><translation>原因</translation></message>
    <message><source>text</source><translation>原文</translation></message>
  </context>
  <context>
    <name>results json-import/rejects</name>
    <message><source>line</source><translation>行号</translation></message>
    <message><source>reason</source><translation>原因</translation></message>
    <message><source>text</source><translation>原文</translation></message>
  </context>
  <context>
    <name>results k-means/candidates</name>
    <message><source>clusters</source><translation>簇数</translation></message>
    <message><source>inertia</source><translation>簇内平方和</translation></message>
    <message><source>silhouette</source><translation>轮廓系数</translation></message>
    <message><source>iterations</source><translation>迭代次数</translation></message>
    <message><source>chosen</source><translation>选中</translation></message>
  </context>
  <context>
    <name>results k-means/centroids</name>
    <message><source>cluster</source><translation>簇</translation></message>
    <message><source>rows</source><translation>行数</translation></message>
  </context>
  <context>
    <name>results k-means/clusters</name>
    <message><source>cluster</source><translation>簇</translation></message>
    <message><source>cluster %1</source><translation>簇 %1</translation></message>
    <message><source>distance</source><translation>到中心的距离</translation></message>
    <message><source>distance %1</source><translation>到中心的距离 %1</translation></message>
  </context>
  <context>
    <name>results k-means/summary</name>
    <message><source>measure</source><translation>指标</translation></message>
    <message><source>value</source><translation>值</translation></message>
  </context>
  <context>
    <name>results k-means/summary/measure</name>
    <message><source>clusters</source><translation>簇数</translation></message>
    <message><source>rows</source><translation>行数</translation></message>
    <message><source>inertia</source><translation>簇内平方和</translation></message>
    <message><source>silhouette</source><translation>轮廓系数</translation></message>
    <message><source>rows of the silhouette</source><translation>计算轮廓系数的行数</translation></message>
    <message><source>iterations</source><translation>迭代次数</translation></message>
  </context>
  <context>
    <name>results linear-regression/coefficients</name>
    <message><source>term</source><translation>项</translation></message>
    <message><source>coefficient</source><translation>系数</translation></message>
    <message><source>standard error</source><translation>标准误</translation></message>
    <message><source>t</source><translation>t 值</translation></message>
    <message><source>p</source><translation>p 值</translation></message>
    <message><source>lower 95%</source><translation>95% 下限</translation></message>
    <message><source>upper 95%</source><translation>95% 上限</translation></message>
    <message><source>determined</source><translation>可确定</translation></message>
  </context>
  <context>
    <name>results linear-regression/coefficients/term</name>
    <message><source>intercept</source><translation>截距</translation></message>
  </context>
  <context>
    <name>results linear-regression/predictions</name>
    <message><source>prediction</source><translation>预测值</translation></message>
    <message><source>prediction %1</source><translation>预测值 %1</translation></message>
    <message><source>residual</source><translation>残差</translation></message>
    <message><source>residual %1</source><translation>残差 %1</translation></message>
  </context>
  <context>
    <name>results linear-regression/summary</name>
    <message><source>measure</source><translation>指标</translation></message>
    <message><source>value</source><translation>值</translation></message>
  </context>
  <context>
    <name>results linear-regression/summary/measure</name>
    <message><source>R²</source><translation>决定系数 R²</translation></message>
    <message><source>adjusted R²</source><translation>调整后 R²</translation></message>
    <message><source>F</source><translation>F 统计量</translation></message>
    <message><source>p of F</source><translation>F 的 p 值</translation></message>
    <message><source>residual standard error</source><translation>残差标准误</translation></message>
    <message><source>rows</source><translation>行数</translation></message>
    <message><source>degrees of freedom</source><translation>自由度</translation></message>
    <message><source>log-likelihood</source><translation>对数似然</translation></message>
    <message><source>AIC</source><translation>AIC</translation></message>
    <message><source>BIC</source><translation>BIC</translation></message>
  </context>
  <context>
    <name>results logistic-regression/coefficients</name>
    <message><source>class</source><translation>类别</translation></message>
    <message><source>term</source><translation>项</translation></message>
    <message><source>coefficient</source><translation>系数</translation></message>
    <message><source>odds ratio</source><translation>优势比</translation></message>
    <message><source>standard error</source><translation>标准误</translation></message>
    <message><source>z</source><translation>z 值</translation></message>
    <message><source>p</source><translation>p 值</translation></message>
    <message><source>lower 95%</source><translation>95% 下限</translation></message>
    <message><source>upper 95%</source><translation>95% 上限</translation></message>
  </context>
  <context>
    <name>results logistic-regression/coefficients/term</name>
    <message><source>intercept</source><translation>截距</translation></message>
  </context>
  <context>
    <name>results logistic-regression/predictions</name>
    <message><source>prediction</source><translation>预测类别</translation></message>
    <message><source>prediction %1</source><translation>预测类别 %1</translation></message>
    <message><source>probability: %1</source><translation>概率：%1</translation></message>
  </context>
  <context>
    <name>results logistic-regression/summary</name>
    <message><source>measure</source><translation>指标</translation></message>
    <message><source>value</source><translation>值</translation></message>
  </context>
  <context>
    <name>results logistic-regression/summary/measure</name>
    <message><source>rows</source><translation>行数</translation></message>
    <message><source>classes</source><translation>类别数</translation></message>
    <message><source>log-likelihood</source><translation>对数似然</translation></message>
    <message><source>log-likelihood without features</source><translation>无特征时的对数似然</translation></message>
    <message><source>McFadden's R²</source><translation>McFadden R²</translation></message>
    <message><source>likelihood ratio χ²</source><translation>似然比 χ²</translation></message>
    <message><source>p of χ²</source><translation>χ² 的 p 值</translation></message>
    <message><source>AIC</source><translation>AIC</translation></message>
    <message><source>BIC</source><translation>BIC</translation></message>
    <message><source>steps</source><translation>迭代次数</translation></message>
  </context>
  <context>
    <name>results merge-data/unmatched</name>
    <message><source>side</source><translation>所在表</translation></message>
    <message><source>rows</source><translation>行数</translation></message>
    <message><source>rows %1</source><translation>行数 %1</translation></message>
  </context>
  <context>
    <name>results merge-data/unmatched/side</name>
    <message><source>left</source><translation>左表</translation></message>
    <message><source>right</source><translation>右表</translation></message>
  </context>
  <context>
    <name>results neural-network/predictions</name>
    <message><source>prediction</source><translation>预测值</translation></message>
    <message><source>prediction %1</source><translation>预测值 %1</translation></message>
    <message><source>residual</source><translation>残差</translation></message>
    <message><source>residual %1</source><translation>残差 %1</translation></message>
    <message><source>probability: %1</source><translation>概率：%1</translation></message>
  </context>
  <context>
    <name>results neural-network/summary</name>
    <message><source>quantity</source><translation>项目</translation></message>
    <message><source>value</source><translation>值</translation></message>
  </context>
  <context>
    <name>results neural-network/summary/quantity</name>
    <message><source>layers</source><translation>各层大小</translation></message>
    <message><source>weights</source><translation>权重数</translation></message>
    <message><source>device</source><translation>设备</translation></message>
    <message><source>epochs</source><translation>轮数</translation></message>
    <message><source>best epoch</source><translation>最佳轮次</translation></message>
    <message><source>training loss</source><translation>训练损失</translation></message>
    <message><source>validation loss</source><translation>验证损失</translation></message>
  </context>
  <context>
    <name>results neural-network/training</name>
    <message><source>epoch</source><translation>轮次</translation></message>
    <message><source>training loss</source><translation>训练损失</translation></message>
    <message><source>validation loss</source><translation>验证损失</translation></message>
    <message><source>seconds</source><translation>秒</translation></message>
  </context>
  <context>
    <name>results regression-metrics/metrics</name>
    <message><source>metric</source><translation>指标</translation></message>
    <message><source>value</source><translation>值</translation></message>
  </context>
  <context>
    <name>results regression-metrics/metrics/metric</name>
    <message><source>MAE</source><translation>平均绝对误差 MAE</translation></message>
    <message><source>MSE</source><translation>均方误差 MSE</translation></message>
    <message><source>RMSE</source><translation>均方根误差 RMSE</translation></message>
    <message><source>MAPE</source><translation>平均绝对百分比误差 MAPE</translation></message>
    <message><source>R²</source><translation>决定系数 R²</translation></message>
    <message><source>rows</source><translation>行数</translation></message>
  </context>
  <context>
    <name>results report/data</name>
    <message><source>step</source><translation>步骤</translation></message>
    <message><source>content</source><translation>内容</translation></message>
  </context>
  <context>
    <name>results report/runs</name>
    <message><source>step</source><translation>步骤</translation></message>
    <message><source>operator</source><translation>算子</translation></message>
    <message><source>version</source><translation>版本</translation></message>
    <message><source>seconds</source><translation>秒</translation></message>
    <message><source>memory (MB)</source><translation>内存 (MB)</translation></message>
    <message><source>key</source><translation>键</translation></message>
  </context>
  <context>
    <name>results robust.theil-sen/coefficients</name>
    <message><source>term</source><translation>项</translation></message>
    <message><source>coefficient</source><translation>系数</translation></message>
    <message><source>lower</source><translation>下限</translation></message>
    <message><source>upper</source><translation>上限</translation></message>
  </context>
  <context>
    <name>results robust.theil-sen/coefficients/term</name>
    <message><source>intercept</source><translation>截距</translation></message>
  </context>
  <context>
    <name>results robust.theil-sen/predictions</name>
    <message><source>prediction</source><translation>预测值</translation></message>
    <message><source>prediction %1</source><translation>预测值 %1</translation></message>
    <message><source>residual</source><translation>残差</translation></message>
    <message><source>residual %1</source><translation>残差 %1</translation></message>
  </context>
  <context>
    <name>results score/predictions</name>
    <message><source>prediction</source><translation>预测</translation></message>
    <message><source>prediction %1</source><translation>预测 %1</translation></message>
    <message><source>probability: %1</source><translation>概率：%1</translation></message>
    <message><source>residual</source><translation>残差</translation></message>
    <message><source>residual %1</source><translation>残差 %1</translation></message>
    <message><source>cluster</source><translation>簇</translation></message>
    <message><source>cluster %1</source><translation>簇 %1</translation></message>
    <message><source>distance</source><translation>到中心的距离</translation></message>
    <message><source>distance %1</source><translation>到中心的距离 %1</translation></message>
    <message><source>forecast</source><translation>预测值</translation></message>
    <message><source>lower</source><translation>下限</translation></message>
    <message><source>upper</source><translation>上限</translation></message>
  </context>
  <context>
    <name>results transpose/data</name>
    <message><source>name</source><translation>列名</translation></message>
  </context>
</TS>
