/// How gradients become updates.
#pragma once

#include <cstdint>
#include <memory>

#include "nn/config.hpp"
#include "nn/parameters.hpp"

namespace nn {

/// Updates every parameter that is not frozen from its gradient.
///
/// Conventions  the course's: velocities carry the rate inside, epsilon stands outside the root.
class Optimizer {
 public:
  virtual ~Optimizer() = default;
  /// One update. `rate` is the scheduled learning rate, `step` how many updates the moments already hold; `scale` multiplies
  /// the gradients first (clipping). The state before the update goes to the previous… arrays. Returns whether every new
  /// value is finite.
  virtual bool update(Parameters& parameters, Real scale, double rate, std::uint64_t step) = 0;
};

/// Which of Parameters' moments an optimiser keeps; the others stay 0.
struct Moments {
  bool first, second;
};
Moments moments_of(OptimizerKind kind);

std::unique_ptr<Optimizer> make_optimizer(const OptimizerConfig& config);

}  // namespace nn
