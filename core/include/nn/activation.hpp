/// What a neuron does with its weighted sum.
#pragma once

#include <memory>

#include "nn/config.hpp"
#include "nn/panel.hpp"

namespace nn {

/// A function of a layer's sums, with its derivative.
///
/// Shapes  panels of (neurons × samples); y may be the same memory as z unless slope_needs_sums().
class Activation {
 public:
  virtual ~Activation() = default;
  /// y = f(z)
  virtual void forward(const Panel& z, const Panel& y) const = 0;
  /// Turns dL/dy in `d` into dL/dz, given the sums z and the outputs y of the forward pass.
  virtual void backward(const Panel& z, const Panel& y, const Panel& d) const = 0;
  /// Whether backward() reads z; where it does not, y may overwrite z.
  virtual bool slope_needs_sums() const = 0;
};

/// `slope` is leaky ReLU's below zero; the others ignore it.
std::unique_ptr<Activation> make_activation(ActivationKind kind, double slope);

}  // namespace nn
