#pragma once

#include "nn/kernels/elementary.hpp"
#include "nn/losses/elementwise_loss.hpp"

namespace nn {

/// ½ e² where |e| <= delta, delta (|e| − ½ delta) beyond, e = y − t (Huber 1964; PyTorch huber_loss).
struct Huber {
  static constexpr bool kPassesActivation = false;
  Real delta = 1;

  kernels::Lanes value(kernels::Lanes y, kernels::Lanes t) const {
    const kernels::Lanes half = kernels::splat(Real(0.5));
    const kernels::Lanes knee = kernels::splat(delta);
    const kernels::Lanes distance = kernels::abs(y - t);
    return kernels::select(distance <= knee, half * distance * distance, knee * (distance - half * knee));
  }
  kernels::Lanes slope(kernels::Lanes y, kernels::Lanes t) const {
    const kernels::Lanes knee = kernels::splat(delta);
    return kernels::min(kernels::max(y - t, -knee), knee);
  }
};

}  // namespace nn
