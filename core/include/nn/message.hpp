/// Puts the sentences of errors together.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "nn/error.hpp"

namespace nn {

/// A text or a number in a sentence.
class Piece {
 public:
  Piece(const char* text) : text_{text} {}
  Piece(std::string_view text) : text_{text} {}
  Piece(const std::string& text) : text_{text} {}
  Piece(std::integral auto number) : number_{static_cast<double>(number)} {}
  Piece(double number) : number_{number} {}

  void append_to(std::string& sentence) const;

 private:
  std::string_view text_;  // no data: the piece is the number
  double number_ = 0;
};

/// The pieces one after the other; numbers as a person would write them, to six decimals.
std::string join(std::initializer_list<Piece> pieces);

/// Throws an Error with that sentence.
[[noreturn]] void fail(ErrorCode code, std::initializer_list<Piece> sentence);

}  // namespace nn
