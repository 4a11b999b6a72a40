/// What one may ask of a running experiment; each check throws Error with a sentence.
#pragma once

#include "nn/config.hpp"
#include "nn/maps.hpp"
#include "nn/parameters.hpp"
#include "nn/real.hpp"
#include "nn/tensor.hpp"

namespace nn {

/// There must be such a thing: "There is no layer 3; …".
void check_index(const char* what, std::size_t index, std::size_t count);
/// A layer of the network.
void check_layer(const Parameters& parameters, std::size_t index);
/// Only data of one or two dimensions have a map.
void check_mappable(std::size_t dimensions, const Grid& grid);
/// Points have as many coordinates as the experiment's own.
void check_points(std::size_t dimensions, const Matrix& points);
/// As many values as limits allow.
void check_sample_gradients(std::size_t samples, std::size_t parameters);
void check_batch_trace(std::size_t samples, std::size_t inputs, std::size_t neurons);
/// The step of a difference must be a number above 0.
void check_step(double step);
/// The step must be large enough to tell the two numbers a difference is taken between apart.
void check_apart(Real low, Real high);
/// `work`: how many multiplications checking a trace takes.
void check_trace_work(double work);
/// A weight or bias must be finite, also as Real.
void check_parameter(double value);
/// Raw coordinates and a target of the config's shape: a class index there is, or the outputs' values; all finite.
void check_sample(const Config& config, const Vector& coordinates, const Vector& target);

}  // namespace nn
