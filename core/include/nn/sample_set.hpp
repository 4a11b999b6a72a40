/// Samples as training reads them: features and coded targets, one row per sample.
#pragma once

#include <cstdint>
#include <vector>

#include "nn/config.hpp"
#include "nn/data.hpp"
#include "nn/loss.hpp"
#include "nn/panel.hpp"

namespace nn {

/// The training or the test points, ready for the network.
class SampleSet {
 public:
  SampleSet() = default;
  /// The points of `points` whose test mark equals `test`.
  SampleSet(const Config& config, const Points& points, bool test);

  std::size_t size() const { return size_; }
  std::size_t inputs() const { return input_width_; }
  std::size_t outputs() const { return target_width_; }

  /// Copies the samples order[0 … x.samples) into panels, padding with zeros.
  void gather(const std::uint32_t* order, const Panel& x, const Panel& targets) const;
  /// The same for consecutive samples from `first` on.
  void gather(std::size_t first, const Panel& x, const Panel& targets) const;

 private:
  std::size_t size_ = 0, input_width_ = 0, target_width_ = 0;
  std::vector<Real> inputs_;   // (samples, inputs)
  std::vector<Real> targets_;  // (samples, outputs)
};

/// Writes what the loss compares an output with: one-hot or a single code for a class, the values themselves otherwise.
/// `target` holds a class index or `outputs` values.
void code_target(Task task, const Coding& coding, const Real* target, std::size_t outputs, Real* coded);

}  // namespace nn
