#include "nn/functions/descend.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "nn/optimizer.hpp"
#include "nn/parameters.hpp"
#include "nn/schedule.hpp"

namespace nn::functions {

namespace {

void append(std::vector<double>& rows, const auto& values, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) rows.push_back(static_cast<double>(values[i]));
}

bool all_finite(std::span<const double> values) {
  return std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
}

/// What clipping multiplies a gradient with.
double clipping_scale(std::span<const double> gradient, double longest) {
  double squares = 0;
  for (const double part : gradient) squares += part * part;
  const double norm = std::sqrt(squares);
  return longest > 0 && norm > longest ? longest / norm : 1;
}

}  // namespace

Descent descend(const Circuit& circuit, std::vector<double> start, std::size_t free, const OptimizerConfig& optimizer,
                const ScheduleConfig& schedule, std::size_t steps) {
  // To an optimiser the variables are the parameters of one neuron: its last is the bias.
  LayerConfig neuron;
  Parameters parameters{free - 1, {neuron}};
  const auto rule = make_optimizer(optimizer);
  std::copy_n(start.begin(), free, parameters.values.begin());

  Descent descent;
  std::vector<double> values, gradients;
  const auto look = [&] {
    for (std::size_t i = 0; i < free; ++i) start[i] = static_cast<double>(parameters.values[i]);
    circuit.forward<double>(start, values);
    circuit.backward(values, gradients);
    append(descent.points, start, free);
    descent.values.push_back(values[circuit.output()]);
    append(descent.gradients, gradients, free);
    return std::isfinite(values[circuit.output()]) && all_finite(std::span{gradients}.first(free));
  };
  descent.finite = look();
  for (std::size_t t = 0; t < steps && descent.finite; ++t) {
    const double rate = scheduled_rate(optimizer.learning_rate, schedule, t);
    for (std::size_t i = 0; i < free; ++i) parameters.gradients[i] = static_cast<Real>(gradients[i]);
    const double scale = clipping_scale(std::span{gradients}.first(free), optimizer.clip_norm);
    if (!rule->update(parameters, static_cast<Real>(scale), rate, t)) {
      descent.finite = false;
      break;
    }
    descent.rates.push_back(rate);
    for (std::size_t i = 0; i < free; ++i) {
      descent.moves.push_back(static_cast<double>(parameters.values[i]) - static_cast<double>(parameters.previous[i]));
    }
    append(descent.first, parameters.first, free);
    append(descent.second, parameters.second, free);
    descent.finite = look();
  }
  return descent;
}

}  // namespace nn::functions
