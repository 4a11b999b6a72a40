#pragma once

#include <cstdint>

#include "nn/kernels/lanes.hpp"

namespace nn {

/// v = μ v − η g; p += μ v − η g: the gradient counts as if taken one velocity ahead.
/// Source  Sutskever et al., On the importance of initialization and momentum (2013), as in PyTorch.
struct Nesterov {
  static constexpr bool kFirst = true, kSecond = false;

  explicit Nesterov(double momentum) : momentum_{kernels::splat(static_cast<Real>(momentum))} {}
  void prepare(double rate, std::uint64_t) { rate_ = kernels::splat(static_cast<Real>(rate)); }
  kernels::Lanes next(kernels::Lanes p, kernels::Lanes g, kernels::Lanes& v, kernels::Lanes&) const {
    const kernels::Lanes step = rate_ * g;
    v = momentum_ * v - step;
    return p + (momentum_ * v - step);
  }

 private:
  kernels::Lanes momentum_, rate_{};
};

}  // namespace nn
