/// What the network makes of places: grids and points of one's choice agree with each other and with a trace.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "nn/error.hpp"
#include "nn/limits.hpp"
#include "support/experiment.hpp"

namespace nn::testing {
namespace {

/// Twelve rows: three features, five and one hidden neurons, three outputs. Dropout applies to none of them.
Json mapped_experiment() {
  Json experiment = small_experiment();
  experiment["features"] = {"x", "y", "xy"};
  experiment["layers"][0]["dropout"] = 0.5;
  experiment["layers"].insert(experiment["layers"].begin() + 1, Json{{"neurons", 1}, {"activation", "gelu"}});
  return experiment;
}
constexpr std::size_t kRows = 12;

/// Cells 2 wide and 1 high, whose centres have no rounding in them; more cells than one panel holds.
constexpr std::size_t kColumns = 8, kLines = 16;
const Grid kGrid{{-8, 8, -8, 8}, kColumns, kLines};

/// The cells' centres, from the top left on.
Matrix centres() {
  Matrix points = make_matrix(kColumns * kLines, 2);
  for (std::size_t cell = 0; cell < points.shape(0); ++cell) {
    points(cell, 0) = static_cast<Real>(-7.0 + 2.0 * static_cast<double>(cell % kColumns));
    points(cell, 1) = static_cast<Real>(7.5 - static_cast<double>(cell / kColumns));
  }
  return points;
}

TEST(Maps, ShowTheOutputsAtTheCellsCentresFromTheTopLeftOn) {
  const auto session = start(mapped_experiment());
  session->train_updates(5);
  const Maps maps = session->output_maps(kGrid);
  const Matrix outputs = session->predict(centres());
  for (std::size_t cell = 0; cell < outputs.shape(0); ++cell) {
    for (std::size_t k = 0; k < 3; ++k) ASSERT_EQ(maps(k, cell / kColumns, cell % kColumns), outputs(cell, k)) << cell;
  }
}

TEST(Maps, OfNeuronsHoldWhatTheNeuronsPutOutAtTheCellsCentres) {
  const auto session = start(mapped_experiment());
  session->train_updates(5);
  const Maps maps = session->neuron_maps(kGrid);
  const Matrix outputs = session->neuron_outputs(centres());
  ASSERT_EQ(maps.shape(0), kRows);
  ASSERT_EQ(outputs.shape(0), kRows);
  for (std::size_t cell = 0; cell < outputs.shape(1); ++cell) {
    for (std::size_t k = 0; k < kRows; ++k) ASSERT_EQ(maps(k, cell / kColumns, cell % kColumns), outputs(k, cell)) << k;
  }
}

TEST(NeuronOutputs, AreTheFeaturesAndThenEachLayersOutputsAsATraceShowsThem) {
  const auto session = start(mapped_experiment());
  session->train_updates(5);
  const Matrix points = centres();
  const Matrix outputs = session->neuron_outputs(points);
  for (const std::size_t point : {0U, 40U, 127U}) {
    const Trace trace = session->trace({points(point, 0), points(point, 1)}, {0});
    std::vector<Real> wanted{trace.inputs.begin(), trace.inputs.end()};
    for (const LayerTrace& layer : trace.layers) wanted.insert(wanted.end(), layer.outputs.begin(), layer.outputs.end());
    for (std::size_t k = 0; k < kRows; ++k) EXPECT_EQ(outputs(k, point), wanted[k]) << "row " << k;
  }
}

TEST(NeuronOutputs, OfNoPointsAreNone) { EXPECT_EQ(start(mapped_experiment())->neuron_outputs(make_matrix(0, 2)).size(), 0U); }

TEST(NeuronOutputs, OfSamplesWithManyInputsBeginWithTheInputs) {
  Json experiment = small_experiment();
  experiment["data"] = table(Json::parse("[[1, 2, 3], [4, 5, 6]]"), Json::parse("[[0], [1]]"), 1);
  experiment["layers"] = Json::parse(R"([{"neurons": 1, "activation": "linear", "weights": [[1], [10], [100]]}])");
  experiment["loss"] = {{"kind", "squared-error"}};
  EXPECT_EQ(start(experiment)->neuron_outputs({{1, 2, 3}, {4, 5, 6}}), (Matrix{{1, 4}, {2, 5}, {3, 6}, {321, 654}}));
}

TEST(NeuronOutputs, OfPointsOfAnotherWidthOrTooManyAreRefused) {
  const auto session = start(mapped_experiment());
  const auto refusal = [&](const Matrix& points) {
    try {
      session->neuron_outputs(points);
    } catch (const Error& error) {
      EXPECT_THAT(error.message(), ::testing::HasSubstr("point"));
      return error.code();
    }
    return ErrorCode::Internal;
  };
  EXPECT_EQ(refusal(make_matrix(4, 3)), ErrorCode::ShapeMismatch);
  EXPECT_EQ(refusal(make_matrix(limits::kGridValues / kRows + 1, 2)), ErrorCode::LimitExceeded);
}

}  // namespace
}  // namespace nn::testing
