/// What the first layer sees of a point.
#pragma once

#include <vector>

#include "nn/config.hpp"
#include "nn/panel.hpp"

namespace nn {

/// Computes one row of `inputs` for each feature from the rows of `coordinates` (x, or x and y). Without features (tables)
/// the coordinates are copied as they are.
void compute_features(const std::vector<Feature>& features, const Panel& coordinates, const Panel& inputs);

/// The features that apply to a config's data: its own for points in the plane, none for tables.
const std::vector<Feature>& features_of(const Config& config);

/// Whether a feature needs y, which curves do not have.
bool needs_y(Feature feature);

}  // namespace nn
