#include "nn/evaluation.hpp"

#include <algorithm>
#include <limits>

namespace nn {

namespace {

constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();

/// Calls visit(outputs, targets) for the whole set, panel by panel.
template <class Visit>
void each_panel(Network& network, const SampleSet& set, Visit visit) {
  PanelBuffer buffer = set.make_buffer();
  for (std::size_t first = 0; first < set.size(); first += kPanelSamples) {
    const auto [x, targets] = set.gather(first, std::min(kPanelSamples, set.size() - first), buffer);
    visit(network.forward(x), targets);
  }
}

/// The class a column of outputs, or of coded targets, stands for: the first highest, or the side of the threshold.
std::size_t class_of(const Panel& panel, std::size_t column, Real threshold) {
  if (panel.rows == 1) return panel.data[column] > threshold ? 1 : 0;
  std::size_t best = 0;
  for (std::size_t row = 1; row < panel.rows; ++row) {
    if (panel.row(row)[column] > panel.row(best)[column]) best = row;
  }
  return best;
}

/// Sums for R² over any number of panels.
struct Spread {
  /// Sums are over targets less the first of them, so that equal targets leave nothing to rounding.
  double origin = 0, count = 0, sum = 0, squares = 0, errors = 0;

  void add(const Panel& outputs, const Panel& targets) {
    for (std::size_t row = 0; row < outputs.rows; ++row) {
      for (std::size_t column = 0; column < outputs.samples; ++column) {
        const auto target = static_cast<double>(targets.row(row)[column]);
        const double error = target - static_cast<double>(outputs.row(row)[column]);
        if (count == 0) origin = target;
        const double offset = target - origin;
        count += 1;
        sum += offset;
        squares += offset * offset;
        errors += error * error;
      }
    }
  }
  double r_squared() const {
    const double variation = squares - sum * sum / count;
    return variation > 0 ? 1.0 - errors / variation : kNotANumber;
  }
};

}  // namespace

SetMetrics evaluate(Network& network, const SampleSet& set, Task task) {
  SetMetrics metrics{set.size(), kNotANumber, kNotANumber, kNotANumber, 0, {}};
  const Coding coding = coding_of(network.loss_config().kind, network.layers().back().activation);
  const bool classes = task == Task::Classification;
  if (classes) metrics.classes = std::max<std::size_t>(2, network.outputs());
  metrics.confusion.assign(metrics.classes * metrics.classes, 0);
  if (set.size() == 0) return metrics;
  double loss = 0;
  std::size_t right = 0;
  Spread spread;
  each_panel(network, set, [&](const Panel& outputs, const Panel& targets) {
    loss += static_cast<double>(network.loss().value(outputs, targets));
    if (!classes) return spread.add(outputs, targets);
    for (std::size_t column = 0; column < outputs.samples; ++column) {
      const std::size_t truth = class_of(targets, column, coding.threshold());
      const std::size_t guess = class_of(outputs, column, coding.threshold());
      ++metrics.confusion[truth * metrics.classes + guess];
      right += truth == guess ? 1 : 0;
    }
  });
  const auto count = static_cast<double>(set.size());
  metrics.loss = loss / count;
  if (classes) {
    metrics.accuracy = static_cast<double>(right) / count;
  } else {
    metrics.r_squared = spread.r_squared();
  }
  return metrics;
}

double mean_loss(Network& network, const SampleSet& set) {
  double loss = 0;
  each_panel(network, set, [&](const Panel& outputs, const Panel& targets) {
    loss += static_cast<double>(network.loss().value(outputs, targets));
  });
  return loss / static_cast<double>(set.size());
}

}  // namespace nn
