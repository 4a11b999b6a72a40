/// Every gradient can be asked to prove itself.
#pragma once

#include "nn/network.hpp"
#include "nn/sample_set.hpp"

namespace nn {

/// One parameter of a network.
struct ParameterPlace {
  std::size_t layer = 0;
  bool is_bias = false;
  std::size_t input = 0;  // weights only
  std::size_t neuron = 0;
};

/// The parameter's index in the arrays of Parameters. Throws InvalidArgument, naming what is out of range.
std::size_t index_of(const Parameters& parameters, const ParameterPlace& place);

struct GradientCheck {
  double analytic;  // backpropagation, over the whole set, regularisation included
  double numeric;   // (L(p + h) − L(p − h)) / 2h
  double relative;  // |analytic − numeric| / max(1, |analytic|, |numeric|)
};

/// Compares backpropagation with the central difference of the set's mean loss for one parameter, without dropout. The
/// network is left as it was, gradients included. Only as good as Real: meant for the double build.
GradientCheck check_gradient(Network& network, const SampleSet& set, const ParameterPlace& place, double step);

/// Sets the network's gradients to those of the whole set's mean loss with regularisation, without dropout; what is frozen
/// gets 0, unless it is `frozen_too`. Returns the mean loss.
double full_gradients(Network& network, const SampleSet& set, bool frozen_too = false);

}  // namespace nn
