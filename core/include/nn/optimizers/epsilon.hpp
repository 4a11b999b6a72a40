#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

#include "nn/kernels/lanes.hpp"

namespace nn {

/// ε for a rule that divides by √c + ε. At least the root of the smallest normal number, below which squares vanish: where c
/// is 0 because there never was a gradient (in padding, say), a step is then 0 / ε and not 0 / 0.
inline kernels::Lanes epsilon_lanes(double epsilon) {
  return kernels::splat(std::max(static_cast<Real>(epsilon), std::sqrt(std::numeric_limits<Real>::min())));
}

}  // namespace nn
