/// The lecture's worked examples that a network can express.
#include <gtest/gtest.h>

#include "nn/schedule.hpp"
#include "support/experiment.hpp"
#include "support/matchers.hpp"

namespace nn::testing {
namespace {

// The file's own tolerances.
constexpr double kLectureTolerance = by_precision(1e-9, 1e-5);

Json lecture(const char* name) { return golden("course/lecture-values.json")["cases"][name]; }

/// The lecture writes a row per neuron, the engine a row per input.
Json transposed(const Json& rows) {
  Json columns = Json::array();
  for (std::size_t i = 0; i < rows[0].size(); ++i) {
    Json column = Json::array();
    for (const Json& row : rows) column.push_back(row[i]);
    columns.push_back(column);
  }
  return columns;
}

Json layer(const Json& weights, const Json& biases, const char* activation) {
  return {{"neurons", biases.size()}, {"activation", activation}, {"weights", transposed(weights)}, {"biases", biases}};
}

Json experiment_of(const Json& data, const Json& layers, double rate) {
  Json experiment = small_experiment();
  experiment["data"] = data;
  experiment["layers"] = layers;
  experiment["loss"] = {{"kind", "squared-error"}};
  experiment["optimizer"]["learningRate"] = rate;
  experiment["batchSize"] = 0;
  return experiment;
}

std::unique_ptr<Session> single_neuron(const Json& example, double rate) {
  const Json data = table(Json::array({example["inputs"]["x"]}), Json::array({example["inputs"]["target"]}), 1);
  const Json neuron = layer(Json::array({example["params"]["w"]}), Json::array({example["params"]["b"]}), "relu");
  return start(experiment_of(data, Json::array({neuron}), rate));
}

Trace trace_of(const Session& session, const Json& inputs, const Vector& target = {Real(0)}) {
  const std::vector<double> x = flat(inputs);
  Vector coordinates = make_vector(x.size());
  std::copy(x.begin(), x.end(), coordinates.begin());
  return session.trace(coordinates, target);
}

void expect_parameters(const Session& session, const Json& w, const Json& b) {
  const Parameters& parameters = session.parameters();
  expect_near(weights_of(parameters, parameters.values, 0), flat(w), kLectureTolerance);
  expect_near(biases_of(parameters, parameters.values, 0), flat(b), kLectureTolerance);
}

TEST(LectureSingleNeuron, GoesForwardAndBackAsDrawn) {
  const Json example = lecture("single-relu-neuron");
  const auto session = single_neuron(example, 0.001);
  const Trace trace = trace_of(*session, example["inputs"]["x"]);
  const LayerTrace& neuron = trace.layers[0];
  expect_near(list(neuron.products), flat(example["forward"]["mul"]), kLectureTolerance);
  expect_near(list(neuron.sums), flat(example["forward"]["sum"]), kLectureTolerance);
  expect_near(list(neuron.outputs), flat(example["forward"]["relu"]), kLectureTolerance);
  EXPECT_NEAR(trace.loss, example["forward"]["loss"].get<double>(), kLectureTolerance);
  expect_near(list(neuron.d_outputs), flat(example["localGradients"]["dLoss/dReLU"]), kLectureTolerance);
  expect_near(list(neuron.slopes), flat(example["localGradients"]["dReLU/dsum"]), kLectureTolerance);
  expect_near(list(neuron.d_sums), flat(example["gradients"]["dz"]), kLectureTolerance);
  expect_near(list(neuron.d_weights), flat(example["gradients"]["dw"]), kLectureTolerance);
  expect_near(list(neuron.d_biases), flat(example["gradients"]["db"]), kLectureTolerance);
  expect_near(list(neuron.d_input), flat(example["gradients"]["dx"]), kLectureTolerance);
}

TEST(LectureSingleNeuron, TakesTheLecturesStep) {
  const Json example = lecture("single-relu-neuron");
  const auto session = single_neuron(example, example["update"]["learningRate"].get<double>());
  session->train_updates(1);
  expect_parameters(*session, example["update"]["w"], example["update"]["b"]);
  EXPECT_NEAR(session->evaluate_train().loss, example["after"]["loss"].get<double>(), kLectureTolerance * 30);
}

TEST(LectureSingleNeuron, FollowsItsTrajectories) {
  const Json example = lecture("single-relu-neuron");
  for (const auto& [name, trajectory] : example["trajectories"].items()) {
    SCOPED_TRACE(name);
    const auto session = single_neuron(example, std::stod(name.substr(name.find('=') + 1)));
    for (const Json& step : trajectory) {
      session->train_updates(step["step"].get<std::uint64_t>() - session->progress().update);
      expect_parameters(*session, step["w"], step["b"]);
      expect_near({session->evaluate_train().loss}, flat(step["loss"]), kLectureTolerance);
    }
  }
}

TEST(LectureSingleNeuron, PassesAnUpstreamGradientOfOneOnAsInTheNotebook) {
  const Json example = lecture("single-relu-neuron-upstream-1");
  const Json data = table(Json::array({example["inputs"]["x"]}), Json::parse("[[0]]"), 1);
  const Json neuron = layer(Json::array({example["params"]["w"]}), Json::array({example["params"]["b"]}), "relu");
  Json experiment = experiment_of(data, Json::array({neuron}), example["update"]["learningRate"].get<double>());
  experiment["loss"] = {{"kind", "absolute-error"}};  // above its target it hands back 1
  const auto session = start(experiment);
  const LayerTrace before = trace_of(*session, example["inputs"]["x"]).layers[0];
  expect_near(list(before.d_outputs), flat(example["inputs"]["upstream"]), kLectureTolerance);
  expect_near(list(before.products), flat(example["forward"]["mul"]), kLectureTolerance);
  expect_near(list(before.outputs), flat(example["forward"]["relu"]), kLectureTolerance);
  expect_near(list(before.d_weights), flat(example["gradients"]["dw"]), kLectureTolerance);
  expect_near(list(before.d_biases), flat(example["gradients"]["db"]), kLectureTolerance);
  expect_near(list(before.d_input), flat(example["gradients"]["dx"]), kLectureTolerance);
  session->train_updates(1);
  expect_parameters(*session, example["update"]["w"], example["update"]["b"]);
  const LayerTrace after = trace_of(*session, example["inputs"]["x"]).layers[0];
  expect_near(list(after.products), flat(example["after"]["mul"]), kLectureTolerance);
  expect_near(list(after.sums), flat(example["after"]["sum"]), kLectureTolerance);
  expect_near(list(after.outputs), flat(example["after"]["relu"]), kLectureTolerance);
}

TEST(LectureSingleNeuron, DiesOfATooLargeStep) {
  const Json example = lecture("dead-relu-demo");
  const auto session = single_neuron(example, example["learningRate"].get<double>());
  for (const Json& step : example["trajectory"]) {
    session->train_updates(step["step"].get<std::uint64_t>() - session->progress().update);
    expect_parameters(*session, step["w"], step["b"]);
    const Trace trace = trace_of(*session, example["inputs"]["x"], {Real(1)});
    EXPECT_NEAR(trace.layers[0].sums(0), step["z"].get<double>(), kLectureTolerance * 6);
    EXPECT_NEAR(trace.layers[0].outputs(0), step["a"].get<double>(), kLectureTolerance * 6);
    EXPECT_NEAR(trace.loss, step["loss"].get<double>(), kLectureTolerance * 25);
  }
}

/// Three ReLU neurons and their sum, which a frozen linear neuron of ones takes.
std::unique_ptr<Session> three_neurons(const Json& example, double rate) {
  const Json data = table(Json::array({example["inputs"]["x"]}), Json::array({0}), 1);
  Json sum = layer(Json::parse("[[1, 1, 1]]"), Json::array({0}), "linear");
  sum["frozen"] = true;
  return start(experiment_of(data, Json::array({layer(example["params"]["W"], example["params"]["b"], "relu"), sum}), rate));
}

TEST(LectureThreeNeurons, GoForwardAndBackAsDrawn) {
  const Json example = lecture("three-neuron-layer");
  const auto session = three_neurons(example, 0.001);
  const Trace trace = trace_of(*session, example["inputs"]["x"]);
  expect_near(list(trace.layers[0].sums), flat(example["forward"]["z"]), kLectureTolerance);
  expect_near(list(trace.layers[0].outputs), flat(example["forward"]["a"]), kLectureTolerance);
  expect_near(list(trace.layers[1].outputs), flat(example["forward"]["y"]), kLectureTolerance);
  expect_near({trace.loss}, flat(example["forward"]["loss"]), kLectureTolerance);
  expect_near(list(trace.layers[1].d_outputs), flat(example["gradients"]["dy"]), kLectureTolerance);
  expect_near(list(trace.layers[0].d_outputs), flat(example["gradients"]["da"]), kLectureTolerance);
  expect_near(list(trace.layers[0].d_sums), flat(example["gradients"]["dz"]), kLectureTolerance);
  expect_near(list(trace.layers[0].d_weights), flat(transposed(example["gradients"]["dW"])), kLectureTolerance);
  expect_near(list(trace.layers[0].d_biases), flat(example["gradients"]["db"]), kLectureTolerance);
  expect_near(list(trace.layers[0].d_input), flat(example["gradients"]["dx"]), kLectureTolerance);
}

TEST(LectureThreeNeurons, TakeTheLecturesStepAndTrainAsShown) {
  const Json example = lecture("three-neuron-layer");
  const auto session = three_neurons(example, example["update"]["learningRate"].get<double>());
  session->train_updates(1);
  expect_parameters(*session, transposed(example["update"]["W"]), example["update"]["b"]);
  for (const Json& step : example["training200"]["steps"]) {
    if (step["step"] == 0) continue;
    session->train_updates(step["step"].get<std::uint64_t>() - session->progress().update);
    expect_near({session->evaluate_train().loss}, flat(step["loss"]), kLectureTolerance);
  }
}

/// What one linear layer makes of the rows of X.
Matrix linear_outputs(const Json& X, const Json& weights, const Json& biases) {
  const Json data = table(X, Json::array_t(X.size(), Json::array_t(biases.size(), 0)), biases.size());
  const auto session = start(experiment_of(data, Json::array({layer(weights, biases, "linear")}), 0.1));
  Matrix rows = make_matrix(X.size(), X[0].size());
  const std::vector<double> x = flat(X);
  std::copy(x.begin(), x.end(), rows.begin());
  return session->predict(rows);
}

TEST(LectureLayers, GiveWhatOneNeuronAndThreeGiveInTheNotebook) {
  for (const char* name : {"part1-single-neuron", "part1-layer"}) {
    SCOPED_TRACE(name);
    const Json example = lecture(name);
    const bool single = example["params"].contains("w");
    const Json weights = single ? Json::array({example["params"]["w"]}) : example["params"]["W"];
    const Json biases = single ? Json::array({example["params"]["b"]}) : example["params"]["b"];
    const Json x = Json::array({example["inputs"]["x"]});
    expect_near(list(linear_outputs(x, weights, biases)), flat(example["forward"]["output"]), kLectureTolerance);
    const Json none = Json::array_t(biases.size(), 0);
    expect_near(list(linear_outputs(x, weights, none)), flat(example["forward"]["withoutBias"]), kLectureTolerance);
  }
}

TEST(LectureLayers, MultiplyMatricesAsTheNotebookDoes) {
  const Json product = lecture("part1-matrix-product");
  const Json B = transposed(product["inputs"]["B"]);  // a row per neuron, as layer() takes them
  expect_near(list(linear_outputs(product["inputs"]["A"], B, Json::array_t(5, 0))), flat(product["forward"]["product"]),
              kLectureTolerance);
  const Json dot = lecture("part1-row-times-column");
  const Json a = Json::array({dot["inputs"]["a"]}), b = Json::array({dot["inputs"]["b"]});
  expect_near(list(linear_outputs(a, b, Json::parse("[0]"))), flat(dot["forward"]["dot"]), kLectureTolerance);
}

TEST(LectureSoftmax, GivesTheNotebooksProbabilitiesAndGradients) {
  const Json example = lecture("part1-softmax");
  const Json& logits = example["inputs"]["logits"];
  Json experiment = small_experiment();
  experiment["data"] = {{"kind", "table"}, {"task", "classification"}, {"inputs", 1},   {"outputs", 3},
                        {"samples", {0}},  {"targets", {0}},           {"testShare", 0}};
  experiment["layers"] = {{{"neurons", 3}, {"activation", "softmax"}, {"start", "zeros"}, {"biases", logits}}};
  const auto session = start(experiment);
  for (std::size_t target = 0; target < 3; ++target) {
    const Trace trace = session->trace({0}, {static_cast<Real>(target)});
    const LayerTrace& output = trace.layers[0];
    expect_near(list(output.outputs), flat(example["forward"]["probabilities"]), kLectureTolerance);
    EXPECT_NEAR(trace.loss, example["crossEntropy"]["target" + std::to_string(target)].get<double>(), kLectureTolerance * 4);
    if (target == 0) expect_near(list(output.d_sums), flat(example["crossEntropy"]["gradientTarget0"]), kLectureTolerance);
    EXPECT_NEAR(output.slopes(target), example["jacobian"][target][target].get<double>(), kLectureTolerance);
  }
}

TEST(LectureLayers, GiveTheNotebooksOutputs) {
  const Json example = lecture("part1-two-layers-batch");
  const Json& params = example["params"];
  const Json data = table(example["inputs"]["X"], Json::parse("[[0,0,0],[0,0,0],[0,0,0]]"), 3);
  const Json layers = {layer(params["W1"], params["b1"], "linear"), layer(params["W2"], params["b2"], "linear")};
  const auto session = start(experiment_of(data, layers, 0.1));
  Matrix X = make_matrix(3, 4);
  const std::vector<double> x = flat(example["inputs"]["X"]);
  std::copy(x.begin(), x.end(), X.begin());
  expect_near(list(session->predict(X)), flat(example["forward"]["layer2"]), kLectureTolerance);
  for (std::size_t s = 0; s < 3; ++s) {
    const Trace trace = trace_of(*session, example["inputs"]["X"][s], {0, 0, 0});
    expect_near(list(trace.layers[0].outputs), flat(example["forward"]["layer1"][s]), kLectureTolerance);
  }
}

TEST(LectureSchedule, DividesTheRateByOnePlusDecayTimesUpdates) {
  const Json runs = lecture("learning-rate-decay")["values"];
  for (const Json& run : runs) {
    ScheduleConfig schedule;
    schedule.kind = ScheduleKind::InverseTime;
    schedule.decay = run["decay"].get<double>();
    for (const auto& [update, rate] : run["at"].items()) {
      EXPECT_NEAR(scheduled_rate(run["learningRate"].get<double>(), schedule, std::stoull(update)), rate.get<double>(), 1e-15);
    }
  }
}

TEST(LectureBatches, AreAsManyAsTheLectureCounts) {
  const Json examples = lecture("why-batches")["examples"];
  for (const Json& example : examples) {
    if (example["samples"].get<std::size_t>() > 50'000) continue;  // more than the engine takes
    Json experiment = small_experiment();
    experiment["data"]["samples"] = example["samples"];
    experiment["data"]["testShare"] = 0;
    experiment["batchSize"] = example["batch"];
    EXPECT_EQ(start(experiment)->summary().updates_per_epoch, example["updatesPerEpoch"].get<std::size_t>());
  }
}

TEST(LectureClassifier, BeginsAtTheLogarithmOfItsClasses) {
  const Json losses = lecture("uniform-loss")["forward"];
  for (const std::size_t classes : {2U, 3U, 10U}) {
    Json experiment = small_experiment();
    experiment["data"] = {{"kind", "points"}, {"task", "classification"}, {"classes", classes}, {"testShare", 0}};
    for (std::size_t c = 0; c < classes; ++c) experiment["data"]["points"].push_back({1, c, c});
    experiment["layers"] = Json::array({{{"neurons", classes}, {"activation", "softmax"}, {"start", "zeros"}}});
    EXPECT_NEAR(start(experiment)->evaluate_train().loss, losses["classes" + std::to_string(classes)].get<double>(),
                by_precision(1e-12, 1e-6));
  }
}

}  // namespace
}  // namespace nn::testing
