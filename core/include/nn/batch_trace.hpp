/// One dense layer during one update: the matrices that a batch is for it, forward and back.
#pragma once

#include <cstdint>
#include <vector>

#include "nn/network.hpp"
#include "nn/sample_set.hpp"
#include "nn/search/batch_order.hpp"
#include "nn/tensor.hpp"

namespace nn {

/// B samples, I inputs, O neurons. Derivatives are of the batch's mean loss: d_sums carries the 1/B, so that
/// sums = input · weights + biases and d_weights = inputᵀ · d_sums.
struct BatchTrace {
  std::vector<std::uint32_t> samples;  // the batch: indices into the set
  double loss = 0;                     // mean, without regularisation
  Matrix input;                        // X (B, I)
  Matrix weights;                      // W (I, O)
  Vector biases;                       // b (O)
  Matrix sums;                         // Z (B, O)
  Matrix outputs;                      // Y (B, O), after the activation; dropout does not apply
  Matrix d_outputs;                    // dL/dY (B, O)
  Matrix d_sums;                       // dL/dZ (B, O)
  Matrix d_weights;                    // dL/dW (I, O)
  Vector d_biases;                     // dL/db (O)
  Matrix d_input;                      // dL/dX (B, I)
};

/// Passes the batch through the network and back as an update would, but without dropout, and keeps what layer `index` sees.
/// Weights and gradients stay as they are. Throws InvalidArgument or LimitExceeded.
BatchTrace trace_batch(Network& network, const SampleSet& set, const Batch& batch, std::size_t index);

}  // namespace nn
