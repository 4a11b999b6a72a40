/// Derivatives and tidying up.
#include "nn/functions/derive.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "nn/functions/simplify.hpp"
#include "support/functions.hpp"
#include "support/golden.hpp"

namespace nn::testing {
namespace {

using namespace functions;

std::string slope_text(const std::string& text, const std::string& by = "x") { return text_of(derive(parse(text), by).after); }

/// Every rule of a derivation, each before those inside it.
std::vector<std::string> rules_of(const Derivation& step) {
  std::vector<std::string> rules{std::string{name_of(step.rule)}};
  for (const Derivation& inner : step.steps) {
    for (const std::string& rule : rules_of(inner)) rules.push_back(rule);
  }
  return rules;
}

TEST(Derivative, IsWhatAStudentWouldWrite) {
  const std::vector<std::pair<const char*, const char*>> kDerivatives{
      {"7", "0"},
      {"x", "1"},
      {"y", "0"},
      {"2x", "2"},
      {"2x²", "4x"},
      {"x³ + 2x² + 6", "3x² + 4x"},
      {"3x² − 5x + 1", "6x − 5"},
      {"(3x² − 5x + 1)⁷", "7(3x² − 5x + 1)⁶·(6x − 5)"},
      {"−x²", "−2x"},
      {"1/x", "−1/x²"},
      {"x⁻²", "−2/x³"},
      {"1/(2x)", "−1/(2x²)"},
      {"x/3", "1/3"},
      {"x²/4", "x/2"},
      {"(x + 1)/(x − 1)", "−2/(x − 1)²"},
      {"ln(x)/x", "(1 − ln(x))/x²"},
      {"sqrt(x)", "1/(2·sqrt(x))"},
      {"x^(1/2)", "1/(2x^(1/2))"},
      {"x^0.1", "0.1/x^0.9"},
      {"0.1x³", "0.3x²"},
      {"x·sin(x)", "sin(x) + x·cos(x)"},
      {"sin(x²)", "2x·cos(x²)"},
      {"cos(x)", "−sin(x)"},
      {"e^x", "e^x"},
      {"e^(2x)", "2·e^(2x)"},
      {"exp(−x²)", "−2x·exp(−x²)"},
      {"2^x", "2^x·ln(2)"},
      {"x^x", "x^x·(ln(x) + 1)"},
      {"x^n", "n·x^(n − 1)"},
      {"a·x² + b·x + c", "2a·x + b"},
      {"x²·y + 3y·z", "2x·y"},
      {"sigmoid(x)", "sigmoid(x)·(1 − sigmoid(x))"},
      {"tanh(x)", "1 − tanh(x)²"},
      {"relu(3x − 1)", "3·step(3x − 1)"},
      {"abs(x)", "sign(x)"},
      {"max(x, 0)", "step(x)"},
      {"max(0, x)", "step(x)"},
      {"min(x, y)", "step(y − x)"},
      {"step(x)", "0"},
      {"x·x·x", "3x²"},
  };
  for (const auto& [function, wanted] : kDerivatives) {
    EXPECT_EQ(slope_text(function), wanted) << function;
  }
}

TEST(Derivative, SaysWhichRuleItUses) {
  using Rules = std::vector<std::string>;
  const std::vector<std::pair<const char*, Rules>> kRules{
      {"5", {"constant"}},
      {"x", {"variable"}},
      {"x³", {"power"}},
      {"2x²", {"constant-factor", "power"}},
      {"x² + 6", {"sum", "power", "constant"}},
      {"1 − 2x", {"sum", "constant", "negative", "constant-factor", "variable"}},
      {"x·sin(x)", {"product", "variable", "sin"}},
      {"x/2", {"constant-divisor", "variable"}},
      {"2/x", {"quotient", "constant", "variable"}},
      {"2^x", {"exponential"}},
      {"e^x", {"exp"}},
      {"x^x", {"general-power", "variable", "variable"}},
      {"(x² + 1)⁷", {"chain", "power", "sum", "power", "constant"}},
      {"2^(3x)", {"chain", "exponential", "constant-factor", "variable"}},
      {"relu(2x)", {"chain", "relu", "constant-factor", "variable"}},
      {"max(x, y)", {"extreme", "variable", "constant"}},
      {"sign(x)", {"step"}},
  };
  for (const auto& [function, wanted] : kRules) EXPECT_EQ(rules_of(derive(parse(function), "x")), wanted) << function;
}

TEST(Derivative, NamesTheInnerFunctionsDifferently) {
  const Derivation chain = derive(parse("sin((x² + u)³)"), "x");
  ASSERT_EQ(chain.rule, Rule::Chain);
  EXPECT_EQ(text_of(chain.parts[0].expression), "sin(v)") << "u is taken";
  EXPECT_EQ(chain.steps[0].by, "v");
  EXPECT_EQ(text_of(chain.parts[1].expression), "(x² + u)³");
  const Derivation& inner = chain.steps[1];
  EXPECT_EQ(text_of(inner.parts[0].expression), "w³");
  EXPECT_EQ(text_of(inner.applied), "3(x² + u)²·2x");
  EXPECT_EQ(text_of(chain.after), "6x·cos((x² + u)³)·(x² + u)²");
}

TEST(Derivative, OfWhatIsTooLargeIsRefused) {
  std::string nested = "x";
  for (int i = 0; i < 30; ++i) nested = "sin(" + nested + "·x)";
  EXPECT_THROW(derive(parse(nested), "x"), Unreadable);
}

TEST(Derivative, AgreesWithTheCircuitWhateverTheFunction) {
  Rng rng{4, Stream::Points};
  int compared = 0;
  for (int i = 0; i < 2000; ++i) {
    const Expression expression = random_function(rng, 3);
    const Place place{{"x", rng.uniform(-2, 2)}, {"y", rng.uniform(-2, 2)}};
    const RunCircuit run = run_at(expression, place);
    const double circuit = run.gradients[0];
    if (!std::isfinite(run.value()) || !std::isfinite(circuit)) continue;
    const double derived = value_at(derive(expression, "x").after, place);
    if (!std::isfinite(derived)) continue;  // tidied up differently, it can divide by 0 where the circuit multiplies by it
    ++compared;
    EXPECT_TRUE(agree(circuit, derived, 1e-7)) << text_of(expression) << " at " << place.at("x") << ", " << place.at("y")
                                               << ": " << circuit << ", derived " << derived;
  }
  EXPECT_GT(compared, 1000);
}

TEST(Simplified, IsShort) {
  const std::vector<std::pair<const char*, const char*>> kShort{
      {"x + x", "2x"},
      {"x − x", "0"},
      {"2x·3x²", "6x³"},
      {"x/x", "1"},
      {"x²/x", "x"},
      {"0·x + 1·y", "y"},
      {"6x/4", "3x/2"},
      {"x/3 + x/6", "x/2"},
      {"1/3 + 1/6", "1/2"},
      {"0.1 + 0.2", "0.3"},
      {"x·3·x", "3x²"},
      {"(x²)³", "x⁶"},
      {"(2x)³", "8x³"},
      {"(x^0.5)²", "(x^0.5)²"},
      {"(x + 1)²·(x + 1)", "(x + 1)³"},
      {"2(x + 1) + 3(x + 1)", "5(x + 1)"},
      {"−(x − 1)", "−x + 1"},
      {"a/(b/c)", "a·c/b"},
      {"x − (−y)", "x + y"},
      {"sqrt(4) + ln(1) + cos(0)", "3"},
      {"ln(e)", "1"},
      {"2^10", "1024"},
      {"2^(−1)", "1/2"},
      {"x^0 + x^1", "1 + x"},
      {"1/0", "1/0"},
      {"x·y − y·x", "0"},
      {"sin(x)·sin(x)", "sin(x)²"},
      {"e^x·e^x", "e^(2x)"},
  };
  for (const auto& [function, wanted] : kShort) EXPECT_EQ(text_of(simplify(parse(function))), wanted) << function;
}

TEST(Simplified, HasTheSameValuesAndIsDone) {
  Rng rng{5, Stream::Points};
  int compared = 0;
  for (int i = 0; i < 3000; ++i) {
    const Expression expression = random_function(rng, 4);
    const Expression tidy = simplify(expression);
    EXPECT_EQ(text_of(simplify(tidy)), text_of(tidy)) << text_of(expression);
    const Place place{{"x", rng.uniform(-2, 2)}, {"y", rng.uniform(-2, 2)}};
    const double before = value_at(expression, place), after = value_at(tidy, place);
    if (!std::isfinite(before) || !std::isfinite(after)) continue;  // 0^(−y) becomes 1/0^y
    ++compared;
    EXPECT_TRUE(agree(before, after, 1e-8))
        << text_of(expression) << " is " << before << ", as " << text_of(tidy) << " " << after;
  }
  EXPECT_GT(compared, 1500);
}

/// Partial derivatives and values of some sixty functions by SymPy.
TEST(FunctionsReference, AgreeWithSymPy) {
  const Json cases = golden("functions.json")["cases"];
  ASSERT_GT(cases.size(), 50U);
  for (const Json& example : cases) {
    const std::string text = example["text"];
    const Expression expression = parse(text);
    for (const Json& point : example["points"]) {
      const Place place = point["at"].get<Place>();
      const RunCircuit run = run_at(expression, place);
      // The cancellation in 1 − sigmoid costs the most digits.
      EXPECT_TRUE(agree(run.value(), point["value"], 1e-13)) << text << ": " << run.value() << ", not " << point["value"];
      for (const auto& [name, wanted] : point["partials"].items()) {
        const double circuit = run.gradient_of(name);
        const double derived = value_at(derive(expression, name).after, place);
        EXPECT_TRUE(agree(circuit, wanted, 1e-12)) << text << " by " << name << ": " << circuit << ", not " << wanted;
        EXPECT_TRUE(agree(derived, wanted, 1e-12)) << text << " by " << name << ": derived " << derived << ", not " << wanted;
      }
    }
  }
}

}  // namespace
}  // namespace nn::testing
