/// Samples as training reads them: features and coded targets, one row per sample.
#pragma once

#include <cstdint>
#include <vector>

#include "nn/config.hpp"
#include "nn/data.hpp"
#include "nn/loss.hpp"
#include "nn/panel.hpp"

namespace nn {

/// Some samples in training orientation: features and coded targets.
struct Samples {
  Panel x, targets;
};

/// The training or the test points, ready for the network.
class SampleSet {
 public:
  SampleSet() = default;
  /// The points of `points` whose test mark equals `test`.
  SampleSet(const Config& config, const Points& points, bool test);

  std::size_t size() const { return size_; }
  std::size_t inputs() const { return input_width_; }
  std::size_t outputs() const { return target_width_; }

  /// Memory for a panel of samples.
  PanelBuffer make_buffer() const { return PanelBuffer{input_width_ + target_width_}; }
  /// Copies `count` samples, order[0] and so on, into panels in `buffer`'s memory, padding with zeros.
  Samples gather(const std::uint32_t* order, std::size_t count, PanelBuffer& buffer) const;
  /// The same for consecutive samples from `first` on.
  Samples gather(std::size_t first, std::size_t count, PanelBuffer& buffer) const;

 private:
  std::size_t size_ = 0, input_width_ = 0, target_width_ = 0;
  std::vector<Real> rows_;  // (samples, inputs + outputs): each sample's features, then its coded target
};

/// Writes what the loss compares an output with: one-hot or a single code for a class, the values themselves otherwise.
/// `target` holds a class index or `outputs` values.
void code_target(Task task, const Coding& coding, const Real* target, std::size_t outputs, Real* coded);

}  // namespace nn
