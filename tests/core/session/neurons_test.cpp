/// Single neurons: back to their start.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "nn/error.hpp"
#include "support/experiment.hpp"

namespace nn::testing {
namespace {

/// Calls visit(index) for each place of neuron `neuron` of layer `layer` in the arrays of Parameters.
template <class Visit>
void each_of(const Parameters& parameters, std::size_t layer, std::size_t neuron, Visit visit) {
  const Segment& segment = parameters.segments()[layer];
  for (std::size_t input = 0; input < segment.inputs; ++input) visit(segment.weights() + input * segment.neurons + neuron);
  visit(segment.biases() + neuron);
}

/// Two hidden layers with different starts; biases that are not 0.
Json layered_experiment() {
  Json experiment = small_experiment();
  experiment["layers"] = {{{"neurons", 5}, {"activation", "tanh"}, {"biases", {0.1, 0.2, 0.3, 0.4, 0.5}}},
                          {{"neurons", 4}, {"activation", "relu"}, {"start", "course"}},
                          {{"neurons", 3}, {"activation", "softmax"}}};
  experiment["optimizer"] = {{"kind", "adam"}, {"learningRate", 0.05}};
  return experiment;
}

TEST(ResettingANeuron, BringsBackItsStartAndMovesNothingElse) {
  for (const auto& [layer, neuron] : {std::pair{0U, 3U}, std::pair{1U, 0U}, std::pair{2U, 2U}}) {
    SCOPED_TRACE(layer);
    const auto session = start(layered_experiment());
    const std::vector<Real> fresh = session->parameters().values;
    session->train_updates(12);
    const Parameters before = session->parameters();
    const Progress progress = session->progress();
    session->reset_neuron(layer, neuron);
    const Parameters& after = session->parameters();
    Parameters wanted = before;
    each_of(before, layer, neuron, [&](std::size_t i) {
      wanted.values[i] = fresh[i];
      wanted.first[i] = wanted.second[i] = 0;
    });
    EXPECT_NE(before.values, wanted.values);
    EXPECT_EQ(after.values, wanted.values);
    EXPECT_EQ(after.first, wanted.first);
    EXPECT_EQ(after.second, wanted.second);
    EXPECT_EQ(after.gradients, before.gradients);
    EXPECT_EQ(session->progress().update, progress.update);
    each_of(before, layer, neuron, [&](std::size_t i) { EXPECT_EQ(after.previous[i], after.values[i]); });
  }
}

TEST(ResettingANeuron, OutlivesAnUpdateThatIsTakenBack) {
  Json experiment = small_experiment();
  experiment["layers"][0]["frozen"] = true;
  const auto session = start(experiment);
  const std::vector<Real> fresh = session->parameters().values;
  session->set_parameter({0, true, 0, 1}, 0.5);
  session->reset_neuron(0, 1);
  experiment["optimizer"]["learningRate"] = 1e6;  // the loss stays finite, weights do not
  experiment["layers"][1]["l2"] = 100;
  session->adopt(config_of(experiment));
  ASSERT_EQ(session->train_updates(1000).stopped, Stopped::Diverged);
  each_of(session->parameters(), 0, 1, [&](std::size_t i) { EXPECT_EQ(session->parameters().values[i], fresh[i]); });
}

TEST(ResettingANeuron, IsRefusedWhereThereIsNone) {
  const auto session = start(layered_experiment());
  const auto state = session->checkpoint();
  for (const auto& [layer, neuron, words] : {std::tuple{3U, 0U, "layer 3"}, std::tuple{1U, 4U, "neuron 4"}}) {
    try {
      session->reset_neuron(layer, neuron);
      ADD_FAILURE() << "taken";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::InvalidArgument);
      EXPECT_THAT(error.message(), ::testing::HasSubstr(words));
    }
  }
  EXPECT_EQ(session->checkpoint(), state);
}

}  // namespace
}  // namespace nn::testing
