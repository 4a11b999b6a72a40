#pragma once

#include <memory>

#include "nn/activation.hpp"
#include "nn/layer.hpp"

namespace nn {

/// Applies an activation to the sums of the dense layer before it, in their own memory where the activation allows it.
class Activate final : public Layer {
 public:
  Activate(std::unique_ptr<Activation> activation, std::size_t neurons);

  std::size_t outputs() const override { return neurons_; }
  Panel forward(const Panel& z, const Pass& pass) override;
  /// Returns dL/dz in dy's memory.
  Panel backward(const Panel& dy, PanelBuffer& spare, bool accumulate, bool wants_input) override;

 private:
  std::unique_ptr<Activation> activation_;
  std::size_t neurons_;
  Panel sums_, result_;  // z and y of the last forward()
  PanelBuffer output_;   // only where y may not overwrite z
};

}  // namespace nn
