/// A layer unfolded as matrices: they multiply to what they say, and are what training uses.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "nn/error.hpp"
#include "nn/limits.hpp"
#include "support/experiment.hpp"
#include "support/matchers.hpp"

namespace nn::testing {
namespace {

constexpr double kTraceTolerance = by_precision(1e-13, 1e-5);

Matrix transposed(const Matrix& a) {
  Matrix b = make_matrix(a.shape(1), a.shape(0));
  for (std::size_t i = 0; i < b.shape(0); ++i) {
    for (std::size_t k = 0; k < b.shape(1); ++k) b(i, k) = a(k, i);
  }
  return b;
}

/// a · b, and with `added` one row more in every row.
std::vector<double> product(const Matrix& a, const Matrix& b, const Vector* added = nullptr) {
  std::vector<double> c;
  for (std::size_t i = 0; i < a.shape(0); ++i) {
    for (std::size_t k = 0; k < b.shape(1); ++k) {
      double sum = added == nullptr ? 0 : static_cast<double>((*added)(k));
      for (std::size_t j = 0; j < b.shape(0); ++j) sum += static_cast<double>(a(i, j)) * static_cast<double>(b(j, k));
      c.push_back(sum);
    }
  }
  return c;
}

/// Three layers, batches of several panels and a short last one, dropout that must not apply.
Json unfolded_experiment() {
  Json experiment = small_experiment();
  experiment["data"]["samples"] = 400;
  experiment["features"] = {"x", "y", "xy"};
  experiment["layers"] = {{{"neurons", 5}, {"activation", "gelu"}, {"dropout", 0.3}, {"silentNeurons", {1, 4}}},
                          {{"neurons", 4}, {"activation", "tanh"}, {"l2", 0.1}, {"frozen", true}, {"silentNeurons", {0}}},
                          {{"neurons", 3}, {"activation", "softmax"}}};
  experiment["batchSize"] = 130;
  return experiment;
}

TEST(BatchTraces, MultiplyToTheSumsAndBackToTheGradients) {
  const auto session = start(unfolded_experiment());
  session->train_updates(4);
  for (std::size_t layer = 0; layer < 3; ++layer) {
    SCOPED_TRACE(layer);
    const BatchTrace trace = session->trace_batch(layer);
    expect_near(list(trace.sums), product(trace.input, trace.weights, &trace.biases), kTraceTolerance);
    expect_near(list(trace.d_weights), product(transposed(trace.input), trace.d_sums), kTraceTolerance);
    expect_near(list(trace.d_input), product(trace.d_sums, transposed(trace.weights)), kTraceTolerance);
    Matrix ones = make_matrix(1, trace.samples.size());
    std::fill(ones.begin(), ones.end(), Real(1));
    expect_near(list(trace.d_biases), product(ones, trace.d_sums), kTraceTolerance);
  }
}

TEST(BatchTraces, AreTheMeanOfTheSamplesOwnTraces) {
  for (const char* loss : {"categorical-cross-entropy", "squared-error"}) {
    SCOPED_TRACE(loss);
    Json experiment = unfolded_experiment();
    experiment["loss"] = {{"kind", loss}};
    const auto session = start(experiment);
    session->train_updates(1);
    const Points& points = session->points();
    for (std::size_t layer = 0; layer < 3; ++layer) {
      const BatchTrace batch = session->trace_batch(layer);
      const auto count = static_cast<double>(batch.samples.size());
      double loss_sum = 0;
      for (std::size_t s = 0; s < batch.samples.size(); ++s) {
        const std::size_t point = batch.samples[s];
        const Trace single =
            session->trace({points.coordinates[2 * point], points.coordinates[2 * point + 1]}, {points.targets[point]});
        const LayerTrace& wanted = single.layers[layer];
        const auto row = [s](const Matrix& matrix) {
          const auto begin = matrix.begin() + static_cast<std::ptrdiff_t>(s * matrix.shape(1));
          return std::vector<double>{begin, begin + static_cast<std::ptrdiff_t>(matrix.shape(1))};
        };
        const auto shared = [&](const Vector& values) {
          std::vector<double> all = list(values);
          for (double& value : all) value /= count;
          return all;
        };
        expect_near(row(batch.input), list(wanted.input), kTraceTolerance);
        expect_near(row(batch.sums), list(wanted.sums), kTraceTolerance);
        expect_near(row(batch.outputs), list(wanted.outputs), kTraceTolerance);
        expect_near(row(batch.d_outputs), shared(wanted.d_outputs), kTraceTolerance);
        expect_near(row(batch.d_sums), shared(wanted.d_sums), kTraceTolerance);
        expect_near(row(batch.d_input), shared(wanted.d_input), kTraceTolerance);
        loss_sum += static_cast<double>(single.loss);
      }
      EXPECT_NEAR(batch.loss, loss_sum / count, kTraceTolerance);
    }
  }
}

TEST(BatchTraces, HaveTheMeanOfTheSampleGradientsAndTheLossOfTheUpdateThatFollows) {
  Json experiment = unfolded_experiment();
  experiment["layers"][0].erase("dropout");
  experiment["layers"][1].erase("frozen");
  const auto session = start(experiment);
  session->train_updates(2);  // 300 training samples: the last batch of the epoch has 40
  const BatchTrace trace = session->trace_batch(0);
  ASSERT_EQ(trace.samples.size(), 40U);
  const Matrix single = session->sample_gradients();
  std::vector<double> mean(20, 0);
  for (std::size_t s = 0; s < 40; ++s) {
    for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += static_cast<double>(single(s, i)) / 40;
  }
  std::vector<double> gradients = list(trace.d_weights);
  for (const Real bias : trace.d_biases) gradients.push_back(bias);
  expect_near(gradients, mean, kTraceTolerance);
  session->train_updates(1);
  EXPECT_EQ(session->progress().batch_loss, trace.loss);
  expect_near(weights_of(session->parameters(), session->parameters().gradients, 0), list(trace.d_weights), 0);
}

TEST(BatchTraces, NameThePointsOfTheBatchNoneOfWhichIsForTesting) {
  const auto session = start(unfolded_experiment());
  const Points& points = session->points();
  std::vector<std::uint32_t> seen;
  for (int batch = 0; batch < 3; ++batch) {
    const BatchTrace trace = session->trace_batch(0);
    for (std::size_t s = 0; s < trace.samples.size(); ++s) {
      EXPECT_EQ(points.test[trace.samples[s]], 0);
      EXPECT_EQ(trace.input(s, 0), points.coordinates[2 * trace.samples[s]]);
    }
    seen.insert(seen.end(), trace.samples.begin(), trace.samples.end());
    session->train_updates(1);
  }
  std::sort(seen.begin(), seen.end());
  EXPECT_EQ(std::unique(seen.begin(), seen.end()), seen.end());
  EXPECT_EQ(seen.size(), 300U);
}

TEST(BatchTraces, ChangeNothing) {
  const auto watched = start(unfolded_experiment());
  const auto left_alone = start(unfolded_experiment());
  for (int i = 0; i < 5; ++i) {
    const auto gradients = watched->parameters().gradients;
    watched->trace_batch(static_cast<std::size_t>(i) % 3);
    EXPECT_EQ(watched->parameters().gradients, gradients);
    watched->train_updates(1);
  }
  left_alone->train_updates(5);
  EXPECT_EQ(watched->checkpoint(), left_alone->checkpoint());
}

TEST(BatchTraces, OfALayerThereIsNotOrOfTooManyValuesAreRefused) {
  const auto refusal = [](Session& session, std::size_t layer, const char* words) {
    try {
      session.trace_batch(layer);
    } catch (const Error& error) {
      EXPECT_THAT(error.message(), ::testing::HasSubstr(words));
      return error.code();
    }
    return ErrorCode::Internal;
  };
  EXPECT_EQ(refusal(*start(unfolded_experiment()), 3, "layer 3"), ErrorCode::InvalidArgument);
  Json large = small_experiment();
  large["data"]["samples"] = 5000;
  large["data"]["testShare"] = 0;
  large["layers"][0]["neurons"] = 500;
  large["batchSize"] = 0;
  EXPECT_EQ(refusal(*start(large), 0, "smaller"), ErrorCode::LimitExceeded);
}

}  // namespace
}  // namespace nn::testing
