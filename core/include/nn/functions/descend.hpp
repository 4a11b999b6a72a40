/// Gradient descent on a function, step by step, by the very optimisers that train networks.
#pragma once

#include <cstddef>
#include <vector>

#include "nn/config.hpp"
#include "nn/functions/circuit.hpp"

namespace nn::functions {

/// Rows of one number per variable. A step's rate, velocity and move stand in row i, and lead from point i to point i + 1.
struct Descent {
  std::vector<double> points, values, gradients;  // one more than steps
  std::vector<double> rates, moves;
  std::vector<double> first, second;  // the optimiser's moments after the step; 0 where it keeps none
  bool finite = true;                 // whether it ended because it was done
};

/// `start`: all variables, in the circuit's order; the first `free` of them move. As the optimisers do, it computes in Real.
Descent descend(const Circuit& circuit, std::vector<double> start, std::size_t free, const OptimizerConfig& optimizer,
                const ScheduleConfig& schedule, std::size_t steps);

}  // namespace nn::functions
