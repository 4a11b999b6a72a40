#include "nn/sample_set.hpp"

#include <algorithm>
#include <numeric>

#include "nn/features.hpp"
#include "nn/kernels/transpose.hpp"

namespace nn {

SampleSet::SampleSet(const Config& config, const Points& points, bool test)
    : input_width_{inputs_of(config)}, target_width_{config.layers.back().neurons} {
  const Coding coding = coding_of(config.loss.kind, config.layers.back().activation);
  PanelBuffer coordinates{points.dimensions};
  PanelBuffer features{input_width_};
  const Panel raw = coordinates.panel(points.dimensions, 1);
  const Panel computed = features.panel(input_width_, 1);
  for (std::size_t i = 0; i < points.size(); ++i) {
    if ((points.test[i] == 1) != test) continue;
    for (std::size_t k = 0; k < points.dimensions; ++k) raw.row(k)[0] = points.coordinates[i * points.dimensions + k];
    compute_features(features_of(config), raw, computed);
    for (std::size_t k = 0; k < input_width_; ++k) rows_.push_back(computed.row(k)[0]);
    rows_.resize(rows_.size() + target_width_);
    Real* const coded = rows_.data() + rows_.size() - target_width_;
    code_target(points.task, coding, &points.targets[i * points.target_width], target_width_, coded);
    ++size_;
  }
}

Samples SampleSet::gather(const std::uint32_t* order, std::size_t count, PanelBuffer& buffer) const {
  const Panel all = buffer.panel(input_width_ + target_width_, count);
  kernels::gather_columns(rows_.data(), order, all);
  return {{all.data, input_width_, all.columns, count}, {all.row(input_width_), target_width_, all.columns, count}};
}

Samples SampleSet::gather(std::size_t first, std::size_t count, PanelBuffer& buffer) const {
  std::uint32_t order[kPanelSamples];
  std::iota(order, order + count, static_cast<std::uint32_t>(first));
  return gather(order, count, buffer);
}

void code_target(Task task, const Coding& coding, const Real* target, std::size_t outputs, Real* coded) {
  if (task != Task::Classification) {
    std::copy(target, target + outputs, coded);
  } else if (outputs == 1) {
    coded[0] = target[0] == Real(0) ? coding.off : coding.on;
  } else {
    std::fill(coded, coded + outputs, coding.off);
    coded[static_cast<std::size_t>(target[0])] = coding.on;
  }
}

}  // namespace nn
