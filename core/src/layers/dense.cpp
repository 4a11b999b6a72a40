#include "nn/layers/dense.hpp"

#include <algorithm>

#include "nn/kernels/dense.hpp"

namespace nn {

Dense::Dense(Parameters& parameters, std::size_t segment, const LayerConfig& config, bool errors_at_sums)
    : parameters_{&parameters},
      segment_{parameters.segments()[segment]},
      errors_at_sums_{errors_at_sums},
      silent_{config.silent_neurons},
      sums_buffer_{segment_.neurons} {
  if (config.activation == ActivationKind::Linear) return;
  activation_ = make_activation(config.activation, config.slope);
  if (activation_->slope_needs_sums()) result_buffer_ = PanelBuffer{segment_.neurons};
}

Panel Dense::forward(const Panel& x) {
  input_ = x;
  sums_ = sums_buffer_.panel(segment_.neurons, x.samples);
  const Real* values = parameters_->values.data();
  kernels::dense_forward(values + segment_.weights(), values + segment_.biases(), x, sums_);
  return apply_activation();
}

Panel Dense::activate(const Panel& z) {
  sums_ = sums_buffer_.panel(segment_.neurons, z.samples);
  std::copy(z.data, z.data + z.size(), sums_.data);
  return apply_activation();
}

Panel Dense::apply_activation() {
  result_ = sums_;
  if (activation_ != nullptr) {
    if (!result_buffer_.is_empty()) result_ = result_buffer_.panel(segment_.neurons, sums_.samples);
    activation_->forward(sums_, result_);
  }
  silence(result_);
  return result_;
}

void Dense::silence(const Panel& panel) const {
  for (const std::uint32_t neuron : silent_) std::fill_n(panel.row(neuron), panel.columns, Real(0));
}

void Dense::backward_activation(const Panel& d) const {
  silence(d);
  if (activation_ != nullptr && !errors_at_sums_) activation_->backward(sums_, result_, d);
}

void Dense::backward_parameters(const Panel& dz, bool accumulate, bool for_all) {
  if (segment_.frozen && !for_all) return;
  Real* gradients = parameters_->gradients.data();
  kernels::dense_backward_parameters(input_, dz, gradients + segment_.weights(), gradients + segment_.biases(), accumulate);
}

Panel Dense::backward_input(const Panel& dz, PanelBuffer& next) const {
  const Panel dx = next.panel(segment_.inputs, dz.samples);
  kernels::dense_backward_input(parameters_->values.data() + segment_.weights(), dz, dx);
  return dx;
}

}  // namespace nn
