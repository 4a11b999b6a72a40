/// Elementary functions of four floats in plain arithmetic: no branches, no C library, so they are fast and give the same
/// bits on every platform. Polynomials come from tests/golden/recipes/fit_elementary.py. exp, log, tanh, sin and cos (these two
/// for |x| <= 1e4) are within 2 units in the last place, the others within 4: elementary_test.cpp compares them with double,
/// each on at least ten million floats.
#pragma once

#include <cstdint>
#include <limits>

#include "nn/kernels/lanes.hpp"

namespace nn::kernels {

namespace detail {

using Floats = LanesOf<float>;
using Doubles = LanesOf<double>;
using Words = decltype(Floats{} < Floats{});        // 4 × int32
using LongWords = decltype(Doubles{} < Doubles{});  // 4 × int64
// Bit patterns are added and subtracted unsigned: those of NaN and of negative numbers may wrap around.
using Bits = std::uint32_t __attribute__((vector_size(16)));
using LongBits = std::uint64_t __attribute__((vector_size(32)));

inline Floats floats(float value) { return splat_lanes(value); }
inline Doubles doubles(double value) { return splat_lanes(value); }

inline constexpr float kInfinity = std::numeric_limits<float>::infinity();
/// Adding this pushes a float's fraction out of its mantissa: what is left is the nearest whole number, in the low bits.
inline constexpr float kRound = 0x1.8p23F;
inline constexpr float kLog2E = 0x1.715476p+0F;
/// ln 2 in two parts; the first has few enough bits that its products with exponents are exact.
inline constexpr float kLn2High = 0x1.62e400p-1F;
inline constexpr float kLn2Low = 0x1.7f7d1cp-20F;

/// x = k ln 2 + r with |r| <= ln 2 / 2; `shifted` is k + kRound.
struct Split {
  Floats shifted, k, r;
};
inline Split split_exponent(Floats x) {
  const Floats shifted = x * floats(kLog2E) + floats(kRound);
  const Floats k = shifted - floats(kRound);
  return {shifted, k, (x - k * floats(kLn2High)) - k * floats(kLn2Low)};
}

/// exp(r) − 1 for |r| <= ln 2 / 2.
inline Floats small_expm1(Floats r) {
  Floats p = floats(0.0013882507F);
  p = p * r + floats(0.0083665956F);
  p = p * r + floats(0.041667202F);
  p = p * r + floats(0.16666543F);
  p = p * r + floats(0.49999998F);
  return r + r * r * p;
}

/// 2^k for whole k in [−126, 127], from k + kRound: the low bits of that are k's, and the shift moves them to the exponent.
inline Floats power_of_two(Floats shifted) {
  return reinterpret_cast<Floats>((reinterpret_cast<Bits>(shifted) << 23) + reinterpret_cast<Bits>(floats(1.0F)));
}

/// exp(x) in double, to float accuracy, for |x| < 700.
inline Doubles wide_exp(Doubles x) {
  const Doubles shifted = x * doubles(1.4426950408889634) + doubles(0x1.8p52);
  const Doubles k = shifted - doubles(0x1.8p52);
  const Doubles r = x - k * doubles(0.6931471805599453);
  Doubles p = doubles(2.4726992323106912e-05);
  p = p * r + doubles(0.00019915602558312961);
  p = p * r + doubles(0.0013889180150027155);
  p = p * r + doubles(0.0083332667092202682);
  p = p * r + doubles(0.041666664201507803);
  p = p * r + doubles(0.16666666887043632);
  p = p * r + doubles(0.50000000006243983);
  p = p * r + doubles(0.99999999998043865);
  p = p * r + doubles(0.99999999999975897);
  const LongBits scale = (reinterpret_cast<LongBits>(shifted) << 52) + reinterpret_cast<LongBits>(doubles(1.0));
  return p * reinterpret_cast<Doubles>(scale);
}

inline Doubles widen(Floats x) { return __builtin_convertvector(x, Doubles); }
inline Floats narrow(Doubles x) { return __builtin_convertvector(x, Floats); }

}  // namespace detail

/// e^x
inline LanesOf<float> exp(LanesOf<float> x) {
  using namespace detail;
  const Floats inside = min(max(x, floats(-104.0F)), floats(89.0F));
  const Split split = split_exponent(inside);
  // 2^k itself may be denormal or infinite, so it is applied in two halves. k is kept as a whole number in `half`, too.
  const Floats half = (split.k * floats(0.5F) + floats(kRound)) - floats(kRound);
  const Floats first = power_of_two(half + floats(kRound));
  const Floats second = power_of_two((split.k - half) + floats(kRound));
  return (floats(1.0F) + small_expm1(split.r)) * first * second;
}

/// e^x − 1, also near 0
inline LanesOf<float> expm1(LanesOf<float> x) {
  using namespace detail;
  const Split split = split_exponent(min(max(x, floats(-30.0F)), floats(88.0F)));
  const Floats scale = power_of_two(split.shifted);
  return (scale - floats(1.0F)) + scale * small_expm1(split.r);
}

/// With 2x = k ln 2 + 2h, s = 2^k and t = tanh(h): tanh(x) = (s (1 + t) − (1 − t)) / (s (1 + t) + (1 − t)), whose numerator n
/// is (s − 1) + (s + 1) t, and whose denominator n + 2 (1 − t). Where k is 0 this is t itself, to the bit. Rounding 2x / ln 2 to
/// k with a bias lets that exact form reach up to tanh(x) = ¼.
inline LanesOf<float> tanh(LanesOf<float> x) {
  using namespace detail;
  const Words sign = reinterpret_cast<Words>(x) & reinterpret_cast<Words>(floats(-0.0F));
  const Floats distance = reinterpret_cast<Floats>(reinterpret_cast<Words>(x) ^ sign);
  // From 9.02 on the nearest float is 1.
  const Floats inside = min(distance, floats(9.02F));
  const Floats shifted = (inside * floats(2.0F * kLog2E) - floats(0.2374F)) + floats(kRound);
  const Floats k = shifted - floats(kRound);
  // ½ ln 2 as the nearest float: it has few enough bits for exact products up to k = 7, from where on h hardly counts.
  const Floats h = inside - k * floats(0x1.62e430p-2F);
  const Floats z = h * h;
  // Pairs of terms do not wait for each other, unlike in Horner's scheme: this is the longest chain of the hottest function.
  const Floats p = (floats(-0.33333224F) + floats(0.133232F) * z) + floats(-0.051290977F) * (z * z);
  const Floats t = h + (h * z) * p;
  const Floats one = floats(1.0F);
  const Floats scale = power_of_two(shifted);
  const Floats n = (scale - one) + (scale + one) * t;
  const Floats rest = one - t;
  const Floats result = n / (n + (rest + rest));
  return reinterpret_cast<Floats>(reinterpret_cast<Words>(result) | sign);
}

/// 1 / (1 + e^−x), from e^−|x| so that both tails are exact.
inline LanesOf<float> sigmoid(LanesOf<float> x) {
  using namespace detail;
  const Floats power = exp(-abs(x));
  const Floats one = floats(1.0F);
  return select(x < floats(0.0F), power, one) / (one + power);
}

/// ln x; −∞ at 0, NaN below
inline LanesOf<float> log(LanesOf<float> x) {
  using namespace detail;
  const auto denormal = x < floats(0x1p-126F);
  const Floats normal = select(denormal, x * floats(0x1p23F), x);
  // Subtracting the bits of sqrt(½) makes the exponent field that of the power of two nearest to x.
  const Bits bits = reinterpret_cast<Bits>(normal) - Bits{0x3f3504f3, 0x3f3504f3, 0x3f3504f3, 0x3f3504f3};
  const Words exponent = reinterpret_cast<Words>(bits) >> 23;
  const Floats m = reinterpret_cast<Floats>(reinterpret_cast<Bits>(normal) - reinterpret_cast<Bits>(exponent << 23));
  const Floats k = __builtin_convertvector(exponent, Floats) - select(denormal, floats(23.0F), floats(0.0F));
  const Floats f = m - floats(1.0F);
  const Floats s = f / (floats(2.0F) + f);
  const Floats z = s * s;
  const Floats p = ((floats(0.29871839F) * z + floats(0.39977538F)) * z + floats(0.66666776F)) * z;
  const Floats half_square = floats(0.5F) * f * f;
  const Floats result = k * floats(kLn2High) + (f - (half_square - (s * (half_square + p) + k * floats(kLn2Low))));
  const Floats edge = select(x == floats(0.0F), floats(-kInfinity), floats(std::numeric_limits<float>::quiet_NaN()));
  const Floats special = select(x > floats(0.0F), x, edge);  // ∞ stays what it is
  return select((x > floats(0.0F)) & (x < floats(kInfinity)), result, special);
}

/// ln(1 + e^x) = max(x, 0) + ln(1 + e^−|x|)
inline LanesOf<float> softplus(LanesOf<float> x) {
  using namespace detail;
  const Floats power = exp(-abs(x));
  const Floats s = power / (floats(2.0F) + power);
  const Floats z = s * s;
  Floats p = floats(0.24300931F);
  p = p * z + floats(0.21427659F);
  p = p * z + floats(0.28616885F);
  p = p * z + floats(0.39998878F);
  p = p * z + floats(0.66666676F);
  const Floats zero = floats(0.0F);
  return select(x > zero, x, select(x == x, zero, x)) + (s + s + s * (z * p));
}

namespace detail {

/// sin(x + shift · π/2) for |x| <= 1e4; beyond that some value in [−1, 1]. The reduction is done in double, which keeps a
/// float's distance from a multiple of π to full accuracy.
[[gnu::noinline]] inline Floats sine_wave(Floats x, std::int64_t shift) {
  // Larger values would leave the range of the series below.
  const Floats inside = select(abs(x) < floats(1e9F), x, x * floats(0.0F));
  const Doubles wide = widen(inside);
  const Doubles shifted = wide * doubles(0.63661977236758134) + doubles(0x1.8p52);
  const Doubles quarters = shifted - doubles(0x1.8p52);
  const Doubles rest = (wide - quarters * doubles(0x1.921fb54400000p+0)) - quarters * doubles(0x1.0b4611a626331p-34);
  const Floats r = narrow(rest);
  const Floats z = r * r;
  const Floats sine = r + r * (z * ((floats(-0.00019515282F) * z + floats(0.0083321608F)) * z + floats(-0.16666655F)));
  const Floats cosine = (floats(1.0F) - floats(0.5F) * z) +
                        z * z * ((floats(2.4433155e-5F) * z + floats(-0.0013887316F)) * z + floats(0.041666646F));
  const LongWords turned = reinterpret_cast<LongWords>(shifted) + LongWords{shift, shift, shift, shift};
  const Words quarter = __builtin_convertvector(turned & LongWords{3, 3, 3, 3}, Words);
  const Words odd = (quarter & Words{1, 1, 1, 1}) != Words{0, 0, 0, 0};
  const Words sign = (quarter & Words{2, 2, 2, 2}) << 30;
  const Floats value = select(odd, cosine, sine);
  return reinterpret_cast<Floats>(reinterpret_cast<Words>(value) ^ sign);
}

}  // namespace detail

inline LanesOf<float> sin(LanesOf<float> x) { return detail::sine_wave(x, 0); }
inline LanesOf<float> cos(LanesOf<float> x) { return detail::sine_wave(x, 1); }

/// e^(−x²/2) / √(2π), in double inside: squaring x in float would lose the tail's accuracy.
[[gnu::noinline]] inline LanesOf<float> normal_density(LanesOf<float> x) {
  using namespace detail;
  const Doubles wide = widen(min(max(x, floats(-36.0F)), floats(36.0F)));
  return narrow(doubles(0.3989422804014327) * wide_exp(doubles(-0.5) * wide * wide));
}

/// Φ(x), the share of a normal distribution below x, accurate relative to itself in the lower tail, too.
[[gnu::noinline]] inline LanesOf<float> normal_cdf(LanesOf<float> x) {
  using namespace detail;
  const Doubles v = widen(min(abs(x), floats(15.5F))) * doubles(0.7071067811865476);
  // erfc(v) e^(v²) as a polynomial in t.
  const Doubles t = (v - doubles(2.0)) / (v + doubles(2.0));
  constexpr double kCoefficients[] = {
      1.6186807783096988e-06, 2.3169898976527084e-06, -1.0988580222610379e-05, -2.7727656877306415e-05, 2.5539928403091154e-05,
      0.00017424203510929027, 4.4273505936349294e-05, -0.0009819219725051391,  -0.00084728430186650772, 0.0069974541357585782,
      0.0037329061046541545,  -0.078978580745374866,  0.24165819373523967,     -0.427185847411512,      0.25539567631353127};
  Doubles p = doubles(0.0);
  for (const double coefficient : kCoefficients) p = p * t + doubles(coefficient);
  const Doubles tail = doubles(0.5) * p * wide_exp(-(v * v));
  const Floats below = narrow(tail);
  const Floats above = narrow(doubles(1.0) - tail);
  return select(x == x, select(x > floats(0.0F), above, below), x);
}

}  // namespace nn::kernels
