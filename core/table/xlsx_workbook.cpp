// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/xlsx_workbook.h"

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/base/xml_reader.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace quern::xlsx {
namespace {

using Part = XmlReader::Part;

constexpr std::int64_t mebibyte = std::int64_t{1} << 20;
/// XML of sheets shrinks by ten to thirty; what claims more than this is made to fill memory.
constexpr std::int64_t densest = 200;

std::int64_t mostUnpacked(std::string_view bytes) {
  const auto size = static_cast<std::int64_t>(bytes.size());
  return std::min(std::max(densest * size, 64 * mebibyte), 4096 * mebibyte);
}

std::string_view checkedStart(std::string_view bytes, const std::string& source) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    throw Error(Sentence(tr("%1 is an encrypted spreadsheet or one of before 2007."), source),
                {.file = source}, tr("Save it as .xlsx without a password and open that file."));
  return bytes;
}

Error noSpreadsheet(const std::string& source) {
  return Error(Sentence(tr("%1 is no Excel spreadsheet (.xlsx)."), source), {.file = source},
               tr("Choose another file, or save this one as .xlsx or CSV by the program that made "
                  "it."));
}

std::size_t indexFrom(const std::string& text) {
  std::size_t index = 0;
  std::from_chars(text.data(), text.data() + text.size(), index);
  return index;
}

/// Paths in relations are relative to xl/, or to the archive if they start with a slash.
std::string entryName(const std::string& target) {
  return target.starts_with('/') ? target.substr(1) : "xl/" + target;
}

/// Formats that every spreadsheet knows by number (ECMA-376, 18.8.30).
Look builtInLook(std::size_t number) {
  const auto within = [number](std::size_t first, std::size_t last) {
    return number >= first && number <= last;
  };
  if (number == 9 || number == 10) return Look::percent;
  if (within(18, 21) || within(32, 35) || number == 45 || number == 47 || within(55, 56))
    return Look::time;
  if (number == 22) return Look::dateAndTime;
  if (within(14, 17) || within(27, 31) || number == 36 || within(50, 54) || within(57, 58))
    return Look::date;
  return Look::number;
}

std::string currencyIn(std::string_view code) {
  static constexpr std::string_view signs[] = {"¥", "￥", "€", "£", "₹", "₩", "$"};
  for (const std::string_view sign : signs)
    if (code.find(sign) != code.npos) return std::string(sign == "￥" ? "¥" : sign);
  return {};
}

}  // namespace

CellFormat formatFrom(std::string_view code) {
  CellFormat format;
  std::string letters;  // those that stand for a part of the value
  bool elapsed = false;
  for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
    const char byte = code[at];
    if (byte == '"' || byte == '[') {
      const std::size_t end = std::min(code.find(byte == '"' ? '"' : ']', at + 1), code.size());
      const std::string_view inside = code.substr(at + 1, end - at - 1);
      // [$¥-804] is a currency, "€" too; [h] counts hours beyond a day.
      if (byte == '"' || inside.starts_with('$')) {
        const std::size_t dash = inside.starts_with('$') ? inside.rfind('-') : inside.npos;
        const std::string_view text = inside.starts_with('$') && dash != 0
                                          ? inside.substr(1, dash == inside.npos ? dash : dash - 1)
                                          : inside;
        if (format.unit.empty()) format.unit = currencyIn(text);
        if (format.unit.empty() && byte == '[' && text.size() == 3) format.unit = std::string(text);
      }
      elapsed |= inside == "h" || inside == "hh" || inside == "m" || inside == "mm" ||
                 inside == "s" || inside == "ss";
      at = end;
    } else if (byte == '\\' || byte == '_' || byte == '*') {
      ++at;
    } else {
      letters += byte;
    }
  }
  if (format.unit.empty()) format.unit = currencyIn(letters);
  const std::string lower = lowerCaseAscii(letters);
  if (elapsed || lower.find("general") != lower.npos) return format;
  const bool date = lower.find_first_of("yd") != lower.npos || lower.find("mmm") != lower.npos;
  const bool time = lower.find_first_of("hs") != lower.npos;
  if (date && time)
    format.look = Look::dateAndTime;
  else if (date)
    format.look = Look::date;
  else if (time)
    format.look = Look::time;
  else if (lower.find('%') != lower.npos)
    format.look = Look::percent;
  return format;
}

std::string withoutEscapes(const std::string& text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned code = 0;
    const bool escape = text.compare(at, 2, "_x") == 0 && at + 6 < text.size() &&
                        text[at + 6] == '_' &&
                        std::from_chars(text.data() + at + 2, text.data() + at + 6, code, 16).ptr ==
                            text.data() + at + 6;
    if (escape && code < 0x80) {
      plain += static_cast<char>(code);
      at += 6;
    } else {
      plain += text[at];
    }
  }
  return plain;
}

Workbook::Workbook(std::string_view bytes, const std::string& source)
    : m_source(source),
      m_archive(checkedStart(bytes, source), source, mostUnpacked(bytes)) {
  readSheets();
  readSharedTexts();
  readStyles();
}

const ZipReader::Entry* Workbook::entry(std::string_view name) const {
  const auto found = std::ranges::find(m_archive.entries(), name, &ZipReader::Entry::name);
  return found == m_archive.entries().end() ? nullptr : &*found;
}

void Workbook::readSheets() {
  const ZipReader::Entry* const book = entry("xl/workbook.xml");
  const ZipReader::Entry* const relations = entry("xl/_rels/workbook.xml.rels");
  if (book == nullptr || relations == nullptr) throw noSpreadsheet(m_source);
  std::map<std::string, std::string> targets;
  const std::string relationsText = m_archive.read(*relations, 16 * mebibyte);
  XmlReader links(relationsText, m_source);
  for (Part part = links.next(); part != Part::end; part = links.next())
    if (part == Part::open && links.name() == "Relationship")
      targets[links.attribute("Id")] = entryName(links.attribute("Target"));

  const std::string text = m_archive.read(*book, 16 * mebibyte);
  XmlReader reader(text, m_source);
  for (Part part = reader.next(); part != Part::end; part = reader.next()) {
    if (part != Part::open) continue;
    if (reader.name() == "workbookPr") {
      const std::string from = reader.attribute("date1904");
      m_from1904 = from == "1" || from == "true";
    } else if (reader.name() == "sheet") {
      const auto target = targets.find(reader.attribute("id"));
      // A sheet that holds a chart only is none that could be read.
      if (target == targets.end() || target->second.find("chartsheets/") != std::string::npos)
        continue;
      m_sheets.push_back({.name = reader.attribute("name"),
                          .entry = target->second,
                          .hidden = reader.has("state") && reader.attribute("state") != "visible"});
    }
  }
  if (m_sheets.empty()) throw noSpreadsheet(m_source);
}

const Sheet& Workbook::sheet(const std::string& wanted) const {
  if (wanted.empty()) {
    const auto visible = std::ranges::find(m_sheets, false, &Sheet::hidden);
    return visible == m_sheets.end() ? m_sheets.front() : *visible;
  }
  const auto named = std::ranges::find(m_sheets, wanted, &Sheet::name);
  if (named != m_sheets.end()) return *named;
  const std::size_t number = indexFrom(wanted);
  const bool isNumber = wanted.find_first_not_of("0123456789") == wanted.npos;
  if (isNumber && number >= 1 && number <= m_sheets.size()) return m_sheets[number - 1];
  std::string names;
  for (const Sheet& sheet : m_sheets) names += (names.empty() ? "" : ", ") + sheet.name;
  throw Error(Sentence(tr("%1 has no sheet \"%2\"."), m_source, wanted),
              {.parameter = "sheet", .file = m_source},
              Sentence(tr("Choose one of its sheets by name or number: %1."), names));
}

std::string Workbook::read(const Sheet& sheet) const {
  const ZipReader::Entry* const found = entry(sheet.entry);
  if (found == nullptr)
    throw Error(Sentence(tr("The sheet \"%1\" is not in the file."), sheet.name),
                {.file = m_source},
                tr("The file is cut short or damaged. Use another copy of it."));
  return m_archive.read(*found, found->size);
}

/// Texts that cells refer to by number; their furigana are left out.
void Workbook::readSharedTexts() {
  m_texts.offsets.push_back(0);
  const ZipReader::Entry* const found = entry("xl/sharedStrings.xml");
  if (found == nullptr) return;
  const std::string xml = m_archive.read(*found, found->size);
  XmlReader reader(xml, m_source);
  std::string text;
  bool isText = false;
  int phonetic = 0;
  for (Part part = reader.next(); part != Part::end; part = reader.next()) {
    if (part == Part::text && isText && phonetic == 0) text += reader.text();
    if (part == Part::text) continue;
    const int step = part == Part::open ? 1 : -1;
    if (reader.name() == "rPh") phonetic += step;
    if (reader.name() == "t") isText = part == Part::open;
    if (reader.name() != "si" || part == Part::open) continue;
    const std::string plain = withoutEscapes(text);
    m_texts.bytes.insert(m_texts.bytes.end(), plain.begin(), plain.end());
    m_texts.offsets.push_back(static_cast<std::int64_t>(m_texts.bytes.size()));
    text.clear();
  }
}

void Workbook::readStyles() {
  const ZipReader::Entry* const found = entry("xl/styles.xml");
  if (found == nullptr) return;
  const std::string xml = m_archive.read(*found, found->size);
  XmlReader reader(xml, m_source);
  std::map<std::size_t, CellFormat> own;
  bool cells = false;
  for (Part part = reader.next(); part != Part::end; part = reader.next()) {
    if (part != Part::text && reader.name() == "cellXfs") cells = part == Part::open;
    if (part != Part::open) continue;
    const std::size_t number = indexFrom(reader.attribute("numFmtId"));
    if (reader.name() == "numFmt") {
      own[number] = formatFrom(reader.attribute("formatCode"));
    } else if (reader.name() == "xf" && cells) {
      const auto known = own.find(number);
      m_formats.push_back(known != own.end() ? known->second
                                             : CellFormat{.look = builtInLook(number)});
    }
  }
}

std::string_view Workbook::sharedText(std::size_t index) const {
  if (index >= static_cast<std::size_t>(m_texts.size()))
    throw Error(Sentence(tr("A cell refers to the text %1, which the file does not have."), index),
                {.file = m_source},
                tr("The file is cut short or damaged. Use another copy of it."));
  return m_texts[static_cast<std::int64_t>(index)];
}

const CellFormat& Workbook::format(std::size_t style) const {
  static const CellFormat plain;
  return style < m_formats.size() ? m_formats[style] : plain;
}

}  // namespace quern::xlsx
