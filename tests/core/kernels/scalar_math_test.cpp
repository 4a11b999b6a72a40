/// The double functions behind data, starts and schedules against the C library's, over a million values each.
#include "nn/kernels/scalar_math.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "nn/rng.hpp"

namespace nn::kernels {
namespace {

constexpr int kValues = 1'000'000;

double units_apart(double got, double wanted) {
  if (got == wanted) return 0;
  if (!std::isfinite(got) || !std::isfinite(wanted)) return std::numeric_limits<double>::infinity();
  int exponent = 0;
  std::frexp(std::max(std::abs(wanted), std::numeric_limits<double>::min()), &exponent);
  return std::abs(got - wanted) / std::ldexp(1.0, exponent - 53);
}

/// The largest distance between two functions over values that `draw` makes of uniform numbers.
template <class Function, class Exact, class Draw>
void expect_within_two_units(Function function, Exact exact, Draw draw) {
  Rng rng{11, Stream::Points};
  double worst = 0;
  double where = 0;
  for (int i = 0; i < kValues; ++i) {
    const double x = draw(rng);
    const double apart = units_apart(function(x), exact(x));
    if (apart > worst) {
      worst = apart;
      where = x;
    }
  }
  EXPECT_LE(worst, 2) << "at " << where;
}

TEST(ScalarMath, ExpIsWithinTwoUnitsOfTheLibrarys) {
  const auto library = [](double x) { return std::exp(x); };
  expect_within_two_units(scalar::exp, library, [](Rng& rng) { return rng.uniform(-700, 700); });
  expect_within_two_units(scalar::exp, library, [](Rng& rng) { return rng.uniform(-1, 1); });
}

TEST(ScalarMath, LogIsWithinTwoUnitsOfTheLibrarys) {
  const auto library = [](double x) { return std::log(x); };
  expect_within_two_units(scalar::log, library, [](Rng& rng) { return 1 - rng.uniform(); });
  expect_within_two_units(scalar::log, library, [](Rng& rng) { return rng.uniform(0.5, 2); });
  expect_within_two_units(scalar::log, library,
                          [](Rng& rng) { return std::ldexp(1 + rng.uniform(), static_cast<int>(rng.below(2000)) - 1000); });
}

TEST(ScalarMath, SinAndCosAreWithinTwoUnitsOfTheLibrarys) {
  const auto turn = [](Rng& rng) { return rng.uniform(-10, 10); };
  expect_within_two_units(
      scalar::sin, [](double x) { return std::sin(x); }, turn);
  expect_within_two_units(
      scalar::cos, [](double x) { return std::cos(x); }, turn);
}

TEST(ScalarMath, LogAndExpKnowTheirEdges) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(scalar::log(0), -kInfinity);
  EXPECT_EQ(scalar::log(kInfinity), kInfinity);
  EXPECT_TRUE(std::isnan(scalar::log(-1)));
  EXPECT_EQ(scalar::log(1), 0);
  EXPECT_EQ(scalar::exp(0), 1);
  EXPECT_EQ(scalar::exp(1e4), kInfinity);
  EXPECT_EQ(scalar::exp(-1e4), 0);
}

TEST(ScalarMath, PowersOfWholeExponentsMultiplyOut) {
  EXPECT_EQ(scalar::power(0.5, 0), 1);
  EXPECT_EQ(scalar::power(0.5, 10), 0x1p-10);
  EXPECT_EQ(scalar::power(3, 5), 243);
  EXPECT_NEAR(scalar::power(0.999, 100000), std::pow(0.999, 100000), 1e-12 * std::pow(0.999, 100000));
}

}  // namespace
}  // namespace nn::kernels
