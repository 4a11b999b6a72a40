/// How a session trains: batches and epochs, what stays put, what is taken over, and where it stops.
#include <gtest/gtest.h>

#include <cmath>

#include "nn/error.hpp"
#include "support/experiment.hpp"
#include "support/matchers.hpp"

namespace nn::testing {
namespace {

TEST(Training, AnEpochAppliesTheShortLastBatchToo) {
  const auto session = start(small_experiment());  // 45 training samples in batches of 10
  EXPECT_EQ(session->summary().train_samples, 45U);
  EXPECT_EQ(session->summary().test_samples, 15U);
  EXPECT_EQ(session->summary().updates_per_epoch, 5U);
  session->train_updates(4);
  EXPECT_EQ(session->progress().epoch, 0U);
  EXPECT_EQ(session->sample_gradients().shape(0), 5U);
  const std::string before = session->digest();
  session->train_updates(1);
  EXPECT_NE(session->digest(), before);
  EXPECT_EQ(session->progress().epoch, 1U);
  EXPECT_EQ(session->progress().batch, 0U);
}

TEST(Training, TheMeanOfTheBatchesGradientsOverAnEpochIsTheFullGradient) {
  Json experiment = small_experiment();
  experiment["optimizer"]["learningRate"] = 0;
  const auto session = start(experiment);
  std::vector<double> sum(session->summary().parameters, 0);
  for (std::size_t batch = 0; batch < 5; ++batch) {
    const Matrix gradients = session->sample_gradients();
    for (std::size_t row = 0; row < gradients.shape(0); ++row) {
      for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += static_cast<double>(gradients(row, i)) / 45;
    }
    session->train_updates(1);
  }
  std::vector<double> full;
  session->with_full_gradients([&](const Parameters& parameters) {
    for (std::size_t layer = 0; layer < parameters.segments().size(); ++layer) {
      for (const auto& part :
           {weights_of(parameters, parameters.gradients, layer), biases_of(parameters, parameters.gradients, layer)}) {
        full.insert(full.end(), part.begin(), part.end());
      }
    }
  });
  expect_near(sum, full, by_precision(1e-13, 1e-6));  // every sample of the epoch, and none twice
}

TEST(Training, FinishingARunningEpochCountsAsOne) {
  const auto session = start(small_experiment());
  session->train_updates(2);
  EXPECT_EQ(session->train_epochs(1).updates_done, 3U);
  EXPECT_EQ(session->train_epochs(2).updates_done, 10U);
  EXPECT_EQ(session->progress().epoch, 3U);
}

TEST(Training, EpochsAreShuffledDifferently) {
  Json experiment = small_experiment();
  experiment["optimizer"]["learningRate"] = 0;
  const auto session = start(experiment);
  const Matrix first = session->sample_gradients();
  session->train_epochs(1);
  const Matrix second = session->sample_gradients();
  EXPECT_NE(first, second);
  session->reset();
  EXPECT_EQ(session->sample_gradients(), first);
}

TEST(Training, ABudgetOfNoTimeStillGivesAnUpdate) {
  const auto session = start(small_experiment());
  const TrainAnswer answer = session->train_for(0);
  EXPECT_GE(answer.updates_done, 1U);
  EXPECT_EQ(answer.stopped, Stopped::Time);
  EXPECT_EQ(session->progress().update, answer.updates_done);
}

TEST(Training, MuchTimeGivesTheSameBitsAsThatManyUpdates) {
  const auto timed = start(small_experiment());
  const TrainAnswer answer = timed->train_for(20);
  const auto counted = start(small_experiment());
  counted->train_updates(answer.updates_done);
  EXPECT_EQ(timed->checkpoint(), counted->checkpoint());
}

TEST(Training, FrozenLayersStayAndTheOthersLearn) {
  for (const std::size_t frozen : {0U, 1U, 2U}) {
    Json experiment = small_experiment();
    experiment["layers"] = {{{"neurons", 5}, {"activation", "tanh"}},
                            {{"neurons", 4}, {"activation", "relu"}, {"l2", 0.01}},
                            {{"neurons", 3}, {"activation", "softmax"}}};
    experiment["layers"][frozen]["frozen"] = true;
    experiment["optimizer"] = {{"kind", "adamw"}, {"learningRate", 0.05}};
    const auto session = start(experiment);
    const std::vector<Real> before = session->parameters().values;
    session->train_updates(10);
    for (std::size_t layer = 0; layer < 3; ++layer) {
      const auto was = weights_of(session->parameters(), before, layer);
      const auto is = weights_of(session->parameters(), session->parameters().values, layer);
      EXPECT_EQ(was == is, layer == frozen) << "layer " << layer << " with layer " << frozen << " frozen";
    }
  }
}

TEST(Training, FrozenLayersPassTheirGradientOn) {
  Json experiment = small_experiment();
  experiment["layers"][1]["frozen"] = true;
  const auto frozen = start(experiment);
  const auto free = start(small_experiment());
  frozen->train_updates(1);
  free->train_updates(1);
  EXPECT_EQ(weights_of(frozen->parameters(), frozen->parameters().values, 0),
            weights_of(free->parameters(), free->parameters().values, 0));
}

TEST(Training, GoesOnWhereEpsilonIsZeroAndSomeParametersNeverHadAGradient) {
  for (const char* kind : {"adagrad", "rmsprop", "adam", "adamw"}) {
    Json experiment = small_experiment();
    experiment["layers"][0]["silentNeurons"] = {1};
    experiment["optimizer"] = {{"kind", kind}, {"learningRate", 0.01}, {"epsilon", 0}, {"weightDecay", 0}};
    const auto session = start(experiment);
    const std::vector<double> before = weights_of(session->parameters(), session->parameters().values, 0);
    EXPECT_EQ(session->train_updates(20).updates_done, 20U) << kind;
    const std::vector<double> after = weights_of(session->parameters(), session->parameters().values, 0);
    for (std::size_t i = 0; i < before.size(); ++i) EXPECT_EQ(before[i] == after[i], i % 5 == 1) << kind << " " << i;
  }
}

/// Weights so large, at a rate so high, that squared errors leave the range of Real after some updates.
Json exploding_experiment() {
  Json experiment = small_experiment();
  experiment["data"] = table({{1.0}, {2.0}}, {{1.0}, {-1.0}}, 1);
  experiment["layers"] = {{{"neurons", 1}, {"activation", "linear"}, {"weights", {{1.0}}}}};
  experiment["loss"] = {{"kind", "squared-error"}};
  experiment["optimizer"]["learningRate"] = 1000;
  experiment["batchSize"] = 0;
  return experiment;
}

TEST(Divergence, StopsAtTheUpdateAndKeepsTheStateBeforeIt) {
  for (const char* kind : {"sgd", "momentum", "nesterov"}) {
    Json experiment = exploding_experiment();
    experiment["optimizer"]["kind"] = kind;
    const auto session = start(experiment);
    const TrainAnswer answer = session->train_updates(100000);
    ASSERT_EQ(answer.stopped, Stopped::Diverged) << kind;
    ASSERT_TRUE(answer.divergence.has_value());
    EXPECT_EQ(answer.divergence->update, answer.updates_done + 1);
    EXPECT_FALSE(answer.divergence->message.empty());
    for (const auto* array : {&session->parameters().values, &session->parameters().first, &session->parameters().second}) {
      for (const Real value : *array) ASSERT_TRUE(std::isfinite(value)) << kind;
    }
    const auto again = start(experiment);
    again->train_updates(answer.updates_done);
    EXPECT_EQ(session->checkpoint(), again->checkpoint()) << kind;
    EXPECT_EQ(session->train_updates(1).updates_done, 0U) << "it diverges again at the same place";
    EXPECT_EQ(session->checkpoint(), again->checkpoint()) << kind;
  }
}

TEST(Divergence, LeavesASessionThatCanBeResetAndTrained) {
  const auto session = start(exploding_experiment());
  session->train_updates(100000);
  Json tame = exploding_experiment();
  tame["optimizer"]["learningRate"] = 0.01;
  session->adopt(config_of(tame));
  session->reset();
  EXPECT_EQ(session->train_updates(100).stopped, Stopped::Done);
  EXPECT_LT(session->evaluate_train().loss, 2);
}

TEST(Adopting, KeepsWeightsWhereOldAndNewLayersOverlap) {
  const auto session = start(small_experiment());
  session->train_updates(5);
  const std::vector<double> before = weights_of(session->parameters(), session->parameters().values, 0);  // (2, 5)
  Json wider = small_experiment();
  wider["layers"][0]["neurons"] = 7;
  session->adopt(config_of(wider));
  const std::vector<double> after = weights_of(session->parameters(), session->parameters().values, 0);  // (2, 7)
  ASSERT_EQ(after.size(), 14U);
  for (std::size_t input = 0; input < 2; ++input) {
    for (std::size_t neuron = 0; neuron < 5; ++neuron) EXPECT_EQ(after[input * 7 + neuron], before[input * 5 + neuron]);
  }
  EXPECT_EQ(session->progress().update, 5U);
}

TEST(Adopting, AnotherRateChangesNoBitUntilTheNextUpdate) {
  Json experiment = small_experiment();
  experiment["optimizer"] = {{"kind", "adam"}, {"learningRate", 0.01}};
  const auto session = start(experiment);
  session->train_updates(7);
  const auto state = session->checkpoint();
  experiment["optimizer"]["learningRate"] = 0.02;
  session->adopt(config_of(experiment));
  EXPECT_EQ(session->checkpoint(), state);
  EXPECT_EQ(session->progress().learning_rate, 0.02);
}

TEST(Adopting, TheSameExperimentOverAndOverTrainsAsIfItHadNot) {
  Json experiment = small_experiment();
  experiment["optimizer"]["kind"] = "momentum";
  experiment["layers"][0]["dropout"] = 0.2;
  const auto adopting = start(experiment);
  const auto plain = start(experiment);
  for (int i = 0; i < 13; ++i) {
    adopting->train_updates(1);
    adopting->adopt(config_of(experiment));
  }
  plain->train_updates(13);
  EXPECT_EQ(adopting->checkpoint(), plain->checkpoint());
}

TEST(Adopting, AnExperimentThatIsRefusedChangesNothing) {
  const auto session = start(small_experiment());
  session->train_updates(3);
  const auto state = session->checkpoint();
  Json wrong = small_experiment();
  wrong["layers"][1]["neurons"] = 4;
  EXPECT_THROW(session->adopt(config_of(wrong)), Error);
  EXPECT_THROW(session->configure(config_of(wrong)), Error);
  EXPECT_EQ(session->checkpoint(), state);
}

}  // namespace
}  // namespace nn::testing
