/// Every seed moves what it is for and nothing else.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/experiment.hpp"

namespace nn::testing {
namespace {

/// The experiment with one seed changed.
Json with_seed(const Json& experiment, const char* which) {
  Json changed = experiment;
  changed["seeds"][which] = 99;
  return changed;
}

Points points_of(const Json& experiment) { return make_points(config_of(experiment)); }

/// Small batches and dropout, so that every seed matters.
Json seeded_experiment() {
  Json experiment = small_experiment();
  experiment["layers"][0]["dropout"] = 0.2;
  return experiment;
}

TEST(Seeds, TheSameOnesGiveTheSameBits) {
  const auto one = start(seeded_experiment());
  const auto other = start(seeded_experiment());
  one->train_updates(50);
  other->train_updates(20);
  other->train_updates(30);
  EXPECT_EQ(one->checkpoint(), other->checkpoint());
}

TEST(Seeds, ResettingGivesTheVerySameStartAndTheSameTraining) {
  const auto session = start(seeded_experiment());
  const auto fresh = session->checkpoint();
  session->train_updates(37);
  const auto trained = session->checkpoint();
  EXPECT_NE(trained, fresh);
  session->reset();
  EXPECT_EQ(session->checkpoint(), fresh);
  session->train_updates(37);
  EXPECT_EQ(session->checkpoint(), trained);
}

TEST(Seeds, EachOneButThePointsOwnChangesTraining) {
  const auto plain = start(seeded_experiment());
  plain->train_updates(20);
  for (const char* which : {"data", "noise", "split", "weights", "order", "dropout"}) {
    const auto moved = start(with_seed(seeded_experiment(), which));
    moved->train_updates(20);
    EXPECT_NE(moved->digest(), plain->digest()) << which;
  }
}

TEST(Seeds, OrderAndDropoutMoveNeitherStartNorPoints) {
  const auto plain = start(seeded_experiment());
  for (const char* which : {"order", "dropout", "noise", "split", "data"}) {
    EXPECT_EQ(start(with_seed(seeded_experiment(), which))->digest(), plain->digest()) << which;
  }
  for (const char* which : {"order", "dropout", "weights"}) {
    const Points points = points_of(with_seed(seeded_experiment(), which));
    EXPECT_EQ(points.coordinates, plain->points().coordinates) << which;
    EXPECT_EQ(points.test, plain->points().test) << which;
  }
}

TEST(Seeds, SplittingOtherwiseDrawsTheSamePoints) {
  const Points points = points_of(seeded_experiment());
  const Points otherwise = points_of(with_seed(seeded_experiment(), "split"));
  EXPECT_EQ(otherwise.coordinates, points.coordinates);
  EXPECT_NE(otherwise.test, points.test);
}

TEST(Seeds, MoreNoiseMovesEveryPointFurtherTheSameWay) {
  Json experiment = seeded_experiment();
  const auto at_noise = [&](double noise) {
    experiment["data"]["noise"] = noise;
    return points_of(experiment);
  };
  for (const char* name : {"circle", "xor", "gaussians", "spiral", "moons", "rings", "checkerboard", "blobs"}) {
    experiment["data"]["name"] = name;
    experiment["data"]["classes"] = 2;
    const Points base = at_noise(0);
    const Points once = at_noise(0.1);
    const Points twice = at_noise(0.2);
    EXPECT_EQ(once.targets, base.targets) << name;
    for (std::size_t i = 0; i < base.coordinates.size(); ++i) {
      const double step = static_cast<double>(once.coordinates[i]) - static_cast<double>(base.coordinates[i]);
      const double two_steps = static_cast<double>(twice.coordinates[i]) - static_cast<double>(base.coordinates[i]);
      ASSERT_NEAR(two_steps, 2 * step, 1e-5) << name;
      ASSERT_LE(std::abs(step), 0.1 * 6 + 1e-5) << name;
    }
  }
}

TEST(Seeds, ALargerShareForTestingOnlyAddsToTheTestSet) {
  Json experiment = seeded_experiment();
  experiment["data"]["testShare"] = 0.2;
  const Points few = points_of(experiment);
  experiment["data"]["testShare"] = 0.5;
  const Points many = points_of(experiment);
  EXPECT_EQ(std::count(few.test.begin(), few.test.end(), 1), 12);
  EXPECT_EQ(std::count(many.test.begin(), many.test.end(), 1), 30);
  for (std::size_t i = 0; i < few.test.size(); ++i) EXPECT_LE(few.test[i], many.test[i]);
}

TEST(Seeds, MoreSamplesKeepTheFirstWhereASetIsDrawnPointByPoint) {
  Json experiment = seeded_experiment();
  experiment["data"]["classes"] = 2;
  for (const char* name : {"circle", "xor", "gaussians", "checkerboard", "blobs"}) {
    experiment["data"]["name"] = name;
    experiment["data"]["samples"] = 40;
    const Points few = points_of(experiment);
    experiment["data"]["samples"] = 80;
    const Points many = points_of(experiment);
    EXPECT_TRUE(std::equal(few.coordinates.begin(), few.coordinates.end(), many.coordinates.begin())) << name;
    EXPECT_TRUE(std::equal(few.targets.begin(), few.targets.end(), many.targets.begin())) << name;
  }
}

}  // namespace
}  // namespace nn::testing
