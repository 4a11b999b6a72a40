/// Experiments to begin with, as JSON in the documented format, and sessions that run them.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "nn/session.hpp"
#include "support/golden.hpp"
#include "support/json_value.hpp"

namespace nn::testing {

/// A small experiment that trains: two spirals' arms, one hidden layer. Tests change what they are about.
inline Json small_experiment() {
  return Json::parse(R"({
    "version": 1, "precision": "float",
    "plane": {"xMin": -6, "xMax": 6, "yMin": -6, "yMax": 6},
    "data": {"kind": "dataset", "name": "spiral", "samples": 60, "classes": 3, "noise": 0.1, "testShare": 0.25},
    "features": ["x", "y"],
    "layers": [{"neurons": 5, "activation": "tanh"}, {"neurons": 3, "activation": "softmax"}],
    "loss": {"kind": "categorical-cross-entropy"},
    "optimizer": {"kind": "sgd", "learningRate": 0.1},
    "schedule": {"kind": "constant"},
    "batchSize": 10,
    "seeds": {"data": 1, "noise": 2, "split": 3, "weights": 4, "order": 5, "dropout": 6}
  })");
}

/// The course's set-up: one of its sets with 100 points a class, `hidden` ReLU neurons, softmax over three classes, weights
/// drawn right after the data from the same seed, all samples in one batch.
inline Json course_experiment(const std::string& set, std::size_t hidden) {
  Json experiment = small_experiment();
  experiment["data"] = {{"kind", "dataset"}, {"name", set}, {"samples", 300}, {"classes", 3}, {"noise", 0}, {"testShare", 0}};
  experiment["layers"] = {{{"neurons", hidden}, {"activation", "relu"}, {"start", "course"}},
                          {{"neurons", 3}, {"activation", "softmax"}, {"start", "course"}}};
  experiment["batchSize"] = 0;
  experiment["seeds"] = {{"data", 0},
                         {"noise", 0},
                         {"split", 0},
                         {"weights", 0},
                         {"order", 0},
                         {"dropout", 0},
                         {"weightsSkip", set == "course-spiral" ? 300 : 600}};
  return experiment;
}

/// A table of samples with target values.
inline Json table(const Json& samples, const Json& targets, std::size_t outputs) {
  return {{"kind", "table"},    {"task", "regression"},     {"inputs", samples.at(0).size()},
          {"outputs", outputs}, {"samples", flat(samples)}, {"targets", flat(targets)},
          {"testShare", 0}};
}

/// A session that has configured `experiment`. Session cannot be copied, so it is handed out by pointer.
inline std::unique_ptr<Session> start(const Json& experiment) {
  auto session = std::make_unique<Session>();
  session->configure(config_of(experiment));
  return session;
}

/// Weights and biases of layer `index`, taken from `array` (values, gradients, …) of the parameters.
inline std::vector<double> weights_of(const Parameters& parameters, const std::vector<Real>& array, std::size_t index) {
  const Segment& segment = parameters.segments()[index];
  const auto begin = array.begin() + static_cast<std::ptrdiff_t>(segment.weights());
  return {begin, begin + static_cast<std::ptrdiff_t>(segment.inputs * segment.neurons)};
}
inline std::vector<double> biases_of(const Parameters& parameters, const std::vector<Real>& array, std::size_t index) {
  const Segment& segment = parameters.segments()[index];
  const auto begin = array.begin() + static_cast<std::ptrdiff_t>(segment.biases());
  return {begin, begin + static_cast<std::ptrdiff_t>(segment.neurons)};
}

}  // namespace nn::testing
