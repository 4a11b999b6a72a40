/// All weights and biases of a network, side by side with everything training keeps about them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "nn/config.hpp"
#include "nn/panel.hpp"
#include "nn/real.hpp"

namespace nn {

/// Where one dense layer's parameters stand in every array of Parameters: weights (n_inputs, n_neurons) row-major, right
/// behind them the biases, then padding up to a whole vector. Neuron k's are begin + k and every `neurons` further on.
struct Segment {
  std::size_t inputs = 0, neurons = 0;
  std::size_t begin = 0;
  bool frozen = false;
  std::vector<std::uint32_t> frozen_neurons;

  std::size_t weights() const { return begin; }
  std::size_t biases() const { return begin + inputs * neurons; }
  /// Weights and biases, without the padding.
  std::size_t count() const { return (inputs + 1) * neurons; }
  std::size_t padded_count() const { return padded(count()); }
  /// Calls visit(index) for every weight into a neuron, and its bias.
  template <class Visit>
  void each_of(std::size_t neuron, Visit visit) const {
    for (std::size_t i = begin + neuron; i < begin + count(); i += neurons) visit(i);
  }
  /// The same for all frozen neurons.
  template <class Visit>
  void each_frozen(Visit visit) const {
    for (const std::uint32_t neuron : frozen_neurons) each_of(neuron, visit);
  }
};

/// One contiguous array per quantity, each holding every layer: an optimiser is then a single pass, a checkpoint a copy.
/// Padding holds 0 in all of them and stays 0.
class Parameters {
 public:
  Parameters() = default;
  Parameters(std::size_t inputs, const std::vector<LayerConfig>& layers);

  const std::vector<Segment>& segments() const { return segments_; }
  std::size_t padded_count() const { return values.size(); }
  /// Weights and biases, without padding.
  std::size_t count() const;

  /// Forgets velocities and averages.
  void clear_moments();
  /// Makes lastUpdate() zero: the state before the last update is the present one.
  void forget_last_update();
  /// Undoes the last update for a layer's frozen neurons.
  void keep_frozen_neurons(const Segment& segment);
  /// Makes the gradients of frozen layers and neurons 0.
  void clear_frozen_gradients();
  /// Undoes the last update: values and moments become what they were before it.
  void undo_last_update();

  std::vector<Real> values;
  std::vector<Real> gradients;                                  // of the last batch
  std::vector<Real> first, second;                              // the optimiser's moments
  std::vector<Real> previous, previous_first, previous_second;  // before the last update

 private:
  std::vector<Segment> segments_;
};

/// Puts the gradients back at the end of its scope, also when memory runs out in between: for looking at others meanwhile.
class KeptGradients {
 public:
  explicit KeptGradients(Parameters& parameters) : parameters_{parameters}, kept_{parameters.gradients} {}
  ~KeptGradients() { parameters_.gradients.swap(kept_); }
  KeptGradients(const KeptGradients&) = delete;
  KeptGradients& operator=(const KeptGradients&) = delete;

 private:
  Parameters& parameters_;
  std::vector<Real> kept_;
};

/// First 16 hex digits of SHA-256 over the little-endian weights and biases, layer by layer, without padding.
std::string digest(const Parameters& parameters);

}  // namespace nn
