#include "nn/parameters.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "nn/sha256.hpp"

namespace nn {

static_assert(std::endian::native == std::endian::little, "digests and checkpoints are written as memory lies");

Parameters::Parameters(std::size_t inputs, const std::vector<LayerConfig>& layers) {
  std::size_t end = 0;
  for (const LayerConfig& layer : layers) {
    const Segment segment{inputs, layer.neurons, end, layer.frozen, layer.frozen_neurons};
    segments_.push_back(segment);
    end += segment.padded_count();
    inputs = layer.neurons;
  }
  for (auto* array : {&values, &gradients, &first, &second, &previous, &previous_first, &previous_second}) {
    array->assign(end, Real(0));
  }
}

std::size_t Parameters::count() const {
  std::size_t total = 0;
  for (const Segment& segment : segments_) total += segment.count();
  return total;
}

void Parameters::clear_moments() {
  for (auto* array : {&first, &second, &previous_first, &previous_second}) std::fill(array->begin(), array->end(), Real(0));
}

void Parameters::forget_last_update() {
  previous = values;
  previous_first = first;
  previous_second = second;
}

void Parameters::keep_frozen_neurons(const Segment& segment) {
  segment.each_frozen([this](std::size_t i) {
    values[i] = previous[i];
    first[i] = previous_first[i];
    second[i] = previous_second[i];
  });
}

void Parameters::clear_frozen_gradients() {
  for (const Segment& segment : segments_) {
    if (segment.frozen) std::fill_n(gradients.data() + segment.begin, segment.count(), Real(0));
    segment.each_frozen([this](std::size_t i) { gradients[i] = 0; });
  }
}

void Parameters::undo_last_update() {
  values = previous;
  first = previous_first;
  second = previous_second;
}

std::string digest(const Parameters& parameters) {
  Sha256 hash;
  for (const Segment& segment : parameters.segments()) {
    hash.add(parameters.values.data() + segment.begin, segment.count() * sizeof(Real));
  }
  return hash.hex().substr(0, 16);
}

}  // namespace nn
