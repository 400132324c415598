<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>core</name>
    <message>
      <source>  line %1: %2</source>
      <translation>  第 %1 行：%2</translation>
    </message>
    <message>
      <source>"%1" is neither true nor false.</source>
      <translation>“%1”既不是真也不是假。</translation>
    </message>
    <message>
      <source>"%1" is no range of cells.</source>
      <translation>“%1”不是单元格区域。</translation>
    </message>
    <message>
      <source>"%1" is not COLUMN=TYPE.</source>
      <translation>“%1”不是“列=类型”的形式。</translation>
    </message>
    <message>
      <source>"%1" is not a date and time such as 2024-05-03T14:07:00.</source>
      <translation>“%1”不是像 2024-05-03T14:07:00 这样的日期时间。</translation>
    </message>
    <message>
      <source>"%1" is not a date such as 2024-05-03.</source>
      <translation>“%1”不是像 2024-05-03 这样的日期。</translation>
    </message>
    <message>
      <source>"%1" is not a number.</source>
      <translation>“%1”不是数字。</translation>
    </message>
    <message>
      <source>"%1" is not a whole number.</source>
      <translation>“%1”不是整数。</translation>
    </message>
    <message>
      <source>"%1" is not one character.</source>
      <translation>“%1”不是单个字符。</translation>
    </message>
    <message>
      <source>"%1" is not one of the options: %2.</source>
      <translation>“%1”不是可选项之一：%2。</translation>
    </message>
    <message>
      <source>%1 %2 ± %3</source>
      <translation>%1 %2 ± %3</translation>
    </message>
    <message>
      <source>%1 (detected)</source>
      <translation>%1（检测所得）</translation>
    </message>
    <message>
      <source>%1 against %2</source>
      <translation>%1 与 %2</translation>
    </message>
    <message>
      <source>%1 and %2 more</source>
      <translation>%1 等 %2 项</translation>
    </message>
    <message>
      <source>%1 by %2</source>
      <translation>各 %2 的 %1</translation>
    </message>
    <message>
      <source>%1 by %2, with the fitted line</source>
      <translation>%1 与 %2，附拟合直线</translation>
    </message>
    <message>
      <source>%1 cannot be written: %2.</source>
      <translation>%1 无法写入：%2。</translation>
    </message>
    <message>
      <source>%1 different {text|texts} in %2 rows.</source>
      <translation>%2 行中有 %1 个不同的文本。</translation>
    </message>
    <message>
      <source>%1 does not fit here: a whole number from %2 on is needed.</source>
      <translation>%1 不适合放在这里：需要从 %2 起的整数。</translation>
    </message>
    <message>
      <source>%1 does not hold for column %2; found: %3.</source>
      <translation>列 %2 不满足 %1，实际为 %3。</translation>
    </message>
    <message>
      <source>%1 does not hold; found: %2.</source>
      <translation>不满足 %1，实际为 %2。</translation>
    </message>
    <message>
      <source>%1 further {expectation does|expectations do} not hold.</source>
      <translation>另有 %1 条预期不成立。</translation>
    </message>
    <message>
      <source>%1 further {expectation does|expectations do} not hold. Correct the data, or let the rows that fail be rejected.</source>
      <translation>另有 %1 条预期不成立。请更正数据，或改为剔除不合格的行。</translation>
    </message>
    <message>
      <source>%1 has no column %2, which %3 has.</source>
      <translation>%1 没有列 %2，而 %3 有。</translation>
    </message>
    <message>
      <source>%1 has no input %2.</source>
      <translation>%1 没有输入 %2。</translation>
    </message>
    <message>
      <source>%1 has no output %2.</source>
      <translation>%1 没有输出 %2。</translation>
    </message>
    <message>
      <source>%1 has no sheet "%2".</source>
      <translation>%1 里没有工作表“%2”。</translation>
    </message>
    <message>
      <source>%1 has the column %2, which %3 does not have.</source>
      <translation>%1 有列 %2，而 %3 没有。</translation>
    </message>
    <message>
      <source>%1 holds more text than memory does.</source>
      <translation>%1 解压后的文本超出了内存容量。</translation>
    </message>
    <message>
      <source>%1 is an encrypted spreadsheet or one of before 2007.</source>
      <translation>%1 是加密的电子表格，或 2007 年以前的格式。</translation>
    </message>
    <message>
      <source>%1 is cut short: the end of the compressed text is missing.</source>
      <translation>%1 不完整：缺少压缩文本的结尾。</translation>
    </message>
    <message>
      <source>%1 is damaged: its bytes are not what %2 writes.</source>
      <translation>%1 已损坏：其内容不是 %2 写出的格式。</translation>
    </message>
    <message>
      <source>%1 is empty.</source>
      <translation>%1 是空的。</translation>
    </message>
    <message>
      <source>%1 is missing on the command line.</source>
      <translation>命令行中缺少 %1。</translation>
    </message>
    <message>
      <source>%1 is no Excel spreadsheet (.xlsx).</source>
      <translation>%1 不是 Excel 电子表格（.xlsx）。</translation>
    </message>
    <message>
      <source>%1 is no comparison that is known here.</source>
      <translation>这里没有名为 %1 的比较。</translation>
    </message>
    <message>
      <source>%1 is not a Quern model.</source>
      <translation>%1 不是 Quern 模型。</translation>
    </message>
    <message>
      <source>%1 is not a Quern project.</source>
      <translation>%1 不是 Quern 项目。</translation>
    </message>
    <message>
      <source>%1 is not a file but a device.</source>
      <translation>%1 不是文件，而是设备。</translation>
    </message>
    <message>
      <source>%1 is not a file but a folder.</source>
      <translation>%1 不是文件，而是文件夹。</translation>
    </message>
    <message>
      <source>%1 is not a file but a pipe.</source>
      <translation>%1 不是文件，而是管道。</translation>
    </message>
    <message>
      <source>%1 is not a pack of operators.</source>
      <translation>%1 不是算子包。</translation>
    </message>
    <message>
      <source>%1 is not a share from 0 to 1.</source>
      <translation>%1 不是 0 到 1 之间的比例。</translation>
    </message>
    <message>
      <source>%1 is not a text file.</source>
      <translation>%1 不是文本文件。</translation>
    </message>
    <message>
      <source>%1 is not a text file: of its first %2 bytes %3 are zeros.</source>
      <translation>%1 不是文本文件：前 %2 个字节中有 %3 个是零。</translation>
    </message>
    <message>
      <source>%1 is not a type of column.</source>
      <translation>%1 不是列的类型。</translation>
    </message>
    <message>
      <source>%1 is of type %2 and %3 of type %4: they are never equal.</source>
      <translation>%1 的类型是“%2”，%3 的类型是“%4”：两者永不相等。</translation>
    </message>
    <message>
      <source>%1 is of type %2 and %3 of type %4: they cannot be compared.</source>
      <translation>%1 的类型是“%2”，%3 的类型是“%4”：两者无法比较。</translation>
    </message>
    <message>
      <source>%1 is one argument too many.</source>
      <translation>%1 是多余的参数。</translation>
    </message>
    <message>
      <source>%1 is written in another way than %2.</source>
      <translation>%1 的书写方式与 %2 不同。</translation>
    </message>
    <message>
      <source>%1 is written in another way than %2: it has the delimiter "%3" instead of "%4".</source>
      <translation>%1 的书写方式与 %2 不同：分隔符是“%3”而不是“%4”。</translation>
    </message>
    <message>
      <source>%1 left {key stands|keys stand} against %2 right {one|ones}.</source>
      <translation>左键有 %1 个，右键有 %2 个。</translation>
    </message>
    <message>
      <source>%1 looks at one row at a time, so there is nothing for “over”.</source>
      <translation>%1 每次只看一行，“over”在这里没有意义。</translation>
    </message>
    <message>
      <source>%1 looks at the rows before and after its own, which is not possible here.</source>
      <translation>%1 要看前后的行，在这里不可行。</translation>
    </message>
    <message>
      <source>%1 missing {value or zero was|values or zeros were} left out.</source>
      <translation>去掉了 %1 个缺失值或零。</translation>
    </message>
    <message>
      <source>%1 needs a %2 here, and this is a %3.</source>
      <translation>%1 在这里需要%2，而这是%3。</translation>
    </message>
    <message>
      <source>%1 of %2 rows</source>
      <translation>%1 行，共 %2 行</translation>
    </message>
    <message>
      <source>%1 of %2 rows repeat an earlier one in every column.</source>
      <translation>%2 行中有 %1 行在所有列上与前面的某行相同。</translation>
    </message>
    <message>
      <source>%1 of %2 rows were dropped.</source>
      <translation>去掉了 %2 行中的 %1 行。</translation>
    </message>
    <message>
      <source>%1 of %2 rows were not found.</source>
      <translation>%2 行中有 %1 行没有找到。</translation>
    </message>
    <message>
      <source>%1 of %2 values are %3: the column tells hardly anything.</source>
      <translation>%2 个值中有 %1 个是 %3：这一列几乎不含信息。</translation>
    </message>
    <message>
      <source>%1 of %2 values are missing; fill them in or leave the column out.</source>
      <translation>%2 个值中有 %1 个缺失；请填补，或去掉这一列。</translation>
    </message>
    <message>
      <source>%1 of %2 values are numbers, %3 {is|are} not; correct these and make it a number column.</source>
      <translation>%2 个值中有 %1 个是数值，%3 个不是；请改正后者，并把这一列改为数值列。</translation>
    </message>
    <message>
      <source>%1 of %2 values lie below %3 or above %4, %5 interquartile ranges from the quartiles.</source>
      <translation>%2 个值中有 %1 个低于 %3 或高于 %4，即超出四分位数 %5 倍四分位距之外。</translation>
    </message>
    <message>
      <source>%1 of %2 {node|nodes} failed.</source>
      <translation>%2 个节点中有 %1 个失败。</translation>
    </message>
    <message>
      <source>%1 over %2</source>
      <translation>%1 随 %2 的变化</translation>
    </message>
    <message>
      <source>%1 takes %2 {argument|arguments}, not %3.</source>
      <translation>%1 需要 %2 个参数，而不是 %3 个。</translation>
    </message>
    <message>
      <source>%1 to %2</source>
      <translation>%1 到 %2</translation>
    </message>
    <message>
      <source>%1 {cell is a number|cells are numbers} with a decimal comma, %2 with a point.</source>
      <translation>%1 个单元格用小数逗号，%2 个用小数点。</translation>
    </message>
    <message>
      <source>%1 {cell starts|cells start} like a formula and got a leading apostrophe.</source>
      <translation>%1 个单元格以公式的方式开头，已在前面加上撇号。</translation>
    </message>
    <message>
      <source>%1 {column|columns} of numbers or dates {has|have} a text in the first row.</source>
      <translation>%1 个数值或日期列的第一行是文本。</translation>
    </message>
    <message>
      <source>%1 {column|columns}, %2 {missing value|missing values}</source>
      <translation>%1 列，%2 个缺失值</translation>
    </message>
    <message>
      <source>%1 {file was|files were} read, %2 {row|rows}.</source>
      <translation>读取了 %1 个文件，共 %2 行。</translation>
    </message>
    <message>
      <source>%1 {finding|findings}, %2 of high severity</source>
      <translation>%1 个发现，其中 %2 个严重程度为高</translation>
    </message>
    <message>
      <source>%1 {finding|findings}, %2 {row|rows} rejected</source>
      <translation>%1 个发现，剔除 %2 行</translation>
    </message>
    <message>
      <source>%1 {line ends|lines end} with LF and %2 with CR.</source>
      <translation>%1 行以 LF 结尾，%2 行以 CR 结尾。</translation>
    </message>
    <message>
      <source>%1 {line|lines} below the table {is|are} left out: notes and totals.</source>
      <translation>表下方有 %1 行是注释或合计，已略去。</translation>
    </message>
    <message>
      <source>%1 {number column|number columns}, pairwise over %2 {row|rows}</source>
      <translation>%1 个数值列，在 %2 行上两两计算</translation>
    </message>
    <message>
      <source>%1 {row belongs|rows belong} to groups that were not there when %2 was learned; it is missing there.</source>
      <translation>%1 行所属的组在学习 %2 时还没有；这些行的值缺失。</translation>
    </message>
    <message>
      <source>%1 {row does|rows do} not fit, the first in line %2; they are listed in the second output.</source>
      <translation>%1 行不符合格式，第一处在第 %2 行；它们列在第二个输出中。</translation>
    </message>
    <message>
      <source>%1 {row does|rows do} not fit; the first of them:</source>
      <translation>有 %1 行不合格式，最前面的是：</translation>
    </message>
    <message>
      <source>%1 {row does|rows do} not suffice to follow a series that begins elsewhere: the model needs %2.</source>
      <translation>%1 行不足以跟上从别处开始的序列：模型需要 %2 行。</translation>
    </message>
    <message>
      <source>%1 {row holds|rows hold} a value of %2 that has no column and {is|are} left out.</source>
      <translation>%1 行含有 %2 的某个没有对应列的值；这些行被略去。</translation>
    </message>
    <message>
      <source>%1 {row is|rows are} %2 {group|groups}.</source>
      <translation>%1 行分为 %2 组。</translation>
    </message>
    <message>
      <source>%1 {row is|rows are} less than two seasons of %2 rows.</source>
      <translation>%1 行不足两个季节（每季 %2 行）。</translation>
    </message>
    <message>
      <source>%1 {row is|rows are} too few for %2 folds.</source>
      <translation>%1 行太少，不够分成 %2 折。</translation>
    </message>
    <message>
      <source>%1 {row is|rows are} too few for a forecast.</source>
      <translation>%1 行太少，无法预测。</translation>
    </message>
    <message>
      <source>%1 {row is|rows are} too few for this model.</source>
      <translation>%1 行对此模型来说太少。</translation>
    </message>
    <message>
      <source>%1 {row of the lookup table repeats|rows of the lookup table repeat} a key; the first of each counts.</source>
      <translation>查找表中有 %1 行的键重复；以每个键的第一行为准。</translation>
    </message>
    <message>
      <source>%1 {row was|rows were} asked for, but there are only %2: all of them are drawn.</source>
      <translation>要求抽取 %1 行，但只有 %2 行：已全部抽取。</translation>
    </message>
    <message>
      <source>%1 {row was|rows were} written to %2.</source>
      <translation>已将 %1 行写入 %2。</translation>
    </message>
    <message>
      <source>%1 {row|rows}</source>
      <translation>%1 行</translation>
    </message>
    <message>
      <source>%1 {row|rows} cannot make %2 clusters.</source>
      <translation>%1 行无法分成 %2 个簇。</translation>
    </message>
    <message>
      <source>%1 {row|rows} without a true value or a prediction {is|are} left out.</source>
      <translation>有 %1 行缺少真实值或预测值，未计入。</translation>
    </message>
    <message>
      <source>%1 {row|rows}, %2 of them right</source>
      <translation>%1 行，其中 %2 行正确</translation>
    </message>
    <message>
      <source>%1 {row|rows}, %2 of them without a value</source>
      <translation>%1 行，其中 %2 行没有值</translation>
    </message>
    <message>
      <source>%1 {row|rows}, %2 {column|columns}</source>
      <translation>%1 行，%2 列</translation>
    </message>
    <message>
      <source>%1 {value|values} of column %2 cannot be held as %3.</source>
      <translation>列 %2 中有 %1 个值无法作为%3保存。</translation>
    </message>
    <message>
      <source>%1 {value|values} of column %2 would be rounded as %3.</source>
      <translation>列 %2 有 %1 个值变为%3时会被舍入。</translation>
    </message>
    <message>
      <source>%1% of the rows have %2 {cell|cells}.</source>
      <translation>%1% 的行有 %2 个单元格。</translation>
    </message>
    <message>
      <source>%1% prediction interval</source>
      <translation>%1% 预测区间</translation>
    </message>
    <message>
      <source>%1, %2</source>
      <translation>%1，%2</translation>
    </message>
    <message>
      <source>%1, %2 {row|rows}</source>
      <translation>%1，%2 行</translation>
    </message>
    <message>
      <source>%1, RMSE %2</source>
      <translation>%1，RMSE %2</translation>
    </message>
    <message>
      <source>%1, as detected: %2</source>
      <translation>%1（检测所得）：%2</translation>
    </message>
    <message>
      <source>%1, run of %2</source>
      <translation>%1，%2 的运行</translation>
    </message>
    <message>
      <source>%1: %2 boxes; their medians go from %3 to %4.</source>
      <translation>%1：%2 个箱形；中位数从 %3 到 %4。</translation>
    </message>
    <message>
      <source>%1: %2 {bar|bars}; the highest is %3 with %4.</source>
      <translation>%1：%2 个条形；最高的是 %3，为 %4。</translation>
    </message>
    <message>
      <source>%1: %2 {part|parts}; the largest is %3 with %4%.</source>
      <translation>%1：%2 个部分；最大的是 %3，占 %4%。</translation>
    </message>
    <message>
      <source>%1: %2 {point|points}; %3 from %4 to %5, %6 from %7 to %8.</source>
      <translation>%1：%2 个点；%3 从 %4 到 %5，%6 从 %7 到 %8。</translation>
    </message>
    <message>
      <source>%1: %2 {row breaks|rows break} it, the first is row %3.</source>
      <translation>%1：有 %2 行不满足，第一处在第 %3 行。</translation>
    </message>
    <message>
      <source>%1: %2 {row does|rows do} not fit, the first in line %3; they are listed in the second output.</source>
      <translation>%1：%2 行不符合格式，第一处在第 %3 行；已列在第二个输出里。</translation>
    </message>
    <message>
      <source>%1: %2 {row|rows} by %3 {column|columns} of cells from %4 to %5.</source>
      <translation>%1：%2 行 %3 列单元格，值从 %4 到 %5。</translation>
    </message>
    <message>
      <source>%1: %2 {value|values} in %3 {bin|bins} from %4 to %5.</source>
      <translation>%1：%2 个值分布在从 %4 到 %5 的 %3 个区间中。</translation>
    </message>
    <message>
      <source>%1: area %2</source>
      <translation>%1：面积 %2</translation>
    </message>
    <message>
      <source>%1: there is nothing to draw.</source>
      <translation>%1：没有可绘制的内容。</translation>
    </message>
    <message>
      <source>%1; %2 is "%3"</source>
      <translation>%1；%2 表示“%3”</translation>
    </message>
    <message>
      <source>%1; initially %2</source>
      <translation>%1；初始为 %2</translation>
    </message>
    <message>
      <source>(needed)</source>
      <translation>（必需）</translation>
    </message>
    <message>
      <source>(optional)</source>
      <translation>（可选）</translation>
    </message>
    <message>
      <source>--set takes NODE.PARAMETER=VALUE, not "%1".</source>
      <translation>--set 的写法是 节点.参数=值，而不是“%1”。</translation>
    </message>
    <message>
      <source>.xlsx is a workbook, .ndjson and .jsonl are records, anything else is CSV.</source>
      <translation>.xlsx 为工作簿，.ndjson 和 .jsonl 为记录，其他均为 CSV。</translation>
    </message>
    <message>
      <source>0 is 1 January 1904 (older Excel for Mac)</source>
      <translation>0 为 1904 年 1 月 1 日（旧版 Mac Excel）</translation>
    </message>
    <message>
      <source>0: as the step tells, 12 for months, 7 for days, 24 for hours.</source>
      <translation>0：由步长推断，月为 12，日为 7，小时为 24。</translation>
    </message>
    <message>
      <source>1 is 1 January 1900 (Excel)</source>
      <translation>1 为 1900 年 1 月 1 日（Excel）</translation>
    </message>
    <message>
      <source>95% confidence</source>
      <translation>95% 置信带</translation>
    </message>
    <message>
      <source>95% confidence band</source>
      <translation>95% 置信带</translation>
    </message>
    <message>
      <source>A %1 and a %2 cannot be compared.</source>
      <translation>%1与%2不能比较。</translation>
    </message>
    <message>
      <source>A %1 and a %2 cannot stand in one column.</source>
      <translation>%1与%2不能放在同一列。</translation>
    </message>
    <message>
      <source>A %1 column has no mean.</source>
      <translation>%1列没有均值。</translation>
    </message>
    <message>
      <source>A %1 column has no median.</source>
      <translation>%1列没有中位数。</translation>
    </message>
    <message>
      <source>A category of column %1 is listed twice.</source>
      <translation>列 %1 的一个类别被列出了两次。</translation>
    </message>
    <message>
      <source>A cell refers to the text %1, which the file does not have.</source>
      <translation>有单元格引用了文件中不存在的文本 %1。</translation>
    </message>
    <message>
      <source>A column for every category</source>
      <translation>每个类别一列</translation>
    </message>
    <message>
      <source>A column has one role: choose another one here, or leave this open.</source>
      <translation>一列只有一种角色：请在此选择另一列，或留空。</translation>
    </message>
    <message>
      <source>A column is named before the colon.</source>
      <translation>冒号前要写列名。</translation>
    </message>
    <message>
      <source>A column of choice</source>
      <translation>所选的列</translation>
    </message>
    <message>
      <source>A column of which one value makes up this share is a finding.</source>
      <translation>某一个值所占比例达到此值的列算作一个发现。</translation>
    </message>
    <message>
      <source>A column whose name has blanks or signs stands in brackets: [completion hours] * 60.</source>
      <translation>列名含有空格或符号时，用方括号括起来：[completion hours] * 60。</translation>
    </message>
    <message>
      <source>A column whose name has blanks stands in brackets: [%1 %2]; join conditions with and or or; put texts in quotes.</source>
      <translation>列名含有空格时，用方括号括起来：[%1 %2]；条件之间用 and 或 or 连接；文本放在引号里。</translation>
    </message>
    <message>
      <source>A column with more categories than this is refused.</source>
      <translation>类别数超过此值的列将被拒绝。</translation>
    </message>
    <message>
      <source>A column with more values than this is refused.</source>
      <translation>值比这更多的列会被拒绝。</translation>
    </message>
    <message>
      <source>A column with the day of the month, 1 to 31.</source>
      <translation>一列：日，1 到 31。</translation>
    </message>
    <message>
      <source>A column with the day of the year, 1 to 366.</source>
      <translation>一列：一年中的第几天，1 到 366。</translation>
    </message>
    <message>
      <source>A column with the hour, 0 to 23.</source>
      <translation>一列：时，0 到 23。</translation>
    </message>
    <message>
      <source>A column with the minute, 0 to 59.</source>
      <translation>一列：分，0 到 59。</translation>
    </message>
    <message>
      <source>A column with the month, 1 to 12.</source>
      <translation>一列：月，1 到 12。</translation>
    </message>
    <message>
      <source>A column with the quarter, 1 to 4.</source>
      <translation>一列：季度，1 到 4。</translation>
    </message>
    <message>
      <source>A column with the week of ISO 8601, 1 to 53.</source>
      <translation>一列：ISO 8601 周数，1 到 53。</translation>
    </message>
    <message>
      <source>A column with the weekday, Monday is 1 and Sunday 7.</source>
      <translation>一列：星期，星期一为 1，星期日为 7。</translation>
    </message>
    <message>
      <source>A column with the year.</source>
      <translation>一列：年。</translation>
    </message>
    <message>
      <source>A condition has no column yet.</source>
      <translation>有一个条件还没有选择列。</translation>
    </message>
    <message>
      <source>A condition is needed here, and this is a %1.</source>
      <translation>这里需要条件，而这是%1。</translation>
    </message>
    <message>
      <source>A condition names a column and a comparison: %1.</source>
      <translation>每个条件都要指明列和比较：%1。</translation>
    </message>
    <message>
      <source>A dense network that learns to predict numbers or classes</source>
      <translation>学习预测数值或类别的全连接网络</translation>
    </message>
    <message>
      <source>A double quote in the list of columns is not closed.</source>
      <translation>列清单中的双引号没有闭合。</translation>
    </message>
    <message>
      <source>A feature whose correlation with the target is beyond this, or that tells the class of this share of the rows, is a finding.</source>
      <translation>与目标的相关系数绝对值超过此值，或能在超过此比例的行中确定类别的特征，算作一个发现。</translation>
    </message>
    <message>
      <source>A fixed value</source>
      <translation>固定值</translation>
    </message>
    <message>
      <source>A larger share of missing values is a finding.</source>
      <translation>缺失比例超过此值的列算作一个发现。</translation>
    </message>
    <message>
      <source>A link names the node %1, which is not there.</source>
      <translation>一条连线指向不存在的节点 %1。</translation>
    </message>
    <message>
      <source>A link of the pipeline does not name a node and a port at each end.</source>
      <translation>流程的一条连线没有在两端都写明节点和端口。</translation>
    </message>
    <message>
      <source>A missing value cannot stand here.</source>
      <translation>缺失值不能放在这里。</translation>
    </message>
    <message>
      <source>A model has at least one step; this one has %1.</source>
      <translation>模型至少要有一个步骤；这个模型有 %1 个。</translation>
    </message>
    <message>
      <source>A name is missing here.</source>
      <translation>这里缺少名称。</translation>
    </message>
    <message>
      <source>A network needs at least two rows to learn from, and there are %1.</source>
      <translation>网络至少需要两行数据来学习，而这里只有 %1 行。</translation>
    </message>
    <message>
      <source>A new column</source>
      <translation>新列</translation>
    </message>
    <message>
      <source>A node needs an id and an operator.</source>
      <translation>节点需要标识和算子。</translation>
    </message>
    <message>
      <source>A number of rows</source>
      <translation>按行数</translation>
    </message>
    <message>
      <source>A number would lose digits of some cells.</source>
      <translation>作为数值会使某些单元格丢失数位。</translation>
    </message>
    <message>
      <source>A place on the canvas is not a number.</source>
      <translation>画布上的一个位置不是数字。</translation>
    </message>
    <message>
      <source>A project without a window</source>
      <translation>不开窗口运行一个项目</translation>
    </message>
    <message>
      <source>A quote is opened and not closed; it is read as it stands.</source>
      <translation>有引号打开而未闭合；按原样读取。</translation>
    </message>
    <message>
      <source>A quote within quotes</source>
      <translation>引号内部的引号怎样写</translation>
    </message>
    <message>
      <source>A quoted cell holds a quote that is not doubled.</source>
      <translation>带引号的单元格中有未成对的引号。</translation>
    </message>
    <message>
      <source>A result could not be stored.</source>
      <translation>结果无法保存。</translation>
    </message>
    <message>
      <source>A row for missing values, too.</source>
      <translation>缺失值也产生一行。</translation>
    </message>
    <message>
      <source>A row has more than %1 bytes.</source>
      <translation>有一行超过 %1 字节。</translation>
    </message>
    <message>
      <source>A row may be drawn several times.</source>
      <translation>一行可能被抽到多次。</translation>
    </message>
    <message>
      <source>A rule for columns has no part called %1.</source>
      <translation>列的规则没有名为 %1 的部分。</translation>
    </message>
    <message>
      <source>A saved model on new rows</source>
      <translation>用保存的模型预测新的行</translation>
    </message>
    <message>
      <source>A semicolon ends an entry.</source>
      <translation>每一项以分号结束。</translation>
    </message>
    <message>
      <source>A share of the rows</source>
      <translation>按比例</translation>
    </message>
    <message>
      <source>A sheet holds %1 columns; the table has %2.</source>
      <translation>一张工作表最多 %1 列；表格有 %2 列。</translation>
    </message>
    <message>
      <source>A sheet holds %1 rows; the table has %2.</source>
      <translation>一张工作表最多 %1 行；表格有 %2 行。</translation>
    </message>
    <message>
      <source>A span of column %1 is beyond the largest whole number.</source>
      <translation>列 %1 的极差超出了最大整数。</translation>
    </message>
    <message>
      <source>A stored curve is damaged.</source>
      <translation>保存的曲线已损坏。</translation>
    </message>
    <message>
      <source>A stored figure is damaged at "%1".</source>
      <translation>保存的图形在“%1”处损坏。</translation>
    </message>
    <message>
      <source>A stored result is damaged.</source>
      <translation>保存的结果已损坏。</translation>
    </message>
    <message>
      <source>A sum of column %1 is beyond the largest whole number.</source>
      <translation>列 %1 的总和超出了最大整数。</translation>
    </message>
    <message>
      <source>A table with fewer rows is not whole.</source>
      <translation>行数更少的表是不完整的。</translation>
    </message>
    <message>
      <source>A table with more rows is not the one meant.</source>
      <translation>行数更多的表不是所要的表。</translation>
    </message>
    <message>
      <source>A table with more rows than this is refused.</source>
      <translation>行比这更多的表会被拒绝。</translation>
    </message>
    <message>
      <source>A text in quotes is missing here.</source>
      <translation>这里缺少引号里的文本。</translation>
    </message>
    <message>
      <source>A text in row %1 is longer than a cell of a sheet holds.</source>
      <translation>第 %1 行的文本超出了工作表单元格的长度。</translation>
    </message>
    <message>
      <source>A text is needed here.</source>
      <translation>这里需要文本。</translation>
    </message>
    <message>
      <source>A value that cannot be converted</source>
      <translation>不能转换的值</translation>
    </message>
    <message>
      <source>A value without the name of its parameter cannot be set.</source>
      <translation>没有参数名的值无法设置。</translation>
    </message>
    <message>
      <source>A “%1” is missing here.</source>
      <translation>这里缺少“%1”。</translation>
    </message>
    <message>
      <source>ARFF Import</source>
      <translation>ARFF 导入</translation>
    </message>
    <message>
      <source>Accuracy %1</source>
      <translation>准确率 %1</translation>
    </message>
    <message>
      <source>Accuracy %1 ± %2</source>
      <translation>准确率 %1 ± %2</translation>
    </message>
    <message>
      <source>Accuracy %1, F1 %2</source>
      <translation>准确率 %1，F1 %2</translation>
    </message>
    <message>
      <source>Action</source>
      <translation>操作</translation>
    </message>
    <message>
      <source>Activation</source>
      <translation>激活函数</translation>
    </message>
    <message>
      <source>Actual %1</source>
      <translation>实际的 %1</translation>
    </message>
    <message>
      <source>Adam</source>
      <translation>Adam</translation>
    </message>
    <message>
      <source>AdamW</source>
      <translation>AdamW</translation>
    </message>
    <message>
      <source>Add %1 where it ends.</source>
      <translation>在结束处加上 %1。</translation>
    </message>
    <message>
      <source>Add %1.</source>
      <translation>加上 %1。</translation>
    </message>
    <message>
      <source>Add --typed to write values.</source>
      <translation>加上 --typed 就会写出值。</translation>
    </message>
    <message>
      <source>Add a condition, or let columns and values be learned.</source>
      <translation>请添加条件，或选择学习列和值。</translation>
    </message>
    <message>
      <source>Add a condition, or write an expression.</source>
      <translation>请添加条件，或写一个表达式。</translation>
    </message>
    <message>
      <source>Add the missing times with a value, or summarise the series by a regular step.</source>
      <translation>请补上缺少的时间及其值，或按规则步长汇总序列。</translation>
    </message>
    <message>
      <source>Add them, or rename the columns that hold these values.</source>
      <translation>请补上这些列，或给含有这些值的列改名。</translation>
    </message>
    <message>
      <source>Added to the name of a right column that is taken.</source>
      <translation>右表的列名已被占用时加在其后。</translation>
    </message>
    <message>
      <source>Additive: a straight line</source>
      <translation>加法：直线</translation>
    </message>
    <message>
      <source>Additive: of the same size everywhere</source>
      <translation>加法：各处大小相同</translation>
    </message>
    <message>
      <source>Additive: the same amount each time</source>
      <translation>加法：每次增减相同的量</translation>
    </message>
    <message>
      <source>Adds a column with the name of the file.</source>
      <translation>添加一列，内容为文件名。</translation>
    </message>
    <message>
      <source>Adds a column with the name of the table.</source>
      <translation>添加一列，写明表的名称。</translation>
    </message>
    <message>
      <source>After %1 a colon and an aggregate are expected.</source>
      <translation>%1 之后应有冒号和汇总方式。</translation>
    </message>
    <message>
      <source>After a quoted column name comes a comma, not "%1".</source>
      <translation>带引号的列名之后应为逗号，而不是“%1”。</translation>
    </message>
    <message>
      <source>All %1 values are numbers; make it a number column.</source>
      <translation>全部 %1 个值都是数值；请把这一列改为数值列。</translation>
    </message>
    <message>
      <source>All %1 values differ: the column names rows and cannot be learned from; give it the role identifier.</source>
      <translation>全部 %1 个值各不相同：这一列是行的名称，无法从中学习；请把它的角色设为标识。</translation>
    </message>
    <message>
      <source>All cells</source>
      <translation>全部单元格</translation>
    </message>
    <message>
      <source>All columns of any table</source>
      <translation>任一表中的所有列</translation>
    </message>
    <message>
      <source>All folds but one</source>
      <translation>留出一折</translation>
    </message>
    <message>
      <source>All lines are one table</source>
      <translation>所有行属于同一张表</translation>
    </message>
    <message>
      <source>All values are dates like %1.</source>
      <translation>所有值都是像 %1 这样的日期。</translation>
    </message>
    <message>
      <source>All values are dates with a time and a zone, converted to UTC.</source>
      <translation>所有值都是带时间和时区的日期，已换算为 UTC。</translation>
    </message>
    <message>
      <source>All values are dates with a time, like %1 14:07.</source>
      <translation>所有值都是带时间的日期，如 %1 14:07。</translation>
    </message>
    <message>
      <source>All values are numbers of telephones or identity cards, not quantities.</source>
      <translation>所有值都是电话号码或身份证号，不是数量。</translation>
    </message>
    <message>
      <source>All values are numbers written like %1, with the unit %2.</source>
      <translation>所有值都是写成 %1 这种形式的数字，单位为 %2。</translation>
    </message>
    <message>
      <source>All values are numbers written like %1.</source>
      <translation>所有值都是写成 %1 这种形式的数字。</translation>
    </message>
    <message>
      <source>All values are numbers.</source>
      <translation>所有值都是数字。</translation>
    </message>
    <message>
      <source>All values are true or false.</source>
      <translation>所有值都是真或假。</translation>
    </message>
    <message>
      <source>All values are whole numbers.</source>
      <translation>所有值都是整数。</translation>
    </message>
    <message>
      <source>All values as one text</source>
      <translation>所有值连成文本</translation>
    </message>
    <message>
      <source>Among</source>
      <translation>查找表的键列</translation>
    </message>
    <message>
      <source>An aggregate of column %1 is expected here.</source>
      <translation>此处应写列 %1 的汇总方式。</translation>
    </message>
    <message>
      <source>An array of learned values has another type than expected.</source>
      <translation>一个学习到的数组类型与预期不符。</translation>
    </message>
    <message>
      <source>An edit of the kind %1 is not known here.</source>
      <translation>这里不认识 %1 这种编辑。</translation>
    </message>
    <message>
      <source>Another number draws other rows.</source>
      <translation>换一个数会抽到别的行。</translation>
    </message>
    <message>
      <source>Another number gives other folds.</source>
      <translation>换一个数会得到不同的折。</translation>
    </message>
    <message>
      <source>Another number gives other parts of the same sizes.</source>
      <translation>换一个数会得到大小相同的另一种划分。</translation>
    </message>
    <message>
      <source>Another value for a parameter, any number of times</source>
      <translation>给某个参数另一个值，可以多次使用</translation>
    </message>
    <message>
      <source>Another window has this project open.</source>
      <translation>另一个窗口已打开此项目。</translation>
    </message>
    <message>
      <source>Anti: left rows that have no match</source>
      <translation>反连接：没有匹配的左表行</translation>
    </message>
    <message>
      <source>Any number</source>
      <translation>不限</translation>
    </message>
    <message>
      <source>Any readable file as UTF-8 CSV, .xlsx or .ndjson</source>
      <translation>把能读的文件转换成 UTF-8 的 CSV、.xlsx 或 .ndjson</translation>
    </message>
    <message>
      <source>Applies a model to a table</source>
      <translation>将模型应用于表格</translation>
    </message>
    <message>
      <source>Arguments</source>
      <translation>位置参数</translation>
    </message>
    <message>
      <source>Around cells: a character or none</source>
      <translation>单元格两边的字符；none 表示没有</translation>
    </message>
    <message>
      <source>Around texts without quotes</source>
      <translation>不加引号的文本两端的空格</translation>
    </message>
    <message>
      <source>Array %1 does not begin where the one before it ends.</source>
      <translation>数组 %1 没有从前一个数组结束处开始。</translation>
    </message>
    <message>
      <source>Array %1 has the type %2, which is not read here.</source>
      <translation>数组 %1 的类型为 %2，这里不能读取。</translation>
    </message>
    <message>
      <source>Array %1 lacks its type, its shape or its place.</source>
      <translation>数组 %1 缺少类型、形状或位置。</translation>
    </message>
    <message>
      <source>As detected</source>
      <translation>按检测结果</translation>
    </message>
    <message>
      <source>As given</source>
      <translation>按给定值</translation>
    </message>
    <message>
      <source>As numbers, some would lose leading zeros, or are too long to keep every digit.</source>
      <translation>若作为数字，有些会失去前导零，或因过长而丢失数位。</translation>
    </message>
    <message>
      <source>As of: every left row with the nearest in time</source>
      <translation>就近连接：每个左表行与时间最近的行</translation>
    </message>
    <message>
      <source>As the step tells</source>
      <translation>按时间间隔</translation>
    </message>
    <message>
      <source>Ask for fewer clusters, or check the steps before this one: a filter may drop rows.</source>
      <translation>请减少簇数，或检查前面的步骤：筛选可能去掉了行。</translation>
    </message>
    <message>
      <source>Ask its author for a version made for this Quern.</source>
      <translation>请向作者索取适用于此版 Quern 的包。</translation>
    </message>
    <message>
      <source>Ask its author for help; until then it is left out.</source>
      <translation>请向作者求助；在此之前不加载它。</translation>
    </message>
    <message>
      <source>Ask its author to rename the operator; until then the pack is left out.</source>
      <translation>请作者更改算子的名称；在此之前不加载该包。</translation>
    </message>
    <message>
      <source>Ask its owner for permission to read it, or copy it to a folder of yours.</source>
      <translation>请向文件所有者申请读取权限，或将其复制到自己的文件夹。</translation>
    </message>
    <message>
      <source>Ask where the file comes from. It was not written by Quern.</source>
      <translation>请核实文件的来源。它不是由 Quern 写出的。</translation>
    </message>
    <message>
      <source>Association</source>
      <translation>关联分析</translation>
    </message>
    <message>
      <source>At least so many rows</source>
      <translation>行数下限</translation>
    </message>
    <message>
      <source>At most so many passes per restart.</source>
      <translation>每次重启最多迭代这么多遍。</translation>
    </message>
    <message>
      <source>At most so many rows</source>
      <translation>行数上限</translation>
    </message>
    <message>
      <source>At random</source>
      <translation>随机</translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation>自动</translation>
    </message>
    <message>
      <source>Automatic: a number column is predicted as a number, others as classes.</source>
      <translation>自动：数值列按数值预测，其余按类别预测。</translation>
    </message>
    <message>
      <source>Automatic: the GPU if there is one that can be used.</source>
      <translation>自动：有可用的 GPU 就用 GPU。</translation>
    </message>
    <message>
      <source>Balance classes</source>
      <translation>类别平衡</translation>
    </message>
    <message>
      <source>Base</source>
      <translation>基准</translation>
    </message>
    <message>
      <source>Batch size</source>
      <translation>批大小</translation>
    </message>
    <message>
      <source>Before the fraction of a number</source>
      <translation>小数部分之前的符号</translation>
    </message>
    <message>
      <source>Begin the CSV with three bytes by which Excel knows UTF-8</source>
      <translation>在 CSV 开头写三个字节，Excel 凭它认出 UTF-8</translation>
    </message>
    <message>
      <source>Beginning of the unit</source>
      <translation>单位的开始</translation>
    </message>
    <message>
      <source>Best epoch %1 of %2</source>
      <translation>最佳轮次 %1（共 %2 轮）</translation>
    </message>
    <message>
      <source>Best silhouette</source>
      <translation>轮廓系数最佳</translation>
    </message>
    <message>
      <source>Between the cells: a text, tab or space</source>
      <translation>单元格之间：一段文本，或 tab、space</translation>
    </message>
    <message>
      <source>Between values</source>
      <translation>值之间的分隔符</translation>
    </message>
    <message>
      <source>Blanks</source>
      <translation>空格</translation>
    </message>
    <message>
      <source>Blanks around texts</source>
      <translation>文本两端的空格</translation>
    </message>
    <message>
      <source>Blanks fill the cells up: every text of a column has some on the same side, or all are of the same length with them.</source>
      <translation>空格只是用来补齐单元格：一列的每个文本在同一侧都有空格，或者加上空格后长度都相同。</translation>
    </message>
    <message>
      <source>Blanks stand around the quotes of cells.</source>
      <translation>带引号的单元格，引号外还有空格。</translation>
    </message>
    <message>
      <source>Bootstrap</source>
      <translation>自助抽样</translation>
    </message>
    <message>
      <source>Bring columns to mean 0 and deviation 1 first. Turn off only if they are already.</source>
      <translation>先将各列变为均值 0、标准差 1。只有已经标准化时才关闭。</translation>
    </message>
    <message>
      <source>Bring more rows, or give all of them to one part.</source>
      <translation>请提供更多的行，或把所有行都给一个部分。</translation>
    </message>
    <message>
      <source>Bring the series to the same step, or fit the model again.</source>
      <translation>请使序列的步长一致，或重新拟合模型。</translation>
    </message>
    <message>
      <source>Build the pack again with the headers and the compiler of this Quern.</source>
      <translation>请用此版 Quern 的头文件和编译器重新构建该包。</translation>
    </message>
    <message>
      <source>By</source>
      <translation>移动量</translation>
    </message>
    <message>
      <source>By %1: %2 left and %3 right rows give %4 {row|rows}; %5 left {row has|rows have} no partner.</source>
      <translation>按 %1：左表 %2 行与右表 %3 行连接得到 %4 行；左表有 %5 行没有匹配。</translation>
    </message>
    <message>
      <source>By fold</source>
      <translation>各折</translation>
    </message>
    <message>
      <source>By group</source>
      <translation>按分组</translation>
    </message>
    <message>
      <source>By the ending of the file</source>
      <translation>按文件扩展名</translation>
    </message>
    <message>
      <source>By time</source>
      <translation>按时间</translation>
    </message>
    <message>
      <source>C</source>
      <translation>C</translation>
    </message>
    <message>
      <source>COLUMN</source>
      <translation>列</translation>
    </message>
    <message>
      <source>COMMAND</source>
      <translation>命令</translation>
    </message>
    <message>
      <source>CPU</source>
      <translation>CPU</translation>
    </message>
    <message>
      <source>CSV</source>
      <translation>CSV</translation>
    </message>
    <message>
      <source>CSV File Import</source>
      <translation>CSV 导入</translation>
    </message>
    <message>
      <source>Calculate with number(…) instead.</source>
      <translation>请改用 number(…) 计算。</translation>
    </message>
    <message>
      <source>Candidates</source>
      <translation>候选模型</translation>
    </message>
    <message>
      <source>Capital letters</source>
      <translation>大写字母</translation>
    </message>
    <message>
      <source>Category</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Cells</source>
      <translation>单元格内容</translation>
    </message>
    <message>
      <source>Cells are quoted without need, so an empty quoted cell is missing, too.</source>
      <translation>单元格无必要地加了引号，所以加引号的空单元格也是缺失值。</translation>
    </message>
    <message>
      <source>Cells that may be no numbers in a column of them</source>
      <translation>数字列中允许不是数字的单元格比例</translation>
    </message>
    <message>
      <source>Centroids</source>
      <translation>簇中心</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>改动</translation>
    </message>
    <message>
      <source>Changes</source>
      <translation>改动</translation>
    </message>
    <message>
      <source>Check Table</source>
      <translation>数据校验</translation>
    </message>
    <message>
      <source>Check that the disk is at hand, and try again.</source>
      <translation>请确认磁盘可用后重试。</translation>
    </message>
    <message>
      <source>Check that the file is delimited text; if it is, split that row.</source>
      <translation>请确认文件是分隔文本；若是，请拆开该行。</translation>
    </message>
    <message>
      <source>Check the disk, and try with a copy of the file.</source>
      <translation>请检查磁盘，并用副本重试。</translation>
    </message>
    <message>
      <source>Check the name and the folder, or choose the file again.</source>
      <translation>请检查名称和文件夹，或重新选择文件。</translation>
    </message>
    <message>
      <source>Check the steps before this one: a filter may drop every row.</source>
      <translation>请检查前面的步骤：筛选可能去掉了所有行。</translation>
    </message>
    <message>
      <source>Chinese names to pinyin</source>
      <translation>姓名转拼音</translation>
    </message>
    <message>
      <source>Chinese names to pinyin initials</source>
      <translation>姓名转拼音首字母</translation>
    </message>
    <message>
      <source>Chinese to pinyin</source>
      <translation>汉字转拼音</translation>
    </message>
    <message>
      <source>Chinese to pinyin initials</source>
      <translation>汉字转拼音首字母</translation>
    </message>
    <message>
      <source>Choose a .qmodel file that Quern wrote, or save the model again.</source>
      <translation>请选择 Quern 写出的 .qmodel 文件，或重新保存模型。</translation>
    </message>
    <message>
      <source>Choose a .quern file, or open a CSV file as data.</source>
      <translation>请选择 .quern 文件，或将 CSV 文件作为数据打开。</translation>
    </message>
    <message>
      <source>Choose a category column, or divide at random.</source>
      <translation>请选择类别列，或随机划分。</translation>
    </message>
    <message>
      <source>Choose a category, text or true-or-false column.</source>
      <translation>请选择类别、文本或真假列。</translation>
    </message>
    <message>
      <source>Choose a category, text, true-or-false or whole-number column.</source>
      <translation>请选择类别、文本、真假或整数列。</translation>
    </message>
    <message>
      <source>Choose a column of categories, text, booleans or integers.</source>
      <translation>请选择类别、文本、布尔或整数列。</translation>
    </message>
    <message>
      <source>Choose a column of dates, time stamps or numbers, or leave it open to count the rows.</source>
      <translation>请选择日期、时间戳或数值列，或留空以按行计数。</translation>
    </message>
    <message>
      <source>Choose a column of numbers or dates.</source>
      <translation>请选择数值列或日期列。</translation>
    </message>
    <message>
      <source>Choose a column of numbers, or another summary.</source>
      <translation>请选择数值列，或另一种汇总。</translation>
    </message>
    <message>
      <source>Choose a column.</source>
      <translation>请选择一列。</translation>
    </message>
    <message>
      <source>Choose a date or number column.</source>
      <translation>请选择日期列或数值列。</translation>
    </message>
    <message>
      <source>Choose a date or time stamp column.</source>
      <translation>请选择日期列或时间戳列。</translation>
    </message>
    <message>
      <source>Choose a date, time stamp or number column.</source>
      <translation>请选择日期、日期时间或数值列。</translation>
    </message>
    <message>
      <source>Choose a delimited text file. A spreadsheet can be saved as CSV by the program that made it.</source>
      <translation>请选择分隔文本文件。电子表格可由其生成程序另存为 CSV。</translation>
    </message>
    <message>
      <source>Choose a file of records that have the same members.</source>
      <translation>请选择各条记录成员相同的文件。</translation>
    </message>
    <message>
      <source>Choose a file with an array of objects, or with an object on every line.</source>
      <translation>请选择内容为对象数组、或每行一个对象的文件。</translation>
    </message>
    <message>
      <source>Choose a file with at least one row.</source>
      <translation>请选择至少有一行的文件。</translation>
    </message>
    <message>
      <source>Choose a file.</source>
      <translation>请选择文件。</translation>
    </message>
    <message>
      <source>Choose a file; on the command line, - reads what is piped in.</source>
      <translation>请选一个文件；在命令行上，- 读取管道传入的内容。</translation>
    </message>
    <message>
      <source>Choose a folder of yours.</source>
      <translation>请选择您自己的文件夹。</translation>
    </message>
    <message>
      <source>Choose a larger number.</source>
      <translation>请选择更大的数。</translation>
    </message>
    <message>
      <source>Choose a number column, or encode this one as numbers first.</source>
      <translation>请选择数值列，或先将此列编码为数值。</translation>
    </message>
    <message>
      <source>Choose a simpler trend and season, or a longer series.</source>
      <translation>请选择更简单的趋势和季节，或更长的序列。</translation>
    </message>
    <message>
      <source>Choose a target with at least two classes.</source>
      <translation>请选择至少有两个类别的目标。</translation>
    </message>
    <message>
      <source>Choose a target, or give a column that role with Select Columns.</source>
      <translation>请选择目标，或用“选择列”给某列指定该角色。</translation>
    </message>
    <message>
      <source>Choose a value within the range.</source>
      <translation>请选择范围内的值。</translation>
    </message>
    <message>
      <source>Choose additive errors and an additive season.</source>
      <translation>请选择加法误差和加法季节。</translation>
    </message>
    <message>
      <source>Choose an additive season and additive errors.</source>
      <translation>请选择加法季节和加法误差。</translation>
    </message>
    <message>
      <source>Choose an operator from the palette.</source>
      <translation>请从算子面板中选择算子。</translation>
    </message>
    <message>
      <source>Choose another column to predict from.</source>
      <translation>请选择另一列来预测。</translation>
    </message>
    <message>
      <source>Choose another column, or convert it with number(…), text(…) or date(…).</source>
      <translation>请选择另一列，或用 number(…)、text(…)、date(…) 转换。</translation>
    </message>
    <message>
      <source>Choose another column, or give all rows to one part.</source>
      <translation>请选择另一列，或把所有行都给一个部分。</translation>
    </message>
    <message>
      <source>Choose another column.</source>
      <translation>请选择另一列。</translation>
    </message>
    <message>
      <source>Choose another feature, or check the steps before this one.</source>
      <translation>请选择另一个特征，或检查前面的步骤。</translation>
    </message>
    <message>
      <source>Choose another figure, or encode other columns as numbers first.</source>
      <translation>请选择另一种图形，或先将其他列编码为数值。</translation>
    </message>
    <message>
      <source>Choose another file, or save this one as .xlsx or CSV by the program that made it.</source>
      <translation>请选择其他文件，或用生成它的程序另存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
      <source>Choose another file: this one is hardly what it says it is.</source>
      <translation>请选择其他文件：这个文件恐怕名不副实。</translation>
    </message>
    <message>
      <source>Choose another folder, or other names.</source>
      <translation>请选择其他文件夹或其他文件名。</translation>
    </message>
    <message>
      <source>Choose another folder. What was there before is unchanged.</source>
      <translation>请选择其他文件夹。原有内容未改动。</translation>
    </message>
    <message>
      <source>Choose another name, or rename or remove that column first.</source>
      <translation>换一个名称，或先重命名或去掉那一列。</translation>
    </message>
    <message>
      <source>Choose another one for one of the two.</source>
      <translation>请为二者之一另选一个。</translation>
    </message>
    <message>
      <source>Choose another sheet or range.</source>
      <translation>请选择其他工作表或区域。</translation>
    </message>
    <message>
      <source>Choose another target or another task.</source>
      <translation>请选择其他目标或其他任务。</translation>
    </message>
    <message>
      <source>Choose another target, or rows of at least two classes.</source>
      <translation>请选择其他目标，或至少有两个类别的行。</translation>
    </message>
    <message>
      <source>Choose as many columns on either side.</source>
      <translation>请在两边选择同样多的列。</translation>
    </message>
    <message>
      <source>Choose at least one column.</source>
      <translation>请至少选择一列。</translation>
    </message>
    <message>
      <source>Choose columns of one type if that is not meant.</source>
      <translation>如果不是本意，请选择同一类型的列。</translation>
    </message>
    <message>
      <source>Choose feature columns that hold numbers; encode categories before this step.</source>
      <translation>请选择数值特征列；类别请在此步骤之前编码。</translation>
    </message>
    <message>
      <source>Choose it among the columns to sort by, or leave it out here.</source>
      <translation>请在排序列中也选择它，或在此处去掉它。</translation>
    </message>
    <message>
      <source>Choose key columns, or add count to the summaries.</source>
      <translation>请选择分组列，或在汇总中加入 count。</translation>
    </message>
    <message>
      <source>Choose no season, a shorter period, or a longer series.</source>
      <translation>请选择无季节、更短的周期，或更长的序列。</translation>
    </message>
    <message>
      <source>Choose number columns, or encode categories first.</source>
      <translation>请选择数值列，或先对类别编码。</translation>
    </message>
    <message>
      <source>Choose number columns, or melt others too.</source>
      <translation>请选择数值列，或同时转换其他列。</translation>
    </message>
    <message>
      <source>Choose one of its columns.</source>
      <translation>请选择它的某一列。</translation>
    </message>
    <message>
      <source>Choose one of its sheets by name or number: %1.</source>
      <translation>请按名称或序号选择其中的工作表：%1。</translation>
    </message>
    <message>
      <source>Choose one of the columns that arrive here.</source>
      <translation>请选择传到这里的某一列。</translation>
    </message>
    <message>
      <source>Choose one of the folds there are.</source>
      <translation>请选择已有的某一折。</translation>
    </message>
    <message>
      <source>Choose one of the options.</source>
      <translation>请选择可选项之一。</translation>
    </message>
    <message>
      <source>Choose one, or divide at random.</source>
      <translation>请选择一列，或随机划分。</translation>
    </message>
    <message>
      <source>Choose other columns for %1, or fill with the most frequent value.</source>
      <translation>请为 %1 选择其他列，或用最常见的值填补。</translation>
    </message>
    <message>
      <source>Choose the column of customers, machines, patients, …</source>
      <translation>请选择表示客户、机器、患者等的列。</translation>
    </message>
    <message>
      <source>Choose the column that holds what really happened.</source>
      <translation>请选择记录真实结果的列。</translation>
    </message>
    <message>
      <source>Choose the columns again.</source>
      <translation>请重新选择列。</translation>
    </message>
    <message>
      <source>Choose the device “automatic” or “CPU”.</source>
      <translation>请选择设备“自动”或“CPU”。</translation>
    </message>
    <message>
      <source>Choose the keys of both tables.</source>
      <translation>请选择两个表的键。</translation>
    </message>
    <message>
      <source>Choose the range that holds the table.</source>
      <translation>请指定表格所在的区域。</translation>
    </message>
    <message>
      <source>Choose the right column that holds the times.</source>
      <translation>请选择右表中存放时间的列。</translation>
    </message>
    <message>
      <source>Choose the right column that shall equal %1.</source>
      <translation>请选择应与 %1 相等的右表列。</translation>
    </message>
    <message>
      <source>Choose times of one kind.</source>
      <translation>请选择同一种时间。</translation>
    </message>
    <message>
      <source>Choose true or false.</source>
      <translation>请选择真或假。</translation>
    </message>
    <message>
      <source>Choose what stands around a cell, for instance ".</source>
      <translation>请指定单元格两边的字符，例如 "。</translation>
    </message>
    <message>
      <source>Choose what stands between two cells, for instance a comma.</source>
      <translation>请选择两个单元格之间的分隔符，例如逗号。</translation>
    </message>
    <message>
      <source>Classification</source>
      <translation>分类</translation>
    </message>
    <message>
      <source>Classification Metrics</source>
      <translation>分类指标</translation>
    </message>
    <message>
      <source>Cleans, changes and splits texts</source>
      <translation>清理、改动和拆分文本</translation>
    </message>
    <message>
      <source>Close other programs, or use fewer rows.</source>
      <translation>请关闭其他程序，或减少行数。</translation>
    </message>
    <message>
      <source>Cluster</source>
      <translation>簇</translation>
    </message>
    <message>
      <source>Clustering</source>
      <translation>聚类</translation>
    </message>
    <message>
      <source>Clusters</source>
      <translation>簇</translation>
    </message>
    <message>
      <source>Coefficients</source>
      <translation>系数</translation>
    </message>
    <message>
      <source>Column %1 cannot be both the series and its time.</source>
      <translation>列 %1 不能既是序列又是其时间。</translation>
    </message>
    <message>
      <source>Column %1 does not ascend: row %2 is at %3, the row before it at %4.</source>
      <translation>列 %1 不是递增的：第 %2 行为 %3，而前一行为 %4。</translation>
    </message>
    <message>
      <source>Column %1 does not hold categories or texts.</source>
      <translation>列 %1 不是类别或文本。</translation>
    </message>
    <message>
      <source>Column %1 does not hold classes.</source>
      <translation>列 %1 不是类别。</translation>
    </message>
    <message>
      <source>Column %1 does not hold dates or time stamps.</source>
      <translation>列 %1 不是日期或时间戳。</translation>
    </message>
    <message>
      <source>Column %1 does not hold numbers.</source>
      <translation>列 %1 不是数值。</translation>
    </message>
    <message>
      <source>Column %1 has %2 classes; this step takes at most %3.</source>
      <translation>列 %1 有 %2 个类别；此步骤最多接受 %3 个。</translation>
    </message>
    <message>
      <source>Column %1 has %2 missing values.</source>
      <translation>列 %1 有 %2 个缺失值。</translation>
    </message>
    <message>
      <source>Column %1 has %2 missing {value|values}, the first in row %3; this step needs every value.</source>
      <translation>列 %1 有 %2 个缺失值，第一个在第 %3 行；此步骤需要每个值。</translation>
    </message>
    <message>
      <source>Column %1 has %2 {category|categories}, and %3 {is|are} allowed.</source>
      <translation>列 %1 有 %2 个类别，最多允许 %3 个。</translation>
    </message>
    <message>
      <source>Column %1 has %2 {group|groups}, too few for %3 folds.</source>
      <translation>列 %1 有 %2 个分组，不够分成 %3 折。</translation>
    </message>
    <message>
      <source>Column %1 has %2 {group|groups}, too few for %3 {part|parts}.</source>
      <translation>列 %1 只有 %2 个分组，不够分成 %3 份。</translation>
    </message>
    <message>
      <source>Column %1 has %2 {value that is|values that are} infinite or not a number, the first in row %3: a division by zero, or the logarithm of a number that is not positive.</source>
      <translation>列 %1 有 %2 个值是无穷大或非数，第一个在第 %3 行：除以零，或对非正数取对数。</translation>
    </message>
    <message>
      <source>Column %1 has %2 {value|values} beyond 2^53, the first in row %3: its statistics are rounded.</source>
      <translation>列 %1 有 %2 个值超出 2^53，第一个在第 %3 行：其统计量是舍入后的。</translation>
    </message>
    <message>
      <source>Column %1 has %2 {value|values}, and %3 {column is|columns are} allowed.</source>
      <translation>列 %1 有 %2 个值，而最多允许 %3 列。</translation>
    </message>
    <message>
      <source>Column %1 has a single class, %2: there is nothing to tell apart.</source>
      <translation>列 %1 只有一个类别 %2：没有可区分的内容。</translation>
    </message>
    <message>
      <source>Column %1 has a single class, so there is nothing to tell apart.</source>
      <translation>列 %1 只有一个类别，没有可区分的内容。</translation>
    </message>
    <message>
      <source>Column %1 has a single value and becomes 0.</source>
      <translation>列 %1 只有一个值，变为 0。</translation>
    </message>
    <message>
      <source>Column %1 has a single value, so no line can be fitted.</source>
      <translation>列 %1 只有一个值，无法拟合直线。</translation>
    </message>
    <message>
      <source>Column %1 has a value that is not finite in this row.</source>
      <translation>列 %1 在此行的值不是有限数。</translation>
    </message>
    <message>
      <source>Column %1 has another length than its table.</source>
      <translation>列 %1 的长度与表格不同。</translation>
    </message>
    <message>
      <source>Column %1 has no categories.</source>
      <translation>列 %1 没有类别。</translation>
    </message>
    <message>
      <source>Column %1 has no group in this row.</source>
      <translation>列 %1 在此行没有分组。</translation>
    </message>
    <message>
      <source>Column %1 has no time in row %2.</source>
      <translation>列 %1 在第 %2 行没有时间。</translation>
    </message>
    <message>
      <source>Column %1 has no time in this row.</source>
      <translation>列 %1 在此行没有时间。</translation>
    </message>
    <message>
      <source>Column %1 has no value at all and stays empty.</source>
      <translation>列 %1 完全没有值，保持为空。</translation>
    </message>
    <message>
      <source>Column %1 has no value in row %2.</source>
      <translation>列 %1 在第 %2 行没有值。</translation>
    </message>
    <message>
      <source>Column %1 has no value in this row.</source>
      <translation>列 %1 在此行没有值。</translation>
    </message>
    <message>
      <source>Column %1 has the value %2 in row %3, too large to be squared.</source>
      <translation>列 %1 在第 %3 行的值 %2 太大，无法平方。</translation>
    </message>
    <message>
      <source>Column %1 holds a category that is not in its list.</source>
      <translation>列 %1 含有不在清单中的类别。</translation>
    </message>
    <message>
      <source>Column %1 holds a text that is not UTF-8.</source>
      <translation>列 %1 含有非 UTF-8 的文本。</translation>
    </message>
    <message>
      <source>Column %1 holds neither numbers nor times.</source>
      <translation>列 %1 既不是数值也不是时间。</translation>
    </message>
    <message>
      <source>Column %1 holds no times.</source>
      <translation>列 %1 不含时间。</translation>
    </message>
    <message>
      <source>Column %1 holds numbers with fractions, which are not counted one by one.</source>
      <translation>列 %1 是带小数的数值，不能逐个计数。</translation>
    </message>
    <message>
      <source>Column %1 holds something that is neither true nor false.</source>
      <translation>列 %1 含有既非真也非假的内容。</translation>
    </message>
    <message>
      <source>Column %1 holds texts, which have no place on a number axis.</source>
      <translation>列 %1 是文本，在数值轴上没有位置。</translation>
    </message>
    <message>
      <source>Column %1 is a %2 column, and errors are measured between numbers.</source>
      <translation>列 %1 是%2列，而误差只能在数值之间衡量。</translation>
    </message>
    <message>
      <source>Column %1 is a %2 column, not one of classes.</source>
      <translation>列 %1 是%2列，不是类别列。</translation>
    </message>
    <message>
      <source>Column %1 is a %2 column, which cannot be predicted so.</source>
      <translation>列 %1 是%2列，不能这样预测。</translation>
    </message>
    <message>
      <source>Column %1 is chosen as %2 and as %3.</source>
      <translation>列 %1 既选作%2，又选作%3。</translation>
    </message>
    <message>
      <source>Column %1 is chosen as %2 as well and has that role.</source>
      <translation>列 %1 同时选作%2，它的角色以%2为准。</translation>
    </message>
    <message>
      <source>Column %1 is missing in %2 of %3 files, the first of them %4.</source>
      <translation>列 %1 在 %3 个文件中的 %2 个里缺失，其中第一个是 %4。</translation>
    </message>
    <message>
      <source>Column %1 is not a finite number in row %2.</source>
      <translation>列 %1 在第 %2 行不是有限数。</translation>
    </message>
    <message>
      <source>Column %1 is not of the same type in every table.</source>
      <translation>列 %1 在各表中的类型不一致。</translation>
    </message>
    <message>
      <source>Column %1 is of type %2 and its values of type %3; together they become text.</source>
      <translation>列 %1 的类型是“%2”，其对应值的类型是“%3”；放在一起会变为文本。</translation>
    </message>
    <message>
      <source>Column %1 is of type %2 in one file and of type %3 in %4; it becomes text.</source>
      <translation>列 %1 在一个文件中的类型为 %2，在 %4 中的类型为 %3；它成为文本。</translation>
    </message>
    <message>
      <source>Column %1 is of type %2 in one table and of type %3 in another; it becomes text.</source>
      <translation>列 %1 在一个表中类型为“%2”，在另一个表中为“%3”；它将变为文本。</translation>
    </message>
    <message>
      <source>Column %1 is of type %2, others are of type %3; the values become text.</source>
      <translation>列 %1 的类型是“%2”，其他列是“%3”；值将变为文本。</translation>
    </message>
    <message>
      <source>Column %1 is of type %2, which has no %3.</source>
      <translation>列 %1 的类型是“%2”，没有 %3 这种汇总。</translation>
    </message>
    <message>
      <source>Column %1 is the target and cannot be a feature too.</source>
      <translation>列 %1 是目标，不能同时作为特征。</translation>
    </message>
    <message>
      <source>Column %1 of the sheet holds the error %2.</source>
      <translation>工作表的第 %1 列含有错误 %2。</translation>
    </message>
    <message>
      <source>Column %1 shall run downwards, but rows are not sorted by it.</source>
      <translation>列 %1 要降序排列，但并未按它排序。</translation>
    </message>
    <message>
      <source>Column %1 was of type %2 and is of type %3 now.</source>
      <translation>列 %1 原来的类型是%2，现在是%3。</translation>
    </message>
    <message>
      <source>Column %1: "%2" and "%3" have different units, so it stays text.</source>
      <translation>列 %1：“%2”和“%3”的单位不同，因此保留为文本。</translation>
    </message>
    <message>
      <source>Column %1: "%2" has not the chosen type.</source>
      <translation>列 %1：“%2”不是所选的类型。</translation>
    </message>
    <message>
      <source>Column %1: %2 of %3 cells are not dates, such as %4, from row %5 on.</source>
      <translation>列 %1：%3 个单元格中有 %2 个不是日期，例如 %4，从第 %5 行开始出现。</translation>
    </message>
    <message>
      <source>Column %1: %2 of %3 cells are not dates; the first is %4 in row %5.</source>
      <translation>列 %1：%3 个单元格中有 %2 个不是日期；第一个是 %4，在第 %5 行。</translation>
    </message>
    <message>
      <source>Column %1: %2 of %3 cells are not numbers, such as %4, from row %5 on.</source>
      <translation>列 %1：%3 个单元格中有 %2 个不是数字，例如 %4，从第 %5 行开始出现。</translation>
    </message>
    <message>
      <source>Column %1: %2 of %3 cells are not numbers; the first is %4 in row %5.</source>
      <translation>列 %1：%3 个单元格中有 %2 个不是数字；第一个是 %4，在第 %5 行。</translation>
    </message>
    <message>
      <source>Column %1: %2 of %3 cells do not fit; as you allow for a few, they become missing and are listed.</source>
      <translation>列 %1：%3 个单元格中有 %2 个不符合类型；由于您允许少量例外，它们成为缺失值并已列出。</translation>
    </message>
    <message>
      <source>Column %1: %2 {class has|classes have} fewer rows than there are parts, so that not every part has them; the first is “%3”.</source>
      <translation>列 %1 有 %2 个类别的行数少于划分的份数，不能每份都有；第一个是“%3”。</translation>
    </message>
    <message>
      <source>Column %1: %2 {date|dates} shifted so far that no time stamp holds {it|them} became missing.</source>
      <translation>列 %1：%2 个日期移动后超出可表示的范围，变为缺失。</translation>
    </message>
    <message>
      <source>Column %1: %2 {day lies|days lie} outside of %3 to %4, whose holidays are known; they are missing.</source>
      <translation>列 %1：%2 天不在节假日已知的 %3 至 %4 年之内；这些行缺失。</translation>
    </message>
    <message>
      <source>Column %1: %2 {row has|rows have} a category that was not seen before; all its columns say no.</source>
      <translation>列 %1：有 %2 行的类别从未见过；它的各列都为否。</translation>
    </message>
    <message>
      <source>Column %1: %2 {value|values} beyond 2^53 {was|were} rounded, the first in row %3.</source>
      <translation>列 %1：%2 个值超出 2^53，已被舍入，第一个在第 %3 行。</translation>
    </message>
    <message>
      <source>Column %1: %2 {value|values} cannot be read as %3 and became missing, the first in row %4.</source>
      <translation>列 %1：%2 个值无法读作%3，已变为缺失，第一个在第 %4 行。</translation>
    </message>
    <message>
      <source>Column %1: commas in it are read as decimal signs.</source>
      <translation>列 %1：其中的逗号按小数点读取。</translation>
    </message>
    <message>
      <source>Column %1: every number has three digits behind a point, as in 1.234; they are read as decimals. Choose the decimal sign: a point if they are, a comma if they are thousands.</source>
      <translation>列 %1：每个数的点后面都是三位数字，如 1.234，现作为小数读取。请选择小数点：确是小数就选点；如果是千分位，就选逗号。</translation>
    </message>
    <message>
      <source>Column %1: nothing says whether the day or the month comes first; it is read like %2.</source>
      <translation>列 %1：无从分辨日和月哪个在前；按 %2 的写法读取。</translation>
    </message>
    <message>
      <source>Column %1: nothing tells whether "%2" has thousands or decimals, so it stays text; choose the decimal sign.</source>
      <translation>列 %1：无法判断“%2”中的逗号是千分位还是小数点，因此保留为文本；请选择小数点符号。</translation>
    </message>
    <message>
      <source>Column %1: nothing tells whether 1,234 has thousands or decimals; it is read as 1234.</source>
      <translation>列 %1：无法判断 1,234 中的逗号是千分位还是小数点，按 1234 读取。</translation>
    </message>
    <message>
      <source>Column %1: nothing tells whether day or month comes first; it is read like %2, month first.</source>
      <translation>列 %1：无从判断日与月孰先；按 %2 读取，月在前。</translation>
    </message>
    <message>
      <source>Column %1: the signs in numbers like "%2" and "%3" contradict each other, so it stays text.</source>
      <translation>列 %1：“%2”和“%3”这类数字中的符号互相矛盾，因此保留为文本。</translation>
    </message>
    <message>
      <source>Column %1: values that do not have the type you chose become missing: %2 of %3.</source>
      <translation>列 %1：不符合所选类型的值将变为缺失：%3 个中有 %2 个。</translation>
    </message>
    <message>
      <source>Column Statistics</source>
      <translation>列统计</translation>
    </message>
    <message>
      <source>Column of names</source>
      <translation>名称列</translation>
    </message>
    <message>
      <source>Column of values</source>
      <translation>值列</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>列</translation>
    </message>
    <message>
      <source>Columns and their types</source>
      <translation>列及其类型</translation>
    </message>
    <message>
      <source>Columns in the same order</source>
      <translation>列的顺序相同</translation>
    </message>
    <message>
      <source>Columns that are carried along but never used.</source>
      <translation>随行保留但从不使用的列。</translation>
    </message>
    <message>
      <source>Columns that differ</source>
      <translation>列不一致时</translation>
    </message>
    <message>
      <source>Columns that do not hold numbers are not used: %1.</source>
      <translation>不含数值的列未使用：%1。</translation>
    </message>
    <message>
      <source>Columns that name a row; learners leave them out.</source>
      <translation>标识行的列；学习算子会略过它们。</translation>
    </message>
    <message>
      <source>Columns that shall be equal; none: those that both tables have.</source>
      <translation>应当相等的列；不选则为两个表共有的列。</translation>
    </message>
    <message>
      <source>Columns that together hold every value once.</source>
      <translation>合起来不得重复的若干列。</translation>
    </message>
    <message>
      <source>Columns that were not there when it was learned.</source>
      <translation>学习时不存在的列。</translation>
    </message>
    <message>
      <source>Columns to make</source>
      <translation>生成的列数</translation>
    </message>
    <message>
      <source>Columns, ranges, categories, gaps</source>
      <translation>列、范围、类别、缺失</translation>
    </message>
    <message>
      <source>Comma</source>
      <translation>逗号</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>命令</translation>
    </message>
    <message>
      <source>Comment sign</source>
      <translation>注释符号</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>比较的列</translation>
    </message>
    <message>
      <source>Compare it with something, for example: %1 &gt; 0.</source>
      <translation>请与某个值比较，例如：%1 &gt; 0。</translation>
    </message>
    <message>
      <source>Compare it with something, for example: hours &gt; 10.</source>
      <translation>请与某个值比较，例如：hours &gt; 10。</translation>
    </message>
    <message>
      <source>Compare it with something, for example: start &lt;= end.</source>
      <translation>请与某个值比较，例如：start &lt;= end。</translation>
    </message>
    <message>
      <source>Complete the condition, or take it away.</source>
      <translation>请把条件补充完整，或将其去掉。</translation>
    </message>
    <message>
      <source>Components</source>
      <translation>成分</translation>
    </message>
    <message>
      <source>Computes new columns from the others</source>
      <translation>由其他列计算新的列</translation>
    </message>
    <message>
      <source>Concatenate</source>
      <translation>纵向合并</translation>
    </message>
    <message>
      <source>Conditions are joined by all or any, not by %1.</source>
      <translation>条件只能以 all 或 any 连接，不能用 %1。</translation>
    </message>
    <message>
      <source>Conditions between columns that must hold, one per line, for example: start &lt;= end.</source>
      <translation>列与列之间必须成立的条件，每行一条，例如：start &lt;= end。</translation>
    </message>
    <message>
      <source>Conditions on the columns, or an expression, for example: hours &gt; 10 and city = "Oslo".</source>
      <translation>针对列的条件，或一个表达式，例如：hours &gt; 10 and city = "Oslo"。</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>置信水平</translation>
    </message>
    <message>
      <source>Confusion matrix</source>
      <translation>混淆矩阵</translation>
    </message>
    <message>
      <source>Connect a regression or classification model.</source>
      <translation>请连接回归或分类模型。</translation>
    </message>
    <message>
      <source>Connect a table with more rows.</source>
      <translation>请连接行数更多的表格。</translation>
    </message>
    <message>
      <source>Connect a table with this column, or choose other columns.</source>
      <translation>请连接含有此列的表格，或选择其他列。</translation>
    </message>
    <message>
      <source>Connect the output of a model, or of Score, or choose the column.</source>
      <translation>请连接模型或“预测”的输出，或选择列。</translation>
    </message>
    <message>
      <source>Constant, %</source>
      <translation>常量，%</translation>
    </message>
    <message>
      <source>Convert it with number(…) first.</source>
      <translation>请先用 number(…) 转换。</translation>
    </message>
    <message>
      <source>Convert one of them first, or choose other keys.</source>
      <translation>请先转换其中之一，或选择其他的键。</translation>
    </message>
    <message>
      <source>Convert one of them with number(…), text(…) or date(…).</source>
      <translation>请用 number(…)、text(…)、date(…) 转换其中之一。</translation>
    </message>
    <message>
      <source>Convert the column to number first: its spans are then rounded.</source>
      <translation>请先把该列转换为数值：极差将会取近似值。</translation>
    </message>
    <message>
      <source>Convert the column to number first: its sums are then rounded.</source>
      <translation>请先把该列转换为数值：总和将会取近似值。</translation>
    </message>
    <message>
      <source>Copy it again from where it came: it may not have been written to its end.</source>
      <translation>请从来源重新复制：它可能没有写完。</translation>
    </message>
    <message>
      <source>Copy or download the file again.</source>
      <translation>请重新复制或下载该文件。</translation>
    </message>
    <message>
      <source>Correct it there, or use a copy of the file that is whole.</source>
      <translation>请在那里改正，或使用完整的副本。</translation>
    </message>
    <message>
      <source>Correct the data, or let the rows that fail be rejected.</source>
      <translation>请更正数据，或改为剔除不合格的行。</translation>
    </message>
    <message>
      <source>Correct the line, or use another copy of the file.</source>
      <translation>请更正这一行，或使用该文件的其他副本。</translation>
    </message>
    <message>
      <source>Correct the value, or choose another column or type.</source>
      <translation>请改正该值，或选择其他列或类型。</translation>
    </message>
    <message>
      <source>Correct the value, or let what cannot be converted become missing.</source>
      <translation>更正该值，或让不能转换的值变为缺失。</translation>
    </message>
    <message>
      <source>Correlations</source>
      <translation>相关系数</translation>
    </message>
    <message>
      <source>Count of distinct values</source>
      <translation>不同值的个数</translation>
    </message>
    <message>
      <source>Count of present values</source>
      <translation>非缺失值的个数</translation>
    </message>
    <message>
      <source>Count of rows</source>
      <translation>行数</translation>
    </message>
    <message>
      <source>Create it, or choose another one.</source>
      <translation>请创建它，或另选一个。</translation>
    </message>
    <message>
      <source>Create the folder or choose another one.</source>
      <translation>请创建该文件夹，或另选一个。</translation>
    </message>
    <message>
      <source>Cross-Validation</source>
      <translation>交叉验证</translation>
    </message>
    <message>
      <source>DESCRIPTION</source>
      <translation>说明</translation>
    </message>
    <message>
      <source>Damped: a line that levels off</source>
      <translation>阻尼：逐渐变平的线</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Data Quality</source>
      <translation>数据质量</translation>
    </message>
    <message>
      <source>Data Sampler</source>
      <translation>数据抽样</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>日期</translation>
    </message>
    <message>
      <source>Date and Time Tools</source>
      <translation>日期处理</translation>
    </message>
    <message>
      <source>Date and time</source>
      <translation>日期和时间</translation>
    </message>
    <message>
      <source>Dates, time stamps or numbers at a regular step. Left open: rows are counted.</source>
      <translation>等间隔的日期、时间戳或数值。留空：按行计数。</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>日</translation>
    </message>
    <message>
      <source>Day of the year</source>
      <translation>一年中的第几天</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>日</translation>
    </message>
    <message>
      <source>Days are counted</source>
      <translation>起算日</translation>
    </message>
    <message>
      <source>Decimal sign</source>
      <translation>小数点符号</translation>
    </message>
    <message>
      <source>Deep learning</source>
      <translation>深度学习</translation>
    </message>
    <message>
      <source>Delimited text (*.csv *.tsv *.txt *.tab *.dat);;All files (*)</source>
      <translation>分隔文本 (*.csv *.tsv *.txt *.tab *.dat);;所有文件 (*)</translation>
    </message>
    <message>
      <source>Delimiter</source>
      <translation>分隔符</translation>
    </message>
    <message>
      <source>Describes each column: missing and distinct values, mean, quartiles, range</source>
      <translation>描述每一列：缺失值与不同值的个数、均值、四分位数、范围</translation>
    </message>
    <message>
      <source>Detect</source>
      <translation>检测</translation>
    </message>
    <message>
      <source>Device</source>
      <translation>设备</translation>
    </message>
    <message>
      <source>Did you mean %1?</source>
      <translation>您是指 %1 吗？</translation>
    </message>
    <message>
      <source>Difference to another column</source>
      <translation>与另一列之差</translation>
    </message>
    <message>
      <source>Distribution of %1</source>
      <translation>%1 的分布</translation>
    </message>
    <message>
      <source>Distribution of %1 by %2</source>
      <translation>%1 按 %2 的分布</translation>
    </message>
    <message>
      <source>Divide at random instead.</source>
      <translation>请改为随机划分。</translation>
    </message>
    <message>
      <source>Divide by the standard deviation</source>
      <translation>除以标准差</translation>
    </message>
    <message>
      <source>Divides rows into train, validation and test parts</source>
      <translation>将行划分为训练、验证和测试三部分</translation>
    </message>
    <message>
      <source>Domain</source>
      <translation>行业应用</translation>
    </message>
    <message>
      <source>Double quotes</source>
      <translation>双引号</translation>
    </message>
    <message>
      <source>Doubled</source>
      <translation>成对书写</translation>
    </message>
    <message>
      <source>Downwards</source>
      <translation>降序</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>抽样方式</translation>
    </message>
    <message>
      <source>Draw a histogram, or choose a column of categories.</source>
      <translation>请绘制直方图，或选择类别列。</translation>
    </message>
    <message>
      <source>Draws rows at random</source>
      <translation>随机抽取若干行</translation>
    </message>
    <message>
      <source>Dropout</source>
      <translation>随机失活</translation>
    </message>
    <message>
      <source>Dropped rows</source>
      <translation>去掉的行</translation>
    </message>
    <message>
      <source>Duplicate rows</source>
      <translation>重复行</translation>
    </message>
    <message>
      <source>Each combination of their values is a row of the result.</source>
      <translation>其值的每种组合是结果的一行。</translation>
    </message>
    <message>
      <source>Each of its values is a column of the result.</source>
      <translation>它的每个值是结果的一列。</translation>
    </message>
    <message>
      <source>Edit Domain</source>
      <translation>编辑字段</translation>
    </message>
    <message>
      <source>Encode them as numbers before this step to use them.</source>
      <translation>请在此步骤之前将其编码为数值再使用。</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation>编码</translation>
    </message>
    <message>
      <source>End the link at one of its inputs.</source>
      <translation>请将连线终止于它的某个输入。</translation>
    </message>
    <message>
      <source>Entry %1 has %2 bytes where at most %3 are expected.</source>
      <translation>条目 %1 有 %2 字节，而最多应有 %3 字节。</translation>
    </message>
    <message>
      <source>Entry %1 of the archive cannot be read.</source>
      <translation>无法读取归档中的条目 %1。</translation>
    </message>
    <message>
      <source>Entry %1 of the archive claims to be endless.</source>
      <translation>归档中的条目 %1 声称无穷大。</translation>
    </message>
    <message>
      <source>Entry %1 of the archive is damaged.</source>
      <translation>归档中的条目 %1 已损坏。</translation>
    </message>
    <message>
      <source>Entry %1 of the archive is encrypted or packed in an unknown way.</source>
      <translation>归档中的条目 %1 已加密或以未知方式压缩。</translation>
    </message>
    <message>
      <source>Entry %1 of the archive is longer than it claims.</source>
      <translation>归档中的条目 %1 比其声称的更长。</translation>
    </message>
    <message>
      <source>Entry %1 of the archive is shorter than it claims.</source>
      <translation>归档中的条目 %1 比其声称的更短。</translation>
    </message>
    <message>
      <source>Epoch</source>
      <translation>轮次</translation>
    </message>
    <message>
      <source>Epoch %1 of %2</source>
      <translation>第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>轮数</translation>
    </message>
    <message>
      <source>Epochs without progress on the validation rows before training stops; 0: never.</source>
      <translation>验证行上多少轮没有进步就停止训练；0：从不。</translation>
    </message>
    <message>
      <source>Errors</source>
      <translation>误差</translation>
    </message>
    <message>
      <source>Evaluation</source>
      <translation>评估</translation>
    </message>
    <message>
      <source>Every Word With a Capital</source>
      <translation>单词首字母大写</translation>
    </message>
    <message>
      <source>Every column of a file at a glance</source>
      <translation>一览文件的每一列</translation>
    </message>
    <message>
      <source>Every column that is not melted is repeated. Leave out those you can do without.</source>
      <translation>未转换的列会重复出现。请去掉用不着的列。</translation>
    </message>
    <message>
      <source>Every line is a record.</source>
      <translation>每行一条记录。</translation>
    </message>
    <message>
      <source>Every other byte of what is ASCII is zero.</source>
      <translation>本应为 ASCII 的内容每隔一个字节为零。</translation>
    </message>
    <message>
      <source>Every value is %1: the column tells nothing.</source>
      <translation>所有值都是 %1：这一列不含信息。</translation>
    </message>
    <message>
      <source>Every value is missing: the column tells nothing.</source>
      <translation>所有值都缺失：这一列不含信息。</translation>
    </message>
    <message>
      <source>Excel Import</source>
      <translation>Excel 导入</translation>
    </message>
    <message>
      <source>Excel spreadsheets (*.xlsx *.xlsm);;All files (*)</source>
      <translation>Excel 电子表格 (*.xlsx *.xlsm);;所有文件 (*)</translation>
    </message>
    <message>
      <source>Excel workbook</source>
      <translation>Excel 工作簿</translation>
    </message>
    <message>
      <source>Exchange the two.</source>
      <translation>请交换二者。</translation>
    </message>
    <message>
      <source>Exit code 0: done; 1: the work failed, and the message says why and what to do; 2: the command line is wrong; 130: interrupted.</source>
      <translation>退出码 0：完成；1：工作失败，消息会说明原因和办法；2：命令行有误；130：被中断。</translation>
    </message>
    <message>
      <source>Exponential Smoothing</source>
      <translation>指数平滑</translation>
    </message>
    <message>
      <source>Extract a pattern</source>
      <translation>提取模式</translation>
    </message>
    <message>
      <source>FAMILY</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>False positive rate</source>
      <translation>假阳性率</translation>
    </message>
    <message>
      <source>Feature</source>
      <translation>特征</translation>
    </message>
    <message>
      <source>Features</source>
      <translation>特征</translation>
    </message>
    <message>
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Files of the kind %1 are not written here.</source>
      <translation>这里不能写 %1 这种文件。</translation>
    </message>
    <message>
      <source>Fill Missing Values</source>
      <translation>填补缺失值</translation>
    </message>
    <message>
      <source>Fill in the field.</source>
      <translation>请填写此字段。</translation>
    </message>
    <message>
      <source>Fill in the time, or leave out the row.</source>
      <translation>请填写时间，或去掉该行。</translation>
    </message>
    <message>
      <source>Fill or filter the missing groups first.</source>
      <translation>请先填补或筛除缺失的分组。</translation>
    </message>
    <message>
      <source>Fill or filter the missing times first.</source>
      <translation>请先填补或筛除缺失的时间。</translation>
    </message>
    <message>
      <source>Fill the missing values before this step, or filter those rows out.</source>
      <translation>请在此步骤之前填补缺失值，或筛除这些行。</translation>
    </message>
    <message>
      <source>Fill the missing values first, leave out the rows, or leave out the column.</source>
      <translation>请先填补缺失值，或去掉这些行，或去掉此列。</translation>
    </message>
    <message>
      <source>Fill the missing values of %1, or leave those rows out.</source>
      <translation>请填补 %1 的缺失值，或去掉这些行。</translation>
    </message>
    <message>
      <source>Fill with</source>
      <translation>填补方式</translation>
    </message>
    <message>
      <source>Filter Rows</source>
      <translation>筛选行</translation>
    </message>
    <message>
      <source>Filter those rows out, or replace the value, before this step.</source>
      <translation>请在此步骤之前筛除这些行，或替换该值。</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>查找</translation>
    </message>
    <message>
      <source>Findings</source>
      <translation>发现</translation>
    </message>
    <message>
      <source>Finds the values of a column in a lookup table</source>
      <translation>在查找表中查找一列的值</translation>
    </message>
    <message>
      <source>First category as base</source>
      <translation>以第一个类别为基准</translation>
    </message>
    <message>
      <source>First principal component, %1% of the variance</source>
      <translation>第一主成分，占方差的 %1%</translation>
    </message>
    <message>
      <source>First value</source>
      <translation>第一个值</translation>
    </message>
    <message>
      <source>Fit the model again, or use another copy of the file.</source>
      <translation>请重新拟合模型，或使用文件的另一份副本。</translation>
    </message>
    <message>
      <source>Fits a line that outliers do not bend</source>
      <translation>拟合一条不被异常值带偏的直线</translation>
    </message>
    <message>
      <source>Fitted</source>
      <translation>拟合值</translation>
    </message>
    <message>
      <source>Fitted line</source>
      <translation>拟合直线</translation>
    </message>
    <message>
      <source>Fold %1 of %2</source>
      <translation>第 %1 折，共 %2 折</translation>
    </message>
    <message>
      <source>Fold %1 shall be left out of %2.</source>
      <translation>要留出第 %1 折，但只有 %2 折。</translation>
    </message>
    <message>
      <source>Fold left out</source>
      <translation>留出的折</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>Folder Import</source>
      <translation>文件夹导入</translation>
    </message>
    <message>
      <source>Folder for one CSV per table port</source>
      <translation>存放结果的文件夹，每个表格端口一个 CSV</translation>
    </message>
    <message>
      <source>Folder for the tables and models of every node</source>
      <translation>存放每个节点的表格和模型的文件夹</translation>
    </message>
    <message>
      <source>Folders (*/)</source>
      <translation>文件夹 (*/)</translation>
    </message>
    <message>
      <source>Folders below it, too</source>
      <translation>包括子文件夹</translation>
    </message>
    <message>
      <source>Folds</source>
      <translation>折数</translation>
    </message>
    <message>
      <source>For a program to read</source>
      <translation>供程序读取的 JSON</translation>
    </message>
    <message>
      <source>For example UTF-8, GB18030, BIG5, CP932 or WINDOWS-1252. Empty: detected.</source>
      <translation>例如 UTF-8、GB18030、BIG5、CP932 或 WINDOWS-1252。留空：自动检测。</translation>
    </message>
    <message>
      <source>For example hours: mean, sum as total; *: median; count. There are mean, median, q1, q3, min, max, mode, sd, var, sum, span, first, last, random, concatenate, count, count-defined, count-distinct and proportion-defined.</source>
      <translation>例如 hours: mean, sum as total; *: median; count。可用的有 mean、median、q1、q3、min、max、mode、sd、var、sum、span、first、last、random、concatenate、count、count-defined、count-distinct 和 proportion-defined。</translation>
    </message>
    <message>
      <source>For instance --set k-means-1.clusters=8.</source>
      <translation>例如 --set k-means-1.clusters=8。</translation>
    </message>
    <message>
      <source>For instance --type id=text.</source>
      <translation>例如 --type id=text。</translation>
    </message>
    <message>
      <source>Forecast</source>
      <translation>预测</translation>
    </message>
    <message>
      <source>Forecast of %1</source>
      <translation>%1 的预测</translation>
    </message>
    <message>
      <source>Forecasts a series from its level, trend and season, with intervals</source>
      <translation>由序列的水平、趋势和季节作预测，并给出区间</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>格式</translation>
    </message>
    <message>
      <source>Formula</source>
      <translation>公式列</translation>
    </message>
    <message>
      <source>Formulas</source>
      <translation>公式</translation>
    </message>
    <message>
      <source>Found value</source>
      <translation>找到的值</translation>
    </message>
    <message>
      <source>Fourth table</source>
      <translation>第四个表</translation>
    </message>
    <message>
      <source>Free some space on the disk.</source>
      <translation>请在磁盘上腾出空间。</translation>
    </message>
    <message>
      <source>Free some space or choose another disk. What was there before is unchanged.</source>
      <translation>请腾出空间或另选磁盘。原有内容未改动。</translation>
    </message>
    <message>
      <source>Free some space or choose another folder. What was there before is unchanged.</source>
      <translation>请腾出空间或另选文件夹。原有内容未改动。</translation>
    </message>
    <message>
      <source>Free some space, or write to a file elsewhere.</source>
      <translation>请腾出空间，或写到别处的文件。</translation>
    </message>
    <message>
      <source>From</source>
      <translation>从</translation>
    </message>
    <message>
      <source>Full-width signs to plain ones</source>
      <translation>全角转半角</translation>
    </message>
    <message>
      <source>Full: every row of both</source>
      <translation>全连接：两个表的每一行</translation>
    </message>
    <message>
      <source>Functions</source>
      <translation>函数</translation>
    </message>
    <message>
      <source>Further lines of this log are left out.</source>
      <translation>此日志其余各行从略。</translation>
    </message>
    <message>
      <source>GELU</source>
      <translation>GELU</translation>
    </message>
    <message>
      <source>GPU (CUDA)</source>
      <translation>GPU（CUDA）</translation>
    </message>
    <message>
      <source>Give finite coordinates.</source>
      <translation>请给出有限的坐标。</translation>
    </message>
    <message>
      <source>Give it at least three rows, and two full seasons where there are seasons.</source>
      <translation>请给它至少三行；有季节时至少两个完整季节。</translation>
    </message>
    <message>
      <source>Give it one type in all of the tables if that is not meant.</source>
      <translation>如果不是本意，请在所有表中给它统一的类型。</translation>
    </message>
    <message>
      <source>Give it the series from where the model was fitted, or from where that ended.</source>
      <translation>请给它从模型拟合处开始或从其结束处开始的序列。</translation>
    </message>
    <message>
      <source>Give one character, for instance a comma.</source>
      <translation>请给一个字符，例如逗号。</translation>
    </message>
    <message>
      <source>Give the column one name and type in all of them first.</source>
      <translation>请先使该列在各表中的名称和类型一致。</translation>
    </message>
    <message>
      <source>Give the column one type in all of the tables first.</source>
      <translation>请先在所有表中给该列统一的类型。</translation>
    </message>
    <message>
      <source>Give the name of a file for the other inputs.</source>
      <translation>其余的输入请给出文件名。</translation>
    </message>
    <message>
      <source>Give the name of a file instead of -.</source>
      <translation>请给出文件名，而不是 -。</translation>
    </message>
    <message>
      <source>Give the new frame another id.</source>
      <translation>请给新框另取一个标识。</translation>
    </message>
    <message>
      <source>Give the new node another id.</source>
      <translation>请给新节点另取一个标识。</translation>
    </message>
    <message>
      <source>Given by you, or tried out within a range.</source>
      <translation>由您给定，或在一个范围内试出。</translation>
    </message>
    <message>
      <source>Gives each row the value of the first rule that holds</source>
      <translation>每行取第一条成立的规则的值</translation>
    </message>
    <message>
      <source>Gives every class the same total weight, however rare it is.</source>
      <translation>使每个类别的总权重相同，不论多么稀有。</translation>
    </message>
    <message>
      <source>Go on there, or close it first.</source>
      <translation>请在那里继续，或先将其关闭。</translation>
    </message>
    <message>
      <source>Good rows</source>
      <translation>合格的行</translation>
    </message>
    <message>
      <source>Group</source>
      <translation>分组</translation>
    </message>
    <message>
      <source>Group By</source>
      <translation>分组汇总</translation>
    </message>
    <message>
      <source>Group by</source>
      <translation>分组依据</translation>
    </message>
    <message>
      <source>Group by fewer columns, or make their values coarser first.</source>
      <translation>请减少分组的列，或先把这些列的值合并得粗一些。</translation>
    </message>
    <message>
      <source>Group column</source>
      <translation>分组列</translation>
    </message>
    <message>
      <source>Group its rare values, choose another column, or allow more.</source>
      <translation>请合并其中少见的值，选择另一列，或允许更多的列。</translation>
    </message>
    <message>
      <source>Group the classes, or predict a number with a regression.</source>
      <translation>请合并类别，或用回归预测数值。</translation>
    </message>
    <message>
      <source>Group the rows first, or draw boxes by a column.</source>
      <translation>请先对行分组，或按某一列画箱线图。</translation>
    </message>
    <message>
      <source>Group the values of the rows or of the columns first.</source>
      <translation>请先合并行或列的值。</translation>
    </message>
    <message>
      <source>Groups</source>
      <translation>各组</translation>
    </message>
    <message>
      <source>Groups are what stands in parentheses, counted from 1; 0 is all of it.</source>
      <translation>组是圆括号里的部分，从 1 数起；0 是整个匹配。</translation>
    </message>
    <message>
      <source>Groups rows that are alike around k centres</source>
      <translation>将相似的行围绕 k 个中心分组</translation>
    </message>
    <message>
      <source>Guessing</source>
      <translation>随机猜测</translation>
    </message>
    <message>
      <source>Hardly any of the file's cells has a value: a table of its %1 columns would fill the memory.</source>
      <translation>文件里几乎没有单元格有值：把它的 %1 列放进一张表会占满内存。</translation>
    </message>
    <message>
      <source>Hashes of the data that was read</source>
      <translation>所读数据的哈希值</translation>
    </message>
    <message>
      <source>Header rows</source>
      <translation>表头行数</translation>
    </message>
    <message>
      <source>Here stands what is the same for every row.</source>
      <translation>这里要写对每一行都相同的值。</translation>
    </message>
    <message>
      <source>Hidden layers</source>
      <translation>隐藏层</translation>
    </message>
    <message>
      <source>Holds a table against what it ought to be, and rejects rows that fail</source>
      <translation>检查表是否符合预期，并剔除不合格的行</translation>
    </message>
    <message>
      <source>Holds the values.</source>
      <translation>存放值的列。</translation>
    </message>
    <message>
      <source>Horizon</source>
      <translation>预测步数</translation>
    </message>
    <message>
      <source>Hour</source>
      <translation>时</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>时</translation>
    </message>
    <message>
      <source>How a quote is written inside a quoted cell.</source>
      <translation>带引号的单元格中引号的写法。</translation>
    </message>
    <message>
      <source>How far values may lie outside the learned range, in percent of its width.</source>
      <translation>值可以超出学到的范围多少，以范围宽度的百分比计。</translation>
    </message>
    <message>
      <source>How many groups to form.</source>
      <translation>要分成多少组。</translation>
    </message>
    <message>
      <source>How many rows are drawn, and how.</source>
      <translation>抽取多少行，如何抽取。</translation>
    </message>
    <message>
      <source>How many rows are drawn.</source>
      <translation>抽取多少行。</translation>
    </message>
    <message>
      <source>How many rows to forecast.</source>
      <translation>要预测多少行。</translation>
    </message>
    <message>
      <source>How many units later; negative for earlier.</source>
      <translation>推后几个单位；负数为提前。</translation>
    </message>
    <message>
      <source>How much each row counts.</source>
      <translation>每一行的分量。</translation>
    </message>
    <message>
      <source>How often all rows are seen, at most.</source>
      <translation>最多将所有行看多少遍。</translation>
    </message>
    <message>
      <source>How often to begin anew from other centres; the best is kept.</source>
      <translation>换用其他中心重新开始的次数；保留最好的一次。</translation>
    </message>
    <message>
      <source>How rows are chosen for a fold.</source>
      <translation>如何为一折挑选行。</translation>
    </message>
    <message>
      <source>How rows are chosen for each part.</source>
      <translation>如何为各部分挑选行。</translation>
    </message>
    <message>
      <source>How strongly weights are drawn to zero; against overfitting.</source>
      <translation>将权重拉向零的强度；防止过拟合。</translation>
    </message>
    <message>
      <source>How sure the interval of the slope is.</source>
      <translation>斜率区间的把握程度。</translation>
    </message>
    <message>
      <source>How the dates are written, such as %d.%m.%Y. Empty: found out from the column.</source>
      <translation>日期的写法，如 %d.%m.%Y。空着则由该列找出。</translation>
    </message>
    <message>
      <source>How the level goes on.</source>
      <translation>水平如何延续。</translation>
    </message>
    <message>
      <source>How to repeat this</source>
      <translation>如何重现</translation>
    </message>
    <message>
      <source>How weights follow the gradient.</source>
      <translation>权重如何沿梯度更新。</translation>
    </message>
    <message>
      <source>Hyperbolic tangent</source>
      <translation>双曲正切</translation>
    </message>
    <message>
      <source>Identifier</source>
      <translation>标识</translation>
    </message>
    <message>
      <source>Identifiers</source>
      <translation>标识列</translation>
    </message>
    <message>
      <source>If the rows make more pairs than this, that many are drawn at random. Each takes 8 bytes.</source>
      <translation>若行对数超过此值，则随机抽取这么多对。每对占 8 字节。</translation>
    </message>
    <message>
      <source>Ignored</source>
      <translation>忽略</translation>
    </message>
    <message>
      <source>In %1: %2</source>
      <translation>%1：%2</translation>
    </message>
    <message>
      <source>In a new column</source>
      <translation>放入新列</translation>
    </message>
    <message>
      <source>In place</source>
      <translation>原处改动</translation>
    </message>
    <message>
      <source>In row %1 a text is made here that is longer than %2 MiB.</source>
      <translation>在第 %1 行，这里生成的文本超过 %2 MiB。</translation>
    </message>
    <message>
      <source>In the order of the inputs, with commas between; a table without one is a number.</source>
      <translation>按输入的顺序，用逗号分隔；没有名称的表用数字表示。</translation>
    </message>
    <message>
      <source>Inner: only rows that match</source>
      <translation>内连接：只保留匹配的行</translation>
    </message>
    <message>
      <source>Inputs</source>
      <translation>输入</translation>
    </message>
    <message>
      <source>Install Quern's network component (on Debian: libtorch1.13), or use another learner.</source>
      <translation>请安装 Quern 的网络组件（Debian 上为 libtorch1.13），或使用其他学习算子。</translation>
    </message>
    <message>
      <source>Install the pack that brings it; until then the node is kept as it is.</source>
      <translation>请安装提供它的算子包；在此之前节点原样保留。</translation>
    </message>
    <message>
      <source>Install what it needs, or take it out of the packs folder.</source>
      <translation>请安装它所需的内容，或将其移出算子包文件夹。</translation>
    </message>
    <message>
      <source>Intercept</source>
      <translation>截距</translation>
    </message>
    <message>
      <source>Into how many parts the rows are divided.</source>
      <translation>把行分成多少份。</translation>
    </message>
    <message>
      <source>Into how many parts the rows are divided; each is judged once.</source>
      <translation>将行分成多少份；每份评判一次。</translation>
    </message>
    <message>
      <source>Inverse strength of the penalty: smaller values keep coefficients smaller.</source>
      <translation>惩罚强度的倒数：值越小，系数越小。</translation>
    </message>
    <message>
      <source>Is missing</source>
      <translation>为缺失</translation>
    </message>
    <message>
      <source>It correlates with the target %1 by %2: is it known before the target is?</source>
      <translation>它与目标 %1 的相关系数为 %2：在目标已知之前，它是否已知？</translation>
    </message>
    <message>
      <source>It has the values of column %1; leave one of them out.</source>
      <translation>它的值与列 %1 相同；请去掉其中一列。</translation>
    </message>
    <message>
      <source>It is kept for the version of the program that knows it.</source>
      <translation>为认识它的程序版本而保留。</translation>
    </message>
    <message>
      <source>It is the first of %1 sheets.</source>
      <translation>它是 %1 个工作表中的第一个。</translation>
    </message>
    <message>
      <source>It is the only one.</source>
      <translation>它是唯一的一个。</translation>
    </message>
    <message>
      <source>It may have been removed already; look at the canvas.</source>
      <translation>它可能已被删除；请看画布。</translation>
    </message>
    <message>
      <source>It may have been removed; look at the canvas.</source>
      <translation>它可能已被删除；请看画布。</translation>
    </message>
    <message>
      <source>Iterations</source>
      <translation>迭代次数</translation>
    </message>
    <message>
      <source>Its name</source>
      <translation>列名</translation>
    </message>
    <message>
      <source>Its name, or its number from 1 on.</source>
      <translation>它的名称，或从 1 开始的序号。</translation>
    </message>
    <message>
      <source>Its values name the new columns.</source>
      <translation>它的值是新列的名称。</translation>
    </message>
    <message>
      <source>Its values tell the target %1 in %2% of the rows: is it known before the target is?</source>
      <translation>凭它的值就能在 %2% 的行中说出目标 %1：在目标已知之前，它是否已知？</translation>
    </message>
    <message>
      <source>JSON Import</source>
      <translation>JSON 导入</translation>
    </message>
    <message>
      <source>JSON records (*.json *.ndjson *.jsonl);;All files (*)</source>
      <translation>JSON 记录 (*.json *.ndjson *.jsonl);;所有文件 (*)</translation>
    </message>
    <message>
      <source>JSON, a record on every line</source>
      <translation>JSON，每行一条记录</translation>
    </message>
    <message>
      <source>Join</source>
      <translation>连接方式</translation>
    </message>
    <message>
      <source>Join conditions with and or or; put texts in quotes.</source>
      <translation>条件之间用 and 或 or 连接；文本要加引号。</translation>
    </message>
    <message>
      <source>Joined by %1: %2 left and %3 right rows give %4.</source>
      <translation>按 %1 连接：左表 %2 行与右表 %3 行得到 %4 行。</translation>
    </message>
    <message>
      <source>Joined by %1: %2 of %3 left rows found a right row in time.</source>
      <translation>按 %1 连接：%3 个左表行中有 %2 个找到了时间相近的右表行。</translation>
    </message>
    <message>
      <source>Joined rows</source>
      <translation>连接后的行</translation>
    </message>
    <message>
      <source>Judges a model on rows it has not seen, fold by fold</source>
      <translation>在模型没见过的行上逐折评判模型</translation>
    </message>
    <message>
      <source>Keep all rows and tell</source>
      <translation>保留所有行，只作提示</translation>
    </message>
    <message>
      <source>Keep missing values</source>
      <translation>保留缺失值</translation>
    </message>
    <message>
      <source>Keep one of the two.</source>
      <translation>请保留其中一个。</translation>
    </message>
    <message>
      <source>Keep rows where</source>
      <translation>保留满足条件的行</translation>
    </message>
    <message>
      <source>Keeps coefficients small, which helps new rows. Without it they can be tested.</source>
      <translation>使系数保持较小，对新行有利。不用它则可以检验系数。</translation>
    </message>
    <message>
      <source>Keeps its own value</source>
      <translation>保留自身的值</translation>
    </message>
    <message>
      <source>Keeps one row of those that are equal in the chosen columns</source>
      <translation>在所选列相等的行中只保留一行</translation>
    </message>
    <message>
      <source>Keeps the chosen columns and says what each is for</source>
      <translation>保留所选的列，并说明每列的用途</translation>
    </message>
    <message>
      <source>Keeps the classes of a column in the same proportion.</source>
      <translation>使一列各类别的比例保持不变。</translation>
    </message>
    <message>
      <source>Keeps the rows for which a condition holds</source>
      <translation>保留满足条件的行</translation>
    </message>
    <message>
      <source>Kept</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>键</translation>
    </message>
    <message>
      <source>Keys that repeat on both sides give every pair of rows. Add a key, or keep one row of each key first.</source>
      <translation>键在两边都重复时会得到行的所有配对。请增加一个键，或先让每个键只保留一行。</translation>
    </message>
    <message>
      <source>Keys without a match</source>
      <translation>没有匹配的键</translation>
    </message>
    <message>
      <source>Last value</source>
      <translation>最后一个值</translation>
    </message>
    <message>
      <source>Layer %1 of the network does not fit the others.</source>
      <translation>网络的第 %1 层与其他层不匹配。</translation>
    </message>
    <message>
      <source>Leakage</source>
      <translation>泄漏</translation>
    </message>
    <message>
      <source>Learn</source>
      <translation>学习</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Least squares</source>
      <translation>最小二乘</translation>
    </message>
    <message>
      <source>Leave %1 out, group its rare categories, or allow more.</source>
      <translation>请去掉 %1，合并其稀有类别，或允许更多类别。</translation>
    </message>
    <message>
      <source>Leave column %1 out, or encode it as numbers before this step.</source>
      <translation>请去掉列 %1，或在此步骤之前将其编码为数值。</translation>
    </message>
    <message>
      <source>Leave it out, or use the ending .csv.</source>
      <translation>请去掉它，或使用扩展名 .csv。</translation>
    </message>
    <message>
      <source>Leave out the columns that are not needed, or the rows that say nothing.</source>
      <translation>请去掉不需要的列，或没有内容的行。</translation>
    </message>
    <message>
      <source>Leave out zeros</source>
      <translation>去掉零</translation>
    </message>
    <message>
      <source>Leave the number out, so that the first table is read.</source>
      <translation>去掉这个序号，就会读取第一张表。</translation>
    </message>
    <message>
      <source>Left keys</source>
      <translation>左表的键列</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>略去</translation>
    </message>
    <message>
      <source>Left out of the next table, as nothing stands in them: %1.</source>
      <translation>下表略去了没有任何值的列：%1。</translation>
    </message>
    <message>
      <source>Left table</source>
      <translation>左表</translation>
    </message>
    <message>
      <source>Left time</source>
      <translation>左表时间</translation>
    </message>
    <message>
      <source>Left: every left row</source>
      <translation>左连接：左表的每一行</translation>
    </message>
    <message>
      <source>Let what is not found be missing if that is not meant.</source>
      <translation>如果不是本意，请让找不到的值为缺失。</translation>
    </message>
    <message>
      <source>LibTorch could not train the network: %1</source>
      <translation>LibTorch 无法训练网络：%1</translation>
    </message>
    <message>
      <source>Line %1 holds a zero byte, which no text has; cells keep them.</source>
      <translation>第 %1 行含有文本中不该有的零字节；单元格里原样保留。</translation>
    </message>
    <message>
      <source>Line %1 looks like the header of another table, but is read as a row of this one. To read the other one, skip the %2 lines above it.</source>
      <translation>第 %1 行看起来是另一张表的表头，但作为这张表的一行读取了。要读取那张表，请跳过它上面的 %2 行。</translation>
    </message>
    <message>
      <source>Linear Regression</source>
      <translation>线性回归</translation>
    </message>
    <message>
      <source>Linear models need a base; trees and networks do not mind.</source>
      <translation>线性模型需要基准；树和网络则无所谓。</translation>
    </message>
    <message>
      <source>Lines above the header</source>
      <translation>标题行上方的行数</translation>
    </message>
    <message>
      <source>Lines above the header. -1: detected.</source>
      <translation>表头之上的行数。-1：自动检测。</translation>
    </message>
    <message>
      <source>Lines of nothing but dashes are no rows.</source>
      <translation>只由横线组成的行不是数据行。</translation>
    </message>
    <message>
      <source>Lines that begin with it are left out</source>
      <translation>以它开头的行不读</translation>
    </message>
    <message>
      <source>Lines that start with # do not look like rows.</source>
      <translation>以 # 开头的行不像数据行。</translation>
    </message>
    <message>
      <source>Lines that start with it are left out; write none if there are no such lines. Empty: detected.</source>
      <translation>以它开头的行会被略去；若没有这种行则写 none。留空：自动检测。</translation>
    </message>
    <message>
      <source>Lines to skip</source>
      <translation>跳过的行数</translation>
    </message>
    <message>
      <source>Link a round output to a round input, or a diamond to a diamond.</source>
      <translation>圆形输出连圆形输入，菱形连菱形。</translation>
    </message>
    <message>
      <source>Link an output that gives a table to it.</source>
      <translation>请将一个给出表格的输出连到它。</translation>
    </message>
    <message>
      <source>Link nodes that are on the canvas.</source>
      <translation>请连接画布上已有的节点。</translation>
    </message>
    <message>
      <source>Link the model of a learner to it.</source>
      <translation>请将学习算子的模型连到它。</translation>
    </message>
    <message>
      <source>Link to a step that does not come before it.</source>
      <translation>请连到不在它之前的步骤。</translation>
    </message>
    <message>
      <source>Lists what may be wrong: missing values, duplicates, outliers, leakage</source>
      <translation>列出可能存在的问题：缺失值、重复、异常值、泄漏</translation>
    </message>
    <message>
      <source>Logistic Regression</source>
      <translation>逻辑回归</translation>
    </message>
    <message>
      <source>Look it up in the list of operators, or install the pack that brings it.</source>
      <translation>请在算子列表中查找，或安装提供它的算子包。</translation>
    </message>
    <message>
      <source>Look up</source>
      <translation>要查找的列</translation>
    </message>
    <message>
      <source>Lookup table</source>
      <translation>查找表</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Loss by epoch</source>
      <translation>各轮损失</translation>
    </message>
    <message>
      <source>Lower quartile</source>
      <translation>下四分位数</translation>
    </message>
    <message>
      <source>Lower the learning rate, or standardise the columns.</source>
      <translation>请降低学习率，或先标准化各列。</translation>
    </message>
    <message>
      <source>Lower the share for validation.</source>
      <translation>请降低验证所占的比例。</translation>
    </message>
    <message>
      <source>MISSING</source>
      <translation>缺失</translation>
    </message>
    <message>
      <source>Make a column of it with Formula first, and check that.</source>
      <translation>请先用“公式列”把它做成一列，再校验该列。</translation>
    </message>
    <message>
      <source>Make a column of it with Formula first, and filter by that.</source>
      <translation>先用“公式列”把它做成一列，再按该列筛选。</translation>
    </message>
    <message>
      <source>Make it a category column first: type %1 =&gt; category.</source>
      <translation>请先把它改为类别列：type %1 =&gt; category。</translation>
    </message>
    <message>
      <source>Make it missing and report it</source>
      <translation>变为缺失并报告</translation>
    </message>
    <message>
      <source>Make it text in all of the tables first, or number if rounded values will do.</source>
      <translation>请先在所有表中把它变为文本；如果可以接受舍入后的值，就变为数值。</translation>
    </message>
    <message>
      <source>Make that table from other rows, or join it before the path of the model begins.</source>
      <translation>请用其他行生成那张表，或在模型路径开始之前就连接好。</translation>
    </message>
    <message>
      <source>Make them 100% or less; the rest is the test part.</source>
      <translation>请使二者之和不超过 100%；其余为测试部分。</translation>
    </message>
    <message>
      <source>Mark as UTF-8</source>
      <translation>标记为 UTF-8</translation>
    </message>
    <message>
      <source>Marked as texts for a spreadsheet, by ="…" or a tab behind them; the marks are left out.</source>
      <translation>为电子表格标记成了文本（="…" 或后面的制表符），标记已去掉。</translation>
    </message>
    <message>
      <source>Matching rows</source>
      <translation>符合条件的行</translation>
    </message>
    <message>
      <source>Maximum</source>
      <translation>最大值</translation>
    </message>
    <message>
      <source>May be there</source>
      <translation>允许存在</translation>
    </message>
    <message>
      <source>May not be there</source>
      <translation>不允许存在</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>均值</translation>
    </message>
    <message>
      <source>Mean silhouette</source>
      <translation>平均轮廓系数</translation>
    </message>
    <message>
      <source>Measures how far predicted numbers are from the true ones</source>
      <translation>衡量预测数值与真实数值相差多少</translation>
    </message>
    <message>
      <source>Measures how well predicted classes agree with the true ones</source>
      <translation>衡量预测类别与真实类别的一致程度</translation>
    </message>
    <message>
      <source>Median</source>
      <translation>中位数</translation>
    </message>
    <message>
      <source>Melt</source>
      <translation>逆透视</translation>
    </message>
    <message>
      <source>Merge Data</source>
      <translation>表连接</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>方法</translation>
    </message>
    <message>
      <source>Metrics</source>
      <translation>指标</translation>
    </message>
    <message>
      <source>Minimum</source>
      <translation>最小值</translation>
    </message>
    <message>
      <source>Minute</source>
      <translation>分</translation>
    </message>
    <message>
      <source>Minutes</source>
      <translation>分</translation>
    </message>
    <message>
      <source>Missing values</source>
      <translation>缺失值</translation>
    </message>
    <message>
      <source>Missing, %</source>
      <translation>缺失，%</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Month</source>
      <translation>月</translation>
    </message>
    <message>
      <source>Months</source>
      <translation>月</translation>
    </message>
    <message>
      <source>Most categories</source>
      <translation>类别数上限</translation>
    </message>
    <message>
      <source>Most columns</source>
      <translation>最多列数</translation>
    </message>
    <message>
      <source>Most frequent value</source>
      <translation>最常见的值</translation>
    </message>
    <message>
      <source>Most pairs</source>
      <translation>行对数上限</translation>
    </message>
    <message>
      <source>Multiplicative errors and seasons need positive values; column %1 has %2 in row %3.</source>
      <translation>乘法误差和季节需要正值；列 %1 在第 %3 行为 %2。</translation>
    </message>
    <message>
      <source>Multiplicative: larger where the series is</source>
      <translation>乘法：序列大处更大</translation>
    </message>
    <message>
      <source>Multiplicative: the same share each time</source>
      <translation>乘法：每次增减相同的比例</translation>
    </message>
    <message>
      <source>Must hold</source>
      <translation>必须成立</translation>
    </message>
    <message>
      <source>Name of the column</source>
      <translation>列名</translation>
    </message>
    <message>
      <source>Name one of the operator's parameters.</source>
      <translation>请写出该算子的某个参数。</translation>
    </message>
    <message>
      <source>Name one of them by its id: %1.</source>
      <translation>请用标识指明其中之一：%1。</translation>
    </message>
    <message>
      <source>Name one of these: %1.</source>
      <translation>请写出以下之一：%1。</translation>
    </message>
    <message>
      <source>Name the new columns by numbers, or bring more columns.</source>
      <translation>请用行号命名新列，或提供更多的列。</translation>
    </message>
    <message>
      <source>Names of the files to read, with * and ?; several are separated by commas.</source>
      <translation>要读取的文件名，可以使用 * 和 ?；多个之间用逗号分隔。</translation>
    </message>
    <message>
      <source>Names of the tables</source>
      <translation>表的名称</translation>
    </message>
    <message>
      <source>Nearly all of the text is valid UTF-8.</source>
      <translation>几乎全部文本都是有效的 UTF-8。</translation>
    </message>
    <message>
      <source>Networks need LibTorch, which could not be opened: %1.</source>
      <translation>网络需要 LibTorch，但无法打开：%1。</translation>
    </message>
    <message>
      <source>Neural Network</source>
      <translation>神经网络</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>从不</translation>
    </message>
    <message>
      <source>New in the file: %1.</source>
      <translation>文件中新增：%1。</translation>
    </message>
    <message>
      <source>New names</source>
      <translation>新列名取自</translation>
    </message>
    <message>
      <source>No</source>
      <translation>否</translation>
    </message>
    <message>
      <source>No column is chosen.</source>
      <translation>没有选择列。</translation>
    </message>
    <message>
      <source>No command is given.</source>
      <translation>没有给出命令。</translation>
    </message>
    <message>
      <source>No file is chosen.</source>
      <translation>没有选择文件。</translation>
    </message>
    <message>
      <source>No line is a title, part of another table, a note, a total or the header once more. Lines to skip and comments are left out all the same.</source>
      <translation>没有一行是标题、另一张表、注释、合计或重复的表头。要跳过的行和注释行仍然略去。</translation>
    </message>
    <message>
      <source>No line is of another table, a note or a total</source>
      <translation>没有一行属于另一张表，也没有注释或合计</translation>
    </message>
    <message>
      <source>No longer in the file: %1.</source>
      <translation>文件中已没有：%1。</translation>
    </message>
    <message>
      <source>No model arrives at the input %1.</source>
      <translation>没有模型传到输入 %1。</translation>
    </message>
    <message>
      <source>No row for values that are 0.</source>
      <translation>值为 0 时不产生行。</translation>
    </message>
    <message>
      <source>No row has a value.</source>
      <translation>没有一行有值。</translation>
    </message>
    <message>
      <source>No row has both a true class and a prediction.</source>
      <translation>没有一行同时具有真实类别和预测。</translation>
    </message>
    <message>
      <source>No row has both a true value and a prediction.</source>
      <translation>没有一行同时具有真实值和预测。</translation>
    </message>
    <message>
      <source>No row is left to learn from: all of them are for validation.</source>
      <translation>没有可供学习的行：全部用于验证了。</translation>
    </message>
    <message>
      <source>No step has been run: there are no results yet.</source>
      <translation>尚未运行任何步骤，因此还没有结果。</translation>
    </message>
    <message>
      <source>No table arrives at the input %1.</source>
      <translation>没有表格传到输入 %1。</translation>
    </message>
    <message>
      <source>No table has at least %1 and at most %2 rows.</source>
      <translation>没有哪张表的行数既不少于 %1 又不多于 %2。</translation>
    </message>
    <message>
      <source>None</source>
      <translation>无</translation>
    </message>
    <message>
      <source>None of the chosen columns holds numbers.</source>
      <translation>所选的列都不是数值。</translation>
    </message>
    <message>
      <source>None of them: only rows that are the only one of their kind</source>
      <translation>都不保留：只留下不重复的行</translation>
    </message>
    <message>
      <source>None: a linear model</source>
      <translation>无：线性模型</translation>
    </message>
    <message>
      <source>None: with standard errors and p</source>
      <translation>无：给出标准误和 p 值</translation>
    </message>
    <message>
      <source>Normalise</source>
      <translation>标准化</translation>
    </message>
    <message>
      <source>Not at all</source>
      <translation>完全没有</translation>
    </message>
    <message>
      <source>Not converted</source>
      <translation>未能转换</translation>
    </message>
    <message>
      <source>Nothing</source>
      <translation>不学习</translation>
    </message>
    <message>
      <source>Nothing is expected of the table yet.</source>
      <translation>还没有对表提出任何预期。</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>数值</translation>
    </message>
    <message>
      <source>Number columns</source>
      <translation>数值列</translation>
    </message>
    <message>
      <source>Number of clusters</source>
      <translation>簇数</translation>
    </message>
    <message>
      <source>Number of rows</source>
      <translation>行数</translation>
    </message>
    <message>
      <source>Numbers of rows</source>
      <translation>行号</translation>
    </message>
    <message>
      <source>OPTIONS</source>
      <translation>选项</translation>
    </message>
    <message>
      <source>Observed</source>
      <translation>观测值</translation>
    </message>
    <message>
      <source>Observed minus fitted</source>
      <translation>观测值减拟合值</translation>
    </message>
    <message>
      <source>Odd cells</source>
      <translation>例外单元格</translation>
    </message>
    <message>
      <source>Of</source>
      <translation>汇总的列</translation>
    </message>
    <message>
      <source>Of %1 models %2 has the lowest AICc.</source>
      <translation>在 %1 个模型中，%2 的 AICc 最小。</translation>
    </message>
    <message>
      <source>Of a sheet: B3:F100, or B3 for all from there on</source>
      <translation>工作表中的区域：B3:F100，或只写 B3 表示从那里开始的全部</translation>
    </message>
    <message>
      <source>Of a spreadsheet, by name or number</source>
      <translation>电子表格中的工作表，用名称或序号指定</translation>
    </message>
    <message>
      <source>Of equal rows keep</source>
      <translation>重复的行保留</translation>
    </message>
    <message>
      <source>Of several below each other</source>
      <translation>上下排列的几张表中的第几张</translation>
    </message>
    <message>
      <source>Of the chosen columns, those without numbers are repeated instead.</source>
      <translation>所选的列中，不是数值的改为重复出现。</translation>
    </message>
    <message>
      <source>One</source>
      <translation>一行</translation>
    </message>
    <message>
      <source>One file per input, in the order of the ports; - is stdin</source>
      <translation>每个输入一个文件，按端口的顺序；- 表示标准输入</translation>
    </message>
    <message>
      <source>One operator on files: one CSV per table port</source>
      <translation>对文件执行一个算子，每个表格端口得到一个 CSV</translation>
    </message>
    <message>
      <source>One per line, for example: speed = distance / hours.</source>
      <translation>每行一个，例如：speed = distance / hours。</translation>
    </message>
    <message>
      <source>One per line, for example: stock &lt; 5 =&gt; "low". The first that holds decides; a last line without =&gt; is the value of all other rows.</source>
      <translation>每行一条，例如：stock &lt; 5 =&gt; "low"。第一条成立的规则决定结果；最后一行不写 =&gt; 时，是其余所有行的值。</translation>
    </message>
    <message>
      <source>One per line: rename a =&gt; b, type a =&gt; number, merge a "x", "y" =&gt; "z", order a "x", "y".</source>
      <translation>每行一项：rename a =&gt; b、type a =&gt; number、merge a "x", "y" =&gt; "z"、order a "x", "y"。</translation>
    </message>
    <message>
      <source>One-Hot Encode</source>
      <translation>独热编码</translation>
    </message>
    <message>
      <source>One-step errors</source>
      <translation>一步误差</translation>
    </message>
    <message>
      <source>Only CSV can begin with a byte order mark.</source>
      <translation>只有 CSV 的开头可以有字节顺序标记。</translation>
    </message>
    <message>
      <source>Only a target of classes can stratify.</source>
      <translation>只有类别目标才能分层。</translation>
    </message>
    <message>
      <source>Only columns that every table has</source>
      <translation>仅所有表共有的列</translation>
    </message>
    <message>
      <source>Only number columns</source>
      <translation>仅数值列</translation>
    </message>
    <message>
      <source>Open it with the version of Quern that wrote it.</source>
      <translation>请用写出它的 Quern 版本打开。</translation>
    </message>
    <message>
      <source>Optimiser</source>
      <translation>优化器</translation>
    </message>
    <message>
      <source>Options</source>
      <translation>选项</translation>
    </message>
    <message>
      <source>Other columns</source>
      <translation>其他列</translation>
    </message>
    <message>
      <source>Other rows</source>
      <translation>其余行</translation>
    </message>
    <message>
      <source>Output</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>Outputs</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>参数</translation>
    </message>
    <message>
      <source>Partition</source>
      <translation>数据划分</translation>
    </message>
    <message>
      <source>Patience</source>
      <translation>耐心</translation>
    </message>
    <message>
      <source>Pattern</source>
      <translation>模式</translation>
    </message>
    <message>
      <source>Patterns are regular expressions without look-around and back references.</source>
      <translation>模式是不含环视和反向引用的正则表达式。</translation>
    </message>
    <message>
      <source>Penalty</source>
      <translation>惩罚</translation>
    </message>
    <message>
      <source>Perfect prediction</source>
      <translation>完美预测</translation>
    </message>
    <message>
      <source>Pipeline</source>
      <translation>流程</translation>
    </message>
    <message>
      <source>Pivot Table</source>
      <translation>透视表</translation>
    </message>
    <message>
      <source>Plain signs to full-width ones</source>
      <translation>半角转全角</translation>
    </message>
    <message>
      <source>Please report it with the project; the other steps are not affected.</source>
      <translation>请连同项目一起报告；其他步骤不受影响。</translation>
    </message>
    <message>
      <source>Point</source>
      <translation>小数点</translation>
    </message>
    <message>
      <source>Predict a class</source>
      <translation>预测类别</translation>
    </message>
    <message>
      <source>Predict a number</source>
      <translation>预测数值</translation>
    </message>
    <message>
      <source>Predicted</source>
      <translation>预测</translation>
    </message>
    <message>
      <source>Predicted %1</source>
      <translation>预测的 %1</translation>
    </message>
    <message>
      <source>Predicted = actual</source>
      <translation>预测值 = 实际值</translation>
    </message>
    <message>
      <source>Predicted against actual %1</source>
      <translation>预测值与实际 %1</translation>
    </message>
    <message>
      <source>Predicted against true</source>
      <translation>预测值与真实值</translation>
    </message>
    <message>
      <source>Predicted class</source>
      <translation>预测类别</translation>
    </message>
    <message>
      <source>Prediction</source>
      <translation>预测</translation>
    </message>
    <message>
      <source>Predictions</source>
      <translation>预测结果</translation>
    </message>
    <message>
      <source>Predicts a class and its probability from a weighted sum of columns</source>
      <translation>由各列的加权和预测类别及其概率</translation>
    </message>
    <message>
      <source>Predicts a number as a weighted sum of columns, with standard errors</source>
      <translation>由各列的加权和预测数值，并给出标准误</translation>
    </message>
    <message>
      <source>Preparation</source>
      <translation>数据准备</translation>
    </message>
    <message>
      <source>Print the version</source>
      <translation>显示版本</translation>
    </message>
    <message>
      <source>Print this page</source>
      <translation>显示本页</translation>
    </message>
    <message>
      <source>Program</source>
      <translation>程序</translation>
    </message>
    <message>
      <source>Put a column name with signs in brackets: [order volume].</source>
      <translation>含符号的列名请放在方括号中：[order volume]。</translation>
    </message>
    <message>
      <source>Put an apostrophe in front of cells of the CSV that a spreadsheet would take for a formula</source>
      <translation>在 CSV 中会被电子表格当成公式的单元格前面加撇号</translation>
    </message>
    <message>
      <source>Put the conditions together again.</source>
      <translation>请重新设置条件。</translation>
    </message>
    <message>
      <source>Puts a learned or fixed value where there is none</source>
      <translation>在没有值的地方填入学习到的值或固定值</translation>
    </message>
    <message>
      <source>Puts rows in the order of one or several columns</source>
      <translation>按一列或多列排列各行</translation>
    </message>
    <message>
      <source>Puts rows of two tables side by side where their keys are equal</source>
      <translation>在键相等之处把两个表的行并排放在一起</translation>
    </message>
    <message>
      <source>Puts tables below each other</source>
      <translation>把多个表上下拼接</translation>
    </message>
    <message>
      <source>Quarter</source>
      <translation>季度</translation>
    </message>
    <message>
      <source>Quarters</source>
      <translation>季度</translation>
    </message>
    <message>
      <source>Quern turns tables into models, figures and reports.
A file named - is stdin or stdout. Results go to files or stdout, messages to stderr.</source>
      <translation>Quern 把表格变成模型、图和报告。
文件名 - 表示标准输入或标准输出。结果写到文件或标准输出，消息写到标准错误。</translation>
    </message>
    <message>
      <source>Quotes</source>
      <translation>引号</translation>
    </message>
    <message>
      <source>Quotes inside quotes have a backslash in front.</source>
      <translation>引号内的引号前面有反斜杠。</translation>
    </message>
    <message>
      <source>Quotes within quotes</source>
      <translation>引号中的引号</translation>
    </message>
    <message>
      <source>REASON</source>
      <translation>理由</translation>
    </message>
    <message>
      <source>RMSE %1, R² %2</source>
      <translation>RMSE %1，R² %2</translation>
    </message>
    <message>
      <source>RMSprop</source>
      <translation>RMSprop</translation>
    </message>
    <message>
      <source>Range</source>
      <translation>区域</translation>
    </message>
    <message>
      <source>ReLU</source>
      <translation>ReLU</translation>
    </message>
    <message>
      <source>Read as</source>
      <translation>读取为</translation>
    </message>
    <message>
      <source>Read day numbers of a spreadsheet</source>
      <translation>读取电子表格的日期序号</translation>
    </message>
    <message>
      <source>Read texts as dates</source>
      <translation>把文本读作日期</translation>
    </message>
    <message>
      <source>Reading</source>
      <translation>读取</translation>
    </message>
    <message>
      <source>Reads a delimited text file into a typed table</source>
      <translation>将分隔文本文件读成带类型的表格</translation>
    </message>
    <message>
      <source>Reads a sheet of an Excel spreadsheet into a typed table</source>
      <translation>把 Excel 电子表格中的一个工作表读成带类型的表</translation>
    </message>
    <message>
      <source>Reads all files of a folder into one table</source>
      <translation>把文件夹中的所有文件读成一张表</translation>
    </message>
    <message>
      <source>Reads an ARFF file, as Weka writes it, into a typed table</source>
      <translation>把 Weka 的 ARFF 文件读成带类型的表</translation>
    </message>
    <message>
      <source>Reads dates, takes them apart, shifts and compares them</source>
      <translation>读取、拆分、移动和比较日期</translation>
    </message>
    <message>
      <source>Reads records of JSON into a typed table</source>
      <translation>把 JSON 记录读成带类型的表</translation>
    </message>
    <message>
      <source>Reads the files of folders within the folder as well.</source>
      <translation>同时读取子文件夹中的文件。</translation>
    </message>
    <message>
      <source>Receiver operating characteristic</source>
      <translation>受试者工作特征曲线</translation>
    </message>
    <message>
      <source>Reference table</source>
      <translation>参照表</translation>
    </message>
    <message>
      <source>Refuse files that differ</source>
      <translation>拒绝不一致的文件</translation>
    </message>
    <message>
      <source>Regression</source>
      <translation>回归</translation>
    </message>
    <message>
      <source>Regression Metrics</source>
      <translation>回归指标</translation>
    </message>
    <message>
      <source>Reject the rows that fail</source>
      <translation>剔除不合格的行</translation>
    </message>
    <message>
      <source>Rejected rows</source>
      <translation>剔除的行</translation>
    </message>
    <message>
      <source>Remaining rows</source>
      <translation>其余的行</translation>
    </message>
    <message>
      <source>Remove blanks at both ends</source>
      <translation>去掉两端空白</translation>
    </message>
    <message>
      <source>Remove it, so that it is detected, or give it one of its values.</source>
      <translation>请去掉它以便自动检测，或给它一个可选的值。</translation>
    </message>
    <message>
      <source>Remove its link first.</source>
      <translation>请先删除它的连线。</translation>
    </message>
    <message>
      <source>Remove its links first.</source>
      <translation>请先删除它的各条连线。</translation>
    </message>
    <message>
      <source>Remove one of the two packs.</source>
      <translation>请移除两个包中的一个。</translation>
    </message>
    <message>
      <source>Remove superfluous blanks</source>
      <translation>去掉多余的空白</translation>
    </message>
    <message>
      <source>Remove the choice, or correct the name.</source>
      <translation>请取消该选择，或改正名称。</translation>
    </message>
    <message>
      <source>Remove the file from the folder, or take the columns of any file.</source>
      <translation>请把该文件移出文件夹，或选择保留任一文件的列。</translation>
    </message>
    <message>
      <source>Remove the link and draw it again.</source>
      <translation>请删除该连线并重新绘制。</translation>
    </message>
    <message>
      <source>Remove unused categories</source>
      <translation>去掉未用的类别</translation>
    </message>
    <message>
      <source>Rename columns so that they agree, or keep all columns.</source>
      <translation>请重命名各列使其一致，或保留所有列。</translation>
    </message>
    <message>
      <source>Renames and retypes columns, merges and orders categories</source>
      <translation>重命名列、更改类型、合并类别并排序</translation>
    </message>
    <message>
      <source>Replace a pattern</source>
      <translation>替换模式</translation>
    </message>
    <message>
      <source>Replace a text</source>
      <translation>替换文本</translation>
    </message>
    <message>
      <source>Replace or join less, or shorten the texts first, for instance with left(…, 1000).</source>
      <translation>请减少替换或连接，或先缩短文本，例如用 left(…, 1000)。</translation>
    </message>
    <message>
      <source>Replace with</source>
      <translation>替换为</translation>
    </message>
    <message>
      <source>Replaces the column</source>
      <translation>替换该列</translation>
    </message>
    <message>
      <source>Report by class</source>
      <translation>分类报告</translation>
    </message>
    <message>
      <source>Rescale the column before this step, or leave out those rows.</source>
      <translation>请在此步骤之前缩放该列，或去掉这些行。</translation>
    </message>
    <message>
      <source>Residual: actual minus predicted</source>
      <translation>残差：实际值减预测值</translation>
    </message>
    <message>
      <source>Residuals against predictions</source>
      <translation>残差与预测值</translation>
    </message>
    <message>
      <source>Restarts</source>
      <translation>重启次数</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>结果</translation>
    </message>
    <message>
      <source>Right keys</source>
      <translation>右表的键列</translation>
    </message>
    <message>
      <source>Right row</source>
      <translation>右表的行</translation>
    </message>
    <message>
      <source>Right table</source>
      <translation>右表</translation>
    </message>
    <message>
      <source>Right time</source>
      <translation>右表时间</translation>
    </message>
    <message>
      <source>Right: every right row</source>
      <translation>右连接：右表的每一行</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>行</translation>
    </message>
    <message>
      <source>Rows cannot be chosen by what a whole column is like: %1.</source>
      <translation>不能按整列的性质筛选行：%1。</translation>
    </message>
    <message>
      <source>Rows have the same number of cells that way.</source>
      <translation>这样各行的单元格数相同。</translation>
    </message>
    <message>
      <source>Rows in each cluster</source>
      <translation>各簇的行数</translation>
    </message>
    <message>
      <source>Rows of one group stay together when rows are divided.</source>
      <translation>划分行时，同一组的行保持在一起。</translation>
    </message>
    <message>
      <source>Rows per season</source>
      <translation>每季行数</translation>
    </message>
    <message>
      <source>Rows per step.</source>
      <translation>每一步的行数。</translation>
    </message>
    <message>
      <source>Rows that are equal in all of these columns count as the same.</source>
      <translation>在所有这些列中都相等的行视为相同。</translation>
    </message>
    <message>
      <source>Rows that are equal in these columns are one group; none: all rows are.</source>
      <translation>在这些列中相等的行为一组；不选则所有行为一组。</translation>
    </message>
    <message>
      <source>Rows that do not fit</source>
      <translation>不符合格式的行</translation>
    </message>
    <message>
      <source>Rows that name the columns</source>
      <translation>列名占几行</translation>
    </message>
    <message>
      <source>Rows that name the columns.</source>
      <translation>给列命名的行数。</translation>
    </message>
    <message>
      <source>Rows with the same value stay together; the column of role group, if left open.</source>
      <translation>取值相同的行留在一起；留空则用角色为“分组”的列。</translation>
    </message>
    <message>
      <source>Rule Engine</source>
      <translation>规则引擎</translation>
    </message>
    <message>
      <source>Rules</source>
      <translation>规则</translation>
    </message>
    <message>
      <source>Run quern-cli --help, or quern-cli COMMAND --help.</source>
      <translation>请看 quern-cli --help，或 quern-cli 命令 --help。</translation>
    </message>
    <message>
      <source>Run the node again, or take a copy of the file that is whole.</source>
      <translation>请重新运行该节点，或使用完整的副本。</translation>
    </message>
    <message>
      <source>Run the node again.</source>
      <translation>请重新运行该节点。</translation>
    </message>
    <message>
      <source>Run the pipeline again that made the model, or join the tables before its path begins.</source>
      <translation>请重新运行生成该模型的流程，或在模型路径开始之前就连接好各表。</translation>
    </message>
    <message>
      <source>R² %1</source>
      <translation>R² %1</translation>
    </message>
    <message>
      <source>SGD with momentum</source>
      <translation>带动量的 SGD</translation>
    </message>
    <message>
      <source>SUMMARY</source>
      <translation>简介</translation>
    </message>
    <message>
      <source>Safe for spreadsheets</source>
      <translation>对电子表格安全</translation>
    </message>
    <message>
      <source>Sample</source>
      <translation>样本</translation>
    </message>
    <message>
      <source>Save Data</source>
      <translation>数据导出</translation>
    </message>
    <message>
      <source>Save it as .xlsx without a password and open that file.</source>
      <translation>请另存为不带密码的 .xlsx，再打开该文件。</translation>
    </message>
    <message>
      <source>Save the project; until then a crash would lose the latest changes.</source>
      <translation>请保存项目；在此之前若崩溃将丢失最近的更改。</translation>
    </message>
    <message>
      <source>Say which file a row is from</source>
      <translation>标明每行来自哪个文件</translation>
    </message>
    <message>
      <source>Say which table a row is from</source>
      <translation>注明每行来自哪个表</translation>
    </message>
    <message>
      <source>Says which column a value was in.</source>
      <translation>写明值原来在哪一列。</translation>
    </message>
    <message>
      <source>Scales each column to mean 0 and deviation 1, so that none counts more for its unit.</source>
      <translation>将每列变为均值 0、标准差 1，使任何列都不因单位而更重要。</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>预测</translation>
    </message>
    <message>
      <source>Score rows whose true class is known.</source>
      <translation>请对已知真实类别的行评分。</translation>
    </message>
    <message>
      <source>Score rows whose true value is known.</source>
      <translation>请对已知真实值的行评分。</translation>
    </message>
    <message>
      <source>Season</source>
      <translation>季节</translation>
    </message>
    <message>
      <source>Second principal component, %1% of the variance</source>
      <translation>第二主成分，占方差的 %1%</translation>
    </message>
    <message>
      <source>Second table</source>
      <translation>第二个表</translation>
    </message>
    <message>
      <source>Seconds</source>
      <translation>秒</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>Select Columns</source>
      <translation>选择列</translation>
    </message>
    <message>
      <source>Semi: left rows that have a match</source>
      <translation>半连接：有匹配的左表行</translation>
    </message>
    <message>
      <source>Semicolon</source>
      <translation>分号</translation>
    </message>
    <message>
      <source>Separate arguments by commas.</source>
      <translation>参数之间用逗号分隔。</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>序列</translation>
    </message>
    <message>
      <source>Set the rows per season, for instance 12 for months, or choose no season.</source>
      <translation>请设置每季的行数，例如按月为 12，或选择无季节。</translation>
    </message>
    <message>
      <source>Several nodes are called %1.</source>
      <translation>有几个节点都叫 %1。</translation>
    </message>
    <message>
      <source>Share, %</source>
      <translation>比例，%</translation>
    </message>
    <message>
      <source>Shares of %1</source>
      <translation>%1 的占比</translation>
    </message>
    <message>
      <source>Sheet</source>
      <translation>工作表</translation>
    </message>
    <message>
      <source>Shift</source>
      <translation>移动</translation>
    </message>
    <message>
      <source>Shifts and scales columns to mean 0 and standard deviation 1</source>
      <translation>平移并缩放各列，使均值为 0、标准差为 1</translation>
    </message>
    <message>
      <source>Should hold</source>
      <translation>应当成立</translation>
    </message>
    <message>
      <source>Sigmoid</source>
      <translation>Sigmoid</translation>
    </message>
    <message>
      <source>Silhouette by number of clusters</source>
      <translation>各簇数的轮廓系数</translation>
    </message>
    <message>
      <source>Single quotes</source>
      <translation>单引号</translation>
    </message>
    <message>
      <source>Small letters</source>
      <translation>小写字母</translation>
    </message>
    <message>
      <source>Some columns depend on others or have a single value: their coefficients are one choice of many and have no standard error.</source>
      <translation>有些列依赖于其他列或只有一个值：其系数只是多种可能之一，且没有标准误。</translation>
    </message>
    <message>
      <source>Sort</source>
      <translation>排序</translation>
    </message>
    <message>
      <source>Sort by</source>
      <translation>排序依据</translation>
    </message>
    <message>
      <source>Sort by %1, and keep one series: filter it out if the table holds several.</source>
      <translation>请按 %1 排序，并只保留一个序列：若表中有多个请先筛选。</translation>
    </message>
    <message>
      <source>Span</source>
      <translation>极差</translation>
    </message>
    <message>
      <source>Split into columns</source>
      <translation>拆分为多列</translation>
    </message>
    <message>
      <source>Split it into several columns or rules.</source>
      <translation>请拆成几列或几条规则。</translation>
    </message>
    <message>
      <source>Spreads the values of a column over the columns of a table</source>
      <translation>把一列的值展开为表的各列</translation>
    </message>
    <message>
      <source>Squared coefficients (L2)</source>
      <translation>系数平方（L2）</translation>
    </message>
    <message>
      <source>Standard deviation</source>
      <translation>标准差</translation>
    </message>
    <message>
      <source>Standard input can be read only once.</source>
      <translation>标准输入只能读一次。</translation>
    </message>
    <message>
      <source>Standard input cannot be read: %1.</source>
      <translation>无法读取标准输入：%1。</translation>
    </message>
    <message>
      <source>Standardise</source>
      <translation>标准化</translation>
    </message>
    <message>
      <source>Start the link at one of its outputs.</source>
      <translation>请从它的某个输出开始连线。</translation>
    </message>
    <message>
      <source>Started</source>
      <translation>开始时间</translation>
    </message>
    <message>
      <source>Statistics</source>
      <translation>统计量</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步骤</translation>
    </message>
    <message>
      <source>Steps that failed: %1.</source>
      <translation>失败的步骤：%1。</translation>
    </message>
    <message>
      <source>Stop with an error</source>
      <translation>报错并停止</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>已停止。</translation>
    </message>
    <message>
      <source>Stops when the centres move less than this share of the variance. 0: when no row changes its cluster.</source>
      <translation>当中心移动小于方差的这一比例时停止。0：直到没有行改变所属的簇。</translation>
    </message>
    <message>
      <source>Stratified</source>
      <translation>分层</translation>
    </message>
    <message>
      <source>Stratified by a column</source>
      <translation>按某列分层</translation>
    </message>
    <message>
      <source>Stratified by the target</source>
      <translation>按目标分层</translation>
    </message>
    <message>
      <source>Stratify by</source>
      <translation>分层依据</translation>
    </message>
    <message>
      <source>String Tools</source>
      <translation>文本处理</translation>
    </message>
    <message>
      <source>Subtract the mean</source>
      <translation>减去均值</translation>
    </message>
    <message>
      <source>Suffix</source>
      <translation>后缀</translation>
    </message>
    <message>
      <source>Sum</source>
      <translation>总和</translation>
    </message>
    <message>
      <source>Summaries</source>
      <translation>汇总</translation>
    </message>
    <message>
      <source>Summarise it by mode, first, last, concatenate or a count, or convert it.</source>
      <translation>请用 mode、first、last、concatenate 或计数来汇总，或先转换该列。</translation>
    </message>
    <message>
      <source>Summarises the rows of each group in one</source>
      <translation>把每一组的行汇总成一行</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>摘要</translation>
    </message>
    <message>
      <source>Swaps rows and columns</source>
      <translation>交换行和列</translation>
    </message>
    <message>
      <source>TYPE</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>制表符</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>表</translation>
    </message>
    <message>
      <source>Tables (*.csv *.xlsx *.ndjson)</source>
      <translation>表格 (*.csv *.xlsx *.ndjson)</translation>
    </message>
    <message>
      <source>Take %1 out of the features, or choose another target.</source>
      <translation>请从特征中去掉 %1，或选择其他目标。</translation>
    </message>
    <message>
      <source>Take apart into year, month, …</source>
      <translation>拆分为年、月……</translation>
    </message>
    <message>
      <source>Take fewer rows, or allow more columns.</source>
      <translation>请减少行数，或允许更多的列。</translation>
    </message>
    <message>
      <source>Take it out here, or leave %1 open.</source>
      <translation>请在此去掉它，或把“%1”留空。</translation>
    </message>
    <message>
      <source>Take it out of the packs folder.</source>
      <translation>请将其移出算子包文件夹。</translation>
    </message>
    <message>
      <source>Take the columns of any file</source>
      <translation>保留任一文件的列</translation>
    </message>
    <message>
      <source>Take the condition away if the column may be absent.</source>
      <translation>如果允许没有该列，请去掉这个条件。</translation>
    </message>
    <message>
      <source>Take the condition away.</source>
      <translation>请去掉这个条件。</translation>
    </message>
    <message>
      <source>Take “over (…)” away, or use a function such as mean, lag or rank.</source>
      <translation>去掉“over (…)”，或改用 mean、lag、rank 这样的函数。</translation>
    </message>
    <message>
      <source>Takes categories that no row has any more out of the category columns.</source>
      <translation>从类别列中去掉已没有行使用的类别。</translation>
    </message>
    <message>
      <source>Target</source>
      <translation>目标</translation>
    </message>
    <message>
      <source>Task</source>
      <translation>任务</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>测试</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>Text columns</source>
      <translation>文本列</translation>
    </message>
    <message>
      <source>Texts that stand for a missing value, separated by commas. The usual ones (empty, NA, null, -, ?, …) are known.</source>
      <translation>表示缺失值的文本，用逗号分隔。常见的（空、NA、null、-、? 等）已经包括。</translation>
    </message>
    <message>
      <source>Texts that start with =, +, - or @ get a leading apostrophe, so that none becomes a formula.</source>
      <translation>以 =、+、- 或 @ 开头的文本会加上前导撇号，使其不会变成公式。</translation>
    </message>
    <message>
      <source>The .qmodel file</source>
      <translation>.qmodel 文件</translation>
    </message>
    <message>
      <source>The .quern file</source>
      <translation>.quern 文件</translation>
    </message>
    <message>
      <source>The JSON text has the key "%1" twice in one place.</source>
      <translation>JSON 文本在同一处有两个键“%1”。</translation>
    </message>
    <message>
      <source>The JSON text is nested more than %1 levels deep.</source>
      <translation>JSON 文本的嵌套超过 %1 层。</translation>
    </message>
    <message>
      <source>The XML inside is not well formed.</source>
      <translation>其中的 XML 格式不正确。</translation>
    </message>
    <message>
      <source>The archive claims %1 entries.</source>
      <translation>该归档声称有 %1 个条目。</translation>
    </message>
    <message>
      <source>The archive has two entries called %1.</source>
      <translation>该归档有两个名为 %1 的条目。</translation>
    </message>
    <message>
      <source>The archive would take more than %1 bytes unpacked.</source>
      <translation>该归档解压后将超过 %1 字节。</translation>
    </message>
    <message>
      <source>The arrays take %1 bytes, but the file holds %2.</source>
      <translation>数组占 %1 字节，而文件有 %2 字节。</translation>
    </message>
    <message>
      <source>The attribute %1 has the unknown type "%2".</source>
      <translation>属性 %1 的类型“%2”未知。</translation>
    </message>
    <message>
      <source>The attribute %1 is declared twice.</source>
      <translation>属性 %1 声明了两次。</translation>
    </message>
    <message>
      <source>The attribute has no name.</source>
      <translation>属性没有名称。</translation>
    </message>
    <message>
      <source>The catalogue; one operator's page</source>
      <translation>全部算子；或某个算子的说明</translation>
    </message>
    <message>
      <source>The cells keep their text, so a type does nothing.</source>
      <translation>单元格保持原文，指定类型不起作用。</translation>
    </message>
    <message>
      <source>The cells of the sheet "%1" are out of order.</source>
      <translation>工作表“%1”的单元格顺序错乱。</translation>
    </message>
    <message>
      <source>The chance that an observation lies within the interval.</source>
      <translation>观测值落在区间内的概率。</translation>
    </message>
    <message>
      <source>The coefficients have no standard errors and p: with a penalty or balanced classes there are none. Turn both off to test them.</source>
      <translation>系数没有标准误和 p 值：有惩罚项或类别平衡时无法得到。若要检验系数，请关闭这两项。</translation>
    </message>
    <message>
      <source>The column of the lookup table that gives the value.</source>
      <translation>查找表中给出值的列。</translation>
    </message>
    <message>
      <source>The column of the lookup table that they shall equal.</source>
      <translation>查找表中应与之相等的列。</translation>
    </message>
    <message>
      <source>The column of times or groups; the one of that role, if left open.</source>
      <translation>时间或分组列；留空则取具有该角色的列。</translation>
    </message>
    <message>
      <source>The column that a model made; “prediction”, if left open.</source>
      <translation>模型给出的列；留空则取“prediction”。</translation>
    </message>
    <message>
      <source>The column that is summarised.</source>
      <translation>要汇总的列。</translation>
    </message>
    <message>
      <source>The column that learners shall predict.</source>
      <translation>学习算子要预测的列。</translation>
    </message>
    <message>
      <source>The column that orders rows in time.</source>
      <translation>按时间给行排序的列。</translation>
    </message>
    <message>
      <source>The column that orders the rows; the one of role time, if left open.</source>
      <translation>给行排序的列；留空则取角色为时间的列。</translation>
    </message>
    <message>
      <source>The column to predict; the one of role target, if left open.</source>
      <translation>要预测的列；留空则取角色为目标的列。</translation>
    </message>
    <message>
      <source>The column up to which the units are counted.</source>
      <translation>数到哪一列为止。</translation>
    </message>
    <message>
      <source>The column whose class is predicted.</source>
      <translation>要预测其类别的列。</translation>
    </message>
    <message>
      <source>The column whose classes keep their proportion; the target, if left open.</source>
      <translation>各类别比例保持不变的列；留空则取目标。</translation>
    </message>
    <message>
      <source>The column whose nearest value is looked for.</source>
      <translation>要为其寻找最近值的列。</translation>
    </message>
    <message>
      <source>The column whose values are looked up.</source>
      <translation>要查找其值的列。</translation>
    </message>
    <message>
      <source>The column with the true values; the target, if left open.</source>
      <translation>真实值所在的列；留空则取目标。</translation>
    </message>
    <message>
      <source>The columns are %1. Put texts in quotes.</source>
      <translation>现有的列：%1。文本要加引号。</translation>
    </message>
    <message>
      <source>The columns are neither a list of names nor a rule of types and pattern.</source>
      <translation>各列既不是名称清单，也不是按类型和模式的规则。</translation>
    </message>
    <message>
      <source>The columns of dates or time stamps.</source>
      <translation>日期或时间戳列。</translation>
    </message>
    <message>
      <source>The columns tell the classes apart without error, so no finite coefficients are best. Use the L2 penalty, or leave out the column that gives the class away.</source>
      <translation>各列能无误地区分类别，因此没有有限的最优系数。请使用 L2 惩罚，或去掉泄露类别的列。</translation>
    </message>
    <message>
      <source>The columns that become rows.</source>
      <translation>要变成行的列。</translation>
    </message>
    <message>
      <source>The columns that hold dates as day numbers, such as 45415 for 3 May 2024.</source>
      <translation>以日期序号保存日期的列，例如 45415 表示 2024 年 5 月 3 日。</translation>
    </message>
    <message>
      <source>The columns that hold dates as texts.</source>
      <translation>以文本存放日期的列。</translation>
    </message>
    <message>
      <source>The columns to change.</source>
      <translation>要改变的列。</translation>
    </message>
    <message>
      <source>The columns to describe.</source>
      <translation>要描述的列。</translation>
    </message>
    <message>
      <source>The columns to encode.</source>
      <translation>要编码的列。</translation>
    </message>
    <message>
      <source>The columns to keep.</source>
      <translation>要保留的列。</translation>
    </message>
    <message>
      <source>The columns to look at.</source>
      <translation>要检查的列。</translation>
    </message>
    <message>
      <source>The columns to predict from. Encode categories first.</source>
      <translation>用来预测的列。请先对类别编码。</translation>
    </message>
    <message>
      <source>The columns to sort by; the first decides, the others where it is equal.</source>
      <translation>用于排序的列；先按第一列，相等时再按其后的列。</translation>
    </message>
    <message>
      <source>The columns whose gaps are filled.</source>
      <translation>要填补缺口的列。</translation>
    </message>
    <message>
      <source>The columns whose texts are changed.</source>
      <translation>要改动文本的列。</translation>
    </message>
    <message>
      <source>The command line cannot be read: %1.</source>
      <translation>无法理解命令行：%1。</translation>
    </message>
    <message>
      <source>The condition on %1 needs %2 {value|values} and has %3.</source>
      <translation>针对 %1 的条件需要 %2 个值，现有 %3 个。</translation>
    </message>
    <message>
      <source>The condition on %1 takes %2 {value|values} and has %3.</source>
      <translation>针对 %1 的条件只能有 %2 个值，现有 %3 个。</translation>
    </message>
    <message>
      <source>The conditions have version %1; this program reads version %2.</source>
      <translation>条件的版本为 %1，本程序能读取版本 %2。</translation>
    </message>
    <message>
      <source>The dates are not all written in the same way.</source>
      <translation>日期的写法不一致。</translation>
    </message>
    <message>
      <source>The delimiter and the quote are the same.</source>
      <translation>分隔符与引号相同。</translation>
    </message>
    <message>
      <source>The delimiter is empty, or it is a line end.</source>
      <translation>分隔符为空，或是换行符。</translation>
    </message>
    <message>
      <source>The description of the columns is damaged at "%1".</source>
      <translation>列的描述在“%1”处损坏。</translation>
    </message>
    <message>
      <source>The encoding %1 is not known.</source>
      <translation>不认识编码 %1。</translation>
    </message>
    <message>
      <source>The entry %1 of the file is not what it should be.</source>
      <translation>文件的条目 %1 不符合预期。</translation>
    </message>
    <message>
      <source>The excepted columns are not a list of names.</source>
      <translation>排除的列不是名称清单。</translation>
    </message>
    <message>
      <source>The expression ends too early.</source>
      <translation>表达式过早结束。</translation>
    </message>
    <message>
      <source>The expression gives a %1 for each row, not yes or no.</source>
      <translation>表达式为每行给出%1，而不是“是”或“否”。</translation>
    </message>
    <message>
      <source>The expression is empty.</source>
      <translation>表达式为空。</translation>
    </message>
    <message>
      <source>The expression is nested too deeply.</source>
      <translation>表达式嵌套过深。</translation>
    </message>
    <message>
      <source>The expression is not valid UTF-8.</source>
      <translation>表达式不是有效的 UTF-8。</translation>
    </message>
    <message>
      <source>The farthest a right row may be: days for dates, seconds for time stamps; 0: any distance.</source>
      <translation>右表行最远可以相距多少：日期以天计，日期时间以秒计；0 表示任意距离。</translation>
    </message>
    <message>
      <source>The feature is the target itself.</source>
      <translation>该特征就是目标本身。</translation>
    </message>
    <message>
      <source>The figures could not be drawn: %1</source>
      <translation>无法绘制图形：%1</translation>
    </message>
    <message>
      <source>The file %1 became shorter while it was read.</source>
      <translation>文件 %1 在读取时变短了。</translation>
    </message>
    <message>
      <source>The file %1 cannot be opened: %2.</source>
      <translation>无法打开文件 %1：%2。</translation>
    </message>
    <message>
      <source>The file %1 cannot be read: %2.</source>
      <translation>无法读取文件 %1：%2。</translation>
    </message>
    <message>
      <source>The file %1 has %2 bytes where at most %3 are expected.</source>
      <translation>文件 %1 有 %2 字节，而最多应有 %3 字节。</translation>
    </message>
    <message>
      <source>The file changed while it was read.</source>
      <translation>文件在读取时发生了变化。</translation>
    </message>
    <message>
      <source>The file declares it.</source>
      <translation>文件中有声明。</translation>
    </message>
    <message>
      <source>The file declares its attributes.</source>
      <translation>文件声明了它的属性。</translation>
    </message>
    <message>
      <source>The file declares no attributes.</source>
      <translation>文件没有声明任何属性。</translation>
    </message>
    <message>
      <source>The file does not begin as a safetensors file does.</source>
      <translation>文件的开头不符合 safetensors 格式。</translation>
    </message>
    <message>
      <source>The file has %1 bytes, too few for its header.</source>
      <translation>文件有 %1 字节，不足以容纳其文件头。</translation>
    </message>
    <message>
      <source>The file has %1 tables below each other, which begin in the lines %2; number %3 is read.</source>
      <translation>文件里上下排列着 %1 张表，分别从第 %2 行开始；读取第 %3 张。</translation>
    </message>
    <message>
      <source>The file has no column %1.</source>
      <translation>文件没有列 %1。</translation>
    </message>
    <message>
      <source>The file has no line @data, so it has no rows.</source>
      <translation>文件中没有 @data 行，因此没有数据。</translation>
    </message>
    <message>
      <source>The file has no records.</source>
      <translation>文件中没有记录。</translation>
    </message>
    <message>
      <source>The file has no table %1.</source>
      <translation>文件里没有第 %1 张表。</translation>
    </message>
    <message>
      <source>The file holds something else where an object is expected.</source>
      <translation>文件中应为对象的地方是别的内容。</translation>
    </message>
    <message>
      <source>The file is cut short or damaged. Use another copy of it.</source>
      <translation>文件不完整或已损坏。请使用另一份副本。</translation>
    </message>
    <message>
      <source>The file is damaged or was not written by Quern. Take a copy, or make it again.</source>
      <translation>文件已损坏或不是由 Quern 写出。请使用副本，或重新生成。</translation>
    </message>
    <message>
      <source>The file is damaged or was not written by Quern. Use another copy of it.</source>
      <translation>文件已损坏或不是由 Quern 写出。请使用另一份副本。</translation>
    </message>
    <message>
      <source>The file is damaged. Run the node again, or take a copy of the file.</source>
      <translation>文件已损坏。请重新运行该节点，或使用副本。</translation>
    </message>
    <message>
      <source>The file is not a whole archive: %1.</source>
      <translation>文件不是完整的归档：%1。</translation>
    </message>
    <message>
      <source>The file is written in another way than before, which was detected.</source>
      <translation>文件的书写方式与以前不同，已重新检测。</translation>
    </message>
    <message>
      <source>The file lacks the entry %1.</source>
      <translation>文件缺少条目 %1。</translation>
    </message>
    <message>
      <source>The file may be damaged. Run the node again, or save the model again.</source>
      <translation>文件可能已损坏。请重新运行该节点，或重新保存模型。</translation>
    </message>
    <message>
      <source>The file starts with a byte order mark.</source>
      <translation>文件以字节顺序标记开头。</translation>
    </message>
    <message>
      <source>The file to read.</source>
      <translation>要读取的文件。</translation>
    </message>
    <message>
      <source>The file to read: an array of objects, or an object on every line.</source>
      <translation>要读取的文件：对象的数组，或每行一个对象。</translation>
    </message>
    <message>
      <source>The file to read; - is stdin</source>
      <translation>要读的文件；- 表示标准输入</translation>
    </message>
    <message>
      <source>The file to write, its kind by its ending; - is CSV on stdout</source>
      <translation>要写的文件，扩展名决定种类；- 表示把 CSV 写到标准输出</translation>
    </message>
    <message>
      <source>The file to write. One that exists is replaced.</source>
      <translation>要写入的文件。已有的文件会被替换。</translation>
    </message>
    <message>
      <source>The file was written to while it was read: rows may be missing or cut. Read it again when the program that writes it is done.</source>
      <translation>读取期间文件被写入：可能缺行或有不完整的行。请等写它的程序结束后再读一次。</translation>
    </message>
    <message>
      <source>The file; - is stdin</source>
      <translation>文件；- 表示标准输入</translation>
    </message>
    <message>
      <source>The first</source>
      <translation>第一张</translation>
    </message>
    <message>
      <source>The first %1 of %2 number columns, pairwise over %3 {row|rows}</source>
      <translation>%2 个数值列中的前 %1 个，在 %3 行上两两计算</translation>
    </message>
    <message>
      <source>The first and the last cell, as in B3:F100, or the first only.</source>
      <translation>左上角和右下角的单元格，例如 B3:F100；也可以只写左上角。</translation>
    </message>
    <message>
      <source>The first bytes of the file say so.</source>
      <translation>文件的前几个字节表明了这一点。</translation>
    </message>
    <message>
      <source>The first column</source>
      <translation>第一列</translation>
    </message>
    <message>
      <source>The first line is too long for names of columns.</source>
      <translation>第一行太长，不像是列名。</translation>
    </message>
    <message>
      <source>The first line says so.</source>
      <translation>第一行这样写明。</translation>
    </message>
    <message>
      <source>The first of them</source>
      <translation>其中第一行</translation>
    </message>
    <message>
      <source>The first one</source>
      <translation>第一个</translation>
    </message>
    <message>
      <source>The first row counts the columns, or names years.</source>
      <translation>第一行是列的序号或年份。</translation>
    </message>
    <message>
      <source>The first row differs from all below.</source>
      <translation>第一行与下面各行都不同。</translation>
    </message>
    <message>
      <source>The first row holds values like the rows below.</source>
      <translation>第一行的值与下面各行相似。</translation>
    </message>
    <message>
      <source>The first row looks like the rows below.</source>
      <translation>第一行与下面各行相似。</translation>
    </message>
    <message>
      <source>The first row names groups of columns.</source>
      <translation>第一行是列的分组名称。</translation>
    </message>
    <message>
      <source>The first that is not earlier</source>
      <translation>不早于它的第一行</translation>
    </message>
    <message>
      <source>The fixed value, written as in a CSV file: 0, unknown, 2024-05-03.</source>
      <translation>固定值，写法同 CSV 文件：0、unknown、2024-05-03。</translation>
    </message>
    <message>
      <source>The folder %1 has no file called %2.</source>
      <translation>文件夹 %1 里没有名为 %2 的文件。</translation>
    </message>
    <message>
      <source>The folder cannot be listed: %1.</source>
      <translation>无法列出文件夹的内容：%1。</translation>
    </message>
    <message>
      <source>The folder for %1 does not exist.</source>
      <translation>%1 所在的文件夹不存在。</translation>
    </message>
    <message>
      <source>The folder has more than %1 files of that name.</source>
      <translation>文件夹中符合名称的文件超过 %1 个。</translation>
    </message>
    <message>
      <source>The folder whose files are read.</source>
      <translation>要读取其中文件的文件夹。</translation>
    </message>
    <message>
      <source>The frequency of its characters fits.</source>
      <translation>其字符的频率相符。</translation>
    </message>
    <message>
      <source>The header claims %1 bytes, but the file has %2.</source>
      <translation>文件头声称有 %1 字节，而文件只有 %2 字节。</translation>
    </message>
    <message>
      <source>The header comes again in %1 {line|lines} further down, which {is|are} left out.</source>
      <translation>表头在下面又出现了 %1 次，这些行已略去。</translation>
    </message>
    <message>
      <source>The header has something unexpected at %1.</source>
      <translation>文件头在 %1 处有意外内容。</translation>
    </message>
    <message>
      <source>The header is not valid JSON at byte %1.</source>
      <translation>文件头在第 %1 字节处不是有效的 JSON。</translation>
    </message>
    <message>
      <source>The help page of Formula lists the functions.</source>
      <translation>“公式列”的帮助页列出了所有函数。</translation>
    </message>
    <message>
      <source>The input %1 is taken.</source>
      <translation>输入 %1 已被占用。</translation>
    </message>
    <message>
      <source>The input %1 of the node %2 has two links.</source>
      <translation>节点 %2 的输入 %1 有两条连线。</translation>
    </message>
    <message>
      <source>The journal %1 cannot be written: %2.</source>
      <translation>无法写入日志 %1：%2。</translation>
    </message>
    <message>
      <source>The journal has a format that this Quern does not read.</source>
      <translation>此版 Quern 不能读取该日志的格式。</translation>
    </message>
    <message>
      <source>The largest number of clusters to try.</source>
      <translation>要尝试的最大簇数。</translation>
    </message>
    <message>
      <source>The last of them</source>
      <translation>其中最后一行</translation>
    </message>
    <message>
      <source>The last of them holds what is left.</source>
      <translation>最后一列保留其余的内容。</translation>
    </message>
    <message>
      <source>The last step of the model, %1, gives no table.</source>
      <translation>模型的最后一步 %1 没有给出表格。</translation>
    </message>
    <message>
      <source>The last that is not later</source>
      <translation>不晚于它的最后一行</translation>
    </message>
    <message>
      <source>The learned columns must follow each other as then.</source>
      <translation>学到的各列必须保持当时的先后顺序。</translation>
    </message>
    <message>
      <source>The learned setting %1 is absent.</source>
      <translation>缺少学习到的设置 %1。</translation>
    </message>
    <message>
      <source>The learned values %1 are absent.</source>
      <translation>缺少学习到的值 %1。</translation>
    </message>
    <message>
      <source>The line declares neither a relation nor an attribute.</source>
      <translation>这一行既没有声明关系，也没有声明属性。</translation>
    </message>
    <message>
      <source>The line has bytes that are not valid in %1; they are replaced by �.</source>
      <translation>该行含有在 %1 中无效的字节；已替换为 �。</translation>
    </message>
    <message>
      <source>The line is a note below the table.</source>
      <translation>这一行是表下方的注释。</translation>
    </message>
    <message>
      <source>The line is a total below the table.</source>
      <translation>该行是表下方的合计。</translation>
    </message>
    <message>
      <source>The lines above are not like the rows of the table.</source>
      <translation>上方的行与表格的行不同。</translation>
    </message>
    <message>
      <source>The link to the input %1 does not fit: the ports are no longer what they were.</source>
      <translation>通向输入 %1 的连线不合适：端口已经与从前不同。</translation>
    </message>
    <message>
      <source>The links of the pipeline close a circle: a step would wait for itself.</source>
      <translation>流程的连线形成了环：某个步骤会等待自己。</translation>
    </message>
    <message>
      <source>The loss became infinite in epoch %1.</source>
      <translation>第 %1 轮的损失变为无穷大。</translation>
    </message>
    <message>
      <source>The memory of this machine does not suffice for this step.</source>
      <translation>本机内存不足以完成此步骤。</translation>
    </message>
    <message>
      <source>The model %1 does not fit this series at all.</source>
      <translation>模型 %1 完全不适合此序列。</translation>
    </message>
    <message>
      <source>The model does something unknown here: %1.</source>
      <translation>模型在这里做了未知的事：%1。</translation>
    </message>
    <message>
      <source>The model has a step %1 that this program cannot run.</source>
      <translation>模型有一个本程序无法运行的步骤 %1。</translation>
    </message>
    <message>
      <source>The model was not fitted with these columns and leaves them out: %1.</source>
      <translation>模型拟合时没有这些列，故略去：%1。</translation>
    </message>
    <message>
      <source>The model was written by a newer Quern (format %1; this one reads up to %2).</source>
      <translation>模型由更新的 Quern 写出（格式 %1；此版最高读取 %2）。</translation>
    </message>
    <message>
      <source>The name of the added column.</source>
      <translation>所添加列的名称。</translation>
    </message>
    <message>
      <source>The name of the column that holds what the rules say.</source>
      <translation>存放规则结果的列的名称。</translation>
    </message>
    <message>
      <source>The nearest of both</source>
      <translation>两者中较近的一行</translation>
    </message>
    <message>
      <source>The new column has no name.</source>
      <translation>新的列没有名称。</translation>
    </message>
    <message>
      <source>The node %1 has no parameter %2.</source>
      <translation>节点 %1 没有参数 %2。</translation>
    </message>
    <message>
      <source>The node still has links.</source>
      <translation>节点还有连线。</translation>
    </message>
    <message>
      <source>The number column to forecast.</source>
      <translation>要预测的数值列。</translation>
    </message>
    <message>
      <source>The number column to predict from.</source>
      <translation>用来预测的数值列。</translation>
    </message>
    <message>
      <source>The number column to predict.</source>
      <translation>要预测的数值列。</translation>
    </message>
    <message>
      <source>The number columns that say which rows are alike.</source>
      <translation>用来判断哪些行相似的数值列。</translation>
    </message>
    <message>
      <source>The number columns to predict from.</source>
      <translation>用来预测的数值列。</translation>
    </message>
    <message>
      <source>The one value is a number; make it a number column.</source>
      <translation>唯一的值是数值；请把这一列改为数值列。</translation>
    </message>
    <message>
      <source>The operator %1 has no parameter %2.</source>
      <translation>算子 %1 没有参数 %2。</translation>
    </message>
    <message>
      <source>The operator %1 is not known here.</source>
      <translation>这里不认识算子 %1。</translation>
    </message>
    <message>
      <source>The operator %1 is not known to this program.</source>
      <translation>本程序不认识算子 %1。</translation>
    </message>
    <message>
      <source>The operator %1 needs a file for its input "%2".</source>
      <translation>算子 %1 的输入“%2”需要一个文件。</translation>
    </message>
    <message>
      <source>The operator %1 of %2 is there already: %3 brought it.</source>
      <translation>%2 的算子 %1 已存在：由 %3 带来。</translation>
    </message>
    <message>
      <source>The operator %1 takes %2 {file|files}, not %3.</source>
      <translation>算子 %1 需要 %2 个文件，而不是 %3 个。</translation>
    </message>
    <message>
      <source>The operator to show; without it: all, one line each</source>
      <translation>要显示的算子；不写则列出全部，每个一行</translation>
    </message>
    <message>
      <source>The option %1 needs one value.</source>
      <translation>选项 %1 需要一个值。</translation>
    </message>
    <message>
      <source>The output %1 gives a model, the input %2 takes a table.</source>
      <translation>输出 %1 给出模型，而输入 %2 接受表格。</translation>
    </message>
    <message>
      <source>The output %1 gives a table, the input %2 takes a model.</source>
      <translation>输出 %1 给出表格，而输入 %2 接受模型。</translation>
    </message>
    <message>
      <source>The output cannot be written: %1.</source>
      <translation>无法写入输出：%1。</translation>
    </message>
    <message>
      <source>The pack %1 declares the operator %2, whose id does not begin with %3.</source>
      <translation>算子包 %1 声明了算子 %2，其标识不以 %3 开头。</translation>
    </message>
    <message>
      <source>The pack %1 failed while it declared its operators.</source>
      <translation>算子包 %1 在声明算子时失败。</translation>
    </message>
    <message>
      <source>The pack %1 failed while it declared its operators: %2</source>
      <translation>算子包 %1 在声明算子时失败：%2</translation>
    </message>
    <message>
      <source>The pack cannot be loaded: %1.</source>
      <translation>无法加载该算子包：%1。</translation>
    </message>
    <message>
      <source>The pack does not say what it is.</source>
      <translation>该算子包没有说明自己是什么。</translation>
    </message>
    <message>
      <source>The pack was built with the key "%1", this program with "%2".</source>
      <translation>该算子包以键“%1”构建，本程序以“%2”构建。</translation>
    </message>
    <message>
      <source>The parameter %1 is not known here; its value does nothing.</source>
      <translation>这里不认识参数 %1；它的值不起作用。</translation>
    </message>
    <message>
      <source>The part %1 has no rows: its share of %2 {row|rows} is too small.</source>
      <translation>“%1”部分没有行：它在 %2 行中所占的比例太小。</translation>
    </message>
    <message>
      <source>The part that is not drawn, counted from 1.</source>
      <translation>不抽取的部分，从 1 数起。</translation>
    </message>
    <message>
      <source>The parts of the network do not fit together.</source>
      <translation>网络的各部分不匹配。</translation>
    </message>
    <message>
      <source>The pattern %1 is not a regular expression: %2.</source>
      <translation>模式 %1 不是正则表达式：%2。</translation>
    </message>
    <message>
      <source>The pattern for column names is not a text.</source>
      <translation>列名的模式不是文本。</translation>
    </message>
    <message>
      <source>The pattern has %1 {group|groups}.</source>
      <translation>模式有 %1 个组。</translation>
    </message>
    <message>
      <source>The pattern “%1” cannot be read: %2.</source>
      <translation>无法读取模式“%1”：%2。</translation>
    </message>
    <message>
      <source>The pipeline has a part whose %1 is empty.</source>
      <translation>流程有一部分的 %1 为空。</translation>
    </message>
    <message>
      <source>The pipeline has two nodes with the id %1.</source>
      <translation>流程有两个标识为 %1 的节点。</translation>
    </message>
    <message>
      <source>The project has format %1; this Quern reads formats up to %2.</source>
      <translation>项目的格式为 %1；此版 Quern 最高读取 %2。</translation>
    </message>
    <message>
      <source>The project has no steps yet.</source>
      <translation>项目还没有任何步骤。</translation>
    </message>
    <message>
      <source>The project holds an entry that has no business there: %1.</source>
      <translation>项目中有一个不该存在的条目：%1。</translation>
    </message>
    <message>
      <source>The quote is a line end.</source>
      <translation>引号不能是换行符。</translation>
    </message>
    <message>
      <source>The reading option %1 has a value it cannot have.</source>
      <translation>读取选项 %1 的值不可用。</translation>
    </message>
    <message>
      <source>The records are in an array.</source>
      <translation>记录在一个数组里。</translation>
    </message>
    <message>
      <source>The records are nested too deeply, or have too many different members.</source>
      <translation>记录嵌套过深，或不同的成员过多。</translation>
    </message>
    <message>
      <source>The result leaves the range of whole numbers.</source>
      <translation>结果超出了整数的范围。</translation>
    </message>
    <message>
      <source>The result would have %1 {row|rows} and need about %2 of memory; %3 are left.</source>
      <translation>结果将有 %1 行，约需 %2 内存，而只剩 %3。</translation>
    </message>
    <message>
      <source>The right table has no column %1.</source>
      <translation>右表没有列 %1。</translation>
    </message>
    <message>
      <source>The row has %1 {cell|cells} where the table has %2 {column|columns}.</source>
      <translation>该行有 %1 个单元格，而表格有 %2 列。</translation>
    </message>
    <message>
      <source>The rows have already gone through %1, which learned from all of them: the measures may be too good. Connect the table from before that step.</source>
      <translation>这些行已经过 %1，而它从全部行中学习：指标可能偏好。请连接该步骤之前的表格。</translation>
    </message>
    <message>
      <source>The rows of the sheet "%1" are out of order.</source>
      <translation>工作表“%1”的行顺序错乱。</translation>
    </message>
    <message>
      <source>The rows; - is stdin</source>
      <translation>要预测的行；- 表示标准输入</translation>
    </message>
    <message>
      <source>The rule gives a %1 for each row, not yes or no.</source>
      <translation>该规则对每一行给出的是%1，而不是“是”或“否”。</translation>
    </message>
    <message>
      <source>The run was cancelled: results are missing.</source>
      <translation>运行已取消：缺少结果。</translation>
    </message>
    <message>
      <source>The same settings may give another result here; update the program.</source>
      <translation>同样的设置在这里可能给出不同的结果；请更新程序。</translation>
    </message>
    <message>
      <source>The search stopped after %1 {step|steps} before it came to rest. Standardise the columns, or use a smaller C.</source>
      <translation>搜索在 %1 步后仍未收敛就停止了。请标准化各列，或使用更小的 C。</translation>
    </message>
    <message>
      <source>The series begins elsewhere than the one the model was fitted on: level, trend and season at its start are estimated anew.</source>
      <translation>序列的起点与模型拟合时不同：起点的水平、趋势和季节重新估计。</translation>
    </message>
    <message>
      <source>The series is shorter than two seasons of %1 rows: no season is looked for.</source>
      <translation>序列短于两个季节（每季 %1 行）：不寻找季节。</translation>
    </message>
    <message>
      <source>The shape of array %1 does not agree with its length.</source>
      <translation>数组 %1 的形状与其长度不符。</translation>
    </message>
    <message>
      <source>The share of hidden units left out at random in each step; against overfitting.</source>
      <translation>每一步随机略去的隐藏单元比例；防止过拟合。</translation>
    </message>
    <message>
      <source>The share of rows that only measure progress.</source>
      <translation>只用来衡量进展的行所占比例。</translation>
    </message>
    <message>
      <source>The share of rows to learn from.</source>
      <translation>用来学习的行所占比例。</translation>
    </message>
    <message>
      <source>The share of rows to tune on. The rest is the test part.</source>
      <translation>用来调参的行所占比例。其余为测试部分。</translation>
    </message>
    <message>
      <source>The share of the rows that is drawn.</source>
      <translation>抽取的行所占的比例。</translation>
    </message>
    <message>
      <source>The sheet "%1" has a cell at no place.</source>
      <translation>工作表“%1”中有位置无效的单元格。</translation>
    </message>
    <message>
      <source>The sheet "%1" has more rows than a sheet can have.</source>
      <translation>工作表“%1”的行数超过了上限。</translation>
    </message>
    <message>
      <source>The sheet "%1" is empty.</source>
      <translation>工作表“%1”是空的。</translation>
    </message>
    <message>
      <source>The sheet "%1" is nearly empty: its %2 cells are so far apart that a table of them would fill the memory.</source>
      <translation>工作表“%1”几乎是空的：它的 %2 个单元格相距太远，做成表会占满内存。</translation>
    </message>
    <message>
      <source>The sheet "%1" is not in the file.</source>
      <translation>文件中没有工作表“%1”。</translation>
    </message>
    <message>
      <source>The size of a step.</source>
      <translation>步长大小。</translation>
    </message>
    <message>
      <source>The slope is the median of %1 pairs drawn at random.</source>
      <translation>斜率是随机抽取的 %1 对的中位数。</translation>
    </message>
    <message>
      <source>The smallest number of clusters to try.</source>
      <translation>要尝试的最小簇数。</translation>
    </message>
    <message>
      <source>The smallest number to try, %1, is more than the largest, %2.</source>
      <translation>要尝试的最小值 %1 大于最大值 %2。</translation>
    </message>
    <message>
      <source>The sparse row is not well formed.</source>
      <translation>稀疏行的格式不正确。</translation>
    </message>
    <message>
      <source>The spreadsheet to read.</source>
      <translation>要读取的电子表格。</translation>
    </message>
    <message>
      <source>The step %1 also needs what arrives at its input %2, which is not part of the model.</source>
      <translation>步骤 %1 还需要传到其输入 %2 的内容，而那不属于模型。</translation>
    </message>
    <message>
      <source>The stored model is damaged: its parts do not fit together.</source>
      <translation>保存的模型已损坏：各部分不匹配。</translation>
    </message>
    <message>
      <source>The stored result has format %1; this program reads %2.</source>
      <translation>保存的结果格式为 %1；本程序读取 %2。</translation>
    </message>
    <message>
      <source>The stored result of %1 is damaged; run the node again.</source>
      <translation>%1 的保存结果已损坏；请重新运行该节点。</translation>
    </message>
    <message>
      <source>The table does not say how many rows it has.</source>
      <translation>表格没有说明它有多少行。</translation>
    </message>
    <message>
      <source>The table does not say where its columns are.</source>
      <translation>表格没有说明它的列在哪里。</translation>
    </message>
    <message>
      <source>The table has %1 rows, too many for a bar each.</source>
      <translation>表有 %1 行，无法每行画一个条形。</translation>
    </message>
    <message>
      <source>The table has %1 {row|rows}, and %2 {column is|columns are} allowed.</source>
      <translation>表有 %1 行，而最多允许 %2 列。</translation>
    </message>
    <message>
      <source>The table has %1 {row|rows}, too few for %2 {part|parts}.</source>
      <translation>表只有 %1 行，不够分成 %2 份。</translation>
    </message>
    <message>
      <source>The table has fewer than two number columns, so nothing can be correlated.</source>
      <translation>表格的数值列少于两个，无法计算相关。</translation>
    </message>
    <message>
      <source>The table has more or fewer columns than its header tells.</source>
      <translation>表格的列数与其表头所述不符。</translation>
    </message>
    <message>
      <source>The table has no column %1.</source>
      <translation>表格没有列 %1。</translation>
    </message>
    <message>
      <source>The table has no column of predictions.</source>
      <translation>表格没有预测列。</translation>
    </message>
    <message>
      <source>The table has no column of true values.</source>
      <translation>表格没有真实值列。</translation>
    </message>
    <message>
      <source>The table lacks columns that the model was fitted with: %1.</source>
      <translation>表格缺少模型拟合时的列：%1。</translation>
    </message>
    <message>
      <source>The tables have no column in common to be joined by.</source>
      <translation>两个表没有可用于连接的共同列。</translation>
    </message>
    <message>
      <source>The tables have no column in common.</source>
      <translation>这些表没有共同的列。</translation>
    </message>
    <message>
      <source>The text file to read.</source>
      <translation>要读取的文本文件。</translation>
    </message>
    <message>
      <source>The text is not valid JSON.</source>
      <translation>该文本不是有效的 JSON。</translation>
    </message>
    <message>
      <source>The text is not valid in any other encoding that was tried.</source>
      <translation>该文本在其他尝试过的编码中都无效。</translation>
    </message>
    <message>
      <source>The text or regular expression to look for, or the separator.</source>
      <translation>要查找的文本或正则表达式，或分隔符。</translation>
    </message>
    <message>
      <source>The texts of column %1 overlap.</source>
      <translation>列 %1 的文本相互重叠。</translation>
    </message>
    <message>
      <source>The texts of this expression come to more than %1 GiB; %2 GiB are left.</source>
      <translation>该表达式生成的文本合计超过 %1 GiB，而内存只剩 %2 GiB。</translation>
    </message>
    <message>
      <source>The texts that are made here come to more than %1 MiB for %2 rows.</source>
      <translation>这里仅 %2 行生成的文本就超过了 %1 MiB。</translation>
    </message>
    <message>
      <source>The times do not tell how long a season is.</source>
      <translation>由时间无从判断一个季节有多长。</translation>
    </message>
    <message>
      <source>The times in column %1 are not regular: row %2 is at %3 where %4 would follow.</source>
      <translation>列 %1 的时间不规则：第 %2 行为 %3，而应为 %4。</translation>
    </message>
    <message>
      <source>The times in column %1 go by another step than the series the model was fitted on.</source>
      <translation>列 %1 的时间步长与模型拟合时的序列不同。</translation>
    </message>
    <message>
      <source>The type of a column: number, integer, boolean, category, text, date or timestamp; any number of times</source>
      <translation>某一列的类型：number、integer、boolean、category、text、date 或 timestamp；可以多次使用</translation>
    </message>
    <message>
      <source>The type of the result.</source>
      <translation>结果的类型。</translation>
    </message>
    <message>
      <source>The types of the columns are not a list of names.</source>
      <translation>列的类型不是名称清单。</translation>
    </message>
    <message>
      <source>The unit that is shifted by or counted in.</source>
      <translation>移动或计数所用的单位。</translation>
    </message>
    <message>
      <source>The usual ones</source>
      <translation>常用的写法</translation>
    </message>
    <message>
      <source>The value %1 is neither true nor false.</source>
      <translation>值 %1 既不是真也不是假。</translation>
    </message>
    <message>
      <source>The value %1 is not a column name.</source>
      <translation>值 %1 不是列名。</translation>
    </message>
    <message>
      <source>The value %1 is not a file name.</source>
      <translation>值 %1 不是文件名。</translation>
    </message>
    <message>
      <source>The value %1 is not a number.</source>
      <translation>值 %1 不是数字。</translation>
    </message>
    <message>
      <source>The value %1 is not a text.</source>
      <translation>值 %1 不是文本。</translation>
    </message>
    <message>
      <source>The value %1 is not a whole number.</source>
      <translation>值 %1 不是整数。</translation>
    </message>
    <message>
      <source>The value %1 is not one of the options: %2.</source>
      <translation>值 %1 不是可选项之一：%2。</translation>
    </message>
    <message>
      <source>The value is %1, but must be above %2 and at most %3.</source>
      <translation>值为 %1，但必须大于 %2 且不超过 %3。</translation>
    </message>
    <message>
      <source>The value is %1, but must be above %2.</source>
      <translation>值为 %1，但必须大于 %2。</translation>
    </message>
    <message>
      <source>The value is %1, but must be at least %2.</source>
      <translation>值为 %1，但必须不小于 %2。</translation>
    </message>
    <message>
      <source>The value is %1, but must be at most %2.</source>
      <translation>值为 %1，但必须不大于 %2。</translation>
    </message>
    <message>
      <source>The value is %1, but must be from %2 to %3.</source>
      <translation>值为 %1，但必须在 %2 到 %3 之间。</translation>
    </message>
    <message>
      <source>The values of a condition are a list of numbers, texts, true and false: %1.</source>
      <translation>条件的值应为由数值、文本、true 和 false 组成的列表：%1。</translation>
    </message>
    <message>
      <source>The whole file is valid UTF-8.</source>
      <translation>整个文件都是有效的 UTF-8。</translation>
    </message>
    <message>
      <source>Theil-Sen Regression</source>
      <translation>泰尔-森回归</translation>
    </message>
    <message>
      <source>Their partners in the same order; none: the columns of the same names.</source>
      <translation>按相同顺序与之对应的列；不选则为同名的列。</translation>
    </message>
    <message>
      <source>There are %1 columns for %2 {row|rows}: the fit is exact and says nothing of new rows. Choose fewer columns, or find more rows.</source>
      <translation>%2 行有 %1 个列：拟合完全精确，对新行毫无说明力。请减少列数，或增加行数。</translation>
    </message>
    <message>
      <source>There are %1 conditions; at most %2 can stand in one list.</source>
      <translation>共有 %1 个条件；一个清单最多容纳 %2 个。</translation>
    </message>
    <message>
      <source>There are fewer distinct rows than clusters: %1 {cluster stays|clusters stay} empty. Ask for fewer.</source>
      <translation>不同的行少于簇数：%1 个簇保持为空。请减少簇数。</translation>
    </message>
    <message>
      <source>There are no rows to forecast from.</source>
      <translation>没有可供预测的行。</translation>
    </message>
    <message>
      <source>There are no rows to learn from.</source>
      <translation>没有可供学习的行。</translation>
    </message>
    <message>
      <source>There is a column %1 already.</source>
      <translation>已经有一列叫 %1。</translation>
    </message>
    <message>
      <source>There is a frame %1 already.</source>
      <translation>框 %1 已存在。</translation>
    </message>
    <message>
      <source>There is a node %1 already.</source>
      <translation>节点 %1 已存在。</translation>
    </message>
    <message>
      <source>There is no CUDA device that LibTorch can use.</source>
      <translation>没有 LibTorch 可用的 CUDA 设备。</translation>
    </message>
    <message>
      <source>There is no aggregate %1.</source>
      <translation>没有名为 %1 的汇总方式。</translation>
    </message>
    <message>
      <source>There is no column %1.</source>
      <translation>没有列 %1。</translation>
    </message>
    <message>
      <source>There is no column of classes to stratify by.</source>
      <translation>没有可用来分层的类别列。</translation>
    </message>
    <message>
      <source>There is no column of times or groups to divide by.</source>
      <translation>没有可用来划分的时间或分组列。</translation>
    </message>
    <message>
      <source>There is no column that orders the rows in time.</source>
      <translation>没有按时间给行排序的列。</translation>
    </message>
    <message>
      <source>There is no column that says which rows belong together.</source>
      <translation>没有列说明哪些行属于一组。</translation>
    </message>
    <message>
      <source>There is no column to be turned into a row.</source>
      <translation>没有可以变成行的列。</translation>
    </message>
    <message>
      <source>There is no column to learn from.</source>
      <translation>没有可供学习的列。</translation>
    </message>
    <message>
      <source>There is no column to predict.</source>
      <translation>没有要预测的列。</translation>
    </message>
    <message>
      <source>There is no column “%1”.</source>
      <translation>没有列“%1”。</translation>
    </message>
    <message>
      <source>There is no command %1.</source>
      <translation>没有命令 %1。</translation>
    </message>
    <message>
      <source>There is no condition yet.</source>
      <translation>还没有条件。</translation>
    </message>
    <message>
      <source>There is no file %1.</source>
      <translation>没有文件 %1。</translation>
    </message>
    <message>
      <source>There is no folder %1.</source>
      <translation>没有文件夹 %1。</translation>
    </message>
    <message>
      <source>There is no formula.</source>
      <translation>没有公式。</translation>
    </message>
    <message>
      <source>There is no frame %1.</source>
      <translation>没有框 %1。</translation>
    </message>
    <message>
      <source>There is no function “%1”.</source>
      <translation>没有函数“%1”。</translation>
    </message>
    <message>
      <source>There is no link from %1 to %2.</source>
      <translation>没有从 %1 到 %2 的连线。</translation>
    </message>
    <message>
      <source>There is no node %1.</source>
      <translation>没有节点 %1。</translation>
    </message>
    <message>
      <source>There is no node called %1.</source>
      <translation>没有名为 %1 的节点。</translation>
    </message>
    <message>
      <source>There is no numeric column to predict from.</source>
      <translation>没有可用来预测的数值列。</translation>
    </message>
    <message>
      <source>There is no operator %1.</source>
      <translation>没有算子 %1。</translation>
    </message>
    <message>
      <source>There is no option %1 here.</source>
      <translation>这里没有选项 %1。</translation>
    </message>
    <message>
      <source>There is no room left to write %1.</source>
      <translation>没有空间写入 %1。</translation>
    </message>
    <message>
      <source>There is no rule.</source>
      <translation>没有规则。</translation>
    </message>
    <message>
      <source>There is not a single line feed.</source>
      <translation>没有一个换行符。</translation>
    </message>
    <message>
      <source>There is not enough memory.</source>
      <translation>内存不足。</translation>
    </message>
    <message>
      <source>There is nothing to group by and nothing to summarise.</source>
      <translation>既没有分组依据，也没有要汇总的内容。</translation>
    </message>
    <message>
      <source>There is one column.</source>
      <translation>只有一列。</translation>
    </message>
    <message>
      <source>These columns depend on each other, so their coefficients are one choice of many: %1. Leave out all but one that say the same.</source>
      <translation>这些列相互依赖，其系数只是多种可能之一：%1。含义相同的请只保留一列。</translation>
    </message>
    <message>
      <source>These columns have a single value and get coefficient 0: %1.</source>
      <translation>这些列只有一个值，系数为 0：%1。</translation>
    </message>
    <message>
      <source>Third table</source>
      <translation>第三个表</translation>
    </message>
    <message>
      <source>This bracket is not closed.</source>
      <translation>这个方括号没有闭合。</translation>
    </message>
    <message>
      <source>This is more than a list of conditions that all hold.</source>
      <translation>这不只是一组须全部成立的条件。</translation>
    </message>
    <message>
      <source>This is no list of conditions: %1.</source>
      <translation>这不是条件清单：%1。</translation>
    </message>
    <message>
      <source>This link would close a circle: the step would wait for itself.</source>
      <translation>这条连线会形成环：该步骤会等待自己。</translation>
    </message>
    <message>
      <source>This model predicts nothing that could be compared with a true value.</source>
      <translation>此模型的预测无法与真实值比较。</translation>
    </message>
    <message>
      <source>This node was made with a newer version of its operator.</source>
      <translation>此节点由更新版本的算子创建。</translation>
    </message>
    <message>
      <source>This rule has no condition, so no later one is ever asked.</source>
      <translation>这条规则没有条件，后面的规则永远问不到。</translation>
    </message>
    <message>
      <source>This step has a fault of its own and does not say which.</source>
      <translation>此步骤自身出错，且没有说明原因。</translation>
    </message>
    <message>
      <source>This step has a fault of its own: %1</source>
      <translation>此步骤自身出错：%1</translation>
    </message>
    <message>
      <source>This step has not been run.</source>
      <translation>此步骤尚未运行。</translation>
    </message>
    <message>
      <source>This step needs about %1 of memory, and %2 are left.</source>
      <translation>此步骤大约需要 %1 内存，而只剩 %2。</translation>
    </message>
    <message>
      <source>Those of the columns that run from the largest value to the smallest.</source>
      <translation>其中从大到小排列的列。</translation>
    </message>
    <message>
      <source>Threads</source>
      <translation>线程数</translation>
    </message>
    <message>
      <source>Threads to use; 0: as many as the machine has</source>
      <translation>使用的线程数；0：与机器的一样多</translation>
    </message>
    <message>
      <source>Three</source>
      <translation>三行</translation>
    </message>
    <message>
      <source>Three bytes at the start by which Excel knows the encoding.</source>
      <translation>开头的三个字节，Excel 由此得知编码。</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>Time or group</source>
      <translation>时间或分组</translation>
    </message>
    <message>
      <source>Time series</source>
      <translation>时间序列</translation>
    </message>
    <message>
      <source>To</source>
      <translation>到</translation>
    </message>
    <message>
      <source>To column</source>
      <translation>到列</translation>
    </message>
    <message>
      <source>Tolerance</source>
      <translation>容差</translation>
    </message>
    <message>
      <source>Too many different texts for categories: %1 in %2 {row|rows}.</source>
      <translation>不同的文本太多，不作为类别：%2 行中有 %1 个。</translation>
    </message>
    <message>
      <source>Too many different texts for categories: more than %1.</source>
      <translation>不同的文本太多，不作为类别：超过 %1 个。</translation>
    </message>
    <message>
      <source>Took %1 out of the project.</source>
      <translation>已将 %1 从项目中取出。</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Train and validation together are %1% of the rows.</source>
      <translation>训练与验证合计为行数的 %1%。</translation>
    </message>
    <message>
      <source>Train, %</source>
      <translation>训练，%</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Training curve</source>
      <translation>训练曲线</translation>
    </message>
    <message>
      <source>Transpose</source>
      <translation>转置</translation>
    </message>
    <message>
      <source>Trend</source>
      <translation>趋势</translation>
    </message>
    <message>
      <source>True %1</source>
      <translation>真实的 %1</translation>
    </message>
    <message>
      <source>True class</source>
      <translation>真实类别</translation>
    </message>
    <message>
      <source>True or false</source>
      <translation>真假</translation>
    </message>
    <message>
      <source>True positive rate</source>
      <translation>真阳性率</translation>
    </message>
    <message>
      <source>Truth</source>
      <translation>真实值</translation>
    </message>
    <message>
      <source>Try a smaller batch or network, or the device “CPU”.</source>
      <translation>请尝试更小的批或网络，或设备“CPU”。</translation>
    </message>
    <message>
      <source>Turn off to force the fit through the origin: prediction 0 where every feature is 0.</source>
      <translation>关闭则强制拟合通过原点：所有特征为 0 时预测为 0。</translation>
    </message>
    <message>
      <source>Turn off to keep the unit of the values.</source>
      <translation>关闭则保持值的单位。</translation>
    </message>
    <message>
      <source>Turn off to keep zero where it is, as for counts.</source>
      <translation>关闭则保持零点不变，例如计数。</translation>
    </message>
    <message>
      <source>Turns columns into rows, one for each value</source>
      <translation>把列变成行，每个值一行</translation>
    </message>
    <message>
      <source>Turns each category into a yes-or-no column</source>
      <translation>将每个类别变成一个是否列</translation>
    </message>
    <message>
      <source>Two</source>
      <translation>两行</translation>
    </message>
    <message>
      <source>Two arrays are called %1.</source>
      <translation>有两个数组都叫 %1。</translation>
    </message>
    <message>
      <source>Type it again.</source>
      <translation>请重新输入。</translation>
    </message>
    <message>
      <source>Types and roles that differ from what is detected, by column name, as JSON: {"id": {"type": "text", "role": "identifier"}}.</source>
      <translation>与自动检测不同的类型和角色，按列名写成 JSON：{"id": {"type": "text", "role": "identifier"}}。</translation>
    </message>
    <message>
      <source>Types are number, integer, boolean, category, text, date and timestamp.</source>
      <translation>类型有 number、integer、boolean、category、text、date 和 timestamp。</translation>
    </message>
    <message>
      <source>UTF-8, GB18030, Windows-1252, …</source>
      <translation>UTF-8、GB18030、Windows-1252 等</translation>
    </message>
    <message>
      <source>Unique</source>
      <translation>去重</translation>
    </message>
    <message>
      <source>Unique rows</source>
      <translation>不重复的行</translation>
    </message>
    <message>
      <source>Unit</source>
      <translation>单位</translation>
    </message>
    <message>
      <source>Units of each hidden layer, separated by commas: 256, 128. Empty: a linear model.</source>
      <translation>各隐藏层的单元数，用逗号分隔：256, 128。留空：线性模型。</translation>
    </message>
    <message>
      <source>Unpack it to disk, and read the file that comes out of it.</source>
      <translation>请先解压到磁盘，再读取解压出的文件。</translation>
    </message>
    <message>
      <source>Up to that share of cells may be no numbers (or dates) in a column of them; they become missing and are listed. 0: one such cell makes the column a text, and the log counts them.</source>
      <translation>数字（或日期）列中允许有不超过此比例的单元格不是数字（或日期）；它们成为缺失值并列出。0：只要有一个这样的单元格，整列就作为文本，日志会给出数量。</translation>
    </message>
    <message>
      <source>Update Quern, or save the model with the older version.</source>
      <translation>请更新 Quern，或用旧版本保存模型。</translation>
    </message>
    <message>
      <source>Update Quern, or save the project again with the version that wrote it.</source>
      <translation>请更新 Quern，或用写出它的版本重新保存项目。</translation>
    </message>
    <message>
      <source>Upper quartile</source>
      <translation>上四分位数</translation>
    </message>
    <message>
      <source>Usage</source>
      <translation>用法</translation>
    </message>
    <message>
      <source>Use Classification Metrics for classes.</source>
      <translation>类别请使用“分类指标”。</translation>
    </message>
    <message>
      <source>Use Regression Metrics for numbers.</source>
      <translation>数值请使用“回归指标”。</translation>
    </message>
    <message>
      <source>Use a copy of the file that is whole, or make it again.</source>
      <translation>请使用完整的副本，或重新生成。</translation>
    </message>
    <message>
      <source>Use a copy of the file that is whole, or train the network again.</source>
      <translation>请使用完整的副本，或重新训练网络。</translation>
    </message>
    <message>
      <source>Use a copy of the file that is whole.</source>
      <translation>请使用完整的副本。</translation>
    </message>
    <message>
      <source>Use fewer folds or more rows.</source>
      <translation>请减少折数或增加行数。</translation>
    </message>
    <message>
      <source>Use fewer folds.</source>
      <translation>请减少折数。</translation>
    </message>
    <message>
      <source>Use the ending .csv, .xlsx or .ndjson.</source>
      <translation>请使用扩展名 .csv、.xlsx 或 .ndjson。</translation>
    </message>
    <message>
      <source>Use the file that Quern wrote, or ask where this one comes from.</source>
      <translation>请使用 Quern 写出的文件，或核实此文件的来源。</translation>
    </message>
    <message>
      <source>Use the newest version of the program.</source>
      <translation>请使用最新版本的程序。</translation>
    </message>
    <message>
      <source>Use the version of the program that made the model.</source>
      <translation>请使用生成该模型的程序版本。</translation>
    </message>
    <message>
      <source>VALUE</source>
      <translation>值</translation>
    </message>
    <message>
      <source>Validation</source>
      <translation>验证</translation>
    </message>
    <message>
      <source>Validation, %</source>
      <translation>验证，%</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>值</translation>
    </message>
    <message>
      <source>Value Lookup</source>
      <translation>值映射</translation>
    </message>
    <message>
      <source>Values of %1</source>
      <translation>%1 的值</translation>
    </message>
    <message>
      <source>Variance</source>
      <translation>方差</translation>
    </message>
    <message>
      <source>Vertical bar</source>
      <translation>竖线</translation>
    </message>
    <message>
      <source>WHAT</source>
      <translation>项目</translation>
    </message>
    <message>
      <source>Wait until the program that writes it is done, and read it again.</source>
      <translation>请等写入它的程序完成后重新读取。</translation>
    </message>
    <message>
      <source>Warnings: %1. They stand with the steps they are about.</source>
      <translation>警告：%1。它们列在相关的步骤中。</translation>
    </message>
    <message>
      <source>Week</source>
      <translation>周</translation>
    </message>
    <message>
      <source>Weekday</source>
      <translation>星期</translation>
    </message>
    <message>
      <source>Weeks</source>
      <translation>周</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>Weight decay</source>
      <translation>权重衰减</translation>
    </message>
    <message>
      <source>Weka files (*.arff);;All files (*)</source>
      <translation>Weka 文件 (*.arff);;所有文件 (*)</translation>
    </message>
    <message>
      <source>What a cell says of its rows.</source>
      <translation>单元格如何汇总其中的行。</translation>
    </message>
    <message>
      <source>What a file is: dialect, rows, types, with reasons</source>
      <translation>文件是什么样的：格式、行、类型，并说明理由</translation>
    </message>
    <message>
      <source>What a hidden unit does with its sum.</source>
      <translation>隐藏单元如何处理其加权和。</translation>
    </message>
    <message>
      <source>What a table has to fulfil: rows that do not are rejected.</source>
      <translation>表必须满足的条件：不满足的行会被剔除。</translation>
    </message>
    <message>
      <source>What arrives at the input %2 of the step %1 is made from the same rows, so the step cannot be fitted again on some of them: it would know the others.</source>
      <translation>步骤“%1”的输入端口 %2 上的表是由同一批行生成的，因此不能只用其中一部分行重新拟合：那样会泄漏其余行的信息。</translation>
    </message>
    <message>
      <source>What becomes of rows, and of the run.</source>
      <translation>如何处理这些行以及本次运行。</translation>
    </message>
    <message>
      <source>What comes back every period.</source>
      <translation>每个周期重复出现的部分。</translation>
    </message>
    <message>
      <source>What each one needs is said above.</source>
      <translation>上面说明了各自的需要。</translation>
    </message>
    <message>
      <source>What encloses a cell that holds delimiters or line ends.</source>
      <translation>括住含有分隔符或换行的单元格的符号。</translation>
    </message>
    <message>
      <source>What is done to every text.</source>
      <translation>对每个文本做什么。</translation>
    </message>
    <message>
      <source>What is done where the files do not have the same columns.</source>
      <translation>各文件的列不相同时如何处理。</translation>
    </message>
    <message>
      <source>What is done with the columns.</source>
      <translation>对这些列做什么。</translation>
    </message>
    <message>
      <source>What is expected because the reference table, or the first one, has it.</source>
      <translation>参照表（或第一张表）中有什么，便预期什么。</translation>
    </message>
    <message>
      <source>What is not found</source>
      <translation>找不到的值</translation>
    </message>
    <message>
      <source>What is put there. In a pattern \1 is the first group.</source>
      <translation>放入的内容。模式中 \1 是第一组。</translation>
    </message>
    <message>
      <source>What is told as a warning where it does not hold.</source>
      <translation>不成立时只作警告的条件。</translation>
    </message>
    <message>
      <source>What replaces a missing value.</source>
      <translation>用什么替换缺失值。</translation>
    </message>
    <message>
      <source>What stands before the decimals of a number.</source>
      <translation>数字的小数部分之前的符号。</translation>
    </message>
    <message>
      <source>What stands between the values of concatenate.</source>
      <translation>concatenate 的各值之间的文字。</translation>
    </message>
    <message>
      <source>What stands between two cells.</source>
      <translation>两个单元格之间的符号。</translation>
    </message>
    <message>
      <source>What stands between two cells; write tab or blank for those. Empty: detected.</source>
      <translation>两个单元格之间的符号；制表符写 tab，空格写 blank。留空：自动检测。</translation>
    </message>
    <message>
      <source>What stands where the lookup table has no such key.</source>
      <translation>查找表中没有该键时填什么。</translation>
    </message>
    <message>
      <source>What starts here with %1 has no end.</source>
      <translation>从这里以 %1 开始的内容没有结束。</translation>
    </message>
    <message>
      <source>What to do with a value that does not fit a new type.</source>
      <translation>值不适合新类型时怎么办。</translation>
    </message>
    <message>
      <source>What was learned</source>
      <translation>学到的预期</translation>
    </message>
    <message>
      <source>What was learned for %1 does not belong to this expression.</source>
      <translation>为 %1 学到的内容不属于这个表达式。</translation>
    </message>
    <message>
      <source>What was learned for the expressions cannot be read.</source>
      <translation>为表达式学到的内容无法读取。</translation>
    </message>
    <message>
      <source>What was run</source>
      <translation>运行内容</translation>
    </message>
    <message>
      <source>Where it is looked for; the column of the same name, if left open.</source>
      <translation>在哪一列中寻找；留空则为同名的列。</translation>
    </message>
    <message>
      <source>Where networks are computed</source>
      <translation>神经网络在哪里计算</translation>
    </message>
    <message>
      <source>Where random numbers start; the same seed gives the same result</source>
      <translation>随机数的种子；种子相同，结果相同</translation>
    </message>
    <message>
      <source>Where something fails</source>
      <translation>不合格时</translation>
    </message>
    <message>
      <source>Where the changed dates go.</source>
      <translation>改动后的日期放在哪里。</translation>
    </message>
    <message>
      <source>Where the changed texts go.</source>
      <translation>改动后的文本放在哪里。</translation>
    </message>
    <message>
      <source>Where the fitted model goes (.qmodel)</source>
      <translation>训练好的模型写到哪里（.qmodel）</translation>
    </message>
    <message>
      <source>Where the found value goes.</source>
      <translation>找到的值放在哪里。</translation>
    </message>
    <message>
      <source>Where the names of the new columns come from.</source>
      <translation>新列的名称从哪里来。</translation>
    </message>
    <message>
      <source>Where the predictions go; - is CSV on stdout</source>
      <translation>预测结果写到哪里；- 表示把 CSV 写到标准输出</translation>
    </message>
    <message>
      <source>Whether deviations grow with the series.</source>
      <translation>偏差是否随序列增大。</translation>
    </message>
    <message>
      <source>Whether it is an error where it does not hold.</source>
      <translation>不成立时是否算作错误。</translation>
    </message>
    <message>
      <source>Whether they belong to a text. Those within quotes always do.</source>
      <translation>它们是否属于文本。引号里的空格总是属于文本。</translation>
    </message>
    <message>
      <source>Which columns come out where the tables differ.</source>
      <translation>各表的列不同时输出哪些列。</translation>
    </message>
    <message>
      <source>Which day the numbers begin with.</source>
      <translation>序号从哪一天开始。</translation>
    </message>
    <message>
      <source>Which of several tables below each other is read. 0: the first that is more than a few lines above the others.</source>
      <translation>上下排列着几张表时读取哪一张。0：第一张明显不只是几行说明的表。</translation>
    </message>
    <message>
      <source>Which of the right rows of equal key is taken.</source>
      <translation>在键相等的右表行中取哪一行。</translation>
    </message>
    <message>
      <source>Which of the rows that are equal stays.</source>
      <translation>相等的行中保留哪一行。</translation>
    </message>
    <message>
      <source>Which rows come out.</source>
      <translation>输出哪些行。</translation>
    </message>
    <message>
      <source>Whole groups</source>
      <translation>整组划分</translation>
    </message>
    <message>
      <source>Whole number</source>
      <translation>整数</translation>
    </message>
    <message>
      <source>Wider ranges, %</source>
      <translation>放宽范围（%）</translation>
    </message>
    <message>
      <source>With %1 clusters the centres still moved after %2 {pass|passes}. Allow more iterations.</source>
      <translation>%1 个簇时，%2 遍后中心仍在移动。请允许更多次迭代。</translation>
    </message>
    <message>
      <source>With a backslash</source>
      <translation>加反斜杠</translation>
    </message>
    <message>
      <source>With replacement</source>
      <translation>有放回</translation>
    </message>
    <message>
      <source>With the project file and the same data, this command gives the same results:</source>
      <translation>有项目文件和相同的数据，此命令给出相同的结果：</translation>
    </message>
    <message>
      <source>Work on a sample, choose fewer columns, or choose another method.</source>
      <translation>请在样本上工作，减少列数，或换一种方法。</translation>
    </message>
    <message>
      <source>Work on a sample, choose fewer columns, or close other programs.</source>
      <translation>请在样本上工作，减少列数，或关闭其他程序。</translation>
    </message>
    <message>
      <source>Work on a sample, or make shorter texts.</source>
      <translation>请使用抽样，或生成较短的文本。</translation>
    </message>
    <message>
      <source>Workdays and holidays in China</source>
      <translation>中国的工作日和节假日</translation>
    </message>
    <message>
      <source>Write a .csv file, which has no such limit.</source>
      <translation>请写成 .csv 文件，它没有这种限制。</translation>
    </message>
    <message>
      <source>Write a comma inside a name as "a,b".</source>
      <translation>名称中的逗号请写成 "a,b"。</translation>
    </message>
    <message>
      <source>Write a name in front of the sign =.</source>
      <translation>在等号前写上名称。</translation>
    </message>
    <message>
      <source>Write a number.</source>
      <translation>请写数字。</translation>
    </message>
    <message>
      <source>Write a pattern such as "%d.%m.%Y" or "%Y-%m-%d %H:%M".</source>
      <translation>写出模式，如 "%d.%m.%Y" 或 "%Y-%m-%d %H:%M"。</translation>
    </message>
    <message>
      <source>Write a rule, for example: hours &gt; 10.</source>
      <translation>请写一条规则，例如：hours &gt; 10。</translation>
    </message>
    <message>
      <source>Write a share from 0 to 1: quantile(hours, 0.9).</source>
      <translation>写 0 到 1 之间的比例：quantile(hours, 0.9)。</translation>
    </message>
    <message>
      <source>Write a text.</source>
      <translation>请写文本。</translation>
    </message>
    <message>
      <source>Write a whole number.</source>
      <translation>请写整数。</translation>
    </message>
    <message>
      <source>Write an expression such as hours &gt; 8, or a list as a project file holds it.</source>
      <translation>请写一个表达式，例如 hours &gt; 8，或写成项目文件中的条件清单。</translation>
    </message>
    <message>
      <source>Write conditions on one column each, joined by and.</source>
      <translation>请写针对单列的条件，并以 and 连接。</translation>
    </message>
    <message>
      <source>Write dates as 2024-05-03 and times as 2024-05-03 14:07:00.</source>
      <translation>日期写作 2024-05-03，时间写作 2024-05-03 14:07:00。</translation>
    </message>
    <message>
      <source>Write digits only, for instance 8.</source>
      <translation>请只写数字，例如 8。</translation>
    </message>
    <message>
      <source>Write for example hours: mean, sum; count. There are: %1.</source>
      <translation>例如写作 hours: mean, sum; count。可用的有：%1。</translation>
    </message>
    <message>
      <source>Write how many rows away: lag(hours, 1).</source>
      <translation>写相隔几行：lag(hours, 1)。</translation>
    </message>
    <message>
      <source>Write how many rows, and how many of them must have a value: rolling_mean(hours, 7, 3).</source>
      <translation>写多少行，以及其中至少多少行要有值：rolling_mean(hours, 7, 3)。</translation>
    </message>
    <message>
      <source>Write in quotes what to put there; \1 is the first group.</source>
      <translation>把要放的内容写在引号里；\1 是第一组。</translation>
    </message>
    <message>
      <source>Write it as in the example, or leave the field empty.</source>
      <translation>请照示例填写，或把该栏留空。</translation>
    </message>
    <message>
      <source>Write it like UTF-8, GB18030, BIG5, CP932, UTF-16LE or WINDOWS-1252.</source>
      <translation>请写成 UTF-8、GB18030、BIG5、CP932、UTF-16LE 或 WINDOWS-1252。</translation>
    </message>
    <message>
      <source>Write it with a decimal point, for instance 0.05.</source>
      <translation>请用小数点书写，例如 0.05。</translation>
    </message>
    <message>
      <source>Write names with commas between, or a rule such as {"types": ["number"]}.</source>
      <translation>请用逗号分隔各名称，或写成规则，如 {"types": ["number"]}。</translation>
    </message>
    <message>
      <source>Write numbers as 1234.5 or 1.5e6.</source>
      <translation>数字请写作 1234.5 或 1.5e6。</translation>
    </message>
    <message>
      <source>Write one in each line, for example: speed = distance / hours.</source>
      <translation>每行写一个，例如：speed = distance / hours。</translation>
    </message>
    <message>
      <source>Write one in each line, for example: stock &lt; 5 =&gt; "low".</source>
      <translation>每行写一条，例如：stock &lt; 5 =&gt; "low"。</translation>
    </message>
    <message>
      <source>Write one of "years", "quarters", "months", "weeks", "days", "hours", "minutes", "seconds".</source>
      <translation>写 "years"、"quarters"、"months"、"weeks"、"days"、"hours"、"minutes"、"seconds" 之一。</translation>
    </message>
    <message>
      <source>Write one of them.</source>
      <translation>请写其中之一。</translation>
    </message>
    <message>
      <source>Write the columns as A,B,"C, with comma".</source>
      <translation>请将各列写作 A,B,"C, with comma"。</translation>
    </message>
    <message>
      <source>Write the first and the last cell, as in B3:F100, or only the first.</source>
      <translation>请写出左上角和右下角的单元格，例如 B3:F100，或只写左上角。</translation>
    </message>
    <message>
      <source>Write the pattern in quotes, for example "^urgent".</source>
      <translation>把模式写在引号里，例如 "^urgent"。</translation>
    </message>
    <message>
      <source>Write true or false.</source>
      <translation>请写 true 或 false。</translation>
    </message>
    <message>
      <source>Write values (1234.5, 2024-05-03, true) instead of the cells' text</source>
      <translation>写出值（1234.5、2024-05-03、true），而不是单元格的原文</translation>
    </message>
    <message>
      <source>Write what should follow, or remove the last sign.</source>
      <translation>请写出后面应有的内容，或删去最后的符号。</translation>
    </message>
    <message>
      <source>Write which group of the pattern, as a number.</source>
      <translation>用数字写出取模式的第几组。</translation>
    </message>
    <message>
      <source>Write whole numbers from 1 to 100,000 separated by commas, at most 100 of them: 256, 128.</source>
      <translation>请写 1 到 100,000 的整数，用逗号分隔，最多 100 个：256, 128。</translation>
    </message>
    <message>
      <source>Write: case when stock &lt; 5 then "low" else "enough" end.</source>
      <translation>请写：case when stock &lt; 5 then "low" else "enough" end。</translation>
    </message>
    <message>
      <source>Write: coalesce(hours, 0).</source>
      <translation>请写：coalesce(hours, 0)。</translation>
    </message>
    <message>
      <source>Write: condition =&gt; value. Only the last line may be a value alone.</source>
      <translation>请写：条件 =&gt; 值。只有最后一行可以只写值。</translation>
    </message>
    <message>
      <source>Write: hours between 5 and 10.</source>
      <translation>请写：hours between 5 and 10。</translation>
    </message>
    <message>
      <source>Write: if(stock &lt; 5, "low", "enough").</source>
      <translation>请写：if(stock &lt; 5, "low", "enough")。</translation>
    </message>
    <message>
      <source>Write: rename a =&gt; b, type a =&gt; number, merge a "x", "y" =&gt; "z", or order a "x", "y".</source>
      <translation>请写：rename a =&gt; b、type a =&gt; number、merge a "x", "y" =&gt; "z" 或 order a "x", "y"。</translation>
    </message>
    <message>
      <source>Writes a table to a text file, a workbook or JSON records</source>
      <translation>将表格写成文本文件、工作簿或 JSON 记录</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>年</translation>
    </message>
    <message>
      <source>Years</source>
      <translation>年</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>是</translation>
    </message>
    <message>
      <source>You chose it.</source>
      <translation>由您选择。</translation>
    </message>
    <message>
      <source>You may not read the file %1.</source>
      <translation>您无权读取文件 %1。</translation>
    </message>
    <message>
      <source>You may not write %1.</source>
      <translation>没有写 %1 的权限。</translation>
    </message>
    <message>
      <source>\1 is the first group of the pattern, \\ is a backslash.</source>
      <translation>\1 是模式的第一组，\\ 是反斜杠。</translation>
    </message>
    <message>
      <source>a column</source>
      <translation>一列</translation>
    </message>
    <message>
      <source>a file to read</source>
      <translation>要读的文件</translation>
    </message>
    <message>
      <source>a file to write</source>
      <translation>要写的文件</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>数</translation>
    </message>
    <message>
      <source>a text</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>a whole number</source>
      <translation>整数</translation>
    </message>
    <message>
      <source>above %1</source>
      <translation>大于 %1</translation>
    </message>
    <message>
      <source>above %1 to %2</source>
      <translation>大于 %1，至多 %2</translation>
    </message>
    <message>
      <source>all columns</source>
      <translation>所有列</translation>
    </message>
    <message>
      <source>all features</source>
      <translation>所有特征</translation>
    </message>
    <message>
      <source>an expression</source>
      <translation>表达式</translation>
    </message>
    <message>
      <source>an expression, or conditions in JSON</source>
      <translation>表达式，或 JSON 形式的条件</translation>
    </message>
    <message>
      <source>at least %1</source>
      <translation>至少 %1</translation>
    </message>
    <message>
      <source>at most %1</source>
      <translation>至多 %1</translation>
    </message>
    <message>
      <source>category or text columns</source>
      <translation>类别列或文本列</translation>
    </message>
    <message>
      <source>category, text, true-or-false or whole-number columns</source>
      <translation>类别、文本、真假或整数列</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>变化</translation>
    </message>
    <message>
      <source>character %1</source>
      <translation>第 %1 个字符</translation>
    </message>
    <message>
      <source>coalesce needs at least one value.</source>
      <translation>coalesce 至少需要一个值。</translation>
    </message>
    <message>
      <source>column %1</source>
      <translation>列 %1</translation>
    </message>
    <message>
      <source>columns of any type</source>
      <translation>任意类型的列</translation>
    </message>
    <message>
      <source>columns: A,B or a rule in JSON</source>
      <translation>若干列：A,B，或 JSON 写的规则</translation>
    </message>
    <message>
      <source>comment</source>
      <translation>注释</translation>
    </message>
    <message>
      <source>compression</source>
      <translation>压缩</translation>
    </message>
    <message>
      <source>conditions joined by and, or in JSON</source>
      <translation>以 and 连接的条件，或 JSON 形式的条件</translation>
    </message>
    <message>
      <source>contains</source>
      <translation>包含</translation>
    </message>
    <message>
      <source>date</source>
      <translation>日期</translation>
    </message>
    <message>
      <source>date or text</source>
      <translation>日期或文本</translation>
    </message>
    <message>
      <source>date or time stamp columns</source>
      <translation>日期列或时间戳列</translation>
    </message>
    <message>
      <source>decimal</source>
      <translation>小数点</translation>
    </message>
    <message>
      <source>delimiter</source>
      <translation>分隔符</translation>
    </message>
    <message>
      <source>does not contain</source>
      <translation>不包含</translation>
    </message>
    <message>
      <source>encoding</source>
      <translation>编码</translation>
    </message>
    <message>
      <source>ends with</source>
      <translation>结尾是</translation>
    </message>
    <message>
      <source>error: %1</source>
      <translation>错误：%1</translation>
    </message>
    <message>
      <source>everything holds</source>
      <translation>全部成立</translation>
    </message>
    <message>
      <source>has a value</source>
      <translation>有值</translation>
    </message>
    <message>
      <source>has each value once</source>
      <translation>各值不重复</translation>
    </message>
    <message>
      <source>header</source>
      <translation>标题行</translation>
    </message>
    <message>
      <source>if needs a condition and two values.</source>
      <translation>if 需要一个条件和两个值。</translation>
    </message>
    <message>
      <source>is</source>
      <translation>等于</translation>
    </message>
    <message>
      <source>is above</source>
      <translation>大于</translation>
    </message>
    <message>
      <source>is at least</source>
      <translation>不小于</translation>
    </message>
    <message>
      <source>is at most</source>
      <translation>不大于</translation>
    </message>
    <message>
      <source>is below</source>
      <translation>小于</translation>
    </message>
    <message>
      <source>is missing</source>
      <translation>缺失</translation>
    </message>
    <message>
      <source>is missing in at most, %</source>
      <translation>缺失比例不超过（%）</translation>
    </message>
    <message>
      <source>is none of</source>
      <translation>不属于</translation>
    </message>
    <message>
      <source>is not</source>
      <translation>不等于</translation>
    </message>
    <message>
      <source>is of type</source>
      <translation>类型为</translation>
    </message>
    <message>
      <source>is one of</source>
      <translation>属于</translation>
    </message>
    <message>
      <source>is there</source>
      <translation>存在</translation>
    </message>
    <message>
      <source>k = %1</source>
      <translation>k = %1</translation>
    </message>
    <message>
      <source>k = %1, silhouette %2</source>
      <translation>k = %1，轮廓系数 %2</translation>
    </message>
    <message>
      <source>k-Means</source>
      <translation>K均值</translation>
    </message>
    <message>
      <source>lies between</source>
      <translation>介于</translation>
    </message>
    <message>
      <source>lies outside</source>
      <translation>不介于</translation>
    </message>
    <message>
      <source>line %1</source>
      <translation>第 %1 行</translation>
    </message>
    <message>
      <source>line-end</source>
      <translation>行尾</translation>
    </message>
    <message>
      <source>loss %1 after %2 {epoch|epochs}</source>
      <translation>%2 轮后损失 %1</translation>
    </message>
    <message>
      <source>matches the pattern</source>
      <translation>匹配模式</translation>
    </message>
    <message>
      <source>missing value</source>
      <translation>缺失值</translation>
    </message>
    <message>
      <source>model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>node %1</source>
      <translation>节点 %1</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>not chosen</source>
      <translation>未选择</translation>
    </message>
    <message>
      <source>notes</source>
      <translation>注释</translation>
    </message>
    <message>
      <source>number</source>
      <translation>数值</translation>
    </message>
    <message>
      <source>number columns</source>
      <translation>数值列</translation>
    </message>
    <message>
      <source>number or date</source>
      <translation>数值或日期</translation>
    </message>
    <message>
      <source>one of the %1</source>
      <translation>%1之一</translation>
    </message>
    <message>
      <source>op needs the id of an operator.</source>
      <translation>op 需要算子的标识。</translation>
    </message>
    <message>
      <source>parameter %1</source>
      <translation>参数 %1</translation>
    </message>
    <message>
      <source>quern-cli inspect shows the columns of a file.</source>
      <translation>quern-cli inspect 会列出文件的列。</translation>
    </message>
    <message>
      <source>quern-cli op %1 --help lists them.</source>
      <translation>quern-cli op %1 --help 会列出它们。</translation>
    </message>
    <message>
      <source>quern-cli operators %1 lists its inputs.</source>
      <translation>quern-cli operators %1 会列出其输入。</translation>
    </message>
    <message>
      <source>quern-cli operators %1 lists them.</source>
      <translation>quern-cli operators %1 会列出它们。</translation>
    </message>
    <message>
      <source>quern-cli operators lists the IDs; quern-cli op ID --help lists the parameters of one.</source>
      <translation>quern-cli operators 列出全部算子；quern-cli op ID --help 列出某个算子的参数。</translation>
    </message>
    <message>
      <source>quern-cli operators lists them.</source>
      <translation>quern-cli operators 会列出它们。</translation>
    </message>
    <message>
      <source>quote</source>
      <translation>引号</translation>
    </message>
    <message>
      <source>quoted</source>
      <translation>带引号</translation>
    </message>
    <message>
      <source>repeated-header</source>
      <translation>重复的表头</translation>
    </message>
    <message>
      <source>row %1</source>
      <translation>第 %1 行</translation>
    </message>
    <message>
      <source>skip</source>
      <translation>跳过</translation>
    </message>
    <message>
      <source>slope %1</source>
      <translation>斜率 %1</translation>
    </message>
    <message>
      <source>starts with</source>
      <translation>开头是</translation>
    </message>
    <message>
      <source>table</source>
      <translation>表格</translation>
    </message>
    <message>
      <source>table-below</source>
      <translation>下方的表</translation>
    </message>
    <message>
      <source>text</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>time stamp</source>
      <translation>时间戳</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true 或 false</translation>
    </message>
    <message>
      <source>validation loss %1 in epoch %2</source>
      <translation>第 %2 轮验证损失 %1</translation>
    </message>
    <message>
      <source>warning: %1</source>
      <translation>警告：%1</translation>
    </message>
    <message>
      <source>whole number</source>
      <translation>整数</translation>
    </message>
    <message>
      <source>yes or no</source>
      <translation>是或否</translation>
    </message>
    <message>
      <source>zero-bytes</source>
      <translation>零字节</translation>
    </message>
    <message>
      <source>“%1” cannot be put where the pattern matches: %2</source>
      <translation>“%1”不能放到匹配的位置：%2</translation>
    </message>
    <message>
      <source>“%1” cannot be read as %2.</source>
      <translation>“%1”无法读作%2。</translation>
    </message>
    <message>
      <source>“%1” does not fit here.</source>
      <translation>“%1”不适合放在这里。</translation>
    </message>
    <message>
      <source>“%1” does not list the units of hidden layers.</source>
      <translation>“%1”没有列出各隐藏层的单元数。</translation>
    </message>
    <message>
      <source>“%1” is missing here.</source>
      <translation>这里缺少“%1”。</translation>
    </message>
    <message>
      <source>“%1” is no change that is known here.</source>
      <translation>“%1”不是这里认识的改动。</translation>
    </message>
    <message>
      <source>“%1” is not a date.</source>
      <translation>“%1”不是日期。</translation>
    </message>
    <message>
      <source>“%1” is not a number.</source>
      <translation>“%1”不是数字。</translation>
    </message>
    <message>
      <source>“%1” is not a pattern of dates.</source>
      <translation>“%1”不是日期模式。</translation>
    </message>
    <message>
      <source>“%1” is not a type.</source>
      <translation>“%1”不是类型。</translation>
    </message>
    <message>
      <source>“%1” is not a unit of time.</source>
      <translation>“%1”不是时间单位。</translation>
    </message>
    <message>
      <source>“%1” is not a value for a %2 column.</source>
      <translation>“%1”不是%2列的值。</translation>
    </message>
    <message>
      <source>“%1” joins conditions, and this is a %2.</source>
      <translation>“%1”用来连接条件，而这是%2。</translation>
    </message>
    <message>
      <source>“%1” means nothing here.</source>
      <translation>“%1”在这里没有意义。</translation>
    </message>
    <message>
      <source>“%1” needs numbers, and this is a %2.</source>
      <translation>“%1”需要数字，而这是%2。</translation>
    </message>
    <message>
      <source>“between” needs two values joined by and.</source>
      <translation>“between”需要用 and 连接的两个值。</translation>
    </message>
  </context>
</TS>
