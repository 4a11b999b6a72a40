#include "nn/schedule.hpp"

#include <algorithm>
#include <cmath>

#include "nn/kernels/scalar_math.hpp"

namespace nn {

namespace {

/// What the schedule multiplies the base rate by.
double factor_at(const ScheduleConfig& schedule, std::uint64_t t) {
  const auto time = static_cast<double>(t);
  switch (schedule.kind) {
    case ScheduleKind::Constant: return 1.0;
    case ScheduleKind::InverseTime: return 1.0 / (1.0 + schedule.decay * time);
    case ScheduleKind::Step:
      return kernels::scalar::power(schedule.factor, static_cast<std::uint64_t>(std::floor(time / schedule.every)));
    case ScheduleKind::Exponential: return kernels::scalar::power(schedule.factor, t);
    case ScheduleKind::Cosine: {
      constexpr double kPi = 3.141592653589793;
      const double wave = kernels::scalar::cos(kPi * std::min(time / schedule.period, 1.0));
      return schedule.minimum + (1.0 - schedule.minimum) * (1.0 + wave) / 2.0;
    }
  }
  return 1.0;
}

}  // namespace

double scheduled_rate(double rate, const ScheduleConfig& schedule, std::uint64_t t) {
  rate *= factor_at(schedule, t);
  if (schedule.warm_up > 0) rate *= std::min(1.0, (static_cast<double>(t) + 1.0) / schedule.warm_up);
  return rate;
}

}  // namespace nn
