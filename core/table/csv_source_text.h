// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/base/error.h"
#include "core/table/csv_bytes.h"
#include "core/table/csv_compression.h"
#include "core/table/csv_dialect.h"
#include "core/table/csv_encoding.h"

#include <cstdint>
#include <optional>
#include <string>

namespace quern::csv {

inline constexpr std::int64_t headSize = std::int64_t{1} << 20;  ///< that a dialect is told by

Error isEmpty(const std::string& source);

/// The text of a source, whatever its bytes are: unpacked, and in UTF-8.
class SourceText {
public:
  /// whole: the bytes are all there are.
  SourceText(Bytes raw, std::string source, bool whole)
      : m_raw(std::move(raw)),
        m_source(std::move(source)),
        m_whole(whole) {}

  /// Takes what the first bytes, or the user, say; what is left open is UTF-8. Throws Error if there
  /// is no text.
  void open(const CsvOptions& options, Context& context);
  /// The bytes are not UTF-8 after all.
  void decodeAnew(const CsvOptions& options, Context& context);
  /// Of bytes that may end within a character.
  void decodeUnlessValid(Context& context);
  /// The text of the whole file, whose first bytes this was made of, if it is not as it stands there;
  /// nothing if it is longer than `most` bytes.
  std::optional<Bytes> allOf(const Bytes& file, std::int64_t most, Context& context) const;
  /// Goes on with the whole text from there on, no more than a head.
  void moveTo(const Bytes& all, std::int64_t offset, Context& context);
  /// Forgets all but the first bytes.
  void cut(std::string_view text) { m_text.emplace(Values<char>(text.begin(), text.end())); }

  const Bytes& bytes() const { return m_text ? *m_text : *m_raw; }
  std::int64_t start() const { return m_start; }  ///< behind the byte order mark
  bool isWhole() const { return m_whole; }
  /// As it stands in the file, from the first byte on
  bool isAsWritten() const { return !m_text && m_compression == Compression::none; }
  bool hasChanged() const { return m_raw->haveChanged(); }
  const std::string& source() const { return m_source; }
  const std::string& encoding() const { return m_encoding.name; }
  const Decoded& decoded() const { return m_decoded; }

  /// How it was packed and encoded.
  std::vector<CsvFinding> findings() const;

private:
  void unpack(Context& context);
  void decodeAs(const Encoding& encoding, Context& context);

  std::optional<Bytes> m_raw;
  std::string m_source;
  bool m_whole;
  Compression m_compression = Compression::none;
  Encoding m_encoding;
  Decoded m_decoded;
  std::optional<Bytes> m_text;  ///< if the raw bytes are not it
  std::int64_t m_start = 0;
};

}  // namespace quern::csv
