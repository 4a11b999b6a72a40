/// The three matrix products of a dense layer, in training orientation.
///
/// W is (n_inputs, n_neurons) row-major; x, y and their derivatives are panels (features × samples). Every sum has one
/// fixed order, so that all builds give the same bits.
#pragma once

#include <cstddef>

#include "nn/panel.hpp"

namespace nn::kernels {

/// How many columns dense_forward() and dense_backward_input() work on at once. Panels of a multiple of it are the quickest.
inline constexpr std::size_t kStripColumns = 3 * kLanes;

/// y[o, s] = b[o] + Σ_i W[i, o] x[i, s], adding in the order of i.
void dense_forward(const Real* W, const Real* b, const Panel& x, const Panel& y);

/// dx[i, s] = Σ_o W[i, o] dy[o, s], adding in the order of o.
void dense_backward_input(const Real* W, const Panel& dy, const Panel& dx);

/// dW[i, o] = Σ_s x[i, s] dy[o, s] and db[o] = Σ_s dy[o, s]; with `accumulate` both are added to what is there.
/// Padding columns of dy must be 0.
void dense_backward_parameters(const Panel& x, const Panel& dy, Real* dW, Real* db, bool accumulate);

}  // namespace nn::kernels
