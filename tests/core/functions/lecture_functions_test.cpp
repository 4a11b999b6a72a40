/// The lecture's worked examples, as functions that are typed.
#include <gtest/gtest.h>

#include <array>

#include "nn/functions/compare.hpp"
#include "nn/functions/derive.hpp"
#include "nn/functions/descend.hpp"
#include "nn/functions/evaluate.hpp"
#include "nn/functions/simplify.hpp"
#include "support/functions.hpp"
#include "support/golden.hpp"
#include "support/matchers.hpp"

namespace nn::testing {
namespace {

using namespace functions;

// The file's own tolerance.
constexpr double kExampleTolerance = 1e-9;

Json example_of(const std::string& name) { return golden("course/lecture-values.json")["cases"][name]; }

TEST(LectureFunctions, HaveTheirDerivativesAndSlopes) {
  for (const char* name :
       {"derivative-2x", "derivative-2x2", "derivative-ask-x", "derivative-ask-x2", "derivative-ask-cubic"}) {
    const Json example = example_of(name);
    const Expression function = parse(example["function"].get<std::string>());
    const Expression derivative = derive(function, "x").after;
    EXPECT_EQ(text_of(derivative), text_of(simplify(parse(example["derivative"].get<std::string>())))) << name;
    const Circuit circuit{function, {"x"}};
    for (const Json& point : example["points"]) {
      const double x = point["x"];
      EXPECT_NEAR(value_at(function, {{"x", x}}), point["y"], kExampleTolerance) << name;
      EXPECT_NEAR(value_at(derivative, {{"x", x}}), point["dydx"], kExampleTolerance) << name;
      const Differences secants = differences<double>(circuit, std::array{x}, 0, std::array{1.0, 0.1, 0.001});
      expect_near(secants.forward,
                  {point["secantSlope"]["h=1"], point["secantSlope"]["h=0.1"], point["secantSlope"]["h=0.001"]},
                  kExampleTolerance);
    }
  }
}

TEST(LectureFunctions, FollowThePowerRule) {
  const Json examples = example_of("power-rule")["examples"];
  for (const Json& example : examples) {
    const auto text = [](double a, double n) { return std::to_string(a) + "x^(" + std::to_string(n) + ")"; };
    const Expression function = parse(text(example["a"], example["n"]));
    const Expression wanted = parse(text(example["derivativeCoefficient"], example["derivativeExponent"]));
    const Expression derivative = derive(function, "x").after;
    EXPECT_EQ(text_of(derivative), text_of(simplify(wanted)));
    EXPECT_NEAR(value_at(function, {{"x", 2}}), example["at2"]["y"], kExampleTolerance);
    EXPECT_NEAR(value_at(derivative, {{"x", 2}}), example["at2"]["dydx"], kExampleTolerance);
  }
}

TEST(LectureFunctions, HaveTheirPartialDerivatives) {
  for (const char* name : {"partial-sum", "partial-product", "partial-max", "partial-three"}) {
    const Json example = example_of(name);
    const Expression function = parse(example["function"].get<std::string>());
    for (const Json& point : example["points"]) {
      const RunCircuit run = run_at(function, point["at"].get<Place>());
      EXPECT_NEAR(run.value(), point["value"], kExampleTolerance) << name;
      for (const auto& [by, wanted] : point["partials"].items()) {
        EXPECT_NEAR(run.gradient_of(by), wanted, kExampleTolerance) << name << " by " << by;
        EXPECT_NEAR(value_at(derive(function, by).after, point["at"].get<Place>()), wanted, kExampleTolerance)
            << name << " by " << by;
      }
    }
    if (example["partials"]["x"].get<std::string>().find("if") != std::string::npos) continue;  // words
    for (const auto& [by, wanted] : example["partials"].items()) {
      EXPECT_EQ(compare(parse(wanted.get<std::string>()), derive(function, by).after).sameness, Sameness::Alike) << name;
    }
  }
}

TEST(LectureFunctions, FollowTheChainRule) {
  const Json example = example_of("chain-rule-power7");
  const Derivation chain = derive(parse("(3x² − 5x + 1)⁷"), "x");
  ASSERT_EQ(chain.rule, Rule::Chain);
  for (const Json& point : example["points"]) {
    const Place x{{"x", point["x"]}}, u{{"u", point["u"]}};
    const auto expect = [&](const Expression& expression, const Place& place, const char* key) {
      EXPECT_TRUE(agree(value_at(expression, place), point[key], kExampleTolerance)) << key << " at " << point["x"];
    };
    expect(chain.parts[1].expression, x, "u");
    expect(chain.parts[0].expression, u, "y");
    expect(chain.steps[0].after, u, "dydu");
    expect(chain.steps[1].after, x, "dudx");
    expect(chain.after, x, "dydx");
  }
}

/// The neuron's inputs, weights and bias by name.
Place neuron_place(const Json& example) {
  Place place{{"b", example["params"]["b"]}};
  for (std::size_t i = 0; i < 3; ++i) {
    place["x" + std::to_string(i)] = example["inputs"]["x"][i];
    place["w" + std::to_string(i)] = example["params"]["w"][i];
  }
  return place;
}

void expect_neuron(const RunCircuit& run, const Json& example) {
  for (std::size_t i = 0; i < 3; ++i) {
    const std::string k = std::to_string(i);
    EXPECT_NEAR(run.value_of("x" + k + "·w" + k), example["forward"]["mul"][i], kExampleTolerance);
    EXPECT_NEAR(run.gradient_of("w" + k), example["gradients"]["dw"][i], kExampleTolerance);
    EXPECT_NEAR(run.gradient_of("x" + k), example["gradients"]["dx"][i], kExampleTolerance);
  }
  EXPECT_NEAR(run.value_of("x0·w0 + x1·w1 + x2·w2 + b"), example["forward"]["sum"], kExampleTolerance);
  EXPECT_NEAR(run.gradient_of("b"), example["gradients"]["db"], kExampleTolerance);
}

TEST(LectureCircuit, OneNeuronGoesForwardAndBack) {
  const Json example = example_of("single-relu-neuron");
  const RunCircuit run = run_at(parse("relu(x0*w0 + x1*w1 + x2*w2 + b)^2"), neuron_place(example));
  expect_neuron(run, example);
  EXPECT_EQ(run.value(), 36);
  EXPECT_EQ(run.gradient_of("relu(x0·w0 + x1·w1 + x2·w2 + b)"), 12);
  const auto paths = run.circuit.paths(run.gate_of("w2"), run.values);
  ASSERT_EQ(paths.size(), 1U);
  EXPECT_EQ(paths[0].factors, (std::vector<double>{3, 1, 1, 12}));
  EXPECT_EQ(paths[0].product, 36);
}

TEST(LectureCircuit, WithoutTheSquareTheUpstreamGradientIsOne) {
  const Json example = example_of("single-relu-neuron-upstream-1");
  const RunCircuit run = run_at(parse("relu(x0*w0 + x1*w1 + x2*w2 + b)"), neuron_place(example));
  expect_neuron(run, example);
  EXPECT_EQ(run.value(), 6);
}

/// One neuron trained by descending on its loss.
Descent trained(const std::string& loss, const Json& example, double rate, std::size_t steps) {
  const Circuit circuit{parse(loss), {"w0", "w1", "w2", "b", "x0", "x1", "x2"}};
  std::vector<double> start;
  const Place place = neuron_place(example);
  for (const std::string& name : circuit.variables()) start.push_back(place.at(name));
  OptimizerConfig sgd;
  sgd.learning_rate = rate;
  return descend(circuit, start, 4, sgd, {}, steps);
}

TEST(LectureCircuit, OneStepLowersTheLossAsTheLectureSays) {
  const Json example = example_of("single-relu-neuron");
  const Descent descent = trained("relu(x0*w0 + x1*w1 + x2*w2 + b)^2", example, example["update"]["learningRate"], 1);
  const double tolerance = by_precision(1e-9, 1e-5);
  std::vector<double> wanted = flat(example["update"]["w"]);
  wanted.push_back(example["update"]["b"]);
  expect_near({descent.points.begin() + 4, descent.points.end()}, wanted, tolerance);
  EXPECT_NEAR(descent.values[1], 33.8724, 33.8724 * tolerance);
}

TEST(LectureCircuit, ANeuronDiesOfTooLargeAStep) {
  const Json example = example_of("dead-relu-demo");
  const Descent descent = trained("(relu(x0*w0 + x1*w1 + x2*w2 + b) − 1)^2", example, example["learningRate"], 3);
  const double tolerance = by_precision(1e-9, 1e-5);
  for (std::size_t i = 0; i < 4; ++i) {
    const Json& step = example["trajectory"][i];
    EXPECT_NEAR(descent.values[i], step["loss"], tolerance * 25);
    std::vector<double> wanted = flat(step["w"]);
    wanted.push_back(step["b"]);
    const auto first = descent.points.begin() + static_cast<std::ptrdiff_t>(4 * i);
    expect_near({first, first + 4}, wanted, tolerance);
  }
}

TEST(LectureCircuit, ThreeNeuronsShareTheirInputs) {
  const Json example = example_of("three-neuron-layer");
  std::string sum;
  Place place;
  for (std::size_t n = 0; n < 3; ++n) {
    const std::string neuron = std::to_string(n + 1);
    std::string inside;
    for (std::size_t i = 0; i < 4; ++i) {
      const std::string input = std::to_string(i + 1);
      inside += "x" + input + "*w" + neuron + input + " + ";
      place["x" + input] = example["inputs"]["x"][i];
      place["w" + neuron + input] = example["params"]["W"][n][i];
    }
    place["b" + neuron] = example["params"]["b"][n];
    sum += (n > 0 ? " + " : "") + std::string{"relu("} + inside + "b" + neuron + ")";
  }
  const RunCircuit run = run_at(parse("(" + sum + ")^2"), place);
  EXPECT_NEAR(run.value(), example["forward"]["loss"], 1e-9 * 466.56);
  for (std::size_t n = 0; n < 3; ++n) {
    const std::string neuron = std::to_string(n + 1);
    EXPECT_NEAR(run.gradient_of("b" + neuron), example["gradients"]["db"][n], 1e-7);
    for (std::size_t i = 0; i < 4; ++i) {
      EXPECT_NEAR(run.gradient_of("w" + neuron + std::to_string(i + 1)), example["gradients"]["dW"][n][i], 1e-7);
    }
  }
  for (std::size_t i = 0; i < 4; ++i) {
    const std::string input = "x" + std::to_string(i + 1);
    EXPECT_NEAR(run.gradient_of(input), example["gradients"]["dx"][i], 1e-7);
    const auto paths = run.circuit.paths(run.gate_of(input), run.values);
    EXPECT_EQ(paths.size(), 3U) << "one through each neuron";
    double total = 0;
    for (const CircuitPath& path : paths) total += path.product;
    EXPECT_NEAR(total, example["gradients"]["dx"][i], 1e-7);
  }
}

}  // namespace
}  // namespace nn::testing
