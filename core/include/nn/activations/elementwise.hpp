/// Turns a function of one value into an Activation over panels.
#pragma once

#include <utility>

#include "nn/activation.hpp"

namespace nn {

/// Function has `Lanes value(Lanes z) const`, `Lanes slope(Lanes z, Lanes y) const` and `static constexpr bool
/// kSlopeNeedsSums`. A new activation is such a function, its kind in config.hpp and names.hpp, and a line in
/// make_activation().
template <class Function>
class Elementwise final : public Activation {
 public:
  explicit Elementwise(Function function = {}) : function_{std::move(function)} {}

  void forward(const Panel& z, const Panel& y) const override {
    // Pointers and sizes in variables of their own: for all the compiler knows, a store might change the panels.
    const Real* const sums = z.data;
    Real* const outputs = y.data;
    const std::size_t size = z.size();
    const Function function = function_;
    for (std::size_t i = 0; i < size; i += kLanes) {
      kernels::store(outputs + i, function.value(kernels::load(sums + i)));
    }
  }
  void backward(const Panel& z, const Panel& y, const Panel& d) const override {
    const Real* const sums = z.data;
    const Real* const outputs = y.data;
    Real* const errors = d.data;
    const std::size_t size = d.size();
    const Function function = function_;
    for (std::size_t i = 0; i < size; i += kLanes) {
      const auto slope = function.slope(kernels::load(sums + i), kernels::load(outputs + i));
      kernels::store(errors + i, kernels::load(errors + i) * slope);
    }
  }
  bool slope_needs_sums() const override { return Function::kSlopeNeedsSums; }

 private:
  Function function_;
};

}  // namespace nn
