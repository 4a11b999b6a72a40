/// Reads an experiment, as documented for JavaScript, from any tree of values (see reading.hpp).
#pragma once

#include <string>

#include "nn/config.hpp"
#include "nn/datasets/dataset.hpp"
#include "nn/reading.hpp"

namespace nn {

namespace reading {

template <class Value>
void read_dataset(const Fields<Value>& data, DataConfig& config) {
  config.dataset = data.template choice<DatasetKind>("name");
  config.samples = data.count("samples");
  config.outputs = dataset(config.dataset).task == Task::Classification ? data.count("classes") : 1;
  config.noise = data.number("noise");
}

template <class Value>
void read_points(const Fields<Value>& data, DataConfig& config) {
  config.task = data.template choice<Task>("task");
  config.outputs = config.task == Task::Classification ? data.count("classes") : 1;
  const std::size_t size = data.list("points", limits::kSamples);
  const Value points = data.get("points");
  const std::size_t dimensions = config.task == Task::Curve ? 1 : 2;
  for (std::size_t i = 0; i < size; ++i) {
    const std::string path = join({"data.points[", i, "]"});
    const std::vector<double> row = numbers(points.at(i), path, dimensions + 2);
    if (row.size() < dimensions + 1) refuse(path, "a list of coordinates and a target");
    config.coordinates.insert(config.coordinates.end(), row.begin(), row.begin() + static_cast<std::ptrdiff_t>(dimensions));
    config.targets.push_back(row[dimensions]);
    Side side = Side::Auto;
    if (row.size() == dimensions + 2) {
      if (row.back() != 0 && row.back() != 1) refuse(path, "a point whose last entry, the test mark, is 0 or 1");
      side = row.back() == 1 ? Side::Test : Side::Train;
    }
    config.sides.push_back(side);
  }
}

template <class Value>
void read_table(const Fields<Value>& data, DataConfig& config) {
  config.task = data.template choice<Task>("task");
  if (config.task == Task::Curve) refuse("data.task", "'classification' or 'regression' for a table");
  config.inputs = data.count("inputs");
  config.outputs = data.count("outputs");
  config.coordinates = data.numbers("samples", limits::kSampleValues);
  config.targets = data.numbers("targets", limits::kSampleValues);
  if (!data.has("test")) return;
  for (const double mark : data.numbers("test", limits::kSamples)) {
    if (mark != 0 && mark != 1) refuse(data.path("test"), "a list of test marks, each 0 or 1");
    config.sides.push_back(mark == 1 ? Side::Test : Side::Train);
  }
}

template <class Value>
DataConfig read_data(const Fields<Value>& data) {
  DataConfig config;
  config.kind = data.template choice<DataKind>("kind");
  config.test_share = data.number("testShare");
  switch (config.kind) {
    case DataKind::Dataset: read_dataset(data, config); break;
    case DataKind::Points: read_points(data, config); break;
    case DataKind::Table: read_table(data, config); break;
  }
  return config;
}

/// The neurons that a list names, if there is one.
template <class Value>
std::vector<std::uint32_t> read_neurons(const Fields<Value>& layer, const char* key) {
  std::vector<std::uint32_t> read;
  if (!layer.has(key)) return read;
  for (const double entry : layer.numbers(key, limits::kNeurons)) {
    if (entry < 0 || entry >= limits::kNeurons || entry != std::floor(entry)) {
      refuse(layer.path(key), join({"a list of neurons, which are whole numbers from 0 to ", limits::kNeurons - 1}));
    }
    read.push_back(static_cast<std::uint32_t>(entry));
  }
  return read;
}

template <class Value>
LayerConfig read_layer(const Fields<Value>& layer, const std::string& path) {
  LayerConfig config;
  config.neurons = layer.count("neurons");
  config.activation = layer.template choice<ActivationKind>("activation");
  config.slope = layer.number("slope", config.slope);
  config.start = layer.choice("start", config.start);
  config.start_value = layer.number("startValue", config.start_value);
  config.l1 = layer.number("l1", 0);
  config.l2 = layer.number("l2", 0);
  config.bias_l1 = layer.number("biasL1", 0);
  config.bias_l2 = layer.number("biasL2", 0);
  config.dropout = layer.number("dropout", 0);
  config.frozen = layer.flag("frozen", false);
  config.silent_neurons = read_neurons(layer, "silentNeurons");
  config.frozen_neurons = read_neurons(layer, "frozenNeurons");
  if (layer.has("weights")) {
    const std::size_t rows = layer.list("weights", limits::kInputs);
    const Value weights = layer.get("weights");
    for (std::size_t i = 0; i < rows; ++i) {
      const std::string row_path = join({path, ".weights[", i, "]"});
      const std::vector<double> row = numbers(weights.at(i), row_path, limits::kNeurons);
      if (row.size() != config.neurons) refuse(row_path, "one weight for each neuron");
      config.weights.insert(config.weights.end(), row.begin(), row.end());
    }
    if (config.weights.empty()) refuse(layer.path("weights"), "one row of weights for each input");
  }
  if (layer.has("biases")) {
    config.biases = layer.numbers("biases", limits::kNeurons);
    if (config.biases.empty()) refuse(layer.path("biases"), "one bias for each neuron");
  }
  return config;
}

template <class Value>
OptimizerConfig read_optimizer(const Fields<Value>& optimizer) {
  OptimizerConfig config;
  config.kind = optimizer.template choice<OptimizerKind>("kind");
  config.learning_rate = optimizer.number("learningRate");
  config.momentum = optimizer.number("momentum", config.momentum);
  config.rho = optimizer.number("rho", config.rho);
  config.beta1 = optimizer.number("beta1", config.beta1);
  config.beta2 = optimizer.number("beta2", config.beta2);
  config.epsilon = optimizer.number("epsilon", config.epsilon);
  config.weight_decay = optimizer.number("weightDecay", config.weight_decay);
  config.clip_norm = optimizer.number("clipNorm", config.clip_norm);
  return config;
}

template <class Value>
ScheduleConfig read_schedule(const Fields<Value>& schedule) {
  ScheduleConfig config;
  config.kind = schedule.template choice<ScheduleKind>("kind");
  config.decay = schedule.number("decay", config.decay);
  config.every = schedule.number("every", config.every);
  config.factor = schedule.number("factor", config.factor);
  config.period = schedule.number("period", config.period);
  config.minimum = schedule.number("minimum", config.minimum);
  config.warm_up = schedule.number("warmUp", config.warm_up);
  return config;
}

template <class Value>
Seeds read_seeds(const Fields<Value>& seeds) {
  const std::uint64_t skip = seeds.has("weightsSkip") ? seeds.count("weightsSkip") : 0;
  return {seeds.count("data"),
          seeds.count("noise"),
          seeds.count("split"),
          seeds.count("weights"),
          seeds.count("order"),
          seeds.count("dropout"),
          skip};
}

template <class Value>
Box read_box(const Fields<Value>& box) {
  return {box.number("xMin"), box.number("xMax"), box.number("yMin"), box.number("yMax")};
}

}  // namespace reading

/// Throws InvalidArgument or LimitExceeded, naming the path of what is wrong. What comes back is not validated yet.
template <class Value>
Config read_config(const Value& value) {
  using namespace reading;
  const Fields<Value> experiment{value, "", "experiment"};
  if (experiment.number("version") != 1) refuse("version", "1, the only version this engine knows");
  Config config;
  config.plane = read_box(experiment.object("plane"));
  config.data = read_data(experiment.object("data"));
  config.features.clear();
  const std::size_t features = experiment.list("features", Names<Feature>::kAll.size());
  for (std::size_t i = 0; i < features; ++i) {
    const Value feature = experiment.get("features").at(i);
    const std::string path = join({"features[", i, "]"});
    config.features.push_back(static_cast<Feature>(name(feature, path, Names<Feature>::kAll, Names<Feature>::kWhat)));
  }
  const std::size_t layers = experiment.list("layers", limits::kLayers);
  for (std::size_t i = 0; i < layers; ++i) {
    const std::string path = join({"layers[", i, "]"});
    config.layers.push_back(read_layer(Fields<Value>{experiment.get("layers").at(i), path}, path));
  }
  const Fields<Value> loss = experiment.object("loss");
  config.loss.kind = loss.template choice<LossKind>("kind");
  config.loss.delta = loss.number("delta", config.loss.delta);
  config.optimizer = read_optimizer(experiment.object("optimizer"));
  config.schedule = read_schedule(experiment.object("schedule"));
  config.batch_size = experiment.count("batchSize");
  config.seeds = read_seeds(experiment.object("seeds"));
  if (experiment.has("strategy")) {
    const Fields<Value> strategy = experiment.object("strategy");
    config.strategy.kind = strategy.template choice<StrategyKind>("kind");
    config.strategy.scale = strategy.number("scale", config.strategy.scale);
  }
  return config;
}

}  // namespace nn
