/// Numbers as a person keeps them: 1/3 stays a fraction, 0.1 + 0.2 is 0.3.
#pragma once

#include <cmath>
#include <numeric>
#include <optional>

#include "nn/functions/expression.hpp"

namespace nn::functions {

/// over / under; under is above 0, and whole. Whole numbers are exact up to 2⁵³, and reduced.
struct Fraction {
  double over = 0, under = 1;

  bool is(double value) const { return under == 1 && over == value; }
  bool is_whole() const { return under == 1 && over == std::floor(over); }
  bool is_exact() const { return std::abs(over) <= 0x1p53 && under <= 0x1p53; }
};

/// Takes off what rounding left behind the twelfth decimal.
inline double tidied(double value) {
  double scale = 1;
  for (int decimals = 0; decimals <= 12; ++decimals, scale *= 10) {
    const double whole = std::round(value * scale);
    if (std::abs(value * scale - whole) <= 1e-15 * std::abs(whole)) return whole / scale;
  }
  return value;
}

inline Fraction reduced(double over, double under) {
  if (under < 0) return reduced(-over, -under);
  if (over != std::floor(over) || under != std::floor(under)) {
    if (under == std::floor(under)) return {tidied(over), under};
    return {tidied(over / under), 1};
  }
  if (over == 0) return {0, 1};
  if (!Fraction{over, under}.is_exact()) return {over, under};
  const auto shared = static_cast<double>(std::gcd(static_cast<long long>(over), static_cast<long long>(under)));
  return {over / shared, under / shared};
}

inline Fraction operator*(const Fraction& a, const Fraction& b) { return reduced(a.over * b.over, a.under * b.under); }
inline Fraction operator+(const Fraction& a, const Fraction& b) {
  return reduced(a.over * b.under + b.over * a.under, a.under * b.under);
}
/// b is not 0.
inline Fraction operator/(const Fraction& a, const Fraction& b) { return reduced(a.over * b.under, a.under * b.over); }
inline Fraction operator-(const Fraction& a) { return {-a.over, a.under}; }

/// The number that stands there as one: 2, −2, 1/3, −1/3.
inline std::optional<Fraction> fraction_in(const Expression& expression) {
  switch (expression->kind) {
    case Kind::Number: return Fraction{expression->value, 1};
    case Kind::Negative: {
      const auto of = fraction_in(expression->children[0]);
      return of ? std::optional{-*of} : std::nullopt;
    }
    case Kind::Quotient: {
      const auto over = fraction_in(expression->children[0]), under = fraction_in(expression->children[1]);
      if (!over || !under || under->over == 0) return std::nullopt;
      return *over / *under;
    }
    default: return std::nullopt;
  }
}

inline Expression expression_of(const Fraction& fraction) {
  if (fraction.under == 1) return number(fraction.over);
  Expression size = quotient(number(std::abs(fraction.over)), number(fraction.under));
  return fraction.over < 0 ? negative(size) : size;
}

}  // namespace nn::functions
