/// Reading and writing functions.
#include <gtest/gtest.h>

#include <limits>

#include "nn/limits.hpp"
#include "support/build.hpp"
#include "support/functions.hpp"
#include "support/matchers.hpp"

namespace nn::testing {
namespace {

using namespace functions;

std::string reread(const std::string& text) { return text_of(parse(text)); }

TEST(FunctionText, IsReadAsStudentsWriteIt) {
  const std::vector<std::pair<const char*, const char*>> kReadings{
      {"2x", "2x"},
      {"2*x", "2x"},
      {"2·x × y ⋅ z ∙ a", "2x·y·z·a"},
      {"2x²", "2x²"},
      {"2x^2", "2x²"},
      {"2x**2", "2x²"},
      {"x¹⁰ + x⁻²", "x¹⁰ + x^(−2)"},
      {"x^2^3", "x^(2³)"},
      {"(x²)³", "(x²)³"},
      {"-x^2", "−x²"},
      {"(-x)^2", "(−x)²"},
      {"−2x", "−2x"},
      {"2^-x", "2^(−x)"},
      {"2·−3", "2·(−3)"},
      {"2 - -3", "2 − (−3)"},
      {"2++3", "2 + 3"},
      {"1/2x", "1/2·x"},
      {"1/(2x)", "1/(2x)"},
      {"a/b/c", "a/b/c"},
      {"a/(b/c)", "a/(b/c)"},
      {"a·(b/c)", "a·(b/c)"},
      {"6:3÷x", "6/3/x"},
      {"a-(b-c)", "a − (b − c)"},
      {"a+(b-c)", "a + b − c"},
      {"(a+b)c", "(a + b)·c"},
      {"3(x+1)", "3(x + 1)"},
      {"(x+1)(x-2)", "(x + 1)·(x − 2)"},
      {"x(x+1)", "x·(x + 1)"},
      {"x y", "x·y"},
      {"xy²", "x·y²"},
      {"w0x", "w0·x"},
      {"x_1 + x_n", "x_1 + x_n"},
      {"σ(x) + √(x) + log(x)", "sigmoid(x) + sqrt(x) + ln(x)"},
      {"2 sin(x)", "2·sin(x)"},
      {"sin(x)²", "sin(x)²"},
      {"max(x, y, 0)", "max(x, y, 0)"},
      {"pi x + π", "π·x + π"},
      {"2e + e^x", "2·e + e^x"},
      {"2e-3x", "0.002x"},
      {"2e3", "2000"},
      {".5 + 2. + 007", "0.5 + 2 + 7"},
  };
  for (const auto& [typed, wanted] : kReadings) {
    EXPECT_EQ(reread(typed), wanted) << typed;
    EXPECT_EQ(reread(wanted), wanted) << "what was written is read as it was meant";
  }
}

TEST(FunctionText, NamesAreThoseThatAreAllowed) {
  const std::vector<std::string> names{"x", "loss", "lo", "e"};
  EXPECT_EQ(text_of(parse("xloss + lox", names)), "x·loss + lo·x");
  EXPECT_EQ(parse("e", names)->kind, Kind::Variable);
  EXPECT_THROW(parse("y", names), Unreadable);
  EXPECT_THROW(parse("x1", names), Unreadable);
}

TEST(FunctionText, WhatIsWrongIsSaidWithItsPlace) {
  struct Wrong {
    const char* text;
    const char* kind;
    std::size_t from, to;
    const char* what;
  };
  const std::vector<Wrong> kWrong{
      {"", "empty", 0, 0, ""},
      {"  ", "empty", 2, 2, ""},
      {"x$", "unknown-character", 1, 2, "$"},
      {"2·😀", "unknown-character", 2, 4, "😀"},
      {"x + \xff", "unknown-character", 4, 5, "\xff"},
      {"2 foo", "unknown-name", 2, 5, "foo"},
      {"relu2(x)", "unknown-name", 0, 5, "relu2"},
      {"1.2.3", "bad-number", 0, 4, ""},
      {"x + .", "bad-number", 4, 5, ""},
      {"x⁻", "bad-number", 1, 2, ""},
      {"1e999", "number-too-large", 0, 5, ""},
      {"2·(x + 1", "missing-bracket", 2, 3, "("},
      {"sin(x", "missing-bracket", 3, 4, "("},
      {"(", "missing-bracket", 0, 1, "("},
      {"((x)", "missing-bracket", 0, 1, "("},
      {"x)", "unexpected-bracket", 1, 2, ")"},
      {")", "unexpected-bracket", 0, 1, ")"},
      {"2()", "nothing-in-brackets", 2, 3, ")"},
      {"sin()", "nothing-in-brackets", 3, 5, "sin"},
      {"*2", "nothing-before-operator", 0, 1, "*"},
      {"(/x)", "nothing-before-operator", 1, 2, "/"},
      {"²", "nothing-before-operator", 0, 1, ""},
      {"2·", "nothing-after-operator", 1, 2, "·"},
      {"x**", "nothing-after-operator", 1, 3, "**"},
      {"(x −)", "nothing-after-operator", 3, 4, "−"},
      {"x^", "nothing-after-operator", 1, 2, "^"},
      {"−", "nothing-after-operator", 0, 1, "−"},
      {"x 2", "missing-operator", 2, 3, ""},
      {"(x)2", "missing-operator", 3, 4, ""},
      {"sin x", "function-without-brackets", 0, 3, "sin"},
      {"sin²(x)", "function-without-brackets", 0, 3, "sin"},
      {"max(x)", "wrong-inputs", 0, 6, "max"},
      {"1 + sin(x, y)", "wrong-inputs", 4, 13, "sin"},
      {"x, y", "unexpected-comma", 1, 2, ""},
      {"(x, y)", "unexpected-comma", 2, 3, ""},
      {"max(x,)", "unexpected-comma", 5, 6, ""},
      {"max(,x)", "unexpected-comma", 4, 5, ""},
  };
  for (const Wrong& wrong : kWrong) {
    try {
      parse(wrong.text);
      ADD_FAILURE() << wrong.text << " was read";
    } catch (const Unreadable& unreadable) {
      const Problem& problem = unreadable.problem();
      EXPECT_EQ(name_of(problem.kind), wrong.kind) << wrong.text;
      EXPECT_EQ(problem.span.from, wrong.from) << wrong.text;
      EXPECT_EQ(problem.span.to, wrong.to) << wrong.text;
      EXPECT_EQ(problem.what, wrong.what) << wrong.text;
    }
  }
}

TEST(FunctionText, IsNeitherTooLongNorTooDeepNorTooLarge) {
  const auto repeated = [](const std::string& text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
  };
  EXPECT_EQ(problem_with(repeated(" ", limits::kFunctionLength) + "x"), "too-long");
  EXPECT_EQ(problem_with("x" + repeated("+x", limits::kFunctionNodes / 2)), "");
  EXPECT_EQ(problem_with("x" + repeated("+x", limits::kFunctionNodes)), "too-complex");
  for (const char* deeper : {"(", "−", "2^", "sin(", "x+("}) {
    EXPECT_EQ(problem_with(repeated(deeper, 2 * limits::kFunctionDepth) + "x"), "too-complex") << deeper;
  }
  const std::size_t brackets = limits::kFunctionDepth - 2;
  EXPECT_EQ(problem_with(repeated("(", brackets) + "x" + repeated(")", brackets)), "");
}

TEST(FunctionText, PartsKnowWhereTheyWereTyped) {
  const std::string text = "3·(x − 1)² + max(y, −2)";
  const Expression sum = parse("3·(x − 1)² + max(y, −2)");
  const auto where = [](const Expression& part) { return std::pair{part->span.from, part->span.to}; };
  EXPECT_EQ(where(sum), std::pair(std::size_t{0}, std::size_t{23}));
  const Expression& product = sum->children[0];
  EXPECT_EQ(where(product), std::pair(std::size_t{0}, std::size_t{10}));
  EXPECT_EQ(where(product->children[1]), std::pair(std::size_t{2}, std::size_t{10}));
  EXPECT_EQ(where(product->children[1]->children[0]), std::pair(std::size_t{3}, std::size_t{8}));
  const Expression& max = sum->children[1];
  EXPECT_EQ(where(max), std::pair(std::size_t{13}, std::size_t{23}));
  EXPECT_EQ(where(max->children[1]), std::pair(std::size_t{20}, std::size_t{22}));
}

TEST(FunctionText, NumbersAreWrittenShortAndReadBackTheSame) {
  const std::vector<std::pair<double, const char*>> kNumbers{
      {0, "0"},
      {1, "1"},
      {0.1, "0.1"},
      {100, "100"},
      {2.5, "2.5"},
      {1234567, "1234567"},
      {0.001, "0.001"},
      {1e-7, "1e−7"},
      {1.5e21, "1.5e21"},
      {1.0 / 3, "0.3333333333333333"},
      {123456.789, "123456.789"},
      {5e-324, "5e−324"},
  };
  for (const auto& [value, wanted] : kNumbers) EXPECT_EQ(text_of(value), wanted);
  Rng rng{1, Stream::Points};
  for (int i = 0; i < 2000; ++i) {
    const double rounded = std::round(rng.uniform() * 1e6) / std::pow(10.0, rng.below(9));
    EXPECT_EQ(parse(text_of(rounded))->value, rounded) << text_of(rounded);
    const double value = rng.uniform() * std::pow(10.0, rng.uniform(-12, 12));
    EXPECT_LE(ulps_between(parse(text_of(value))->value, value), 3) << text_of(value);
  }
}

TEST(FunctionText, DigitsBeyondADoublesAreNoHarm) {
  EXPECT_EQ(parse("0.10000000000000000000000000000001")->value, 0.1);
  EXPECT_EQ(parse("100000000000000000000000000000")->value, 1e29);
  EXPECT_LE(ulps_between(parse("0.00000000000000000000000000001")->value, 1e-29), 2) << "more than 22 places";
  EXPECT_EQ(parse("1e-400")->value, 0);
  EXPECT_EQ(problem_with("1e99999999999999999999"), "number-too-large");
}

/// What is drawn at random is written and read back with the same values.
TEST(FunctionText, IsReadAsItWasMeantWhateverTheFunction) {
  Rng rng{2, Stream::Points};
  for (int i = 0; i < 3000; ++i) {
    const Expression expression = random_function(rng, 4);
    const std::string text = text_of(expression);
    if (text.size() > limits::kFunctionLength) continue;
    const Expression read = parse(text);
    EXPECT_EQ(text_of(read), text);
    const Place place{{"x", rng.uniform(-2, 2)}, {"y", rng.uniform(-2, 2)}};
    const double wanted = value_at(expression, place), got = value_at(read, place);
    if (!std::isfinite(wanted)) continue;
    EXPECT_TRUE(agree(got, wanted, 1e-9)) << text << " is " << wanted << ", read back " << got;
  }
}

/// Whatever is typed: a function, or a problem whose place is in the text.
TEST(FunctionText, AnythingIsReadOrRefused) {
  const std::vector<std::string> kPieces{"x",
                                         "y",
                                         "w0",
                                         "x_1",
                                         "2",
                                         "0.5",
                                         "1e5",
                                         ".",
                                         "..",
                                         "e",
                                         "pi",
                                         "π",
                                         "+",
                                         "-",
                                         "−",
                                         "*",
                                         "**",
                                         "/",
                                         "^",
                                         "^-",
                                         "²",
                                         "⁻",
                                         "⁷",
                                         "(",
                                         ")",
                                         "()",
                                         ",",
                                         " ",
                                         "sin",
                                         "sin(",
                                         "max(",
                                         "relu(",
                                         "σ(",
                                         "√",
                                         "_",
                                         "$",
                                         "ä",
                                         "😀",
                                         "\xff",
                                         "\xe2\x88",
                                         std::string(1, '\0'),
                                         "foo",
                                         "\t",
                                         "1e999",
                                         "|"};
  Rng rng{3, Stream::Points};
  const int tries = kIsSanitized ? 20'000 : 100'000;
  int read = 0;
  for (int i = 0; i < tries; ++i) {
    std::string text;
    const std::uint32_t length = 1 + rng.below(14);
    for (std::uint32_t k = 0; k < length; ++k) {
      text += rng.below(20) == 0 ? std::string(1, static_cast<char>(rng.below(256)))
                                 : kPieces[rng.below(static_cast<std::uint32_t>(kPieces.size()))];
    }
    try {
      const Expression expression = parse(text);
      ++read;
      ASSERT_EQ(text_of(parse(text_of(expression), variables_of(expression))), text_of(expression)) << text;
    } catch (const Unreadable& unreadable) {
      const Span span = unreadable.problem().span;
      ASSERT_LE(span.from, span.to) << text;
      ASSERT_LE(span.to, text.size()) << text;
    }
  }
  EXPECT_GT(read, tries / 100);
}

}  // namespace
}  // namespace nn::testing
