/// Between one row per sample and one column per sample.
#pragma once

#include <cstdint>

#include "nn/panel.hpp"

namespace nn::kernels {

/// Copies row order[s] of `rows` (each panel.rows long) into column s of the panel, for its samples; padding columns
/// become 0.
void gather_columns(const Real* rows, const std::uint32_t* order, const Panel& panel);

/// Copies column s of the panel to `rows` + s · panel.rows, for its samples.
void scatter_columns(const Panel& panel, Real* rows);

}  // namespace nn::kernels
