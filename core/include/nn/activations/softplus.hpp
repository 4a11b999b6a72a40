#pragma once

#include "nn/kernels/elementary.hpp"
#include "nn/real.hpp"

namespace nn {

/// y = ln(1 + exp(z)); its slope is the sigmoid.
struct Softplus {
  static constexpr bool kSlopeNeedsSums = true;
  kernels::Lanes value(kernels::Lanes z) const { return kernels::softplus(z); }
  kernels::Lanes slope(kernels::Lanes z, kernels::Lanes) const { return kernels::sigmoid(z); }
};

}  // namespace nn
