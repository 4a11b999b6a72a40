/// How wrong an output is.
#pragma once

#include <memory>

#include "nn/config.hpp"
#include "nn/panel.hpp"

namespace nn {

/// A loss over outputs y and targets t, both panels of (outputs × samples).
class Loss {
 public:
  virtual ~Loss() = default;

  /// Sum over the panel's samples of each sample's loss.
  virtual Real value(const Panel& y, const Panel& target) const = 0;

  /// value(), and into `d` the derivative of the batch's mean loss with respect to the outputs y, or, where
  /// passes_activation() says so, with respect to the last layer's sums z. `inverse_batch` is 1 / batch size. Padding
  /// columns of `d` become 0.
  virtual Real backward(const Panel& y, const Panel& target, Real inverse_batch, const Panel& d) const = 0;

  /// Whether backward() already went through the output activation: softmax and sigmoid cancel most of the cross-entropies'
  /// derivative, and the two steps apart would divide by probabilities near 0.
  virtual bool passes_activation() const { return false; }

  /// Into `d` each sample's own dL/dy, with respect to the outputs whatever backward() does: what a trace shows.
  virtual void output_slopes(const Panel& y, const Panel& target, const Panel& d) const = 0;
};

std::unique_ptr<Loss> make_loss(const LossConfig& config);

/// What a class target is for the loss: one output stands for two classes, more for one class each.
struct Coding {
  Real off;
  Real on;
  /// Between the two: where one output changes its mind.
  Real threshold() const { return (off + on) / 2; }
};
/// −1 and 1 for tanh outputs and the hinge loss, 0 and 1 otherwise.
Coding coding_of(LossKind loss, ActivationKind output);

/// Throws InvalidPair, naming both, where the output activation or the task does not go with the loss.
void check_pair(Task task, LossKind loss, ActivationKind output);

}  // namespace nn
