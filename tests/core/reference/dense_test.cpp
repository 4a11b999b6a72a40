/// The products of a dense layer against NumPy's, for shapes that fill no vector.
#include "nn/kernels/dense.hpp"

#include <gtest/gtest.h>

#include "support/closeness.hpp"
#include "support/panels.hpp"

namespace nn::testing {
namespace {

std::vector<Real> reals(const Json& numbers) {
  const std::vector<double> wide = flat(numbers);
  return {wide.begin(), wide.end()};
}

void expect_product(const std::vector<double>& got, const Json& wanted, const std::string& what) {
  expect_all_close(got, flat(wanted["values"]), kSumUnits, what, flat(wanted["magnitudes"]));
}

TEST(DenseReference, ProductsForwardAndBackAgreeWithNumPy) {
  const Json reference = golden("dense.json");
  ASSERT_GE(reference["cases"].size(), 10U);
  for (const Json& example : reference["cases"]) {
    const std::size_t samples = example["samples"], inputs = example["inputs"], neurons = example["neurons"];
    const std::string shape = std::to_string(samples) + " x " + std::to_string(inputs) + " x " + std::to_string(neurons);
    const std::vector<Real> W = reals(example["W"]), b = reals(example["b"]);
    OwnedPanel x{inputs, samples}, y{neurons, samples}, dx{inputs, samples}, dy{neurons, samples};
    x.set(flat(example["x"]));
    kernels::dense_forward(W.data(), b.data(), x.panel(), y.panel());
    expect_product(y.values(), example["y"], "y of " + shape);

    for (std::size_t neuron = 0; neuron < neurons; ++neuron) {  // the padding that the kernels ask for
      for (std::size_t s = samples; s < dy.panel().columns; ++s) dy.at(neuron, s) = 0;
    }
    dy.set(flat(example["dy"]));
    kernels::dense_backward_input(W.data(), dy.panel(), dx.panel());
    expect_product(dx.values(), example["dx"], "dx of " + shape);

    std::vector<Real> dW(inputs * neurons), db(neurons);
    kernels::dense_backward_parameters(x.panel(), dy.panel(), dW.data(), db.data(), false);
    expect_product({dW.begin(), dW.end()}, example["dW"], "dW of " + shape);
    expect_product({db.begin(), db.end()}, example["db"], "db of " + shape);
    kernels::dense_backward_parameters(x.panel(), dy.panel(), dW.data(), db.data(), true);
    const std::vector<double> once = flat(example["dW"]["values"]);
    for (std::size_t i = 0; i < once.size(); ++i) {
      EXPECT_TRUE(is_close(static_cast<double>(dW[i]) / 2, once[i], kSumUnits, flat(example["dW"]["magnitudes"])[i])) << shape;
    }
  }
}

}  // namespace
}  // namespace nn::testing
