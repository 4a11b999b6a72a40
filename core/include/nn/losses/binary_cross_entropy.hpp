#pragma once

#include "nn/kernels/elementary.hpp"
#include "nn/losses/clip_probability.hpp"
#include "nn/losses/elementwise_loss.hpp"

namespace nn {

/// −(t ln y + (1 − t) ln(1 − y)) of sigmoid outputs, y clipped to [1e-7, 1 − 1e-7] for the value, as in the course. The
/// derivative goes straight through the sigmoid to its sums: y − t, which stays useful where the sigmoid is saturated.
struct BinaryCrossEntropy {
  static constexpr bool kPassesActivation = true;

  kernels::Lanes value(kernels::Lanes y, kernels::Lanes t) const {
    const kernels::Lanes one = kernels::splat(Real(1));
    const kernels::Lanes p = clip_probability(y);
    return -(t * kernels::log(p) + (one - t) * kernels::log(one - p));
  }
  kernels::Lanes slope(kernels::Lanes y, kernels::Lanes t) const { return y - t; }
  kernels::Lanes output_slope(kernels::Lanes y, kernels::Lanes t) const {
    const kernels::Lanes one = kernels::splat(Real(1));
    const kernels::Lanes p = clip_probability(y);
    return (one - t) / (one - p) - t / p;
  }
};

}  // namespace nn
