// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which encoding a text is in, and its conversion to UTF-8.
//
//   1. A byte order mark decides. So does the user; both come before any guess.
//   2. Zero bytes on every other place are UTF-16: delimiters and line ends have them in any
//      language. A text of one line has no line end to show it and must have many of them.
//   3. Text that is valid UTF-8 from its first to its last byte is UTF-8 (the reader checks while
//      it scans).
//   4. Otherwise uchardet looks at what is not ASCII, wherever it stands in the file. A guess under
//      which the text does not decode is dropped for the next: GB18030, Big5, Shift_JIS, then
//      Windows-1252, which takes everything.
//   5. Text that is UTF-8 but for a few bytes stays UTF-8.
//   6. A place that does not decode becomes U+FFFD and is remembered; nothing else is changed.

#include "core/table/csv_encoding.h"

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/table/csv_masks.h"

#include <iconv.h>
#include <uchardet/uchardet.h>

#include <algorithm>
#include <cerrno>
#include <memory>

namespace quern::csv {
namespace {

constexpr std::int64_t pieceSize = std::int64_t{1} << 20;
constexpr std::int64_t enoughForStatistics = std::int64_t{16} << 20;
constexpr std::size_t mostInvalidPlaces = 1000;
constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct Mark {
  std::string_view bytes, encoding;
};
// UTF-32LE starts like UTF-16LE, so it comes first.
constexpr Mark marks[] = {{"\xEF\xBB\xBF", "UTF-8"},
                          {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                          {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                          {"\xFF\xFE", "UTF-16LE"},
                          {"\xFE\xFF", "UTF-16BE"}};

bool isAscii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char byte) { return (byte & 0x80) != 0; });
}

/// Zeros stand where UTF-16 has them: `place` is where the other byte stands in each pair. Line
/// feeds tell; without any, a third of the text must be ASCII.
bool looksWide(std::string_view text, std::size_t place, std::int64_t zeros) {
  const auto feeds = std::count(text.begin(), text.end(), '\n');
  if (feeds == 0)
    return text.size() % 2 == 0 && 6 * zeros >= static_cast<std::int64_t>(text.size());
  std::int64_t wide = 0;
  for (std::size_t at = 0; at + 1 < text.size(); at += 2)
    wide += text[at + place] == '\n' && text[at + 1 - place] == '\0' ? 1 : 0;
  return 2 * wide >= feeds;
}

/// One conversion of iconv's. Unknown encodings leave it closed.
class Converter {
public:
  explicit Converter(const std::string& encoding)
      : m_handle(::iconv_open("UTF-8", encoding.c_str())) {}
  ~Converter() {
    if (isOpen()) ::iconv_close(m_handle);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  bool isOpen() const { return m_handle != reinterpret_cast<iconv_t>(-1); }

  /// Converts what it can of `in` and appends it; 0, or the errno that stopped it.
  int convert(std::string_view& in, Values<char>& out) {
    while (true) {
      const std::size_t filled = out.size();
      out.resize(filled + in.size() * 2 + 64);
      char* from = const_cast<char*>(in.data());  // NOLINT: iconv reads only
      char* to = out.data() + filled;
      std::size_t left = in.size();
      std::size_t room = out.size() - filled;
      const std::size_t result = ::iconv(m_handle, &from, &left, &to, &room);
      const int problem = result == static_cast<std::size_t>(-1) ? errno : 0;
      out.resize(out.size() - room);
      in.remove_prefix(in.size() - left);
      if (problem != E2BIG) return problem;
    }
  }

private:
  iconv_t m_handle;
};

void noteInvalid(Decoded& decoded) {
  if (decoded.invalidAt.size() < mostInvalidPlaces)
    decoded.invalidAt.push_back(static_cast<std::int64_t>(decoded.text.size()));
  ++decoded.invalid;
  decoded.text.insert(decoded.text.end(), replacement.begin(), replacement.end());
}

/// Appends `in` as valid UTF-8. What may be the start of a character cut by the end of `in` is left
/// in it.
void makeValid(std::string_view& in, bool last, Decoded& decoded) {
  while (!in.empty()) {
    const std::size_t valid = validUtf8Prefix(in);
    decoded.text.insert(decoded.text.end(), in.begin(),
                        in.begin() + static_cast<std::ptrdiff_t>(valid));
    in.remove_prefix(valid);
    if (in.empty() || (!last && in.size() < 4)) return;
    noteInvalid(decoded);
    in.remove_prefix(1);
  }
}

void convertPiece(Converter& converter, std::string_view& in, std::size_t unit, bool last,
                  Decoded& decoded) {
  while (!in.empty()) {
    const int problem = converter.convert(in, decoded.text);
    if (problem == 0 || (problem == EINVAL && !last)) return;
    noteInvalid(decoded);
    in.remove_prefix(std::min(unit, in.size()));
  }
}

std::size_t unitOf(const std::string& encoding) {
  if (encoding.starts_with("UTF-16")) return 2;
  return encoding.starts_with("UTF-32") ? 4 : 1;
}

/// The pieces of a file that hold something else than ASCII: enough of them to count characters.
std::string telling(const Bytes& raw) {
  std::string pieces;
  Buffer buffer;
  for (std::int64_t at = 0; at < raw.size(); at += pieceSize) {
    const std::string_view piece = raw.read(at, pieceSize, buffer);
    if (isAscii(piece)) continue;
    pieces += piece;
    if (static_cast<std::int64_t>(pieces.size()) >= enoughForStatistics) break;
  }
  return pieces;
}

std::string guessed(std::string_view text) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                       &uchardet_delete);
  uchardet_handle_data(detector.get(), text.data(), text.size());
  uchardet_data_end(detector.get());
  const std::string name = uchardet_get_charset(detector.get());
  // Windows-1252 is a superset of the first; the others are told from it by a handful of letters,
  // which a few accents do not prove.
  const auto wide =
      std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0x80) != 0; });
  if (name == "ISO-8859-1" || name == "ASCII" || (name.starts_with("ISO-8859") && wide < 100))
    return "WINDOWS-1252";
  if (name == "GB2312" || name == "GBK") return "GB18030";
  if (name == "SHIFT_JIS") return "CP932";
  return name;
}

/// Places that do not decode, or nothing if iconv does not know the encoding.
std::optional<std::int64_t> invalidPlaces(std::string_view text, const std::string& encoding) {
  Converter converter(encoding);
  if (!converter.isOpen()) return std::nullopt;
  Decoded decoded;
  convertPiece(converter, text, 1, false, decoded);
  return decoded.invalid;
}

/// Sequences of UTF-8 that are valid against bytes that are not: of the letters of any other encoding
/// at most every sixth looks like one.
bool isUtf8ButForFew(std::string_view text) {
  std::int64_t valid = 0;
  std::int64_t invalid = 0;
  while (!text.empty()) {
    const std::size_t good = validUtf8Prefix(text);
    for (std::size_t at = 0; at < good; ++at)
      valid += (static_cast<unsigned char>(text[at]) >= 0xC2) ? 1 : 0;
    text.remove_prefix(good);
    if (text.empty()) break;
    text.remove_prefix(1);
    ++invalid;
  }
  return valid >= 3 * invalid;
}

}  // namespace

std::optional<Encoding> encodingByMark(std::string_view head) {
  for (const Mark& mark : marks)
    if (head.starts_with(mark.bytes))
      return Encoding{std::string(mark.encoding), static_cast<std::int64_t>(mark.bytes.size()),
                      tr("The file starts with a byte order mark.")};
  std::int64_t zeros[2] = {0, 0};
  for (std::size_t at = 0; at < head.size(); ++at) zeros[at & 1] += head[at] == '\0' ? 1 : 0;
  const std::int64_t all = zeros[0] + zeros[1];
  if (all * 50 < static_cast<std::int64_t>(head.size()) || all == 0) return std::nullopt;
  const Sentence reason = tr("Every other byte of what is ASCII is zero.");  // 2
  if (zeros[1] > 20 * zeros[0] && looksWide(head, 0, all)) return Encoding{"UTF-16LE", 0, reason};
  if (zeros[0] > 20 * zeros[1] && looksWide(head, 1, all)) return Encoding{"UTF-16BE", 0, reason};
  return std::nullopt;
}

Encoding encodingByFrequency(const Bytes& raw) {
  const std::string text = telling(raw);
  if (isUtf8ButForFew(text))
    return {"UTF-8", 0, tr("Nearly all of the text is valid UTF-8.")};  // 5
  for (const std::string& name :
       {guessed(text), std::string("GB18030"), std::string("BIG5"), std::string("CP932")})
    if (!name.empty() && invalidPlaces(text, name) == 0)
      return {name, 0, tr("The frequency of its characters fits.")};  // 4
  return {"WINDOWS-1252", 0, tr("The text is not valid in any other encoding that was tried.")};
}

void checkEncoding(const std::string& name) {
  if (!Converter(name).isOpen())
    throw Error(Sentence(tr("The encoding %1 is not known."), name), {.parameter = "encoding"},
                tr("Write it like UTF-8, GB18030, BIG5, CP932, UTF-16LE or WINDOWS-1252."));
}

Decoded decode(const Bytes& raw, const Encoding& encoding, Context& context) {
  Decoded decoded;
  const bool isUtf8 = encoding.name == "UTF-8";
  checkEncoding(encoding.name);
  Converter converter(encoding.name);
  Buffer buffer;
  std::int64_t at = encoding.mark;
  while (at < raw.size()) {
    context.checkpoint();
    std::string_view piece = raw.read(at, pieceSize, buffer);
    const auto length = static_cast<std::int64_t>(piece.size());
    const bool last = at + length == raw.size();
    if (isUtf8)
      makeValid(piece, last, decoded);
    else
      convertPiece(converter, piece, unitOf(encoding.name), last, decoded);
    at += length - static_cast<std::int64_t>(piece.size());  // a character cut in two is read again
  }
  return decoded;
}

}  // namespace quern::csv
