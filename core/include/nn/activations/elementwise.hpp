/// Turns a function of one value into an Activation over panels.
#pragma once

#include <utility>

#include "nn/activation.hpp"

namespace nn {

/// Function has `Lanes value(Lanes z) const`, `Lanes slope(Lanes z, Lanes y) const` and `static constexpr bool
/// kSlopeNeedsSums`. A new activation is such a function, its name in names.hpp, and a line in make_activation().
template <class Function>
class Elementwise final : public Activation {
 public:
  explicit Elementwise(Function function = {}) : function_{std::move(function)} {}

  void forward(const Panel& z, const Panel& y) const override {
    for (std::size_t i = 0; i < z.size(); i += kLanes) {
      kernels::store(y.data + i, function_.value(kernels::load(z.data + i)));
    }
  }
  void backward(const Panel& z, const Panel& y, const Panel& d) const override {
    for (std::size_t i = 0; i < d.size(); i += kLanes) {
      kernels::store(d.data + i, kernels::load(d.data + i) * slope_at(z, y, i));
    }
  }
  void slopes(const Panel& z, const Panel& y, const Panel& out) const override {
    for (std::size_t i = 0; i < out.size(); i += kLanes) kernels::store(out.data + i, slope_at(z, y, i));
  }
  bool slope_needs_sums() const override { return Function::kSlopeNeedsSums; }

 private:
  kernels::Lanes slope_at(const Panel& z, const Panel& y, std::size_t i) const {
    return function_.slope(kernels::load(z.data + i), kernels::load(y.data + i));
  }
  Function function_;
};

}  // namespace nn
