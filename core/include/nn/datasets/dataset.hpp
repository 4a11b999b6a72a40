/// The built-in sets: what each is called, what it can be asked for, and how a point of it is drawn.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "nn/config.hpp"
#include "nn/rng.hpp"

namespace nn {

/// One drawn point. Coordinates are in half widths of the plane, (−1, −1) bottom left to (1, 1) top right.
struct DrawnPoint {
  double x, y;
  double target;  // class index, or value
};

/// What a set is and how it is made. A new set is a function in core/src/datasets/, its entry in registry.cpp
/// there, and its kind in config.hpp and names.hpp.
struct Dataset {
  DatasetKind kind;
  Task task;
  std::size_t min_classes, max_classes;  // values per target for regression
  /// Draws point `index` of `count`. The generator is the point's own, so that more points leave the first ones alone.
  DrawnPoint (*draw)(std::size_t index, std::size_t count, std::size_t classes, Rng& rng);
  /// Sets with coordinates of their own: the box to show them in. Otherwise they are drawn over the experiment's plane.
  bool has_own_plane;
  Box own_plane;
};

/// All sets, in the order of DatasetKind.
std::span<const Dataset> all_datasets();
const Dataset& dataset(DatasetKind kind);

/// A set of the course: coordinates (count, 2) and classes, byte-identical to what its notebooks draw in float.
struct CourseSet {
  std::vector<float> coordinates;
  std::vector<std::size_t> classes;
};
/// Points along arms that turn with the radius: NumPy's normals of `seed`, the first `per_class` for class 0 and so on.
/// Source  the spiral of Stanford's CS231n notes as varied by the course's data package.
CourseSet course_spiral(std::size_t per_class, std::size_t classes, std::uint32_t seed);
/// Upright clouds side by side.
CourseSet course_vertical(std::size_t per_class, std::size_t classes, std::uint32_t seed);

}  // namespace nn
