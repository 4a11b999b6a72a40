/// An experiment as the engine understands it: plain values, checked by validate().
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace nn {

enum class Task { Classification, Regression, Curve };
enum class DataKind { Dataset, Points, Table };
enum class DatasetKind {
  Circle,
  Xor,
  Gaussians,
  Spiral,
  Moons,
  Rings,
  Checkerboard,
  Blobs,
  CourseSpiral,
  CourseVertical,
  Sine,
  Plane,
  MultiGaussian,
};
enum class Feature { X, Y, XSquared, YSquared, XY, SinX, SinY, CosX, CosY };
enum class ActivationKind {
  Linear,
  Relu,
  LeakyRelu,
  Elu,
  Softplus,
  Gelu,
  Swish,
  Sigmoid,
  Tanh,
  Sine,
  Softmax,
};
enum class LossKind { CategoricalCrossEntropy, BinaryCrossEntropy, SquaredError, AbsoluteError, Huber, Hinge };
enum class OptimizerKind { Sgd, Momentum, Nesterov, AdaGrad, RmsProp, Adam, AdamW };
enum class ScheduleKind { Constant, InverseTime, Step, Exponential, Cosine };
enum class StartKind { Course, He, Xavier, Uniform, Zeros, Equal };
enum class StrategyKind { GradientDescent, RandomSearch, RandomLocalSearch };

struct Box {
  double x_min = -6, x_max = 6, y_min = -6, y_max = 6;
  bool operator==(const Box&) const = default;
};

/// Whether a point is for training or testing; Auto leaves it to the split.
enum class Side : std::uint8_t { Auto, Train, Test };

struct DataConfig {
  DataKind kind = DataKind::Dataset;
  Task task = Task::Classification;
  DatasetKind dataset = DatasetKind::Spiral;
  std::size_t samples = 300;  // of a dataset
  std::size_t outputs = 3;    // classes, or values per target
  double noise = 0.1;         // share of the plane's half width
  double test_share = 0.25;
  /// Points and tables: raw coordinates, row-major (samples, inputs), and targets (class index, or `outputs` values).
  std::size_t inputs = 2;
  std::vector<double> coordinates;
  std::vector<double> targets;
  std::vector<Side> sides;  // empty, or one per sample
  bool operator==(const DataConfig&) const = default;
};

struct LayerConfig {
  std::size_t neurons = 1;
  ActivationKind activation = ActivationKind::Linear;
  double slope = 0.01;  // leaky ReLU below zero
  StartKind start = StartKind::He;
  double start_value = 0.5;  // equal: the weight; uniform: half the interval's width
  double l1 = 0, l2 = 0, bias_l1 = 0, bias_l2 = 0;
  double dropout = 0;
  bool frozen = false;
  std::vector<std::uint32_t> silent_neurons;  // put out 0 (hidden layers only)
  std::vector<std::uint32_t> frozen_neurons;  // training leaves their weights and biases as they are
  std::vector<double> weights;                // exact start (n_inputs, n_neurons), or empty
  std::vector<double> biases;                 // exact start (n_neurons), or empty
};

struct LossConfig {
  LossKind kind = LossKind::CategoricalCrossEntropy;
  double delta = 1;  // Huber: where the parabola becomes a line
};

struct OptimizerConfig {
  OptimizerKind kind = OptimizerKind::Sgd;
  double learning_rate = 0.1;
  double momentum = 0.9;
  double rho = 0.9;
  double beta1 = 0.9, beta2 = 0.999;
  double epsilon = 1e-7;
  double weight_decay = 0.01;
  double clip_norm = 0;  // 0: no clipping
};

struct ScheduleConfig {
  ScheduleKind kind = ScheduleKind::Constant;
  double decay = 0;
  double every = 100;
  double factor = 0.5;
  double period = 1000;
  double minimum = 0;
  double warm_up = 0;
};

struct Seeds {
  std::uint32_t data = 0, noise = 0, split = 0, weights = 0, order = 0, dropout = 0;
  /// Normals of NumPy's stream that come before the first 'course' weight.
  std::uint64_t weights_skip = 0;
};

struct StrategyConfig {
  StrategyKind kind = StrategyKind::GradientDescent;
  double scale = 0.05;
};

struct Config {
  Box plane;
  DataConfig data;
  std::vector<Feature> features{Feature::X, Feature::Y};
  std::vector<LayerConfig> layers;
  LossConfig loss;
  OptimizerConfig optimizer;
  ScheduleConfig schedule;
  std::size_t batch_size = 0;  // 0: all training samples
  Seeds seeds;
  StrategyConfig strategy;
};

/// The task the data sets, whatever its kind.
Task task_of(const DataConfig& data);
/// Raw coordinates per sample: 1 for curves, 2 for points in the plane, more for tables.
std::size_t dimensions_of(const DataConfig& data);
/// Columns the first layer sees.
std::size_t inputs_of(const Config& config);

/// Throws Error (InvalidArgument, ShapeMismatch, InvalidPair or LimitExceeded) with a sentence that names the field, what
/// came and what is allowed. A config that passes can be built and trained.
void validate(const Config& config);
void validate(const OptimizerConfig& optimizer);
void validate(const ScheduleConfig& schedule);

}  // namespace nn
