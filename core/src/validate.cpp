/// What an experiment may be. Every sentence names the field, what came and what is allowed.
#include <algorithm>
#include <cmath>

#include "nn/config.hpp"
#include "nn/datasets/dataset.hpp"
#include "nn/error.hpp"
#include "nn/features.hpp"
#include "nn/limits.hpp"
#include "nn/loss.hpp"
#include "nn/message.hpp"
#include "nn/names.hpp"
#include "nn/real.hpp"

namespace nn {

namespace {

/// What a sentence is about, and where in the experiment that is.
struct Subject {
  Subject(const char* name, std::string_view place = "") : what{name}, where{place} {}
  const char* what;
  std::string_view where;
};

void require_range(const Subject& subject, double value, double low, double high) {
  if (value >= low && value <= high) return;
  fail(ErrorCode::InvalidArgument,
       {subject.what, subject.where, " must be a number from ", low, " to ", high, ", not ", value, "."});
}

/// A count that has to be at least 1 and may not pass a limit.
void require_count(const Subject& subject, std::size_t value, std::size_t limit) {
  if (value == 0) fail(ErrorCode::InvalidArgument, {subject.what, subject.where, " must be at least 1."});
  if (value > limit) {
    fail(ErrorCode::LimitExceeded, {subject.what, subject.where, " is ", value, "; at most ", limit, " are allowed."});
  }
}

void require_finite(const Subject& subject, const std::vector<double>& values) {
  for (const double value : values) {
    if (!std::isfinite(static_cast<Real>(value))) {
      fail(ErrorCode::InvalidArgument, {subject.what, subject.where, " must all be finite numbers."});
    }
  }
}

/// The largest magnitude a coordinate, target or parameter may come with.
constexpr double kHuge = 1e9;

void validate_plane(const Box& box) {
  for (const double edge : {box.x_min, box.x_max, box.y_min, box.y_max})
    require_range("An edge of the plane", edge, -kHuge, kHuge);
  if (!(box.x_max - box.x_min >= 1e-6) || !(box.y_max - box.y_min >= 1e-6)) {
    fail(ErrorCode::InvalidArgument, {"The plane must be wider and higher than 0."});
  }
}

void validate_dataset(const DataConfig& data) {
  const Dataset& set = dataset(data.dataset);
  const std::string_view name = name_of(data.dataset);
  require_count("The number of samples", data.samples, limits::kSamples);
  require_range("The noise", data.noise, 0, 1);
  if (set.task == Task::Classification && (data.outputs < set.min_classes || data.outputs > set.max_classes)) {
    fail(ErrorCode::InvalidArgument, {"The dataset ", name, " can have from ", set.min_classes, " to ", set.max_classes,
                                      " classes, not ", data.outputs, "."});
  }
  if (data.samples < data.outputs) {
    fail(ErrorCode::InvalidArgument, {"The dataset ", name, " needs at least one sample for each class."});
  }
}

void validate_samples(const DataConfig& data) {
  const std::size_t dimensions = dimensions_of(data);
  require_count("The number of inputs", dimensions, limits::kInputs);
  const bool classes = task_of(data) == Task::Classification;
  require_count(classes ? "The number of classes" : "The number of values per target", data.outputs,
                classes ? limits::kClasses : limits::kOutputs);
  if (data.coordinates.size() % dimensions != 0) {
    fail(ErrorCode::ShapeMismatch, {"The samples' values cannot be divided into rows of ", dimensions, "."});
  }
  const std::size_t count = data.coordinates.size() / dimensions;
  require_count("The number of samples", count, limits::kSamples);
  if (data.coordinates.size() > limits::kSampleValues) {
    fail(ErrorCode::LimitExceeded,
         {"The samples hold ", data.coordinates.size(), " values; at most ", limits::kSampleValues, " are allowed."});
  }
  const std::size_t wanted = classes ? count : count * data.outputs;
  if (data.targets.size() != wanted) {
    fail(ErrorCode::ShapeMismatch,
         {"For ", count, " samples there must be ", wanted, " target values, not ", data.targets.size(), "."});
  }
  if (!data.sides.empty() && data.sides.size() != count) {
    fail(ErrorCode::ShapeMismatch, {"Either all samples or none say whether they are for training or testing."});
  }
  require_finite("Coordinates", data.coordinates);
  require_finite("Targets", data.targets);
  for (const double value : data.coordinates) require_range("A coordinate", value, -kHuge, kHuge);
  for (const double target : data.targets) {
    require_range("A target", target, -kHuge, kHuge);
    if (classes && (target < 0 || target >= static_cast<double>(data.outputs) || target != std::floor(target))) {
      fail(ErrorCode::InvalidArgument, {"A class must be a whole number from 0 to ", data.outputs - 1, ", not ", target, "."});
    }
  }
}

void validate_features(const Config& config) {
  if (config.data.kind == DataKind::Table) return;
  if (config.features.empty()) fail(ErrorCode::InvalidArgument, {"At least one input feature is needed."});
  for (std::size_t i = 0; i < config.features.size(); ++i) {
    const Feature feature = config.features[i];
    if (std::count(config.features.begin(), config.features.end(), feature) > 1) {
      fail(ErrorCode::InvalidArgument, {"The feature ", name_of(feature), " is there twice."});
    }
    if (task_of(config.data) == Task::Curve && needs_y(feature)) {
      fail(ErrorCode::InvalidArgument, {"The feature ", name_of(feature), " needs y, and a curve's points have only x."});
    }
  }
}

/// A list of a layer's neurons, each at most once.
void require_neurons(const char* what, const std::vector<std::uint32_t>& listed, std::size_t neurons,
                     const std::string& where) {
  for (const std::uint32_t neuron : listed) {
    if (neuron >= neurons) {
      fail(ErrorCode::InvalidArgument, {what, where, " count from 0 to ", neurons - 1, "; there is no ", neuron, "."});
    }
    if (std::count(listed.begin(), listed.end(), neuron) > 1) {
      fail(ErrorCode::InvalidArgument, {what, where, " name ", neuron, " twice."});
    }
  }
}

void validate_layer(const LayerConfig& layer, std::size_t index, std::size_t inputs, bool last) {
  const std::string where = join({" of layer ", index + 1});
  require_count({"The number of neurons", where}, layer.neurons, limits::kNeurons);
  require_range({"The slope", where}, layer.slope, 0, 1);
  require_range({"The start value", where}, layer.start_value, -100, 100);
  for (const double penalty : {layer.l1, layer.l2, layer.bias_l1, layer.bias_l2}) {
    require_range({"The regularisation", where}, penalty, 0, 100);
  }
  require_range({"The dropout", where}, layer.dropout, 0, 0.95);
  if (last && layer.dropout > 0) fail(ErrorCode::InvalidArgument, {"The output layer cannot have dropout."});
  require_neurons("The silent neurons", layer.silent_neurons, layer.neurons, where);
  require_neurons("The frozen neurons", layer.frozen_neurons, layer.neurons, where);
  if (last && !layer.silent_neurons.empty()) {
    fail(ErrorCode::InvalidArgument, {"The output layer cannot have silent neurons."});
  }
  if (!last && layer.activation == ActivationKind::Softmax) {
    fail(ErrorCode::InvalidPair, {"Softmax goes with the output layer only, not with layer ", index + 1, "."});
  }
  const auto require_size = [&](const char* what, const std::vector<double>& values, std::size_t size) {
    if (!values.empty() && values.size() != size) {
      fail(ErrorCode::ShapeMismatch, {what, where, " must be ", size, " numbers, not ", values.size(), "."});
    }
    for (const double value : values) require_range({what, where}, value, -kHuge, kHuge);
  };
  require_size("The weights", layer.weights, inputs * layer.neurons);
  require_size("The biases", layer.biases, layer.neurons);
}

/// The output layer against the targets.
void validate_outputs(const Config& config) {
  const LayerConfig& output = config.layers.back();
  const Task task = task_of(config.data);
  check_pair(task, config.loss.kind, output.activation);
  const std::size_t wanted = config.data.outputs;
  const bool two_in_one = task == Task::Classification && wanted == 2 && output.neurons == 1 &&
                          config.loss.kind != LossKind::CategoricalCrossEntropy;
  if (output.neurons == wanted || two_in_one) return;
  const std::string targets = task == Task::Classification ? " classes" : " values per target";
  fail(ErrorCode::ShapeMismatch,
       {"The output layer has ", output.neurons, " neurons, but the data have ", wanted, targets, "."});
}

void validate_layers(const Config& config) {
  require_count("The number of layers", config.layers.size(), limits::kLayers);
  std::size_t inputs = inputs_of(config);
  std::size_t parameters = 0;
  for (std::size_t i = 0; i < config.layers.size(); ++i) {
    const LayerConfig& layer = config.layers[i];
    validate_layer(layer, i, inputs, i + 1 == config.layers.size());
    parameters += (inputs + 1) * layer.neurons;
    inputs = layer.neurons;
  }
  if (parameters > limits::kParameters) {
    fail(ErrorCode::LimitExceeded,
         {"The network has ", parameters, " weights and biases; at most ", limits::kParameters, " are allowed."});
  }
  const std::uint64_t samples =
      config.data.kind == DataKind::Dataset ? config.data.samples : config.data.coordinates.size() / dimensions_of(config.data);
  const std::uint64_t batch = config.batch_size == 0 ? samples : std::min<std::uint64_t>(config.batch_size, samples);
  if (batch * parameters > limits::kWorkPerUpdate) {
    fail(ErrorCode::LimitExceeded, {"One update would pass ", batch, " samples through ", parameters,
                                    " parameters, which would take too long; make the batch or the network smaller."});
  }
}

}  // namespace

Task task_of(const DataConfig& data) { return data.kind == DataKind::Dataset ? dataset(data.dataset).task : data.task; }

std::size_t dimensions_of(const DataConfig& data) {
  if (data.kind == DataKind::Table) return data.inputs;
  return task_of(data) == Task::Curve ? 1 : 2;
}

std::size_t inputs_of(const Config& config) {
  return config.data.kind == DataKind::Table ? config.data.inputs : config.features.size();
}

void validate(const OptimizerConfig& optimizer) {
  require_range("The learning rate", optimizer.learning_rate, 0, 1e6);
  require_range("The momentum", optimizer.momentum, 0, 0.9999);
  require_range("Rho", optimizer.rho, 0, 0.999999);
  require_range("Beta 1", optimizer.beta1, 0, 0.999999);
  require_range("Beta 2", optimizer.beta2, 0, 0.999999);
  require_range("Epsilon", optimizer.epsilon, 0, 1);
  require_range("The weight decay", optimizer.weight_decay, 0, 100);
  require_range("The gradients' longest norm", optimizer.clip_norm, 0, 1e9);
}

void validate(const ScheduleConfig& schedule) {
  require_range("The schedule's decay", schedule.decay, 0, 1e6);
  require_range("The schedule's number of updates between drops", schedule.every, 1, 1e12);
  require_range("The schedule's factor", schedule.factor, 0, 1);
  require_range("The schedule's period", schedule.period, 1, 1e12);
  require_range("The schedule's minimum", schedule.minimum, 0, 1);
  require_range("The warm-up", schedule.warm_up, 0, 1e12);
}

void validate(const Config& config) {
  validate_plane(config.plane);
  require_range("The share kept for testing", config.data.test_share, 0, 0.9);
  config.data.kind == DataKind::Dataset ? validate_dataset(config.data) : validate_samples(config.data);
  validate_features(config);
  validate_layers(config);
  validate_outputs(config);
  validate(config.optimizer);
  validate(config.schedule);
  require_range("Huber's delta", config.loss.delta, 1e-6, 1e6);
  require_range("The search's scale", config.strategy.scale, 0, 1e3);
  require_range("The normals skipped before the weights", static_cast<double>(config.seeds.weights_skip), 0, 1e7);
}

}  // namespace nn
