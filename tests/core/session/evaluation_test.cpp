/// What a session says of how well the network does, against the same computed from its predictions.
#include <gtest/gtest.h>

#include <cmath>

#include "support/experiment.hpp"

namespace nn::testing {
namespace {

/// Points along a line with these values, all trained on, and one linear neuron.
Json values_on_a_line(const std::vector<double>& values) {
  Json experiment = small_experiment();
  Json points = Json::array();
  for (std::size_t i = 0; i < values.size(); ++i) points.push_back({0.25 * static_cast<double>(i), -0.5, values[i]});
  experiment["data"] = {{"kind", "points"}, {"task", "regression"}, {"points", points}, {"testShare", 0}};
  experiment["layers"] = {{{"neurons", 1}, {"activation", "linear"}}};
  experiment["loss"] = {{"kind", "squared-error"}};
  return experiment;
}

TEST(Evaluation, RSquaredIsTheShareOfTheVariationThatIsExplained) {
  const std::vector<double> values{100.5, 101.25, 100.75, 102, 101.5};
  const auto session = start(values_on_a_line(values));
  Matrix places = Matrix::from_shape({values.size(), 2});
  for (std::size_t i = 0; i < values.size(); ++i) {
    places(i, 0) = static_cast<Real>(0.25 * static_cast<double>(i));
    places(i, 1) = Real(-0.5);
  }
  const Matrix outputs = session->predict(places);
  const double mean = (100.5 + 101.25 + 100.75 + 102 + 101.5) / 5;
  double errors = 0;
  double variation = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    errors += std::pow(values[i] - static_cast<double>(outputs(i, 0)), 2);
    variation += std::pow(values[i] - mean, 2);
  }
  const double wanted = 1 - errors / variation;
  // Points lie on a grid of 4096 steps, so that they are some 1e-3 from where they were put.
  EXPECT_NEAR(session->evaluate_train().r_squared, wanted, 1e-2 * std::abs(wanted));
}

TEST(Evaluation, EqualTargetsHaveNoRSquared) {
  const auto session = start(values_on_a_line(std::vector<double>(7, 0.1)));
  EXPECT_TRUE(std::isnan(session->evaluate_train().r_squared));
}

}  // namespace
}  // namespace nn::testing
