#pragma once

#include "nn/kernels/elementary.hpp"
#include "nn/losses/elementwise_loss.hpp"

namespace nn {

/// (y − t)², no ½.
struct SquaredError {
  static constexpr bool kPassesActivation = false;
  kernels::Lanes value(kernels::Lanes y, kernels::Lanes t) const { return (y - t) * (y - t); }
  kernels::Lanes slope(kernels::Lanes y, kernels::Lanes t) const { return kernels::splat(Real(2)) * (y - t); }
};

}  // namespace nn
