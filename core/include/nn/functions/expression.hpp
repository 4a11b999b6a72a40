/// Functions that a person types, as trees.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "nn/names.hpp"

namespace nn {

namespace functions {

enum class Kind { Number, Constant, Variable, Sum, Product, Quotient, Power, Negative, Call };
enum class Function { Relu, Sigmoid, Tanh, Exp, Ln, Sqrt, Sin, Cos, Abs, Max, Min, Step, Sign };

/// A part of the typed text, in the UTF-16 units that JavaScript counts; empty for what was not typed.
struct Span {
  std::size_t from = 0, to = 0;
};

struct Node;
/// Trees never change, so that they can share their branches.
using Expression = std::shared_ptr<const Node>;

/// A difference is a sum with a negative term. Numbers are 0 or more: below stands a Negative.
struct Node {
  Kind kind = Kind::Number;
  double value = 0;                    // Number
  std::string name;                    // Variable; Constant: "pi" or "e"
  Function function = Function::Relu;  // Call
  std::vector<Expression> children;
  Span span;
  std::size_t nodes = 1;  // of the tree from here on, shared ones as often as they occur
};

// Each throws Unreadable where the tree would be larger than any that is needed.
Expression number(double value, Span span = {});
Expression constant(std::string name, Span span = {});
Expression variable(std::string name, Span span = {});
Expression sum(std::vector<Expression> terms, Span span = {});
Expression product(std::vector<Expression> factors, Span span = {});
Expression quotient(Expression over, Expression under, Span span = {});
Expression power(Expression base, Expression exponent, Span span = {});
Expression negative(Expression of, Span span = {});
Expression call(Function function, std::vector<Expression> inputs, Span span = {});

/// Whether two trees are equal, wherever they were typed.
bool same(const Expression& a, const Expression& b);
bool has(const Expression& expression, std::string_view variable);
/// In the order in which they first occur.
std::vector<std::string> variables_of(const Expression& expression);
/// The tree with something else in place of a variable.
Expression substitute(const Expression& expression, std::string_view variable, const Expression& by);
bool is_number(const Expression& expression, double value);
inline bool is_variable(const Expression& expression, std::string_view name) {
  return expression->kind == Kind::Variable && expression->name == name;
}

}  // namespace functions

template <>
struct Names<functions::Kind> {
  static constexpr const char* kWhat = "kind of expression";
  static constexpr std::array<std::string_view, 9> kAll{"number",   "constant", "variable", "sum", "product",
                                                        "quotient", "power",    "negative", "call"};
};
template <>
struct Names<functions::Function> {
  static constexpr const char* kWhat = "function";
  static constexpr std::array<std::string_view, 13> kAll{"relu", "sigmoid", "tanh", "exp", "ln",   "sqrt", "sin",
                                                         "cos",  "abs",     "max",  "min", "step", "sign"};
};

}  // namespace nn
