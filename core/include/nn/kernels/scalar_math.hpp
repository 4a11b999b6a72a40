/// Elementary functions of one double in plain arithmetic, for data, starts and schedules: the same bits on every platform,
/// which the C library does not promise. Results are within 2 units in the last place of the C library's.
#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

namespace nn::kernels::scalar {

/// base^exponent by squaring.
inline double power(double base, std::uint64_t exponent) {
  double result = 1;
  for (; exponent > 0; exponent >>= 1) {
    if (exponent & 1U) result *= base;
    base *= base;
  }
  return result;
}

inline constexpr double kLn2High = 0x1.62e42fefa3800p-1;  // the last 11 bits are 0: products with exponents are exact
inline constexpr double kLn2Low = 0x1.ef35793c76730p-45;

/// 2^exponent for exponents of normal numbers.
inline double power_of_two(int exponent) {
  const std::uint64_t bits = static_cast<std::uint64_t>(exponent + 1023) << 52;
  double value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

/// e^x = 2^k e^r, x = k ln 2 + r; the factor 2^k in two halves, as it may itself be denormal or infinite.
inline double exp(double x) {
  if (x != x) return x;
  if (x > 709.78) return std::numeric_limits<double>::infinity();
  if (x < -745.14) return 0;
  const double k = std::floor(x * 1.4426950408889634 + 0.5);
  const double r = (x - k * kLn2High) - k * kLn2Low;
  double term = 1.0 / 15.0;
  double series = 1.0 + r * term;
  for (int n = 14; n >= 2; --n) series = 1.0 + r / n * series;
  series = 1.0 + r * series;
  const int half = static_cast<int>(k) / 2;
  return series * power_of_two(half) * power_of_two(static_cast<int>(k) - half);
}

/// ln x = k ln 2 + 2 artanh((m − 1)/(m + 1)), x = m 2^k with m near 1.
inline double log(double x) {
  if (!(x > 0)) return x == 0 ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
  if (x > std::numeric_limits<double>::max()) return x;
  int k = 0;
  if (x < std::numeric_limits<double>::min()) {
    x *= 0x1p54;
    k = -54;
  }
  std::uint64_t bits;
  std::memcpy(&bits, &x, sizeof bits);
  k += static_cast<int>(bits >> 52) - 1023;
  bits = (bits & 0x000fffffffffffffULL) | 0x3ff0000000000000ULL;
  double m;
  std::memcpy(&m, &bits, sizeof m);
  if (m > 1.4142135623730951) {
    m *= 0.5;
    ++k;
  }
  const double f = m - 1.0;
  const double s = f / (2.0 + f);
  const double z = s * s;
  double series = 0;
  for (int n = 23; n >= 3; n -= 2) series = (series + 1.0 / n) * z;
  // 2 s = f − (half − s half), so that ln(1 + f) = 2 s + tail = f + (s half − (half − tail)), whose large part f is exact.
  const double tail = 2.0 * s * series;
  const double half = 0.5 * f * f;
  const double correction = s * half - (half - tail);
  return k * kLn2High + (f + (correction + k * kLn2Low));
}

namespace detail {
/// sin and cos of r in [−π/4, π/4] plus a small rest.
inline double sine_series(double r) {
  const double z = r * r;
  double series = 0;
  for (int n = 19; n >= 3; n -= 2) series = (series + 1.0) * (-z / (n * (n - 1)));
  return r + r * series;
}
inline double cosine_series(double r) {
  const double z = r * r;
  double series = 0;
  for (int n = 20; n >= 4; n -= 2) series = (series + 1.0) * (-z / (n * (n - 1)));
  return 1.0 - 0.5 * z * (1.0 + series);
}
/// x = quarters · π/2 + rest.
struct Reduced {
  double rest;
  int quarter;
};
inline Reduced reduce(double x) {
  const double quarters = std::floor(x * 0.6366197723675814 + 0.5);
  constexpr double kHigh = 0x1.921fb54400000p+0;
  constexpr double kMiddle = 0x1.0b4611a600000p-34;
  constexpr double kLow = 0x1.3198a2e037073p-69;
  const double rest = ((x - quarters * kHigh) - quarters * kMiddle) - quarters * kLow;
  return {rest, static_cast<int>(static_cast<std::int64_t>(quarters) & 3)};
}
inline double wave(const Reduced& reduced, int shift) {
  switch ((reduced.quarter + shift) & 3) {
    case 0: return sine_series(reduced.rest);
    case 1: return cosine_series(reduced.rest);
    case 2: return -sine_series(reduced.rest);
    default: return -cosine_series(reduced.rest);
  }
}
}  // namespace detail

/// For |x| up to 1e5.
inline double sin(double x) { return detail::wave(detail::reduce(x), 0); }
inline double cos(double x) { return detail::wave(detail::reduce(x), 1); }

}  // namespace nn::kernels::scalar
