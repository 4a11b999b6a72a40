/// Reads the golden values in tests/golden.
#pragma once

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

#include "nn/real.hpp"

namespace nn::testing {

using Json = nlohmann::json;

/// Whether this build computes in double.
inline constexpr bool kIsDouble = std::is_same_v<Real, double>;
/// The tolerance of this build's precision.
constexpr double by_precision(double in_double, double in_float) { return kIsDouble ? in_double : in_float; }

/// The golden file `name`, for example "course/gradients.json".
inline Json golden(const std::string& name) {
  std::ifstream file{std::string{NN_GOLDEN_DIR} + "/" + name};
  if (!file) throw std::runtime_error("There is no golden file " + name);
  return Json::parse(file);
}

/// The numbers of a list, or of lists in lists row after row.
inline std::vector<double> flat(const Json& numbers) {
  if (!numbers.is_array()) return {numbers.get<double>()};
  std::vector<double> all;
  for (const Json& entry : numbers) {
    const std::vector<double> part = flat(entry);
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

}  // namespace nn::testing
