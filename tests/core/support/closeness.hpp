/// How close is close enough: relative in the double build, units in the last place in the float build.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "support/golden.hpp"

namespace nn::testing {

/// What one operation may be off by.
inline constexpr double kElementwiseUnits = 4;
inline constexpr double kSumUnits = 16;
inline constexpr double kRelative = 1e-12;

/// One unit in the last place of a float of this magnitude.
inline double float_unit(double magnitude) {
  if (!(magnitude >= 0x1p-126)) return 0x1p-149;
  int exponent = 0;
  std::frexp(magnitude, &exponent);
  return std::ldexp(1.0, exponent - 24);
}

/// Whether the two are the same infinity, or finite and at most `allowed` apart. A NaN is close to nothing.
inline bool within(double got, double wanted, double allowed) {
  if (std::isnan(got) || std::isnan(wanted)) return false;
  if (std::isinf(got) || std::isinf(wanted)) return got == wanted;
  return std::abs(got - wanted) <= allowed;
}

/// Whether an operation's result is as good as this build's precision allows. `magnitude`: of the numbers added up, where
/// the result is a sum that may cancel; `units`: what the float build may be off by.
inline bool is_close(double got, double wanted, double units, double magnitude = 0) {
  const double scale = std::max(std::abs(wanted), magnitude);
  return within(got, wanted, kIsDouble ? kRelative * scale : units * float_unit(scale));
}

/// Every number close to the wanted one; `magnitudes` is empty or has one for each.
inline void expect_all_close(const std::vector<double>& got, const std::vector<double>& wanted, double units,
                             const std::string& what, const std::vector<double>& magnitudes = {}) {
  ASSERT_EQ(got.size(), wanted.size()) << what;
  for (std::size_t i = 0; i < got.size(); ++i) {
    const double magnitude = magnitudes.empty() ? 0 : magnitudes[i];
    EXPECT_TRUE(is_close(got[i], wanted[i], units, magnitude)) << what << " " << i << ": " << got[i] << ", not " << wanted[i];
  }
}

}  // namespace nn::testing
