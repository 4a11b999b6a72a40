/// The engine's own elementary functions against the C library's in double, over a dense sweep of all floats.
#include "nn/kernels/elementary.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>

#include "support/golden.hpp"

namespace nn::kernels {
namespace {

using Floats = LanesOf<float>;
using Function = Floats (*)(Floats);
constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();

/// One unit in the last place of the float nearest to `value`.
double unit_of(double value) {
  const double magnitude = std::abs(value);
  if (magnitude < 0x1p-126) return 0x1p-149;
  int exponent = 0;
  std::frexp(magnitude, &exponent);
  return std::ldexp(1.0, exponent - 24);
}

struct Sweep {
  double worst = 0;  // in units in the last place
  float where = 0;
  std::uint64_t values = 0;
};

/// Every `stride`-th float from `low` to `high`, both signs: a prime stride meets all mantissas.
template <class Exact>
Sweep sweep(Function function, Exact exact, double low, double high, std::uint32_t stride) {
  Sweep result;
  for (std::uint64_t first = 0; first < (std::uint64_t{1} << 32); first += 4 * stride) {
    Floats x;
    bool any = false;
    for (std::uint32_t lane = 0; lane < 4; ++lane) {
      const auto bits = static_cast<std::uint32_t>(first + lane * stride);
      float value;
      std::memcpy(&value, &bits, sizeof value);
      x[lane] = value;
      any = any || (value >= low && value <= high);
    }
    if (!any) continue;
    const Floats y = function(x);
    for (int lane = 0; lane < 4; ++lane) {
      if (!(x[lane] >= low && x[lane] <= high)) continue;
      ++result.values;
      const double wanted = exact(static_cast<double>(x[lane]));
      const auto rounded = static_cast<float>(wanted);
      if (y[lane] == rounded) continue;
      const double error = std::isfinite(y[lane]) && std::isfinite(rounded)
                               ? std::abs(static_cast<double>(y[lane]) - wanted) / unit_of(wanted)
                               : std::numeric_limits<double>::infinity();
      if (error > result.worst) result = {error, x[lane], result.values};
    }
  }
  return result;
}

class Elementary : public ::testing::Test {
 protected:
  void SetUp() override {
    if (testing::kIsDouble) GTEST_SKIP() << "The double build uses the C library's functions.";
  }
  template <class Exact>
  void expect_accurate(Function function, Exact exact, double low, double high, std::uint32_t stride, double units) {
    const Sweep result = sweep(function, exact, low, high, stride);
    EXPECT_LE(result.worst, units) << "at " << result.where;
    EXPECT_GE(result.values, 10'000'000U);
  }
};

TEST_F(Elementary, ExpIsWithinTwoUnitsIncludingDenormalResults) {
  expect_accurate(
      exp, [](double x) { return std::exp(x); }, -200, 200, 197, 2);
}
TEST_F(Elementary, LogIsWithinTwoUnitsForAllPositiveFloats) {
  expect_accurate(
      log, [](double x) { return std::log(x); }, 0, kInfinity, 197, 2);
}
TEST_F(Elementary, TanhIsWithinTwoUnitsForAllFloats) {
  expect_accurate(
      tanh, [](double x) { return std::tanh(x); }, -kInfinity, kInfinity, 401, 2);
}
TEST_F(Elementary, SinIsWithinTwoUnitsUpToTenThousand) {
  expect_accurate(
      sin, [](double x) { return std::sin(x); }, -1e4, 1e4, 197, 2);
}
TEST_F(Elementary, CosIsWithinTwoUnitsUpToTenThousand) {
  expect_accurate(
      cos, [](double x) { return std::cos(x); }, -1e4, 1e4, 197, 2);
}
TEST_F(Elementary, SigmoidIsWithinFourUnitsForAllFloats) {
  expect_accurate(
      sigmoid, [](double x) { return 1 / (1 + std::exp(-x)); }, -kInfinity, kInfinity, 401, 4);
}
TEST_F(Elementary, SoftplusIsWithinFourUnits) {
  const auto exact = [](double x) { return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x)); };
  expect_accurate(softplus, exact, -200, kInfinity, 307, 4);
}
TEST_F(Elementary, Expm1IsWithinFourUnits) {
  expect_accurate(
      expm1, [](double x) { return std::expm1(x); }, -200, 88, 197, 4);
}
TEST_F(Elementary, TheNormalDistributionIsWithinFourUnitsAlsoInItsLowerTail) {
  expect_accurate(
      normal_cdf, [](double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }, -14, kInfinity, 307, 4);
}
TEST_F(Elementary, TheNormalDensityIsWithinFourUnits) {
  const double scale = 1 / std::sqrt(2 * std::acos(-1.0));
  expect_accurate(
      normal_density, [scale](double x) { return scale * std::exp(-x * x / 2); }, -14, 14, 197, 4);
}

/// The four values in order, compared as bits, except that any NaN is like any other.
void expect_lanes(Floats got, Floats wanted, const std::string& what) {
  for (int lane = 0; lane < 4; ++lane) {
    if (std::isnan(wanted[lane])) {
      EXPECT_TRUE(std::isnan(got[lane])) << what << ", lane " << lane;
    } else {
      EXPECT_EQ(got[lane], wanted[lane]) << what << ", lane " << lane;
      EXPECT_EQ(std::signbit(got[lane]), std::signbit(wanted[lane])) << what << ", lane " << lane;
    }
  }
}

TEST_F(Elementary, InfinitiesZerosAndNaNGiveWhatTheFunctionsTendTo) {
  const Floats edges = {kNaN, kInfinity, -kInfinity, -0.0F};
  expect_lanes(exp(edges), Floats{kNaN, kInfinity, 0, 1}, "exp");
  expect_lanes(log(edges), Floats{kNaN, kInfinity, kNaN, -kInfinity}, "log");
  expect_lanes(tanh(edges), Floats{kNaN, 1, -1, -0.0F}, "tanh");
  expect_lanes(sigmoid(edges), Floats{kNaN, 1, 0, 0.5F}, "sigmoid");
  expect_lanes(softplus(edges), Floats{kNaN, kInfinity, 0, 0.6931471805599453F}, "softplus");
  expect_lanes(normal_cdf(edges), Floats{kNaN, 1, 0, 0.5F}, "normal_cdf");
}

TEST_F(Elementary, TheLogarithmOfANegativeNumberIsNoNumber) {
  expect_lanes(log(Floats{-1, -1e-30F, 0, 1}), Floats{kNaN, kNaN, -kInfinity, 0}, "log");
}

TEST_F(Elementary, SinAndCosStayBetweenMinusOneAndOneFarOut) {
  for (const float x : {1.5e4F, 1e6F, 1e9F, 3e38F}) {
    const Floats lanes = {x, -x, 2 * x, x / 3};
    const Floats sines = sin(lanes);
    const Floats cosines = cos(lanes);
    for (int lane = 0; lane < 4; ++lane) {
      if (!std::isfinite(lanes[lane])) continue;
      EXPECT_LE(std::abs(sines[lane]), 1.0F) << lanes[lane];
      EXPECT_LE(std::abs(cosines[lane]), 1.0F) << lanes[lane];
    }
  }
}

TEST_F(Elementary, OddFunctionsAreExactlyOdd) {
  for (float x = 1e-6F; x < 20; x *= 1.37F) {
    const Floats lanes = {x, -x, 2 * x, -2 * x};
    const Floats values = tanh(lanes);
    const Floats sines = sin(lanes);
    for (const int lane : {0, 2}) {
      EXPECT_EQ(values[lane], -values[lane + 1]) << x;
      EXPECT_EQ(sines[lane], -sines[lane + 1]) << x;
    }
  }
}

}  // namespace
}  // namespace nn::kernels
