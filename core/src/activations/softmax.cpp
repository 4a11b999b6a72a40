#include "nn/activations/softmax.hpp"

#include "nn/kernels/elementary.hpp"

namespace nn {

using kernels::Lanes;

void Softmax::forward(const Panel& z, const Panel& y) const {
  for (std::size_t column = 0; column < z.columns; column += kLanes) {
    Lanes highest = kernels::load(z.data + column);
    for (std::size_t row = 1; row < z.rows; ++row) {
      highest = kernels::max(highest, kernels::load(z.row(row) + column));
    }
    Lanes total = kernels::splat(Real(0));
    for (std::size_t row = 0; row < z.rows; ++row) {
      const Lanes power = kernels::exp(kernels::load(z.row(row) + column) - highest);
      kernels::store(y.row(row) + column, power);
      total += power;
    }
    for (std::size_t row = 0; row < z.rows; ++row) {
      kernels::store(y.row(row) + column, kernels::load(y.row(row) + column) / total);
    }
  }
}

void Softmax::backward(const Panel&, const Panel& y, const Panel& d) const {
  for (std::size_t column = 0; column < y.columns; column += kLanes) {
    Lanes mean = kernels::splat(Real(0));
    for (std::size_t row = 0; row < y.rows; ++row) {
      mean += kernels::load(y.row(row) + column) * kernels::load(d.row(row) + column);
    }
    for (std::size_t row = 0; row < y.rows; ++row) {
      Real* out = d.row(row) + column;
      kernels::store(out, kernels::load(y.row(row) + column) * (kernels::load(out) - mean));
    }
  }
}

}  // namespace nn
