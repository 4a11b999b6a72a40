#include "nn/data.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "nn/datasets/dataset.hpp"
#include "nn/rng.hpp"

namespace nn {

namespace {

/// Rounded to float in both precisions.
Real shared(double value) { return static_cast<Real>(static_cast<float>(value)); }

void draw_course_set(const Config& config, Points& points) {
  const std::size_t per_class = config.data.samples / config.data.outputs;
  const CourseSet set = config.data.dataset == DatasetKind::CourseSpiral
                            ? course_spiral(per_class, config.data.outputs, config.seeds.data)
                            : course_vertical(per_class, config.data.outputs, config.seeds.data);
  points.coordinates.assign(set.coordinates.begin(), set.coordinates.end());
  points.targets.assign(set.classes.begin(), set.classes.end());
}

void draw_set(const Config& config, Points& points) {
  const Dataset& set = dataset(config.data.dataset);
  const Box box = config.plane;
  const double half_width = set.has_own_plane ? 1.0 : (box.x_max - box.x_min) / 2.0;
  const double half_height = set.has_own_plane ? 1.0 : (box.y_max - box.y_min) / 2.0;
  const double middle_x = set.has_own_plane ? 0.0 : (box.x_min + box.x_max) / 2.0;
  const double middle_y = set.has_own_plane ? 0.0 : (box.y_min + box.y_max) / 2.0;
  for (std::size_t i = 0; i < config.data.samples; ++i) {
    Rng position{config.seeds.data, Stream::Points, i};
    Rng noise{config.seeds.noise, Stream::Noise, i};
    DrawnPoint point = set.draw(i, config.data.samples, config.data.outputs, position);
    const double first = config.data.noise * noise.uniform(-1.0, 1.0);
    const double second = config.data.noise * noise.uniform(-1.0, 1.0);
    // Noise moves the points of a class, and the values of a function.
    if (set.task == Task::Classification) {
      point.x += first;
      point.y += second;
    } else {
      point.target += first;
    }
    points.coordinates.push_back(shared(middle_x + half_width * point.x));
    if (set.task != Task::Curve) points.coordinates.push_back(shared(middle_y + half_height * point.y));
    points.targets.push_back(shared(point.target));
  }
}

/// Marks the share of points kept for testing: those with the lowest of one random number each, so that a larger share
/// only adds points to the test set.
void split(const Config& config, Points& points) {
  const std::size_t count = points.targets.size() / points.target_width;
  points.test.assign(count, 0);
  std::vector<std::uint64_t> draws(count);
  for (std::size_t i = 0; i < count; ++i) draws[i] = Rng{config.seeds.split, Stream::Split, i}.next();
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  auto wanted = static_cast<std::size_t>(std::floor(config.data.test_share * static_cast<double>(count) + 0.5));
  wanted = std::min(wanted, count == 0 ? 0 : count - 1);
  const auto is_lower = [&](auto a, auto b) { return draws[a] < draws[b] || (draws[a] == draws[b] && a < b); };
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(wanted), order.end(), is_lower);
  for (std::size_t i = 0; i < wanted; ++i) points.test[order[i]] = 1;
  for (std::size_t i = 0; i < config.data.sides.size(); ++i) {
    if (config.data.sides[i] != Side::Auto) points.test[i] = config.data.sides[i] == Side::Test ? 1 : 0;
  }
}

}  // namespace

Points make_points(const Config& config) {
  const DataConfig& data = config.data;
  Points points;
  points.task = task_of(data);
  points.dimensions = dimensions_of(data);
  if (data.kind == DataKind::Dataset) {
    const bool course = dataset(data.dataset).draw == nullptr;
    course ? draw_course_set(config, points) : draw_set(config, points);
  } else {
    points.target_width = points.task == Task::Classification ? 1 : data.outputs;
    points.coordinates.assign(data.coordinates.begin(), data.coordinates.end());
    points.targets.assign(data.targets.begin(), data.targets.end());
  }
  split(config, points);
  return points;
}

}  // namespace nn
