/// A function as a circuit of gates, which values pass forward and gradients back.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nn/functions/expression.hpp"

namespace nn::functions {

/// One operation. A sum takes its negative terms as they are and subtracts them; a power whose exponent has no variable in it
/// takes the base alone.
struct Gate {
  Kind kind = Kind::Number;
  Function function = Function::Relu;
  double constant = 0;  // Number, Constant: the value; Power with one input: the exponent
  std::vector<std::size_t> inputs;
  std::vector<char> subtracted;  // Sum: 1 for each input that is
  Expression expression;         // what it computes
};

/// From a variable to the output.
struct CircuitPath {
  std::vector<std::size_t> gates;
  std::vector<double> factors;  // one for each gate but the first: how much it feels the one before
  double product = 1;
};

/// Gates in evaluation order: first the variables, each once, then numbers and operations as they are needed. A kink has the
/// course's slope: ReLU and abs 0 at 0; max and min pass nothing on where two are equal.
///
/// Always in double, whatever the module's precision: lessons compare it with differences.
class Circuit {
 public:
  /// `variables`: the first gates, in this order; all of the expression's must be there.
  Circuit(const Expression& expression, std::vector<std::string> variables);

  const std::vector<Gate>& gates() const { return gates_; }
  const std::vector<std::string>& variables() const { return variables_; }
  std::size_t output() const { return output_; }

  /// All gates' values. Number is double, or float for what float arithmetic would give. Where a gate is not defined: NaN.
  template <class Number>
  void forward(std::span<const double> variables, std::vector<Number>& values) const;
  /// The same from gate `first` on; those before have their values.
  template <class Number>
  void forward_from(std::size_t first, std::vector<Number>& values) const;
  /// d gate / d input for each of its inputs.
  std::vector<double> locals(std::size_t gate, const std::vector<double>& values) const;
  /// d output / d gate for every gate.
  void backward(const std::vector<double>& values, std::vector<double>& gradients) const;
  /// The same from moving each gate's value by `step` down and up.
  std::vector<double> differences(const std::vector<double>& values, double step) const;
  /// One for every place where the variable stands.
  std::vector<CircuitPath> paths(std::size_t variable, const std::vector<double>& values) const;

 private:
  /// The same as locals(), into vectors that can be used again.
  void find_locals(std::size_t gate, const std::vector<double>& values, std::vector<double>& inputs,
                   std::vector<double>& slopes) const;
  std::size_t add(const Expression& expression);
  std::size_t add_gate(Gate gate);

  std::vector<Gate> gates_;
  std::vector<std::string> variables_;
  std::size_t output_ = 0;
};

/// What a function of the vocabulary gives.
double call_value(Function function, std::span<const double> inputs);
/// Its derivative by input `which`; `value` is what it gives.
double call_slope(Function function, std::span<const double> inputs, std::size_t which, double value);
/// base^exponent; whole exponents by multiplication.
double raise(double base, double exponent);
/// The value of an expression without variables.
double constant_value(const Expression& expression);

}  // namespace nn::functions
