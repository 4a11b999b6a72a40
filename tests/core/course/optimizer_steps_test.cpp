/// Every optimiser on four parameters with given gradients: nothing chaotic, only the rule.
#include <gtest/gtest.h>

#include "nn/optimizer.hpp"
#include "nn/schedule.hpp"
#include "support/golden.hpp"
#include "support/matchers.hpp"

namespace nn::testing {
namespace {

OptimizerKind kind_of(const std::string& name, const Json& config) {
  if (name.starts_with("adagrad")) return OptimizerKind::AdaGrad;
  if (name.starts_with("rmsprop")) return OptimizerKind::RmsProp;
  if (name.starts_with("adam")) return OptimizerKind::Adam;
  return config["momentum"].get<double>() > 0 ? OptimizerKind::Momentum : OptimizerKind::Sgd;
}

void set_unless_null(const Json& from, double& to) {
  if (!from.is_null()) to = from.get<double>();
}

OptimizerConfig optimizer_of(const std::string& name, const Json& config) {
  OptimizerConfig optimizer;
  optimizer.kind = kind_of(name, config);
  optimizer.learning_rate = config["learningRate"].get<double>();
  set_unless_null(config["momentum"], optimizer.momentum);
  set_unless_null(config["rho"], optimizer.rho);
  set_unless_null(config["beta1"], optimizer.beta1);
  set_unless_null(config["beta2"], optimizer.beta2);
  set_unless_null(config["epsilon"], optimizer.epsilon);
  return optimizer;
}

/// One neuron with three weights and a bias: four parameters in a row.
Parameters four_parameters(const std::vector<double>& values) {
  LayerConfig layer;
  layer.neurons = 1;
  Parameters parameters{3, {layer}};
  std::copy(values.begin(), values.end(), parameters.values.begin());
  return parameters;
}

/// In double every operation but the last bits agrees; in float twelve updates of size 1 leave some 1e-6.
constexpr double kStepTolerance = by_precision(1e-12, 1e-5);

class CourseOptimizer : public ::testing::TestWithParam<const char*> {};

TEST_P(CourseOptimizer, TakesTheCoursesSteps) {
  const Json file = golden("course/optimizer-steps.json");
  const Json run = file["course"][GetParam()];
  const OptimizerConfig config = optimizer_of(GetParam(), run["config"]);
  const auto optimizer = make_optimizer(config);
  ScheduleConfig schedule;
  schedule.kind = ScheduleKind::InverseTime;
  schedule.decay = run["config"]["decay"].get<double>();
  Parameters parameters = four_parameters(flat(file["start"]));
  for (std::size_t t = 0; t < file["gradients"].size(); ++t) {
    SCOPED_TRACE(t);
    const std::vector<double> gradients = flat(file["gradients"][t]);
    std::copy(gradients.begin(), gradients.end(), parameters.gradients.begin());
    const double rate = scheduled_rate(config.learning_rate, schedule, t);
    EXPECT_NEAR(rate, run["currentLearningRate"][t].get<double>(), 1e-15);
    EXPECT_TRUE(optimizer->update(parameters, Real(1), rate, t));
    expect_near({parameters.values.begin(), parameters.values.begin() + 4}, flat(run["params"][t]), kStepTolerance);
  }
}

INSTANTIATE_TEST_SUITE_P(All, CourseOptimizer,
                         ::testing::Values("sgd", "sgd_decay", "sgd_momentum", "sgd_decay_momentum", "adagrad", "rmsprop",
                                           "rmsprop_default", "adam_default", "adam_book"),
                         [](const auto& info) { return std::string{info.param}; });

/// The update formulas PyTorch documents. With a constant rate its momentum, which multiplies by the rate last, is the same.
void expect_pytorchs_steps(const char* name, OptimizerKind kind) {
  const Json file = golden("course/optimizer-steps.json");
  const Json run = file["variants"][name];
  OptimizerConfig config;
  config.kind = kind;
  config.momentum = run.value("momentum", config.momentum);
  config.epsilon = run.value("eps", config.epsilon);
  config.weight_decay = run.value("weightDecay", config.weight_decay);
  const auto optimizer = make_optimizer(config);
  Parameters parameters = four_parameters(flat(file["start"]));
  for (std::size_t t = 0; t < file["gradients"].size(); ++t) {
    SCOPED_TRACE(t);
    const std::vector<double> gradients = flat(file["gradients"][t]);
    std::copy(gradients.begin(), gradients.end(), parameters.gradients.begin());
    EXPECT_TRUE(optimizer->update(parameters, Real(1), run["lr"].get<double>(), t));
    expect_near({parameters.values.begin(), parameters.values.begin() + 4}, flat(run["params"][t]), kStepTolerance);
  }
}

TEST(PyTorchOptimizer, MomentumIsTheEnginesAtAConstantRate) {
  expect_pytorchs_steps("sgd_momentum_pytorch", OptimizerKind::Momentum);
}
TEST(PyTorchOptimizer, NesterovIsTheEngines) { expect_pytorchs_steps("sgd_nesterov_pytorch", OptimizerKind::Nesterov); }
TEST(PyTorchOptimizer, AdamIsTheEngines) { expect_pytorchs_steps("adam_pytorch", OptimizerKind::Adam); }
TEST(PyTorchOptimizer, AdamWIsTheEngines) { expect_pytorchs_steps("adamw_pytorch", OptimizerKind::AdamW); }

TEST(CourseOptimizerFile, HoldsTheRunsAboveAndNoOthers) {
  EXPECT_EQ(golden("course/optimizer-steps.json")["course"].size(), 9U);
}

}  // namespace
}  // namespace nn::testing
