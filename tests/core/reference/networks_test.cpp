/// Whole networks against PyTorch: loss, outputs, gradients, and where fifty updates lead.
#include <gtest/gtest.h>

#include "support/experiment.hpp"
#include "support/matchers.hpp"

namespace nn::testing {
namespace {

// Float: some hundred roundings in each sum, and fifty updates on top.
constexpr double kPassTolerance = by_precision(1e-12, 5e-6);
constexpr double kTrainedTolerance = by_precision(1e-9, 2e-3);

void expect_layers(const Parameters& parameters, const std::vector<Real>& array, const Json& wanted, double tolerance) {
  ASSERT_EQ(parameters.segments().size(), wanted.size());
  for (std::size_t layer = 0; layer < wanted.size(); ++layer) {
    expect_near(weights_of(parameters, array, layer), flat(wanted[layer]["weights"]), tolerance);
    expect_near(biases_of(parameters, array, layer), flat(wanted[layer]["biases"]), tolerance);
  }
}

TEST(NetworkReference, LossOutputsGradientsAndTrainingAgreeWithPyTorch) {
  const Json reference = golden("networks.json");
  ASSERT_GE(reference["networks"].size(), 10U);
  for (std::size_t index = 0; index < reference["networks"].size(); ++index) {
    SCOPED_TRACE("network " + std::to_string(index));
    const Json& network = reference["networks"][index];
    const auto session = start(network["experiment"]);
    const Points& points = session->points();
    Matrix samples = make_matrix(points.size(), points.dimensions);
    std::copy(points.coordinates.begin(), points.coordinates.end(), samples.begin());
    const Matrix outputs = session->predict(samples);
    expect_near({outputs.begin(), outputs.end()}, flat(network["outputs"]), kPassTolerance);
    expect_near({session->evaluate_train().loss}, {network["loss"].get<double>()}, kPassTolerance);
    expect_near({session->regularization()}, {network["regularization"].get<double>()}, kPassTolerance);
    session->with_full_gradients([&](const Parameters& parameters) {
      expect_layers(parameters, parameters.gradients, network["gradients"], kPassTolerance);
    });
    session->train_updates(network["updates"]);
    expect_layers(session->parameters(), session->parameters().values, network["trained"], kTrainedTolerance);
  }
}

}  // namespace
}  // namespace nn::testing
