#include "nn/features.hpp"

#include <algorithm>

#include "nn/kernels/elementary.hpp"

namespace nn {

namespace {

kernels::Lanes feature_value(Feature feature, kernels::Lanes x, kernels::Lanes y) {
  switch (feature) {
    case Feature::X: return x;
    case Feature::Y: return y;
    case Feature::XSquared: return x * x;
    case Feature::YSquared: return y * y;
    case Feature::XY: return x * y;
    case Feature::SinX: return kernels::sin(x);
    case Feature::SinY: return kernels::sin(y);
    case Feature::CosX: return kernels::cos(x);
    case Feature::CosY: return kernels::cos(y);
  }
  return x;
}

}  // namespace

void compute_features(const std::vector<Feature>& features, const Panel& coordinates, const Panel& inputs) {
  if (features.empty()) {
    std::copy(coordinates.data, coordinates.data + coordinates.size(), inputs.data);
    return;
  }
  const Real* second = coordinates.row(coordinates.rows > 1 ? 1 : 0);
  for (std::size_t row = 0; row < features.size(); ++row) {
    for (std::size_t column = 0; column < inputs.columns; column += kLanes) {
      const auto x = kernels::load(coordinates.data + column);
      const auto y = kernels::load(second + column);
      kernels::store(inputs.row(row) + column, feature_value(features[row], x, y));
    }
  }
}

const std::vector<Feature>& features_of(const Config& config) {
  static const std::vector<Feature> kNone;
  return config.data.kind == DataKind::Table ? kNone : config.features;
}

bool needs_y(Feature feature) {
  return feature == Feature::Y || feature == Feature::YSquared || feature == Feature::XY || feature == Feature::SinY ||
         feature == Feature::CosY;
}

}  // namespace nn
