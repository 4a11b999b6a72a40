/// Activations and losses on small numbers.
#include <gtest/gtest.h>

#include "nn/activation.hpp"
#include "nn/layers/dense.hpp"
#include "nn/loss.hpp"
#include "support/applied.hpp"
#include "support/matchers.hpp"
#include "support/panels.hpp"

namespace nn::testing {
namespace {

// Golden values are float64; float functions round each step in the seventh digit.
constexpr double kCourseTolerance = by_precision(1e-12, 2e-6);

Json golden_values(const char* name) { return golden("course/layers-losses.json")[name]; }

void expect_activation(ActivationKind kind, const std::string& name, bool has_slopes) {
  const Json wanted = golden_values("activations");
  const Applied got = applied(kind, flat(wanted["x"]));
  expect_near(got.values, flat(wanted[name]), kCourseTolerance);
  if (has_slopes) expect_near(got.slopes, flat(wanted[name + "_d"]), kCourseTolerance);
}

TEST(CourseActivations, ReluIsTheCourses) { expect_activation(ActivationKind::Relu, "relu", true); }
TEST(CourseActivations, LeakyReluIsTheCourses) { expect_activation(ActivationKind::LeakyRelu, "leakyRelu001", true); }
TEST(CourseActivations, SigmoidIsTheCourses) { expect_activation(ActivationKind::Sigmoid, "sigmoid", true); }
TEST(CourseActivations, TanhIsTheCourses) { expect_activation(ActivationKind::Tanh, "tanh", true); }
TEST(CourseActivations, EluIsTheCourses) { expect_activation(ActivationKind::Elu, "elu1", false); }
TEST(CourseActivations, SoftplusIsTheCourses) { expect_activation(ActivationKind::Softplus, "softplus", false); }
TEST(CourseActivations, GeluIsTheExactOne) { expect_activation(ActivationKind::Gelu, "geluErf", false); }

std::vector<double> softmax(const Json& logits) {
  OwnedPanel z{logits[0].size(), logits.size()}, y{logits[0].size(), logits.size()};
  z.set(flat(logits));
  make_activation(ActivationKind::Softmax, 0)->forward(z.panel(), y.panel());
  return y.values();
}

TEST(CourseSoftmax, TurnsSumsIntoProbabilities) {
  const Json wanted = golden_values("softmax");
  expect_near(softmax(wanted["logits"]), flat(wanted["p"]), kCourseTolerance);
}

TEST(CourseSoftmax, SurvivesHugeSums) {
  const Json wanted = golden_values("softmax")["huge"];
  expect_near(softmax(Json::array({wanted["logits"]})), flat(wanted["p"]), kCourseTolerance);
}

TEST(CourseSoftmax, SeesOnlyTheSumsDifferences) {
  Json shifted = golden_values("softmax")["logits"];
  for (Json& row : shifted) {
    for (Json& logit : row) logit = logit.get<double>() + 1000;
  }
  // A thousand more leaves float three digits fewer behind the point.
  expect_near(softmax(shifted), flat(golden_values("softmax")["p"]), by_precision(1e-12, 1e-4));
}

struct Weighed {
  double sum;
  std::vector<double> slopes;
};
/// The loss of the rows of y against those of t, and its derivative with respect to what backward() gives.
Weighed weigh(LossKind kind, const Json& y, const Json& t) {
  LossConfig config;
  config.kind = kind;
  const auto loss = make_loss(config);
  const std::size_t samples = y.size(), outputs = y[0].size();
  OwnedPanel outputs_panel{outputs, samples}, targets{outputs, samples}, d{outputs, samples};
  outputs_panel.set(flat(y));
  targets.set(flat(t));
  const Real sum = loss->value(outputs_panel.panel(), targets.panel());
  EXPECT_EQ(loss->backward(outputs_panel.panel(), targets.panel(), Real(1) / static_cast<Real>(samples), d.panel()), sum);
  EXPECT_TRUE(d.padding_is(0));
  return {sum, d.values()};
}

void expect_loss(LossKind kind, const char* name) {
  const Json wanted = golden_values(name);
  const Weighed got = weigh(kind, wanted["p"], wanted["target"]);
  double sum = 0;
  for (const double loss : flat(wanted["perSample"])) sum += loss;
  EXPECT_NEAR(got.sum, sum, kCourseTolerance * std::max(1.0, sum));
  expect_near(got.slopes, flat(wanted["dp"]), kCourseTolerance);
}

TEST(CourseLosses, SquaredErrorIsTheCourses) { expect_loss(LossKind::SquaredError, "meanSquaredError"); }
TEST(CourseLosses, AbsoluteErrorIsTheCourses) { expect_loss(LossKind::AbsoluteError, "meanAbsoluteError"); }

TEST(CourseLosses, CategoricalCrossEntropyIsTheCourses) {
  const Json wanted = golden_values("categoricalCrossEntropy");
  const Json p = golden_values("softmax")["p"];
  Json one_hot = Json::array();
  for (const Json& target : wanted["targets"]) {
    Json row = {0, 0, 0};
    row[target.get<std::size_t>()] = 1;
    one_hot.push_back(row);
  }
  const Weighed got = weigh(LossKind::CategoricalCrossEntropy, p, one_hot);
  EXPECT_NEAR(got.sum / 3, wanted["mean"].get<double>(), kCourseTolerance * 4);
  expect_near(got.slopes, flat(wanted["dLogits"]), kCourseTolerance);
}

TEST(CourseLosses, CategoricalCrossEntropyClipsProbabilities) {
  const std::vector<double> wanted = flat(golden_values("categoricalCrossEntropy")["clipValues"]);
  const Json right = Json::parse("[[1, 0]]");
  // In float 1 − 1e-7 is 1 − 2⁻²³, and its logarithm −1.19e-7.
  EXPECT_NEAR(weigh(LossKind::CategoricalCrossEntropy, Json::parse("[[0, 1]]"), right).sum, wanted[0],
              by_precision(1e-12, 1e-5));
  EXPECT_NEAR(weigh(LossKind::CategoricalCrossEntropy, right, right).sum, wanted[1], by_precision(1e-15, 3e-8));
}

TEST(CourseLosses, BinaryCrossEntropyIsTheCourses) {
  const Json wanted = golden_values("binaryCrossEntropy");
  const Weighed got = weigh(LossKind::BinaryCrossEntropy, wanted["p"], wanted["target"]);
  EXPECT_NEAR(got.sum / 4, wanted["mean"].get<double>(), kCourseTolerance * 4);
  // The engine's derivative has gone through the sigmoid: (p − t) / samples.
  expect_near(got.slopes, {-0.3 / 4, 0.2 / 4, -0.1 / 4, (1e-9 - 1) / 4}, kCourseTolerance);
}

TEST(CourseLosses, BinaryCrossEntropyShowsItsOwnSlopeInATrace) {
  const Json wanted = golden_values("binaryCrossEntropy");
  OwnedPanel y{1, 4}, t{1, 4}, d{1, 4};
  y.set(flat(wanted["p"]));
  t.set(flat(wanted["target"]));
  LossConfig config;
  config.kind = LossKind::BinaryCrossEntropy;
  make_loss(config)->output_slopes(y.panel(), t.panel(), d.panel());
  std::vector<double> of_the_mean = flat(wanted["dp"]);
  for (double& slope : of_the_mean) slope *= 4;  // the trace's sample stands alone
  expect_near(d.values(), of_the_mean, kCourseTolerance);
}

/// One layer alone, its parameters and gradients in the engine's own place.
void expect_dense(ActivationKind activation, const Json& dense, const Json& wanted, const Json& outputs) {
  LayerConfig config;
  config.neurons = 3;
  config.activation = activation;
  Parameters parameters{4, {config}};
  const std::vector<double> W = flat(dense["W"]), b = flat(dense["b"]);
  std::copy(W.begin(), W.end(), parameters.values.begin());
  std::copy(b.begin(), b.end(), parameters.values.begin() + 12);
  Dense layer{parameters, 0, config, false};
  OwnedPanel x{4, 3}, d{3, 3};
  x.set(flat(dense["X"]));
  d.set(flat(dense["upstream"]));
  for (std::size_t row = 0; row < 3; ++row) d.at(row, 3) = 0;  // padding
  const Panel y = layer.forward(x.panel());
  OwnedPanel got{3, 3}, dx{4, 3};
  std::copy(y.data, y.data + y.size(), got.panel().data);
  expect_near(got.values(), flat(outputs), kCourseTolerance);
  layer.backward_activation(d.panel());
  layer.backward_parameters(d.panel(), false, false);
  const auto gradients = parameters.gradients.begin();
  expect_near({gradients, gradients + 12}, flat(wanted["dW"]), kCourseTolerance);
  expect_near({gradients + 12, gradients + 15}, flat(wanted["db"]), kCourseTolerance);
  PanelBuffer buffer{4};
  const Panel back = layer.backward_input(d.panel(), buffer);
  std::copy(back.data, back.data + back.size(), dx.panel().data);
  expect_near(dx.values(), flat(wanted["dX"]), kCourseTolerance);
}

TEST(CourseDense, GoesForwardAndBackAsTheCourses) {
  const Json dense = golden_values("dense");
  expect_dense(ActivationKind::Linear, dense, dense["noActivation"], dense["output"]);
  expect_dense(ActivationKind::Relu, dense, dense["withRelu"], dense["withRelu"]["output"]);
}

}  // namespace
}  // namespace nn::testing
