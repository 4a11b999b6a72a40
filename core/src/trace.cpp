#include "nn/trace.hpp"

#include <algorithm>

#include "column.hpp"
#include "nn/activation.hpp"
#include "nn/features.hpp"
#include "nn/sample_set.hpp"

namespace nn {

namespace {

Vector apply_features(const std::vector<Feature>& features, const Vector& coordinates, std::size_t inputs) {
  const Column raw{coordinates};
  const Column computed{Vector{make_vector(inputs)}};
  compute_features(features, raw.panel, computed.panel);
  return computed.values();
}

/// dy/dz of every neuron; for softmax, whose outputs depend on all sums, the diagonal of its Jacobian.
Vector slopes(const LayerConfig& layer, const Activation& activation, const Column& z, const Column& y) {
  Vector values = make_vector(layer.neurons);
  if (layer.activation == ActivationKind::Softmax) {
    const Vector outputs = y.values();
    for (std::size_t i = 0; i < layer.neurons; ++i) values(i) = outputs(i) * (Real(1) - outputs(i));
    return values;
  }
  std::fill(values.begin(), values.end(), Real(1));
  const Column d{values};
  activation.backward(z.panel, y.panel, d.panel);
  return d.values();
}

LayerTrace forward(const Parameters& parameters, std::size_t index, const LayerConfig& layer, const Vector& input) {
  const Segment& segment = parameters.segments()[index];
  const Real* weights = parameters.values.data() + segment.weights();
  const Real* biases = parameters.values.data() + segment.biases();
  LayerTrace trace;
  trace.input = input;
  trace.products = make_matrix(segment.inputs, segment.neurons);
  trace.sums = make_vector(segment.neurons);
  for (std::size_t o = 0; o < segment.neurons; ++o) {
    // The order of the dense kernel: bias first.
    Real sum = biases[o];
    for (std::size_t i = 0; i < segment.inputs; ++i) {
      trace.products(i, o) = input(i) * weights[i * segment.neurons + o];
      sum += trace.products(i, o);
    }
    trace.sums(o) = sum;
  }
  const Column z{trace.sums};
  const Column y{trace.sums};
  const auto activation = make_activation(layer.activation, layer.slope);
  activation->forward(z.panel, y.panel);
  trace.outputs = y.values();
  trace.slopes = slopes(layer, *activation, z, y);
  for (const std::uint32_t neuron : layer.silent_neurons) trace.outputs(neuron) = trace.slopes(neuron) = 0;
  return trace;
}

/// Fills in the derivatives of a layer whose d_outputs and d_sums are known.
void backward(const Parameters& parameters, std::size_t index, LayerTrace& trace) {
  const Segment& segment = parameters.segments()[index];
  const Real* weights = parameters.values.data() + segment.weights();
  trace.d_biases = trace.d_sums;
  trace.d_weights = make_matrix(segment.inputs, segment.neurons);
  trace.d_input = make_vector(segment.inputs);
  for (std::size_t i = 0; i < segment.inputs; ++i) {
    Real sum = 0;
    for (std::size_t o = 0; o < segment.neurons; ++o) {
      trace.d_weights(i, o) = trace.input(i) * trace.d_sums(o);
      sum += weights[i * segment.neurons + o] * trace.d_sums(o);
    }
    trace.d_input(i) = sum;
  }
}

}  // namespace

Trace trace_sample(const Network& network, const std::vector<Feature>& features, Task task, const Vector& coordinates,
                   const Vector& target) {
  Trace trace;
  trace.coordinates = coordinates;
  trace.inputs = apply_features(features, coordinates, network.inputs());
  trace.target = make_vector(network.outputs());
  const Coding coding = coding_of(network.loss_config().kind, network.layers().back().activation);
  code_target(task, coding, target.data(), network.outputs(), trace.target.data());

  const Vector* input = &trace.inputs;
  trace.layers.reserve(network.layers().size());
  for (std::size_t i = 0; i < network.layers().size(); ++i) {
    trace.layers.push_back(forward(network.parameters(), i, network.layers()[i], *input));
    input = &trace.layers.back().outputs;
  }

  const Column outputs{trace.layers.back().outputs};
  const Column wanted{trace.target};
  const Column d_outputs{trace.target};
  const Column d_sums{trace.target};
  network.loss().output_slopes(outputs.panel, wanted.panel, d_outputs.panel);
  trace.loss = network.loss().backward(outputs.panel, wanted.panel, Real(1), d_sums.panel);
  trace.layers.back().d_outputs = d_outputs.values();
  for (std::size_t i = network.layers().size(); i-- > 0;) {
    LayerTrace& layer = trace.layers[i];
    const bool last = i + 1 == network.layers().size();
    if (last && network.loss().passes_activation()) {
      layer.d_sums = d_sums.values();
    } else {
      const Column z{layer.sums};
      const Column y{layer.outputs};
      const Column d{layer.d_outputs};
      make_activation(network.layers()[i].activation, network.layers()[i].slope)->backward(z.panel, y.panel, d.panel);
      layer.d_sums = d.values();
      for (const std::uint32_t neuron : network.layers()[i].silent_neurons) layer.d_sums(neuron) = 0;
    }
    backward(network.parameters(), i, layer);
    if (i > 0) trace.layers[i - 1].d_outputs = layer.d_input;
  }
  return trace;
}

}  // namespace nn
