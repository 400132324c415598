<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>WelcomePage</name>
    <message>
        <source>%1  %2</source>
        <comment>number of the step, title</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quern</name>
    <message>
        <source>There is nothing left to recover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the project as it was last saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for recovery cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save often, or give yourself the right to write there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quern::ui</name>
    <message>
        <source>There is not enough memory left for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or work on fewer rows or columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Quern: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save your work under another name, and please report this sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quern::ui::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>command, shortcut</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quern::ui::CommandPalette</name>
    <message>
        <source>%1, %2</source>
        <comment>title, kind</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands, operators, nodes and projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quern::ui::MessageStrip</name>
    <message>
        <source>%1 %2</source>
        <comment>what happened, what to do now</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quern::ui::ProjectDocument</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quern::ui::StatusBar</name>
    <message>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of 1 node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2% · %3 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory that Quern holds, of what it could have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where networks are trained; click to choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quern::ui::TableHeader</name>
    <message>
        <source>%1: %2, %3</source>
        <comment>column, type, role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 missing, %3 distinct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2, mean %3, median %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most frequent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1% missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quern::ui::TableView</name>
    <message>
        <source>Table of %1 rows and %2 columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <comment>row number, column name, value</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>quern::ui::WelcomePage</name>
    <message>
        <source>Bring a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a CSV file on the window. Delimiter, encoding and types are found for you; you see them before anything is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag operators onto the canvas, or double-click it and type a name. Link them from left to right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run and read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press F5. Select any node to see its table, its figures and its log; export it all as a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw tables in, models and reports out: draw a pipeline, run it, read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a CSV file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tour in three steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
