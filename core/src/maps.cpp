#include "nn/maps.hpp"

#include <algorithm>
#include <cmath>

#include "nn/error.hpp"
#include "nn/features.hpp"
#include "nn/kernels/transpose.hpp"
#include "nn/limits.hpp"
#include "nn/message.hpp"

namespace nn {

namespace {

/// The middle of cell `index` of `count` between low and high.
Real cell_centre(double low, double high, std::size_t index, std::size_t count) {
  return static_cast<Real>(low + (high - low) * ((static_cast<double>(index) + 0.5) / static_cast<double>(count)));
}

/// Passes the grid's cells through the network row after row; visit(inputs, first) sees each panel, `first` being the
/// number of cells before it.
template <class Visit>
void each_panel(Network& network, const std::vector<Feature>& features, std::size_t dimensions, const Grid& grid, Visit visit) {
  PanelBuffer coordinates{dimensions};
  PanelBuffer inputs{network.inputs()};
  const std::size_t cells = grid.columns * grid.rows;
  for (std::size_t first = 0; first < cells; first += kPanelSamples) {
    const std::size_t samples = std::min(kPanelSamples, cells - first);
    const Panel raw = coordinates.panel(dimensions, samples);
    const Panel x = inputs.panel(network.inputs(), samples);
    for (std::size_t s = 0; s < raw.columns; ++s) {
      // Padding repeats the last cell.
      const std::size_t cell = std::min(first + s, cells - 1);
      raw.row(0)[s] = cell_centre(grid.box.x_min, grid.box.x_max, cell % grid.columns, grid.columns);
      if (dimensions == 2) raw.row(1)[s] = cell_centre(grid.box.y_max, grid.box.y_min, cell / grid.columns, grid.rows);
    }
    compute_features(features, raw, x);
    visit(x, first);
  }
}

/// Copies a panel's rows to consecutive maps, from cell `first` on.
void copy_to(const Panel& panel, Real* maps, std::size_t cells, std::size_t first) {
  for (std::size_t row = 0; row < panel.rows; ++row) {
    std::copy(panel.row(row), panel.row(row) + panel.samples, maps + row * cells + first);
  }
}

}  // namespace

void validate(const Grid& grid) {
  const Box& box = grid.box;
  if (!std::isfinite(box.x_min) || !std::isfinite(box.x_max) || !std::isfinite(box.y_min) || !std::isfinite(box.y_max)) {
    throw Error{ErrorCode::InvalidArgument, "The corners of a grid must be finite numbers."};
  }
  if (grid.columns == 0 || grid.rows == 0) {
    throw Error{ErrorCode::InvalidArgument, "A grid needs at least one column and one row."};
  }
  if (grid.columns > limits::kGridCells || grid.rows > limits::kGridCells || grid.columns * grid.rows > limits::kGridCells) {
    throw Error{ErrorCode::LimitExceeded, join({"A grid of ", grid.columns, " × ", grid.rows, " cells is more than the ",
                                                limits::kGridCells, " that are allowed."})};
  }
}

Maps output_maps(Network& network, const std::vector<Feature>& features, std::size_t dimensions, const Grid& grid) {
  Maps maps = Maps::from_shape({network.outputs(), grid.rows, grid.columns});
  each_panel(network, features, dimensions, grid, [&](const Panel& x, std::size_t first) {
    copy_to(network.forward(x), maps.data(), grid.rows * grid.columns, first);
  });
  return maps;
}

Maps neuron_maps(Network& network, const std::vector<Feature>& features, std::size_t dimensions, const Grid& grid) {
  std::size_t count = network.inputs();
  for (const LayerConfig& layer : network.layers()) count += layer.neurons;
  const std::size_t cells = grid.rows * grid.columns;
  if (count * cells > limits::kGridValues) {
    throw Error{ErrorCode::LimitExceeded, join({count, " pictures of ", cells, " cells are more than the ", limits::kGridValues,
                                                " values that are allowed; ask for a coarser grid."})};
  }
  Maps maps = Maps::from_shape({count, grid.rows, grid.columns});
  each_panel(network, features, dimensions, grid, [&](const Panel& x, std::size_t first) {
    Real* next = maps.data();
    copy_to(x, next, cells, first);
    next += x.rows * cells;
    network.forward(x);
    for (std::size_t i = 0; i < network.layers().size(); ++i) {
      const Panel output = network.layer_output(i);
      copy_to(output, next, cells, first);
      next += output.rows * cells;
    }
  });
  return maps;
}

Matrix predict(Network& network, const std::vector<Feature>& features, const Matrix& points) {
  const std::size_t samples = points.shape(0);
  const std::size_t dimensions = points.shape(1);
  Matrix outputs = make_matrix(samples, network.outputs());
  PanelBuffer coordinates{dimensions};
  PanelBuffer inputs{network.inputs()};
  std::uint32_t order[kPanelSamples];
  for (std::size_t first = 0; first < samples; first += kPanelSamples) {
    const std::size_t count = std::min(kPanelSamples, samples - first);
    const Panel raw = coordinates.panel(dimensions, count);
    const Panel x = inputs.panel(network.inputs(), count);
    for (std::size_t s = 0; s < count; ++s) order[s] = static_cast<std::uint32_t>(first + s);
    kernels::gather_columns(points.data(), order, raw);
    compute_features(features, raw, x);
    kernels::scatter_columns(network.forward(x), outputs.data() + first * network.outputs());
  }
  return outputs;
}

}  // namespace nn
