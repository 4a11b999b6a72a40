/// The points of an experiment, drawn or given, and their split into training and test set.
#pragma once

#include <cstdint>
#include <vector>

#include "nn/config.hpp"
#include "nn/real.hpp"

namespace nn {

/// Points as a person knows them: raw coordinates, before any feature.
///
/// Coordinates of drawn sets and of the course's are rounded to float in both precisions, so that float and double
/// networks see the same points.
struct Points {
  Task task = Task::Classification;
  std::size_t dimensions = 2;
  /// Values per target: 1 for classes (the index) and for points in the plane, the outputs for tables of values.
  std::size_t target_width = 1;
  std::vector<Real> coordinates;   // (samples, dimensions)
  std::vector<Real> targets;       // (samples, target_width)
  std::vector<std::uint8_t> test;  // 1: kept for testing

  std::size_t size() const { return test.size(); }
};

/// The points of a validated config. Noise, split and positions come from different streams: changing one moves no other.
Points make_points(const Config& config);

}  // namespace nn
