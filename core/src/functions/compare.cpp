#include "nn/functions/compare.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "nn/functions/circuit.hpp"
#include "nn/functions/simplify.hpp"
#include "nn/functions/text.hpp"
#include "nn/rng.hpp"

namespace nn::functions {

namespace {

/// Places tried first, each for all variables in turn: what a person would try.
constexpr std::array<double, 10> kPlain{1, 2, 0, -1, 3, -2, 0.5, -0.5, -3, 1.5};
constexpr std::size_t kRandomPlaces = 60;
constexpr double kFarthest = 4;
constexpr std::uint32_t kPlacesSeed = 5;
/// Fewer places where both have a value decide nothing.
constexpr std::size_t kFewest = 8;
/// Two ways to compute the same differ by rounding alone, even where terms of some thousands cancel.
constexpr double kCloseness = 1e-9;

/// Values of all variables at place `index`.
std::vector<double> place(std::size_t index, std::size_t variables) {
  std::vector<double> values(variables);
  Rng rng{kPlacesSeed, Stream::Points, index};
  for (std::size_t i = 0; i < variables; ++i) {
    values[i] = index < kPlain.size() ? kPlain[(index + 3 * i) % kPlain.size()] : rng.uniform(-kFarthest, kFarthest);
  }
  return values;
}

/// A function's value and the largest magnitude on the way to it, which is what rounding is measured by.
struct Sized {
  double value = 0, size = 1;
};

Sized value_at(const Circuit& circuit, const std::vector<double>& at) {
  std::vector<double> values;
  circuit.forward<double>(at, values);
  Sized sized{values[circuit.output()], 1};
  for (const double value : values) sized.size = std::max(sized.size, std::abs(value));
  return sized;
}

/// Written with terms and factors sorted: what is equal but for their order is then the same text.
std::string sorted_text(const Expression& expression) {
  std::vector<std::string> parts;
  for (const Expression& child : expression->children) parts.push_back(sorted_text(child));
  const bool any_order = expression->kind == Kind::Sum || expression->kind == Kind::Product || expression->kind == Kind::Call;
  if (any_order) std::sort(parts.begin(), parts.end());
  std::string text = parts.empty() ? text_of(expression) : std::string{name_of(expression->kind)};
  if (expression->kind == Kind::Call) text += name_of(expression->function);
  for (const std::string& part : parts) text += "(" + part + ")";
  return text;
}

}  // namespace

Comparison compare(const Expression& wanted, const Expression& given) {
  Comparison comparison;
  comparison.variables = variables_of(sum({wanted, given}));
  const Circuit wants{wanted, comparison.variables}, gives{given, comparison.variables};
  std::size_t compared = 0;
  for (std::size_t i = 0; i < kPlain.size() + kRandomPlaces; ++i) {
    const std::vector<double> at = place(i, comparison.variables.size());
    const Sized a = value_at(wants, at), b = value_at(gives, at);
    if (!std::isfinite(a.value) || !std::isfinite(b.value)) continue;
    ++compared;
    const double size = std::min(std::max(a.size, b.size), 1e3 * std::max({1.0, std::abs(a.value), std::abs(b.value)}));
    if (std::abs(a.value - b.value) <= kCloseness * size) continue;
    comparison.sameness = Sameness::Different;
    comparison.at = at;
    comparison.wanted = a.value;
    comparison.given = b.value;
    return comparison;
  }
  if (sorted_text(simplify(wanted)) == sorted_text(simplify(given))) {
    comparison.sameness = Sameness::Alike;
  } else if (compared >= kFewest) {
    comparison.sameness = Sameness::Equal;
  }
  return comparison;
}

}  // namespace nn::functions
