#pragma once

#include "nn/kernels/lanes.hpp"

namespace nn {

/// Keeps a probability in [1e-7, 1 − 1e-7], as the course does, so that no logarithm is infinite. A NaN stays NaN:
/// turned into a number it would hide that training diverged.
inline kernels::Lanes clip_probability(kernels::Lanes p) {
  const kernels::Lanes low = kernels::splat(Real(1e-7));
  const kernels::Lanes high = kernels::splat(Real(1) - Real(1e-7));
  return kernels::select(p == p, kernels::min(kernels::max(p, low), high), p);
}

}  // namespace nn
