/// Comparisons of many numbers at once that name the one that is off.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <vector>

namespace nn::testing {

/// The numbers of a Vector, or of a Matrix row after row.
inline std::vector<double> list(const auto& tensor) { return {tensor.begin(), tensor.end()}; }

/// Each number within `tolerance` of the wanted one, relative to it where it is larger than 1.
inline void expect_near(const std::vector<double>& got, const std::vector<double>& wanted, double tolerance) {
  ASSERT_EQ(got.size(), wanted.size());
  for (std::size_t i = 0; i < got.size(); ++i) {
    EXPECT_NEAR(got[i], wanted[i], tolerance * std::max(1.0, std::abs(wanted[i]))) << "number " << i;
  }
}

/// How many units in the last place `got` is from `wanted`, both double.
inline double ulps_between(double got, double wanted) {
  if (got == wanted || (std::isnan(got) && std::isnan(wanted))) return 0;
  if (!std::isfinite(got) || !std::isfinite(wanted)) return std::numeric_limits<double>::infinity();
  int exponent;
  std::frexp(std::max(std::abs(wanted), std::numeric_limits<double>::min()), &exponent);
  return std::abs(got - wanted) / std::ldexp(1.0, exponent - 53);
}

}  // namespace nn::testing
