#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "nn/activation.hpp"
#include "nn/parameters.hpp"

namespace nn {

/// Fully connected layer with its activation: y = f(x W + b).
///
/// Shapes  in public orientation x (B, I), W (I, O), b (1, O), y (B, O); here panels, so y (O × B) = f(Wᵀ x + b).
/// Units   dimensionless; d already carries the 1/B of the mean loss.
/// Source  Goodfellow, Bengio, Courville, Deep Learning (2016), section 6.5.
class Dense {
 public:
  /// `parameters` holds W, b and their gradients at `segment`, and outlives the layer. With `errors_at_sums`, what
  /// backward_activation() gets is dL/dz already: the loss went through the activation itself.
  Dense(Parameters& parameters, std::size_t segment, const LayerConfig& config, bool errors_at_sums);

  /// Returns y (outputs × samples), in memory that lives as long as the layer. x must stay as it is until
  /// backward_parameters().
  Panel forward(const Panel& x);
  /// The second half of forward() for sums of the caller's: y = f(z).
  Panel activate(const Panel& z);

  /// Turns dL/dy in `d` into dL/dz.
  void backward_activation(const Panel& d) const;
  /// Sets dW and db from dL/dz, or adds to them with `accumulate`. Frozen layers are left out, unless it is `for_all`.
  void backward_parameters(const Panel& dz, bool accumulate, bool for_all);
  /// From dL/dz to dL/dx, in the memory of `next`.
  Panel backward_input(const Panel& dz, PanelBuffer& next) const;

 private:
  /// Makes the rows of silent neurons 0.
  void silence(const Panel& panel) const;
  /// Sets y from the sums.
  Panel apply_activation();

  Parameters* parameters_;
  Segment segment_;
  std::unique_ptr<Activation> activation_;  // none for linear
  bool errors_at_sums_;
  std::vector<std::uint32_t> silent_;  // neurons that put out 0
  Panel input_, sums_, result_;        // x, z and y of the last forward(); y overwrites z where the activation allows it
  PanelBuffer sums_buffer_, result_buffer_;
};

}  // namespace nn
