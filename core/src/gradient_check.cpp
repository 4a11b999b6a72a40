#include "nn/gradient_check.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "nn/evaluation.hpp"
#include "nn/request_checks.hpp"

namespace nn {

namespace {

/// Puts a parameter back at the end of its scope, also when memory runs out in between.
class KeptValue {
 public:
  explicit KeptValue(Real& value) : value_{value}, kept_{value} {}
  ~KeptValue() { value_ = kept_; }
  KeptValue(const KeptValue&) = delete;
  KeptValue& operator=(const KeptValue&) = delete;

 private:
  Real& value_;
  Real kept_;
};

double penalized_loss(Network& network, const SampleSet& set) {
  return mean_loss(network, set) + static_cast<double>(network.regularization());
}

}  // namespace

std::size_t index_of(const Parameters& parameters, const ParameterPlace& place) {
  check_layer(parameters, place.layer);
  const Segment& segment = parameters.segments()[place.layer];
  check_index("neuron", place.neuron, segment.neurons);
  if (place.is_bias) return segment.biases() + place.neuron;
  check_index("input", place.input, segment.inputs);
  return segment.weights() + place.input * segment.neurons + place.neuron;
}

double full_gradients(Network& network, const SampleSet& set, bool frozen_too) {
  Parameters& parameters = network.parameters();
  std::fill(parameters.gradients.begin(), parameters.gradients.end(), Real(0));
  const Real inverse = Real(1) / static_cast<Real>(set.size());
  PanelBuffer buffer = set.make_buffer();
  Pass pass;
  pass.frozen_too = frozen_too;
  double loss = 0;
  for (std::size_t first = 0; first < set.size(); first += kPanelSamples) {
    const auto [x, targets] = set.gather(first, std::min(kPanelSamples, set.size() - first), buffer);
    loss += static_cast<double>(network.gradients(x, targets, inverse, pass, true));
  }
  network.add_regularization_gradients(frozen_too);
  return loss / static_cast<double>(set.size());
}

GradientCheck check_gradient(Network& network, const SampleSet& set, const ParameterPlace& place, double step) {
  Parameters& parameters = network.parameters();
  const std::size_t index = index_of(parameters, place);
  check_step(step);
  const KeptGradients kept_gradients{parameters};
  full_gradients(network, set, true);
  const auto analytic = static_cast<double>(parameters.gradients[index]);

  Real& value = parameters.values[index];
  const KeptValue kept_value{value};
  const Real above = value + static_cast<Real>(step);
  const Real below = value - static_cast<Real>(step);
  check_apart(below, above);
  value = above;
  const double high = penalized_loss(network, set);
  value = below;
  const double low = penalized_loss(network, set);
  // The step that was really taken, after rounding.
  const double numeric = (high - low) / (static_cast<double>(above) - static_cast<double>(below));
  const double scale = std::max({1.0, std::fabs(analytic), std::fabs(numeric)});
  return {analytic, numeric, std::fabs(analytic - numeric) / scale};
}

}  // namespace nn
