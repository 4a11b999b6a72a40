/// What a network does for every batch.
#include "nn/network.hpp"

namespace nn {

namespace {

/// Calls visit(segment, begin, count, l1, l2) for the weights and for the biases of every layer.
template <class Visit>
void each_penalty(const Parameters& parameters, const std::vector<LayerConfig>& layers, Visit visit) {
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const Segment& segment = parameters.segments()[i];
    const LayerConfig& layer = layers[i];
    visit(segment, segment.weights(), segment.inputs * segment.neurons, layer.l1, layer.l2);
    visit(segment, segment.biases(), segment.neurons, layer.bias_l1, layer.bias_l2);
  }
}

}  // namespace

Panel Network::forward(const Panel& x, const Pass& pass) { return forward_from(0, x, pass); }

Panel Network::forward_from(std::size_t index, const Panel& x, const Pass& pass) {
  Panel panel = x;
  for (std::size_t i = index; i < stages_.size(); ++i) {
    panel = stages_[i].dense.forward(panel);
    if (stages_[i].dropout && pass.training) panel = stages_[i].dropout->forward(panel, pass);
    layer_outputs_[i] = panel;
  }
  return panel;
}

Panel Network::forward_from_sums(std::size_t index, const Panel& z) {
  return forward_from(index + 1, stages_[index].dense.activate(z));
}

Real Network::gradients(const Panel& x, const Panel& targets, Real inverse_batch, const Pass& pass, bool accumulate) {
  const Panel y = forward(x, pass);
  Panel d = even_.panel(y.rows, y.samples);
  const Real loss = loss_->backward(y, targets, inverse_batch, d);
  const std::size_t lowest = pass.frozen_too ? 0 : first_trained_;
  for (std::size_t i = stages_.size(); i-- > lowest;) {
    if (stages_[i].dropout && pass.training) stages_[i].dropout->backward(d);
    stages_[i].dense.backward_activation(d);
    stages_[i].dense.backward_parameters(d, accumulate, pass.frozen_too);
    if (i == lowest) break;
    d = stages_[i].dense.backward_input(d, beside(d));
  }
  if (has_frozen_neurons_ && !pass.frozen_too) parameters_.clear_frozen_gradients();
  return loss;
}

Real Network::regularization() const {
  Real total = 0;
  if (!regularized_) return total;
  each_penalty(parameters_, layers_, [&](const Segment&, std::size_t begin, std::size_t count, double l1, double l2) {
    Real distance = 0;
    Real squares = 0;
    for (const Real* p = parameters_.values.data() + begin; count-- > 0; ++p) {
      distance += *p < 0 ? -*p : *p;
      squares += *p * *p;
    }
    total += static_cast<Real>(l1) * distance + static_cast<Real>(l2) * squares;
  });
  return total;
}

void Network::add_regularization_gradients(bool frozen_too) {
  if (!regularized_) return;
  const auto add = [&](const Segment& segment, std::size_t begin, std::size_t count, double l1, double l2) {
    if ((segment.frozen && !frozen_too) || (l1 == 0 && l2 == 0)) return;
    const auto slope = static_cast<Real>(l1);
    const auto twice = static_cast<Real>(2 * l2);
    for (std::size_t i = begin; i < begin + count; ++i) {
      const Real p = parameters_.values[i];
      const Real sign = p > 0 ? Real(1) : p < 0 ? Real(-1) : Real(0);
      parameters_.gradients[i] += slope * sign + twice * p;
    }
  };
  each_penalty(parameters_, layers_, add);
  if (has_frozen_neurons_ && !frozen_too) parameters_.clear_frozen_gradients();
}

}  // namespace nn
