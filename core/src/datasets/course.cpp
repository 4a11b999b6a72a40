/// The course's two sets, in NumPy's order of draws and roundings: randn comes as float, a product of floats is a float,
/// and what meets a double becomes one until it is stored.
#include "nn/datasets/dataset.hpp"
#include "nn/kernels/scalar_math.hpp"
#include "nn/numpy_rng.hpp"

namespace nn {

namespace {
/// Element `index` of np.linspace(first, last, count).
double linspace(double first, double last, std::size_t count, std::size_t index) {
  if (count > 1 && index == count - 1) return last;
  const double step = count > 1 ? (last - first) / static_cast<double>(count - 1) : 0.0;
  return static_cast<double>(index) * step + first;
}
}  // namespace

CourseSet course_spiral(std::size_t per_class, std::size_t classes, std::uint32_t seed) {
  NumpyRng rng{seed};
  CourseSet set;
  for (std::size_t label = 0; label < classes; ++label) {
    for (std::size_t i = 0; i < per_class; ++i) {
      const double radius = linspace(0.0, 1.0, per_class, i);
      const auto arm = static_cast<double>(label);
      const float noise = rng.normal_float() * 0.2F;
      const double angle = linspace(arm * 4.0, (arm + 1.0) * 4.0, per_class, i) + static_cast<double>(noise);
      set.coordinates.push_back(static_cast<float>(radius * kernels::scalar::sin(angle * 2.5)));
      set.coordinates.push_back(static_cast<float>(radius * kernels::scalar::cos(angle * 2.5)));
      set.classes.push_back(label);
    }
  }
  return set;
}

CourseSet course_vertical(std::size_t per_class, std::size_t classes, std::uint32_t seed) {
  NumpyRng rng{seed};
  CourseSet set;
  for (std::size_t label = 0; label < classes; ++label) {
    const std::size_t first = set.classes.size();
    const auto middle = static_cast<float>(static_cast<double>(label) / 3.0);
    set.classes.resize(first + per_class, label);
    set.coordinates.resize(2 * set.classes.size());
    for (std::size_t i = first; i < set.classes.size(); ++i) set.coordinates[2 * i] = rng.normal_float() * 0.1F + middle;
    for (std::size_t i = first; i < set.classes.size(); ++i) set.coordinates[2 * i + 1] = rng.normal_float() * 0.1F + 0.5F;
  }
  return set;
}

}  // namespace nn
