/// The engine's names in JavaScript. Behaviour stays in nn::Session; types and meanings are in nn-core.d.ts. Arguments come
/// as plain values and are read by hand, because Embind converts silently what does not fit.
#include <emscripten/bind.h>

#include <limits>

#include "answers.hpp"
#include "marshal.hpp"
#include "nn/config_reader.hpp"
#include "nn/message.hpp"
#include "nn/schedule.hpp"
#include "nn/session.hpp"

namespace nn::bindings {

namespace {

/// The most updates one call may ask for.
constexpr double kUpdatesLimit = 1e12;
/// The longest that one call may train.
constexpr double kBudgetLimitMs = 60'000;
/// The most points of a schedule's curve.
constexpr std::size_t kCurveLimit = 100'000;

using Fields = reading::Fields<JsValue>;

Config config_in(const val& experiment) { return read_config(JsValue::detached(experiment)); }

Fields fields_in(const val& value, const char* what) { return Fields{JsValue::detached(value), what}; }

Grid grid_in(const val& request) {
  const Fields grid = fields_in(request, "grid");
  return {reading::read_box(grid), grid.count("columns"), grid.count("rows")};
}

ParameterPlace place_in(const val& request) {
  const Fields place = fields_in(request, "place");
  const JsValue role = place.get("role");
  const std::string name = role.is_text() ? role.text() : "";
  const bool is_bias = name == "bias";
  if (!is_bias && name != "weight") reading::refuse("place.role", "'weight' or 'bias'");
  return {place.count("layer"), is_bias, is_bias ? 0 : place.count("input"), place.count("neuron")};
}

Vector vector_in(const val& list, const char* what) {
  const std::vector<double> numbers = numbers_in(list, what, limits::kInputs);
  Vector copy = make_vector(numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) copy(i) = static_cast<Real>(numbers[i]);
  return copy;
}

std::size_t index_in(const val& index, const char* what) {
  return static_cast<std::size_t>(whole_in(index, what, std::numeric_limits<std::uint32_t>::max()));
}

/// Raw coordinates, row by row.
Matrix points_in(const Session& session, const val& list) {
  const std::size_t dimensions = session.points().dimensions;
  const std::vector<double> numbers = numbers_in(list, "points", limits::kSampleValues);
  if (numbers.size() % dimensions != 0) {
    fail(ErrorCode::ShapeMismatch, {"'points' must be rows of ", dimensions, " coordinates each."});
  }
  Matrix rows = make_matrix(numbers.size() / dimensions, dimensions);
  for (std::size_t i = 0; i < numbers.size(); ++i) rows.data()[i] = static_cast<Real>(numbers[i]);
  return rows;
}

val configure(Session& session, val experiment) {
  return checked([&] {
    session.configure(config_in(experiment));
    return summary_out(session);
  });
}

val adopt(Session& session, val experiment) {
  return checked([&] {
    session.adopt(config_in(experiment));
    return summary_out(session);
  });
}

val reset(Session& session) {
  return checked([&] {
    session.reset();
    return progress_out(session);
  });
}

val train_updates(Session& session, val updates) {
  return checked([&] { return training_out(session, session.train_updates(whole_in(updates, "updates", kUpdatesLimit))); });
}

val train_epochs(Session& session, val epochs) {
  return checked([&] { return training_out(session, session.train_epochs(whole_in(epochs, "epochs", kUpdatesLimit))); });
}

val train_for(Session& session, val budget) {
  return checked([&] {
    const double milliseconds = number_in(budget, "budgetMs");
    if (milliseconds < 0 || milliseconds > kBudgetLimitMs) {
      reading::refuse("budgetMs", join({"from 0 to ", kBudgetLimitMs, " milliseconds"}));
    }
    return training_out(session, session.train_for(milliseconds));
  });
}

val progress(const Session& session) {
  return checked([&] { return progress_out(session); });
}

val evaluate(Session& session) {
  return checked([&] { return metrics_out(session); });
}

val points(const Session& session) {
  return checked([&] { return points_out(session.points()); });
}

val predict(Session& session, val points) {
  return checked([&] { return copy_out(session.predict(points_in(session, points))); });
}

val output_grid(Session& session, val request) {
  return checked([&] { return copy_out(session.output_maps(grid_in(request))); });
}

val neuron_grids(Session& session, val request) {
  return checked([&] { return copy_out(session.neuron_maps(grid_in(request))); });
}

val neuron_outputs(Session& session, val points) {
  return checked([&] { return copy_out(session.neuron_outputs(points_in(session, points))); });
}

val parameters(const Session& session) {
  return checked([&] { return layers_out(session.parameters(), session.parameters().values); });
}

val gradients(const Session& session) {
  return checked([&] { return layers_out(session.parameters(), session.parameters().gradients); });
}

val full_gradients(Session& session) {
  return checked([&] {
    val layers = val::undefined();
    session.with_full_gradients([&](const Parameters& all) { layers = layers_out(all, all.gradients); });
    return layers;
  });
}

val last_update(const Session& session) {
  return checked([&] {
    const Parameters& all = session.parameters();
    std::vector<Real> change(all.padded_count());
    for (std::size_t i = 0; i < change.size(); ++i) change[i] = all.values[i] - all.previous[i];
    return layers_out(all, change);
  });
}

val moments(const Session& session) {
  return checked([&]() -> val {
    const Parameters& all = session.parameters();
    Answer answer;
    answer.set("first", layers_out(all, all.first));
    answer.set("second", layers_out(all, all.second));
    return answer;
  });
}

val sample_gradients(Session& session) {
  return checked([&]() -> val {
    const Matrix rows = session.sample_gradients();
    Answer answer;
    answer.set("samples", rows.shape(0));
    answer.set("parameters", rows.shape(1));
    answer.copy("gradients", rows);
    return answer;
  });
}

val reset_neuron(Session& session, val layer, val neuron) {
  return checked([&] {
    session.reset_neuron(index_in(layer, "layer"), index_in(neuron, "neuron"));
    return progress_out(session);
  });
}

val set_parameter(Session& session, val place, val value) {
  return checked([&] {
    session.set_parameter(place_in(place), number_in(value, "value"));
    return progress_out(session);
  });
}

val set_parameters(Session& session, val layers) {
  return checked([&] {
    const JsValue list = JsValue::detached(layers);
    const std::size_t count = reading::list(list, "layers", limits::kLayers);
    const auto& segments = session.parameters().segments();
    if (count != segments.size()) reading::refuse("layers", "one entry for each layer");
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string path = join({"layers[", i, "]"});
      const Fields layer{list.at(i), path};
      const auto append = [&](const char* key, std::size_t wanted) {
        const std::vector<double> read = layer.numbers(key, limits::kParameters);
        if (read.size() != wanted) reading::refuse(layer.path(key), join({wanted, " numbers"}));
        values.insert(values.end(), read.begin(), read.end());
      };
      append("weights", segments[i].inputs * segments[i].neurons);
      append("biases", segments[i].neurons);
    }
    session.set_parameters(values);
    return progress_out(session);
  });
}

val trace(const Session& session, val coordinates, val target) {
  return checked([&] { return trace_out(session.trace(vector_in(coordinates, "coordinates"), vector_in(target, "target"))); });
}

val trace_check(Session& session, val coordinates, val target, val step) {
  return checked([&] {
    const double size = number_in(step, "step");
    return trace_check_out(session.check_trace(vector_in(coordinates, "coordinates"), vector_in(target, "target"), size), size);
  });
}

val batch_trace(Session& session, val layer) {
  return checked([&] { return batch_trace_out(session.trace_batch(index_in(layer, "layer"))); });
}

val check_gradient(Session& session, val place, val step) {
  return checked([&] { return check_out(session.check_gradient(place_in(place), number_in(step, "step"))); });
}

val checkpoint(const Session& session) {
  return checked([&] { return copy_out(session.checkpoint()); });
}

val restore(Session& session, val bytes) {
  return checked([&] {
    const JsValue copy = JsValue::detached(bytes);
    if (!copy.is_bytes()) reading::refuse("bytes", "a Uint8Array");
    session.restore(copy.bytes());
    return progress_out(session);
  });
}

val digest_of(const Session& session) {
  return checked([&] { return val(session.digest()); });
}

val draw_points(val experiment) {
  return checked([&] {
    const Config config = config_in(experiment);
    validate(config);
    return points_out(make_points(config));
  });
}

/// Whether this is the module that is asked for exact numbers; the others are smaller without those questions.
constexpr bool kExact = sizeof(Real) == sizeof(double);

std::string precision() { return kExact ? "double" : "float"; }

val schedule_curve(val rate, val schedule, val every, val count) {
  return checked([&] {
    const ScheduleConfig config = reading::read_schedule(fields_in(schedule, "schedule"));
    validate(config);
    const double base = number_in(rate, "rate");
    const std::uint64_t step = whole_in(every, "every", kUpdatesLimit);
    std::vector<double> curve(whole_in(count, "count", kCurveLimit));
    for (std::size_t i = 0; i < curve.size(); ++i) curve[i] = scheduled_rate(base, config, i * step);
    return copy_out(curve);
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(nn_core) {
  emscripten::class_<Session> session("Session");
  session.constructor<>()
      .function("configure", &configure)
      .function("adopt", &adopt)
      .function("reset", &reset)
      .function("trainUpdates", &train_updates)
      .function("trainEpochs", &train_epochs)
      .function("trainFor", &train_for)
      .function("progress", &progress)
      .function("evaluate", &evaluate)
      .function("points", &points)
      .function("predict", &predict)
      .function("outputGrid", &output_grid)
      .function("neuronGrids", &neuron_grids)
      .function("neuronOutputs", &neuron_outputs)
      .function("parameters", &parameters)
      .function("gradients", &gradients)
      .function("fullGradients", &full_gradients)
      .function("lastUpdate", &last_update)
      .function("moments", &moments)
      .function("sampleGradients", &sample_gradients)
      .function("resetNeuron", &reset_neuron)
      .function("setParameter", &set_parameter)
      .function("setParameters", &set_parameters)
      .function("batchTrace", &batch_trace)
      .function("checkpoint", &checkpoint)
      .function("restore", &restore)
      .function("digest", &digest_of);
  if constexpr (kExact) {
    session.function("trace", &trace).function("traceCheck", &trace_check).function("checkGradient", &check_gradient);
  }
  emscripten::function("precision", &precision);
  emscripten::function("datasets", &datasets_out);
  emscripten::function("drawPoints", &draw_points);
  emscripten::function("scheduleCurve", &schedule_curve);
}

}  // namespace nn::bindings
