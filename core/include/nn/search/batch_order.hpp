/// Which samples come next.
#pragma once

#include <cstdint>
#include <vector>

#include "nn/rng.hpp"

namespace nn {

/// A batch: `size` indices into the training set.
struct Batch {
  const std::uint32_t* order;
  std::size_t size;
};

/// Walks through the training set in batches, in a new order each epoch. An order depends only on the seed and the epoch,
/// so that any place of any epoch is found again from (epoch, batch). The last batch of an epoch holds what is left.
class BatchOrder {
 public:
  /// `batch_size` 0, or more than there are samples: one batch an epoch, in the set's own order.
  BatchOrder(std::uint32_t seed, std::size_t samples, std::size_t batch_size);

  std::size_t batches_per_epoch() const { return (samples_ + batch_size_ - 1) / batch_size_; }
  std::uint64_t epoch() const { return epoch_; }
  std::size_t batch() const { return batch_; }
  void seek(std::uint64_t epoch, std::size_t batch);

  /// The batch at the present place.
  Batch current() const;
  /// Goes on to the next batch.
  void advance();

 private:
  void shuffle();
  std::uint32_t seed_;
  std::size_t samples_, batch_size_;
  std::uint64_t epoch_ = 0;
  std::size_t batch_ = 0;
  std::vector<std::uint32_t> order_;
};

}  // namespace nn
