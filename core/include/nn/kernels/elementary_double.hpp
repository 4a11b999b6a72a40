/// The same functions of four doubles, by the C library: the double build needs accuracy, not speed. Emscripten's library
/// is part of the module, so that its results are the same in every browser.
#pragma once

#include <cmath>

#include "nn/kernels/lanes.hpp"

namespace nn::kernels {

namespace detail {
template <class Function>
LanesOf<double> each(LanesOf<double> x, Function function) {
  return LanesOf<double>{function(x[0]), function(x[1]), function(x[2]), function(x[3])};
}
}  // namespace detail

inline LanesOf<double> exp(LanesOf<double> x) {
  return detail::each(x, [](double v) { return std::exp(v); });
}
inline LanesOf<double> expm1(LanesOf<double> x) {
  return detail::each(x, [](double v) { return std::expm1(v); });
}
inline LanesOf<double> tanh(LanesOf<double> x) {
  return detail::each(x, [](double v) { return std::tanh(v); });
}
inline LanesOf<double> sigmoid(LanesOf<double> x) {
  return detail::each(x, [](double v) {
    const double power = std::exp(-std::fabs(v));
    return (v < 0 ? power : 1.0) / (1.0 + power);
  });
}
inline LanesOf<double> log(LanesOf<double> x) {
  return detail::each(x, [](double v) { return std::log(v); });
}
inline LanesOf<double> softplus(LanesOf<double> x) {
  return detail::each(x, [](double v) { return (v > 0 ? v : v == v ? 0.0 : v) + std::log1p(std::exp(-std::fabs(v))); });
}
inline LanesOf<double> sin(LanesOf<double> x) {
  return detail::each(x, [](double v) { return std::sin(v); });
}
inline LanesOf<double> cos(LanesOf<double> x) {
  return detail::each(x, [](double v) { return std::cos(v); });
}
inline LanesOf<double> normal_density(LanesOf<double> x) {
  return detail::each(x, [](double v) { return 0.3989422804014327 * std::exp(-0.5 * v * v); });
}
inline LanesOf<double> normal_cdf(LanesOf<double> x) {
  return detail::each(x, [](double v) { return 0.5 * std::erfc(-v * 0.7071067811865476); });
}

}  // namespace nn::kernels
