#pragma once

#include "nn/kernels/elementary.hpp"
#include "nn/real.hpp"

namespace nn {

/// y = z sigmoid(z), also called SiLU (Ramachandran et al. 2017).
struct Swish {
  static constexpr bool kSlopeNeedsSums = true;
  kernels::Lanes value(kernels::Lanes z) const { return z * kernels::sigmoid(z); }
  kernels::Lanes slope(kernels::Lanes z, kernels::Lanes y) const {
    const kernels::Lanes s = kernels::sigmoid(z);
    return s + y * (kernels::splat(Real(1)) - s);
  }
};

}  // namespace nn
