/// Sets whose targets are values.
#pragma once

#include "nn/datasets/dataset.hpp"

namespace nn::datasets {

/// One period of the sine at evenly spaced x in [0, 1), as in the course: x is the input, y and target the value.
DrawnPoint sine(std::size_t index, std::size_t count, std::size_t classes, Rng& rng);
/// The mean of both coordinates, at random points.
DrawnPoint plane(std::size_t index, std::size_t count, std::size_t classes, Rng& rng);
/// Six round hills and hollows of height 1 and −1.
DrawnPoint multi_gaussian(std::size_t index, std::size_t count, std::size_t classes, Rng& rng);

}  // namespace nn::datasets
