/// A training run in bytes.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "nn/config.hpp"
#include "nn/network.hpp"
#include "nn/search/strategy.hpp"

namespace nn {

/// Everything training depends on besides the experiment: weights, moments, counters, places in the generators' streams.
///
/// Layout  72 bytes, and for every weight and bias a Real for its value and one for each moment the optimiser keeps: magic
///         and version; size of Real; optimiser; a digest of the layers' shapes; the counters; values, first and second
///         moments, each in the order of Parameters without padding; a checksum of all that. Little-endian.
std::vector<std::uint8_t> write_checkpoint(const Parameters& parameters, OptimizerKind optimizer, const SearchState& state);

/// Sets `parameters` and returns the counters. Moments of another optimiser than `optimizer` are forgotten, as when one is
/// exchanged for another. Throws BadCheckpoint, changing nothing, for bytes that are no checkpoint, are damaged, or belong to
/// a network of other shapes, another precision or fewer batches an epoch.
SearchState read_checkpoint(std::span<const std::uint8_t> bytes, std::size_t batches_per_epoch, OptimizerKind optimizer,
                            Parameters& parameters);

}  // namespace nn
