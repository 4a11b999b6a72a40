#pragma once

#include "nn/kernels/elementary.hpp"
#include "nn/real.hpp"

namespace nn {

/// y = sin(z) (Sitzmann et al. 2020).
struct Sine {
  static constexpr bool kSlopeNeedsSums = true;
  kernels::Lanes value(kernels::Lanes z) const { return kernels::sin(z); }
  kernels::Lanes slope(kernels::Lanes z, kernels::Lanes) const { return kernels::cos(z); }
};

}  // namespace nn
