/// NumPy's legacy generator against what NumPy itself gave.
#include "nn/numpy_rng.hpp"

#include <gtest/gtest.h>

#include <random>

#include "support/golden.hpp"
#include "support/matchers.hpp"

namespace nn::testing {
namespace {

/// Calls check(seed, entry) for every seed of the golden file.
template <class Check>
void for_each_seed(Check check) {
  const Json file = golden("course/numpy-legacy-rng.json");
  ASSERT_FALSE(file["seeds"].empty());
  for (const Json& entry : file["seeds"]) {
    const auto seed = entry["seed"].get<std::uint32_t>();
    SCOPED_TRACE(seed);
    check(seed, entry);
  }
}

TEST(CourseNumpyRng, StandsOnTheSameRawBits) {
  for_each_seed([](std::uint32_t seed, const Json& entry) {
    std::mt19937 engine{seed};
    for (const Json& word : entry["uint32"]) EXPECT_EQ(engine(), word.get<std::uint32_t>());
  });
}

TEST(CourseNumpyRng, GivesTheSameUniformNumbers) {
  for_each_seed([](std::uint32_t seed, const Json& entry) {
    NumpyRng rng{seed};
    for (const Json& number : entry["uniform53"]) EXPECT_EQ(rng.uniform(), number.get<double>());
  });
}

TEST(CourseNumpyRng, GivesTheSameNormalsUpToTheLogarithmsLastBits) {
  for_each_seed([](std::uint32_t seed, const Json& entry) {
    NumpyRng rng{seed};
    // The engine's logarithm and the C library's may round differently.
    for (const Json& number : entry["gauss"]) EXPECT_LE(ulps_between(rng.normal(), number.get<double>()), 2);
  });
}

TEST(CourseNumpyRng, GivesTheSameNormalsInFloat) {
  for_each_seed([](std::uint32_t seed, const Json& entry) {
    NumpyRng rng{seed};
    for (const Json& number : entry["gaussFloat32"]) EXPECT_EQ(rng.normal_float(), number.get<float>());
  });
}

TEST(CourseNumpyRng, ReachesAnyPosition) {
  for_each_seed([](std::uint32_t seed, const Json& entry) {
    for (const auto& [position, number] : entry["gaussAt"].items()) {
      NumpyRng rng{seed, std::stoull(position)};
      EXPECT_EQ(rng.position(), std::stoull(position));
      EXPECT_LE(ulps_between(rng.normal(), number.get<double>()), 2) << "at " << position;
    }
  });
}

TEST(CourseNumpyRng, GoesOnFromAPositionAsIfNothingHadHappened) {
  NumpyRng straight{7};
  for (int i = 0; i < 33; ++i) straight.normal();  // odd: a spare value is waiting
  NumpyRng resumed{7, 33};
  for (int i = 0; i < 20; ++i) EXPECT_EQ(resumed.normal(), straight.normal());
}

}  // namespace
}  // namespace nn::testing
