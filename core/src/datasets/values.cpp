#include "values.hpp"

#include <array>

#include "nn/kernels/scalar_math.hpp"

namespace nn::datasets {

DrawnPoint sine(std::size_t index, std::size_t count, std::size_t, Rng&) {
  constexpr double kTwoPi = 6.283185307179586;
  const double x = static_cast<double>(index) / static_cast<double>(count);
  const double value = kernels::scalar::sin(kTwoPi * x);
  return {x, value, value};
}

DrawnPoint plane(std::size_t, std::size_t, std::size_t, Rng& rng) {
  const double x = rng.uniform(-1.0, 1.0);
  const double y = rng.uniform(-1.0, 1.0);
  return {x, y, (x + y) / 2.0};
}

DrawnPoint multi_gaussian(std::size_t, std::size_t, std::size_t, Rng& rng) {
  constexpr std::array<DrawnPoint, 6> kHills{
      {{-0.65, 0.4, 1.0}, {0.0, 0.4, -1.0}, {0.65, 0.4, 1.0}, {-0.65, -0.4, -1.0}, {0.0, -0.4, 1.0}, {0.65, -0.4, -1.0}}};
  constexpr double kWidth = 0.2;
  const double x = rng.uniform(-1.0, 1.0);
  const double y = rng.uniform(-1.0, 1.0);
  double value = 0;
  for (const DrawnPoint& hill : kHills) {
    const double squared = (x - hill.x) * (x - hill.x) + (y - hill.y) * (y - hill.y);
    value += hill.target * kernels::scalar::exp(-squared / (2.0 * kWidth * kWidth));
  }
  return {x, y, value};
}

}  // namespace nn::datasets
