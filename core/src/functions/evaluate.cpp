#include "nn/functions/evaluate.hpp"

#include <algorithm>

namespace nn::functions {

Evaluated evaluate(const Circuit& circuit, std::vector<double> at, std::size_t free, std::span<const double> points,
                   bool with_gradients) {
  const auto width = static_cast<std::ptrdiff_t>(free);
  Evaluated evaluated;
  std::vector<double> values, gradients;
  for (std::size_t first = 0; first < points.size(); first += free) {
    std::copy_n(points.begin() + static_cast<std::ptrdiff_t>(first), width, at.begin());
    circuit.forward<double>(at, values);
    evaluated.values.push_back(values[circuit.output()]);
    if (!with_gradients) continue;
    circuit.backward(values, gradients);
    evaluated.gradients.insert(evaluated.gradients.end(), gradients.begin(), gradients.begin() + width);
  }
  return evaluated;
}

template <class Number>
Differences differences(const Circuit& circuit, std::span<const double> at, std::size_t variable,
                        std::span<const double> steps) {
  std::vector<double> place{at.begin(), at.end()};
  std::vector<Number> values;
  const auto f = [&](Number x) {
    place[variable] = static_cast<double>(x);
    circuit.forward<Number>(place, values);
    return values[circuit.output()];
  };
  Differences found;
  const auto x = static_cast<Number>(at[variable]);
  const Number here = f(x);
  for (const double step : steps) {
    const auto h = static_cast<Number>(step);
    const Number above = f(x + h), below = f(x - h);
    found.above.push_back(static_cast<double>(above));
    found.below.push_back(static_cast<double>(below));
    found.central.push_back(static_cast<double>((above - below) / (2 * h)));
    found.forward.push_back(static_cast<double>((above - here) / h));
    found.backward.push_back(static_cast<double>((here - below) / h));
  }
  return found;
}

template Differences differences<double>(const Circuit&, std::span<const double>, std::size_t, std::span<const double>);
template Differences differences<float>(const Circuit&, std::span<const double>, std::size_t, std::span<const double>);

}  // namespace nn::functions
