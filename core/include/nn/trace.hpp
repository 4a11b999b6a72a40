/// Everything that happens to one sample on its way through the network and back.
#pragma once

#include <vector>

#include "nn/network.hpp"
#include "nn/tensor.hpp"

namespace nn {

/// One dense layer's share of a trace. I inputs, O neurons; derivatives are of this sample's loss alone.
struct LayerTrace {
  Vector input;      // x (I)
  Matrix products;   // x_i W_io (I, O)
  Vector sums;       // z (O): Σ_i products + bias
  Vector outputs;    // y (O), after the activation; dropout does not apply
  Vector d_outputs;  // dL/dy (O)
  Vector slopes;     // dy/dz (O); for softmax its Jacobian's diagonal
  Vector d_sums;     // dL/dz (O)
  Matrix d_weights;  // dL/dW (I, O)
  Vector d_biases;   // dL/db (O)
  Vector d_input;    // dL/dx (I)
};

struct Trace {
  Vector coordinates;  // raw
  Vector inputs;       // after the features
  Vector target;       // as the loss sees it
  Real loss;
  std::vector<LayerTrace> layers;
};

/// Traces a sample with plain loops over the network's weights, one number at a time; nothing in the network changes.
/// `coordinates` are raw; `target` is a class index or the outputs' values.
Trace trace_sample(const Network& network, const std::vector<Feature>& features, Task task, const Vector& coordinates,
                   const Vector& target);

}  // namespace nn
