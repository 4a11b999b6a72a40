/// Experiments with every activation and every loss it goes with.
#pragma once

#include <utility>
#include <vector>

#include "nn/error.hpp"
#include "nn/loss.hpp"
#include "nn/names.hpp"
#include "support/experiment.hpp"

namespace nn::testing {

/// Whether a loss is over classes only.
inline bool needs_classes(LossKind loss) {
  return loss != LossKind::SquaredError && loss != LossKind::AbsoluteError && loss != LossKind::Huber;
}

/// Two inputs, three outputs, few samples. Classes or values, as the loss wants.
inline Json data_for(LossKind loss) {
  Json data = {{"kind", "table"}, {"task", needs_classes(loss) ? "classification" : "regression"},
               {"inputs", 2},     {"outputs", 3},
               {"testShare", 0},  {"samples", {0.7, -1.1, -0.4, 0.9, 1.3, 0.6, -1.7, -0.8, 0.2, 1.9}}};
  if (needs_classes(loss)) {
    data["targets"] = {0, 1, 2, 2, 0};
  } else {
    data["targets"] = {0.3, -0.8, 1.9, -2.3, 0.4, 0.1, 1.2, 2.7, -0.6, 0.9, -1.4, 3.1, -0.2, 0.6, -3.3};
  }
  return data;
}

inline Json experiment_of(ActivationKind hidden, ActivationKind output, LossKind loss) {
  Json experiment = small_experiment();
  experiment["data"] = data_for(loss);
  experiment["layers"] = {
      {{"neurons", 4}, {"activation", name_of(hidden)}, {"slope", 0.2}, {"l2", 0.01}, {"biasL2", 0.02}},
      {{"neurons", 3}, {"activation", name_of(output)}, {"slope", 0.2}, {"biases", {0.21, -0.13, 0.34}}, {"l1", 0.003}}};
  experiment["layers"][0]["biases"] = {0.11, -0.23, 0.31, 0.17};  // away from 0, where kinks would be
  experiment["loss"] = {{"kind", name_of(loss)}, {"delta", 0.9}};
  return experiment;
}

/// Every output activation with every loss it goes with, given data of the loss's own kind.
inline std::vector<std::pair<ActivationKind, LossKind>> pairs_that_go_together() {
  std::vector<std::pair<ActivationKind, LossKind>> pairs;
  for (std::size_t a = 0; a < Names<ActivationKind>::kAll.size(); ++a) {
    for (std::size_t l = 0; l < Names<LossKind>::kAll.size(); ++l) {
      const auto output = static_cast<ActivationKind>(a);
      const auto loss = static_cast<LossKind>(l);
      try {
        check_pair(needs_classes(loss) ? Task::Classification : Task::Regression, loss, output);
        pairs.emplace_back(output, loss);
      } catch (const Error&) {
      }
    }
  }
  return pairs;
}

}  // namespace nn::testing
