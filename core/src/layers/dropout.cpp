#include "nn/layers/dropout.hpp"

#include "nn/limits.hpp"

namespace nn {

Dropout::Dropout(double rate, std::uint32_t seed, std::size_t layer, std::size_t neurons)
    : threshold_{static_cast<std::uint32_t>(rate * 0x1p32)},
      scale_{static_cast<Real>(1.0 / (1.0 - rate))},
      rng_{seed, Stream::Dropout, layer},
      mask_{neurons},
      output_{neurons} {}

Panel Dropout::forward(const Panel& x, const Pass& pass) {
  const Panel mask = mask_.panel(x.rows, x.samples);
  const Panel y = output_.panel(x.rows, x.samples);
  // Positions of two neurons, or of two updates, do not meet.
  static_assert(padded(limits::kSamples) <= 1U << 20 && limits::kNeurons <= 1U << 10);
  for (std::size_t row = 0; row < x.rows; ++row) {
    rng_.seek((pass.update << 30) + (std::uint64_t{row} << 20) + pass.first_sample);
    for (std::size_t column = 0; column < x.columns; ++column) {
      mask.row(row)[column] = (rng_.next() >> 32) < threshold_ ? Real(0) : scale_;
    }
  }
  for (std::size_t i = 0; i < x.size(); i += kLanes) {
    kernels::store(y.data + i, kernels::load(x.data + i) * kernels::load(mask.data + i));
  }
  return y;
}

void Dropout::backward(const Panel& d) {
  const Panel mask = mask_.panel(d.rows, d.samples);
  for (std::size_t i = 0; i < d.size(); i += kLanes) {
    kernels::store(d.data + i, kernels::load(d.data + i) * kernels::load(mask.data + i));
  }
}

}  // namespace nn
