#pragma once

#include <cstdint>

#include "nn/kernels/lanes.hpp"

namespace nn {

/// v = μ v − η g; p += v
struct Momentum {
  static constexpr bool kFirst = true, kSecond = false;

  explicit Momentum(double momentum) : momentum_{kernels::splat(static_cast<Real>(momentum))} {}
  void prepare(double rate, std::uint64_t) { rate_ = kernels::splat(static_cast<Real>(rate)); }
  kernels::Lanes next(kernels::Lanes p, kernels::Lanes g, kernels::Lanes& v, kernels::Lanes&) const {
    v = momentum_ * v - rate_ * g;
    return p + v;
  }

 private:
  kernels::Lanes momentum_, rate_{};
};

}  // namespace nn
