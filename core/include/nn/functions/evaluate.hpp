/// Values and slopes at many places at once, and what difference quotients make of them.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "nn/functions/circuit.hpp"

namespace nn::functions {

/// Row i is point i's; gradients (points, free) only where wanted. What is not defined at a point is NaN there.
struct Evaluated {
  std::vector<double> values, gradients;
};

/// `at`: all variables, in the circuit's order; the first `free` of them take their values from `points`, row-major
/// (points, free).
Evaluated evaluate(const Circuit& circuit, std::vector<double> at, std::size_t free, std::span<const double> points,
                   bool with_gradients);

/// Difference quotients of one variable, one for each step; `above` and `below` are f(x + h) and f(x − h).
struct Differences {
  std::vector<double> central, forward, backward, above, below;
};
/// In Number's arithmetic throughout: x ± h, f and the quotient are each rounded to it.
template <class Number>
Differences differences(const Circuit& circuit, std::span<const double> at, std::size_t variable,
                        std::span<const double> steps);

}  // namespace nn::functions
