/// NumPy's legacy normals, so that a notebook's data and first weights can be had bit for bit.
#pragma once

#include <cstdint>
#include <random>

namespace nn {

/// What `np.random.seed(seed)` followed by `np.random.randn` gives. The spare value of the polar method survives from one
/// array to the next, as in NumPy.
///
/// Source  numpy/random/src/legacy (frozen by NumPy); Marsaglia and Bray's polar method over MT19937.
class NumpyRng {
 public:
  /// `position`: how many normals were drawn before. Reaching it takes time proportional to it.
  explicit NumpyRng(std::uint32_t seed, std::uint64_t position = 0);

  std::uint64_t position() const { return position_; }
  /// Uniform in [0, 1), 53 bits; not counted in the position.
  double uniform();
  /// The next of randn's values, in double.
  double normal();
  /// The next of randn's values as the course sees it: rounded to float.
  float normal_float() { return static_cast<float>(normal()); }

 private:
  std::mt19937 engine_;
  std::uint64_t position_ = 0;
  bool has_spare_ = false;
  double spare_ = 0;
};

}  // namespace nn
