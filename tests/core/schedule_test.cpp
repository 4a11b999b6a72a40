/// Learning rates against their closed forms.
#include "nn/schedule.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "support/experiment.hpp"

namespace nn::testing {
namespace {

constexpr std::uint64_t kTimes[] = {0, 1, 2, 9, 10, 11, 99, 100, 101, 250, 1000, 12345};

/// scheduled_rate() against `closed`(t) at many times. A power by squaring is some units in the last place off pow().
void expect_rates(const ScheduleConfig& schedule, double (*closed)(double)) {
  for (const std::uint64_t t : kTimes) {
    const double wanted = closed(static_cast<double>(t));
    EXPECT_NEAR(scheduled_rate(0.3, schedule, t), wanted, 1e-12 * std::abs(wanted) + 1e-17) << "update " << t;
  }
}

ScheduleConfig schedule_of(ScheduleKind kind) {
  ScheduleConfig schedule;
  schedule.kind = kind;
  return schedule;
}

TEST(Schedules, ConstantStaysConstant) {
  expect_rates(schedule_of(ScheduleKind::Constant), [](double) { return 0.3; });
}

TEST(Schedules, InverseTimeDividesByOnePlusDecayTimesUpdates) {
  ScheduleConfig schedule = schedule_of(ScheduleKind::InverseTime);
  schedule.decay = 0.01;
  expect_rates(schedule, [](double t) { return 0.3 / (1 + 0.01 * t); });
}

TEST(Schedules, StepDropsEveryTenUpdates) {
  ScheduleConfig schedule = schedule_of(ScheduleKind::Step);
  schedule.every = 10;
  schedule.factor = 0.9;
  expect_rates(schedule, [](double t) { return 0.3 * std::pow(0.9, std::floor(t / 10)); });
}

TEST(Schedules, ExponentialMultipliesEveryTime) {
  ScheduleConfig schedule = schedule_of(ScheduleKind::Exponential);
  schedule.factor = 0.999;
  expect_rates(schedule, [](double t) { return 0.3 * std::pow(0.999, t); });
}

TEST(Schedules, CosineFallsToItsMinimumAndStays) {
  ScheduleConfig schedule = schedule_of(ScheduleKind::Cosine);
  schedule.period = 100;
  schedule.minimum = 0.1;
  expect_rates(schedule,
               [](double t) { return 0.3 * (0.1 + 0.9 * (1 + std::cos(std::numbers::pi * std::min(t / 100, 1.0))) / 2); });
}

TEST(Schedules, WarmUpRisesLinearlyToWhateverTheScheduleGives) {
  ScheduleConfig schedule = schedule_of(ScheduleKind::InverseTime);
  schedule.decay = 0.01;
  schedule.warm_up = 100;
  expect_rates(schedule, [](double t) { return 0.3 / (1 + 0.01 * t) * std::min(1.0, (t + 1) / 100); });
}

TEST(Schedules, GiveTrainingTheRateOfItsNextUpdate) {
  Json experiment = small_experiment();
  experiment["schedule"] = {{"kind", "inverse-time"}, {"decay", 0.5}};
  const auto session = start(experiment);
  for (int t = 0; t < 5; ++t) {
    EXPECT_DOUBLE_EQ(session->progress().learning_rate, 0.1 / (1 + 0.5 * t));
    session->train_updates(1);
  }
}

}  // namespace
}  // namespace nn::testing
