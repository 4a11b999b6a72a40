/// Activations and losses against their closed forms, at their kinks and far out.
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "nn/activation.hpp"
#include "nn/loss.hpp"
#include "nn/names.hpp"
#include "support/matchers.hpp"
#include "support/panels.hpp"

namespace nn::testing {
namespace {

// Float functions round each of their few steps in the seventh digit.
constexpr double kActivationTolerance = by_precision(1e-13, 2e-6);

struct Form {
  ActivationKind kind;
  double (*value)(double);
  double (*slope)(double);
};

double logistic(double x) { return 1 / (1 + std::exp(-x)); }
double normal_share(double x) { return 0.5 * std::erfc(-x / std::numbers::sqrt2); }
double normal_density(double x) { return std::exp(-x * x / 2) / std::sqrt(2 * std::numbers::pi); }

const Form kForms[] = {
    {ActivationKind::Linear, [](double x) { return x; }, [](double) { return 1.0; }},
    {ActivationKind::Relu, [](double x) { return std::max(x, 0.0); }, [](double x) { return x > 0 ? 1.0 : 0.0; }},
    {ActivationKind::LeakyRelu, [](double x) { return x > 0 ? x : 0.25 * x; }, [](double x) { return x > 0 ? 1.0 : 0.25; }},
    {ActivationKind::Elu, [](double x) { return x > 0 ? x : std::expm1(x); },
     [](double x) { return x > 0 ? 1.0 : std::exp(x); }},
    {ActivationKind::Softplus, [](double x) { return std::log1p(std::exp(x)); }, logistic},
    {ActivationKind::Gelu, [](double x) { return x * normal_share(x); },
     [](double x) { return normal_share(x) + x * normal_density(x); }},
    {ActivationKind::Swish, [](double x) { return x * logistic(x); },
     [](double x) { return logistic(x) * (1 + x * (1 - logistic(x))); }},
    {ActivationKind::Sigmoid, logistic, [](double x) { return logistic(x) * (1 - logistic(x)); }},
    {ActivationKind::Tanh, [](double x) { return std::tanh(x); }, [](double x) { return 1 / (std::cosh(x) * std::cosh(x)); }},
    {ActivationKind::Sine, [](double x) { return std::sin(x); }, [](double x) { return std::cos(x); }},
};

TEST(Activations, AreTheirClosedFormsWithTheirSlopes) {
  // Thirteen samples: three whole vectors and a rest. Exact in float; 0 is left to the kinks' conventions.
  const std::vector<double> x = {-20, -6.5, -3, -1.25, -0.5, -0.0625, 0.03125, 0.25, 0.75, 1.5, 4, 8.25, 20};
  for (const Form& form : kForms) {
    SCOPED_TRACE(name_of(form.kind));
    const auto activation = make_activation(form.kind, 0.25);
    OwnedPanel z{1, x.size()}, y{1, x.size()}, d{1, x.size()};
    z.set(x);
    d.set(std::vector<double>(x.size(), 2.0));
    activation->forward(z.panel(), y.panel());
    activation->backward(z.panel(), y.panel(), d.panel());
    std::vector<double> values, slopes;
    for (const double at : x) {
      values.push_back(form.value(at));
      slopes.push_back(2 * form.slope(at));
    }
    expect_near(y.values(), values, kActivationTolerance);
    expect_near(d.values(), slopes, kActivationTolerance);
  }
}

TEST(Activations, StayFiniteForHugeSums) {
  const std::vector<double> x = {-1e30, -1e4, -300, 300, 1e4, 1e30};
  for (const Form& form : kForms) {
    const auto activation = make_activation(form.kind, 0.25);
    OwnedPanel z{1, x.size()}, y{1, x.size()}, d{1, x.size()};
    z.set(x);
    d.set(std::vector<double>(x.size(), 1.0));
    activation->forward(z.panel(), y.panel());
    activation->backward(z.panel(), y.panel(), d.panel());
    for (const double value : y.values()) EXPECT_TRUE(std::isfinite(value)) << name_of(form.kind);
    for (const double slope : d.values()) EXPECT_TRUE(std::isfinite(slope)) << name_of(form.kind);
  }
}

TEST(Activations, MayOverwriteTheirSumsWhereTheySaySo) {
  const std::vector<double> x = {-2, -0.5, 0.25, 1.5, 3};
  for (const Form& form : kForms) {
    const auto activation = make_activation(form.kind, 0.25);
    if (activation->slope_needs_sums()) continue;
    OwnedPanel z{1, x.size()}, y{1, x.size()};
    z.set(x);
    activation->forward(z.panel(), y.panel());
    activation->forward(z.panel(), z.panel());
    EXPECT_EQ(z.values(), y.values()) << name_of(form.kind);
  }
}

/// Value and slope of one output with one target.
std::pair<double, double> weigh(const LossConfig& config, double y, double t) {
  const auto loss = make_loss(config);
  OwnedPanel outputs{1, 1}, targets{1, 1}, d{1, 1};
  outputs.set({y});
  targets.set({t});
  const double value = loss->backward(outputs.panel(), targets.panel(), Real(1), d.panel());
  EXPECT_TRUE(d.padding_is(0));
  return {value, d.at(0, 0)};
}

TEST(Losses, HuberIsAParabolaThatBecomesALine) {
  LossConfig huber{LossKind::Huber, 0.5};
  EXPECT_EQ(weigh(huber, 1.25, 1), (std::pair{0.5 * 0.25 * 0.25, 0.25}));
  EXPECT_EQ(weigh(huber, 1.5, 1), (std::pair{0.125, 0.5}));  // where the two meet
  EXPECT_EQ(weigh(huber, 3, 1), (std::pair{0.5 * (2 - 0.25), 0.5}));
  EXPECT_EQ(weigh(huber, -1, 1), (std::pair{0.5 * (2 - 0.25), -0.5}));
}

TEST(Losses, HingeIsFlatBeyondItsMargin) {
  const LossConfig hinge{LossKind::Hinge, 1};
  EXPECT_EQ(weigh(hinge, 0.25, 1), (std::pair{0.75, -1.0}));
  EXPECT_EQ(weigh(hinge, 0.25, -1), (std::pair{1.25, 1.0}));
  EXPECT_EQ(weigh(hinge, 1, 1), (std::pair{0.0, 0.0}));
  EXPECT_EQ(weigh(hinge, -2, -1), (std::pair{0.0, 0.0}));
}

TEST(Losses, SlopesAtExactlyRightAreZero) {
  for (const LossKind kind : {LossKind::SquaredError, LossKind::AbsoluteError, LossKind::Huber}) {
    EXPECT_EQ(weigh({kind, 1}, 0.75, 0.75), (std::pair{0.0, 0.0})) << name_of(kind);
  }
}

}  // namespace
}  // namespace nn::testing
