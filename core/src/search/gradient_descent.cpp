#include "nn/search/gradient_descent.hpp"

#include <algorithm>
#include <cmath>

#include "nn/kernels/lanes.hpp"
#include "nn/schedule.hpp"

namespace nn {

GradientDescent::GradientDescent(const Config& config, Network& network, const SampleSet& train)
    : optimizer_config_{config.optimizer},
      schedule_{config.schedule},
      network_{network},
      train_{train},
      order_{config.seeds.order, train.size(), config.batch_size},
      optimizer_{make_optimizer(config.optimizer)},
      buffer_{train.make_buffer()} {}

Trouble GradientDescent::step() {
  const double loss = batch_gradients();
  if (!std::isfinite(loss)) return Trouble::Loss;
  Parameters& parameters = network_.parameters();
  if (!optimizer_->update(parameters, clip_scale(), learning_rate(), state_.moment_steps)) {
    parameters.undo_last_update();
    return gradients_are_finite() ? Trouble::Weight : Trouble::Gradient;
  }
  order_.advance();
  state_.batch_loss = loss;
  ++state_.update;
  ++state_.moment_steps;
  state_.epoch = order_.epoch();
  state_.batch = order_.batch();
  return Trouble::None;
}

void GradientDescent::resume(const SearchState& state) {
  state_ = state;
  order_.seek(state.epoch, static_cast<std::size_t>(state.batch));
}

double GradientDescent::learning_rate() const {
  return scheduled_rate(optimizer_config_.learning_rate, schedule_, state_.update);
}

double GradientDescent::batch_gradients() {
  const Batch batch = order_.current();
  const Real inverse = Real(1) / static_cast<Real>(batch.size);
  double loss = 0;
  for (std::size_t first = 0; first < batch.size; first += kPanelSamples) {
    const std::size_t samples = std::min(kPanelSamples, batch.size - first);
    const auto [x, targets] = train_.gather(batch.order + first, samples, buffer_);
    loss += static_cast<double>(network_.gradients(x, targets, inverse, {true, state_.update, first}, first > 0));
  }
  network_.add_regularization_gradients();
  return loss / static_cast<double>(batch.size);
}

Real GradientDescent::clip_scale() const {
  if (optimizer_config_.clip_norm == 0) return Real(1);
  const auto limit = static_cast<Real>(optimizer_config_.clip_norm);
  const Real norm = gradient_norm(network_.parameters());
  return norm > limit ? limit / norm : Real(1);
}

bool GradientDescent::gradients_are_finite() const { return std::isfinite(gradient_norm(network_.parameters())); }

Real gradient_norm(const Parameters& parameters) {
  kernels::Lanes squares = kernels::splat(Real(0));
  for (const Segment& segment : parameters.segments()) {
    if (segment.frozen) continue;
    const std::size_t end = segment.begin + segment.padded_count();
    for (std::size_t i = segment.begin; i < end; i += kLanes) {
      const kernels::Lanes gradient = kernels::load(parameters.gradients.data() + i);
      squares += gradient * gradient;
    }
  }
  return std::sqrt(kernels::sum(squares));
}

}  // namespace nn
