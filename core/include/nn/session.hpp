/// One experiment in training: what the bindings, the tests and the headless runner talk to.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "nn/batch_trace.hpp"
#include "nn/config.hpp"
#include "nn/data.hpp"
#include "nn/evaluation.hpp"
#include "nn/gradient_check.hpp"
#include "nn/maps.hpp"
#include "nn/network.hpp"
#include "nn/search/strategy.hpp"
#include "nn/trace.hpp"
#include "nn/trace_check.hpp"

namespace nn {

struct Summary {
  std::size_t inputs, outputs, parameters, train_samples, test_samples, updates_per_epoch;
};

struct Progress {
  std::uint64_t update, epoch, batch;
  double learning_rate;  // of the next update
  double batch_loss;     // of the last batch, before its update; NaN before the first
  double gradient_norm;  // of the last update, before clipping
};

struct Divergence {
  std::uint64_t update;  // the update that would have broken it, counted from 1
  Trouble quantity;
  std::string message;
};

/// Why a call that trains came back: all is done, its time is over, or numbers were no longer finite.
enum class Stopped { Done, Time, Diverged };

struct TrainAnswer {
  std::uint64_t updates_done = 0;
  Stopped stopped = Stopped::Done;
  std::optional<Divergence> divergence;
};

/// All functions but configure() throw NotConfigured before configure() succeeded. A call that throws changes nothing.
class Session {
 public:
  /// Builds data and network from scratch. Throws what validate() throws; std::bad_alloc when memory runs out.
  void configure(const Config& config);
  /// Takes over what changed. Data are made anew where they changed; weights stay wherever old and new layers overlap, and
  /// what is new starts as the config says; moments are forgotten when the optimiser or a shape changes.
  void adopt(const Config& config);
  /// Back to the very same start.
  void reset();

  TrainAnswer train_updates(std::uint64_t updates);
  /// To the end of `epochs` epochs; a running one counts as the first.
  TrainAnswer train_epochs(std::uint64_t epochs);
  /// As many updates as fit into `milliseconds`, at least one.
  TrainAnswer train_for(double milliseconds);

  const Config& config() const;
  Summary summary() const;
  Progress progress() const;
  const Points& points() const;
  SetMetrics evaluate_train();
  SetMetrics evaluate_test();
  double regularization() const;

  Matrix predict(const Matrix& points);
  Maps output_maps(const Grid& grid);
  Maps neuron_maps(const Grid& grid);
  Matrix neuron_outputs(const Matrix& points);

  const Parameters& parameters() const;
  /// Calls visit with the parameters while their gradients are those of the whole training set.
  template <class Visit>
  void with_full_gradients(Visit visit) {
    Run& run = running();
    const KeptGradients kept{run.network.parameters()};
    full_gradients(run.network, run.train);
    visit(run.network.parameters());
  }
  /// (samples, parameters): one row per sample of the next batch, in digest order, without regularisation and dropout.
  Matrix sample_gradients();
  /// Back to the start's values: the neuron's weights, its bias, and what the optimiser remembers of them.
  void reset_neuron(std::size_t layer, std::size_t neuron);
  void set_parameter(const ParameterPlace& place, double value);
  /// `values`: all weights and biases in digest order.
  void set_parameters(std::span<const double> values);

  Trace trace(const Vector& coordinates, const Vector& target) const;
  /// The differences for all derivatives of that trace.
  std::vector<LayerDifferences> check_trace(const Vector& coordinates, const Vector& target, double step);
  /// What layer `index` does to the batch that comes next; its samples are indices into points().
  BatchTrace trace_batch(std::size_t index);
  GradientCheck check_gradient(const ParameterPlace& place, double step);

  std::vector<std::uint8_t> checkpoint() const;
  void restore(std::span<const std::uint8_t> bytes);
  std::string digest() const;

 private:
  /// Everything that belongs to one config; pieces refer to each other, so it never moves.
  struct Run {
    explicit Run(const Config& config);
    Run(const Config& config, Points points);
    Config config;
    Points points;
    SampleSet train, test;
    Network network;
    std::unique_ptr<Strategy> strategy;
  };
  Run& running();
  const Run& running() const;
  /// One step; false, with the reason in `answer`, when training diverged.
  bool step(Run& run, TrainAnswer& answer);

  std::unique_ptr<Run> run_;
};

}  // namespace nn
