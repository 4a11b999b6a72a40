#pragma once

#include "nn/kernels/elementary.hpp"
#include "nn/real.hpp"

namespace nn {

/// y = z Φ(z) with the exact normal distribution (Hendrycks and Gimpel 2016); slope Φ(z) + z φ(z).
struct Gelu {
  static constexpr bool kSlopeNeedsSums = true;
  kernels::Lanes value(kernels::Lanes z) const { return z * kernels::normal_cdf(z); }
  kernels::Lanes slope(kernels::Lanes z, kernels::Lanes) const {
    return kernels::normal_cdf(z) + z * kernels::normal_density(z);
  }
};

}  // namespace nn
