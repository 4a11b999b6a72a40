#pragma once

#include "nn/activation.hpp"

namespace nn {

/// y_k = exp(z_k) / Σ_j exp(z_j) over a layer's neurons, computed from z − max(z) so that no exponential overflows.
class Softmax final : public Activation {
 public:
  void forward(const Panel& z, const Panel& y) const override;
  /// dz_k = y_k (dy_k − Σ_j y_j dy_j)
  void backward(const Panel& z, const Panel& y, const Panel& d) const override;
  bool slope_needs_sums() const override { return false; }
};

}  // namespace nn
