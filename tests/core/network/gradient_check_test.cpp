/// Every activation with every loss it goes with: backpropagation against central differences.
#include <gtest/gtest.h>

#include "nn/error.hpp"
#include "nn/names.hpp"
#include "support/experiment.hpp"

namespace nn::testing {
namespace {

/// Two inputs, three outputs, few samples. Classes or values, as the loss wants.
Json data_for(LossKind loss) {
  const bool classes = loss != LossKind::SquaredError && loss != LossKind::AbsoluteError && loss != LossKind::Huber;
  Json data = {{"kind", "table"}, {"task", classes ? "classification" : "regression"},
               {"inputs", 2},     {"outputs", 3},
               {"testShare", 0},  {"samples", {0.7, -1.1, -0.4, 0.9, 1.3, 0.6, -1.7, -0.8, 0.2, 1.9}}};
  if (classes) {
    data["targets"] = {0, 1, 2, 2, 0};
  } else {
    data["targets"] = {0.3, -0.8, 1.9, -2.3, 0.4, 0.1, 1.2, 2.7, -0.6, 0.9, -1.4, 3.1, -0.2, 0.6, -3.3};
  }
  return data;
}

Json experiment_of(ActivationKind hidden, ActivationKind output, LossKind loss) {
  Json experiment = small_experiment();
  experiment["data"] = data_for(loss);
  experiment["layers"] = {
      {{"neurons", 4}, {"activation", name_of(hidden)}, {"slope", 0.2}, {"l2", 0.01}, {"biasL2", 0.02}},
      {{"neurons", 3}, {"activation", name_of(output)}, {"slope", 0.2}, {"biases", {0.21, -0.13, 0.34}}, {"l1", 0.003}}};
  experiment["layers"][0]["biases"] = {0.11, -0.23, 0.31, 0.17};  // away from 0, where kinks would be
  experiment["loss"] = {{"kind", name_of(loss)}, {"delta", 0.9}};
  return experiment;
}

bool goes_with(ActivationKind output, LossKind loss) {
  const Json data = data_for(loss);
  try {
    check_pair(data["task"] == "classification" ? Task::Classification : Task::Regression, loss, output);
    return true;
  } catch (const Error&) {
    return false;
  }
}

/// The worst relative difference over all parameters.
double worst_of(Session& session) {
  double worst = 0;
  const auto segments = session.parameters().segments();
  for (std::size_t layer = 0; layer < segments.size(); ++layer) {
    for (std::size_t neuron = 0; neuron < segments[layer].neurons; ++neuron) {
      for (std::size_t input = 0; input < segments[layer].inputs; ++input) {
        worst = std::max(worst, session.check_gradient({layer, false, input, neuron}, 1e-6).relative);
      }
      worst = std::max(worst, session.check_gradient({layer, true, 0, neuron}, 1e-6).relative);
    }
  }
  return worst;
}

class GradientChecks : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!kIsDouble) GTEST_SKIP() << "differences of losses are only as good as double";
  }
};

// A step of 1e-6 leaves about 1e-10 of rounding and 1e-12 of curvature; a kink met on the way would show as 1e-2.
constexpr double kTolerance = 1e-6;

TEST_F(GradientChecks, HoldForEveryOutputActivationAndLossThatGoTogether) {
  int pairs = 0;
  for (std::size_t a = 0; a < Names<ActivationKind>::kAll.size(); ++a) {
    for (std::size_t l = 0; l < Names<LossKind>::kAll.size(); ++l) {
      const auto output = static_cast<ActivationKind>(a);
      const auto loss = static_cast<LossKind>(l);
      if (!goes_with(output, loss)) continue;
      ++pairs;
      const auto session = start(experiment_of(ActivationKind::Tanh, output, loss));
      EXPECT_LT(worst_of(*session), kTolerance) << name_of(output) << " with " << name_of(loss);
    }
  }
  // Ten outputs for each of three losses over values; softmax and sigmoid for their entropies; linear and tanh for hinge.
  EXPECT_EQ(pairs, 34);
}

TEST_F(GradientChecks, HoldForEveryHiddenActivation) {
  for (std::size_t a = 0; a < Names<ActivationKind>::kAll.size(); ++a) {
    const auto hidden = static_cast<ActivationKind>(a);
    if (hidden == ActivationKind::Softmax) continue;
    const auto session = start(experiment_of(hidden, ActivationKind::Softmax, LossKind::CategoricalCrossEntropy));
    EXPECT_LT(worst_of(*session), kTolerance) << name_of(hidden);
  }
}

TEST_F(GradientChecks, HoldForClassesWeighedByLossesOverValues) {
  for (const LossKind loss : {LossKind::SquaredError, LossKind::AbsoluteError, LossKind::Huber}) {
    for (std::size_t a = 0; a < Names<ActivationKind>::kAll.size(); ++a) {
      const auto output = static_cast<ActivationKind>(a);
      Json experiment = experiment_of(ActivationKind::Tanh, output, loss);
      experiment["data"] = data_for(LossKind::Hinge);
      EXPECT_LT(worst_of(*start(experiment)), kTolerance) << name_of(output) << " with " << name_of(loss);
    }
  }
}

TEST_F(GradientChecks, HoldForOneOutputThatStandsForTwoClasses) {
  const std::pair<ActivationKind, LossKind> pairs[] = {{ActivationKind::Sigmoid, LossKind::BinaryCrossEntropy},
                                                       {ActivationKind::Tanh, LossKind::Hinge},
                                                       {ActivationKind::Linear, LossKind::Hinge},
                                                       {ActivationKind::Tanh, LossKind::SquaredError}};
  for (const auto& [output, loss] : pairs) {
    Json experiment = experiment_of(ActivationKind::Swish, output, loss);
    experiment["data"] = data_for(LossKind::Hinge);
    experiment["data"]["outputs"] = 2;
    experiment["data"]["targets"] = {0, 1, 1, 0, 1};
    experiment["layers"][1]["neurons"] = 1;
    experiment["layers"][1]["biases"] = {0.21};
    EXPECT_LT(worst_of(*start(experiment)), kTolerance) << name_of(output) << " with " << name_of(loss);
  }
}

TEST_F(GradientChecks, HoldForDeepNetworksAndBatchesOfSeveralPanels) {
  Json experiment = small_experiment();
  experiment["data"]["samples"] = 200;
  experiment["layers"] = Json::array();
  for (const char* activation : {"tanh", "gelu", "sine", "softplus", "elu"}) {
    experiment["layers"].push_back({{"neurons", 3}, {"activation", activation}, {"start", "xavier"}});
  }
  experiment["layers"].push_back({{"neurons", 3}, {"activation", "softmax"}});
  EXPECT_LT(worst_of(*start(experiment)), kTolerance);
}

TEST_F(GradientChecks, LeaveTheNetworkAsItWas) {
  const auto session = start(small_experiment());
  session->train_updates(3);
  const std::string digest = session->digest();
  const std::vector<std::uint8_t> bytes = session->checkpoint();
  const std::vector<Real> gradients = session->parameters().gradients;
  session->check_gradient({0, false, 1, 2}, 1e-6);
  EXPECT_EQ(session->digest(), digest);
  EXPECT_EQ(session->checkpoint(), bytes);
  EXPECT_EQ(session->parameters().gradients, gradients);
}

}  // namespace
}  // namespace nn::testing
