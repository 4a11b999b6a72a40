#include "nn/batch_trace.hpp"

#include <algorithm>

#include "nn/kernels/dense.hpp"
#include "nn/kernels/transpose.hpp"
#include "nn/request_checks.hpp"

namespace nn {

namespace {

/// A trace with its batch, the layer's parameters, and room for everything else.
BatchTrace make_trace(const Parameters& parameters, const Segment& segment, const Batch& batch) {
  BatchTrace trace;
  trace.samples.assign(batch.order, batch.order + batch.size);
  for (Matrix* matrix : {&trace.input, &trace.d_input}) *matrix = make_matrix(batch.size, segment.inputs);
  for (Matrix* matrix : {&trace.sums, &trace.outputs, &trace.d_outputs, &trace.d_sums}) {
    *matrix = make_matrix(batch.size, segment.neurons);
  }
  for (Matrix* matrix : {&trace.weights, &trace.d_weights}) *matrix = make_matrix(segment.inputs, segment.neurons);
  for (Vector* vector : {&trace.biases, &trace.d_biases}) *vector = make_vector(segment.neurons);
  const Real* values = parameters.values.data();
  std::copy(values + segment.weights(), values + segment.biases(), trace.weights.data());
  std::copy(values + segment.biases(), values + segment.begin + segment.count(), trace.biases.data());
  return trace;
}

}  // namespace

BatchTrace trace_batch(Network& network, const SampleSet& set, const Batch& batch, std::size_t index) {
  check_layer(network.parameters(), index);
  const Segment& segment = network.parameters().segments()[index];
  check_batch_trace(batch.size, segment.inputs, segment.neurons);
  BatchTrace trace = make_trace(network.parameters(), segment, batch);
  PanelBuffer samples_buffer = set.make_buffer();
  PanelBuffer sums_buffer{segment.neurons}, outputs_buffer{segment.neurons}, input_buffer{segment.inputs};
  const Real inverse = Real(1) / static_cast<Real>(batch.size);
  for (std::size_t first = 0; first < batch.size; first += kPanelSamples) {
    const std::size_t count = std::min(kPanelSamples, batch.size - first);
    const auto [x, targets] = set.gather(batch.order + first, count, samples_buffer);
    network.forward(x);
    const auto keep = [&](const Panel& panel, Matrix& matrix) {
      kernels::scatter_columns(panel, matrix.data() + first * panel.rows);
    };
    const Panel input = index == 0 ? x : network.layer_output(index - 1);
    const Panel sums = sums_buffer.panel(segment.neurons, count);
    kernels::dense_forward(trace.weights.data(), trace.biases.data(), input, sums);
    keep(input, trace.input);
    keep(sums, trace.sums);
    keep(network.layer_output(index), trace.outputs);

    const LayerErrors errors{outputs_buffer.panel(segment.neurons, count), sums, input_buffer.panel(segment.inputs, count)};
    trace.loss += static_cast<double>(network.layer_errors(index, targets, inverse, errors));
    kernels::dense_backward_parameters(input, errors.sums, trace.d_weights.data(), trace.d_biases.data(), first > 0);
    keep(errors.outputs, trace.d_outputs);
    keep(errors.sums, trace.d_sums);
    keep(errors.input, trace.d_input);
  }
  trace.loss /= static_cast<double>(batch.size);
  return trace;
}

}  // namespace nn
