#pragma once

#include "nn/kernels/elementary.hpp"
#include "nn/real.hpp"

namespace nn {

/// y = z.
struct Linear {
  static constexpr bool kSlopeNeedsSums = false;
  kernels::Lanes value(kernels::Lanes z) const { return z; }
  kernels::Lanes slope(kernels::Lanes, kernels::Lanes) const { return kernels::splat(Real(1)); }
};

}  // namespace nn
