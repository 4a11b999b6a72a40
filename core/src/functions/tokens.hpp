/// What a typed function is made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "nn/functions/expression.hpp"

namespace nn::functions {

/// Raised: a whole number in superscript digits. Sign: one of + - * / ^ ( ) ,
enum class TokenKind { Number, Word, Raised, Sign, End };

struct Token {
  TokenKind kind = TokenKind::End;
  Span span;
  double value = 0;  // Number, Raised
  char sign = 0;     // Sign
  std::string text;  // Word; Sign: as it was typed
};

/// The last one is End. Throws Unreadable.
std::vector<Token> tokens_of(std::string_view text);

}  // namespace nn::functions
