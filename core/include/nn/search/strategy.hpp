/// Ways of looking for better weights, under one interface so that they can race at equal budget.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>

#include "nn/config.hpp"
#include "nn/network.hpp"
#include "nn/sample_set.hpp"
#include "nn/search/batch_order.hpp"

namespace nn {

/// What a strategy has to remember between steps; with the parameters, all of its state.
struct SearchState {
  std::uint64_t update = 0;                                      // steps done
  std::uint64_t epoch = 0;                                       // epochs completed
  std::uint64_t batch = 0;                                       // batches done in the running epoch
  std::uint64_t moment_steps = 0;                                // updates the optimiser's moments hold
  std::uint64_t normals_drawn = 0;                               // position in NumPy's stream (the random searches)
  double batch_loss = std::numeric_limits<double>::quiet_NaN();  // gradient descent: of the last batch, before its update;
                                                                 // searches: of the weights kept
};

/// Why a step was not taken.
enum class Trouble { None, Loss, Gradient, Weight };

class Strategy {
 public:
  virtual ~Strategy() = default;
  /// One step. On trouble nothing has changed: the parameters and the state are those before the step.
  virtual Trouble step() = 0;
  virtual const SearchState& state() const = 0;
  /// Goes on from another place; the parameters are the caller's business.
  virtual void resume(const SearchState& state) = 0;
  virtual std::size_t steps_per_epoch() const = 0;
  /// The learning rate of the next step; 0 for searches, which have none.
  virtual double learning_rate() const = 0;
  /// The samples the next step looks at.
  virtual Batch next_batch() const = 0;
};

/// The config's strategy over a network and its training set, both of which outlive it.
std::unique_ptr<Strategy> make_strategy(const Config& config, Network& network, const SampleSet& train);

}  // namespace nn
