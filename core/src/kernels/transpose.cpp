#include "nn/kernels/transpose.hpp"

namespace nn::kernels {

namespace {

/// Four rows of four become four columns of four.
inline void transpose_block(Lanes a, Lanes b, Lanes c, Lanes d, Real* out, std::size_t step) {
  const Lanes ab_low = __builtin_shufflevector(a, b, 0, 4, 1, 5);
  const Lanes ab_high = __builtin_shufflevector(a, b, 2, 6, 3, 7);
  const Lanes cd_low = __builtin_shufflevector(c, d, 0, 4, 1, 5);
  const Lanes cd_high = __builtin_shufflevector(c, d, 2, 6, 3, 7);
  store(out, __builtin_shufflevector(ab_low, cd_low, 0, 1, 4, 5));
  store(out + step, __builtin_shufflevector(ab_low, cd_low, 2, 3, 6, 7));
  store(out + 2 * step, __builtin_shufflevector(ab_high, cd_high, 0, 1, 4, 5));
  store(out + 3 * step, __builtin_shufflevector(ab_high, cd_high, 2, 3, 6, 7));
}

}  // namespace

void gather_columns(const Real* rows, const std::uint32_t* order, const Panel& panel) {
  const std::size_t width = panel.rows;
  std::size_t sample = 0;
  for (; sample + kLanes <= panel.samples; sample += kLanes) {
    const Real* a = rows + order[sample] * width;
    const Real* b = rows + order[sample + 1] * width;
    const Real* c = rows + order[sample + 2] * width;
    const Real* d = rows + order[sample + 3] * width;
    std::size_t i = 0;
    for (; i + kLanes <= width; i += kLanes) {
      transpose_block(load(a + i), load(b + i), load(c + i), load(d + i), panel.row(i) + sample, panel.columns);
    }
    for (; i < width; ++i) store(panel.row(i) + sample, Lanes{a[i], b[i], c[i], d[i]});
  }
  if (const std::size_t left = panel.samples - sample; left > 0) {
    // Lanes past the last sample read the first of these once more, and become 0.
    const Real* row[kLanes];
    for (std::size_t s = 0; s < kLanes; ++s) row[s] = rows + order[sample + (s < left ? s : 0)] * width;
    for (std::size_t i = 0; i < width; ++i) {
      store(panel.row(i) + sample, keep_first(Lanes{row[0][i], row[1][i], row[2][i], row[3][i]}, left));
    }
  }
}

void scatter_columns(const Panel& panel, Real* rows) {
  for (std::size_t i = 0; i < panel.rows; ++i) {
    for (std::size_t s = 0; s < panel.samples; ++s) rows[s * panel.rows + i] = panel.row(i)[s];
  }
}

}  // namespace nn::kernels
