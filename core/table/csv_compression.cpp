// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_compression.h"

#include "core/base/error.h"
#include "core/base/memory.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <memory>
#include <span>

namespace quern::csv {
namespace {

constexpr std::int64_t packedPiece = std::int64_t{1} << 20;

Error damaged(const std::string& source, Compression compression) {
  return Error(
      Sentence(tr("%1 is damaged: its bytes are not what %2 writes."), source, nameOf(compression)),
      {.file = source}, tr("Copy or download the file again."));
}

Error cutShort(const std::string& source) {
  return Error(Sentence(tr("%1 is cut short: the end of the compressed text is missing."), source),
               {.file = source}, tr("Copy or download the file again."));
}

/// The text as it grows; refuses to grow beyond what memory holds.
class Output {
public:
  explicit Output(const std::string& source) : m_source(source), m_most(availableMemory() / 2) {}

  /// Room for at least a piece behind what is written.
  std::span<char> room() {
    const std::size_t needed = m_size + static_cast<std::size_t>(packedPiece);
    if (needed > m_bytes.size()) {
      if (static_cast<std::int64_t>(needed) > m_most)
        throw Error(Sentence(tr("%1 holds more text than memory does."), m_source),
                    {.file = m_source},
                    tr("Unpack it to disk, and read the file that comes out of it."));
      m_bytes.resize(std::max(needed, 2 * m_bytes.size()));
    }
    return std::span(m_bytes).subspan(m_size);
  }
  void wrote(std::size_t count) { m_size += count; }
  std::int64_t size() const { return static_cast<std::int64_t>(m_size); }
  Values<char> take() {
    m_bytes.resize(m_size);
    return std::move(m_bytes);
  }

private:
  const std::string& m_source;
  std::int64_t m_most;
  Values<char> m_bytes;
  std::size_t m_size = 0;
};

/// Takes compressed bytes, piece by piece. Between two members or frames isDone() holds.
class Inflater {
public:
  virtual ~Inflater() = default;
  /// False if the bytes are damaged.
  virtual bool take(std::string_view piece, Output& out) = 0;
  bool isDone() const { return m_done; }

protected:
  bool m_done = false;
};

class GzipInflater final : public Inflater {
public:
  GzipInflater() {
    QUERN_EXPECT(inflateInit2(&m_stream, 16 + MAX_WBITS) == Z_OK);  // 16: gzip, not zlib
  }
  ~GzipInflater() override { inflateEnd(&m_stream); }
  GzipInflater(const GzipInflater&) = delete;
  GzipInflater& operator=(const GzipInflater&) = delete;

  bool take(std::string_view piece, Output& out) override {
    m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(piece.data()));
    m_stream.avail_in = static_cast<uInt>(piece.size());
    bool full = true;  // zlib may hold text back that had no room
    while (m_stream.avail_in > 0 || (full && !m_done)) {
      if (m_done && inflateReset(&m_stream) != Z_OK) return false;  // the next member
      m_done = false;
      const std::span<char> room = out.room();
      const auto free = static_cast<uInt>(std::min(room.size(), std::size_t{1} << 30));
      m_stream.next_out = reinterpret_cast<Bytef*>(room.data());
      m_stream.avail_out = free;
      const int result = inflate(&m_stream, Z_NO_FLUSH);
      out.wrote(free - m_stream.avail_out);
      full = m_stream.avail_out == 0;
      m_done = result == Z_STREAM_END;
      if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR) return false;
      if (result == Z_BUF_ERROR && !full) break;
    }
    return true;
  }

private:
  z_stream m_stream{};
};

class ZstandardInflater final : public Inflater {
public:
  ZstandardInflater() { QUERN_EXPECT(m_stream != nullptr); }

  bool take(std::string_view piece, Output& out) override {
    ZSTD_inBuffer in{piece.data(), piece.size(), 0};
    bool full = true;
    while (in.pos < in.size || (full && !m_done)) {
      const std::span<char> room = out.room();
      ZSTD_outBuffer buffer{room.data(), room.size(), 0};
      const std::size_t result = ZSTD_decompressStream(m_stream.get(), &buffer, &in);
      if (ZSTD_isError(result) != 0) return false;
      out.wrote(buffer.pos);
      full = buffer.pos == buffer.size;
      m_done = result == 0;
    }
    return true;
  }

private:
  struct Free {
    void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
  };
  std::unique_ptr<ZSTD_DStream, Free> m_stream{ZSTD_createDStream()};
};

std::unique_ptr<Inflater> inflaterFor(Compression compression) {
  if (compression == Compression::gzip) return std::make_unique<GzipInflater>();
  return std::make_unique<ZstandardInflater>();
}

}  // namespace

Compression compressionOf(std::string_view head) {
  if (head.starts_with("\x1F\x8B\x08")) return Compression::gzip;
  if (head.starts_with("\x28\xB5\x2F\xFD")) return Compression::zstandard;
  return Compression::none;
}

std::string_view nameOf(Compression compression) {
  switch (compression) {
    case Compression::none: return "none";
    case Compression::gzip: return "gzip";
    case Compression::zstandard: return "Zstandard";
  }
  return {};
}

Decompressed decompressed(const Bytes& raw, Compression compression, bool whole,
                          const std::string& source, Context& context, std::int64_t most) {
  const std::unique_ptr<Inflater> inflater = inflaterFor(compression);
  Output out(source);
  Buffer buffer;
  for (std::int64_t at = 0; at < raw.size(); at += packedPiece) {
    context.checkpoint(at, raw.size());
    if (!inflater->take(raw.read(at, packedPiece, buffer), out)) throw damaged(source, compression);
    if (out.size() > most) return {.whole = false};
  }
  if (whole && !inflater->isDone()) throw cutShort(source);
  return {out.take(), inflater->isDone()};
}

}  // namespace quern::csv
