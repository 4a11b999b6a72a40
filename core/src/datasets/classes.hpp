/// Sets of two or more classes, in half widths of the plane. Point i has class i mod classes.
#pragma once

#include "nn/datasets/dataset.hpp"

namespace nn::datasets {

/// A disc in a ring.
DrawnPoint circle(std::size_t index, std::size_t count, std::size_t classes, Rng& rng);
/// Four squares, opposite ones alike.
DrawnPoint exclusive_or(std::size_t index, std::size_t count, std::size_t classes, Rng& rng);
/// Two round clouds.
DrawnPoint gaussians(std::size_t index, std::size_t count, std::size_t classes, Rng& rng);
/// Arms around the middle; two of them turn 1¾ times, more of them less, so that the gaps stay alike.
DrawnPoint spiral(std::size_t index, std::size_t count, std::size_t classes, Rng& rng);
/// Two half circles that reach into each other.
DrawnPoint moons(std::size_t index, std::size_t count, std::size_t classes, Rng& rng);
/// Rings around one another.
DrawnPoint rings(std::size_t index, std::size_t count, std::size_t classes, Rng& rng);
/// Four by four squares in two colours.
DrawnPoint checkerboard(std::size_t index, std::size_t count, std::size_t classes, Rng& rng);
/// Round clouds on a circle.
DrawnPoint blobs(std::size_t index, std::size_t count, std::size_t classes, Rng& rng);

}  // namespace nn::datasets
