/// Reads an experiment, as documented for JavaScript, from any tree of values.
///
/// A Value has: is_missing() (absent, undefined or null), is_number(), number(), is_text(), text(), is_flag(), flag(),
/// is_list() (also a typed array), size(), at(index), is_object(), get(key). Reading checks kinds; ranges are validate()'s.
#pragma once

#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "nn/config.hpp"
#include "nn/datasets/dataset.hpp"
#include "nn/error.hpp"
#include "nn/limits.hpp"
#include "nn/message.hpp"
#include "nn/names.hpp"

namespace nn {

namespace reading {

[[noreturn]] inline void refuse(const std::string& path, const std::string& wanted) {
  throw Error{ErrorCode::InvalidArgument, join({"'", path, "' must be ", wanted, "."})};
}

template <class Value>
double number(const Value& value, const std::string& path) {
  if (!value.is_number() || !std::isfinite(value.number())) refuse(path, "a finite number");
  return value.number();
}
template <class Value>
double number_or(const Value& value, const std::string& path, double fallback) {
  return value.is_missing() ? fallback : number(value, path);
}

template <class Value>
std::uint64_t whole(const Value& value, const std::string& path, double limit) {
  const double read = number(value, path);
  if (read < 0 || read != std::floor(read)) refuse(path, "a whole number, 0 or more");
  if (read > limit) {
    throw Error{ErrorCode::LimitExceeded,
                join({"'", path, "' is more than the ", static_cast<std::uint64_t>(limit), " allowed."})};
  }
  return static_cast<std::uint64_t>(read);
}
template <class Value>
std::size_t count(const Value& value, const std::string& path) {
  return static_cast<std::size_t>(whole(value, path, std::numeric_limits<std::uint32_t>::max()));
}
template <class Value>
std::uint32_t seed(const Value& value, const std::string& path) {
  return static_cast<std::uint32_t>(whole(value, path, std::numeric_limits<std::uint32_t>::max()));
}

template <class Value>
bool flag_or(const Value& value, const std::string& path, bool fallback) {
  if (value.is_missing()) return fallback;
  if (!value.is_flag()) refuse(path, "true or false");
  return value.flag();
}

template <class E, class Value>
E choice(const Value& value, const std::string& path) {
  if (!value.is_text()) refuse(path, join({"the name of a ", Names<E>::kWhat}));
  return parse_name<E>(value.text());
}
template <class E, class Value>
E choice_or(const Value& value, const std::string& path, E fallback) {
  return value.is_missing() ? fallback : choice<E>(value, path);
}

template <class Value>
const Value& object(const Value& value, const std::string& path) {
  if (!value.is_object()) refuse(path, "an object");
  return value;
}
/// A list of at most `limit` entries.
template <class Value>
std::size_t list(const Value& value, const std::string& path, std::size_t limit) {
  if (!value.is_list()) refuse(path, "a list");
  if (value.size() > limit) {
    throw Error{ErrorCode::LimitExceeded,
                join({"'", path, "' has ", value.size(), " entries; at most ", limit, " are allowed."})};
  }
  return value.size();
}
template <class Value>
std::vector<double> numbers(const Value& value, const std::string& path, std::size_t limit) {
  const std::size_t size = list(value, path, limit);
  std::vector<double> read = value.numbers();
  if (read.size() != size) refuse(path, "a list of finite numbers");
  for (const double entry : read) {
    if (!std::isfinite(entry)) refuse(path, "a list of finite numbers");
  }
  return read;
}

/// The neurons that a list names, if there is one.
template <class Value>
std::vector<std::uint32_t> neurons(const Value& value, const std::string& path) {
  if (value.is_missing()) return {};
  std::vector<std::uint32_t> read;
  for (const double entry : numbers(value, path, limits::kNeurons)) {
    if (entry < 0 || entry >= limits::kNeurons || entry != std::floor(entry)) {
      refuse(path, join({"a list of neurons, which are whole numbers from 0 to ", limits::kNeurons - 1}));
    }
    read.push_back(static_cast<std::uint32_t>(entry));
  }
  return read;
}

template <class Value>
void read_dataset(const Value& data, DataConfig& config) {
  config.dataset = choice<DatasetKind>(data.get("name"), "data.name");
  config.samples = count(data.get("samples"), "data.samples");
  const bool classes = dataset(config.dataset).task == Task::Classification;
  config.outputs = classes ? count(data.get("classes"), "data.classes") : 1;
  config.noise = number(data.get("noise"), "data.noise");
}

template <class Value>
void read_points(const Value& data, DataConfig& config) {
  config.task = choice<Task>(data.get("task"), "data.task");
  config.outputs = config.task == Task::Classification ? count(data.get("classes"), "data.classes") : 1;
  const Value points = data.get("points");
  const std::size_t size = list(points, "data.points", limits::kSamples);
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
void read_table(const Value& data, DataConfig& config) {
  config.task = choice<Task>(data.get("task"), "data.task");
  if (config.task == Task::Curve) refuse("data.task", "'classification' or 'regression' for a table");
  config.inputs = count(data.get("inputs"), "data.inputs");
  config.outputs = count(data.get("outputs"), "data.outputs");
  config.coordinates = numbers(data.get("samples"), "data.samples", limits::kSampleValues);
  config.targets = numbers(data.get("targets"), "data.targets", limits::kSampleValues);
  const Value test = data.get("test");
  if (test.is_missing()) return;
  for (const double mark : numbers(test, "data.test", limits::kSamples)) {
    if (mark != 0 && mark != 1) refuse("data.test", "a list of test marks, each 0 or 1");
    config.sides.push_back(mark == 1 ? Side::Test : Side::Train);
  }
}

template <class Value>
DataConfig read_data(const Value& data) {
  DataConfig config;
  object(data, "data");
  config.kind = choice<DataKind>(data.get("kind"), "data.kind");
  config.test_share = number(data.get("testShare"), "data.testShare");
  switch (config.kind) {
    case DataKind::Dataset: read_dataset(data, config); break;
    case DataKind::Points: read_points(data, config); break;
    case DataKind::Table: read_table(data, config); break;
  }
  return config;
}

template <class Value>
LayerConfig read_layer(const Value& layer, const std::string& path) {
  LayerConfig config;
  object(layer, path);
  config.neurons = count(layer.get("neurons"), path + ".neurons");
  config.activation = choice<ActivationKind>(layer.get("activation"), path + ".activation");
  config.slope = number_or(layer.get("slope"), path + ".slope", config.slope);
  config.start = choice_or<StartKind>(layer.get("start"), path + ".start", config.start);
  config.start_value = number_or(layer.get("startValue"), path + ".startValue", config.start_value);
  config.l1 = number_or(layer.get("l1"), path + ".l1", 0);
  config.l2 = number_or(layer.get("l2"), path + ".l2", 0);
  config.bias_l1 = number_or(layer.get("biasL1"), path + ".biasL1", 0);
  config.bias_l2 = number_or(layer.get("biasL2"), path + ".biasL2", 0);
  config.dropout = number_or(layer.get("dropout"), path + ".dropout", 0);
  config.frozen = flag_or(layer.get("frozen"), path + ".frozen", false);
  config.silent_neurons = neurons(layer.get("silentNeurons"), path + ".silentNeurons");
  config.frozen_neurons = neurons(layer.get("frozenNeurons"), path + ".frozenNeurons");
  const Value weights = layer.get("weights");
  if (!weights.is_missing()) {
    const std::size_t rows = list(weights, path + ".weights", limits::kInputs);
    for (std::size_t i = 0; i < rows; ++i) {
      const std::string row_path = join({path, ".weights[", i, "]"});
      const std::vector<double> row = numbers(weights.at(i), row_path, limits::kNeurons);
      if (row.size() != config.neurons) refuse(row_path, "one weight for each neuron");
      config.weights.insert(config.weights.end(), row.begin(), row.end());
    }
    if (config.weights.empty()) refuse(path + ".weights", "one row of weights for each input");
  }
  const Value biases = layer.get("biases");
  if (!biases.is_missing()) {
    config.biases = numbers(biases, path + ".biases", limits::kNeurons);
    if (config.biases.empty()) refuse(path + ".biases", "one bias for each neuron");
  }
  return config;
}

template <class Value>
OptimizerConfig read_optimizer(const Value& optimizer) {
  OptimizerConfig config;
  object(optimizer, "optimizer");
  config.kind = choice<OptimizerKind>(optimizer.get("kind"), "optimizer.kind");
  config.learning_rate = number(optimizer.get("learningRate"), "optimizer.learningRate");
  config.momentum = number_or(optimizer.get("momentum"), "optimizer.momentum", config.momentum);
  config.rho = number_or(optimizer.get("rho"), "optimizer.rho", config.rho);
  config.beta1 = number_or(optimizer.get("beta1"), "optimizer.beta1", config.beta1);
  config.beta2 = number_or(optimizer.get("beta2"), "optimizer.beta2", config.beta2);
  config.epsilon = number_or(optimizer.get("epsilon"), "optimizer.epsilon", config.epsilon);
  config.weight_decay = number_or(optimizer.get("weightDecay"), "optimizer.weightDecay", config.weight_decay);
  config.clip_norm = number_or(optimizer.get("clipNorm"), "optimizer.clipNorm", config.clip_norm);
  return config;
}

}  // namespace reading

template <class Value>
ScheduleConfig read_schedule(const Value& schedule) {
  ScheduleConfig config;
  reading::object(schedule, "schedule");
  config.kind = reading::choice<ScheduleKind>(schedule.get("kind"), "schedule.kind");
  config.decay = reading::number_or(schedule.get("decay"), "schedule.decay", config.decay);
  config.every = reading::number_or(schedule.get("every"), "schedule.every", config.every);
  config.factor = reading::number_or(schedule.get("factor"), "schedule.factor", config.factor);
  config.period = reading::number_or(schedule.get("period"), "schedule.period", config.period);
  config.minimum = reading::number_or(schedule.get("minimum"), "schedule.minimum", config.minimum);
  config.warm_up = reading::number_or(schedule.get("warmUp"), "schedule.warmUp", config.warm_up);
  return config;
}

/// Throws InvalidArgument or LimitExceeded, naming the path of what is wrong. What comes back is not validated yet.
template <class Value>
Config read_config(const Value& experiment) {
  using namespace reading;
  object(experiment, "experiment");
  if (number(experiment.get("version"), "version") != 1) refuse("version", "1, the only version this engine knows");
  Config config;
  const Value plane = experiment.get("plane");
  object(plane, "plane");
  config.plane = {number(plane.get("xMin"), "plane.xMin"), number(plane.get("xMax"), "plane.xMax"),
                  number(plane.get("yMin"), "plane.yMin"), number(plane.get("yMax"), "plane.yMax")};
  config.data = read_data(experiment.get("data"));
  config.features.clear();
  const Value features = experiment.get("features");
  const std::size_t feature_count = list(features, "features", Names<Feature>::kAll.size());
  for (std::size_t i = 0; i < feature_count; ++i) {
    config.features.push_back(choice<Feature>(features.at(i), join({"features[", i, "]"})));
  }
  const Value layers = experiment.get("layers");
  const std::size_t layer_count = list(layers, "layers", limits::kLayers);
  for (std::size_t i = 0; i < layer_count; ++i) {
    config.layers.push_back(read_layer(layers.at(i), join({"layers[", i, "]"})));
  }
  const Value loss = experiment.get("loss");
  object(loss, "loss");
  config.loss.kind = choice<LossKind>(loss.get("kind"), "loss.kind");
  config.loss.delta = number_or(loss.get("delta"), "loss.delta", config.loss.delta);
  config.optimizer = read_optimizer(experiment.get("optimizer"));
  config.schedule = read_schedule(experiment.get("schedule"));
  config.batch_size = count(experiment.get("batchSize"), "batchSize");
  const Value seeds = experiment.get("seeds");
  object(seeds, "seeds");
  config.seeds.data = seed(seeds.get("data"), "seeds.data");
  config.seeds.noise = seed(seeds.get("noise"), "seeds.noise");
  config.seeds.split = seed(seeds.get("split"), "seeds.split");
  config.seeds.weights = seed(seeds.get("weights"), "seeds.weights");
  config.seeds.order = seed(seeds.get("order"), "seeds.order");
  config.seeds.dropout = seed(seeds.get("dropout"), "seeds.dropout");
  const Value skip = seeds.get("weightsSkip");
  config.seeds.weights_skip = skip.is_missing() ? 0 : count(skip, "seeds.weightsSkip");
  const Value strategy = experiment.get("strategy");
  if (!strategy.is_missing()) {
    object(strategy, "strategy");
    config.strategy.kind = choice<StrategyKind>(strategy.get("kind"), "strategy.kind");
    config.strategy.scale = number_or(strategy.get("scale"), "strategy.scale", config.strategy.scale);
  }
  return config;
}

}  // namespace nn
