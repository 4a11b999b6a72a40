#include "nn/layers/dense.hpp"

#include "nn/kernels/dense.hpp"

namespace nn {

Dense::Dense(Parameters& parameters, std::size_t segment)
    : parameters_{parameters}, index_{segment}, output_{parameters.segments()[segment].neurons} {}

Panel Dense::forward(const Panel& x, const Pass&) {
  input_ = x;
  const Panel y = output_.panel(segment().neurons, x.samples);
  const Real* values = parameters_.values.data();
  kernels::dense_forward(values + segment().weights(), values + segment().biases(), x, y);
  return y;
}

Panel Dense::backward(const Panel& dy, PanelBuffer& spare, bool accumulate, bool wants_input) {
  if (!segment().frozen) {
    Real* gradients = parameters_.gradients.data();
    kernels::dense_backward_parameters(input_, dy, gradients + segment().weights(), gradients + segment().biases(),
                                       accumulate);
  }
  if (!wants_input) return {};
  const Panel dx = spare.panel(segment().inputs, dy.samples);
  kernels::dense_backward_input(parameters_.values.data() + segment().weights(), dy, dx);
  return dx;
}

}  // namespace nn
