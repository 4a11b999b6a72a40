/// One sample on its own, as a column that activations, losses and layers can read.
#pragma once

#include <algorithm>

#include "nn/panel.hpp"
#include "nn/tensor.hpp"

namespace nn {

/// A vector as the first column of a panel; the others are 0.
struct Column {
  PanelBuffer buffer;
  Panel panel;

  explicit Column(const Vector& values) : buffer{values.size()}, panel{buffer.panel(values.size(), 1)} {
    std::fill(panel.data, panel.data + panel.size(), Real(0));
    for (std::size_t i = 0; i < values.size(); ++i) panel.row(i)[0] = values(i);
  }
  Vector values() const {
    Vector copy = make_vector(panel.rows);
    for (std::size_t i = 0; i < panel.rows; ++i) copy(i) = panel.row(i)[0];
    return copy;
  }
};

}  // namespace nn
