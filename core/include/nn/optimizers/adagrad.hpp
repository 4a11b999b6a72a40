#pragma once

#include <cstdint>

#include "nn/kernels/elementary.hpp"
#include "nn/optimizers/epsilon.hpp"

namespace nn {

/// c += g²; p −= η g / (√c + ε)
/// Source  Duchi, Hazan, Singer (2011).
struct AdaGrad {
  static constexpr bool kFirst = false, kSecond = true;

  explicit AdaGrad(double epsilon) : epsilon_{epsilon_lanes(epsilon)} {}
  void prepare(double rate, std::uint64_t) { rate_ = kernels::splat(static_cast<Real>(rate)); }
  kernels::Lanes next(kernels::Lanes p, kernels::Lanes g, kernels::Lanes&, kernels::Lanes& c) const {
    c += g * g;
    return p - rate_ * g / (kernels::sqrt(c) + epsilon_);
  }

 private:
  kernels::Lanes epsilon_, rate_{};
};

}  // namespace nn
