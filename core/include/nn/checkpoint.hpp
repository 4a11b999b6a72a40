/// A training run in bytes.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "nn/network.hpp"
#include "nn/search/strategy.hpp"

namespace nn {

/// Everything training depends on besides the experiment: weights, moments, counters, places in the generators' streams.
/// Layout: magic and version, size of Real, the layers' shapes, the counters, then values and both moments, little-endian,
/// and a checksum of all that.
std::vector<std::uint8_t> write_checkpoint(const Parameters& parameters, const SearchState& state);

/// Sets `parameters` and returns the counters. Throws BadCheckpoint, changing nothing, for bytes that are no checkpoint,
/// are damaged, or belong to a network of other shapes, another precision or fewer batches an epoch.
SearchState read_checkpoint(std::span<const std::uint8_t> bytes, std::size_t batches_per_epoch, Parameters& parameters);

}  // namespace nn
