// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_source_text.h"

#include "core/base/utf8.h"
#include "core/table/csv_no_text.h"

#include <algorithm>

namespace quern::csv {
namespace {

bool isEncoding(std::string_view name, std::string_view bare) {
  std::string plain = lowerCaseAscii(name);
  std::erase_if(plain, [](char letter) { return letter == '-' || letter == '_'; });
  return plain == bare;
}

}  // namespace

Error isEmpty(const std::string& source) {
  return Error(Sentence(tr("%1 is empty."), source), {.file = source},
               tr("Choose a file with at least one row."));
}

void SourceText::open(const CsvOptions& options, Context& context) {
  unpack(context);
  Buffer buffer;
  const std::string_view head = m_raw->read(0, headSize, buffer);
  if (head.empty()) throw isEmpty(m_source);
  const std::optional<Encoding> marked = encodingByMark(head);
  const bool isUtf8 = options.encoding && isEncoding(*options.encoding, "utf8");
  m_encoding = {"UTF-8", 0, tr("The whole file is valid UTF-8.")};
  if (marked) m_encoding = *marked;
  if (options.encoding) {
    const bool agrees =
        marked && (isUtf8 ? marked->name == "UTF-8" : marked->name.starts_with("UTF"));
    m_encoding = {isUtf8 ? "UTF-8" : *options.encoding, agrees ? marked->mark : 0,
                  tr("You chose it.")};
  }
  m_start = m_encoding.mark;
  if (m_encoding.name != "UTF-8")
    decodeAs(m_encoding, context);
  else
    refuseNoText(head, m_source);
}

void SourceText::unpack(Context& context) {
  Buffer buffer;
  m_compression = compressionOf(m_raw->read(0, 4, buffer));
  if (m_compression == Compression::none) return;
  Context unpacking = context.part(0, 0.1);
  Decompressed unpacked = decompressed(*m_raw, m_compression, m_whole, m_source, unpacking);
  m_raw.emplace(std::move(unpacked.bytes));
  m_whole = unpacked.whole;
}

void SourceText::decodeAnew(const CsvOptions& options, Context& context) {
  decodeAs(options.encoding ? Encoding{"UTF-8", m_start, tr("You chose it.")}
                            : encodingByFrequency(*m_raw),
           context);
}

void SourceText::decodeAs(const Encoding& encoding, Context& context) {
  m_encoding = encoding;
  m_decoded = decode(*m_raw, encoding, context);
  const std::string_view head(m_decoded.text.data(),
                              std::min<std::size_t>(m_decoded.text.size(), headSize));
  if (head.empty()) throw isEmpty(m_source);
  refuseNoText(head, m_source);
  m_text.emplace(std::move(m_decoded.text));
  m_start = 0;
}

void SourceText::decodeUnlessValid(Context& context) {
  if (m_text) return;
  Buffer buffer;
  const std::string_view head = m_raw->read(m_start, m_raw->size(), buffer);
  const std::size_t valid = validUtf8Prefix(head);
  const bool isValid = valid == head.size() || (!m_whole && head.size() - valid < 4);
  if (!isValid) decodeAs(encodingByFrequency(*m_raw), context);
}

std::optional<Bytes> SourceText::allOf(const Bytes& file, std::int64_t most,
                                       Context& context) const {
  std::optional<Bytes> text;
  if (most <= 0) return text;
  if (m_compression != Compression::none) {
    Decompressed all = decompressed(file, m_compression, true, m_source, context, most);
    if (!all.whole) return std::nullopt;
    text.emplace(std::move(all.bytes));
  }
  if (!m_text) return text;
  const Bytes& raw = text ? *text : file;
  if (raw.size() > most) return std::nullopt;
  Decoded decoded = decode(raw, m_encoding, context);
  return Bytes(std::move(decoded.text));
}

void SourceText::moveTo(const Bytes& all, std::int64_t offset, Context& context) {
  Values<char> head(static_cast<std::size_t>(std::min(all.size() - offset, headSize)));
  Buffer buffer;
  std::ranges::copy(all.read(offset, std::ssize(head), buffer), head.begin());
  m_whole = offset + std::ssize(head) == all.size();
  m_text.reset();
  m_decoded = {};
  m_raw.emplace(std::move(head));
  m_start = 0;
  decodeUnlessValid(context);
}

std::vector<CsvFinding> SourceText::findings() const {
  std::vector<CsvFinding> findings;
  if (m_compression != Compression::none)
    findings.push_back({.what = "compression",
                        .value = std::string(nameOf(m_compression)),
                        .reason = tr("The first bytes of the file say so.")});
  findings.push_back({.what = "encoding", .value = m_encoding.name, .reason = m_encoding.reason});
  return findings;
}

}  // namespace quern::csv
