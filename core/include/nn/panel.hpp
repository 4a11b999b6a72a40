/// A block of samples in training orientation: features × samples, samples contiguous.
#pragma once

#include <cstddef>
#include <vector>

#include "nn/kernels/lanes.hpp"
#include "nn/real.hpp"

namespace nn {

/// Samples per vector.
inline constexpr std::size_t kLanes = 4;
/// The most samples one panel holds. Larger batches pass through the network panel by panel, so that activations stay in
/// the first-level cache whatever the batch size; gradients add up over the panels.
inline constexpr std::size_t kPanelSamples = 64;

/// The number of columns that hold `samples` samples: the next multiple of a vector.
constexpr std::size_t padded(std::size_t samples) { return (samples + kLanes - 1) / kLanes * kLanes; }

/// A view of `rows` features × `columns` samples, row by row. `columns` is a multiple of kLanes; of them the first
/// `samples` are real, the others hold finite padding that no sum may include.
struct Panel {
  Real* data = nullptr;
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::size_t samples = 0;

  Real* row(std::size_t index) const { return data + index * columns; }
  std::size_t size() const { return rows * columns; }
};

/// Memory for one panel of any shape up to (rows, kPanelSamples).
class PanelBuffer {
 public:
  PanelBuffer() = default;
  explicit PanelBuffer(std::size_t rows) : values_(rows * kPanelSamples) {}
  const Real* data() const { return values_.data(); }
  bool is_empty() const { return values_.empty(); }
  /// A panel of this memory for `samples` samples; its contents are what was there before.
  Panel panel(std::size_t rows, std::size_t samples) { return {values_.data(), rows, padded(samples), samples}; }

 private:
  std::vector<Real> values_;
};

}  // namespace nn
