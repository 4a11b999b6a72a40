/// The comparisons themselves: nothing wrong may pass for close.
#include "support/closeness.hpp"

#include <gtest/gtest.h>

namespace nn::testing {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(Closeness, NaNIsCloseToNothing) {
  EXPECT_FALSE(is_close(kNaN, 1, 1e9));
  EXPECT_FALSE(is_close(1, kNaN, 1e9));
  EXPECT_FALSE(is_close(kNaN, kNaN, 1e9));
  EXPECT_FALSE(is_close(kNaN, kInfinity, 1e9, 1e9));
}

TEST(Closeness, InfinityIsCloseToItselfOnly) {
  EXPECT_TRUE(is_close(kInfinity, kInfinity, 4));
  EXPECT_FALSE(is_close(kInfinity, -kInfinity, 4));
  EXPECT_FALSE(is_close(kInfinity, 1e308, 4));
  EXPECT_FALSE(is_close(1e308, kInfinity, 4));
}

TEST(Closeness, NumbersOfOppositeSignAreNotClose) {
  EXPECT_FALSE(is_close(-1, 1, 4));
  EXPECT_FALSE(is_close(-1e-20, 1e-20, 4));
  EXPECT_FALSE(is_close(1e-20, 0, 4));
}

TEST(Closeness, AllowsWhatThePrecisionAllowsAndNoMore) {
  const double step = kIsDouble ? kRelative : 4 * 0x1p-23;
  EXPECT_TRUE(is_close(1 + 0.99 * step, 1, 4));
  EXPECT_FALSE(is_close(1 + 1.01 * step, 1, 4));
  EXPECT_TRUE(is_close(-1 - 0.99 * step, -1, 4));
  EXPECT_FALSE(is_close(-1 - 1.01 * step, -1, 4));
}

TEST(Closeness, MeasuresSumsByWhatWasAddedUp) {
  const double off = kIsDouble ? 5e-11 : 1e-4;
  EXPECT_FALSE(is_close(off, 0, 16));
  EXPECT_TRUE(is_close(off, 0, 16, 100));
}

TEST(Closeness, KnowsTheUnitsOfFloats) {
  EXPECT_EQ(float_unit(1), 0x1p-23);
  EXPECT_EQ(float_unit(1.99), 0x1p-23);
  EXPECT_EQ(float_unit(2), 0x1p-22);
  EXPECT_EQ(float_unit(0), 0x1p-149);
  EXPECT_EQ(float_unit(0x1p-130), 0x1p-149);
}

}  // namespace
}  // namespace nn::testing
