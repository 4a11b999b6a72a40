#pragma once

#include "nn/loss.hpp"

namespace nn {

/// −ln of the probability given to the right class, clipped to [1e-7, 1 − 1e-7] as in the course; targets are one-hot.
/// backward() gives the combined gradient through the softmax, (y − t) / B.
class CategoricalCrossEntropy final : public Loss {
 public:
  Real value(const Panel& y, const Panel& target) const override;
  Real backward(const Panel& y, const Panel& target, Real inverse_batch, const Panel& d) const override;
  bool passes_activation() const override { return true; }
  void output_slopes(const Panel& y, const Panel& target, const Panel& d) const override;
};

}  // namespace nn
