/// Derivatives, with the rule at every step.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "nn/functions/expression.hpp"

namespace nn {

namespace functions {

enum class Rule {
  Constant,         // c' = 0
  Variable,         // x' = 1
  Sum,              // (u + v + …)' = u' + v' + …
  Negative,         // (−u)' = −u'
  ConstantFactor,   // (c u)' = c u'
  ConstantDivisor,  // (u / c)' = u' / c
  Product,          // (u v)' = u' v + u v'
  Quotient,         // (u / v)' = (u' v − u v') / v²
  Power,            // (xⁿ)' = n xⁿ⁻¹
  Exponential,      // (cˣ)' = cˣ ln c
  GeneralPower,     // (u^v)' = u^v (v' ln u + v u' / u)
  Chain,            // f(u)' = f'(u) u'
  Relu,             // step(x): 0 at 0
  Sigmoid,
  Tanh,
  Exp,  // also eˣ
  Ln,
  Sqrt,
  Sin,
  Cos,
  Abs,      // sign(x): 0 at 0
  Extreme,  // max(u, v)' = step(u − v) u' + step(v − u) v', and min likewise: where both are equal, 0
  Step,     // of step and sign: 0
};

/// Something the rule has a name for: u, v, n, c, outer or inner.
struct Part {
  std::string name;
  Expression expression;
};

/// One rule applied.
struct Derivation {
  Rule rule = Rule::Constant;
  std::string by;  // the variable
  Expression before;
  std::vector<Part> parts;
  /// The derivatives the rule asks for. Sum: one for each term; ConstantFactor, ConstantDivisor, Negative: u; Product,
  /// Quotient, GeneralPower, Extreme: u, v; Chain: outer by its own letter, then inner.
  std::vector<Derivation> steps;
  Expression applied;  // as the rule says, with those derivatives put in
  Expression after;    // tidied up
};

/// Throws Unreadable where it would become too much to read.
Derivation derive(const Expression& expression, const std::string& by);

}  // namespace functions

template <>
struct Names<functions::Rule> {
  static constexpr const char* kWhat = "rule";
  static constexpr std::array<std::string_view, 23> kAll{"constant",
                                                         "variable",
                                                         "sum",
                                                         "negative",
                                                         "constant-factor",
                                                         "constant-divisor",
                                                         "product",
                                                         "quotient",
                                                         "power",
                                                         "exponential",
                                                         "general-power",
                                                         "chain",
                                                         "relu",
                                                         "sigmoid",
                                                         "tanh",
                                                         "exp",
                                                         "ln",
                                                         "sqrt",
                                                         "sin",
                                                         "cos",
                                                         "abs",
                                                         "extreme",
                                                         "step"};
};

}  // namespace nn
