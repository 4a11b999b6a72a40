#pragma once

#include "nn/numpy_rng.hpp"
#include "nn/search/strategy.hpp"

namespace nn {

/// The lecture's two strategies without a gradient: each step tries other weights on the whole training set and keeps them
/// if the loss is lower than any before.
///
/// RandomSearch       the weights tried are scale · randn.
/// RandomLocalSearch  they are the best so far minus scale · randn.
/// Numbers come from NumPy's stream, after the start's, layer by layer, weights before biases; frozen layers draw none.
class RandomSearch final : public Strategy {
 public:
  RandomSearch(const Config& config, Network& network, const SampleSet& train);

  Trouble step() override;
  const SearchState& state() const override { return state_; }
  void resume(const SearchState& state) override;
  std::size_t steps_per_epoch() const override { return 1; }
  double learning_rate() const override { return 0; }
  Batch next_batch() const override { return order_.current(); }

 private:
  void draw_candidate();

  bool local_;
  float scale_;
  std::uint32_t seed_;
  Network& network_;
  const SampleSet& train_;
  BatchOrder order_;  // the whole set, in its own order
  NumpyRng rng_;
  SearchState state_;
};

}  // namespace nn
