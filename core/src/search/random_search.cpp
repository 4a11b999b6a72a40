#include "nn/search/random_search.hpp"

#include <cmath>

#include "nn/evaluation.hpp"

namespace nn {

RandomSearch::RandomSearch(const Config& config, Network& network, const SampleSet& train)
    : local_{config.strategy.kind == StrategyKind::RandomLocalSearch},
      scale_{static_cast<float>(config.strategy.scale)},
      seed_{config.seeds.weights},
      network_{network},
      train_{train},
      order_{config.seeds.order, train.size(), 0},
      rng_{config.seeds.weights, normals_drawn_by_start(config)} {
  state_.normals_drawn = rng_.position();
}

Trouble RandomSearch::step() {
  Parameters& parameters = network_.parameters();
  parameters.previous = parameters.values;
  draw_candidate();
  const double loss = mean_loss(network_, train_);
  // Before the first try there is no lowest loss, and the first is kept whatever it is, as in the lecture.
  const bool better = std::isnan(state_.batch_loss) ? std::isfinite(loss) : loss < state_.batch_loss;
  if (better) {
    state_.batch_loss = loss;
  } else {
    parameters.values = parameters.previous;
  }
  ++state_.update;
  ++state_.epoch;
  state_.normals_drawn = rng_.position();
  return Trouble::None;
}

void RandomSearch::draw_candidate() {
  Parameters& parameters = network_.parameters();
  for (const Segment& segment : parameters.segments()) {
    if (segment.frozen) continue;
    for (std::size_t i = segment.begin; i < segment.begin + segment.count(); ++i) {
      const auto step = static_cast<Real>(scale_ * rng_.normal_float());
      // The lecture subtracts the step, as an update subtracts a gradient.
      parameters.values[i] = local_ ? parameters.values[i] - step : step;
    }
    parameters.keep_frozen_neurons(segment);
  }
}

void RandomSearch::resume(const SearchState& state) {
  state_ = state;
  rng_ = NumpyRng{seed_, state.normals_drawn};
}

}  // namespace nn
