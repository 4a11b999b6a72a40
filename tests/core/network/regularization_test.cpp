/// What is added to the plain gradient: penalties, clipping, dropout.
#include <gtest/gtest.h>

#include <cmath>

#include "nn/layers/dropout.hpp"
#include "support/experiment.hpp"
#include "support/matchers.hpp"
#include "support/panels.hpp"

namespace nn::testing {
namespace {

constexpr double kPenaltyTolerance = by_precision(1e-13, 1e-6);

/// One layer with known weights, whose penalties and gradients can be worked out by hand.
Json penalised() {
  Json experiment = small_experiment();
  experiment["data"] = table(Json::parse("[[0, 0]]"), Json::parse("[[0, 0]]"), 2);
  experiment["layers"] = Json::parse(R"([{"neurons": 2, "activation": "linear", "l1": 0.1, "l2": 0.01, "biasL1": 0.2,
      "biasL2": 0.03, "weights": [[1, -2], [0, 0.5]], "biases": [0, 0]}])");
  experiment["loss"] = {{"kind", "squared-error"}};
  experiment["batchSize"] = 0;
  return experiment;
}

TEST(Regularization, IsTheWeightedSumOfSizesAndSquares) {
  Json experiment = penalised();
  experiment["layers"][0]["biases"] = {0.5, -1};
  const double weights = 0.1 * 3.5 + 0.01 * (1 + 4 + 0.25);
  const double biases = 0.2 * 1.5 + 0.03 * 1.25;
  EXPECT_NEAR(start(experiment)->regularization(), weights + biases, kPenaltyTolerance);
}

TEST(Regularization, IsNoPartOfTheLossShown) { EXPECT_EQ(start(penalised())->evaluate_train().loss, 0); }

TEST(Regularization, PullsEveryParameterTowardsZeroAndLeavesZeroAlone) {
  const auto session = start(penalised());
  session->with_full_gradients([](const Parameters& parameters) {
    // l1 sign(w) + 2 l2 w; the samples are 0, so that the loss adds nothing.
    expect_near(weights_of(parameters, parameters.gradients, 0), {0.1 + 0.02, -0.1 - 0.04, 0, 0.1 + 0.01}, kPenaltyTolerance);
    expect_near(biases_of(parameters, parameters.gradients, 0), {0, 0}, kPenaltyTolerance);
  });
}

/// Length of what one update of plain gradient descent at rate 1 does.
double length_of_update(const Json& experiment) {
  const auto session = start(experiment);
  const std::vector<Real> before = session->parameters().values;
  session->train_updates(1);
  double squares = 0;
  for (std::size_t i = 0; i < before.size(); ++i) squares += std::pow(double{session->parameters().values[i] - before[i]}, 2);
  return std::sqrt(squares);
}

TEST(Clipping, ShortensGradientsToTheLengthAllowedAndNoShorterOnes) {
  Json experiment = small_experiment();
  experiment["optimizer"]["learningRate"] = 1;
  const double free = length_of_update(experiment);
  ASSERT_GT(free, 0.01);
  experiment["optimizer"]["clipNorm"] = 0.01;
  EXPECT_NEAR(length_of_update(experiment), 0.01, by_precision(1e-12, 1e-6));
  experiment["optimizer"]["clipNorm"] = free * 2;
  EXPECT_EQ(length_of_update(experiment), free);
}

TEST(DropoutLayer, DropsAboutItsShareAndScalesTheRest) {
  Dropout dropout{0.25, 7, 0, 100};
  OwnedPanel x{100, 64};
  x.set(std::vector<double>(6400, 3.0));
  const Panel y = dropout.forward(x.panel(), {true, 5, 0});
  int dropped = 0;
  for (std::size_t i = 0; i < y.size(); ++i) {
    if (y.data[i] == 0) {
      ++dropped;
    } else {
      EXPECT_NEAR(y.data[i], 4, kPenaltyTolerance * 4);
    }
  }
  EXPECT_NEAR(dropped, 1600, 140);  // four standard deviations: √(6400 · ¼ · ¾) ≈ 35
}

TEST(DropoutLayer, LetsGradientsThroughWhereItLetOutputsThrough) {
  Dropout dropout{0.5, 7, 0, 9};
  OwnedPanel x{9, 6}, d{9, 6};
  x.set(std::vector<double>(54, 1.0));
  d.set(std::vector<double>(54, 1.0));
  const Panel y = dropout.forward(x.panel(), {true, 1, 0});
  dropout.backward(d.panel());
  for (std::size_t row = 0; row < 9; ++row) {
    for (std::size_t s = 0; s < 6; ++s) EXPECT_EQ(d.at(row, s), y.row(row)[s]);
  }
}

TEST(DropoutLayer, DropsTheSameSamplesHoweverTheBatchIsCut) {
  Dropout whole{0.5, 3, 1, 4}, part{0.5, 3, 1, 4};
  OwnedPanel x{4, 8}, rest{4, 4};
  x.set(std::vector<double>(32, 1.0));
  rest.set(std::vector<double>(16, 1.0));
  const Panel all = whole.forward(x.panel(), {true, 2, 0});
  const Panel last = part.forward(rest.panel(), {true, 2, 4});
  for (std::size_t row = 0; row < 4; ++row) {
    for (std::size_t s = 0; s < 4; ++s) EXPECT_EQ(last.row(row)[s], all.row(row)[4 + s]);
  }
}

TEST(DropoutLayer, DoesNothingWhenTheNetworkIsOnlyLookedAt) {
  Json experiment = small_experiment();
  const double loss = start(experiment)->evaluate_train().loss;
  experiment["layers"][0]["dropout"] = 0.5;
  EXPECT_EQ(start(experiment)->evaluate_train().loss, loss);
}

}  // namespace
}  // namespace nn::testing
