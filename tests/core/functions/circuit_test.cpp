/// Circuits, difference quotients, comparing and descending.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "nn/functions/compare.hpp"
#include "nn/functions/derive.hpp"
#include "nn/functions/descend.hpp"
#include "nn/functions/evaluate.hpp"
#include "support/functions.hpp"
#include "support/golden.hpp"
#include "support/matchers.hpp"

namespace nn::testing {
namespace {

using namespace functions;

TEST(FunctionCircuit, SharesItsVariablesAndNothingElse) {
  const RunCircuit run = run_at(parse("(x + y)·(x − y)·x"), {{"x", 3}, {"y", 2}});
  EXPECT_EQ(run.circuit.gates().size(), 5U) << "x, y, sum, difference, product";
  EXPECT_EQ(run.value(), 15);
  EXPECT_EQ(run.gradients[0], 3 * 9 - 4) << "x³ − x y² by x";
  const auto paths = run.circuit.paths(0, run.values);
  std::vector<double> products;
  for (const CircuitPath& path : paths) products.push_back(path.product);
  EXPECT_EQ(products, (std::vector<double>{5, 3, 15})) << "by the product itself, by the sum, by the difference";
}

TEST(FunctionCircuit, OfAVariableOrANumberAlone) {
  const RunCircuit variable = run_at(parse("x"), {{"x", 3}, {"y", 1}});
  EXPECT_EQ(variable.value(), 3);
  EXPECT_EQ(variable.gradients, (std::vector<double>{1, 0}));
  const auto paths = variable.circuit.paths(0, variable.values);
  ASSERT_EQ(paths.size(), 1U);
  EXPECT_EQ(paths[0].gates, std::vector<std::size_t>{0});
  EXPECT_EQ(paths[0].product, 1);
  const RunCircuit constant = run_at(parse("2π"), {{"x", 3}});
  EXPECT_DOUBLE_EQ(constant.value(), 6.283185307179586);
  EXPECT_TRUE(constant.circuit.paths(0, constant.values).empty());
}

TEST(FunctionCircuit, SubtractsTheNegativeTermsOfASum) {
  const RunCircuit run = run_at(parse("−x + 2 − y"), {{"x", 3}, {"y", 4}});
  const Gate& sum = run.circuit.gates()[run.circuit.output()];
  EXPECT_EQ(sum.kind, Kind::Sum);
  EXPECT_EQ(sum.subtracted, (std::vector<char>{1, 0, 1}));
  EXPECT_EQ(run.value(), -5);
  EXPECT_EQ(run.circuit.locals(run.circuit.output(), run.values), (std::vector<double>{-1, 1, -1}));
}

TEST(FunctionCircuit, HasTheCoursesSlopesAtKinks) {
  const auto slope_of = [](const char* text, double x) { return run_at(parse(text), {{"x", x}}).gradients[0]; };
  for (const char* text : {"relu(x)", "abs(x)", "max(x, 0)", "max(0, x)", "min(0, x)", "step(x)", "sign(x)"}) {
    EXPECT_EQ(slope_of(text, 0), 0) << text;
    EXPECT_EQ(value_at(derive(parse(text), "x").after, {{"x", 0}}), 0) << text << " derived";
  }
  EXPECT_EQ(slope_of("relu(x)", 1e-300), 1);
  EXPECT_EQ(slope_of("abs(x)", -1e-300), -1);
}

TEST(FunctionCircuit, HasNoValueWhereTheFunctionHasNone) {
  for (const char* text : {"1/x", "0/x", "ln(x)", "ln(x − 1)", "sqrt(x − 1)", "x^(−1)", "(x − 1)^0.5", "x^x/x", "1/x − 1/x"}) {
    EXPECT_TRUE(std::isnan(value_at(parse(text), {{"x", 0}}))) << text;
  }
  EXPECT_EQ(value_at(parse("x^0.5"), {{"x", 0}}), 0);
  EXPECT_EQ(value_at(parse("sqrt(x)"), {{"x", 0}}), 0);
  EXPECT_EQ(value_at(parse("(−8)^3"), {}), -512);
  EXPECT_TRUE(std::isnan(run_at(parse("sqrt(x)"), {{"x", 0}}).gradients[0]));
  EXPECT_TRUE(std::isnan(value_at(parse("max(x, 1/x)"), {{"x", 0}}))) << "a NaN is not overlooked";
}

/// Whether a gate stands on its kink, where its slope and a difference need not agree: ReLU at 0, max of two equal inputs.
bool stands_on_kink(const RunCircuit& run) {
  const auto& gates = run.circuit.gates();
  for (std::size_t g = 0; g < gates.size(); ++g) {
    if (gates[g].kind != Kind::Call) continue;
    const double first = run.values[gates[g].inputs[0]];
    const bool several = gates[g].inputs.size() > 1;
    if (first == (several ? run.values[gates[g].inputs[1]] : 0)) return true;
  }
  return false;
}

TEST(FunctionCircuit, GradientsAgreeWithDifferencesWhateverTheFunction) {
  Rng rng{6, Stream::Points};
  int compared = 0;
  for (int i = 0; i < 3000; ++i) {
    const Expression expression = random_function(rng, 3);
    const RunCircuit run = run_at(expression, {{"x", rng.uniform(-2, 2)}, {"y", rng.uniform(-2, 2)}});
    const double largest =
        *std::max_element(run.values.begin(), run.values.end(), [](double a, double b) { return std::abs(a) < std::abs(b); });
    if (!(std::abs(largest) < 1e3) || stands_on_kink(run)) continue;
    const std::vector<double> fine = run.circuit.differences(run.values, 1e-6);
    const std::vector<double> coarse = run.circuit.differences(run.values, 1e-4);
    for (std::size_t g = 0; g < fine.size(); ++g) {
      // Close to kinks and poles the two differences differ, and neither is the slope.
      if (!std::isfinite(run.gradients[g]) || !(std::abs(fine[g] - coarse[g]) < 1e-6 * std::max(1.0, std::abs(fine[g]))))
        continue;
      ++compared;
      // A difference is off by the values' rounding over the step, 1e3 · 2⁻⁵³ / 1e-6, and by far less for the parabola.
      EXPECT_TRUE(agree(run.gradients[g], fine[g], 1e-5))
          << text_of(expression) << ", gate " << g << ": " << run.gradients[g] << ", difference " << fine[g];
    }
  }
  EXPECT_GT(compared, 5000);
}

TEST(FunctionCircuit, PathsAddUpToTheGradientWhateverTheFunction) {
  Rng rng{7, Stream::Points};
  for (int i = 0; i < 1000; ++i) {
    const Expression expression = random_function(rng, 3);
    const RunCircuit run = run_at(expression, {{"x", rng.uniform(-2, 2)}, {"y", rng.uniform(-2, 2)}});
    if (!std::isfinite(run.gradients[0])) continue;
    double total = 0, size = 0;
    for (const CircuitPath& path : run.circuit.paths(0, run.values)) {
      total += path.product;
      size += std::abs(path.product);
    }
    if (!std::isfinite(total)) continue;
    EXPECT_NEAR(total, run.gradients[0], 1e-12 * std::max(1.0, size)) << text_of(expression);
  }
}

TEST(DifferenceQuotients, FormAVInBothPrecisions) {
  const Circuit circuit{parse("exp(x)"), {"x"}};
  std::vector<double> steps;
  for (int i = 1; i <= 12; ++i) steps.push_back(std::pow(10.0, -i));
  const auto best_of = [&](const Differences& found) {
    std::vector<double> errors;
    for (const double slope : found.central) errors.push_back(std::abs(slope - std::exp(1.0)));
    const auto best = std::min_element(errors.begin(), errors.end()) - errors.begin();
    EXPECT_GT(errors.front(), 100 * errors[static_cast<std::size_t>(best)]) << "far too wide";
    EXPECT_GT(errors.back(), 100 * errors[static_cast<std::size_t>(best)]) << "far too narrow";
    return best + 1;
  };
  const std::array<double, 1> at{1.0};
  const auto in_double = best_of(differences<double>(circuit, at, 0, steps));
  const auto in_float = best_of(differences<float>(circuit, at, 0, steps));
  // The best step is about the cube root of a rounding error: 1e-5 in double, 5e-3 in float.
  EXPECT_GE(in_double, 4);
  EXPECT_LE(in_double, 6);
  EXPECT_GE(in_float, 1);
  EXPECT_LE(in_float, 3);
}

TEST(DifferenceQuotients, AreRoundedToFloatAtEveryStep) {
  const Circuit circuit{parse("x³ − 2x"), {"x"}};
  const std::array<double, 1> at{0.7};
  const Differences found = differences<float>(circuit, at, 0, std::array{0.01});
  const auto f = [](float x) { return x * x * x - 2.0F * x; };
  const float above = 0.7F + 0.01F, below = 0.7F - 0.01F;
  EXPECT_EQ(found.above[0], static_cast<double>(f(above)));
  EXPECT_EQ(found.below[0], static_cast<double>(f(below)));
  EXPECT_EQ(found.central[0], static_cast<double>((f(above) - f(below)) / (2 * 0.01F)));
}

TEST(FunctionComparison, TellsWhatIsTheSame) {
  const auto sameness = [](const char* wanted, const char* given) { return compare(parse(wanted), parse(given)).sameness; };
  EXPECT_EQ(sameness("3x² + 4x", "4x + 3x^2"), Sameness::Alike);
  EXPECT_EQ(sameness("7(3x²−5x+1)⁶(6x−5)", "(6x − 5)·7·(3x² − 5x + 1)^6"), Sameness::Alike);
  EXPECT_EQ(sameness("2(x + 1)", "2x + 2"), Sameness::Equal);
  EXPECT_EQ(sameness("7(3x²−5x+1)⁶(6x−5)", "(42x − 35)(3x² − 5x + 1)⁶"), Sameness::Equal);
  EXPECT_EQ(sameness("sigmoid(x)(1 − sigmoid(x))", "e^(−x)/(1 + e^(−x))²"), Sameness::Equal);
  EXPECT_EQ(sameness("1 − tanh(x)²", "4/(e^x + e^(−x))²"), Sameness::Equal);
  EXPECT_EQ(sameness("x + 1", "(x² − 1)/(x − 1)"), Sameness::Equal) << "where both have a value";
  EXPECT_EQ(sameness("1/x", "x^(−1)"), Sameness::Alike);
  EXPECT_EQ(sameness("ln(x²)", "2·ln(abs(x))"), Sameness::Equal);
  EXPECT_EQ(sameness("4x", "2x"), Sameness::Different);
  EXPECT_EQ(sameness("x²", "x³"), Sameness::Different);
  EXPECT_EQ(sameness("x", "abs(x)"), Sameness::Different);
  EXPECT_EQ(sameness("x·y", "x·y + 0.000001"), Sameness::Different);
  EXPECT_EQ(sameness("ln(x)", "ln(−x)"), Sameness::Undecided) << "nowhere both";
}

TEST(FunctionComparison, ShowsThePlaceWhereTheyDiffer) {
  const Comparison comparison = compare(parse("x²·y"), parse("x·y"));
  ASSERT_EQ(comparison.sameness, Sameness::Different);
  ASSERT_EQ(comparison.variables, (std::vector<std::string>{"x", "y"}));
  const double x = comparison.at[0], y = comparison.at[1];
  EXPECT_EQ(comparison.wanted, x * x * y);
  EXPECT_EQ(comparison.given, x * y);
  EXPECT_EQ(x, std::round(x)) << "a simple one";
}

OptimizerConfig optimizer_of(OptimizerKind kind, double rate, double momentum = 0) {
  OptimizerConfig config;
  config.kind = kind;
  config.learning_rate = rate;
  config.momentum = momentum;
  return config;
}

TEST(FunctionDescent, ShrinksABowlByTheSameFactorAtEveryStep) {
  const Circuit bowl{parse("x² + 4y²"), {"x", "y"}};
  const Descent descent = descend(bowl, {3, -2}, 2, optimizer_of(OptimizerKind::Sgd, 0.1), {}, 20);
  ASSERT_EQ(descent.values.size(), 21U);
  EXPECT_TRUE(descent.finite);
  for (std::size_t t = 0; t <= 20; ++t) {
    EXPECT_NEAR(descent.points[2 * t], 3 * std::pow(0.8, t), by_precision(1e-12, 1e-5));
    EXPECT_NEAR(descent.points[2 * t + 1], -2 * std::pow(0.2, t), by_precision(1e-12, 1e-5));
  }
}

TEST(FunctionDescent, TakesAnUpdateApart) {
  const Circuit ravine{parse("x² + 10y²"), {"x", "y"}};
  ScheduleConfig schedule;
  schedule.kind = ScheduleKind::InverseTime;
  schedule.decay = 0.5;
  const Descent descent = descend(ravine, {4, 1}, 2, optimizer_of(OptimizerKind::Momentum, 0.02, 0.9), schedule, 10);
  const double tolerance = by_precision(1e-12, 1e-5);
  for (std::size_t t = 0; t < 10; ++t) {
    EXPECT_NEAR(descent.rates[t], 0.02 / (1 + 0.5 * static_cast<double>(t)), 1e-15);
    for (std::size_t i = 0; i < 2; ++i) {
      const double carried = t == 0 ? 0 : 0.9 * descent.first[2 * (t - 1) + i];
      EXPECT_NEAR(descent.first[2 * t + i], carried - descent.rates[t] * descent.gradients[2 * t + i], tolerance);
      EXPECT_NEAR(descent.moves[2 * t + i], descent.first[2 * t + i], tolerance);
      EXPECT_NEAR(descent.points[2 * (t + 1) + i], descent.points[2 * t + i] + descent.moves[2 * t + i], tolerance);
    }
  }
}

TEST(FunctionDescent, LeavesTheOtherVariablesWhereTheyAre) {
  const Circuit line{parse("(a·x − 6)²"), {"x", "a"}};
  const Descent descent = descend(line, {0, 2}, 1, optimizer_of(OptimizerKind::Sgd, 0.05), {}, 200);
  EXPECT_NEAR(descent.points.back(), 3, by_precision(1e-12, 1e-5));
  EXPECT_EQ(descent.points.size(), 201U);
}

TEST(FunctionDescent, GoesDownWithEveryOptimizer) {
  const Circuit bowl{parse("(x − 1)² + 3(y + 2)²"), {"x", "y"}};
  for (std::size_t kind = 0; kind < Names<OptimizerKind>::kAll.size(); ++kind) {
    const Descent descent = descend(bowl, {3, 3}, 2, optimizer_of(static_cast<OptimizerKind>(kind), 0.05, 0.5), {}, 300);
    EXPECT_LT(descent.values.back(), descent.values.front() / 2) << Names<OptimizerKind>::kAll[kind];
  }
}

TEST(FunctionDescent, EndsWhereNothingIsFiniteAnyMore) {
  const Circuit steep{parse("x⁴"), {"x"}};
  const Descent descent = descend(steep, {10}, 1, optimizer_of(OptimizerKind::Sgd, 1), {}, 100);
  EXPECT_FALSE(descent.finite);
  EXPECT_LT(descent.rates.size(), 100U);
  EXPECT_EQ(descent.points.size(), descent.values.size());
  EXPECT_GE(descent.values.size(), descent.rates.size());
  const Circuit root{parse("sqrt(x)"), {"x"}};
  EXPECT_FALSE(descend(root, {-1}, 1, optimizer_of(OptimizerKind::Sgd, 1), {}, 5).finite);
}

TEST(FunctionDescent, ClipsLongGradients) {
  const Circuit steep{parse("100x² + 0y"), {"x", "y"}};
  OptimizerConfig clipped = optimizer_of(OptimizerKind::Sgd, 1);
  clipped.clip_norm = 0.5;
  const Descent descent = descend(steep, {3, 0}, 2, clipped, {}, 1);
  EXPECT_NEAR(descent.moves[0], -0.5, by_precision(1e-12, 1e-6));
  EXPECT_EQ(descent.gradients[0], 600);
}

}  // namespace
}  // namespace nn::testing
