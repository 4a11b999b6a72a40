#pragma once

#include "nn/layer.hpp"
#include "nn/parameters.hpp"

namespace nn {

/// Fully connected layer: y = x W + b.
///
/// Shapes  in public orientation x (B, I), W (I, O), b (1, O), y (B, O); here panels, so y (O × B) = Wᵀ x + b.
/// Units   dimensionless; dy already carries the 1/B of the mean loss.
/// Source  Goodfellow, Bengio, Courville, Deep Learning (2016), section 6.5.
class Dense final : public Layer {
 public:
  /// `parameters` holds W, b and their gradients at `segment`, and outlives the layer.
  Dense(Parameters& parameters, std::size_t segment);

  std::size_t outputs() const override { return segment().neurons; }
  Panel forward(const Panel& x, const Pass& pass) override;
  /// Sets dW and db (unless the layer is frozen) and returns dL/dx in `spare`.
  Panel backward(const Panel& dy, PanelBuffer& spare, bool accumulate, bool wants_input) override;

 private:
  const Segment& segment() const { return parameters_.segments()[index_]; }
  Parameters& parameters_;
  std::size_t index_;
  Panel input_;  // x of the last forward()
  PanelBuffer output_;
};

}  // namespace nn
