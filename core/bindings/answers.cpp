#include "answers.hpp"

#include "nn/datasets/dataset.hpp"
#include "nn/names.hpp"

namespace nn::bindings {

namespace {

void set_progress(Answer& answer, const Session& session) {
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
  Answer answer;
  answer.set("samples", metrics.samples);
  answer.set("loss", metrics.loss);
  answer.set("accuracy", metrics.accuracy);
  answer.set("rSquared", metrics.r_squared);
  answer.copy("confusion", metrics.confusion);
  return answer;
}

val box_out(const Box& box) {
  Answer answer;
  answer.set("xMin", box.x_min);
  answer.set("xMax", box.x_max);
  answer.set("yMin", box.y_min);
  answer.set("yMax", box.y_max);
  return answer;
}

/// What LayerTrace, LayerDifferences and BatchTrace have in common.
template <class Derivatives>
void set_derivatives(Answer& answer, const Derivatives& derivatives) {
  answer.copy("dOutputs", derivatives.d_outputs);
  answer.copy("dSums", derivatives.d_sums);
  answer.copy("dWeights", derivatives.d_weights);
  answer.copy("dBiases", derivatives.d_biases);
  answer.copy("dInput", derivatives.d_input);
}

}  // namespace

val summary_out(const Session& session) {
  const Summary summary = session.summary();
  Answer answer;
  answer.set("inputs", summary.inputs);
  answer.set("outputs", summary.outputs);
  answer.set("parameters", summary.parameters);
  answer.set("trainSamples", summary.train_samples);
  answer.set("testSamples", summary.test_samples);
  answer.set("updatesPerEpoch", summary.updates_per_epoch);
  AnswerList layers;
  for (const Segment& segment : session.parameters().segments()) {
    Answer layer;
    layer.set("inputs", segment.inputs);
    layer.set("neurons", segment.neurons);
    layers.push(layer);
  }
  answer.set("layers", layers);
  return answer;
}

val progress_out(const Session& session) {
  Answer answer;
  set_progress(answer, session);
  return answer;
}

val training_out(const Session& session, const TrainAnswer& training) {
  Answer answer;
  set_progress(answer, session);
  answer.set("updatesDone", static_cast<double>(training.updates_done));
  answer.set("stopped", std::string{name_of(training.stopped)});
  if (training.divergence) {
    Answer divergence;
    divergence.set("update", static_cast<double>(training.divergence->update));
    divergence.set("quantity", std::string{name_of(training.divergence->quantity)});
    divergence.set("message", training.divergence->message);
    answer.set("divergence", divergence);
  }
  return answer;
}

val metrics_out(Session& session) {
  Answer answer;
  answer.set("train", set_out(session.evaluate_train()));
  answer.set("test", set_out(session.evaluate_test()));
  answer.set("regularization", session.regularization());
  return answer;
}

val points_out(const Points& points) {
  Answer answer;
  answer.copy("coordinates", points.coordinates);
  answer.set("dimensions", points.dimensions);
  answer.copy("targets", points.targets);
  answer.copy("test", points.test);
  return answer;
}

val trace_out(const Trace& trace) {
  AnswerList layers;
  for (const LayerTrace& layer : trace.layers) {
    Answer entry;
    entry.copy("input", layer.input);
    entry.copy("products", layer.products);
    entry.copy("sums", layer.sums);
    entry.copy("outputs", layer.outputs);
    entry.copy("slopes", layer.slopes);
    set_derivatives(entry, layer);
    layers.push(entry);
  }
  Answer answer;
  answer.copy("coordinates", trace.coordinates);
  answer.copy("inputs", trace.inputs);
  answer.copy("target", trace.target);
  answer.set("loss", static_cast<double>(trace.loss));
  answer.set("layers", layers);
  return answer;
}

val trace_check_out(const std::vector<LayerDifferences>& differences, double step) {
  AnswerList layers;
  for (const LayerDifferences& layer : differences) {
    Answer entry;
    set_derivatives(entry, layer);
    layers.push(entry);
  }
  Answer answer;
  answer.set("step", step);
  answer.set("layers", layers);
  return answer;
}

val batch_trace_out(const BatchTrace& trace) {
  Answer answer;
  answer.set("samples", trace.samples.size());
  answer.copy("indices", trace.samples);
  answer.set("loss", trace.loss);
  answer.copy("input", trace.input);
  answer.copy("weights", trace.weights);
  answer.copy("biases", trace.biases);
  answer.copy("sums", trace.sums);
  answer.copy("outputs", trace.outputs);
  set_derivatives(answer, trace);
  return answer;
}

val check_out(const GradientCheck& check) {
  Answer answer;
  answer.set("analytic", check.analytic);
  answer.set("numeric", check.numeric);
  answer.set("relative", check.relative);
  return answer;
}

val datasets_out() {
  AnswerList list;
  for (const Dataset& set : all_datasets()) {
    Answer entry;
    entry.set("name", std::string{nn::name_of(set.kind)});
    entry.set("task", std::string{nn::name_of(set.task)});
    entry.set("minClasses", set.min_classes);
    entry.set("maxClasses", set.max_classes);
    entry.set("plane", set.has_own_plane ? box_out(set.own_plane) : val::null());
    list.push(entry);
  }
  return list;
}

}  // namespace nn::bindings
