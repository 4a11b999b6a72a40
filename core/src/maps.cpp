#include "nn/maps.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "nn/error.hpp"
#include "nn/features.hpp"
#include "nn/kernels/dense.hpp"
#include "nn/kernels/transpose.hpp"
#include "nn/limits.hpp"
#include "nn/message.hpp"

namespace nn {

namespace {

/// Places passed at a time: the most that fit into a panel and fill the strips of columns that dense layers work on.
constexpr std::size_t kPlaces = kPanelSamples / kernels::kStripColumns * kernels::kStripColumns;

/// The middle of cell `index` of `count` between low and high.
Real cell_centre(double low, double high, std::size_t index, std::size_t count) {
  return static_cast<Real>(low + (high - low) * ((static_cast<double>(index) + 0.5) / static_cast<double>(count)));
}

/// Passes `samples` places through the features, panel by panel. fill(coordinates, first) sets the coordinates of the places
/// from `first` on; visit(inputs, first) sees what the first layer gets.
template <class Fill, class Visit>
void each_panel(Network& network, const std::vector<Feature>& features, std::size_t dimensions, std::size_t samples, Fill fill,
                Visit visit) {
  PanelBuffer coordinates{dimensions};
  PanelBuffer inputs{network.inputs()};
  for (std::size_t first = 0; first < samples; first += kPlaces) {
    const std::size_t count = std::min(kPlaces, samples - first);
    const Panel raw = coordinates.panel(dimensions, count);
    const Panel x = inputs.panel(network.inputs(), count);
    fill(raw, first);
    compute_features(features, raw, x);
    visit(x, first);
  }
}

/// The same for the cells of a grid, row after row.
template <class Visit>
void each_panel(Network& network, const std::vector<Feature>& features, std::size_t dimensions, const Grid& grid, Visit visit) {
  const std::size_t cells = grid.columns * grid.rows;
  const auto fill = [&](const Panel& raw, std::size_t first) {
    for (std::size_t s = 0; s < raw.columns; ++s) {
      // Padding repeats the last cell.
      const std::size_t cell = std::min(first + s, cells - 1);
      raw.row(0)[s] = cell_centre(grid.box.x_min, grid.box.x_max, cell % grid.columns, grid.columns);
      if (dimensions == 2) raw.row(1)[s] = cell_centre(grid.box.y_max, grid.box.y_min, cell / grid.columns, grid.rows);
    }
  };
  each_panel(network, features, dimensions, cells, fill, visit);
}

/// The same for points, one row each.
template <class Visit>
void each_panel(Network& network, const std::vector<Feature>& features, const Matrix& points, Visit visit) {
  const auto fill = [&](const Panel& raw, std::size_t first) {
    std::uint32_t order[kPlaces];
    std::iota(order, order + raw.samples, static_cast<std::uint32_t>(first));
    kernels::gather_columns(points.data(), order, raw);
  };
  each_panel(network, features, points.shape(1), points.shape(0), fill, visit);
}

/// Copies a panel's rows to the columns from `first` on of consecutive rows, each `width` long.
void copy_to(const Panel& panel, Real* rows, std::size_t width, std::size_t first) {
  for (std::size_t row = 0; row < panel.rows; ++row) {
    std::copy(panel.row(row), panel.row(row) + panel.samples, rows + row * width + first);
  }
}

/// The same for the features in x and then all that the network makes of them, neuron by neuron.
void copy_neurons_to(Network& network, const Panel& x, Real* rows, std::size_t width, std::size_t first) {
  copy_to(x, rows, width, first);
  rows += x.rows * width;
  network.forward(x);
  for (std::size_t i = 0; i < network.layers().size(); ++i) {
    const Panel output = network.layer_output(i);
    copy_to(output, rows, width, first);
    rows += output.rows * width;
  }
}

/// Features and neurons.
std::size_t count_rows(const Network& network) {
  std::size_t count = network.inputs();
  for (const LayerConfig& layer : network.layers()) count += layer.neurons;
  return count;
}

}  // namespace

void validate(const Grid& grid) {
  const Box& box = grid.box;
  if (!std::isfinite(box.x_min) || !std::isfinite(box.x_max) || !std::isfinite(box.y_min) || !std::isfinite(box.y_max)) {
    fail(ErrorCode::InvalidArgument, {"The corners of a grid must be finite numbers."});
  }
  if (grid.columns == 0 || grid.rows == 0) {
    fail(ErrorCode::InvalidArgument, {"A grid needs at least one column and one row."});
  }
  if (grid.columns > limits::kGridCells || grid.rows > limits::kGridCells || grid.columns * grid.rows > limits::kGridCells) {
    fail(ErrorCode::LimitExceeded,
         {"A grid of ", grid.columns, " × ", grid.rows, " cells is more than the ", limits::kGridCells, " that are allowed."});
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
  const std::size_t count = count_rows(network);
  const std::size_t cells = grid.rows * grid.columns;
  if (cells > limits::kGridValues / count) {
    fail(ErrorCode::LimitExceeded, {count, " pictures of ", cells, " cells are more than the ", limits::kGridValues,
                                    " values that are allowed; ask for a coarser grid."});
  }
  Maps maps = Maps::from_shape({count, grid.rows, grid.columns});
  each_panel(network, features, dimensions, grid,
             [&](const Panel& x, std::size_t first) { copy_neurons_to(network, x, maps.data(), cells, first); });
  return maps;
}

Matrix neuron_outputs(Network& network, const std::vector<Feature>& features, const Matrix& points) {
  const std::size_t count = count_rows(network);
  const std::size_t samples = points.shape(0);
  if (samples > limits::kGridValues / count) {
    fail(ErrorCode::LimitExceeded, {count, " features and neurons at ", samples, " points are more than the ",
                                    limits::kGridValues, " values that are allowed; ask for fewer points."});
  }
  Matrix outputs = make_matrix(count, samples);
  each_panel(network, features, points,
             [&](const Panel& x, std::size_t first) { copy_neurons_to(network, x, outputs.data(), samples, first); });
  return outputs;
}

Matrix predict(Network& network, const std::vector<Feature>& features, const Matrix& points) {
  Matrix outputs = make_matrix(points.shape(0), network.outputs());
  each_panel(network, features, points, [&](const Panel& x, std::size_t first) {
    kernels::scatter_columns(network.forward(x), outputs.data() + first * network.outputs());
  });
  return outputs;
}

}  // namespace nn
