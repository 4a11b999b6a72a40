/// Whether two functions are the same, as a teacher would who marks an answer.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "nn/functions/expression.hpp"

namespace nn {

namespace functions {

/// Alike: tidied up they are the same, but for the order of terms and factors. Equal: their values agree wherever both have one. Undecided: there were too
/// few such places.
enum class Sameness { Alike, Equal, Different, Undecided };

struct Comparison {
  Sameness sameness = Sameness::Undecided;
  std::vector<std::string> variables;
  /// Of Different: the first place where they differ, simple ones tried first.
  std::vector<double> at;
  double wanted = 0, given = 0;
};

Comparison compare(const Expression& wanted, const Expression& given);

}  // namespace functions

template <>
struct Names<functions::Sameness> {
  static constexpr const char* kWhat = "sameness";
  static constexpr std::array<std::string_view, 4> kAll{"alike", "equal", "different", "undecided"};
};

}  // namespace nn
