/// Walks through a typed text character by character, and knows where each stands for JavaScript.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace nn::functions {

class Characters {
 public:
  explicit Characters(std::string_view text) : text_{text} { decode(); }

  /// The present character, 0 at the end. What is no UTF-8 reads as U+FFFD.
  char32_t now() const { return now_; }
  /// The one after it.
  char32_t following() const {
    Characters ahead = *this;
    ahead.advance();
    return ahead.now();
  }
  bool at_end() const { return begin_ >= text_.size(); }
  /// How many UTF-16 units come before.
  std::size_t place() const { return place_; }
  /// How many the present character has.
  std::size_t units() const { return at_end() ? 0 : now_ > 0xffff ? 2 : 1; }
  /// As it was typed.
  std::string present() const { return std::string{text_.substr(begin_, length_)}; }

  void advance() {
    place_ += units();
    begin_ += length_;
    decode();
  }

 private:
  void decode() {
    now_ = 0;
    length_ = 0;
    if (at_end()) return;
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text_[begin_ + i]); };
    const std::uint8_t first = byte(0);
    length_ = first < 0x80 ? 1 : (first & 0xe0) == 0xc0 ? 2 : (first & 0xf0) == 0xe0 ? 3 : (first & 0xf8) == 0xf0 ? 4 : 0;
    bool valid = length_ > 0 && begin_ + length_ <= text_.size();
    for (std::size_t i = 1; valid && i < length_; ++i) valid = (byte(i) & 0xc0) == 0x80;
    if (!valid) {
      length_ = 1;
      now_ = 0xfffd;
      return;
    }
    now_ = length_ == 1 ? first : first & (0x7fU >> length_);
    for (std::size_t i = 1; i < length_; ++i) now_ = now_ << 6 | (byte(i) & 0x3fU);
  }

  std::string_view text_;
  std::size_t begin_ = 0, length_ = 0, place_ = 0;
  char32_t now_ = 0;
};

}  // namespace nn::functions
