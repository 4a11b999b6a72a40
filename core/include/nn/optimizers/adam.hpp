#pragma once

#include <cstdint>

#include "nn/config.hpp"
#include "nn/kernels/elementary.hpp"
#include "nn/kernels/scalar_math.hpp"
#include "nn/optimizers/epsilon.hpp"

namespace nn {

/// m = β₁ m + (1 − β₁) g; c = β₂ c + (1 − β₂) g²; both divided by 1 − βᵗ; p −= η m / (√c + ε). With weight decay λ
/// (AdamW), p is first shrunk by 1 − η λ.
/// Source  Kingma and Ba (2015); Loshchilov and Hutter (2019).
struct Adam {
  static constexpr bool kFirst = true, kSecond = true;

  Adam(const OptimizerConfig& config, double weight_decay)
      : beta1_{config.beta1}, beta2_{config.beta2}, weight_decay_{weight_decay} {
    epsilon_ = epsilon_lanes(config.epsilon);
    keep1_ = splat(beta1_);
    keep2_ = splat(beta2_);
    rest1_ = splat(1.0 - beta1_);
    rest2_ = splat(1.0 - beta2_);
  }
  void prepare(double rate, std::uint64_t step) {
    rate_ = splat(rate);
    shrink_ = splat(1.0 - rate * weight_decay_);
    unbias1_ = splat(1.0 - kernels::scalar::power(beta1_, step + 1));
    unbias2_ = splat(1.0 - kernels::scalar::power(beta2_, step + 1));
  }
  kernels::Lanes next(kernels::Lanes p, kernels::Lanes g, kernels::Lanes& m, kernels::Lanes& c) const {
    m = keep1_ * m + rest1_ * g;
    c = keep2_ * c + rest2_ * (g * g);
    return shrink_ * p - rate_ * (m / unbias1_) / (kernels::sqrt(c / unbias2_) + epsilon_);
  }

 private:
  static kernels::Lanes splat(double value) { return kernels::splat(static_cast<Real>(value)); }
  double beta1_, beta2_, weight_decay_;
  kernels::Lanes epsilon_, keep1_, keep2_, rest1_, rest2_, rate_{}, shrink_{}, unbias1_{}, unbias2_{};
};

}  // namespace nn
