/// The dense layer's three products over a full panel, for `npm run bench -- native`: Dense_Forward/64x128 has 64 inputs and 128
/// neurons. Each is compared with the plainest loop before it is timed.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "nn/kernels/dense.hpp"
#include "nn/rng.hpp"

namespace nn::testing {
namespace {

struct Shape {
  std::size_t inputs, neurons;
};
constexpr Shape kShapes[] = {{2, 4}, {2, 64}, {64, 64}, {64, 128}, {784, 128}};

/// Quarters from −2 to 2: sums of their products are exact, so that any order of adding gives the same bits.
std::vector<Real> quarters(std::size_t count, std::uint32_t seed) {
  Rng rng{seed, Stream::Points};
  std::vector<Real> values(count);
  for (Real& value : values) value = static_cast<Real>((static_cast<double>(rng.below(17)) - 8) / 4);
  return values;
}

/// A layer with what goes through it, I inputs and O neurons.
struct Layer {
  explicit Layer(Shape shape)
      : I{shape.inputs},
        O{shape.neurons},
        W{quarters(I * O, 1)},
        b{quarters(O, 2)},
        x_values{quarters(I * kPanelSamples, 3)},
        dy_values{quarters(O * kPanelSamples, 4)},
        y_values(O * kPanelSamples),
        dx_values(I * kPanelSamples),
        dW(I * O),
        db(O) {}

  Panel panel(std::vector<Real>& values, std::size_t rows) const { return {values.data(), rows, kPanelSamples, kPanelSamples}; }

  void forward() { kernels::dense_forward(W.data(), b.data(), panel(x_values, I), panel(y_values, O)); }
  void backward_input() { kernels::dense_backward_input(W.data(), panel(dy_values, O), panel(dx_values, I)); }
  void backward_parameters() {
    kernels::dense_backward_parameters(panel(x_values, I), panel(dy_values, O), dW.data(), db.data(), false);
  }

  bool forward_is_right() {
    Real sum = b[O - 1];
    for (std::size_t i = 0; i < I; ++i) sum += W[i * O + O - 1] * x_values[i * kPanelSamples + kPanelSamples - 1];
    return y_values.back() == sum;
  }
  bool backward_input_is_right() {
    Real sum = 0;
    for (std::size_t o = 0; o < O; ++o) sum += W[(I - 1) * O + o] * dy_values[o * kPanelSamples + kPanelSamples - 1];
    return dx_values.back() == sum;
  }
  bool backward_parameters_is_right() {
    Real sum = 0;
    for (std::size_t s = 0; s < kPanelSamples; ++s) {
      sum += x_values[(I - 1) * kPanelSamples + s] * dy_values[(O - 1) * kPanelSamples + s];
    }
    return dW.back() == sum;
  }

  std::size_t I, O;
  std::vector<Real> W, b, x_values, dy_values, y_values, dx_values, dW, db;
};

void measure(benchmark::State& state, Shape shape, void (Layer::*product)(), bool (Layer::*is_right)()) {
  Layer layer{shape};
  (layer.*product)();
  if (!(layer.*is_right)()) return state.SkipWithError("The last number is not what a plain loop makes of it.");
  for ([[maybe_unused]] const auto _ : state) {
    (layer.*product)();
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kPanelSamples));
}

void add(const std::string& name, void (Layer::*product)(), bool (Layer::*is_right)()) {
  for (const Shape shape : kShapes) {
    const std::string full = name + "/" + std::to_string(shape.inputs) + "x" + std::to_string(shape.neurons);
    benchmark::RegisterBenchmark(full.c_str(), [=](benchmark::State& state) { measure(state, shape, product, is_right); });
  }
}

[[maybe_unused]] const bool kAdded = [] {
  add("Dense_Forward", &Layer::forward, &Layer::forward_is_right);
  add("Dense_BackwardInput", &Layer::backward_input, &Layer::backward_input_is_right);
  add("Dense_BackwardParameters", &Layer::backward_parameters, &Layer::backward_parameters_is_right);
  return true;
}();

}  // namespace
}  // namespace nn::testing
