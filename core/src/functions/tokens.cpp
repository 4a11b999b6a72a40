#include "functions/tokens.hpp"

#include <cmath>
#include <utility>

#include "functions/characters.hpp"
#include "nn/functions/problem.hpp"
#include "nn/functions/text.hpp"

namespace nn::functions {

namespace {

constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xa0 || (c >= 0x2000 && c <= 0x200b) || c == 0x202f ||
         c == 0x2061 || c == 0x2062;  // the last two: function application and invisible times, from copied formulas
}

/// The digit a superscript stands for, or −1.
constexpr int raised_digit(char32_t c) {
  if (c == 0xb9) return 1;
  if (c == 0xb2) return 2;
  if (c == 0xb3) return 3;
  return c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? static_cast<int>(c - 0x2070) : -1;
}
constexpr char32_t kRaisedMinus = 0x207b;

/// The operator or bracket a character stands for, or 0.
constexpr char sign_of(char32_t c) {
  switch (c) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '^':
    case '(':
    case ')':
    case ',': return static_cast<char>(c);
    case 0x2212:
    case 0x2013: return '-';  // − and –
    case 0xb7:
    case 0xd7:
    case 0x22c5:
    case 0x2219: return '*';  // · × ⋅ ∙
    case ':':
    case 0xf7: return '/';  // ÷
    default: return 0;
  }
}

/// Names for a single character.
constexpr const char* word_of(char32_t c) {
  switch (c) {
    case 0x3c0: return "pi";       // π
    case 0x3c3: return "sigmoid";  // σ
    case 0x221a: return "sqrt";    // √
    default: return nullptr;
  }
}

/// Digits as a number, of which the first 17 that count matter.
struct Digits {
  double value = 0;
  int count = 0, counted = 0, left_out = 0;

  void add(char32_t digit) {
    ++count;
    if (counted == 0 && digit == '0') return;
    if (counted == 17) {
      ++left_out;
      return;
    }
    value = value * 10 + static_cast<double>(digit - '0');
    ++counted;
  }
};

Token read_number(Characters& at) {
  Token token{TokenKind::Number, {at.place(), 0}, 0, 0, {}};
  Digits digits;
  int exponent = 0;
  for (; is_digit(at.now()); at.advance()) digits.add(at.now());
  exponent = digits.left_out;
  if (at.now() == '.') {
    at.advance();
    for (; is_digit(at.now()); at.advance()) {
      const int before = digits.left_out;
      digits.add(at.now());
      if (digits.left_out == before) --exponent;
    }
  }
  const bool malformed = digits.count == 0 || at.now() == '.';
  if (at.now() == 'e' || at.now() == 'E') {
    Characters ahead = at;
    ahead.advance();
    const bool below = sign_of(ahead.now()) == '-';
    if (below || ahead.now() == '+') ahead.advance();
    if (is_digit(ahead.now())) {
      int power = 0;
      for (; is_digit(ahead.now()); ahead.advance())
        power = power < 10'000 ? power * 10 + static_cast<int>(ahead.now() - '0') : power;
      exponent += below ? -power : power;
      at = ahead;
    }
  }
  token.span.to = at.place();
  if (malformed) throw Unreadable{ProblemKind::BadNumber, {token.span.from, token.span.to + (at.now() == '.' ? 1 : 0)}};
  token.value = decimal(digits.value, exponent);
  if (!std::isfinite(token.value)) throw Unreadable{ProblemKind::NumberTooLarge, token.span};
  return token;
}

/// Letters, then digits, or an underscore and letters or digits.
Token read_word(Characters& at) {
  Token token{TokenKind::Word, {at.place(), 0}, 0, 0, {}};
  const auto take = [&] {
    token.text += static_cast<char>(at.now());
    at.advance();
  };
  while (is_letter(at.now())) take();
  if (at.now() == '_' && (is_digit(at.following()) || is_letter(at.following()))) {
    take();
    while (is_digit(at.now()) || is_letter(at.now())) take();
  } else {
    while (is_digit(at.now())) take();
  }
  token.span.to = at.place();
  return token;
}

Token read_raised(Characters& at) {
  Token token{TokenKind::Raised, {at.place(), 0}, 0, 0, {}};
  const bool below = at.now() == kRaisedMinus;
  if (below) at.advance();
  Digits digits;
  for (; raised_digit(at.now()) >= 0; at.advance()) digits.add(U'0' + static_cast<char32_t>(raised_digit(at.now())));
  token.span.to = at.place();
  if (digits.count == 0 || digits.left_out > 0) throw Unreadable{ProblemKind::BadNumber, token.span};
  token.value = below ? -digits.value : digits.value;
  return token;
}

Token read_single(Characters& at) {
  const char32_t c = at.now();
  Token token{TokenKind::Sign, {at.place(), at.place() + at.units()}, 0, sign_of(c), at.present()};
  at.advance();
  if (const char* word = word_of(c)) {
    token.kind = TokenKind::Word;
    token.text = word;
  } else if (token.sign == 0) {
    throw Unreadable{ProblemKind::UnknownCharacter, token.span, token.text};
  } else if (c == '*' && at.now() == '*') {  // Python's
    at.advance();
    token.sign = '^';
    token.text = "**";
    ++token.span.to;
  }
  return token;
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  Characters at{text};
  while (!at.at_end()) {
    const char32_t c = at.now();
    if (is_space(c)) {
      at.advance();
    } else if (is_digit(c) || c == '.') {
      tokens.push_back(read_number(at));
    } else if (is_letter(c)) {
      tokens.push_back(read_word(at));
    } else if (raised_digit(c) >= 0 || c == kRaisedMinus) {
      tokens.push_back(read_raised(at));
    } else {
      tokens.push_back(read_single(at));
    }
  }
  tokens.push_back({TokenKind::End, {at.place(), at.place()}, 0, 0, {}});
  return tokens;
}

}  // namespace nn::functions
