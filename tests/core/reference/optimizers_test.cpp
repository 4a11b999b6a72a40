/// Fifty steps of every optimiser against PyTorch's, with and without clipping.
#include <gtest/gtest.h>

#include <cmath>

#include "nn/optimizer.hpp"
#include "nn/schedule.hpp"
#include "support/experiment.hpp"
#include "support/matchers.hpp"

namespace nn::testing {
namespace {

TEST(OptimizerReference, FiftyStepsAgreeWithPyTorch) {
  const Json reference = golden("optimizers.json");
  const std::vector<double> begin = flat(reference["start"]);
  ASSERT_EQ(reference["runs"].size(), 14U);
  for (const Json& run : reference["runs"]) {
    const OptimizerConfig config = reading::read_optimizer(reading::Fields{JsonValue{&run["optimizer"]}, "optimizer"});
    const auto optimizer = make_optimizer(config);
    Parameters parameters{begin.size() - 1, {LayerConfig{}}};  // one neuron: its weights and its bias
    for (std::size_t i = 0; i < begin.size(); ++i) parameters.values[i] = static_cast<Real>(begin[i]);
    for (std::size_t step = 0; step < reference["gradients"].size(); ++step) {
      double square = 0;
      for (std::size_t i = 0; i < begin.size(); ++i) {
        const double gradient = reference["gradients"][step][i];
        parameters.gradients[i] = static_cast<Real>(gradient);
        square += gradient * gradient;
      }
      const double norm = std::sqrt(square);
      const double scale = config.clip_norm > 0 && norm > config.clip_norm ? config.clip_norm / norm : 1;
      ASSERT_TRUE(optimizer->update(parameters, static_cast<Real>(scale), config.learning_rate, step));
      const std::vector<double> got(parameters.values.begin(),
                                    parameters.values.begin() + static_cast<std::ptrdiff_t>(begin.size()));
      SCOPED_TRACE(run["optimizer"].dump() + " step " + std::to_string(step));
      expect_near(got, flat(run["parameters"][step]), by_precision(1e-9, 1e-4));
      if (::testing::Test::HasFailure()) return;
    }
  }
}

TEST(OptimizerReference, LearningRatesFollowTheSchedules) {
  const Json reference = golden("schedules.json");
  for (const Json& curve : reference["curves"]) {
    const ScheduleConfig schedule = reading::read_schedule(reading::Fields{JsonValue{&curve["schedule"]}, "schedule"});
    const std::vector<double> rates = flat(curve["rates"]);
    for (std::size_t t = 0; t < rates.size(); ++t) {
      EXPECT_NEAR(scheduled_rate(reference["rate"], schedule, t), rates[t], 1e-12 * rates[t])
          << curve["schedule"] << " at " << t;
    }
  }
}

TEST(OptimizerReference, ClippingInTrainingScalesTheWholeGradientToItsLongest) {
  Json experiment = small_experiment();
  experiment["optimizer"]["learningRate"] = 1;
  const auto free = start(experiment);
  free->train_updates(1);
  const double norm = free->progress().gradient_norm;
  experiment["optimizer"]["clipNorm"] = norm / 4;
  const auto clipped = start(experiment);
  const std::vector<Real> before = clipped->parameters().values;
  clipped->train_updates(1);
  EXPECT_EQ(clipped->progress().gradient_norm, norm);  // as it was before clipping
  for (std::size_t i = 0; i < before.size(); ++i) {
    const double step = static_cast<double>(free->parameters().values[i]) - static_cast<double>(before[i]);
    const double shorter = static_cast<double>(clipped->parameters().values[i]) - static_cast<double>(before[i]);
    EXPECT_NEAR(shorter, step / 4, by_precision(1e-14, 1e-6));
  }
  experiment["optimizer"]["clipNorm"] = norm * 1.001;
  const auto loose = start(experiment);
  loose->train_updates(1);
  EXPECT_EQ(loose->digest(), free->digest());
}

}  // namespace
}  // namespace nn::testing
