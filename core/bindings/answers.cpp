#include "answers.hpp"

#include "nn/datasets/dataset.hpp"
#include "nn/names.hpp"

namespace nn::bindings {

namespace {

std::string text_of(std::string_view name) { return std::string{name}; }

void set_progress(val& answer, const Session& session) {
  const Progress progress = session.progress();
  answer.set("update", static_cast<double>(progress.update));
  answer.set("epoch", static_cast<double>(progress.epoch));
  answer.set("batch", static_cast<double>(progress.batch));
  answer.set("learningRate", progress.learning_rate);
  answer.set("batchLoss", progress.batch_loss);
  answer.set("gradientNorm", progress.gradient_norm);
}

const char* name_of(Stopped stopped) {
  return stopped == Stopped::Done ? "done" : stopped == Stopped::Time ? "time" : "diverged";
}

const char* name_of(Trouble trouble) {
  return trouble == Trouble::Loss ? "loss" : trouble == Trouble::Gradient ? "gradient" : "weight";
}

val set_out(const SetMetrics& metrics) {
  val answer = val::object();
  answer.set("samples", metrics.samples);
  answer.set("loss", metrics.loss);
  answer.set("accuracy", metrics.accuracy);
  answer.set("rSquared", metrics.r_squared);
  answer.set("confusion", copy_out(metrics.confusion));
  return answer;
}

val box_out(const Box& box) {
  val answer = val::object();
  answer.set("xMin", box.x_min);
  answer.set("xMax", box.x_max);
  answer.set("yMin", box.y_min);
  answer.set("yMax", box.y_max);
  return answer;
}

}  // namespace

val summary_out(const Session& session) {
  const Summary summary = session.summary();
  val answer = val::object();
  answer.set("inputs", summary.inputs);
  answer.set("outputs", summary.outputs);
  answer.set("parameters", summary.parameters);
  answer.set("trainSamples", summary.train_samples);
  answer.set("testSamples", summary.test_samples);
  answer.set("updatesPerEpoch", summary.updates_per_epoch);
  val layers = val::array();
  for (const Segment& segment : session.parameters().segments()) {
    val layer = val::object();
    layer.set("inputs", segment.inputs);
    layer.set("neurons", segment.neurons);
    layers.call<void>("push", layer);
  }
  answer.set("layers", layers);
  return answer;
}

val progress_out(const Session& session) {
  val answer = val::object();
  set_progress(answer, session);
  return answer;
}

val training_out(const Session& session, const TrainAnswer& training) {
  val answer = val::object();
  set_progress(answer, session);
  answer.set("updatesDone", static_cast<double>(training.updates_done));
  answer.set("stopped", std::string{name_of(training.stopped)});
  if (training.divergence) {
    val divergence = val::object();
    divergence.set("update", static_cast<double>(training.divergence->update));
    divergence.set("quantity", std::string{name_of(training.divergence->quantity)});
    divergence.set("message", training.divergence->message);
    answer.set("divergence", divergence);
  }
  return answer;
}

val metrics_out(Session& session) {
  val answer = val::object();
  answer.set("train", set_out(session.evaluate_train()));
  answer.set("test", set_out(session.evaluate_test()));
  answer.set("regularization", session.regularization());
  return answer;
}

val points_out(const Points& points) {
  val answer = val::object();
  answer.set("coordinates", copy_out(points.coordinates.data(), points.coordinates.size()));
  answer.set("dimensions", points.dimensions);
  answer.set("targets", copy_out(points.targets.data(), points.targets.size()));
  answer.set("test", copy_out(points.test));
  return answer;
}

val trace_out(const Trace& trace) {
  val layers = val::array();
  for (const LayerTrace& layer : trace.layers) {
    val entry = val::object();
    entry.set("input", copy_out(layer.input));
    entry.set("products", copy_out(layer.products));
    entry.set("sums", copy_out(layer.sums));
    entry.set("outputs", copy_out(layer.outputs));
    entry.set("dOutputs", copy_out(layer.d_outputs));
    entry.set("slopes", copy_out(layer.slopes));
    entry.set("dSums", copy_out(layer.d_sums));
    entry.set("dWeights", copy_out(layer.d_weights));
    entry.set("dBiases", copy_out(layer.d_biases));
    entry.set("dInput", copy_out(layer.d_input));
    layers.call<void>("push", entry);
  }
  val answer = val::object();
  answer.set("coordinates", copy_out(trace.coordinates));
  answer.set("inputs", copy_out(trace.inputs));
  answer.set("target", copy_out(trace.target));
  answer.set("loss", static_cast<double>(trace.loss));
  answer.set("layers", layers);
  return answer;
}

val trace_check_out(const std::vector<LayerDifferences>& differences, double step) {
  val layers = val::array();
  for (const LayerDifferences& layer : differences) {
    val entry = val::object();
    entry.set("dOutputs", copy_out(layer.d_outputs));
    entry.set("dSums", copy_out(layer.d_sums));
    entry.set("dWeights", copy_out(layer.d_weights));
    entry.set("dBiases", copy_out(layer.d_biases));
    entry.set("dInput", copy_out(layer.d_input));
    layers.call<void>("push", entry);
  }
  val answer = val::object();
  answer.set("step", step);
  answer.set("layers", layers);
  return answer;
}

val batch_trace_out(const BatchTrace& trace) {
  val answer = val::object();
  answer.set("samples", trace.samples.size());
  answer.set("indices", copy_out(trace.samples));
  answer.set("loss", trace.loss);
  answer.set("input", copy_out(trace.input));
  answer.set("weights", copy_out(trace.weights));
  answer.set("biases", copy_out(trace.biases));
  answer.set("sums", copy_out(trace.sums));
  answer.set("outputs", copy_out(trace.outputs));
  answer.set("dOutputs", copy_out(trace.d_outputs));
  answer.set("dSums", copy_out(trace.d_sums));
  answer.set("dWeights", copy_out(trace.d_weights));
  answer.set("dBiases", copy_out(trace.d_biases));
  answer.set("dInput", copy_out(trace.d_input));
  return answer;
}

val check_out(const GradientCheck& check) {
  val answer = val::object();
  answer.set("analytic", check.analytic);
  answer.set("numeric", check.numeric);
  answer.set("relative", check.relative);
  return answer;
}

val datasets_out() {
  val list = val::array();
  for (const Dataset& set : all_datasets()) {
    val entry = val::object();
    entry.set("name", text_of(nn::name_of(set.kind)));
    entry.set("task", text_of(nn::name_of(set.task)));
    entry.set("minClasses", set.min_classes);
    entry.set("maxClasses", set.max_classes);
    entry.set("plane", set.has_own_plane ? box_out(set.own_plane) : val::null());
    list.call<void>("push", entry);
  }
  return list;
}

}  // namespace nn::bindings
