/// Four values side by side: the unit all inner loops work in.
///
/// Clang and GCC both have vectors of any element type as an extension of the language; they become SSE or NEON natively,
/// v128 in WebAssembly, and single operations in a build without SIMD, with the same bits in each.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "nn/real.hpp"

namespace nn::kernels {

namespace detail {
// Spelled out for each type, because GCC drops the attribute from a dependent one.
template <class T>
struct Vector;
template <>
struct Vector<float> {
  using Type = float __attribute__((vector_size(16)));
};
template <>
struct Vector<double> {
  using Type = double __attribute__((vector_size(32)));
};
}  // namespace detail

/// Four values of float or double.
template <class T>
using LanesOf = typename detail::Vector<T>::Type;
using Lanes = LanesOf<Real>;
/// The result of comparing two LanesOf<T>: all bits set where it holds.
template <class T>
using MaskOf = decltype(LanesOf<T>{} < LanesOf<T>{});

template <class T>
inline LanesOf<T> load_lanes(const T* from) {
  LanesOf<T> lanes;
  std::memcpy(&lanes, from, sizeof lanes);
  return lanes;
}
inline Lanes load(const Real* from) { return load_lanes(from); }
inline void store(Real* to, Lanes lanes) { std::memcpy(to, &lanes, sizeof lanes); }

template <class T>
inline LanesOf<T> splat_lanes(T value) {
  return LanesOf<T>{value, value, value, value};
}
inline Lanes splat(Real value) { return splat_lanes(value); }

/// a where the mask is set, b elsewhere.
template <class M, class L>
inline L select(M mask, L a, L b) {
  const M bits = (reinterpret_cast<M>(a) & mask) | (reinterpret_cast<M>(b) & ~mask);
  return reinterpret_cast<L>(bits);
}
/// The smaller of two values, a where they are equal or b is NaN.
template <class L>
inline L min(L a, L b) {
  return select(b < a, b, a);
}
/// The larger of two values, a where they are equal or b is NaN.
template <class L>
inline L max(L a, L b) {
  return select(a < b, b, a);
}
#ifdef __wasm_simd128__
// The same, as one instruction. Left to itself the compiler picks f32x4.min, which treats NaN and −0 as IEEE 754-2019 does
// and costs eight instructions on x86.
template <>
inline LanesOf<float> min(LanesOf<float> a, LanesOf<float> b) {
  return __builtin_wasm_pmin_f32x4(a, b);
}
template <>
inline LanesOf<float> max(LanesOf<float> a, LanesOf<float> b) {
  return __builtin_wasm_pmax_f32x4(a, b);
}
#endif
template <class L>
inline L abs(L a) {
  return select(a < L{}, -a, a);
}
/// −1, 0 or 1.
inline Lanes sign(Lanes a) {
  const Lanes zero = splat(Real(0));
  return select(a > zero, splat(Real(1)), select(a < zero, splat(Real(-1)), zero));
}

/// The first `count` values, 0 in place of the others.
inline Lanes keep_first(Lanes lanes, std::size_t count) {
  if (count >= 4) return lanes;
  const Real limit = static_cast<Real>(count);
  return select(Lanes{0, 1, 2, 3} < splat(limit), lanes, splat(Real(0)));
}

/// {sum of a, sum of b, sum of c, sum of d}, each as (0 + 2) + (1 + 3).
inline Lanes transposed_sum(Lanes a, Lanes b, Lanes c, Lanes d) {
  const Lanes ab = __builtin_shufflevector(a, b, 0, 4, 1, 5) + __builtin_shufflevector(a, b, 2, 6, 3, 7);
  const Lanes cd = __builtin_shufflevector(c, d, 0, 4, 1, 5) + __builtin_shufflevector(c, d, 2, 6, 3, 7);
  return __builtin_shufflevector(ab, cd, 0, 1, 4, 5) + __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
}
inline Real sum(Lanes a) { return (a[0] + a[2]) + (a[1] + a[3]); }

inline Lanes sqrt(Lanes a) { return Lanes{std::sqrt(a[0]), std::sqrt(a[1]), std::sqrt(a[2]), std::sqrt(a[3])}; }

}  // namespace nn::kernels
