/// A checkpoint holds everything: training goes on from it bit for bit, and damage is noticed.
#include <gtest/gtest.h>

#include <map>
#include <random>

#include "nn/error.hpp"
#include "support/experiment.hpp"

namespace nn::testing {
namespace {

/// Dropout, Adam and small batches: every generator and every moment is in use.
Json busy_experiment() {
  Json experiment = small_experiment();
  experiment["layers"][0]["dropout"] = 0.3;
  experiment["optimizer"] = {{"kind", "adam"}, {"learningRate", 0.01}};
  experiment["schedule"] = {{"kind", "cosine"}, {"period", 50}};
  experiment["batchSize"] = 7;
  return experiment;
}

/// The code of the Error that restoring `bytes` gives.
ErrorCode refusal(Session& session, const std::vector<std::uint8_t>& bytes) {
  try {
    session.restore(bytes);
  } catch (const Error& error) {
    return error.code();
  }
  ADD_FAILURE() << "the bytes were taken";
  return ErrorCode::Internal;
}

TEST(Checkpoint, ResumesBitForBitInTheMiddleOfAnEpoch) {
  for (const char* kind : {"sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw"}) {
    Json experiment = busy_experiment();
    experiment["optimizer"]["kind"] = kind;
    const auto straight = start(experiment);
    straight->train_updates(17);  // 45 samples in batches of 7: three of the third epoch's seven
    EXPECT_EQ(straight->progress().batch, 3U);
    const auto bytes = straight->checkpoint();
    straight->train_updates(30);

    const auto resumed = start(experiment);
    resumed->train_updates(5);  // from wherever it stands
    resumed->restore(bytes);
    EXPECT_EQ(resumed->checkpoint(), bytes) << kind;
    resumed->train_updates(30);
    EXPECT_EQ(resumed->digest(), straight->digest()) << kind;
    EXPECT_EQ(resumed->checkpoint(), straight->checkpoint()) << kind;
  }
}

TEST(Checkpoint, HoldsTheMomentsItsOptimiserKeepsAndFewBytesMore) {
  const std::map<std::string, std::size_t> moments = {{"sgd", 0},     {"momentum", 1}, {"nesterov", 1}, {"adagrad", 1},
                                                      {"rmsprop", 1}, {"adam", 2},     {"adamw", 2}};
  for (const auto& [kind, count] : moments) {
    Json experiment = busy_experiment();
    experiment["optimizer"]["kind"] = kind;
    experiment["layers"] = Json::array_t(15, Json{{"neurons", 3}, {"activation", "tanh"}});
    experiment["layers"].push_back({{"neurons", 3}, {"activation", "softmax"}});
    const auto session = start(experiment);
    session->train_updates(3);
    const std::size_t parameters = session->summary().parameters;
    EXPECT_EQ(session->checkpoint().size(), 72 + sizeof(Real) * parameters * (1 + count)) << kind;
  }
}

TEST(Checkpoint, RestoredUnderAnotherOptimiserForgetsItsMomentsAsAdoptingDoes) {
  Json adam = busy_experiment();
  Json momentum = busy_experiment();
  momentum["optimizer"]["kind"] = "momentum";
  const auto session = start(adam);
  session->train_updates(9);
  const auto bytes = session->checkpoint();
  const auto adopting = start(adam);
  adopting->restore(bytes);
  adopting->adopt(config_of(momentum));

  session->adopt(config_of(momentum));
  session->train_updates(4);
  session->restore(bytes);
  EXPECT_EQ(session->checkpoint(), adopting->checkpoint());
  session->train_updates(20);
  adopting->train_updates(20);
  EXPECT_EQ(session->checkpoint(), adopting->checkpoint());

  session->adopt(config_of(adam));  // and back: Adam starts its averages afresh, then finds its own
  EXPECT_EQ(session->parameters().first, std::vector<Real>(session->parameters().padded_count(), 0));
  session->restore(bytes);
  EXPECT_EQ(session->checkpoint(), bytes);
}

TEST(Checkpoint, KeepsTheMomentsWhileASearchRunsThatNeedsNone) {
  Json descent = busy_experiment();
  Json search = busy_experiment();
  search["strategy"] = {{"kind", "random-local-search"}, {"scale", 0.01}};
  const auto session = start(descent);
  session->train_updates(9);
  const auto resumed = start(search);
  session->adopt(config_of(search));
  session->train_updates(5);
  resumed->restore(session->checkpoint());
  for (Session* each : {session.get(), resumed.get()}) {
    each->adopt(config_of(descent));
    each->train_updates(5);
  }
  EXPECT_EQ(resumed->checkpoint(), session->checkpoint());
}

TEST(Checkpoint, ResumesTheSearchesWithinTheStreamOfNormals) {
  for (const char* kind : {"random-search", "random-local-search"}) {
    Json experiment = small_experiment();
    experiment["strategy"] = {{"kind", kind}, {"scale", 0.1}};
    const auto straight = start(experiment);
    straight->train_updates(11);
    const auto bytes = straight->checkpoint();
    straight->train_updates(100);
    const auto resumed = start(experiment);
    resumed->restore(bytes);
    resumed->train_updates(100);
    EXPECT_EQ(resumed->checkpoint(), straight->checkpoint()) << kind;
  }
}

TEST(Checkpoint, TakingOneChangesNothing) {
  const auto watched = start(busy_experiment());
  const auto left_alone = start(busy_experiment());
  for (int i = 0; i < 10; ++i) {
    watched->checkpoint();
    watched->train_updates(1);
  }
  left_alone->train_updates(10);
  EXPECT_EQ(watched->checkpoint(), left_alone->checkpoint());
}

TEST(Checkpoint, ResetForgetsTheRestoredState) {
  const auto session = start(busy_experiment());
  const std::string fresh = session->digest();
  session->train_updates(9);
  session->restore(session->checkpoint());
  session->reset();
  EXPECT_EQ(session->digest(), fresh);
  EXPECT_EQ(session->progress().update, 0U);
}

TEST(Checkpoint, IsRefusedWithAnyOneByteChanged) {
  const auto session = start(busy_experiment());
  session->train_updates(8);
  const auto bytes = session->checkpoint();
  session->train_updates(1);
  const auto state = session->checkpoint();
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    auto damaged = bytes;
    damaged[i] ^= 0x10;
    ASSERT_EQ(refusal(*session, damaged), ErrorCode::BadCheckpoint) << "byte " << i;
  }
  EXPECT_EQ(session->checkpoint(), state) << "a refused checkpoint has left traces";
}

TEST(Checkpoint, IsRefusedTooShortOrTooLong) {
  const auto session = start(busy_experiment());
  const auto bytes = session->checkpoint();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    ASSERT_EQ(refusal(*session, {bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)}), ErrorCode::BadCheckpoint)
        << size << " bytes";
  }
  auto longer = bytes;
  longer.insert(longer.end(), 8, 0);
  EXPECT_EQ(refusal(*session, longer), ErrorCode::BadCheckpoint);
}

TEST(Checkpoint, OfANetworkOfOtherShapesIsRefused) {
  const auto session = start(busy_experiment());
  Json wider = busy_experiment();
  wider["layers"][0]["neurons"] = 6;
  EXPECT_EQ(refusal(*session, start(wider)->checkpoint()), ErrorCode::BadCheckpoint);
  Json deeper = busy_experiment();
  deeper["layers"].insert(deeper["layers"].begin(), Json{{"neurons", 5}, {"activation", "relu"}});
  EXPECT_EQ(refusal(*session, start(deeper)->checkpoint()), ErrorCode::BadCheckpoint);
}

TEST(Checkpoint, RandomBytesAreRefusedAndNothingElseHappens) {
  const auto session = start(busy_experiment());
  const auto state = session->checkpoint();
  std::mt19937 random{1};
  for (int round = 0; round < 500; ++round) {
    std::vector<std::uint8_t> bytes(random() % 2000);
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random());
    ASSERT_EQ(refusal(*session, bytes), ErrorCode::BadCheckpoint);
  }
  EXPECT_EQ(session->checkpoint(), state);
}

}  // namespace
}  // namespace nn::testing
