#pragma once

#include <cstdint>

#include "nn/panel.hpp"
#include "nn/pass.hpp"
#include "nn/rng.hpp"

namespace nn {

/// Inverted dropout: while training, each output is 0 with probability `rate` and divided by 1 − rate otherwise, so that
/// nothing needs scaling afterwards. Which ones are dropped depends only on the seed, the layer, the update, the sample's
/// place in its batch and the neuron.
///
/// Source  Srivastava et al., Dropout (2014).
class Dropout {
 public:
  Dropout(double rate, std::uint32_t seed, std::size_t layer, std::size_t neurons);

  /// Returns x with some of its values dropped, in memory that lives as long as the layer.
  Panel forward(const Panel& x, const Pass& pass);
  /// Turns dL/dy in `d` into dL/dx.
  void backward(const Panel& d);

 private:
  std::uint32_t threshold_;  // of 32 random bits: below it an output is dropped
  Real scale_;
  Rng rng_;
  PanelBuffer mask_, output_;  // mask: 0 or 1 / (1 − rate)
};

}  // namespace nn
