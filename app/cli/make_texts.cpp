// SPDX-License-Identifier: GPL-3.0-or-later
//
// make-texts: turns a file of translations (.ts) into C++, so that quern-cli has them without Qt and
// without reading a file. Runs while Quern is built.

#include <pugixml.hpp>

#include <cstdio>
#include <fstream>
#include <map>
#include <string>

namespace {

std::string quoted(const std::string& text) {
  std::string literal = "\"";
  for (const char letter : text) {
    if (letter == '"' || letter == '\\') literal += '\\';
    if (letter == '\n')
      literal += "\\n";
    else
      literal += letter;
  }
  return literal + '"';
}

}  // namespace

int main(int count, char** arguments) {
  pugi::xml_document document;
  if (count != 3 ||
      !document.load_file(arguments[1], pugi::parse_default | pugi::parse_ws_pcdata)) {
    std::fputs("make-texts IN.ts OUT.cpp\n", stderr);
    return 1;
  }
  std::map<std::string, std::string> texts;  // in the order of the bytes
  for (const pugi::xpath_node& found : document.select_nodes("//message"))
    if (const std::string translation = found.node().child_value("translation");
        !translation.empty())
      texts[found.node().child_value("source")] = translation;

  std::ofstream out(arguments[2], std::ios::binary);
  out << "#include \"app/cli/texts.h\"\n\nnamespace quern::cli {\n\n"
         "static constexpr TranslatedText texts[] = {\n";
  for (const auto& [english, translation] : texts)
    out << "    {" << quoted(english) << ", " << quoted(translation) << "},\n";
  out << "};\n\nstd::span<const TranslatedText> chineseTexts() { return texts; }\n\n"
         "}  // namespace quern::cli\n";
  out.close();
  return out.good() ? 0 : 1;
}
