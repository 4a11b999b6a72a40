/// What one may ask of a running experiment; each check throws Error with a sentence.
#pragma once

#include "nn/config.hpp"
#include "nn/maps.hpp"
#include "nn/tensor.hpp"

namespace nn {

/// Only data of one or two dimensions have a map.
void check_mappable(std::size_t dimensions, const Grid& grid);
/// Points have as many coordinates as the experiment's own.
void check_points(std::size_t dimensions, const Matrix& points);
/// As many values as limits allow.
void check_sample_gradients(std::size_t samples, std::size_t parameters);
/// A weight or bias must be finite, also as Real.
void check_parameter(double value);
/// Raw coordinates and a target of the config's shape: a class index there is, or the outputs' values; all finite.
void check_sample(const Config& config, const Vector& coordinates, const Vector& target);

}  // namespace nn
