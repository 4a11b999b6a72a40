#pragma once

#include <cstdint>

#include "nn/kernels/lanes.hpp"

namespace nn {

/// p −= η g
struct Sgd {
  static constexpr bool kFirst = false, kSecond = false;

  void prepare(double rate, std::uint64_t) { rate_ = kernels::splat(static_cast<Real>(rate)); }
  kernels::Lanes next(kernels::Lanes p, kernels::Lanes g, kernels::Lanes&, kernels::Lanes&) const { return p - rate_ * g; }

 private:
  kernels::Lanes rate_{};
};

}  // namespace nn
