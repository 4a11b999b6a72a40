#pragma once

#include "nn/kernels/elementary.hpp"
#include "nn/real.hpp"

namespace nn {

/// y = max(0, z); the slope at exactly 0 is 0, as in the course.
struct Relu {
  static constexpr bool kSlopeNeedsSums = false;
  kernels::Lanes value(kernels::Lanes z) const {
    const kernels::Lanes zero = kernels::splat(Real(0));
    return kernels::select(z > zero, z, zero);
  }
  kernels::Lanes slope(kernels::Lanes, kernels::Lanes y) const {
    const kernels::Lanes zero = kernels::splat(Real(0));
    return kernels::select(y > zero, kernels::splat(Real(1)), zero);
  }
};

}  // namespace nn
