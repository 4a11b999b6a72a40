/// How a network is made and looked into; what it does for every batch is in network_passes.cpp.
#include "nn/network.hpp"

#include <algorithm>

namespace nn {

namespace {

bool is_regularized(const LayerConfig& layer) {
  return layer.l1 != 0 || layer.l2 != 0 || layer.bias_l1 != 0 || layer.bias_l2 != 0;
}

std::size_t widest(std::size_t inputs, const std::vector<LayerConfig>& layers) {
  for (const LayerConfig& layer : layers) inputs = std::max(inputs, layer.neurons);
  return inputs;
}

}  // namespace

Network::Network(const Config& config)
    : inputs_{inputs_of(config)},
      layers_{config.layers},
      parameters_{inputs_, config.layers},
      even_{widest(inputs_, config.layers)},
      odd_{widest(inputs_, config.layers)} {
  build_stages(config);
}

void Network::build_stages(const Config& config) {
  loss_config_ = config.loss;
  loss_ = make_loss(config.loss);
  layer_outputs_.assign(layers_.size(), {});
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    const LayerConfig& layer = layers_[i];
    const bool errors_at_sums = i + 1 == layers_.size() && loss_->passes_activation();
    stages_.push_back({Dense{parameters_, i, layer, errors_at_sums}, std::nullopt});
    if (layer.dropout > 0) stages_.back().dropout.emplace(layer.dropout, config.seeds.dropout, i, layer.neurons);
  }
  regularized_ = std::any_of(layers_.begin(), layers_.end(), is_regularized);
  has_frozen_neurons_ =
      std::any_of(layers_.begin(), layers_.end(), [](const auto& layer) { return !layer.frozen_neurons.empty(); });
  const auto trained = std::find_if(layers_.begin(), layers_.end(), [](const auto& layer) { return !layer.frozen; });
  first_trained_ = static_cast<std::size_t>(trained - layers_.begin());
}

Real Network::layer_errors(std::size_t index, const Panel& targets, Real inverse_batch, const LayerErrors& errors) {
  const auto copy = [](const Panel& from, const Panel& to) { std::copy(from.data, from.data + from.size(), to.data); };
  const Panel y = layer_outputs_.back();
  Panel d = even_.panel(y.rows, y.samples);
  const Real loss = loss_->backward(y, targets, inverse_batch, d);
  for (std::size_t i = stages_.size() - 1; i > index; --i) {
    stages_[i].dense.backward_activation(d);
    d = stages_[i].dense.backward_input(d, beside(d));
  }
  copy(d, errors.outputs);
  if (index + 1 == stages_.size() && loss_->passes_activation()) {
    loss_->output_slopes(y, targets, errors.outputs);
    for (std::size_t i = 0; i < errors.outputs.size(); ++i) errors.outputs.data[i] *= inverse_batch;
  }
  stages_[index].dense.backward_activation(d);
  copy(d, errors.sums);
  copy(stages_[index].dense.backward_input(d, beside(d)), errors.input);
  return loss;
}

}  // namespace nn
