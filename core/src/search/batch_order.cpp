#include "nn/search/batch_order.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace nn {

BatchOrder::BatchOrder(std::uint32_t seed, std::size_t samples, std::size_t batch_size)
    : seed_{seed},
      samples_{samples},
      batch_size_{batch_size == 0 || batch_size > samples ? samples : batch_size},
      order_(samples) {
  shuffle();
}

void BatchOrder::seek(std::uint64_t epoch, std::size_t batch) {
  batch_ = batch;
  if (epoch_ == epoch) return;
  epoch_ = epoch;
  shuffle();
}

Batch BatchOrder::current() const {
  const std::size_t first = batch_ * batch_size_;
  return {order_.data() + first, std::min(batch_size_, samples_ - first)};
}

void BatchOrder::advance() {
  if (++batch_ < batches_per_epoch()) return;
  batch_ = 0;
  ++epoch_;
  shuffle();
}

void BatchOrder::shuffle() {
  std::iota(order_.begin(), order_.end(), 0U);
  if (batch_size_ == samples_) return;
  // Fisher and Yates' shuffle. A draw needs 32 bits, so that one of the generator's words serves two.
  Rng rng{seed_, Stream::Order, epoch_};
  std::uint32_t* const order = order_.data();
  const auto draw = [order](std::size_t left, std::uint64_t bits) {
    std::swap(order[left - 1], order[static_cast<std::size_t>((bits * left) >> 32)]);
  };
  for (std::size_t left = samples_; left > 1; left -= 2) {
    const std::uint64_t word = rng.next();
    draw(left, word & 0xffffffffU);
    if (left > 2) draw(left - 1, word >> 32);
  }
}

}  // namespace nn
