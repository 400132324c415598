<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>Node</name>
    <message>
      <source>%1 × %2</source>
      <translation>%1 × %2</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>完成</translation>
    </message>
    <message>
      <source>Running, %1</source>
      <translation>运行中，%1</translation>
    </message>
    <message>
      <source>Not installed here</source>
      <translation>这里未安装</translation>
    </message>
    <message>
      <source>Needs input</source>
      <translation>需要输入</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>失败</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>等待中</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>已停止</translation>
    </message>
    <message>
      <source>Not run yet</source>
      <translation>尚未运行</translation>
    </message>
    <message>
      <source>Running</source>
      <translation>运行中</translation>
    </message>
    <message>
      <source>Done, with warnings</source>
      <translation>完成，有警告</translation>
    </message>
    <message>
      <source>Changed since it ran</source>
      <translation>运行后已更改</translation>
    </message>
    <message>
      <source>A setting is wrong</source>
      <translation>设置有误</translation>
    </message>
  </context>
  <context>
    <name>NodeTip</name>
    <message>
      <source>Go to the parameter</source>
      <translation>转到该参数</translation>
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation>
        <numerusform>还有 %n 项</numerusform>
      </translation>
    </message>
    <message>
      <source>The run may add columns.</source>
      <translation>运行后可能产生更多的列。</translation>
    </message>
    <message>
      <source>%1 {row|rows} × %2 {column|columns}</source>
      <translation>%1 行 × %2 列</translation>
    </message>
    <message>
      <source>Known after the node has run.</source>
      <translation>节点运行后可知。</translation>
    </message>
    <message>
      <source>A model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>A model that predicts %1</source>
      <translation>预测 %1 的模型</translation>
    </message>
    <message>
      <source>Took %1 s</source>
      <translation>用时 %1 秒</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>表格</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Optional</source>
      <translation>可选</translation>
    </message>
    <message>
      <source>%1 to %2</source>
      <translation>%1 到 %2</translation>
    </message>
  </context>
  <context>
    <name>quern</name>
    <message>
      <source>There is nothing left to recover.</source>
      <translation>没有可恢复的内容。</translation>
    </message>
    <message>
      <source>Open the project as it was last saved.</source>
      <translation>按上次保存的样子打开项目。</translation>
    </message>
    <message>
      <source>The folder for recovery cannot be written to.</source>
      <translation>无法写入用于恢复的文件夹。</translation>
    </message>
    <message>
      <source>Save often, or give yourself the right to write there.</source>
      <translation>请经常保存，或给自己写入该处的权限。</translation>
    </message>
    <message>
      <source>The expression gives a %1 for each row, not yes or no.</source>
      <translation>该表达式为每行给出%1，而不是是或否。</translation>
    </message>
    <message>
      <source>Compare it with something, for example: hours &gt; 10.</source>
      <translation>请与某值比较，例如：hours &gt; 10。</translation>
    </message>
  </context>
  <context>
    <name>quern::ui</name>
    <message>
      <source>There is not enough memory left for this.</source>
      <translation>剩余内存不足以完成此操作。</translation>
    </message>
    <message>
      <source>Close other programs, or work on fewer rows or columns.</source>
      <translation>请关闭其他程序，或减少行或列。</translation>
    </message>
    <message>
      <source>Something went wrong inside Quern: %1</source>
      <translation>Quern 内部出错：%1</translation>
    </message>
    <message>
      <source>Save your work under another name, and please report this message.</source>
      <translation>请以其他名称保存您的工作，并报告此消息。</translation>
    </message>
    <message>
      <source>%1 (%2)</source>
      <translation>%1（%2）</translation>
    </message>
    <message>
      <source>Both ends are outputs.</source>
      <translation>两端都是输出。</translation>
    </message>
    <message>
      <source>Both ends are inputs.</source>
      <translation>两端都是输入。</translation>
    </message>
    <message>
      <source>Draw the link from an output, on the right, to an input, on the left.</source>
      <translation>请从右侧的输出连到左侧的输入。</translation>
    </message>
    <message>
      <source>A figure cannot be written as %1.</source>
      <translation>图形不能写成 %1。</translation>
    </message>
    <message>
      <source>Choose a name that ends in .png, .svg, .pdf or .csv.</source>
      <translation>请选择以 .png、.svg、.pdf 或 .csv 结尾的名称。</translation>
    </message>
    <message>
      <source>A report cannot be written as %1.</source>
      <translation>报告不能写成 %1。</translation>
    </message>
    <message>
      <source>Choose a name that ends in .html or .pdf.</source>
      <translation>请选择以 .html 或 .pdf 结尾的名称。</translation>
    </message>
    <message>
      <source>line %1</source>
      <translation>第 %1 行</translation>
    </message>
    <message>
      <source>row %1</source>
      <translation>数据第 %1 行</translation>
    </message>
    <message>
      <source>, </source>
      <translation>，</translation>
    </message>
    <message>
      <source>There is no folder %1.</source>
      <translation>没有文件夹 %1。</translation>
    </message>
    <message>
      <source>Choose a folder that exists, or make it first.</source>
      <translation>请选择已有的文件夹，或先建立它。</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::AboutBox</name>
    <message>
      <source>About Quern</source>
      <translation>关于 Quern</translation>
    </message>
    <message>
      <source>Quern %1</source>
      <translation>Quern %1</translation>
    </message>
    <message>
      <source>A desktop workbench for analysts: raw tables in, models and reports out.</source>
      <translation>面向分析师的桌面工作台：原始表格进，模型与报告出。</translation>
    </message>
    <message>
      <source>Free software under the GNU General Public License, version 3 or later. It sends nothing anywhere.</source>
      <translation>自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本。它不向任何地方发送任何内容。</translation>
    </message>
    <message>
      <source>Built with Qt, QCustomPlot, Eigen, OpenBLAS, oneTBB, LibTorch, ICU and others; their licences come with them.</source>
      <translation>基于 Qt、QCustomPlot、Eigen、OpenBLAS、oneTBB、LibTorch、ICU 等构建；各自的许可证随之附带。</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::Actions</name>
    <message>
      <source>%1 (%2)</source>
      <comment>command, shortcut</comment>
      <translation>%1（%2）</translation>
    </message>
    <message>
      <source>&amp;Undo: %1</source>
      <translation>撤销：%1(&amp;U)</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>撤销(&amp;U)</translation>
    </message>
    <message>
      <source>&amp;Redo: %1</source>
      <translation>重做：%1(&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>重做(&amp;R)</translation>
    </message>
    <message>
      <source>&amp;New project</source>
      <translation>新建项目(&amp;N)</translation>
    </message>
    <message>
      <source>&amp;Open…</source>
      <translation>打开(&amp;O)…</translation>
    </message>
    <message>
      <source>Open a &amp;CSV file…</source>
      <translation>打开 CSV 文件(&amp;C)…</translation>
    </message>
    <message>
      <source>&amp;Save</source>
      <translation>保存(&amp;S)</translation>
    </message>
    <message>
      <source>Save &amp;as…</source>
      <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
      <source>&amp;Export report…</source>
      <translation>导出报告(&amp;E)…</translation>
    </message>
    <message>
      <source>&amp;Preferences…</source>
      <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>退出(&amp;Q)</translation>
    </message>
    <message>
      <source>Cu&amp;t</source>
      <translation>剪切(&amp;T)</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>复制(&amp;C)</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Duplicate</source>
      <translation>创建副本(&amp;D)</translation>
    </message>
    <message>
      <source>De&amp;lete</source>
      <translation>删除(&amp;L)</translation>
    </message>
    <message>
      <source>Select &amp;all</source>
      <translation>全选(&amp;A)</translation>
    </message>
    <message>
      <source>Re&amp;name</source>
      <translation>重命名(&amp;N)</translation>
    </message>
    <message>
      <source>&amp;Frame the selection</source>
      <translation>框住所选(&amp;F)</translation>
    </message>
    <message>
      <source>Zoom &amp;in</source>
      <translation>放大(&amp;I)</translation>
    </message>
    <message>
      <source>Zoom &amp;out</source>
      <translation>缩小(&amp;O)</translation>
    </message>
    <message>
      <source>&amp;Fit into the view</source>
      <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
      <source>Full &amp;size</source>
      <translation>实际大小(&amp;S)</translation>
    </message>
    <message>
      <source>&amp;Tidy the pipeline</source>
      <translation>整理流程(&amp;T)</translation>
    </message>
    <message>
      <source>&amp;Operators</source>
      <translation>算子(&amp;O)</translation>
    </message>
    <message>
      <source>&amp;Inspector</source>
      <translation>参数面板(&amp;I)</translation>
    </message>
    <message>
      <source>&amp;Results</source>
      <translation>结果(&amp;R)</translation>
    </message>
    <message>
      <source>Reset &amp;layout</source>
      <translation>重置布局(&amp;L)</translation>
    </message>
    <message>
      <source>&amp;Welcome page</source>
      <translation>欢迎页(&amp;W)</translation>
    </message>
    <message>
      <source>&amp;Run everything</source>
      <translation>全部运行(&amp;R)</translation>
    </message>
    <message>
      <source>Run up to the &amp;selected node</source>
      <translation>运行到所选节点(&amp;S)</translation>
    </message>
    <message>
      <source>S&amp;top</source>
      <translation>停止(&amp;T)</translation>
    </message>
    <message>
      <source>Stop &amp;learning and keep the best</source>
      <translation>停止学习并保留最佳(&amp;L)</translation>
    </message>
    <message>
      <source>Run as I &amp;edit</source>
      <translation>编辑时运行(&amp;E)</translation>
    </message>
    <message>
      <source>Search &amp;everything…</source>
      <translation>搜索全部(&amp;E)…</translation>
    </message>
    <message>
      <source>A &amp;tour in three steps</source>
      <translation>三步导览(&amp;T)</translation>
    </message>
    <message>
      <source>&amp;About Quern</source>
      <translation>关于 Quern(&amp;A)</translation>
    </message>
    <message>
      <source>Go to the &amp;next pane</source>
      <translation>转到下一个面板(&amp;N)</translation>
    </message>
    <message>
      <source>Go to the &amp;pane before</source>
      <translation>转到上一个面板(&amp;P)</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::CanvasEditor</name>
    <message>
      <source>Add %1</source>
      <translation>添加 %1</translation>
    </message>
    <message>
      <source>Insert %1</source>
      <translation>插入 %1</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>连线</translation>
    </message>
    <message>
      <source>Remove link</source>
      <translation>删除连线</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>移动</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>重命名</translation>
    </message>
    <message>
      <source>Change frame</source>
      <translation>更改框</translation>
    </message>
    <message>
      <source>Group %1</source>
      <translation>组 %1</translation>
    </message>
    <message>
      <source>Frame</source>
      <translation>框</translation>
    </message>
    <message>
      <source>Tidy</source>
      <translation>整理布局</translation>
    </message>
    <message>
      <source>Paste a node</source>
      <translation>粘贴一个节点</translation>
    </message>
    <message>
      <source>Paste %1 nodes</source>
      <translation>粘贴 %1 个节点</translation>
    </message>
    <message>
      <source>Duplicate a node</source>
      <translation>创建一个节点的副本</translation>
    </message>
    <message>
      <source>Duplicate %1 nodes</source>
      <translation>创建 %1 个节点的副本</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::CanvasMenus</name>
    <message>
      <source>Type an operator's name</source>
      <translation>输入算子的名称</translation>
    </message>
    <message>
      <source>Type the operator to insert</source>
      <translation>输入要插入的算子</translation>
    </message>
    <message>
      <source>To %1</source>
      <translation>到 %1</translation>
    </message>
    <message>
      <source>From %1</source>
      <translation>从 %1</translation>
    </message>
    <message>
      <source>Type the node to link</source>
      <translation>输入要连接的节点</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::CanvasView</name>
    <message>
      <source>Table</source>
      <translation>表格</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Run up to here</source>
      <translation>运行到此处</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>重命名</translation>
    </message>
    <message>
      <source>Link to…</source>
      <translation>连到…</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>剪切</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>创建副本</translation>
    </message>
    <message>
      <source>Frame</source>
      <translation>框</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Insert an operator…</source>
      <translation>插入算子…</translation>
    </message>
    <message>
      <source>Remove link</source>
      <translation>删除连线</translation>
    </message>
    <message>
      <source>Add an operator…</source>
      <translation>添加算子…</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>粘贴</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>全选</translation>
    </message>
    <message>
      <source>Tidy</source>
      <translation>整理布局</translation>
    </message>
    <message>
      <source>Show everything</source>
      <translation>显示全部内容</translation>
    </message>
    <message>
      <source>Pipeline</source>
      <translation>流程</translation>
    </message>
    <message>
      <source>Tab walks through the nodes, Alt with an arrow key follows links, Ctrl+Space adds a node.</source>
      <translation>Tab 在节点间移动，Alt 加方向键沿连线移动，Ctrl+空格添加节点。</translation>
    </message>
    <message>
      <source>Start with a table</source>
      <translation>从一张表开始</translation>
    </message>
    <message>
      <source>Drop a CSV file here, drag an operator from the palette,
or double-click and type a name.</source>
      <translation>将 CSV 文件拖到这里，从面板拖入算子，
或双击并输入名称。</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::ColumnEditor</name>
    <message>
      <source>%1 (automatic)</source>
      <translation>%1（自动）</translation>
    </message>
    <message>
      <source>Choose a column</source>
      <translation>选择一列</translation>
    </message>
    <message>
      <source>None</source>
      <translation>无</translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation>自动</translation>
    </message>
    <message>
      <source>Type a column's name</source>
      <translation>输入列名</translation>
    </message>
    <message>
      <source>Connect the input to see its columns</source>
      <translation>连接输入后即可看到其列</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::ColumnList</name>
    <message>
      <source>Number %1 of %2</source>
      <translation>第 %1 个，共 %2 个</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::ColumnsEditor</name>
    <message>
      <source>All features</source>
      <translation>所有特征</translation>
    </message>
    <message>
      <source>All columns</source>
      <translation>所有列</translation>
    </message>
    <message>
      <source>None</source>
      <translation>无</translation>
    </message>
    <message>
      <source>By name</source>
      <translation>按名称</translation>
    </message>
    <message>
      <source>By type or pattern</source>
      <translation>按类型或模式</translation>
    </message>
    <message>
      <source>How the columns are chosen</source>
      <translation>如何选择列</translation>
    </message>
    <message>
      <source>Pattern, for example ^temp</source>
      <translation>模式，例如 ^temp</translation>
    </message>
    <message>
      <source>Pattern of the names</source>
      <translation>名称的模式</translation>
    </message>
    <message>
      <source>All</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>Search columns</source>
      <translation>搜索列</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>列</translation>
    </message>
    <message>
      <source>The table has no such column.</source>
      <translation>表格没有这一列。</translation>
    </message>
    <message>
      <source>%1 of %2 columns</source>
      <translation>%2 列中的 %1 列</translation>
    </message>
    <message>
      <source>Connect the input to see its columns</source>
      <translation>连接输入后即可看到其列</translation>
    </message>
    <message>
      <source>Move up (Alt+Up)</source>
      <translation>上移（Alt+↑）</translation>
    </message>
    <message>
      <source>Move down (Alt+Down)</source>
      <translation>下移（Alt+↓）</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>上移</translation>
    </message>
    <message>
      <source>Move down</source>
      <translation>下移</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::CommandPalette</name>
    <message>
      <source>%1, %2</source>
      <comment>title, kind</comment>
      <translation>%1，%2</translation>
    </message>
    <message>
      <source>Search commands, operators, nodes and projects</source>
      <translation>搜索命令、算子、节点和项目</translation>
    </message>
    <message>
      <source>Search everything</source>
      <translation>搜索全部</translation>
    </message>
    <message>
      <source>Search results</source>
      <translation>搜索结果</translation>
    </message>
    <message>
      <source>Node</source>
      <translation>节点</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>命令</translation>
    </message>
    <message>
      <source>Sample</source>
      <translation>示例</translation>
    </message>
    <message>
      <source>No match. Try another word.</source>
      <translation>没有匹配项，请换个词。</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::ConditionLine</name>
    <message>
      <source>Column</source>
      <translation>列</translation>
    </message>
    <message>
      <source>Comparison</source>
      <translation>比较</translation>
    </message>
    <message>
      <source>Remove this condition</source>
      <translation>移除此条件</translation>
    </message>
    <message>
      <source>Remove the condition on %1</source>
      <translation>移除针对 %1 的条件</translation>
    </message>
    <message>
      <source>is before</source>
      <translation>早于</translation>
    </message>
    <message>
      <source>is not after</source>
      <translation>不晚于</translation>
    </message>
    <message>
      <source>is after</source>
      <translation>晚于</translation>
    </message>
    <message>
      <source>is not before</source>
      <translation>不早于</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::ConditionValues</name>
    <message>
      <source>Number</source>
      <translation>数值</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>文本</translation>
    </message>
    <message>
      <source>and</source>
      <comment>between two values</comment>
      <translation>至</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>值</translation>
    </message>
    <message>
      <source>Upper value</source>
      <translation>上限</translation>
    </message>
    <message>
      <source>Pick a day</source>
      <translation>选择日期</translation>
    </message>
    <message>
      <source>Pick from the values there are</source>
      <translation>从已有的值中选择</translation>
    </message>
    <message>
      <source>Values with commas between</source>
      <translation>多个值以逗号分隔</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>是</translation>
    </message>
    <message>
      <source>No</source>
      <translation>否</translation>
    </message>
    <message>
      <source>Run what feeds this node to see its values</source>
      <translation>运行上游节点后可看到已有的值</translation>
    </message>
    <message>
      <source>Type a value</source>
      <translation>输入值</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::ConditionsEditor</name>
    <message>
      <source>Conditions</source>
      <translation>条件</translation>
    </message>
    <message>
      <source>Expression</source>
      <translation>表达式</translation>
    </message>
    <message>
      <source>How the rule is written</source>
      <translation>规则的写法</translation>
    </message>
    <message>
      <source>All of them hold</source>
      <translation>全部成立</translation>
    </message>
    <message>
      <source>One of them holds</source>
      <translation>任一成立</translation>
    </message>
    <message>
      <source>How the conditions are joined</source>
      <translation>条件的连接方式</translation>
    </message>
    <message>
      <source>Add condition</source>
      <translation>添加条件</translation>
    </message>
    <message>
      <source>This expression is more than a list of conditions, so it stays as it is.</source>
      <translation>该表达式不只是一组条件，因此保持原样。</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::CsvPreview</name>
    <message>
      <source>Comma</source>
      <translation>逗号</translation>
    </message>
    <message>
      <source>Semicolon</source>
      <translation>分号</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>制表符</translation>
    </message>
    <message>
      <source>Vertical bar</source>
      <translation>竖线</translation>
    </message>
    <message>
      <source>Blank</source>
      <translation>空格</translation>
    </message>
    <message>
      <source>None</source>
      <translation>无</translation>
    </message>
    <message>
      <source>No header</source>
      <translation>无表头</translation>
    </message>
    <message>
      <source>First row</source>
      <translation>第一行</translation>
    </message>
    <message>
      <source>Automatic: %1</source>
      <translation>自动：%1</translation>
    </message>
    <message>
      <source>Open %1</source>
      <translation>打开 %1</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>%1 %2</source>
      <comment>what happened, what to do now</comment>
      <translation>%1%2</translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation>自动</translation>
    </message>
    <message>
      <source>Delimiter</source>
      <translation>分隔符</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation>编码</translation>
    </message>
    <message>
      <source>Header</source>
      <translation>表头</translation>
    </message>
    <message>
      <source>Quote</source>
      <translation>引号</translation>
    </message>
    <message>
      <source>Decimal sign</source>
      <translation>小数点符号</translation>
    </message>
    <message>
      <source>Comment lines begin with</source>
      <translation>注释行的开头</translation>
    </message>
    <message>
      <source>Lines above the table</source>
      <translation>表格上方的行数</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>列</translation>
    </message>
    <message>
      <source>Type of the column</source>
      <translation>列的类型</translation>
    </message>
    <message>
      <source>Role of the column</source>
      <translation>列的角色</translation>
    </message>
    <message>
      <source>Automatic: none</source>
      <translation>自动：无</translation>
    </message>
    <message>
      <source>Point (1.5)</source>
      <translation>点（1.5）</translation>
    </message>
    <message>
      <source>Comma (1,5)</source>
      <translation>逗号（1,5）</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>角色</translation>
    </message>
    <message>
      <source>First rows of the file</source>
      <translation>文件的前几行</translation>
    </message>
    <message>
      <source>Among the first %1 rows are places that do not fit: %2, the first in line %3. %4 No row is left out.</source>
      <translation>前 %1 行中有 %2 处不符合，第一处在第 %3 行。%4 没有任何行被舍弃。</translation>
    </message>
    <message>
      <source>%1 rows</source>
      <translation>%1 行</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>表</translation>
    </message>
    <message>
      <source>%1, from line %2</source>
      <translation>%1，从第 %2 行起</translation>
    </message>
    <message>
      <source>All lines are one table</source>
      <translation>所有行属于同一张表</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>略去</translation>
    </message>
    <message>
      <source>Kept</source>
      <translation>保留</translation>
    </message>
    <message>
      <source>Blanks around texts</source>
      <translation>文本两端的空格</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::DecimalField</name>
    <message>
      <source>A number is needed here, so %1 stays.</source>
      <translation>这里需要一个数，因此保留 %1。</translation>
    </message>
    <message>
      <source>“%1” is not a number, so %2 stays.</source>
      <translation>“%1”不是数，因此保留 %2。</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::ExportTableDialog</name>
    <message>
      <source>&amp;Safe for spreadsheets</source>
      <translation>电子表格安全(&amp;S)</translation>
    </message>
    <message>
      <source>Column &amp;names in the first row</source>
      <translation>首行写列名(&amp;N)</translation>
    </message>
    <message>
      <source>&amp;Byte order mark, by which Excel knows the encoding</source>
      <translation>字节顺序标记，Excel 据此识别编码(&amp;B)</translation>
    </message>
    <message>
      <source>Only the &amp;rows shown, in the order shown</source>
      <translation>只导出所示的行，按所示顺序(&amp;R)</translation>
    </message>
    <message>
      <source>Export table</source>
      <translation>导出表格</translation>
    </message>
    <message>
      <source>Choose a file</source>
      <translation>选择文件</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>文件(&amp;F)</translation>
    </message>
    <message>
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>&amp;Export</source>
      <translation>导出(&amp;E)</translation>
    </message>
    <message>
      <source>CSV files (*.csv)</source>
      <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
      <source>%1 exists already. Replace it?</source>
      <translation>%1 已存在。要替换它吗？</translation>
    </message>
    <message>
      <source>Counting the cells that begin like a formula…</source>
      <translation>正在统计以公式符号开头的单元格…</translation>
    </message>
    <message>
      <source>No cell begins like a formula (=, +, - or @).</source>
      <translation>没有单元格以公式符号（=、+、- 或 @）开头。</translation>
    </message>
    <message>
      <source>Cells that begin like a formula: %1. A spreadsheet would compute them.</source>
      <translation>以公式符号开头的单元格：%1 个。电子表格会把它们当公式计算。</translation>
    </message>
    <message>
      <source>Cells that begin like a formula: %1. Each gets a leading apostrophe.</source>
      <translation>以公式符号开头的单元格：%1 个。将各加一个前导撇号。</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::FigurePage</name>
    <message>
      <source>Histogram</source>
      <translation>直方图</translation>
    </message>
    <message>
      <source>Box plot</source>
      <translation>箱线图</translation>
    </message>
    <message>
      <source>Bars</source>
      <translation>条形图</translation>
    </message>
    <message>
      <source>Shares</source>
      <translation>占比图</translation>
    </message>
    <message>
      <source>Scatter</source>
      <translation>散点图</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>折线图</translation>
    </message>
    <message>
      <source>Correlations</source>
      <translation>相关系数</translation>
    </message>
    <message>
      <source>%1: %2</source>
      <comment>kind of figure, columns</comment>
      <translation>%1：%2</translation>
    </message>
    <message>
      <source>%1 %2</source>
      <comment>what happened, what to do now</comment>
      <translation>%1%2</translation>
    </message>
    <message>
      <source>There is nothing to draw yet. Run the node to see its figures.</source>
      <translation>还没有可绘制的内容。运行节点以查看其图形。</translation>
    </message>
    <message>
      <source>No groups</source>
      <translation>不分组</translation>
    </message>
    <message>
      <source>Drawing…</source>
      <translation>正在绘制…</translation>
    </message>
    <message>
      <source>Figure</source>
      <translation>图形</translation>
    </message>
    <message>
      <source>Kind of figure</source>
      <translation>图形种类</translation>
    </message>
    <message>
      <source>First column</source>
      <translation>第一列</translation>
    </message>
    <message>
      <source>Second column</source>
      <translation>第二列</translation>
    </message>
    <message>
      <source>Groups</source>
      <translation>分组</translation>
    </message>
    <message>
      <source>Values of rows</source>
      <translation>各行的值</translation>
    </message>
    <message>
      <source>These values have no axis in common. The table shows them.</source>
      <translation>这些值没有共同的坐标轴，请看表格。</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::FigureView</name>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>显示全部</translation>
    </message>
    <message>
      <source>Image (*.png)</source>
      <translation>图像 (*.png)</translation>
    </message>
    <message>
      <source>Vector image (*.svg)</source>
      <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>Data of the figure (*.csv)</source>
      <translation>图中的数据 (*.csv)</translation>
    </message>
    <message>
      <source>Export as %1…</source>
      <translation>导出为 %1…</translation>
    </message>
    <message>
      <source>Export figure</source>
      <translation>导出图形</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::Figures</name>
    <message>
      <source>median  %1</source>
      <translation>中位数  %1</translation>
    </message>
    <message>
      <source>quartiles  %1 – %2</source>
      <translation>四分位数  %1 – %2</translation>
    </message>
    <message>
      <source>whiskers  %1 – %2</source>
      <translation>须线  %1 – %2</translation>
    </message>
    <message>
      <source>outliers  %1</source>
      <translation>离群值  %1</translation>
    </message>
    <message>
      <source>other</source>
      <translation>其他</translation>
    </message>
    <message>
      <source>few points</source>
      <translation>点少</translation>
    </message>
    <message>
      <source>many points</source>
      <translation>点多</translation>
    </message>
    <message>
      <source>(other)</source>
      <translation>（其他）</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::FileEditor</name>
    <message>
      <source>Choose a file</source>
      <translation>选择文件</translation>
    </message>
    <message>
      <source>Drop a file here, or choose one</source>
      <translation>将文件拖到这里，或选择文件</translation>
    </message>
    <message>
      <source>Where to write</source>
      <translation>写到哪里</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>所有文件 (*)</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>选择文件夹</translation>
    </message>
    <message>
      <source>Drop a folder here, or choose one</source>
      <translation>把文件夹拖到这里，或点击选择</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::FilterBar</name>
    <message>
      <source>%1 %2</source>
      <comment>what is wrong, what to do</comment>
      <translation>%1%2</translation>
    </message>
    <message>
      <source>Rows where…</source>
      <translation>满足条件的行…</translation>
    </message>
    <message>
      <source>Rows where… for example: %1</source>
      <translation>满足条件的行，例如：%1</translation>
    </message>
    <message>
      <source>Condition of the filter</source>
      <translation>筛选条件</translation>
    </message>
    <message>
      <source>Show all rows</source>
      <translation>显示所有行</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::FindBar</name>
    <message>
      <source>Find in the table</source>
      <translation>在表格中查找</translation>
    </message>
    <message>
      <source>Previous cell</source>
      <translation>上一个单元格</translation>
    </message>
    <message>
      <source>Next cell</source>
      <translation>下一个单元格</translation>
    </message>
    <message>
      <source>Close the search</source>
      <translation>关闭搜索</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::FoldedPalette</name>
    <message>
      <source>Operators by family</source>
      <translation>按类别的算子</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::Inspector</name>
    <message>
      <source>Inspector</source>
      <translation>参数面板</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::IntegerField</name>
    <message>
      <source>A whole number is needed here, so %1 stays.</source>
      <translation>这里需要一个整数，因此保留 %1。</translation>
    </message>
    <message>
      <source>“%1” is not a whole number, so %2 stays.</source>
      <translation>“%1”不是整数，因此保留 %2。</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::LogPage</name>
    <message>
      <source>Note</source>
      <translation>提示</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>警告</translation>
    </message>
    <message>
      <source>Error</source>
      <translation>错误</translation>
    </message>
    <message>
      <source>Severity</source>
      <translation>级别</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>消息</translation>
    </message>
    <message>
      <source>Log of the node</source>
      <translation>节点的日志</translation>
    </message>
    <message>
      <source>The log is empty.</source>
      <translation>日志为空。</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::LossMonitor</name>
    <message>
      <source>Training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>Validation</source>
      <translation>验证</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>Waiting for the first epoch</source>
      <translation>等待第一轮</translation>
    </message>
    <message>
      <source>Best so far: %1 in epoch %2</source>
      <translation>目前最佳：第 %2 轮的 %1</translation>
    </message>
    <message>
      <source>Epoch</source>
      <translation>轮次</translation>
    </message>
    <message>
      <source>Training monitor</source>
      <translation>训练监视</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::MainWindow</name>
    <message>
      <source>Saved as %1.</source>
      <translation>已保存为 %1。</translation>
    </message>
    <message>
      <source>Exported to %1.</source>
      <translation>已导出到 %1。</translation>
    </message>
    <message>
      <source>Exported to %1. %2 cells were guarded so that no spreadsheet takes them for a formula.</source>
      <translation>已导出到 %1。%2 个单元格已做保护，使电子表格不会将其当作公式。</translation>
    </message>
    <message>
      <source>Quern</source>
      <translation>Quern</translation>
    </message>
    <message>
      <source>%1[*] — Quern</source>
      <translation>%1[*] — Quern</translation>
    </message>
    <message>
      <source>%1 nodes failed. %2</source>
      <translation>%1 个节点失败。%2</translation>
    </message>
    <message>
      <source>Show the node</source>
      <translation>显示该节点</translation>
    </message>
    <message>
      <source>Go to the parameter</source>
      <translation>转到该参数</translation>
    </message>
    <message>
      <source>Results of %1</source>
      <translation>%1 的结果</translation>
    </message>
    <message>
      <source>The limits for stored results take effect at the next start.</source>
      <translation>结果存储上限从下次启动起生效。</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>文件(&amp;F)</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>编辑(&amp;E)</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>视图(&amp;V)</translation>
    </message>
    <message>
      <source>&amp;Run</source>
      <translation>运行(&amp;R)</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>帮助(&amp;H)</translation>
    </message>
    <message>
      <source>Open &amp;recent</source>
      <translation>打开最近的项目(&amp;R)</translation>
    </message>
    <message>
      <source>Tools</source>
      <translation>工具</translation>
    </message>
    <message>
      <source>No operator can read this file.</source>
      <translation>没有能读取此文件的算子。</translation>
    </message>
    <message>
      <source>Open %1</source>
      <translation>打开 %1</translation>
    </message>
    <message>
      <source>a project that was never saved</source>
      <translation>从未保存过的项目</translation>
    </message>
    <message>
      <source>Recover them</source>
      <translation>恢复</translation>
    </message>
    <message>
      <source>Discard them</source>
      <translation>放弃它们</translation>
    </message>
    <message>
      <source>No project has been opened yet</source>
      <translation>尚未打开过项目</translation>
    </message>
    <message>
      <source>Quern ended unexpectedly. 1 edit of %1 can be recovered.</source>
      <translation>Quern 意外退出。%1 的 1 处修改可以恢复。</translation>
    </message>
    <message>
      <source>Quern ended unexpectedly. %1 edits of %2 can be recovered.</source>
      <translation>Quern 意外退出。%2 的 %1 处修改可以恢复。</translation>
    </message>
    <message>
      <source>Open a table</source>
      <translation>打开数据表</translation>
    </message>
    <message>
      <source>Tables (*.csv *.tsv *.txt *.data *.gz *.zst *.xlsx *.xlsm *.json *.ndjson *.jsonl *.arff);;All files (*)</source>
      <translation>数据表 (*.csv *.tsv *.txt *.data *.gz *.zst *.xlsx *.xlsm *.json *.ndjson *.jsonl *.arff);;所有文件 (*)</translation>
    </message>
    <message>
      <source>%1 is in the project already; it is read again as before.</source>
      <translation>%1 已在项目中，按原来的方式重新读取。</translation>
    </message>
    <message>
      <source>%1 is read as when it was opened before.</source>
      <translation>%1 按上次打开时的方式读取。</translation>
    </message>
    <message>
      <source>%1 has the columns of a file that was opened before, and is read as that one.</source>
      <translation>%1 的列与以前打开过的一个文件相同，按那个文件的方式读取。</translation>
    </message>
    <message>
      <source>%1 Not everything fits: %2</source>
      <translation>%1有些内容已不相符：%2</translation>
    </message>
    <message>
      <source>Look at how it is read</source>
      <translation>查看读取方式</translation>
    </message>
    <message>
      <source>Read %1 differently</source>
      <translation>更改 %1 的读取方式</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::MessageStrip</name>
    <message>
      <source>%1 %2</source>
      <comment>what happened, what to do now</comment>
      <translation>%1%2</translation>
    </message>
    <message>
      <source>Close this message</source>
      <translation>关闭此消息</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::Minimap</name>
    <message>
      <source>Overview</source>
      <translation>概览</translation>
    </message>
    <message>
      <source>Overview of the pipeline. Click to move the view.</source>
      <translation>流程总览。点击可移动视图。</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::ModelPage</name>
    <message>
      <source>%1 entries</source>
      <translation>%1 项</translation>
    </message>
    <message>
      <source>%1 {number|numbers}</source>
      <translation>%1 个数</translation>
    </message>
    <message>
      <source>%1 from %2 {column|columns}, in %3 {step|steps}</source>
      <translation>%1，来自 %2 列，共 %3 步</translation>
    </message>
    <message>
      <source>%1 of %2 from %3 {column|columns}, in %4 {step|steps}</source>
      <translation>%2 的%1模型，来自 %3 列，共 %4 步</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>参数</translation>
    </message>
    <message>
      <source>Learned</source>
      <translation>已学习</translation>
    </message>
    <message>
      <source>Save model…</source>
      <translation>保存模型…</translation>
    </message>
    <message>
      <source>Step</source>
      <translation>步骤</translation>
    </message>
    <message>
      <source>Content</source>
      <translation>内容</translation>
    </message>
    <message>
      <source>Steps of the model</source>
      <translation>模型的步骤</translation>
    </message>
    <message>
      <source>1 entry</source>
      <translation>1 项</translation>
    </message>
    <message>
      <source>Regression</source>
      <translation>回归</translation>
    </message>
    <message>
      <source>Classification</source>
      <translation>分类</translation>
    </message>
    <message>
      <source>Clustering</source>
      <translation>聚类</translation>
    </message>
    <message>
      <source>Forecasting</source>
      <translation>预测</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::ModelWords</name>
    <message>
      <source>activation</source>
      <translation>激活函数</translation>
    </message>
    <message>
      <source>time axis</source>
      <translation>时间轴</translation>
    </message>
    <message>
      <source>best epoch</source>
      <translation>最佳轮次</translation>
    </message>
    <message>
      <source>candidates</source>
      <translation>候选</translation>
    </message>
    <message>
      <source>centres</source>
      <translation>中心</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>选定</translation>
    </message>
    <message>
      <source>number of classes</source>
      <translation>类别数</translation>
    </message>
    <message>
      <source>classes</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>coefficients</source>
      <translation>系数</translation>
    </message>
    <message>
      <source>columns</source>
      <translation>列</translation>
    </message>
    <message>
      <source>converged</source>
      <translation>已收敛</translation>
    </message>
    <message>
      <source>coefficients determined</source>
      <translation>系数是否确定</translation>
    </message>
    <message>
      <source>standard deviation</source>
      <translation>标准差</translation>
    </message>
    <message>
      <source>device</source>
      <translation>设备</translation>
    </message>
    <message>
      <source>form of the error</source>
      <translation>误差形式</translation>
    </message>
    <message>
      <source>feature</source>
      <translation>特征</translation>
    </message>
    <message>
      <source>standard deviations of the features</source>
      <translation>特征标准差</translation>
    </message>
    <message>
      <source>means of the features</source>
      <translation>特征均值</translation>
    </message>
    <message>
      <source>features</source>
      <translation>特征</translation>
    </message>
    <message>
      <source>with an intercept</source>
      <translation>含截距</translation>
    </message>
    <message>
      <source>with a reference class</source>
      <translation>含参照类别</translation>
    </message>
    <message>
      <source>initial states</source>
      <translation>初始状态</translation>
    </message>
    <message>
      <source>intercept</source>
      <translation>截距</translation>
    </message>
    <message>
      <source>intercept and sums of squares</source>
      <translation>截距与平方和</translation>
    </message>
    <message>
      <source>intercept determined</source>
      <translation>截距是否确定</translation>
    </message>
    <message>
      <source>standard errors of the intercepts</source>
      <translation>截距标准误</translation>
    </message>
    <message>
      <source>intercepts</source>
      <translation>截距</translation>
    </message>
    <message>
      <source>iterations</source>
      <translation>迭代次数</translation>
    </message>
    <message>
      <source>last states</source>
      <translation>末期状态</translation>
    </message>
    <message>
      <source>layers</source>
      <translation>层</translation>
    </message>
    <message>
      <source>columns of the features</source>
      <translation>特征的列</translation>
    </message>
    <message>
      <source>learned</source>
      <translation>学到的内容</translation>
    </message>
    <message>
      <source>log-likelihoods</source>
      <translation>对数似然</translation>
    </message>
    <message>
      <source>lower bound</source>
      <translation>下界</translation>
    </message>
    <message>
      <source>mean</source>
      <translation>均值</translation>
    </message>
    <message>
      <source>means</source>
      <translation>均值</translation>
    </message>
    <message>
      <source>missing values</source>
      <translation>缺失值</translation>
    </message>
    <message>
      <source>name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>solved by orthogonalisation</source>
      <translation>以正交化求解</translation>
    </message>
    <message>
      <source>number of parameters</source>
      <translation>参数个数</translation>
    </message>
    <message>
      <source>period</source>
      <translation>周期</translation>
    </message>
    <message>
      <source>quality of the fit</source>
      <translation>拟合质量</translation>
    </message>
    <message>
      <source>rank</source>
      <translation>秩</translation>
    </message>
    <message>
      <source>smoothing parameters</source>
      <translation>平滑参数</translation>
    </message>
    <message>
      <source>rows</source>
      <translation>行数</translation>
    </message>
    <message>
      <source>scales</source>
      <translation>尺度</translation>
    </message>
    <message>
      <source>form of the season</source>
      <translation>季节形式</translation>
    </message>
    <message>
      <source>seconds per epoch</source>
      <translation>每轮秒数</translation>
    </message>
    <message>
      <source>random seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>classes perfectly separated</source>
      <translation>类别完全可分</translation>
    </message>
    <message>
      <source>rows the silhouette was taken of</source>
      <translation>计算轮廓系数的行数</translation>
    </message>
    <message>
      <source>sizes of the clusters</source>
      <translation>簇大小</translation>
    </message>
    <message>
      <source>slope</source>
      <translation>斜率</translation>
    </message>
    <message>
      <source>standard errors</source>
      <translation>标准误</translation>
    </message>
    <message>
      <source>target</source>
      <translation>目标</translation>
    </message>
    <message>
      <source>standard deviation of the target</source>
      <translation>目标标准差</translation>
    </message>
    <message>
      <source>mean of the target</source>
      <translation>目标均值</translation>
    </message>
    <message>
      <source>time column</source>
      <translation>时间列</translation>
    </message>
    <message>
      <source>training loss</source>
      <translation>训练损失</translation>
    </message>
    <message>
      <source>form of the trend</source>
      <translation>趋势形式</translation>
    </message>
    <message>
      <source>type</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>upper bound</source>
      <translation>上界</translation>
    </message>
    <message>
      <source>validation loss</source>
      <translation>验证损失</translation>
    </message>
    <message>
      <source>values</source>
      <translation>值</translation>
    </message>
    <message>
      <source>day of the month</source>
      <translation>每月日号</translation>
    </message>
    <message>
      <source>first time</source>
      <translation>起始时间</translation>
    </message>
    <message>
      <source>first number</source>
      <translation>起始数</translation>
    </message>
    <message>
      <source>keys</source>
      <translation>键</translation>
    </message>
    <message>
      <source>kind</source>
      <translation>种类</translation>
    </message>
    <message>
      <source>step</source>
      <translation>步长</translation>
    </message>
    <message>
      <source>role</source>
      <translation>角色</translation>
    </message>
    <message>
      <source>step in time</source>
      <translation>时间步长</translation>
    </message>
    <message>
      <source>value</source>
      <translation>值</translation>
    </message>
    <message>
      <source>weights of layer %1</source>
      <translation>第 %1 层的权重</translation>
    </message>
    <message>
      <source>bias of layer %1</source>
      <translation>第 %1 层的偏置</translation>
    </message>
    <message>
      <source>column</source>
      <translation>列</translation>
    </message>
    <message>
      <source>conditions</source>
      <translation>条件</translation>
    </message>
    <message>
      <source>expectations</source>
      <translation>预期</translation>
    </message>
    <message>
      <source>comparison</source>
      <translation>比较</translation>
    </message>
    <message>
      <source>joined by</source>
      <translation>连接方式</translation>
    </message>
    <message>
      <source>version</source>
      <translation>版本</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::NodeForm</name>
    <message>
      <source>Title of the node</source>
      <translation>节点的标题</translation>
    </message>
    <message>
      <source>This operator is not installed here. Its settings are kept as they are.</source>
      <translation>这里未安装此算子。其设置原样保留。</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>重命名</translation>
    </message>
    <message>
      <source>Set %1</source>
      <translation>设置 %1</translation>
    </message>
    <message>
      <source>%1 %2</source>
      <comment>what happened, what to do now</comment>
      <translation>%1%2</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::PageList</name>
    <message>
      <source>Pages of the report</source>
      <translation>报告的页面</translation>
    </message>
    <message>
      <source>%1 {page|pages}</source>
      <translation>%1 页</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::Palette</name>
    <message>
      <source>Search operators</source>
      <translation>搜索算子</translation>
    </message>
    <message>
      <source>No operator matches. Try another word, or its pinyin.</source>
      <translation>没有匹配的算子。请换个词，或输入拼音。</translation>
    </message>
    <message>
      <source>Operators</source>
      <translation>算子</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::ParameterRow</name>
    <message>
      <source>Reset to the default</source>
      <translation>恢复默认值</translation>
    </message>
    <message>
      <source>Reset %1</source>
      <translation>重置 %1</translation>
    </message>
    <message>
      <source>%1 %2</source>
      <comment>a sentence and the next</comment>
      <translation>%1%2</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::PreferencesDialog</name>
    <message>
      <source>Preferences</source>
      <translation>首选项</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>跟随系统</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>The fastest available</source>
      <translation>可用的最快设备</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>处理器</translation>
    </message>
    <message>
      <source>Graphics card (CUDA)</source>
      <translation>显卡（CUDA）</translation>
    </message>
    <message>
      <source>All</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>The language of the window and of reports.</source>
      <translation>窗口和报告的语言。</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>主题</translation>
    </message>
    <message>
      <source>Light or dark surfaces.</source>
      <translation>浅色或深色界面。</translation>
    </message>
    <message>
      <source>Device</source>
      <translation>设备</translation>
    </message>
    <message>
      <source>Where networks are trained.</source>
      <translation>在哪里训练网络。</translation>
    </message>
    <message>
      <source>Threads</source>
      <translation>线程数</translation>
    </message>
    <message>
      <source>How many cores a run may use. Results do not depend on it.</source>
      <translation>一次运行可用多少个核心。结果与此无关。</translation>
    </message>
    <message>
      <source>Results in memory</source>
      <translation>内存中的结果</translation>
    </message>
    <message>
      <source>Results beyond this limit are kept on disk only.</source>
      <translation>超过此限度的结果只保留在磁盘上。</translation>
    </message>
    <message>
      <source>Results on disk</source>
      <translation>磁盘上的结果</translation>
    </message>
    <message>
      <source>Beyond this limit the results used longest ago are removed.</source>
      <translation>超过此限度时，最久未用的结果会被删除。</translation>
    </message>
    <message>
      <source>Delete all stored results</source>
      <translation>删除所有已存储的结果</translation>
    </message>
    <message>
      <source> GB</source>
      <translation> GB</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::ProjectDocument</name>
    <message>
      <source>Untitled</source>
      <translation>未命名</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::ProjectFiles</name>
    <message>
      <source>Quern projects (*.quern)</source>
      <translation>Quern 项目 (*.quern)</translation>
    </message>
    <message>
      <source>Open a project</source>
      <translation>打开项目</translation>
    </message>
    <message>
      <source>Save the project</source>
      <translation>保存项目</translation>
    </message>
    <message>
      <source>Quern</source>
      <translation>Quern</translation>
    </message>
    <message>
      <source>Save the changes to %1?</source>
      <translation>保存对 %1 的更改？</translation>
    </message>
    <message>
      <source>Discarded changes cannot be recovered.</source>
      <translation>放弃的更改无法恢复。</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::ProjectForm</name>
    <message>
      <source>Project</source>
      <translation>项目</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>标题</translation>
    </message>
    <message>
      <source>Shown on the report's first page.</source>
      <translation>显示在报告的首页。</translation>
    </message>
    <message>
      <source>Description</source>
      <translation>描述</translation>
    </message>
    <message>
      <source>What the project is about; shown in the report.</source>
      <translation>项目的内容；显示在报告中。</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>The start of all random numbers: the same seed gives the same results.</source>
      <translation>所有随机数的起点：相同的种子给出相同的结果。</translation>
    </message>
    <message>
      <source>Select a node on the canvas to see its settings here.</source>
      <translation>在画布上选择一个节点，在此查看其设置。</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::QuickMenu</name>
    <message>
      <source>No match. Try another word.</source>
      <translation>没有匹配项，请换个词。</translation>
    </message>
    <message>
      <source>Choices</source>
      <translation>选项</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::ReportPreview</name>
    <message>
      <source>Report</source>
      <translation>报告</translation>
    </message>
    <message>
      <source>Contents of the report</source>
      <translation>报告内容</translation>
    </message>
    <message>
      <source>&amp;Picture of the pipeline</source>
      <translation>流程图(&amp;P)</translation>
    </message>
    <message>
      <source>&amp;Data and its profile</source>
      <translation>数据及其概况(&amp;D)</translation>
    </message>
    <message>
      <source>P&amp;arameters of each step</source>
      <translation>各步骤的参数(&amp;A)</translation>
    </message>
    <message>
      <source>&amp;Tables</source>
      <translation>表格(&amp;T)</translation>
    </message>
    <message>
      <source>&amp;Figures</source>
      <translation>图形(&amp;F)</translation>
    </message>
    <message>
      <source>&amp;How to repeat it</source>
      <translation>如何重现(&amp;H)</translation>
    </message>
    <message>
      <source>&amp;Rows of each table, at most</source>
      <translation>每个表格最多行数(&amp;R)</translation>
    </message>
    <message>
      <source>Export as P&amp;DF…</source>
      <translation>导出为 P&amp;DF…</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>Export as HT&amp;ML…</source>
      <translation>导出为 HT&amp;ML…</translation>
    </message>
    <message>
      <source>Web page (*.html)</source>
      <translation>网页 (*.html)</translation>
    </message>
    <message>
      <source>&amp;Close</source>
      <translation>关闭(&amp;C)</translation>
    </message>
    <message>
      <source>Making the report…</source>
      <translation>正在生成报告…</translation>
    </message>
    <message>
      <source>%1 {page|pages}</source>
      <translation>%1 页</translation>
    </message>
    <message>
      <source>Export report</source>
      <translation>导出报告</translation>
    </message>
    <message>
      <source>Written to %1</source>
      <translation>已写入 %1</translation>
    </message>
    <message>
      <source>Pages of the report</source>
      <translation>报告的页面</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::Reporting</name>
    <message>
      <source>%1: %2</source>
      <translation>%1：%2</translation>
    </message>
    <message>
      <source>Page %1 of %2</source>
      <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
      <source>The pipeline</source>
      <translation>流程</translation>
    </message>
    <message>
      <source>The first %1 of %2 rows</source>
      <translation>%2 行中的前 %1 行</translation>
    </message>
    <message>
      <source>Warning</source>
      <translation>警告</translation>
    </message>
    <message>
      <source>Error</source>
      <translation>错误</translation>
    </message>
    <message>
      <source>default: %1</source>
      <translation>默认：%1</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::ResultsPanel</name>
    <message>
      <source>%1 · out of date</source>
      <translation>%1 · 已过期</translation>
    </message>
    <message>
      <source>Select a node to see its results.</source>
      <translation>选择一个节点以查看其结果。</translation>
    </message>
    <message>
      <source>This node has not been run yet. Press F5 to run everything, or Shift+F5 to run up to here.</source>
      <translation>此节点尚未运行。按 F5 运行全部，或按 Shift+F5 运行到此处。</translation>
    </message>
    <message>
      <source>Save model</source>
      <translation>保存模型</translation>
    </message>
    <message>
      <source>Quern models (*.qmodel)</source>
      <translation>Quern 模型 (*.qmodel)</translation>
    </message>
    <message>
      <source>Figure</source>
      <translation>图形</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>表格</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Log</source>
      <translation>日志</translation>
    </message>
    <message>
      <source>Results of the selected node</source>
      <translation>所选节点的结果</translation>
    </message>
    <message>
      <source>Output</source>
      <translation>输出</translation>
    </message>
    <message>
      <source>Which of the node's tables is shown</source>
      <translation>显示节点的哪个表格</translation>
    </message>
    <message>
      <source>Keep this result open</source>
      <translation>保持此结果打开</translation>
    </message>
    <message>
      <source>Pin</source>
      <translation>固定</translation>
    </message>
    <message>
      <source>Export what is shown</source>
      <translation>导出所示内容</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>结果</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::StatusBar</name>
    <message>
      <source>Auto</source>
      <translation>自动</translation>
    </message>
    <message>
      <source>CPU</source>
      <translation>CPU</translation>
    </message>
    <message>
      <source>GPU</source>
      <translation>GPU</translation>
    </message>
    <message>
      <source>%1 s</source>
      <translation>%1 秒</translation>
    </message>
    <message>
      <source>%1 min %2 s</source>
      <translation>%1 分 %2 秒</translation>
    </message>
    <message>
      <source>%1 h %2 min</source>
      <translation>%1 小时 %2 分</translation>
    </message>
    <message>
      <source>%1 of 1 node</source>
      <translation>%1 / 1 个节点</translation>
    </message>
    <message>
      <source>%1 of %2 nodes</source>
      <translation>%1 / %2 个节点</translation>
    </message>
    <message>
      <source>%1 · %2%</source>
      <translation>%1 · %2%</translation>
    </message>
    <message>
      <source>%1 · %2% · %3 left</source>
      <translation>%1 · %2% · 剩余 %3</translation>
    </message>
    <message>
      <source>%1 of %2</source>
      <translation>%1 / %2</translation>
    </message>
    <message>
      <source>Status bar</source>
      <translation>状态栏</translation>
    </message>
    <message>
      <source>Progress of the run</source>
      <translation>运行进度</translation>
    </message>
    <message>
      <source>Memory in use, of what is available</source>
      <translation>已用内存与可用内存</translation>
    </message>
    <message>
      <source>Where networks are trained; click to choose</source>
      <translation>在哪里训练网络；点击选择</translation>
    </message>
    <message>
      <source>Device</source>
      <translation>设备</translation>
    </message>
    <message>
      <source>Switch the language</source>
      <translation>切换语言</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::TableHeader</name>
    <message>
      <source>%1: %2, %3</source>
      <comment>column, type, role</comment>
      <translation>%1：%2，%3</translation>
    </message>
    <message>
      <source>%1 of %2 missing, %3 distinct</source>
      <translation>缺失 %1 / %2，不同值 %3</translation>
    </message>
    <message>
      <source>From %1 to %2, mean %3, median %4</source>
      <translation>从 %1 到 %2，均值 %3，中位数 %4</translation>
    </message>
    <message>
      <source>Most frequent: %1</source>
      <translation>最常见：%1</translation>
    </message>
    <message>
      <source>Click to sort</source>
      <translation>点击排序</translation>
    </message>
    <message>
      <source>complete</source>
      <translation>完整</translation>
    </message>
    <message>
      <source>%1% missing</source>
      <translation>缺失 %1%</translation>
    </message>
    <message>
      <source>In formulas and exported files: %1</source>
      <translation>在公式和导出文件中：%1</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::TablePanel</name>
    <message>
      <source>%1 cells are too many to copy; export the table instead.</source>
      <translation>%1 个单元格太多，无法复制；请改为导出表格。</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>正在搜索…</translation>
    </message>
    <message>
      <source>Not found</source>
      <translation>未找到</translation>
    </message>
    <message>
      <source>%1 {row|rows} × %2 {column|columns}</source>
      <translation>%1 行 × %2 列</translation>
    </message>
    <message>
      <source>Find…</source>
      <translation>查找…</translation>
    </message>
    <message>
      <source>Go to row…</source>
      <translation>转到行…</translation>
    </message>
    <message>
      <source>Thousands separators in whole numbers</source>
      <translation>整数显示千位分隔符</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Copy with column names</source>
      <translation>连同列名复制</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>全选</translation>
    </message>
    <message>
      <source>Only rows with this value</source>
      <translation>只看此值的行</translation>
    </message>
    <message>
      <source>Filter…</source>
      <translation>筛选…</translation>
    </message>
    <message>
      <source>Show all rows</source>
      <translation>显示所有行</translation>
    </message>
    <message>
      <source>Sort</source>
      <translation>排序</translation>
    </message>
    <message>
      <source>Keep the columns up to here in sight</source>
      <translation>冻结到此列</translation>
    </message>
    <message>
      <source>Let all columns scroll</source>
      <translation>取消冻结列</translation>
    </message>
    <message>
      <source>Type a row number from 1 to %1.</source>
      <translation>请输入 1 到 %1 之间的行号。</translation>
    </message>
    <message>
      <source>Row %1 is filtered out.</source>
      <translation>第 %1 行已被筛选掉。</translation>
    </message>
    <message>
      <source>%1 of %2 {row|rows} × %3 {column|columns}</source>
      <translation>%2 行中的 %1 行 × %3 列</translation>
    </message>
    <message>
      <source>sorting…</source>
      <translation>正在排序…</translation>
    </message>
    <message>
      <source>sorted by %1</source>
      <translation>按 %1 排序</translation>
    </message>
    <message>
      <source>filtered: %1</source>
      <translation>筛选：%1</translation>
    </message>
    <message>
      <source>Go to row</source>
      <translation>转到行</translation>
    </message>
    <message>
      <source>%1 (%2)</source>
      <comment>what it does, shortcut</comment>
      <translation>%1（%2）</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::TableView</name>
    <message>
      <source>Table of %1 {row|rows} and %2 {column|columns}</source>
      <translation>%1 行 %2 列的表格</translation>
    </message>
    <message>
      <source>Row %1, %2: %3</source>
      <comment>row number, column name, value</comment>
      <translation>第 %1 行，%2：%3</translation>
    </message>
    <message>
      <source>true</source>
      <translation>是</translation>
    </message>
    <message>
      <source>false</source>
      <translation>否</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::TitleEditor</name>
    <message>
      <source>Title</source>
      <translation>标题</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::TrainingMonitor</name>
    <message>
      <source>%1 · %2 left</source>
      <translation>%1 · 剩余 %2</translation>
    </message>
    <message>
      <source>Stop and keep the best</source>
      <translation>停止并保留最佳</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::WelcomePage</name>
    <message>
      <source>Import a table</source>
      <translation>导入表格</translation>
    </message>
    <message>
      <source>Drop a CSV file on the window. Delimiter, encoding and types are found for you; you see them before anything is read.</source>
      <translation>将 CSV 文件拖到窗口上。分隔符、编码和类型会自动识别；读取之前您都能看到。</translation>
    </message>
    <message>
      <source>Build a pipeline</source>
      <translation>搭建流程</translation>
    </message>
    <message>
      <source>Drag operators onto the canvas, or double-click it and type a name. Link them from left to right.</source>
      <translation>将算子拖到画布上，或双击画布并输入名称。从左到右连接它们。</translation>
    </message>
    <message>
      <source>Run and explore</source>
      <translation>运行并查看</translation>
    </message>
    <message>
      <source>Press F5. Select any node to see its table, its figures and its log; export it all as a report.</source>
      <translation>按 F5。选择任一节点即可查看其表格、图形和日志；全部可导出为报告。</translation>
    </message>
    <message>
      <source>Quern</source>
      <translation>Quern</translation>
    </message>
    <message>
      <source>From raw tables to models and reports: build a pipeline, run it, explore the results.</source>
      <translation>从原始表格到模型与报告：搭建流程，运行，查看结果。</translation>
    </message>
    <message>
      <source>Open a CSV file…</source>
      <translation>打开 CSV 文件…</translation>
    </message>
    <message>
      <source>New project</source>
      <translation>新建项目</translation>
    </message>
    <message>
      <source>Open a project…</source>
      <translation>打开项目…</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>最近的项目</translation>
    </message>
    <message>
      <source>Samples</source>
      <translation>示例</translation>
    </message>
    <message>
      <source>A tour in three steps</source>
      <translation>三步导览</translation>
    </message>
    <message>
      <source>Welcome page</source>
      <translation>欢迎页</translation>
    </message>
    <message>
      <source>%1  %2</source>
      <comment>number of the step, title</comment>
      <translation>%1  %2</translation>
    </message>
  </context>
  <context>
    <name>quern::ui::WindowLayout</name>
    <message>
      <source>Operators</source>
      <translation>算子</translation>
    </message>
    <message>
      <source>Inspector</source>
      <translation>参数面板</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>结果</translation>
    </message>
  </context>
</TS>
