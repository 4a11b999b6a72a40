/// The weights a network starts with.
#include <cmath>

#include "nn/limits.hpp"
#include "nn/network.hpp"
#include "nn/numpy_rng.hpp"
#include "nn/rng.hpp"

namespace nn {

namespace {

/// Calls draw(rng) for every weight, each from a place of the stream that only its own input, neuron and layer decide, so
/// that a wider layer keeps the weights it had. Rounded to float in both precisions.
template <class Draw>
void fill(Real* weights, const Segment& segment, std::uint32_t seed, std::size_t layer, Draw draw) {
  Rng rng{seed, Stream::Weights, layer};
  for (std::size_t input = 0; input < segment.inputs; ++input) {
    for (std::size_t neuron = 0; neuron < segment.neurons; ++neuron) {
      // A normal takes two positions; those of two neurons do not meet.
      static_assert(2 * limits::kInputs <= 1U << 12 && 2 * limits::kNeurons <= 1U << 12);
      rng.seek((std::uint64_t{neuron} << 12) + 2 * input);
      weights[input * segment.neurons + neuron] = static_cast<Real>(static_cast<float>(draw(rng)));
    }
  }
}

bool draws_from_numpy(const LayerConfig& layer) { return layer.weights.empty() && layer.start == StartKind::Course; }

}  // namespace

void draw_start(const Config& config, const std::vector<Segment>& segments, std::vector<Real>& values) {
  NumpyRng numpy{config.seeds.weights, config.seeds.weights_skip};
  for (std::size_t i = 0; i < config.layers.size(); ++i) {
    const LayerConfig& layer = config.layers[i];
    const Segment& segment = segments[i];
    Real* weights = values.data() + segment.weights();
    Real* biases = values.data() + segment.biases();
    const std::size_t count = segment.inputs * segment.neurons;
    const auto inputs = static_cast<double>(segment.inputs);
    for (std::size_t k = 0; k < segment.neurons; ++k) {
      biases[k] = layer.biases.empty() ? Real(0) : static_cast<Real>(layer.biases[k]);
    }
    if (!layer.weights.empty()) {
      for (std::size_t k = 0; k < count; ++k) weights[k] = static_cast<Real>(layer.weights[k]);
      continue;
    }
    switch (layer.start) {
      case StartKind::Course:
        for (std::size_t k = 0; k < count; ++k) weights[k] = 0.01F * numpy.normal_float();
        break;
      case StartKind::He: {
        const double spread = std::sqrt(2.0 / inputs);
        fill(weights, segment, config.seeds.weights, i, [&](Rng& rng) { return spread * rng.normal(); });
        break;
      }
      case StartKind::Xavier: {
        const double width = std::sqrt(6.0 / (inputs + static_cast<double>(segment.neurons)));
        fill(weights, segment, config.seeds.weights, i, [&](Rng& rng) { return rng.uniform(-width, width); });
        break;
      }
      case StartKind::Uniform: {
        const double width = layer.start_value;
        fill(weights, segment, config.seeds.weights, i, [&](Rng& rng) { return rng.uniform(-width, width); });
        break;
      }
      case StartKind::Zeros:
      case StartKind::Equal: {
        const auto value = layer.start == StartKind::Zeros ? Real(0) : static_cast<Real>(layer.start_value);
        for (std::size_t k = 0; k < count; ++k) weights[k] = value;
        break;
      }
    }
  }
}

std::uint64_t normals_drawn_by_start(const Config& config) {
  std::uint64_t drawn = config.seeds.weights_skip;
  std::size_t inputs = inputs_of(config);
  for (const LayerConfig& layer : config.layers) {
    if (draws_from_numpy(layer)) drawn += std::uint64_t{inputs} * layer.neurons;
    inputs = layer.neurons;
  }
  return drawn;
}

}  // namespace nn
