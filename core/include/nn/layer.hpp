/// One step of a network: panel in, panel out, and back.
#pragma once

#include <cstdint>

#include "nn/panel.hpp"

namespace nn {

/// What a forward pass is for.
struct Pass {
  bool training = false;
  /// Where this panel's samples stand, so that dropout can be told apart and repeated: the update being computed, and the
  /// panel's first sample within its batch.
  std::uint64_t update = 0;
  std::size_t first_sample = 0;
};

/// Layers keep what backward() needs; buffers live as long as the layer, so that nothing is allocated while training.
class Layer {
 public:
  virtual ~Layer() = default;
  virtual std::size_t outputs() const = 0;

  /// Returns y (outputs × samples). x must stay as it is until backward(); the panel returned may share its memory.
  virtual Panel forward(const Panel& x, const Pass& pass) = 0;

  /// Takes dL/dy, which it may overwrite, and returns dL/dx, in `dy`'s memory or in `spare`. Where the layer has
  /// parameters, their gradients are set, or added to with `accumulate`; without `wants_input` dL/dx is not computed.
  virtual Panel backward(const Panel& dy, PanelBuffer& spare, bool accumulate, bool wants_input) = 0;
};

}  // namespace nn
