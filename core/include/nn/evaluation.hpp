/// How good a network is on a set of samples.
#pragma once

#include <cstdint>
#include <vector>

#include "nn/network.hpp"
#include "nn/sample_set.hpp"

namespace nn {

struct SetMetrics {
  std::size_t samples = 0;
  double loss;      // mean, without regularisation; NaN for an empty set
  double accuracy;  // share of right classes; NaN for values
  double r_squared;  // 1 − Σ(t − y)² / Σ(t − mean t)², over all outputs; NaN for classes and where all targets are equal
  std::size_t classes = 0;
  std::vector<std::uint32_t> confusion;  // (classes, classes): true class by row, predicted by column
};

/// Passes all samples through the network, without dropout.
SetMetrics evaluate(Network& network, const SampleSet& set, Task task);

/// The mean loss alone.
double mean_loss(Network& network, const SampleSet& set);

}  // namespace nn
