#include "nn/kernels/dense.hpp"

namespace nn::kernels {

namespace {

/// One tile of a product: R rows × V vectors of out = start + A x, kept in registers through the loop over depth.
/// Element (r, k) of A stands at a[r * row_step + k * depth_step]. V8 has 15 vector registers to give, and beside R · V sums
/// it takes V for x, one for the factor and one for their product: 3 × 3 and 4 × 2 fit, 4 × 3 would go through memory.
template <int R, int V>
inline void product_tile(const Real* a, std::size_t row_step, std::size_t depth_step, const Real* start, const Real* x,
                         std::size_t depth, std::size_t columns, Real* out) {
  Lanes sums[R][V];
  for (int r = 0; r < R; ++r) {
    const Lanes first = splat(start == nullptr ? Real(0) : start[r]);
    for (int v = 0; v < V; ++v) sums[r][v] = first;
  }
  for (std::size_t k = 0; k < depth; ++k) {
    Lanes values[V];
    for (int v = 0; v < V; ++v) values[v] = load(x + v * kLanes);
    for (int r = 0; r < R; ++r) {
      const Lanes factor = splat(a[r * row_step]);
      for (int v = 0; v < V; ++v) sums[r][v] += factor * values[v];
    }
    a += depth_step;
    x += columns;
  }
  for (int r = 0; r < R; ++r) {
    for (int v = 0; v < V; ++v) store(out + r * columns + v * kLanes, sums[r][v]);
  }
}

/// All rows of out for V vectors of columns.
template <int V>
void product_strip(const Real* a, std::size_t row_step, std::size_t depth_step, const Real* start, const Real* x,
                   std::size_t depth, const Panel& out, std::size_t column) {
  constexpr std::size_t kRows = V == 3 ? 3 : 4;
  std::size_t row = 0;
  const auto tile = [&]<int R>() {
    product_tile<R, V>(a + row * row_step, row_step, depth_step, start == nullptr ? nullptr : start + row, x + column, depth,
                       out.columns, out.row(row) + column);
    row += R;
  };
  while (out.rows - row >= kRows) tile.template operator()<kRows>();
  switch (out.rows - row) {
    case 3: return tile.template operator()<3>();
    case 2: return tile.template operator()<2>();
    case 1: return tile.template operator()<1>();
    default: return;
  }
}

/// out[r, s] = start[r] + Σ_k A[r, k] x[k, s]
void product(const Real* a, std::size_t row_step, std::size_t depth_step, const Real* start, const Panel& x, const Panel& out) {
  std::size_t column = 0;
  for (; out.columns - column >= kStripColumns; column += kStripColumns) {
    product_strip<3>(a, row_step, depth_step, start, x.data, x.rows, out, column);
  }
  if (out.columns - column == 2 * kLanes) product_strip<2>(a, row_step, depth_step, start, x.data, x.rows, out, column);
  if (out.columns - column == kLanes) product_strip<1>(a, row_step, depth_step, start, x.data, x.rows, out, column);
}

/// Writes the N sums over samples in `sums`, or adds them to what is there.
template <int N>
inline void put_sums(const Lanes (&sums)[4], Real* out, bool accumulate) {
  const Lanes total = transposed_sum(sums[0], sums[1], sums[2], sums[3]);
  if constexpr (N == 4) {
    store(out, accumulate ? load(out) + total : total);
  } else {
    for (int n = 0; n < N; ++n) out[n] = accumulate ? out[n] + total[n] : total[n];
  }
}

/// R inputs × N neurons of dW, and with `db` the same neurons' biases: dot products along the samples, kept in registers
/// like product_tile()'s, four of which are then summed across lanes together.
template <int R, int N, bool kBiases>
inline void gradient_tile(const Real* x, const Real* dy, std::size_t columns, Real* dW, Real* db, std::size_t neurons,
                          bool accumulate) {
  Lanes sums[R + 1][4];
  for (auto& row : sums) {
    for (Lanes& sum : row) sum = splat(Real(0));
  }
  for (std::size_t s = 0; s < columns; s += kLanes) {
    Lanes errors[N];
    for (int n = 0; n < N; ++n) errors[n] = load(dy + n * columns + s);
    for (int r = 0; r < R; ++r) {
      const Lanes value = load(x + r * columns + s);
      for (int n = 0; n < N; ++n) sums[r][n] += value * errors[n];
    }
    if constexpr (kBiases) {
      for (int n = 0; n < N; ++n) sums[R][n] += errors[n];
    }
  }
  for (int r = 0; r < R; ++r) put_sums<N>(sums[r], dW + r * neurons, accumulate);
  if constexpr (kBiases) put_sums<N>(sums[R], db, accumulate);
}

/// All inputs of dW, and db, for N neurons. Two inputs at a time, whose eight sums fit into the registers beside four errors, a
/// value and a product; the first two take the biases along, as db needs the same errors, and only there sums may not fit.
template <int N>
void gradient_strip(const Panel& x, const Real* dy, Real* dW, Real* db, std::size_t neurons, bool accumulate) {
  std::size_t input = 0;
  const auto tile = [&]<int R, bool kBiases>() {
    gradient_tile<R, N, kBiases>(x.row(input), dy, x.columns, dW + input * neurons, db, neurons, accumulate);
    input += R;
  };
  if (x.rows == 1) return tile.template operator()<1, true>();
  tile.template operator()<2, true>();
  while (x.rows - input >= 2) tile.template operator()<2, false>();
  if (x.rows - input == 1) tile.template operator()<1, false>();
}

}  // namespace

void dense_forward(const Real* W, const Real* b, const Panel& x, const Panel& y) { product(W, 1, y.rows, b, x, y); }

void dense_backward_input(const Real* W, const Panel& dy, const Panel& dx) { product(W, dy.rows, 1, nullptr, dy, dx); }

void dense_backward_parameters(const Panel& x, const Panel& dy, Real* dW, Real* db, bool accumulate) {
  std::size_t neuron = 0;
  const auto strip = [&]<int N>() {
    gradient_strip<N>(x, dy.row(neuron), dW + neuron, db + neuron, dy.rows, accumulate);
    neuron += N;
  };
  while (dy.rows - neuron >= 4) strip.template operator()<4>();
  switch (dy.rows - neuron) {
    case 3: return strip.template operator()<3>();
    case 2: return strip.template operator()<2>();
    case 1: return strip.template operator()<1>();
    default: return;
  }
}

}  // namespace nn::kernels
