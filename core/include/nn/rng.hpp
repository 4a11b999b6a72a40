/// The project's own random numbers: counter-based, so that any position can be reached at once.
#pragma once

#include <cmath>
#include <cstdint>

#include "nn/kernels/scalar_math.hpp"

namespace nn {

/// What a stream is for. Streams of one seed are independent of each other.
enum class Stream : std::uint64_t { Points = 1, Noise, Split, Weights, Order, Dropout };

/// SplitMix64 as a function of (seed, stream, lane, position): draw k is the mix of the k-th multiple of a constant, so a
/// generator's whole state is a seed and a position, and the same bits come out on every machine.
///
/// Source  Steele, Lea, Flood, Fast splittable pseudorandom number generators (2014).
class Rng {
 public:
  Rng(std::uint32_t seed, Stream stream, std::uint64_t lane = 0, std::uint64_t position = 0)
      : key_{mix(mix(mix(seed) + static_cast<std::uint64_t>(stream)) + lane)}, position_{position} {}

  std::uint64_t position() const { return position_; }
  void seek(std::uint64_t position) { position_ = position; }

  /// 64 random bits.
  std::uint64_t next() { return mix(key_ + ++position_ * kGolden); }

  /// Uniform in [0, 1), 53 bits.
  double uniform() { return static_cast<double>(next() >> 11) * 0x1p-53; }
  double uniform(double low, double high) { return low + (high - low) * uniform(); }

  /// Uniform in 0…bound − 1, by multiplication; its bias is below bound / 2³².
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(((next() >> 32) * std::uint64_t{bound}) >> 32); }

  /// Standard normal by Box and Muller's transform; takes two positions.
  double normal() {
    constexpr double kTwoPi = 6.283185307179586;
    const double radius = std::sqrt(-2.0 * kernels::scalar::log(1.0 - uniform()));
    return radius * kernels::scalar::cos(kTwoPi * uniform());
  }

 private:
  static constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15ULL;
  static constexpr std::uint64_t mix(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  std::uint64_t key_;
  std::uint64_t position_;
};

}  // namespace nn
