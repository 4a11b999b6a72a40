/// Turns a function of one output and its target into a Loss.
#pragma once

#include <utility>

#include "nn/loss.hpp"

namespace nn {

/// A loss that is the mean over samples and outputs of Function::value(y, t), with Function::slope(y, t) = d/dy, or d/dz
/// where Function::kPassesActivation; d/dy is then output_slope(y, t).
template <class Function>
class ElementwiseLoss final : public Loss {
 public:
  explicit ElementwiseLoss(Function function = {}) : function_{std::move(function)} {}

  Real value(const Panel& y, const Panel& target) const override {
    kernels::Lanes total = kernels::splat(Real(0));
    for (std::size_t row = 0; row < y.rows; ++row) {
      for (std::size_t column = 0; column < y.columns; column += kLanes) {
        const auto loss = function_.value(kernels::load(y.row(row) + column), kernels::load(target.row(row) + column));
        total += kernels::keep_first(loss, y.samples - column);
      }
    }
    return kernels::sum(total) / static_cast<Real>(y.rows);
  }

  Real backward(const Panel& y, const Panel& target, Real inverse_batch, const Panel& d) const override {
    const kernels::Lanes scale = kernels::splat(inverse_batch / static_cast<Real>(y.rows));
    kernels::Lanes total = kernels::splat(Real(0));
    for (std::size_t row = 0; row < y.rows; ++row) {
      for (std::size_t column = 0; column < y.columns; column += kLanes) {
        const auto output = kernels::load(y.row(row) + column);
        const auto wanted = kernels::load(target.row(row) + column);
        const std::size_t left = y.samples - column;
        total += kernels::keep_first(function_.value(output, wanted), left);
        kernels::store(d.row(row) + column, kernels::keep_first(function_.slope(output, wanted) * scale, left));
      }
    }
    return kernels::sum(total) / static_cast<Real>(y.rows);
  }

  bool passes_activation() const override { return Function::kPassesActivation; }

  void output_slopes(const Panel& y, const Panel& target, const Panel& d) const override {
    const kernels::Lanes scale = kernels::splat(Real(1) / static_cast<Real>(y.rows));
    for (std::size_t i = 0; i < y.size(); i += kLanes) {
      const auto output = kernels::load(y.data + i);
      const auto wanted = kernels::load(target.data + i);
      if constexpr (Function::kPassesActivation) {
        kernels::store(d.data + i, function_.output_slope(output, wanted) * scale);
      } else {
        kernels::store(d.data + i, function_.slope(output, wanted) * scale);
      }
    }
  }

 private:
  Function function_;
};

}  // namespace nn
