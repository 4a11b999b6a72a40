#pragma once

#include "nn/kernels/elementary.hpp"
#include "nn/real.hpp"

namespace nn {

/// y = z above 0, exp(z) - 1 elsewhere (Clevert et al. 2016, alpha = 1).
struct Elu {
  static constexpr bool kSlopeNeedsSums = false;
  kernels::Lanes value(kernels::Lanes z) const { return kernels::select(z > kernels::splat(Real(0)), z, kernels::expm1(z)); }
  /// Below 0 the slope exp(z) is y + 1.
  kernels::Lanes slope(kernels::Lanes, kernels::Lanes y) const {
    const kernels::Lanes one = kernels::splat(Real(1));
    return kernels::select(y > kernels::splat(Real(0)), one, y + one);
  }
};

}  // namespace nn
