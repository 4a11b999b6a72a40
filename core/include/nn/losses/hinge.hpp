#pragma once

#include "nn/kernels/elementary.hpp"
#include "nn/losses/elementwise_loss.hpp"

namespace nn {

/// max(0, 1 − t y) with t = ±1; the slope at the hinge is 0.
struct Hinge {
  static constexpr bool kPassesActivation = false;
  kernels::Lanes value(kernels::Lanes y, kernels::Lanes t) const {
    return kernels::max(kernels::splat(Real(1)) - t * y, kernels::splat(Real(0)));
  }
  kernels::Lanes slope(kernels::Lanes y, kernels::Lanes t) const {
    return kernels::select(t * y < kernels::splat(Real(1)), -t, kernels::splat(Real(0)));
  }
};

}  // namespace nn
