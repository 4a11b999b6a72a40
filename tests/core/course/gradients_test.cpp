/// Whole networks of the course with every gradient.
#include <gtest/gtest.h>

#include "support/experiment.hpp"
#include "support/matchers.hpp"

namespace nn::testing {
namespace {

// In float a gradient is a sum of many products, each rounded in the seventh digit.
constexpr double kGradientTolerance = by_precision(1e-10, 1e-5);

struct Gradients {
  std::vector<std::vector<double>> weights, biases;
};

Gradients full_gradients_of(Session& session) {
  Gradients gradients;
  session.with_full_gradients([&](const Parameters& parameters) {
    for (std::size_t i = 0; i < parameters.segments().size(); ++i) {
      gradients.weights.push_back(weights_of(parameters, parameters.gradients, i));
      gradients.biases.push_back(biases_of(parameters, parameters.gradients, i));
    }
  });
  return gradients;
}

TEST(CourseGradients, AreTheNotebooksForItsFirstBackwardPass) {
  const Json wanted = golden("course/gradients.json")["notebook_2_3_3"];
  const auto session = start(course_experiment("course-spiral", 3));
  EXPECT_NEAR(session->evaluate_train().loss, wanted["loss"].get<double>(), by_precision(1e-12, 1e-6));
  // Hidden sums near 1e-4 let float decide one point's class otherwise than float64: 1 / 300.
  EXPECT_NEAR(session->evaluate_train().accuracy, wanted["accuracy"].get<double>(), by_precision(1e-12, 0.0034));
  const Gradients gradients = full_gradients_of(*session);
  // The notebook's gradients are of size 1e-4, float's errors in them of size 1e-7.
  const double tolerance = by_precision(1e-12, 1e-6);
  expect_near(gradients.weights[0], flat(wanted["dW1"]), tolerance);
  expect_near(gradients.biases[0], flat(wanted["db1"]), tolerance);
  expect_near(gradients.weights[1], flat(wanted["dW2"]), tolerance);
  expect_near(gradients.biases[1], flat(wanted["db2"]), tolerance);
}

Json layer(const Json& network, const std::string& number, const std::string& activation) {
  return {{"neurons", network["params"]["b" + number][0].size()},
          {"activation", activation},
          {"weights", network["params"]["W" + number]},
          {"biases", network["params"]["b" + number][0]}};
}

/// Two inputs, four and three hidden neurons, one output. A class is one output for the binary cross-entropy.
Json tiny_experiment(const Json& network) {
  const bool classes = network["output"] == "sigmoid";
  Json experiment = small_experiment();
  experiment["data"] = table(network["X"], network["target"], 1);
  if (classes) {
    experiment["data"]["task"] = "classification";
    experiment["data"]["outputs"] = 2;
  }
  experiment["loss"] = {{"kind", classes ? "binary-cross-entropy" : "squared-error"}};
  const std::string hidden = network["activation"];
  experiment["layers"] = {layer(network, "1", hidden), layer(network, "2", hidden), layer(network, "3", network["output"])};
  experiment["batchSize"] = 0;
  return experiment;
}

TEST(CourseGradients, AreThoseOfTinyNetworks) {
  const Json networks = golden("course/gradients.json")["tiny_2_4_3_1"];
  for (const Json& network : networks) {
    SCOPED_TRACE(network["activation"].get<std::string>());
    const auto session = start(tiny_experiment(network));
    EXPECT_NEAR(session->evaluate_train().loss, network["lossValue"].get<double>(), kGradientTolerance);
    const Gradients gradients = full_gradients_of(*session);
    for (std::size_t i = 0; i < 3; ++i) {
      const std::string number = std::to_string(i + 1);
      expect_near(gradients.weights[i], flat(network["gradients"]["W" + number]), kGradientTolerance);
      expect_near(gradients.biases[i], flat(network["gradients"]["b" + number]), kGradientTolerance);
    }
  }
}

TEST(CourseGradients, AddUpFromTracesOfSingleSamples) {
  const Json networks = golden("course/gradients.json")["tiny_2_4_3_1"];
  for (const Json& network : networks) {
    SCOPED_TRACE(network["activation"].get<std::string>());
    const auto session = start(tiny_experiment(network));
    const std::size_t samples = network["X"].size();
    std::vector<double> d_weights(8, 0.0);
    for (std::size_t s = 0; s < samples; ++s) {
      const Vector x{network["X"][s][0].get<Real>(), network["X"][s][1].get<Real>()};
      const Trace trace = session->trace(x, Vector{network["target"][s][0].get<Real>()});
      EXPECT_NEAR(trace.layers.back().outputs(0), network["outputValue"][s][0].get<double>(), kGradientTolerance);
      const double share = 1.0 / static_cast<double>(samples);
      for (std::size_t i = 0; i < 2; ++i) {
        // The file's dX is of the mean loss, a trace of one sample's own.
        EXPECT_NEAR(trace.layers[0].d_input(i) * share, network["dX"][s][i].get<double>(), kGradientTolerance);
        for (std::size_t o = 0; o < 4; ++o) d_weights[i * 4 + o] += trace.layers[0].d_weights(i, o) * share;
      }
    }
    expect_near(d_weights, flat(network["gradients"]["W1"]), kGradientTolerance);
  }
}

}  // namespace
}  // namespace nn::testing
