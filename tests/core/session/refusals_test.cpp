/// What an experiment may not be is refused with a code and a sentence that names the field.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "nn/error.hpp"
#include "nn/limits.hpp"
#include "support/experiment.hpp"

namespace nn::testing {
namespace {

using ::testing::HasSubstr;

/// Expects configuring the small experiment, changed by `change`, to be refused with `code` and a sentence holding `words`.
void expect_refused(ErrorCode code, const std::string& words, const std::function<void(Json&)>& change) {
  Json experiment = small_experiment();
  change(experiment);
  Session session;
  try {
    session.configure(config_of(experiment));
    ADD_FAILURE() << "taken, though '" << words << "' was expected";
  } catch (const Error& error) {
    EXPECT_EQ(name_of(error.code()), std::string{name_of(code)}) << error.message();
    EXPECT_THAT(error.message(), HasSubstr(words));
    EXPECT_EQ(error.message().back(), '.');
  }
}

TEST(Refusals, MoreThanTheLimitsAllowIsRefusedByName) {
  const auto limited = [](const std::string& words, const auto& change) {
    expect_refused(ErrorCode::LimitExceeded, words, change);
  };
  limited("neurons", [](Json& e) { e["layers"][0]["neurons"] = limits::kNeurons + 1; });
  limited("samples", [](Json& e) { e["data"]["samples"] = limits::kSamples + 1; });
  limited("layers", [](Json& e) { e["layers"] = Json::array_t(limits::kLayers + 1, e["layers"][0]); });
  limited("weights and biases", [](Json& e) {
    e["layers"] = Json::array_t(3, Json{{"neurons", limits::kNeurons}, {"activation", "relu"}});
    e["layers"].push_back(Json{{"neurons", 3}, {"activation", "softmax"}});
  });
  limited("inputs", [](Json& e) {
    e["data"] = table(Json::array_t(2, Json(std::vector<double>(limits::kInputs + 1, 0.5))), {{0.0}, {1.0}}, 1);
  });
  limited("data.points", [](Json& e) {
    e["data"] = {{"kind", "points"},
                 {"task", "curve"},
                 {"classes", 1},
                 {"testShare", 0},
                 {"points", Json::array_t(limits::kSamples + 1, Json{1.0, 2.0})}};
  });
}

TEST(Refusals, AnExperimentAtItsLimitsIsTaken) {
  Json experiment = small_experiment();
  experiment["layers"] = Json::array_t(limits::kLayers - 1, Json{{"neurons", 2}, {"activation", "relu"}});
  experiment["layers"].push_back(Json{{"neurons", 3}, {"activation", "softmax"}});
  EXPECT_NO_THROW(start(experiment));
  experiment = small_experiment();
  experiment["layers"][0]["neurons"] = limits::kNeurons;
  EXPECT_NO_THROW(start(experiment));
}

TEST(Refusals, PairsThatDoNotGoTogetherAreNamed) {
  const auto pair = [](const char* activation, const char* loss, const char* words) {
    expect_refused(ErrorCode::InvalidPair, words, [&](Json& e) {
      e["layers"][1]["activation"] = activation;
      e["loss"]["kind"] = loss;
    });
  };
  pair("sigmoid", "categorical-cross-entropy", "sigmoid");
  pair("linear", "categorical-cross-entropy", "categorical-cross-entropy");
  pair("softmax", "binary-cross-entropy", "softmax");
  pair("tanh", "binary-cross-entropy", "binary-cross-entropy");
  expect_refused(ErrorCode::InvalidPair, "oftmax", [](Json& e) { e["layers"][0]["activation"] = "softmax"; });
  expect_refused(ErrorCode::InvalidPair, "categorical-cross-entropy", [](Json& e) {
    e["data"]["name"] = "plane";
    e["layers"][1]["neurons"] = 1;
  });
}

TEST(Refusals, ShapesThatDoNotFitAreNamed) {
  const auto shape = [](const std::string& words, const auto& change) {
    expect_refused(ErrorCode::ShapeMismatch, words, change);
  };
  shape("output layer", [](Json& e) { e["layers"][1]["neurons"] = 4; });
  shape("weights of layer 1", [](Json& e) { e["layers"][0]["weights"] = {{1, 2, 3, 4, 5}}; });
  shape("biases of layer 2", [](Json& e) { e["layers"][1]["biases"] = {1, 2}; });
}

TEST(Refusals, NumbersOutOfRangeAreNamed) {
  const auto range = [](const std::string& words, const auto& change) {
    expect_refused(ErrorCode::InvalidArgument, words, change);
  };
  range("learning rate", [](Json& e) { e["optimizer"]["learningRate"] = -1; });
  range("momentum", [](Json& e) { e["optimizer"]["momentum"] = 1; });
  range("dropout", [](Json& e) { e["layers"][0]["dropout"] = 1; });
  range("dropout", [](Json& e) { e["layers"][1]["dropout"] = 0.1; });
  range("output layer cannot have silent", [](Json& e) { e["layers"][1]["silentNeurons"] = {0}; });
  range("silent neurons of layer 1 count from 0 to 4; there is no 5", [](Json& e) {
    e["layers"][0]["silentNeurons"] = {0, 5};
  });
  range("frozen neurons of layer 2 name 1 twice", [](Json& e) { e["layers"][1]["frozenNeurons"] = {1, 0, 1}; });
  range("layers[0].frozenNeurons", [](Json& e) { e["layers"][0]["frozenNeurons"] = {0.5}; });
  range("layers[0].silentNeurons", [](Json& e) { e["layers"][0]["silentNeurons"] = {-1}; });
  range("layers[0].silentNeurons", [](Json& e) { e["layers"][0]["silentNeurons"] = "all"; });
  range("noise", [](Json& e) { e["data"]["noise"] = 2; });
  range("testing", [](Json& e) { e["data"]["testShare"] = 0.95; });
  range("factor", [](Json& e) { e["schedule"]["factor"] = 1.5; });
  range("layer", [](Json& e) { e["layers"] = Json::array(); });
  range("feature", [](Json& e) { e["features"] = Json::array(); });
  range("twice", [](Json& e) { e["features"] = {"x", "x"}; });
  range("classes", [](Json& e) { e["data"]["name"] = "xor"; });
  range("plane", [](Json& e) { e["plane"]["xMax"] = -6; });
  range("version", [](Json& e) { e["version"] = 2; });
  range("seeds.order", [](Json& e) { e["seeds"]["order"] = 0.5; });
  range("layers[1].activation", [](Json& e) { e["layers"][1]["activation"] = 7; });
  range("sofmax", [](Json& e) { e["layers"][1]["activation"] = "sofmax"; });
  range("optimizer", [](Json& e) { e.erase("optimizer"); });
}

TEST(Refusals, EverythingButConfigureNeedsAnExperimentFirst) {
  Session session;
  const auto expect_not_configured = [](const auto& call) {
    try {
      call();
      ADD_FAILURE() << "answered";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::NotConfigured);
    }
  };
  expect_not_configured([&] { session.reset(); });
  expect_not_configured([&] { session.train_updates(1); });
  expect_not_configured([&] { session.train_for(1); });
  expect_not_configured([&] { session.evaluate_train(); });
  expect_not_configured([&] { session.checkpoint(); });
  expect_not_configured([&] { session.restore({}); });
  expect_not_configured([&] { session.digest(); });
  expect_not_configured([&] { session.parameters(); });
}

TEST(Refusals, AWeightThatIsNoFiniteNumberIsNotSet) {
  const auto session = start(small_experiment());
  const std::string before = session->digest();
  EXPECT_THROW(session->set_parameter({0, false, 0, 0}, std::numeric_limits<double>::quiet_NaN()), Error);
  EXPECT_THROW(session->set_parameter({0, false, 2, 0}, 1), Error);
  EXPECT_THROW(session->set_parameter({2, true, 0, 0}, 1), Error);
  const std::vector<double> too_few(3, 1.0);
  EXPECT_THROW(session->set_parameters(too_few), Error);
  std::vector<double> infinite(session->summary().parameters, 1.0);
  infinite.back() = std::numeric_limits<double>::infinity();
  EXPECT_THROW(session->set_parameters(infinite), Error);
  EXPECT_EQ(session->digest(), before);
}

}  // namespace
}  // namespace nn::testing
