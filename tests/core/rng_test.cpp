/// The project's own random numbers.
#include "nn/rng.hpp"

#include <gtest/gtest.h>

#include <set>

namespace nn {
namespace {

TEST(Rng, ReachesAnyPositionAtOnce) {
  Rng straight{42, Stream::Weights};
  for (int i = 0; i < 1000; ++i) straight.next();
  Rng sought{42, Stream::Weights};
  sought.seek(1000);
  EXPECT_EQ(sought.position(), straight.position());
  EXPECT_EQ(sought.next(), straight.next());
  Rng begun{42, Stream::Weights, 0, 1001};
  EXPECT_EQ(begun.next(), straight.next());
}

TEST(Rng, GivesEverySeedStreamAndLaneNumbersOfItsOwn) {
  std::set<std::uint64_t> firsts;
  for (std::uint32_t seed = 0; seed < 10; ++seed) {
    for (const Stream stream :
         {Stream::Points, Stream::Noise, Stream::Split, Stream::Weights, Stream::Order, Stream::Dropout}) {
      for (std::uint64_t lane = 0; lane < 10; ++lane) firsts.insert(Rng{seed, stream, lane}.next());
    }
  }
  EXPECT_EQ(firsts.size(), 600U);
}

TEST(Rng, DrawsUniformNumbersBetweenItsBounds) {
  Rng rng{1, Stream::Points};
  double sum = 0;
  for (int i = 0; i < 100'000; ++i) {
    const double drawn = rng.uniform(-2, 3);
    ASSERT_GE(drawn, -2);
    ASSERT_LT(drawn, 3);
    sum += drawn;
  }
  EXPECT_NEAR(sum / 100'000, 0.5, 0.02);  // four standard errors: 5 / √12 / √100 000 · 4
}

TEST(Rng, DrawsEveryWholeNumberBelowABoundEquallyOften) {
  Rng rng{2, Stream::Order};
  std::array<int, 7> counts{};
  for (int i = 0; i < 70'000; ++i) ++counts.at(rng.below(7));
  for (const int count : counts) EXPECT_NEAR(count, 10'000, 400);  // four standard deviations of 93
}

TEST(Rng, DrawsNormalsWithMeanZeroAndVarianceOne) {
  Rng rng{3, Stream::Noise};
  double sum = 0, squares = 0;
  constexpr int kCount = 100'000;
  for (int i = 0; i < kCount; ++i) {
    const double drawn = rng.normal();
    sum += drawn;
    squares += drawn * drawn;
  }
  EXPECT_EQ(rng.position(), 2U * kCount);
  EXPECT_NEAR(sum / kCount, 0, 0.013);      // four standard errors: 4 / √100 000
  EXPECT_NEAR(squares / kCount, 1, 0.018);  // four standard errors: 4 √2 / √100 000
}

}  // namespace
}  // namespace nn
