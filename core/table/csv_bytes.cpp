// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table/csv_bytes.h"

#include <algorithm>
#include <cstring>

namespace quern::csv {

std::int64_t Bytes::size() const {
  return std::visit([](const auto& source) { return static_cast<std::int64_t>(source.size()); },
                    m_source);
}

std::string_view Bytes::read(std::int64_t offset, std::int64_t length, Buffer& buffer) const {
  const auto count = static_cast<std::size_t>(std::clamp(size() - offset, std::int64_t{0}, length));
  if (buffer.size() < count + padding) buffer.resize(count + padding);
  if (const InputFile* file = std::get_if<InputFile>(&m_source)) {
    file->read(offset, {buffer.data(), count});
  } else if (count > 0) {
    const std::string_view* shared = std::get_if<std::string_view>(&m_source);
    const char* const start =
        shared != nullptr ? shared->data() : std::get<Values<char>>(m_source).data();
    std::memcpy(buffer.data(), start + offset, count);
  }
  std::memset(buffer.data() + count, 0, padding);
  return {buffer.data(), count};
}

bool Bytes::haveChanged() const {
  const InputFile* const file = std::get_if<InputFile>(&m_source);
  return file != nullptr && file->hasChanged();
}

}  // namespace quern::csv
