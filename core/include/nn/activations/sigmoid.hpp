#pragma once

#include "nn/kernels/elementary.hpp"
#include "nn/real.hpp"

namespace nn {

/// y = 1 / (1 + exp(-z)).
struct Sigmoid {
  static constexpr bool kSlopeNeedsSums = false;
  kernels::Lanes value(kernels::Lanes z) const { return kernels::sigmoid(z); }
  kernels::Lanes slope(kernels::Lanes, kernels::Lanes y) const { return y * (kernels::splat(Real(1)) - y); }
};

}  // namespace nn
