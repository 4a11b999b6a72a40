#pragma once

#include <cstdint>

#include "nn/kernels/elementary.hpp"
#include "nn/optimizers/epsilon.hpp"

namespace nn {

/// c = ρ c + (1 − ρ) g²; p −= η g / (√c + ε)
/// Source  Tieleman and Hinton (2012).
struct RmsProp {
  static constexpr bool kFirst = false, kSecond = true;

  RmsProp(double rho, double epsilon)
      : rho_{kernels::splat(static_cast<Real>(rho))},
        rest_{kernels::splat(static_cast<Real>(1.0 - rho))},
        epsilon_{epsilon_lanes(epsilon)} {}
  void prepare(double rate, std::uint64_t) { rate_ = kernels::splat(static_cast<Real>(rate)); }
  kernels::Lanes next(kernels::Lanes p, kernels::Lanes g, kernels::Lanes&, kernels::Lanes& c) const {
    c = rho_ * c + rest_ * (g * g);
    return p - rate_ * g / (kernels::sqrt(c) + epsilon_);
  }

 private:
  kernels::Lanes rho_, rest_, epsilon_, rate_{};
};

}  // namespace nn
