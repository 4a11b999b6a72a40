/// What a forward pass is for.
#pragma once

#include <cstddef>
#include <cstdint>

namespace nn {

struct Pass {
  /// Dropout applies.
  bool training = false;
  /// Where this panel's samples stand, so that what is dropped can be told apart and repeated: the update being computed,
  /// and the panel's first sample within its batch.
  std::uint64_t update = 0;
  std::size_t first_sample = 0;
  /// The gradients of what is frozen are worked out like all others, instead of being 0.
  bool frozen_too = false;
};

}  // namespace nn
