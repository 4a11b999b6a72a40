/// Runs an update rule over all parameters in one pass.
#pragma once

#include <utility>

#include "nn/kernels/elementary.hpp"
#include "nn/optimizer.hpp"

namespace nn {

/// Takes the update of a layer's frozen neurons back, and returns the sum over its values minus themselves.
[[gnu::noinline]] kernels::Lanes keep_frozen_neurons(Parameters& parameters, const Segment& segment);

/// Rule has `static constexpr bool kFirst, kSecond` (which moments it keeps), `prepare(rate, step)` and
/// `Lanes next(Lanes value, Lanes gradient, Lanes& first, Lanes& second) const`. A new optimiser is such a rule, its kind in
/// config.hpp and names.hpp, and a line in make_optimizer().
template <class Rule>
class UpdatePass final : public Optimizer {
 public:
  explicit UpdatePass(Rule rule) : rule_{std::move(rule)} {}

  bool update(Parameters& parameters, Real scale, double rate, std::uint64_t step) override {
    rule_.prepare(rate, step);
    // Finite values minus themselves are 0, anything else is NaN and stays NaN in the sum.
    kernels::Lanes sentinel = kernels::splat(Real(0));
    for (const Segment& segment : parameters.segments()) {
      if (segment.frozen) continue;
      kernels::Lanes change = update(parameters, segment, kernels::splat(scale));
      if (!segment.frozen_neurons.empty()) change = keep_frozen_neurons(parameters, segment);
      sentinel += change;
    }
    return kernels::sum(sentinel) == Real(0);
  }

 private:
  kernels::Lanes update(Parameters& parameters, const Segment& segment, kernels::Lanes scale) const {
    const std::size_t end = segment.begin + segment.padded_count();
    Real* const values = parameters.values.data();
    Real* const previous = parameters.previous.data();
    const Real* const gradients = parameters.gradients.data();
    kernels::Lanes sentinel = kernels::splat(Real(0));
    for (std::size_t i = segment.begin; i < end; i += kLanes) {
      kernels::Lanes first = recall<Rule::kFirst>(parameters.first, parameters.previous_first, i);
      kernels::Lanes second = recall<Rule::kSecond>(parameters.second, parameters.previous_second, i);
      const kernels::Lanes before = kernels::load(values + i);
      const kernels::Lanes after = rule_.next(before, kernels::load(gradients + i) * scale, first, second);
      kernels::store(previous + i, before);
      kernels::store(values + i, after);
      if constexpr (Rule::kFirst) kernels::store(parameters.first.data() + i, first);
      if constexpr (Rule::kSecond) kernels::store(parameters.second.data() + i, second);
      sentinel += after - after;
    }
    return sentinel;
  }

  /// A moment's values, copied to where undo_last_update() finds them.
  template <bool kKept>
  static kernels::Lanes recall(const std::vector<Real>& moment, std::vector<Real>& previous, std::size_t i) {
    if constexpr (!kKept) return kernels::splat(Real(0));
    const kernels::Lanes values = kernels::load(moment.data() + i);
    kernels::store(previous.data() + i, values);
    return values;
  }

  Rule rule_;
};

}  // namespace nn
