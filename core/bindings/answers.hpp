/// The core's answers as plain JavaScript objects, in the words of nn-core.d.ts.
#pragma once

#include "marshal.hpp"
#include "nn/session.hpp"

namespace nn::bindings {

val summary_out(const Session& session);
val progress_out(const Session& session);
val training_out(const Session& session, const TrainAnswer& answer);
val metrics_out(Session& session);
val points_out(const Points& points);
val trace_out(const Trace& trace);
val trace_check_out(const std::vector<LayerDifferences>& layers, double step);
val batch_trace_out(const BatchTrace& trace);
val check_out(const GradientCheck& check);
/// The built-in sets: [{name, task, minClasses, maxClasses, plane}].
val datasets_out();

}  // namespace nn::bindings
