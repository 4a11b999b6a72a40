/// What a network makes of the plane: its output, and every neuron's, over a grid or at single points.
#pragma once

#include <vector>

#include "nn/config.hpp"
#include "nn/network.hpp"
#include "nn/tensor.hpp"

namespace nn {

/// A grid of cells over a box, sampled at the cells' centres; row 0 is the top. For one-dimensional data `rows` is 1.
struct Grid {
  Box box;
  std::size_t columns = 0, rows = 0;
};

/// Throws InvalidArgument or LimitExceeded for a grid that is empty, too large or not finite.
void validate(const Grid& grid);

/// The network's outputs: (outputs, rows, columns).
Maps output_maps(Network& network, const std::vector<Feature>& features, std::size_t dimensions, const Grid& grid);

/// Every feature, then every neuron after its activation, layer by layer: (features + neurons, rows, columns).
Maps neuron_maps(Network& network, const std::vector<Feature>& features, std::size_t dimensions, const Grid& grid);

/// Every feature and every neuron, in the same order, at points given as (samples, dimensions): (features + neurons, samples).
Matrix neuron_outputs(Network& network, const std::vector<Feature>& features, const Matrix& points);

/// The outputs for points given as (samples, dimensions): (samples, outputs).
Matrix predict(Network& network, const std::vector<Feature>& features, const Matrix& points);

}  // namespace nn
