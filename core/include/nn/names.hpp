/// The public name of every choice in an experiment: the one table both directions read.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "nn/config.hpp"

namespace nn {

/// Names<E>::kAll[i] is the name of the enumerator with value i.
template <class E>
struct Names;

template <>
struct Names<Task> {
  static constexpr const char* kWhat = "task";
  static constexpr std::array<std::string_view, 3> kAll{"classification", "regression", "curve"};
};
template <>
struct Names<DataKind> {
  static constexpr const char* kWhat = "kind of data";
  static constexpr std::array<std::string_view, 3> kAll{"dataset", "points", "table"};
};
template <>
struct Names<DatasetKind> {
  static constexpr const char* kWhat = "dataset";
  static constexpr std::array<std::string_view, 13> kAll{
      "circle", "xor",           "gaussians",       "spiral", "moons", "rings",         "checkerboard",
      "blobs",  "course-spiral", "course-vertical", "sine",   "plane", "multi-gaussian"};
};
template <>
struct Names<Feature> {
  static constexpr const char* kWhat = "feature";
  static constexpr std::array<std::string_view, 9> kAll{"x", "y", "x²", "y²", "xy", "sin x", "sin y", "cos x", "cos y"};
};
template <>
struct Names<ActivationKind> {
  static constexpr const char* kWhat = "activation";
  static constexpr std::array<std::string_view, 11> kAll{"linear", "relu",    "leaky-relu", "elu",  "softplus", "gelu",
                                                         "swish",  "sigmoid", "tanh",       "sine", "softmax"};
};
template <>
struct Names<LossKind> {
  static constexpr const char* kWhat = "loss";
  static constexpr std::array<std::string_view, 6> kAll{
      "categorical-cross-entropy", "binary-cross-entropy", "squared-error", "absolute-error", "huber", "hinge"};
};
template <>
struct Names<OptimizerKind> {
  static constexpr const char* kWhat = "optimiser";
  static constexpr std::array<std::string_view, 7> kAll{"sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw"};
};
template <>
struct Names<ScheduleKind> {
  static constexpr const char* kWhat = "schedule";
  static constexpr std::array<std::string_view, 5> kAll{"constant", "inverse-time", "step", "exponential", "cosine"};
};
template <>
struct Names<StartKind> {
  static constexpr const char* kWhat = "start";
  static constexpr std::array<std::string_view, 6> kAll{"course", "he", "xavier", "uniform", "zeros", "equal"};
};
template <>
struct Names<StrategyKind> {
  static constexpr const char* kWhat = "strategy";
  static constexpr std::array<std::string_view, 3> kAll{"gradient-descent", "random-search", "random-local-search"};
};

template <class E>
constexpr std::string_view name_of(E value) {
  return Names<E>::kAll[static_cast<std::size_t>(value)];
}

/// The place of `name` in `all`. Throws InvalidArgument with the list of names it could have been.
std::size_t find_name(std::string_view name, std::span<const std::string_view> all, const char* what);

/// The enumerator called `name`. Throws what find_name() throws.
template <class E>
E parse_name(std::string_view name) {
  return static_cast<E>(find_name(name, Names<E>::kAll, Names<E>::kWhat));
}

}  // namespace nn
