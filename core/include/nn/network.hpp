/// Layers in a row, with their loss: what training and every picture of the network pass samples through.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "nn/config.hpp"
#include "nn/layers/dense.hpp"
#include "nn/layers/dropout.hpp"
#include "nn/loss.hpp"
#include "nn/parameters.hpp"

namespace nn {

/// How the loss depends on one layer: dL/dy and dL/dz (neurons × samples) and dL/dx (inputs × samples).
struct LayerErrors {
  Panel outputs, sums, input;
};

/// A network for a validated config. Not copied or moved: its layers point into its parameters.
class Network {
 public:
  /// All weights and biases are 0; see draw_start().
  explicit Network(const Config& config);
  Network(const Network&) = delete;
  Network& operator=(const Network&) = delete;

  std::size_t inputs() const { return inputs_; }
  std::size_t outputs() const { return layers_.back().neurons; }
  const std::vector<LayerConfig>& layers() const { return layers_; }
  const LossConfig& loss_config() const { return loss_config_; }
  const Loss& loss() const { return *loss_; }
  Parameters& parameters() { return parameters_; }
  const Parameters& parameters() const { return parameters_; }

  /// Outputs (outputs × samples) for x (inputs × samples), in memory of the network's that lives until the next pass.
  Panel forward(const Panel& x, const Pass& pass = {});
  /// The outputs of dense layer `index`, after activation and dropout, of the last forward().
  Panel layer_output(std::size_t index) const { return layer_outputs_[index]; }

  /// The rest of forward() alone, for what layer `index` gets as input; past the last layer that is the outputs themselves.
  Panel forward_from(std::size_t index, const Panel& x, const Pass& pass = {});
  /// The same for the sums of layer `index`.
  Panel forward_from_sums(std::size_t index, const Panel& z);

  /// Forward and backward: sets (or with `accumulate` adds to) the gradients of inverse_batch · Σ losses, without
  /// regularisation, and returns Σ losses. What is frozen has no gradient, unless `pass` says otherwise.
  Real gradients(const Panel& x, const Panel& targets, Real inverse_batch, const Pass& pass, bool accumulate);

  /// Backward for looking: after a forward() that was not for training, copies layer `index`'s errors to panels of the
  /// caller's, as gradients() meets them, and returns Σ losses.
  Real layer_errors(std::size_t index, const Panel& targets, Real inverse_batch, const LayerErrors& errors);

  /// Σ l1 |p| + l2 p² over all parameters.
  Real regularization() const;
  /// Adds the regularisation's derivative to the gradients: l1 sign(p) + 2 l2 p, sign(0) = 0.
  void add_regularization_gradients(bool frozen_too = false);

 private:
  /// A dense layer and what follows it. Concrete types, not a list of virtual layers: on the smallest networks the calls
  /// themselves are a good part of an update.
  struct Stage {
    Dense dense;
    std::optional<Dropout> dropout;
  };
  void build_stages(const Config& config);
  /// The one of the two buffers that `d` does not use.
  PanelBuffer& beside(const Panel& d) { return d.data == even_.data() ? odd_ : even_; }

  std::size_t inputs_;
  std::vector<LayerConfig> layers_;
  LossConfig loss_config_;
  Parameters parameters_;
  std::vector<Stage> stages_;
  std::vector<Panel> layer_outputs_;
  std::unique_ptr<Loss> loss_;
  PanelBuffer even_, odd_;  // derivatives go back and forth between the two
  bool regularized_ = false;
  bool has_frozen_neurons_ = false;
  std::size_t first_trained_ = 0;  // the lowest layer that is not frozen
};

/// Draws every layer's start into `values`: exact weights where the config has them, otherwise as its `start` says.
void draw_start(const Config& config, const std::vector<Segment>& segments, std::vector<Real>& values);
/// How many of NumPy's normals the course starts of a config have drawn when draw_start() is done, skipped ones included.
std::uint64_t normals_drawn_by_start(const Config& config);

}  // namespace nn
