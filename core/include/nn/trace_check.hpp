/// Every derivative of a trace beside its central difference.
#pragma once

#include <vector>

#include "nn/network.hpp"
#include "nn/tensor.hpp"
#include "nn/trace.hpp"

namespace nn {

/// One dense layer's derivatives as differences, each where LayerTrace has its own.
struct LayerDifferences {
  Vector d_outputs;  // (O)
  Vector d_sums;     // (O)
  Matrix d_weights;  // (I, O)
  Vector d_biases;   // (O)
  Vector d_input;    // (I)
};

/// Finds all derivatives of a trace again without deriving anything: moves each quantity by `step` down and up, goes on from
/// there to the loss, and divides the losses' difference by the way. Nothing in the network changes.
///
/// Accuracy  only as good as Real: meant for the double build. Where a kink (ReLU at 0, say) lies within `step`, the
///           difference is a mean of the slopes on both sides, and backpropagation's convention need not agree with it.
/// Errors    InvalidArgument for a step that is not above 0; LimitExceeded for a network that would take too long.
std::vector<LayerDifferences> check_trace(Network& network, const Trace& trace, double step);

}  // namespace nn
