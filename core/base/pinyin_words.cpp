// SPDX-License-Identifier: GPL-3.0-or-later
//
// Readings by 现代汉语词典, 7th edition, and for places by the Ministry of Civil Affairs. Words are
// listed where ICU's reading of one of their characters, which looks at no neighbours, is another.
#include "core/base/pinyin_words.h"

namespace quern {
namespace {

constexpr PinyinWord commonWords[] = {
    {U"重庆", "chong qing"},     {U"重复", "chong fu"},    {U"重新", "chong xin"},
    {U"重启", "chong qi"},       {U"重组", "chong zu"},    {U"重叠", "chong die"},
    {U"重构", "chong gou"},      {U"银行", "yin hang"},    {U"央行", "yang hang"},
    {U"分行", "fen hang"},       {U"支行", "zhi hang"},    {U"总行", "zong hang"},
    {U"商行", "shang hang"},     {U"农行", "nong hang"},   {U"建行", "jian hang"},
    {U"工行", "gong hang"},      {U"招行", "zhao hang"},   {U"投行", "tou hang"},
    {U"车行", "che hang"},       {U"行业", "hang ye"},     {U"行长", "hang zhang"},
    {U"行情", "hang qing"},      {U"行家", "hang jia"},    {U"行列", "hang lie"},
    {U"排行", "pai hang"},       {U"长沙", "chang sha"},   {U"长春", "chang chun"},
    {U"长安", "chang an"},       {U"长江", "chang jiang"}, {U"长城", "chang cheng"},
    {U"长宁", "chang ning"},     {U"长乐", "chang le"},    {U"长治", "chang zhi"},
    {U"长兴", "chang xing"},     {U"长葛", "chang ge"},    {U"长白", "chang bai"},
    {U"长丰", "chang feng"},     {U"长海", "chang hai"},   {U"长垣", "chang yuan"},
    {U"长虹", "chang hong"},     {U"长度", "chang du"},    {U"长期", "chang qi"},
    {U"长途", "chang tu"},       {U"长短", "chang duan"},  {U"长假", "chang jia"},
    {U"延长", "yan chang"},      {U"时长", "shi chang"},   {U"全长", "quan chang"},
    {U"特长", "te chang"},       {U"擅长", "shan chang"},  {U"音乐", "yin yue"},
    {U"乐器", "yue qi"},         {U"乐团", "yue tuan"},    {U"乐队", "yue dui"},
    {U"乐清", "yue qing"},       {U"乐亭", "lao ting"},    {U"会计", "kuai ji"},
    {U"成都", "cheng du"},       {U"首都", "shou du"},     {U"都市", "du shi"},
    {U"都江堰", "du jiang yan"}, {U"丰都", "feng du"},     {U"于都", "yu du"},
    {U"厦门", "xia men"},        {U"六安", "lu an"},       {U"蚌埠", "beng bu"},
    {U"东阿", "dong e"},         {U"番禺", "pan yu"},      {U"大埔", "da bu"},
    {U"洪洞", "hong tong"},      {U"铅山", "yan shan"},    {U"莘庄", "xin zhuang"},
    {U"浚县", "xun xian"},       {U"单县", "shan xian"},   {U"黄陂", "huang pi"},
    {U"牟平", "mu ping"},        {U"中牟", "zhong mu"},    {U"尉犁", "yu li"},
    {U"井陉", "jing xing"},      {U"荥阳", "xing yang"},   {U"还款", "huan kuan"},
    {U"还贷", "huan dai"},       {U"偿还", "chang huan"},  {U"归还", "gui huan"},
    {U"退还", "tui huan"},       {U"返还", "fan huan"},    {U"还原", "huan yuan"},
    {U"人参", "ren shen"},       {U"海参", "hai shen"},    {U"党参", "dang shen"},
    {U"空调", "kong tiao"},      {U"调整", "tiao zheng"},  {U"调节", "tiao jie"},
    {U"调试", "tiao shi"},       {U"调解", "tiao jie"},    {U"调料", "tiao liao"},
    {U"供给", "gong ji"},        {U"给予", "ji yu"},       {U"西藏", "xi zang"},
    {U"宝藏", "bao zang"},       {U"出差", "chu chai"},    {U"差旅", "chai lu"},
    {U"校对", "jiao dui"},       {U"校准", "jiao zhun"},   {U"校验", "jiao yan"},
    {U"导弹", "dao dan"},        {U"传记", "zhuan ji"}};

constexpr PinyinWord surnames[] = {
    {U"尉迟", "yu chi"}, {U"万俟", "mo qi"}, {U"澹台", "tan tai"}, {U"单于", "chan yu"},
    {U"单", "shan"},     {U"曾", "zeng"},    {U"解", "xie"},       {U"仇", "qiu"},
    {U"区", "ou"},       {U"查", "zha"},     {U"乐", "yue"},       {U"翟", "zhai"},
    {U"覃", "qin"},      {U"朴", "piao"},    {U"盖", "ge"},        {U"缪", "miao"},
    {U"冼", "xian"},     {U"洗", "xian"},    {U"员", "yun"},       {U"种", "chong"},
    {U"繁", "po"},       {U"折", "she"},     {U"黑", "he"},        {U"秘", "bi"},
    {U"召", "shao"},     {U"都", "du"},      {U"祭", "zhai"},      {U"佴", "nai"},
    {U"薄", "bo"},       {U"宓", "fu"},      {U"逄", "pang"},      {U"郇", "xun"},
    {U"隗", "wei"},      {U"阚", "kan"},     {U"牟", "mu"},        {U"呙", "guo"},
    {U"晟", "cheng"}};

template <std::size_t Count>
const PinyinWord* longestAtStart(const PinyinWord (&words)[Count], std::u32string_view text) {
  const PinyinWord* best = nullptr;
  for (const PinyinWord& word : words)
    if (text.starts_with(word.word) && (best == nullptr || word.word.size() > best->word.size()))
      best = &word;
  return best;
}

}  // namespace

const PinyinWord* wordAtStart(std::u32string_view text) {
  return longestAtStart(commonWords, text);
}

const PinyinWord* surnameOf(std::u32string_view name) { return longestAtStart(surnames, name); }

}  // namespace quern
