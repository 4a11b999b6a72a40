/// The dense layer's three products against the plainest loops, for shapes that fit no vector.
#include "nn/kernels/dense.hpp"

#include <gtest/gtest.h>

#include "nn/kernels/transpose.hpp"
#include "nn/rng.hpp"
#include "support/panels.hpp"

namespace nn::testing {
namespace {

constexpr std::size_t kWidths[] = {1, 2, 3, 5, 7, 13};
/// Batches that are not whole panels, and, passed on panel by panel as the network does, larger than one.
constexpr std::size_t kBatches[] = {1, 2, 3, 5, 8, 33, 65};

/// Quarters from −2 to 2: sums of their products are exact in float, so that any order of adding gives the same bits.
std::vector<double> quarters(std::size_t count, std::uint32_t seed) {
  Rng rng{seed, Stream::Points};
  std::vector<double> values(count);
  for (double& value : values) value = (static_cast<double>(rng.below(17)) - 8) / 4;
  return values;
}

std::vector<Real> reals(const std::vector<double>& values) { return {values.begin(), values.end()}; }

/// Calls check(inputs, neurons, samples) for all shapes.
template <class Check>
void for_each_shape(Check check) {
  for (const std::size_t inputs : kWidths) {
    for (const std::size_t neurons : kWidths) {
      for (const std::size_t samples : kBatches) {
        SCOPED_TRACE(::testing::Message() << inputs << " inputs, " << neurons << " neurons, " << samples << " samples");
        check(inputs, neurons, samples);
        if (::testing::Test::HasFailure()) return;
      }
    }
  }
}

/// Calls pass(first, count) for the panels a batch goes through the network in.
template <class Pass>
void by_panels(std::size_t samples, Pass pass) {
  for (std::size_t first = 0; first < samples; first += kPanelSamples) pass(first, std::min(kPanelSamples, samples - first));
}

std::vector<double> rows(const std::vector<double>& matrix, std::size_t width, std::size_t first, std::size_t count) {
  const auto begin = matrix.begin() + static_cast<std::ptrdiff_t>(first * width);
  return {begin, begin + static_cast<std::ptrdiff_t>(count * width)};
}

TEST(DenseKernels, MultiplyForwardLikePlainLoops) {
  for_each_shape([](std::size_t I, std::size_t O, std::size_t B) {
    const std::vector<double> W = quarters(I * O, 1), b = quarters(O, 2), X = quarters(B * I, 3);
    by_panels(B, [&](std::size_t first, std::size_t count) {
      OwnedPanel x{I, count}, y{O, count};
      x.set(rows(X, I, first, count));
      kernels::dense_forward(reals(W).data(), reals(b).data(), x.panel(), y.panel());
      for (std::size_t s = 0; s < count; ++s) {
        for (std::size_t o = 0; o < O; ++o) {
          double wanted = b[o];
          for (std::size_t i = 0; i < I; ++i) wanted += W[i * O + o] * X[(first + s) * I + i];
          ASSERT_EQ(static_cast<double>(y.at(o, s)), wanted) << "sample " << first + s << ", neuron " << o;
        }
      }
    });
  });
}

TEST(DenseKernels, MultiplyBackToTheInputsLikePlainLoops) {
  for_each_shape([](std::size_t I, std::size_t O, std::size_t B) {
    const std::vector<double> W = quarters(I * O, 4), D = quarters(B * O, 5);
    by_panels(B, [&](std::size_t first, std::size_t count) {
      OwnedPanel dy{O, count}, dx{I, count};
      dy.set(rows(D, O, first, count));
      kernels::dense_backward_input(reals(W).data(), dy.panel(), dx.panel());
      for (std::size_t s = 0; s < count; ++s) {
        for (std::size_t i = 0; i < I; ++i) {
          double wanted = 0;
          for (std::size_t o = 0; o < O; ++o) wanted += W[i * O + o] * D[(first + s) * O + o];
          ASSERT_EQ(static_cast<double>(dx.at(i, s)), wanted) << "sample " << first + s << ", input " << i;
        }
      }
    });
  });
}

/// dy with padding 0, as the kernels ask for; x keeps any finite padding.
void clear_padding(OwnedPanel& panel) {
  const Panel& p = panel.panel();
  for (std::size_t r = 0; r < p.rows; ++r) std::fill(p.row(r) + p.samples, p.row(r) + p.columns, Real(0));
}

TEST(DenseKernels, AddUpParameterGradientsOverAllPanelsLikePlainLoops) {
  for_each_shape([](std::size_t I, std::size_t O, std::size_t B) {
    const std::vector<double> X = quarters(B * I, 6), D = quarters(B * O, 7);
    std::vector<Real> dW(I * O, Real(99)), db(O, Real(99));  // the first panel overwrites
    by_panels(B, [&](std::size_t first, std::size_t count) {
      OwnedPanel x{I, count}, dy{O, count};
      x.set(rows(X, I, first, count));
      dy.set(rows(D, O, first, count));
      clear_padding(dy);
      kernels::dense_backward_parameters(x.panel(), dy.panel(), dW.data(), db.data(), first > 0);
    });
    for (std::size_t o = 0; o < O; ++o) {
      double bias = 0;
      for (std::size_t s = 0; s < B; ++s) bias += D[s * O + o];
      ASSERT_EQ(static_cast<double>(db[o]), bias) << "neuron " << o;
      for (std::size_t i = 0; i < I; ++i) {
        double weight = 0;
        for (std::size_t s = 0; s < B; ++s) weight += X[s * I + i] * D[s * O + o];
        ASSERT_EQ(static_cast<double>(dW[i * O + o]), weight) << "weight " << i << ", " << o;
      }
    }
  });
}

TEST(TransposeKernels, GatherAndScatterAreEachOthersInverse) {
  for (const std::size_t width : kWidths) {
    for (const std::size_t count : {1U, 2U, 3U, 5U, 8U, 33U, 64U}) {
      const std::vector<Real> from = reals(quarters(width * count, 8));
      std::vector<std::uint32_t> backwards(count);
      for (std::size_t s = 0; s < count; ++s) backwards[s] = static_cast<std::uint32_t>(count - 1 - s);
      OwnedPanel panel{width, count};
      kernels::gather_columns(from.data(), backwards.data(), panel.panel());
      EXPECT_TRUE(panel.padding_is(0));
      std::vector<Real> to(width * count, Real(99));
      kernels::scatter_columns(panel.panel(), to.data());
      for (std::size_t s = 0; s < count; ++s) {
        for (std::size_t i = 0; i < width; ++i) ASSERT_EQ(to[s * width + i], from[backwards[s] * width + i]);
      }
    }
  }
}

}  // namespace
}  // namespace nn::testing
