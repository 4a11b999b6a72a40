/// Typed functions in tests: read, drawn at random, and looked at from outside.
#pragma once

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "nn/functions/circuit.hpp"
#include "nn/functions/expression.hpp"
#include "nn/functions/parse.hpp"
#include "nn/functions/problem.hpp"
#include "nn/functions/text.hpp"
#include "nn/rng.hpp"

namespace nn::testing {

using Place = std::map<std::string, double>;

/// A circuit that has run forward and back at a place.
struct RunCircuit {
  functions::Circuit circuit;
  std::vector<double> values, gradients;

  double value() const { return values[circuit.output()]; }
  std::size_t gate_of(const std::string& text) const {
    const auto& gates = circuit.gates();
    for (std::size_t i = 0; i < gates.size(); ++i) {
      if (functions::text_of(gates[i].expression) == text) return i;
    }
    ADD_FAILURE() << "There is no gate " << text;
    return 0;
  }
  double value_of(const std::string& text) const { return values[gate_of(text)]; }
  double gradient_of(const std::string& text) const { return gradients[gate_of(text)]; }
};

inline RunCircuit run_at(const functions::Expression& expression, const Place& place) {
  std::vector<std::string> names;
  std::vector<double> at;
  for (const auto& [name, value] : place) {
    names.push_back(name);
    at.push_back(value);
  }
  RunCircuit run{functions::Circuit{expression, names}, {}, {}};
  run.circuit.forward<double>(at, run.values);
  run.circuit.backward(run.values, run.gradients);
  return run;
}

inline double value_at(const functions::Expression& expression, const Place& place) {
  return run_at(expression, place).value();
}

/// The kind of what is wrong with a text; empty where it can be read.
inline std::string problem_with(const std::string& text) {
  try {
    functions::parse(text);
    return "";
  } catch (const functions::Unreadable& unreadable) {
    return std::string{name_of(unreadable.problem().kind)};
  }
}

/// A function of x and y drawn at random, from numbers, all operations and all functions.
inline functions::Expression random_function(Rng& rng, int depth) {
  using namespace functions;
  if (depth == 0 || rng.below(6) == 0) {
    if (rng.below(3) == 0) return number(rng.below(2) == 0 ? 1 + rng.below(4) : 0.5 + rng.below(3));
    return variable(rng.below(2) == 0 ? "x" : "y");
  }
  const auto part = [&] { return random_function(rng, depth - 1); };
  switch (rng.below(8)) {
    case 0: return sum({part(), part(), part()});
    case 1: return sum({part(), negative(part())});
    case 2: return product({part(), part()});
    case 3: return product({number(2 + rng.below(3)), part(), part()});
    case 4: return quotient(part(), part());
    case 5: return power(part(), rng.below(4) == 0 ? part() : number(rng.below(5)));
    case 6: return negative(part());
    default: break;
  }
  const auto function = static_cast<Function>(rng.below(Names<Function>::kAll.size()));
  const bool two = function == Function::Max || function == Function::Min;
  return call(function, two ? std::vector{part(), part()} : std::vector{part()});
}

/// Whether the two are as close as rounding in double allows.
inline bool agree(double a, double b, double tolerance) {
  return std::abs(a - b) <= tolerance * std::max({1.0, std::abs(a), std::abs(b)});
}

}  // namespace nn::testing
