/// What is wrong with a function that was typed: for the page to put into words.
#pragma once

#include <array>
#include <cstdint>
#include <exception>
#include <string>
#include <string_view>
#include <utility>

#include "nn/functions/expression.hpp"

namespace nn {

namespace functions {

enum class ProblemKind {
  Empty,
  TooLong,
  TooComplex,
  UnknownCharacter,
  UnknownName,
  BadNumber,
  NumberTooLarge,
  MissingBracket,
  UnexpectedBracket,
  NothingInBrackets,
  NothingBeforeOperator,
  NothingAfterOperator,
  MissingOperator,
  FunctionWithoutBrackets,
  WrongInputs,
  UnexpectedComma,
};

/// `what`: the character, name or operator it is about.
struct Problem {
  ProblemKind kind = ProblemKind::Empty;
  Span span;
  std::string what;
};

/// Thrown wherever a typed function cannot be read, or is more than can be worked with. Like Error, it ends at the border.
class Unreadable final : public std::exception {
 public:
  explicit Unreadable(Problem problem) : problem_{std::move(problem)} {}
  Unreadable(ProblemKind kind, Span span, std::string what = {}) : problem_{kind, span, std::move(what)} {}
  const Problem& problem() const noexcept { return problem_; }
  const char* what() const noexcept override { return "unreadable function"; }

 private:
  Problem problem_;
};

}  // namespace functions

template <>
struct Names<functions::ProblemKind> {
  static constexpr const char* kWhat = "problem";
  static constexpr std::array<std::string_view, 16> kAll{"empty",
                                                         "too-long",
                                                         "too-complex",
                                                         "unknown-character",
                                                         "unknown-name",
                                                         "bad-number",
                                                         "number-too-large",
                                                         "missing-bracket",
                                                         "unexpected-bracket",
                                                         "nothing-in-brackets",
                                                         "nothing-before-operator",
                                                         "nothing-after-operator",
                                                         "missing-operator",
                                                         "function-without-brackets",
                                                         "wrong-inputs",
                                                         "unexpected-comma"};
};

}  // namespace nn
