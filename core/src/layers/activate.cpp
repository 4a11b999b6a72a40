#include "nn/layers/activate.hpp"

#include <utility>

namespace nn {

Activate::Activate(std::unique_ptr<Activation> activation, std::size_t neurons)
    : activation_{std::move(activation)}, neurons_{neurons} {
  if (activation_->slope_needs_sums()) output_ = PanelBuffer{neurons};
}

Panel Activate::forward(const Panel& z, const Pass&) {
  sums_ = z;
  result_ = activation_->slope_needs_sums() ? output_.panel(z.rows, z.samples) : z;
  activation_->forward(z, result_);
  return result_;
}

Panel Activate::backward(const Panel& dy, PanelBuffer&, bool, bool) {
  activation_->backward(sums_, result_, dy);
  return dy;
}

}  // namespace nn
