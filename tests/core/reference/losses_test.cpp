/// Every loss and its gradient against PyTorch, for shapes that fill no vector.
#include <gtest/gtest.h>

#include "nn/activation.hpp"
#include "nn/loss.hpp"
#include "nn/names.hpp"
#include "support/closeness.hpp"
#include "support/panels.hpp"

namespace nn::testing {
namespace {

/// The activation that a loss takes its outputs from; it passes it on the way back where it is none of its own.
ActivationKind output_of(LossKind loss) {
  if (loss == LossKind::CategoricalCrossEntropy) return ActivationKind::Softmax;
  return loss == LossKind::BinaryCrossEntropy ? ActivationKind::Sigmoid : ActivationKind::Linear;
}

TEST(LossReference, ValuesAndGradientsAgreeWithPyTorch) {
  const Json reference = golden("losses.json");
  ASSERT_GE(reference["cases"].size(), 40U);
  for (const Json& example : reference["cases"]) {
    const std::string name = example["loss"];
    const LossKind kind = parse_name<LossKind>(name);
    const auto loss = make_loss({kind, example["delta"].get<double>()});
    const std::size_t samples = example["samples"], outputs = example["outputs"];
    OwnedPanel z{outputs, samples}, y{outputs, samples}, target{outputs, samples}, d{outputs, samples};
    z.set(flat(example["y"]));
    y.set(flat(example["y"]));
    target.set(flat(example["targets"]));
    if (output_of(kind) != ActivationKind::Linear) make_activation(output_of(kind), 0)->forward(z.panel(), y.panel());

    const double count = static_cast<double>(samples);
    const double value =
        static_cast<double>(loss->backward(y.panel(), target.panel(), Real(1) / static_cast<Real>(samples), d.panel()));
    EXPECT_EQ(value, static_cast<double>(loss->value(y.panel(), target.panel())));
    const std::string what = name + " of " + std::to_string(samples) + " x " + std::to_string(outputs);
    // A logarithm near 1 cancels: probabilities carry their rounding into it.
    EXPECT_TRUE(is_close(value / count, example["value"], kSumUnits, kind <= LossKind::BinaryCrossEntropy ? 1 : 0)) << what;
    // Slopes are differences of an output and a target, both of the order of 1, shared out among the numbers.
    const double share = kind == LossKind::CategoricalCrossEntropy ? count : count * static_cast<double>(outputs);
    const std::vector<double> wanted = flat(example["gradients"]);
    expect_all_close(d.values(), wanted, kElementwiseUnits, what, std::vector<double>(wanted.size(), 2 / share));
  }
}

}  // namespace
}  // namespace nn::testing
