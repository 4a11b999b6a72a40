#pragma once

#include "nn/kernels/elementary.hpp"
#include "nn/real.hpp"

namespace nn {

/// y = tanh(z).
struct Tanh {
  static constexpr bool kSlopeNeedsSums = false;
  kernels::Lanes value(kernels::Lanes z) const { return kernels::tanh(z); }
  kernels::Lanes slope(kernels::Lanes, kernels::Lanes y) const { return kernels::splat(Real(1)) - y * y; }
};

}  // namespace nn
