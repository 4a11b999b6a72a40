#include "nn/functions/text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "nn/kernels/scalar_math.hpp"

namespace nn::functions {

namespace {

constexpr std::string_view kMinus = "−";
constexpr const char* kTimes = "·";
constexpr std::array<const char*, 10> kRaised{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

std::string digits_of(std::uint64_t number) {
  std::string digits;
  do {
    digits.insert(digits.begin(), static_cast<char>('0' + number % 10));
    number /= 10;
  } while (number > 0);
  return digits;
}

/// 0.00012 for digits 12 and point −3: 0.digits · 10^point.
std::string with_point(const std::string& digits, int point) {
  const int count = static_cast<int>(digits.size());
  if (point > 15 || point < -5) {
    const std::string exponent = digits_of(static_cast<std::uint64_t>(std::abs(point - 1)));
    const std::string rest = count > 1 ? "." + digits.substr(1) : "";
    return digits.substr(0, 1) + rest + "e" + std::string{point < 1 ? kMinus : ""} + exponent;
  }
  if (point <= 0) return "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
  if (count <= point) return digits + std::string(static_cast<std::size_t>(point - count), '0');
  return digits.substr(0, static_cast<std::size_t>(point)) + "." + digits.substr(static_cast<std::size_t>(point));
}

/// How tightly an expression holds together: what is looser than its surroundings needs brackets.
enum class Bond { Sum, Sign, Product, Power, Atom };

Bond bond_of(const Expression& expression) {
  switch (expression->kind) {
    case Kind::Sum: return Bond::Sum;
    case Kind::Negative: return Bond::Sign;
    case Kind::Product:
    case Kind::Quotient: return Bond::Product;
    case Kind::Power: return Bond::Power;
    default: return Bond::Atom;
  }
}

std::string bracketed(const Expression& expression) { return "(" + text_of(expression) + ")"; }

std::string at_least(Bond bond, const Expression& expression) {
  return bond_of(expression) < bond ? bracketed(expression) : text_of(expression);
}

/// Whether a factor can stand right behind a number: 2x, 3(x + 1), but 2·3, 2·sin(x), and 2·e, lest it look like 2e3.
bool stands_beside_number(const Expression& factor) {
  if (factor->kind == Kind::Power) return stands_beside_number(factor->children[0]);
  return factor->kind == Kind::Variable || factor->kind == Kind::Sum || (factor->kind == Kind::Constant && factor->name != "e");
}

/// Whether a node is a number without a power of ten: 1e21x would be misread.
bool is_plain_number(const Node& node) {
  return node.kind == Kind::Number && text_of(node.value).find('e') == std::string::npos;
}

std::string sum_text(const Node& node) {
  std::string text = text_of(node.children.front());
  for (std::size_t i = 1; i < node.children.size(); ++i) {
    // Also a sum inside a sum needs no brackets, unless it is subtracted.
    const std::string term = text_of(node.children[i]);
    const bool below = term.starts_with(kMinus);
    text += below ? " " + std::string{kMinus} + " " + term.substr(kMinus.size()) : " + " + term;
  }
  return text;
}

void collect_factors(const Node& product, std::vector<Expression>& factors) {
  for (const Expression& factor : product.children) {
    if (factor->kind == Kind::Product) {
      collect_factors(*factor, factors);
    } else {
      factors.push_back(factor);
    }
  }
}

std::string product_text(const Node& node) {
  std::vector<Expression> factors;
  collect_factors(node, factors);
  std::string text;
  for (std::size_t i = 0; i < factors.size(); ++i) {
    // A quotient can stand in front only: behind, what is before it would be divided too.
    const Bond least = i == 0 ? Bond::Product : Bond::Power;
    const bool beside = i > 0 && is_plain_number(*factors[i - 1]) && stands_beside_number(factors[i]);
    text += (i == 0 || beside ? "" : kTimes) + at_least(least, factors[i]);
  }
  return text;
}

std::string power_text(const Node& node) {
  const Expression& base = node.children[0];
  const Expression& exponent = node.children[1];
  const std::string below = at_least(Bond::Atom, base);
  const bool whole = exponent->kind == Kind::Number && exponent->value == std::floor(exponent->value) && exponent->value < 1e6;
  if (!whole) return below + "^" + at_least(Bond::Atom, exponent);
  std::string raised;
  for (const char digit : digits_of(static_cast<std::uint64_t>(exponent->value)))
    raised += kRaised[static_cast<std::size_t>(digit - '0')];
  return below + raised;
}

std::string call_text(const Node& node) {
  std::string text{name_of(node.function)};
  text += "(";
  for (std::size_t i = 0; i < node.children.size(); ++i) text += (i > 0 ? ", " : "") + text_of(node.children[i]);
  return text + ")";
}

}  // namespace

double decimal(double digits, int exponent) {
  // Powers up to 10²² are exact, so that one operation rounds once.
  if (digits == 0 || exponent == 0) return digits;
  const auto ten_to = [](int power) { return kernels::scalar::power(10, static_cast<std::uint64_t>(power)); };
  if (exponent > 330) return HUGE_VAL;
  if (exponent < -360) return 0;
  if (exponent > 0) return exponent <= 22 ? digits * ten_to(exponent) : digits * ten_to(22) * ten_to(exponent - 22);
  for (; exponent < -22; exponent += 22) digits /= ten_to(22);
  return digits / ten_to(-exponent);
}

std::string text_of(double number) {
  if (number == 0) return "0";
  int point = static_cast<int>(std::floor(std::log10(number))) + 1;  // number = 0.d… · 10^point, about
  for (int places = 1; places <= 17; ++places) {
    const double scaled = decimal(number, places - point);
    const double digits = std::floor(scaled + 0.5);
    if (!std::isfinite(digits) || (places < 17 && decimal(digits, point - places) != number)) continue;
    std::string text = digits_of(static_cast<std::uint64_t>(digits));
    point += static_cast<int>(text.size()) - places;
    while (text.size() > 1 && text.back() == '0') text.pop_back();
    return with_point(text, point);
  }
  return "0";
}

std::string text_of(const Expression& expression) {
  switch (expression->kind) {
    case Kind::Number: return text_of(expression->value);
    case Kind::Constant: return expression->name == "pi" ? "π" : expression->name;
    case Kind::Variable: return expression->name;
    case Kind::Sum: return sum_text(*expression);
    case Kind::Product: return product_text(*expression);
    case Kind::Quotient:
      return at_least(Bond::Product, expression->children[0]) + "/" + at_least(Bond::Power, expression->children[1]);
    case Kind::Power: return power_text(*expression);
    case Kind::Negative: return std::string{kMinus} + at_least(Bond::Product, expression->children[0]);
    case Kind::Call: break;
  }
  return call_text(*expression);
}

}  // namespace nn::functions
