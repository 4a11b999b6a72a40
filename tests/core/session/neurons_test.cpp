/// Single neurons: back to their start, silent, frozen.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

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

/// Networks that are alike, but that one has a neuron more in each hidden layer, the last, which is silent. Exact weights, so
/// that they start alike.
std::pair<Json, Json> with_and_without_silent_neurons() {
  Json with = small_experiment();
  with["layers"] = Json::parse(R"([
      {"neurons": 3, "activation": "gelu", "weights": [[0.5, -0.4, 0.3], [0.7, 0.2, -0.6]], "biases": [0.1, -0.2, 0.9],
       "dropout": 0.2, "silentNeurons": [2]},
      {"neurons": 2, "activation": "softplus", "weights": [[0.3, 0.8], [-0.9, 0.4], [0.6, -0.7]], "biases": [0.2, 0.5],
       "silentNeurons": [1]},
      {"neurons": 3, "activation": "softmax", "weights": [[0.4, -0.3, 0.2], [0.1, 0.6, -0.5]]}])");
  Json without = with;
  without["layers"] = Json::parse(R"([
      {"neurons": 2, "activation": "gelu", "weights": [[0.5, -0.4], [0.7, 0.2]], "biases": [0.1, -0.2], "dropout": 0.2},
      {"neurons": 1, "activation": "softplus", "weights": [[0.3], [-0.9]], "biases": [0.2]},
      {"neurons": 3, "activation": "softmax", "weights": [[0.4, -0.3, 0.2]]}])");
  return {with, without};
}

TEST(SilentNeurons, LeaveANetworkThatWorksAndTrainsAsIfTheyWereNotThere) {
  for (const char* kind : {"sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw"}) {
    SCOPED_TRACE(kind);
    auto [with, without] = with_and_without_silent_neurons();
    with["optimizer"] = without["optimizer"] = {{"kind", kind}, {"learningRate", 0.02}};
    const auto silenced = start(with);
    const auto smaller = start(without);
    for (Session* session : {silenced.get(), smaller.get()}) session->train_updates(20);
    EXPECT_EQ(silenced->predict({{1, 2}, {-3, 0.5}}), smaller->predict({{1, 2}, {-3, 0.5}}));
    EXPECT_EQ(silenced->progress().batch_loss, smaller->progress().batch_loss);
    EXPECT_EQ(silenced->evaluate_test().loss, smaller->evaluate_test().loss);
  }
}

TEST(SilentNeurons, PutOutZeroWhereverOneLooksAndHaveNoGradient) {
  const auto session = start(with_and_without_silent_neurons().first);
  session->train_updates(3);
  const Matrix outputs = session->neuron_outputs({{1, 2}, {-3, 0.5}});
  const Maps maps = session->neuron_maps({{-6, 6, -6, 6}, 3, 3});
  for (const std::size_t row : {4U, 6U}) {  // two features, three and two neurons
    EXPECT_EQ(outputs(row, 0), 0);
    EXPECT_EQ(outputs(row, 1), 0);
    for (std::size_t cell = 0; cell < 9; ++cell) EXPECT_EQ(maps(row, cell / 3, cell % 3), 0);
  }
  session->with_full_gradients([](const Parameters& parameters) {
    each_of(parameters, 0, 2, [&](std::size_t i) { EXPECT_EQ(parameters.gradients[i], 0); });
    each_of(parameters, 0, 1, [&](std::size_t i) { EXPECT_NE(parameters.gradients[i], 0); });
  });
}

TEST(SilentNeurons, AreSilencedAndLetGoWithoutALossOfAnything) {
  const auto session = start(layered_experiment());
  session->train_updates(10);
  const auto state = session->checkpoint();
  const Matrix outputs = session->predict({{1, 2}});
  Json silenced = layered_experiment();
  silenced["layers"][0]["silentNeurons"] = {0, 3};
  session->adopt(config_of(silenced));
  EXPECT_EQ(session->checkpoint(), state);
  EXPECT_NE(session->predict({{1, 2}}), outputs);
  session->adopt(config_of(layered_experiment()));
  EXPECT_EQ(session->checkpoint(), state);
  EXPECT_EQ(session->predict({{1, 2}}), outputs);
}

/// Everything that could move a parameter: penalties, decay, clipping, momentum from before.
Json restless_experiment(const char* kind) {
  Json experiment = layered_experiment();
  experiment["optimizer"] = {{"kind", kind}, {"learningRate", 0.02}, {"clipNorm", 0.5}, {"weightDecay", 0.1}};
  experiment["layers"][1]["l1"] = experiment["layers"][1]["biasL2"] = 0.01;
  return experiment;
}

TEST(FrozenNeurons, StayAsTheyAreToTheLastBitWhileAllOthersLearn) {
  for (const char* kind : {"sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw"}) {
    SCOPED_TRACE(kind);
    Json experiment = restless_experiment(kind);
    const auto session = start(experiment);
    session->train_updates(10);
    experiment["layers"][1]["frozenNeurons"] = {0, 3};
    experiment["layers"][2]["frozenNeurons"] = {1};
    session->adopt(config_of(experiment));
    const Parameters before = session->parameters();
    session->train_updates(20);
    const Parameters& after = session->parameters();
    for (std::size_t layer = 0; layer < 3; ++layer) {
      for (std::size_t neuron = 0; neuron < after.segments()[layer].neurons; ++neuron) {
        const bool frozen = (layer == 1 && neuron % 3 == 0) || (layer == 2 && neuron == 1);
        bool moved = false;
        each_of(after, layer, neuron, [&](std::size_t i) {
          moved = moved || after.values[i] != before.values[i];
          if (!frozen) return;
          EXPECT_EQ(after.values[i], before.values[i]);
          EXPECT_EQ(after.previous[i], after.values[i]);
          EXPECT_EQ(after.first[i], before.first[i]);
          EXPECT_EQ(after.second[i], before.second[i]);
          EXPECT_EQ(after.gradients[i], 0);
        });
        EXPECT_EQ(moved, !frozen) << "layer " << layer << " neuron " << neuron;
      }
    }
  }
}

TEST(FrozenNeurons, AllOfALayerAreAFrozenLayer) {
  for (const char* kind : {"sgd", "momentum", "adam", "adamw"}) {
    Json neurons = restless_experiment(kind), layer = restless_experiment(kind);
    neurons["layers"][1]["frozenNeurons"] = {0, 1, 2, 3};
    layer["layers"][1]["frozen"] = true;
    const auto one = start(neurons);
    const auto other = start(layer);
    for (Session* session : {one.get(), other.get()}) session->train_updates(20);
    EXPECT_EQ(one->checkpoint(), other->checkpoint()) << kind;
    EXPECT_EQ(one->progress().gradient_norm, other->progress().gradient_norm) << kind;
  }
}

TEST(FrozenNeurons, TakeNothingFromTheOthersGradients) {
  Json experiment = layered_experiment();
  experiment["optimizer"] = {{"kind", "sgd"}, {"learningRate", 0.1}};
  const auto free = start(experiment);
  experiment["layers"][0]["frozenNeurons"] = {2};
  const auto frozen = start(experiment);
  for (Session* session : {free.get(), frozen.get()}) session->train_updates(1);
  std::vector<Real> wanted = free->parameters().values;
  each_of(frozen->parameters(), 0, 2, [&](std::size_t i) { wanted[i] = frozen->parameters().previous[i]; });
  EXPECT_EQ(frozen->parameters().values, wanted);
  EXPECT_NE(free->parameters().values, wanted);
  EXPECT_LT(frozen->progress().gradient_norm, free->progress().gradient_norm);
}

TEST(FrozenNeurons, StayWhileASearchLooksAround) {
  for (const char* kind : {"random-search", "random-local-search"}) {
    Json experiment = layered_experiment();
    experiment["strategy"] = {{"kind", kind}, {"scale", 0.1}};
    experiment["layers"][0]["frozenNeurons"] = {1};
    const auto session = start(experiment);
    const std::vector<Real> before = session->parameters().values;
    session->train_updates(200);
    const std::vector<Real>& after = session->parameters().values;
    EXPECT_NE(after, before) << kind;
    each_of(session->parameters(), 0, 1, [&](std::size_t i) { EXPECT_EQ(after[i], before[i]) << kind; });
    each_of(session->parameters(), 0, 2, [&](std::size_t i) { EXPECT_NE(after[i], before[i]) << kind; });
  }
}

TEST(FrozenNeurons, DoNotMakeAnUpdateFailThatLeavesThemOut) {
  Json experiment = layered_experiment();
  experiment["optimizer"] = {{"kind", "adamw"}, {"learningRate", 1e6}, {"weightDecay", 100}};
  experiment["layers"] = Json::parse(R"([{"neurons": 3, "activation": "softmax", "frozenNeurons": [0, 1, 2]}])");
  const auto session = start(experiment);
  const double largest = static_cast<double>(std::numeric_limits<Real>::max()) / 1e6;  // times the decay that is no number
  session->set_parameter({0, false, 0, 0}, largest);
  const auto before = session->parameters().values;
  session->train_updates(3);
  EXPECT_EQ(session->parameters().values, before);
}

TEST(FrozenNeurons, ShowNoGradientFromBeforeTheyWereFrozen) {
  const auto session = start(layered_experiment());
  session->train_updates(3);
  Json experiment = layered_experiment();
  experiment["layers"][0]["frozenNeurons"] = {4};
  experiment["layers"][1]["frozen"] = true;
  session->adopt(config_of(experiment));
  const Parameters& parameters = session->parameters();
  each_of(parameters, 0, 4, [&](std::size_t i) { EXPECT_EQ(parameters.gradients[i], 0); });
  each_of(parameters, 0, 3, [&](std::size_t i) { EXPECT_NE(parameters.gradients[i], 0); });
  each_of(parameters, 1, 0, [&](std::size_t i) { EXPECT_EQ(parameters.gradients[i], 0); });
}

}  // namespace
}  // namespace nn::testing
