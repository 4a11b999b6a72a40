#pragma once

#include <memory>

#include "nn/optimizer.hpp"
#include "nn/search/strategy.hpp"

namespace nn {

/// Mini-batch gradient descent: forward, loss, backward, update.
class GradientDescent final : public Strategy {
 public:
  GradientDescent(const Config& config, Network& network, const SampleSet& train);

  Trouble step() override;
  const SearchState& state() const override { return state_; }
  void resume(const SearchState& state) override;
  std::size_t steps_per_epoch() const override { return order_.batches_per_epoch(); }
  double learning_rate() const override;
  Batch next_batch() const override { return order_.current(); }

 private:
  /// Sets the gradients of the current batch, regularisation included; returns the batch's mean loss.
  double batch_gradients();
  /// What the gradients are to be multiplied by so that their norm is at most the clip.
  Real clip_scale() const;
  bool gradients_are_finite() const;

  OptimizerConfig optimizer_config_;
  ScheduleConfig schedule_;
  Network& network_;
  const SampleSet& train_;
  BatchOrder order_;
  std::unique_ptr<Optimizer> optimizer_;
  PanelBuffer buffer_;
  SearchState state_;
};

/// The length of the gradient over all parameters that are not frozen.
Real gradient_norm(const Parameters& parameters);

}  // namespace nn
