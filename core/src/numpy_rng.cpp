#include "nn/numpy_rng.hpp"

#include <cmath>

#include "nn/kernels/scalar_math.hpp"

namespace nn {

NumpyRng::NumpyRng(std::uint32_t seed, std::uint64_t position) : engine_{seed} {
  while (position_ < position) normal();
}

double NumpyRng::uniform() {
  const auto high = static_cast<double>(engine_() >> 5);
  const auto low = static_cast<double>(engine_() >> 6);
  return (high * 0x1p26 + low) / 0x1p53;
}

double NumpyRng::normal() {
  ++position_;
  if (has_spare_) {
    has_spare_ = false;
    return spare_;
  }
  double x1 = 0;
  double x2 = 0;
  double r2 = 0;
  do {
    x1 = 2.0 * uniform() - 1.0;
    x2 = 2.0 * uniform() - 1.0;
    r2 = x1 * x1 + x2 * x2;
  } while (r2 >= 1.0 || r2 == 0.0);
  const double factor = std::sqrt(-2.0 * kernels::scalar::log(r2) / r2);
  spare_ = factor * x1;
  has_spare_ = true;
  return factor * x2;
}

}  // namespace nn
