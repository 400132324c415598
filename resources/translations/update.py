#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Collects the texts of core and packs into core_zh_CN.ts, and those of the window into quern_zh_CN.ts.

lupdate does not know core's free function tr(), so the texts of core are found here: every tr("…") under core/,
plugins/ and app/cli, adjacent literals joined, in the context "core". Translations that stand are kept; texts that
are gone go. Run it from anywhere; it says how many texts have no translation yet.
"""
import pathlib
import re
import subprocess
import xml.etree.ElementTree as xml

here = pathlib.Path(__file__).resolve().parent
root = here.parent.parent
literal = r'"(?:[^"\\]|\\.)*"'
call = re.compile(r'\btr\(\s*(' + literal + r'(?:\s*' + literal + r')*)\s*\)')


def text_of(literals):
    parts = re.findall(literal, literals)
    return "".join(bytes(part[1:-1], "utf-8").decode("unicode_escape").encode("latin-1").decode("utf-8") for part in parts)


def texts_of_core():
    texts = {}
    for folder in ("core", "plugins", "app"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".cpp", ".h"):
                for found in call.finditer(path.read_text(encoding="utf-8")):
                    texts.setdefault(text_of(found.group(1)), str(path.relative_to(root)))
    texts.pop("", None)
    return texts


def existing(path):
    if not path.exists():
        return {}
    return {message.findtext("source"): message.findtext("translation") or "" for message in xml.parse(path).iter("message")}


def write_core(path):
    texts, known = texts_of_core(), existing(path)
    document = xml.Element("TS", version="2.1", language="zh_CN", sourcelanguage="en")
    context = xml.SubElement(document, "context")
    xml.SubElement(context, "name").text = "core"
    for text in sorted(texts):
        message = xml.SubElement(context, "message")
        xml.SubElement(message, "source").text = text
        translation = xml.SubElement(message, "translation")
        translation.text = known.get(text, "")
        if not translation.text:
            translation.set("type", "unfinished")
    write(document, path)
    return sum(1 for text in texts if not known.get(text))


def write(document, path):
    """One layout for both files, whoever wrote them last."""
    xml.indent(document)
    body = xml.tostring(document, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def write_window(path):
    lupdate = next(tool for tool in ("/usr/lib/qt6/bin/lupdate", "lupdate") if tool == "lupdate" or pathlib.Path(tool).exists())
    subprocess.run([lupdate, "-silent", "-I", str(root), "-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language",
                    "zh_CN", str(root / "ui"), str(root / "app" / "quern.cpp"), "-ts", str(path)], check=True)
    document = xml.parse(path)
    write(document.getroot(), path)
    return sum(1 for translation in document.iter("translation") if translation.get("type") == "unfinished")


if __name__ == "__main__":
    print("core:", write_core(here / "core_zh_CN.ts"), "texts without a translation")
    print("window:", write_window(here / "quern_zh_CN.ts"), "texts without a translation")
