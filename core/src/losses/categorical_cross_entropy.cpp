#include "nn/losses/categorical_cross_entropy.hpp"

#include "nn/kernels/elementary.hpp"
#include "nn/losses/clip_probability.hpp"

namespace nn {

using kernels::Lanes;

namespace {
/// −ln of the clipped probability of each sample's right class.
Lanes losses_at(const Panel& y, const Panel& target, std::size_t column) {
  Lanes right = kernels::splat(Real(0));
  for (std::size_t row = 0; row < y.rows; ++row) {
    right += kernels::load(y.row(row) + column) * kernels::load(target.row(row) + column);
  }
  return -kernels::log(clip_probability(right));
}
}  // namespace

Real CategoricalCrossEntropy::value(const Panel& y, const Panel& target) const {
  Lanes total = kernels::splat(Real(0));
  for (std::size_t column = 0; column < y.columns; column += kLanes) {
    total += kernels::keep_first(losses_at(y, target, column), y.samples - column);
  }
  return kernels::sum(total);
}

Real CategoricalCrossEntropy::backward(const Panel& y, const Panel& target, Real inverse_batch, const Panel& d) const {
  const Lanes scale = kernels::splat(inverse_batch);
  Lanes total = kernels::splat(Real(0));
  for (std::size_t column = 0; column < y.columns; column += kLanes) {
    const std::size_t left = y.samples - column;
    total += kernels::keep_first(losses_at(y, target, column), left);
    for (std::size_t row = 0; row < y.rows; ++row) {
      const Lanes error = kernels::load(y.row(row) + column) - kernels::load(target.row(row) + column);
      kernels::store(d.row(row) + column, kernels::keep_first(error * scale, left));
    }
  }
  return kernels::sum(total);
}

void CategoricalCrossEntropy::output_slopes(const Panel& y, const Panel& target, const Panel& d) const {
  for (std::size_t i = 0; i < y.size(); i += kLanes) {
    kernels::store(d.data + i, -kernels::load(target.data + i) / clip_probability(kernels::load(y.data + i)));
  }
}

}  // namespace nn
