#pragma once

#include "nn/kernels/elementary.hpp"
#include "nn/losses/elementwise_loss.hpp"

namespace nn {

/// |y − t|; the slope where they are equal is 0.
struct AbsoluteError {
  static constexpr bool kPassesActivation = false;
  kernels::Lanes value(kernels::Lanes y, kernels::Lanes t) const { return kernels::abs(y - t); }
  kernels::Lanes slope(kernels::Lanes y, kernels::Lanes t) const { return kernels::sign(y - t); }
};

}  // namespace nn
