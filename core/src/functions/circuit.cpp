#include "nn/functions/circuit.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace nn::functions {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// One gate's inputs, as doubles.
template <class Number>
std::vector<double>& gathered(const Gate& gate, const std::vector<Number>& values, std::vector<double>& into) {
  into.clear();
  for (const std::size_t input : gate.inputs) into.push_back(static_cast<double>(values[input]));
  return into;
}

/// Every operation is rounded to Number, as if there were nothing wider.
template <class Number>
Number value_of(const Gate& gate, const std::vector<Number>& values, std::vector<double>& inputs) {
  const auto in = [&](std::size_t i) { return values[gate.inputs[i]]; };
  switch (gate.kind) {
    case Kind::Sum: {
      Number total = gate.subtracted[0] ? -in(0) : in(0);
      for (std::size_t i = 1; i < gate.inputs.size(); ++i) total = gate.subtracted[i] ? total - in(i) : total + in(i);
      return total;
    }
    case Kind::Product: {
      Number total = in(0);
      for (std::size_t i = 1; i < gate.inputs.size(); ++i) total *= in(i);
      return total;
    }
    case Kind::Quotient: {
      const Number value = in(0) / in(1);
      return in(1) == Number(0) ? static_cast<Number>(kNaN) : value;
    }
    case Kind::Negative: return -in(0);
    case Kind::Power:
      return static_cast<Number>(
          raise(static_cast<double>(in(0)), gate.inputs.size() == 1 ? gate.constant : static_cast<double>(in(1))));
    case Kind::Call: return static_cast<Number>(call_value(gate.function, gathered(gate, values, inputs)));
    default: return static_cast<Number>(gate.constant);
  }
}

/// How often the value `best` is among the inputs.
std::ptrdiff_t count_of(std::span<const double> inputs, double best) { return std::count(inputs.begin(), inputs.end(), best); }

double sign(double x) { return x > 0 ? 1 : x < 0 ? -1 : x == 0 ? 0 : x; }

}  // namespace

// -------------------------------------------------------------------------------------------------------- operations

double call_value(Function function, std::span<const double> inputs) {
  const double x = inputs[0];
  switch (function) {
    case Function::Relu: return x > 0 ? x : x == x ? 0 : x;
    case Function::Sigmoid: {
      const double shrunk = std::exp(-std::abs(x));
      return (x < 0 ? shrunk : 1) / (1 + shrunk);
    }
    case Function::Tanh: return std::tanh(x);
    case Function::Exp: return std::exp(x);
    case Function::Ln: return x > 0 ? std::log(x) : kNaN;
    case Function::Sqrt: return x >= 0 ? std::sqrt(x) : kNaN;
    case Function::Sin: return std::sin(x);
    case Function::Cos: return std::cos(x);
    case Function::Abs: return std::abs(x);
    case Function::Max:
    case Function::Min: {
      double best = x;
      for (const double other : inputs) {
        if (other != other) return other;
        if (function == Function::Max ? other > best : other < best) best = other;
      }
      return best;
    }
    case Function::Step: return x > 0 ? 1 : x == x ? 0 : x;
    case Function::Sign: return sign(x);
  }
  return kNaN;
}

double call_slope(Function function, std::span<const double> inputs, std::size_t which, double value) {
  const double x = inputs[which];
  if (value != value) return value;
  switch (function) {
    case Function::Relu: return x > 0 ? 1 : 0;
    case Function::Sigmoid: {
      const double shrunk = std::exp(-std::abs(x));  // 1 − value would lose its digits
      return shrunk / ((1 + shrunk) * (1 + shrunk));
    }
    case Function::Tanh: {
      const double shrunk = std::exp(-2 * std::abs(x));
      return 4 * shrunk / ((1 + shrunk) * (1 + shrunk));
    }
    case Function::Exp: return value;
    case Function::Ln: return 1 / x;
    case Function::Sqrt: return x > 0 ? 0.5 / value : kNaN;
    case Function::Sin: return std::cos(x);
    case Function::Cos: return -std::sin(x);
    case Function::Abs: return sign(x);
    case Function::Max:
    case Function::Min: return x == value && count_of(inputs, value) == 1 ? 1 : 0;
    case Function::Step:
    case Function::Sign: return 0;
  }
  return kNaN;
}

double raise(double base, double exponent) {
  constexpr double kMostMultiplied = 1 << 20;
  if (exponent == std::floor(exponent) && std::abs(exponent) <= kMostMultiplied) {
    if (exponent < 0 && base == 0) return kNaN;
    double result = 1, factor = base;
    for (auto left = static_cast<std::uint32_t>(std::abs(exponent)); left > 0; left >>= 1) {
      if (left & 1U) result *= factor;
      if (left > 1) factor *= factor;
    }
    return exponent < 0 ? 1 / result : result;
  }
  if (base < 0 || (base == 0 && exponent < 0)) return kNaN;
  return std::pow(base, exponent);
}

namespace {

/// d (base^exponent) / d base, and by the exponent.
double slope_by_base(double base, double exponent) { return exponent == 0 ? 0 : exponent * raise(base, exponent - 1); }
double slope_by_exponent(double base, double value) { return base > 0 ? value * std::log(base) : kNaN; }

}  // namespace

double constant_value(const Expression& expression) {
  const Circuit circuit{expression, {}};
  std::vector<double> values;
  circuit.forward<double>({}, values);
  return values[circuit.output()];
}

// ----------------------------------------------------------------------------------------------------------- building

Circuit::Circuit(const Expression& expression, std::vector<std::string> variables) : variables_{std::move(variables)} {
  for (const std::string& name : variables_) {
    Gate gate;
    gate.kind = Kind::Variable;
    gate.expression = variable(name);
    add_gate(std::move(gate));
  }
  output_ = add(expression);
}

std::size_t Circuit::add_gate(Gate gate) {
  gates_.push_back(std::move(gate));
  return gates_.size() - 1;
}

std::size_t Circuit::add(const Expression& expression) {
  const Node& node = *expression;
  if (node.kind == Kind::Variable) {
    return static_cast<std::size_t>(std::find(variables_.begin(), variables_.end(), node.name) - variables_.begin());
  }
  Gate gate;
  gate.kind = node.kind;
  gate.function = node.function;
  gate.expression = expression;
  if (node.kind == Kind::Number) gate.constant = node.value;
  if (node.kind == Kind::Constant) gate.constant = node.name == "pi" ? 3.14159265358979323846 : 2.71828182845904523536;
  if (node.kind == Kind::Sum) {
    for (const Expression& term : node.children) {
      const bool subtracted = term->kind == Kind::Negative;
      gate.subtracted.push_back(subtracted ? 1 : 0);
      gate.inputs.push_back(add(subtracted ? term->children[0] : term));
    }
  } else if (node.kind == Kind::Power && variables_of(node.children[1]).empty()) {
    gate.constant = constant_value(node.children[1]);
    gate.inputs.push_back(add(node.children[0]));
  } else {
    for (const Expression& child : node.children) gate.inputs.push_back(add(child));
  }
  return add_gate(std::move(gate));
}

// ------------------------------------------------------------------------------------------------------------ running

template <class Number>
void Circuit::forward(std::span<const double> variables, std::vector<Number>& values) const {
  values.resize(gates_.size());
  for (std::size_t i = 0; i < variables_.size(); ++i) values[i] = static_cast<Number>(variables[i]);
  forward_from(variables_.size(), values);
}

template <class Number>
void Circuit::forward_from(std::size_t first, std::vector<Number>& values) const {
  std::vector<double> inputs;
  for (std::size_t i = std::max(first, variables_.size()); i < gates_.size(); ++i)
    values[i] = value_of(gates_[i], values, inputs);
}

template void Circuit::forward(std::span<const double>, std::vector<double>&) const;
template void Circuit::forward(std::span<const double>, std::vector<float>&) const;
template void Circuit::forward_from(std::size_t, std::vector<double>&) const;
template void Circuit::forward_from(std::size_t, std::vector<float>&) const;

std::vector<double> Circuit::locals(std::size_t gate, const std::vector<double>& values) const {
  std::vector<double> inputs, slopes;
  find_locals(gate, values, inputs, slopes);
  return slopes;
}

void Circuit::find_locals(std::size_t index, const std::vector<double>& values, std::vector<double>& inputs,
                          std::vector<double>& slopes) const {
  const Gate& gate = gates_[index];
  gathered(gate, values, inputs);
  slopes.resize(inputs.size());
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    switch (gate.kind) {
      case Kind::Sum: slopes[i] = gate.subtracted[i] ? -1 : 1; break;
      case Kind::Product:
        slopes[i] = 1;
        for (std::size_t k = 0; k < inputs.size(); ++k) slopes[i] *= k == i ? 1 : inputs[k];
        break;
      case Kind::Quotient:
        slopes[i] = inputs[1] == 0 ? kNaN : i == 0 ? 1 / inputs[1] : -inputs[0] / (inputs[1] * inputs[1]);
        break;
      case Kind::Power:
        if (i == 1) {
          slopes[i] = slope_by_exponent(inputs[0], values[index]);
        } else {
          slopes[i] = slope_by_base(inputs[0], inputs.size() == 1 ? gate.constant : inputs[1]);
        }
        break;
      case Kind::Negative: slopes[i] = -1; break;
      default: slopes[i] = call_slope(gate.function, inputs, i, values[index]);
    }
  }
}

void Circuit::backward(const std::vector<double>& values, std::vector<double>& gradients) const {
  gradients.assign(gates_.size(), 0.0);
  gradients[output_] = 1;
  std::vector<double> inputs, slopes;
  for (std::size_t i = gates_.size(); i-- > variables_.size();) {
    find_locals(i, values, inputs, slopes);
    for (std::size_t k = 0; k < slopes.size(); ++k) gradients[gates_[i].inputs[k]] += gradients[i] * slopes[k];
  }
}

std::vector<double> Circuit::differences(const std::vector<double>& values, double step) const {
  std::vector<double> found(gates_.size());
  std::vector<double> moved = values;
  for (std::size_t i = 0; i < gates_.size(); ++i) {
    const auto output_at = [&](double value) {
      std::copy(values.begin(), values.end(), moved.begin());
      moved[i] = value;
      forward_from(i + 1, moved);
      return moved[output_];
    };
    const double low = values[i] - step, high = values[i] + step;
    found[i] = (output_at(high) - output_at(low)) / (high - low);
  }
  return found;
}

std::vector<CircuitPath> Circuit::paths(std::size_t variable, const std::vector<double>& values) const {
  std::vector<CircuitPath> found;
  if (variable == output_) found.push_back({{variable}, {}, 1});
  // Backwards from the output: what is open is a gate, and the way from it to the output.
  std::vector<CircuitPath> open{{{output_}, {}, 1}};
  while (!open.empty()) {
    const CircuitPath way = std::move(open.back());
    open.pop_back();
    const std::size_t gate = way.gates.front();
    const std::vector<double> slopes = locals(gate, values);
    for (std::size_t k = slopes.size(); k-- > 0;) {
      const std::size_t input = gates_[gate].inputs[k];
      CircuitPath longer = way;
      longer.gates.insert(longer.gates.begin(), input);
      longer.factors.insert(longer.factors.begin(), slopes[k]);
      longer.product *= slopes[k];
      if (input == variable) found.push_back(longer);
      if (input >= variables_.size()) open.push_back(std::move(longer));
    }
  }
  return found;
}

}  // namespace nn::functions
