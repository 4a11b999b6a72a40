/// Panels made from matrices in public orientation, and back.
#pragma once

#include <vector>

#include "nn/panel.hpp"
#include "support/golden.hpp"

namespace nn::testing {

/// A panel that owns its memory. Padding starts as 7, so that a sum that includes it shows.
class OwnedPanel {
 public:
  OwnedPanel(std::size_t rows, std::size_t samples)
      : values_(rows * padded(samples), Real(7)), panel_{values_.data(), rows, padded(samples), samples} {}
  OwnedPanel(const OwnedPanel&) = delete;
  OwnedPanel& operator=(const OwnedPanel&) = delete;

  const Panel& panel() const { return panel_; }
  Real& at(std::size_t row, std::size_t sample) { return panel_.row(row)[sample]; }

  /// `values`: row-major, one row per sample.
  void set(const std::vector<double>& values) {
    for (std::size_t s = 0; s < panel_.samples; ++s) {
      for (std::size_t r = 0; r < panel_.rows; ++r) at(r, s) = static_cast<Real>(values.at(s * panel_.rows + r));
    }
  }
  std::vector<double> values() {
    std::vector<double> all;
    for (std::size_t s = 0; s < panel_.samples; ++s) {
      for (std::size_t r = 0; r < panel_.rows; ++r) all.push_back(at(r, s));
    }
    return all;
  }
  /// Whether no padding value is anything but `wanted`.
  bool padding_is(Real wanted) {
    for (std::size_t r = 0; r < panel_.rows; ++r) {
      for (std::size_t s = panel_.samples; s < panel_.columns; ++s) {
        if (at(r, s) != wanted) return false;
      }
    }
    return true;
  }

 private:
  std::vector<Real> values_;
  Panel panel_;
};

}  // namespace nn::testing
