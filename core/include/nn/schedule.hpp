/// How the learning rate changes from update to update.
#pragma once

#include <cstdint>

#include "nn/config.hpp"

namespace nn {

/// The learning rate of update `t` (0 for the first), for the base rate `rate`.
///
/// constant      rate
/// inverse-time  rate / (1 + decay t), the course's
/// step          rate · factor^⌊t / every⌋
/// exponential   rate · factor^t
/// cosine        rate · (m + (1 − m)(1 + cos(π t / period)) / 2), m the minimum, reached at `period` and kept
/// Each is multiplied by min(1, (t + 1) / warm_up) while warming up.
double scheduled_rate(double rate, const ScheduleConfig& schedule, std::uint64_t t);

}  // namespace nn
