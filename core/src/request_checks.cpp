#include "nn/request_checks.hpp"

#include <cmath>
#include <string>

#include "nn/error.hpp"
#include "nn/limits.hpp"
#include "nn/message.hpp"

namespace nn {

void check_index(const char* what, std::size_t index, std::size_t count) {
  if (index < count) return;
  fail(ErrorCode::InvalidArgument, {"There is no ", what, " ", index, "; they count from 0 to ", count - 1, "."});
}

void check_layer(const Parameters& parameters, std::size_t index) { check_index("layer", index, parameters.segments().size()); }

void check_mappable(std::size_t dimensions, const Grid& grid) {
  if (dimensions > 2) {
    fail(ErrorCode::InvalidArgument, {"Samples with ", dimensions, " coordinates have no map; only 1 or 2 do."});
  }
  validate(grid);
}

void check_points(std::size_t dimensions, const Matrix& points) {
  if (points.shape(1) == dimensions) return;
  fail(ErrorCode::ShapeMismatch,
       {"A point of this experiment has ", dimensions, " coordinates, these have ", points.shape(1), "."});
}

void check_sample_gradients(std::size_t samples, std::size_t parameters) {
  if (samples * parameters <= limits::kSampleGradientValues) return;
  fail(ErrorCode::LimitExceeded, {"The gradients of ", samples, " samples for ", parameters, " parameters are more than the ",
                                  limits::kSampleGradientValues, " values that are allowed."});
}

void check_batch_trace(std::size_t samples, std::size_t inputs, std::size_t neurons) {
  if (samples <= limits::kBatchTraceValues / (2 * inputs + 4 * neurons)) return;
  fail(ErrorCode::LimitExceeded,
       {"A batch of ", samples, " samples with ", inputs, " inputs and ", neurons, " neurons is more than the ",
        limits::kBatchTraceValues, " values that are allowed; make the batch smaller."});
}

void check_step(double step) {
  if (static_cast<Real>(step) > 0 && std::isfinite(static_cast<Real>(step))) return;
  fail(ErrorCode::InvalidArgument, {"The step of a gradient check must be a number above 0."});
}

void check_apart(Real low, Real high) {
  if (low < high) return;
  fail(ErrorCode::InvalidArgument, {"The step of this gradient check is so small that it is lost in rounding."});
}

void check_trace_work(double work) {
  if (work <= static_cast<double>(limits::kTraceCheckWork)) return;
  fail(ErrorCode::LimitExceeded, {"Checking this trace would take ", work, " multiplications; at most ",
                                  limits::kTraceCheckWork, " are allowed. Check single gradients, or a smaller network."});
}

void check_parameter(double value) {
  if (std::isfinite(static_cast<Real>(value))) return;
  fail(ErrorCode::InvalidArgument, {"A weight or bias must be a finite number."});
}

void check_sample(const Config& config, const Vector& coordinates, const Vector& target) {
  const std::size_t dimensions = dimensions_of(config.data);
  if (coordinates.size() != dimensions) {
    fail(ErrorCode::ShapeMismatch,
         {"A point of this experiment has ", dimensions, " coordinates, ", coordinates.size(), " came."});
  }
  const bool classes = task_of(config.data) == Task::Classification;
  const std::size_t width = classes ? 1 : config.layers.back().neurons;
  if (target.size() != width) {
    fail(ErrorCode::ShapeMismatch, {"A target of this experiment has ", width, " values, ", target.size(), " came."});
  }
  for (const Vector* values : {&coordinates, &target}) {
    for (const Real value : *values) {
      if (!std::isfinite(value)) fail(ErrorCode::InvalidArgument, {"Coordinates and targets must be finite numbers."});
    }
  }
  if (!classes) return;
  const auto label = static_cast<double>(target(0));
  if (label < 0 || label >= static_cast<double>(config.data.outputs) || label != std::floor(label)) {
    fail(ErrorCode::InvalidArgument, {"A class must be a whole number from 0 to ", config.data.outputs - 1, "."});
  }
}

}  // namespace nn
