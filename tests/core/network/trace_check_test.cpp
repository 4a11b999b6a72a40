/// Every number of a trace against its central difference, for every activation and loss.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "nn/error.hpp"
#include "nn/limits.hpp"
#include "support/activations_and_losses.hpp"
#include "support/experiment.hpp"
#include "support/matchers.hpp"

namespace nn::testing {
namespace {

constexpr double kStep = 1e-6;

/// Compares all derivatives of one sample.
void expect_agreement(Session& session, const Vector& coordinates, const Vector& target) {
  const Trace trace = session.trace(coordinates, target);
  const auto found = session.check_trace(coordinates, target, kStep);
  ASSERT_EQ(found.size(), trace.layers.size());
  // A step of 1e-6 leaves about 1e-10 of rounding and 1e-12 of curvature; a kink met on the way would show as 1e-2.
  constexpr double kTolerance = 1e-6;
  for (std::size_t i = 0; i < found.size(); ++i) {
    SCOPED_TRACE(i);
    const LayerTrace& layer = trace.layers[i];
    expect_near(list(found[i].d_outputs), list(layer.d_outputs), kTolerance);
    expect_near(list(found[i].d_sums), list(layer.d_sums), kTolerance);
    expect_near(list(found[i].d_weights), list(layer.d_weights), kTolerance);
    expect_near(list(found[i].d_biases), list(layer.d_biases), kTolerance);
    expect_near(list(found[i].d_input), list(layer.d_input), kTolerance);
  }
}

class TraceChecks : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!kIsDouble) GTEST_SKIP() << "differences of losses are only as good as double";
  }
};

TEST_F(TraceChecks, HoldForEveryOutputActivationAndLossThatGoTogether) {
  for (const auto& [output, loss] : pairs_that_go_together()) {
    SCOPED_TRACE(std::string{name_of(output)} + " with " + std::string{name_of(loss)});
    const auto session = start(experiment_of(ActivationKind::Tanh, output, loss));
    const Vector target = needs_classes(loss) ? Vector{2} : Vector{0.3, -0.8, 1.9};
    expect_agreement(*session, {0.7, -1.1}, target);
  }
}

/// Whatever the slope where a neuron puts out 0, it counts as 0.
TEST_F(TraceChecks, HoldForSilentNeuronsOfEveryActivation) {
  for (std::size_t a = 0; a < Names<ActivationKind>::kAll.size(); ++a) {
    const auto hidden = static_cast<ActivationKind>(a);
    if (hidden == ActivationKind::Softmax) continue;
    SCOPED_TRACE(name_of(hidden));
    Json experiment = experiment_of(hidden, ActivationKind::Linear, LossKind::SquaredError);
    experiment["layers"][0]["silentNeurons"] = {1, 2};
    const auto session = start(experiment);
    expect_agreement(*session, {-0.4, 0.9}, {0.3, -0.8, 1.9});
    const LayerTrace layer = session->trace({-0.4, 0.9}, {0.3, -0.8, 1.9}).layers[0];
    EXPECT_EQ(layer.outputs(1), 0);
    EXPECT_EQ(layer.slopes(2), 0);
    EXPECT_EQ(layer.d_sums(1), 0);
    EXPECT_NE(layer.d_outputs(1), 0);
  }
}

TEST_F(TraceChecks, HoldForEveryHiddenActivation) {
  for (std::size_t a = 0; a < Names<ActivationKind>::kAll.size(); ++a) {
    const auto hidden = static_cast<ActivationKind>(a);
    if (hidden == ActivationKind::Softmax) continue;
    SCOPED_TRACE(name_of(hidden));
    const auto session = start(experiment_of(hidden, ActivationKind::Softmax, LossKind::CategoricalCrossEntropy));
    expect_agreement(*session, {-0.4, 0.9}, {1});
  }
}

TEST_F(TraceChecks, HoldForDeepNetworksWithSilentNeuronsAndMoreQuantitiesThanAPanelHolds) {
  Json experiment = small_experiment();
  experiment["features"] = {"x", "y", "xy", "sin x"};
  experiment["layers"] = Json::array();
  for (const std::size_t neurons : {40, 7, 1, 33}) {
    experiment["layers"].push_back({{"neurons", neurons}, {"activation", "gelu"}, {"dropout", 0.3}});
  }
  experiment["layers"].push_back({{"neurons", 3}, {"activation", "softmax"}});
  experiment["layers"][0]["silentNeurons"] = {3, 39};
  experiment["layers"][3]["silentNeurons"] = {0};
  const auto session = start(experiment);
  session->train_updates(10);
  expect_agreement(*session, {1.5, -2}, {0});
}

TEST_F(TraceChecks, LieBetweenBothSlopesAtAKinkWhereTrainingHasOneOfThem) {
  Json experiment = small_experiment();
  experiment["data"] = table(Json::parse("[[1]]"), Json::parse("[[3]]"), 1);
  experiment["layers"] = Json::parse(R"([
      {"neurons": 1, "activation": "relu", "weights": [[0]], "biases": [0]},
      {"neurons": 1, "activation": "linear", "weights": [[1]], "biases": [0]}])");
  experiment["loss"] = {{"kind", "squared-error"}};
  const auto session = start(experiment);
  // The sum is 0: the loss falls with slope −6 to the right, and not at all to the left. Training takes ReLU's slope as 0.
  EXPECT_EQ(session->trace({1}, {3}).layers[0].d_sums(0), 0);
  EXPECT_NEAR(session->check_trace({1}, {3}, kStep)[0].d_sums(0), -3, 1e-6);
}

TEST_F(TraceChecks, LeaveTheNetworkAsItWas) {
  const auto session = start(small_experiment());
  session->train_updates(3);
  const auto state = session->checkpoint();
  const auto gradients = session->parameters().gradients;
  session->check_trace({1, 2}, {1}, kStep);
  EXPECT_EQ(session->checkpoint(), state);
  EXPECT_EQ(session->parameters().gradients, gradients);
  session->train_updates(5);
  const auto undisturbed = start(small_experiment());
  undisturbed->train_updates(8);
  EXPECT_EQ(session->checkpoint(), undisturbed->checkpoint());
}

TEST(TraceCheckRequests, AreRefusedWithoutAStepAndForNetworksThatWouldTakeTooLong) {
  const auto refusal = [](Session& session, double step) {
    try {
      session.check_trace({1, 2}, {1}, step);
    } catch (const Error& error) {
      EXPECT_EQ(error.message().back(), '.');
      return error.code();
    }
    return ErrorCode::Internal;
  };
  const auto small = start(small_experiment());
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  for (const double step : {0.0, -1e-6, 1e-30, kInfinity, -kInfinity, std::numeric_limits<double>::quiet_NaN()}) {
    EXPECT_EQ(refusal(*small, step), ErrorCode::InvalidArgument) << step;
    EXPECT_THROW(small->check_gradient({0, false, 0, 0}, step), Error) << step;
  }
  Json wide = small_experiment();
  wide["layers"] = Json::array_t(2, Json{{"neurons", 300}, {"activation", "relu"}});
  wide["layers"].push_back({{"neurons", 3}, {"activation", "softmax"}});
  EXPECT_EQ(refusal(*start(wide), kStep), ErrorCode::LimitExceeded);
}

}  // namespace
}  // namespace nn::testing
