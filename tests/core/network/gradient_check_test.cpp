/// Every activation with every loss it goes with: backpropagation against central differences.
#include <gtest/gtest.h>

#include "support/activations_and_losses.hpp"
#include "support/experiment.hpp"

namespace nn::testing {
namespace {

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
constexpr double kCheckTolerance = 1e-6;

TEST_F(GradientChecks, HoldForEveryOutputActivationAndLossThatGoTogether) {
  const auto pairs = pairs_that_go_together();
  for (const auto& [output, loss] : pairs) {
    const auto session = start(experiment_of(ActivationKind::Tanh, output, loss));
    EXPECT_LT(worst_of(*session), kCheckTolerance) << name_of(output) << " with " << name_of(loss);
  }
  // Ten outputs for each of three losses over values; softmax and sigmoid for their entropies; linear and tanh for hinge.
  EXPECT_EQ(pairs.size(), 34U);
}

TEST_F(GradientChecks, HoldForEveryHiddenActivation) {
  for (std::size_t a = 0; a < Names<ActivationKind>::kAll.size(); ++a) {
    const auto hidden = static_cast<ActivationKind>(a);
    if (hidden == ActivationKind::Softmax) continue;
    const auto session = start(experiment_of(hidden, ActivationKind::Softmax, LossKind::CategoricalCrossEntropy));
    EXPECT_LT(worst_of(*session), kCheckTolerance) << name_of(hidden);
  }
}

TEST_F(GradientChecks, HoldForClassesWeighedByLossesOverValues) {
  for (const LossKind loss : {LossKind::SquaredError, LossKind::AbsoluteError, LossKind::Huber}) {
    for (std::size_t a = 0; a < Names<ActivationKind>::kAll.size(); ++a) {
      const auto output = static_cast<ActivationKind>(a);
      Json experiment = experiment_of(ActivationKind::Tanh, output, loss);
      experiment["data"] = data_for(LossKind::Hinge);
      EXPECT_LT(worst_of(*start(experiment)), kCheckTolerance) << name_of(output) << " with " << name_of(loss);
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
    EXPECT_LT(worst_of(*start(experiment)), kCheckTolerance) << name_of(output) << " with " << name_of(loss);
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
  EXPECT_LT(worst_of(*start(experiment)), kCheckTolerance);
}

TEST_F(GradientChecks, HoldForWhatIsSilentAndForWhatIsFrozenWhichTrainingLeavesOut) {
  Json experiment = experiment_of(ActivationKind::Swish, ActivationKind::Softmax, LossKind::CategoricalCrossEntropy);
  experiment["layers"].insert(experiment["layers"].begin() + 1, Json{{"neurons", 4}, {"activation", "elu"}});
  experiment["layers"][0]["silentNeurons"] = {2};
  experiment["layers"][1]["frozenNeurons"] = {0, 3};
  experiment["layers"][2]["frozenNeurons"] = {1};
  experiment["layers"][1]["l1"] = 0.01;
  EXPECT_LT(worst_of(*start(experiment)), kCheckTolerance);
  experiment["layers"][0]["frozen"] = true;
  experiment["layers"][2]["frozen"] = true;
  EXPECT_LT(worst_of(*start(experiment)), kCheckTolerance);
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
