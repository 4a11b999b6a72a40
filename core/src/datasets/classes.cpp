#include "classes.hpp"

#include <cmath>

#include "nn/kernels/scalar_math.hpp"

namespace nn::datasets {

namespace {
constexpr double kPi = 3.141592653589793;
/// Sets reach this far from the middle, so that some plane is left around them.
constexpr double kReach = 5.0 / 6.0;

double sign_of(bool positive) { return positive ? 1.0 : -1.0; }
double from_polar_x(double radius, double angle) { return radius * kernels::scalar::cos(angle); }
double from_polar_y(double radius, double angle) { return radius * kernels::scalar::sin(angle); }
}  // namespace

DrawnPoint circle(std::size_t index, std::size_t, std::size_t, Rng& rng) {
  const std::size_t label = index % 2;
  const double radius = kReach * (label == 0 ? rng.uniform(0.0, 0.5) : rng.uniform(0.7, 1.0));
  const double angle = rng.uniform(0.0, 2.0 * kPi);
  return {from_polar_x(radius, angle), from_polar_y(radius, angle), static_cast<double>(label)};
}

DrawnPoint exclusive_or(std::size_t index, std::size_t, std::size_t, Rng& rng) {
  const std::size_t label = index % 2;
  // A gap along the axes keeps the four squares apart.
  const double x = rng.uniform(0.05, kReach) * sign_of(rng.uniform() < 0.5);
  const double y = rng.uniform(0.05, kReach) * sign_of((x > 0) == (label == 0));
  return {x, y, static_cast<double>(label)};
}

DrawnPoint gaussians(std::size_t index, std::size_t, std::size_t, Rng& rng) {
  const std::size_t label = index % 2;
  const double middle = label == 0 ? 1.0 / 3.0 : -1.0 / 3.0;
  constexpr double kSpread = 1.0 / 6.0;
  const double x = middle + kSpread * rng.normal();
  return {x, middle + kSpread * rng.normal(), static_cast<double>(label)};
}

DrawnPoint spiral(std::size_t index, std::size_t, std::size_t classes, Rng& rng) {
  const std::size_t label = index % classes;
  const double turns = 3.5 / static_cast<double>(classes);
  const double along = rng.uniform();
  const double arm = static_cast<double>(label) / static_cast<double>(classes);
  const double angle = 2.0 * kPi * (turns * along + arm);
  return {from_polar_y(kReach * along, angle), from_polar_x(kReach * along, angle), static_cast<double>(label)};
}

DrawnPoint moons(std::size_t index, std::size_t, std::size_t, Rng& rng) {
  const std::size_t label = index % 2;
  const double angle = rng.uniform(0.0, kPi);
  constexpr double kRadius = 0.5;
  const double x = from_polar_x(kRadius, angle);
  const double y = from_polar_y(kRadius, angle);
  if (label == 0) return {x - kRadius / 2, y - kRadius / 4, 0.0};
  return {kRadius / 2 - x, kRadius / 4 - y, 1.0};
}

DrawnPoint rings(std::size_t index, std::size_t, std::size_t classes, Rng& rng) {
  const std::size_t label = index % classes;
  const double middle = (static_cast<double>(label) + 0.5) / static_cast<double>(classes);
  const double radius = kReach * (middle + rng.uniform(-0.25, 0.25) / static_cast<double>(classes));
  const double angle = rng.uniform(0.0, 2.0 * kPi);
  return {from_polar_x(radius, angle), from_polar_y(radius, angle), static_cast<double>(label)};
}

DrawnPoint checkerboard(std::size_t index, std::size_t, std::size_t, Rng& rng) {
  const std::size_t label = index % 2;
  const std::uint32_t column = rng.below(4);
  // Of a column's four squares, every other one has the right colour.
  const std::uint32_t row = 2 * rng.below(2) + (column + static_cast<std::uint32_t>(label)) % 2;
  const double side = kReach / 2.0;
  const double x = -kReach + side * (column + rng.uniform());
  return {x, -kReach + side * (row + rng.uniform()), static_cast<double>(label)};
}

DrawnPoint blobs(std::size_t index, std::size_t, std::size_t classes, Rng& rng) {
  const std::size_t label = index % classes;
  const double angle = 2.0 * kPi * static_cast<double>(label) / static_cast<double>(classes) + kPi / 2.0;
  constexpr double kDistance = 0.55;
  constexpr double kSpread = 0.11;
  const double x = from_polar_x(kDistance, angle) + kSpread * rng.normal();
  return {x, from_polar_y(kDistance, angle) + kSpread * rng.normal(), static_cast<double>(label)};
}

}  // namespace nn::datasets
