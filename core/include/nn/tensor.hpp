/// Evaluated, row-major arrays: what crosses the core's public functions.
#pragma once

#include <xtensor/xtensor.hpp>

#include "nn/real.hpp"

namespace nn {

/// Row-major matrix in public orientation: one row per sample, one column per feature or neuron.
using Matrix = xt::xtensor<Real, 2, xt::layout_type::row_major>;
/// One value per neuron, sample or output.
using Vector = xt::xtensor<Real, 1, xt::layout_type::row_major>;
/// A stack of pictures: (channels, rows, columns).
using Maps = xt::xtensor<Real, 3, xt::layout_type::row_major>;

Matrix make_matrix(std::size_t rows, std::size_t columns);
Vector make_vector(std::size_t size);

}  // namespace nn
