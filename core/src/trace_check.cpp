#include "nn/trace_check.hpp"

#include <algorithm>

#include "column.hpp"
#include "nn/request_checks.hpp"

namespace nn {

namespace {

/// Where the way to the loss begins.
enum class From { Input, Sums };

/// The rest of the network from one place on. Variants of what the sample has there pass side by side, as if they were samples.
class Upwards {
 public:
  /// `base`: the input or the sums of layer `index` for the sample. Past the last layer, the outputs are the loss's input.
  Upwards(Network& network, const Vector& target, std::size_t index, From from, const Vector& base)
      : network_{network}, target_{target}, index_{index}, from_{from}, base_{base}, variants_{base.size()}, output_{target} {}

  /// A central difference for each of `count` quantities. move(k, low, high) sets what two variants have instead of the
  /// base's, and returns how far apart they are.
  template <class Move>
  void differences(std::size_t count, Real* out, Move move) {
    constexpr std::size_t kPairs = kPanelSamples / 2;
    Real ways[kPairs];
    for (std::size_t first = 0; first < count; first += kPairs) {
      const std::size_t pairs = std::min(kPairs, count - first);
      const Panel panel = variants_.panel(base_.size(), 2 * pairs);
      for (std::size_t row = 0; row < panel.rows; ++row) std::fill_n(panel.row(row), panel.columns, base_(row));
      for (std::size_t k = 0; k < pairs; ++k) ways[k] = move(first + k, panel, 2 * k);
      const Panel y = from_ == From::Sums ? network_.forward_from_sums(index_, panel) : network_.forward_from(index_, panel);
      for (std::size_t k = 0; k < pairs; ++k) out[first + k] = (loss_of(y, 2 * k + 1) - loss_of(y, 2 * k)) / ways[k];
    }
  }

 private:
  Real loss_of(const Panel& y, std::size_t column) {
    for (std::size_t row = 0; row < y.rows; ++row) output_.panel.row(row)[0] = y.row(row)[column];
    return network_.loss().value(output_.panel, target_.panel);
  }

  Network& network_;
  Column target_;
  std::size_t index_;
  From from_;
  const Vector& base_;
  PanelBuffer variants_;
  Column output_;
};

/// How many multiplications the differences take, about: every quantity's two variants pass all layers from its own on.
double work_of(const Parameters& parameters) {
  double work = 0;
  double above = 0;
  for (std::size_t i = parameters.segments().size(); i-- > 0;) {
    const Segment& segment = parameters.segments()[i];
    above += static_cast<double>(segment.count());
    work += 2 * above * static_cast<double>(segment.count() + segment.inputs + 2 * segment.neurons);
  }
  return work;
}

}  // namespace

std::vector<LayerDifferences> check_trace(Network& network, const Trace& trace, double step) {
  check_step(step);
  const Parameters& parameters = network.parameters();
  check_trace_work(work_of(parameters));
  const auto h = static_cast<Real>(step);
  std::vector<LayerDifferences> layers(trace.layers.size());
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const LayerTrace& seen = trace.layers[i];
    const Segment& segment = parameters.segments()[i];
    const Real* weights = parameters.values.data() + segment.weights();
    const Real* biases = parameters.values.data() + segment.biases();

    /// Moves the k-th number of `base` itself.
    const auto move_in = [&](const Vector& base) {
      return [&base, h](std::size_t k, const Panel& panel, std::size_t column) {
        const Real low = base(k) - h, high = base(k) + h;
        check_apart(low, high);
        panel.row(k)[column] = low;
        panel.row(k)[column + 1] = high;
        return high - low;
      };
    };
    /// A neuron's sum with one of its parameters (`input`, or the bias past the last) at another value.
    const auto sum_with = [&](std::size_t neuron, std::size_t input, Real value) {
      Real sum = input == segment.inputs ? value : biases[neuron];
      for (std::size_t k = 0; k < segment.inputs; ++k) {
        sum += seen.input(k) * (k == input ? value : weights[k * segment.neurons + neuron]);
      }
      return sum;
    };
    /// Moves a parameter; (input, neuron) row by row, the biases last.
    const auto move_parameter = [&](std::size_t k, const Panel& panel, std::size_t column) {
      const std::size_t neuron = k % segment.neurons, input = k / segment.neurons;
      const Real low = weights[k] - h, high = weights[k] + h;
      check_apart(low, high);
      panel.row(neuron)[column] = sum_with(neuron, input, low);
      panel.row(neuron)[column + 1] = sum_with(neuron, input, high);
      return high - low;
    };
    const auto move_bias = [&](std::size_t k, const Panel& panel, std::size_t column) {
      return move_parameter(segment.inputs * segment.neurons + k, panel, column);
    };

    LayerDifferences& found = layers[i];
    for (Vector* vector : {&found.d_outputs, &found.d_sums, &found.d_biases}) *vector = make_vector(segment.neurons);
    found.d_weights = make_matrix(segment.inputs, segment.neurons);
    found.d_input = make_vector(segment.inputs);
    Upwards from_input{network, trace.target, i, From::Input, seen.input};
    from_input.differences(segment.inputs, found.d_input.data(), move_in(seen.input));
    Upwards from_sums{network, trace.target, i, From::Sums, seen.sums};
    from_sums.differences(segment.inputs * segment.neurons, found.d_weights.data(), move_parameter);
    from_sums.differences(segment.neurons, found.d_biases.data(), move_bias);
    from_sums.differences(segment.neurons, found.d_sums.data(), move_in(seen.sums));
    Upwards from_outputs{network, trace.target, i + 1, From::Input, seen.outputs};
    from_outputs.differences(segment.neurons, found.d_outputs.data(), move_in(seen.outputs));
  }
  return layers;
}

}  // namespace nn
