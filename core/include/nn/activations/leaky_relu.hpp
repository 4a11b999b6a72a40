#pragma once

#include "nn/kernels/elementary.hpp"
#include "nn/real.hpp"

namespace nn {

/// y = z above 0, below * z elsewhere; the slope at exactly 0 is `below`, as in PyTorch.
/// `below` is not negative, so that y has the sign of z.
struct LeakyRelu {
  static constexpr bool kSlopeNeedsSums = false;
  Real below = Real(0.01);

  kernels::Lanes value(kernels::Lanes z) const {
    return kernels::select(z > kernels::splat(Real(0)), z, kernels::splat(below) * z);
  }
  kernels::Lanes slope(kernels::Lanes, kernels::Lanes y) const {
    return kernels::select(y > kernels::splat(Real(0)), kernels::splat(Real(1)), kernels::splat(below));
  }
};

}  // namespace nn
