#include "nn/session.hpp"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <limits>

#include "nn/checkpoint.hpp"
#include "nn/error.hpp"
#include "nn/features.hpp"
#include "nn/message.hpp"
#include "nn/request_checks.hpp"
#include "nn/search/gradient_descent.hpp"

namespace nn {

namespace {

/// Milliseconds on a clock that only goes forward. Not std::chrono's: what it might throw brings printf along.
double now_ms() {
  timespec time{};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
}

Divergence describe(Trouble trouble, std::uint64_t update) {
  const char* what = trouble == Trouble::Loss ? "the loss" : trouble == Trouble::Gradient ? "a gradient" : "a weight";
  return {
      update, trouble,
      join({"At update ", update, " ", what, " was no longer a finite number; the network is as it was before that update."})};
}

/// Copies the weights and biases that two networks have in common, layer by layer from the first.
void carry_over(const Parameters& from, Parameters& to) {
  const std::size_t layers = std::min(from.segments().size(), to.segments().size());
  for (std::size_t i = 0; i < layers; ++i) {
    const Segment& old = from.segments()[i];
    const Segment& now = to.segments()[i];
    const std::size_t neurons = std::min(old.neurons, now.neurons);
    for (std::size_t input = 0; input < std::min(old.inputs, now.inputs); ++input) {
      const Real* row = from.values.data() + old.weights() + input * old.neurons;
      std::copy(row, row + neurons, to.values.data() + now.weights() + input * now.neurons);
    }
    const Real* biases = from.values.data() + old.biases();
    std::copy(biases, biases + neurons, to.values.data() + now.biases());
  }
}

/// Whether two configs have the same points.
bool same_points(const Config& a, const Config& b) {
  return a.data == b.data && a.plane == b.plane && a.seeds.data == b.seeds.data && a.seeds.noise == b.seeds.noise &&
         a.seeds.split == b.seeds.split;
}

bool same_shapes(const Parameters& a, const Parameters& b) {
  return std::equal(a.segments().begin(), a.segments().end(), b.segments().begin(), b.segments().end(),
                    [](const Segment& x, const Segment& y) { return x.inputs == y.inputs && x.neurons == y.neurons; });
}

}  // namespace

Session::Run::Run(const Config& wanted) : Run{wanted, make_points(wanted)} {}

Session::Run::Run(const Config& wanted, Points drawn)
    : config{wanted}, points{std::move(drawn)}, train{config, points, false}, test{config, points, true}, network{config} {
  if (train.size() == 0) {
    fail(ErrorCode::InvalidArgument, {"There is no point left to train on; keep fewer for testing."});
  }
  draw_start(config, network.parameters().segments(), network.parameters().values);
  network.parameters().forget_last_update();
  strategy = make_strategy(config, network, train);
}

void Session::configure(const Config& config) {
  validate(config);
  run_ = std::make_unique<Run>(config);
}

void Session::adopt(const Config& config) {
  if (run_ == nullptr) return configure(config);
  validate(config);
  const bool keep_points = same_points(config, run_->config);
  auto next = keep_points ? std::make_unique<Run>(config, run_->points) : std::make_unique<Run>(config);
  const Parameters& old = run_->network.parameters();
  Parameters& now = next->network.parameters();
  carry_over(old, now);
  SearchState state = run_->strategy->state();
  const bool same_memory = same_shapes(old, now) && config.optimizer.kind == run_->config.optimizer.kind;
  if (same_memory) {
    now.first = old.first;
    now.second = old.second;
    now.gradients = old.gradients;
    now.clear_frozen_gradients();
  } else {
    state.moment_steps = 0;
  }
  now.forget_last_update();
  if (config.strategy.kind != run_->config.strategy.kind) {
    state.batch_loss = std::numeric_limits<double>::quiet_NaN();
    state.normals_drawn = next->strategy->state().normals_drawn;
  }
  state.batch = std::min<std::uint64_t>(state.batch, next->strategy->steps_per_epoch() - 1);
  next->strategy->resume(state);
  run_ = std::move(next);
}

void Session::reset() {
  const Run& run = running();
  run_ = std::make_unique<Run>(run.config, run.points);
}

bool Session::step(Run& run, TrainAnswer& answer) {
  const Trouble trouble = run.strategy->step();
  if (trouble == Trouble::None) {
    ++answer.updates_done;
    return true;
  }
  answer.stopped = Stopped::Diverged;
  answer.divergence = describe(trouble, run.strategy->state().update + 1);
  return false;
}

TrainAnswer Session::train_updates(std::uint64_t updates) {
  Run& run = running();
  TrainAnswer answer;
  while (answer.updates_done < updates && step(run, answer)) {
  }
  return answer;
}

TrainAnswer Session::train_epochs(std::uint64_t epochs) {
  Run& run = running();
  TrainAnswer answer;
  const std::uint64_t last = run.strategy->state().epoch + epochs;
  while (run.strategy->state().epoch < last && step(run, answer)) {
  }
  return answer;
}

TrainAnswer Session::train_for(double milliseconds) {
  Run& run = running();
  TrainAnswer answer;
  const double start = now_ms();
  // Asking for the time costs as much as a small update, so it is asked for only after ever more of them, until they take
  // an eighth of the budget.
  std::uint64_t chunk = 1;
  double before = 0;
  while (true) {
    for (std::uint64_t i = 0; i < chunk; ++i) {
      if (!step(run, answer)) return answer;
    }
    const double now = now_ms() - start;
    if (now >= milliseconds) break;
    if (now - before < milliseconds / 8) chunk *= 2;
    const double per_update = now / static_cast<double>(answer.updates_done);
    const auto fitting = static_cast<std::uint64_t>((milliseconds - now) / std::max(per_update, 1e-6));
    if (fitting == 0) break;
    chunk = std::min(chunk, fitting);
    before = now;
  }
  answer.stopped = Stopped::Time;
  return answer;
}

Session::Run& Session::running() {
  if (run_ == nullptr) fail(ErrorCode::NotConfigured, {"There is no experiment yet; configure one first."});
  return *run_;
}

const Session::Run& Session::running() const { return const_cast<Session*>(this)->running(); }

const Config& Session::config() const { return running().config; }

Summary Session::summary() const {
  const Run& run = running();
  return {run.network.inputs(), run.network.outputs(), run.network.parameters().count(),
          run.train.size(),     run.test.size(),       run.strategy->steps_per_epoch()};
}

Progress Session::progress() const {
  const Run& run = running();
  const SearchState& state = run.strategy->state();
  return {state.update,     state.epoch,
          state.batch,      run.strategy->learning_rate(),
          state.batch_loss, static_cast<double>(gradient_norm(run.network.parameters()))};
}

const Points& Session::points() const { return running().points; }

SetMetrics Session::evaluate_train() {
  Run& run = running();
  return evaluate(run.network, run.train, run.points.task);
}

SetMetrics Session::evaluate_test() {
  Run& run = running();
  return evaluate(run.network, run.test, run.points.task);
}

double Session::regularization() const { return static_cast<double>(running().network.regularization()); }

Matrix Session::predict(const Matrix& points) {
  Run& run = running();
  check_points(run.points.dimensions, points);
  return nn::predict(run.network, features_of(run.config), points);
}

Maps Session::output_maps(const Grid& grid) {
  Run& run = running();
  check_mappable(run.points.dimensions, grid);
  return nn::output_maps(run.network, features_of(run.config), run.points.dimensions, grid);
}

Maps Session::neuron_maps(const Grid& grid) {
  Run& run = running();
  check_mappable(run.points.dimensions, grid);
  return nn::neuron_maps(run.network, features_of(run.config), run.points.dimensions, grid);
}

Matrix Session::neuron_outputs(const Matrix& points) {
  Run& run = running();
  check_points(run.points.dimensions, points);
  return nn::neuron_outputs(run.network, features_of(run.config), points);
}

const Parameters& Session::parameters() const { return running().network.parameters(); }

Matrix Session::sample_gradients() {
  Run& run = running();
  const Batch batch = run.strategy->next_batch();
  Parameters& parameters = run.network.parameters();
  check_sample_gradients(batch.size, parameters.count());
  const KeptGradients kept{parameters};
  PanelBuffer buffer = run.train.make_buffer();
  Matrix gradients = make_matrix(batch.size, parameters.count());
  for (std::size_t s = 0; s < batch.size; ++s) {
    std::fill(parameters.gradients.begin(), parameters.gradients.end(), Real(0));
    const auto [x, targets] = run.train.gather(batch.order + s, 1, buffer);
    run.network.gradients(x, targets, Real(1), {}, true);
    Real* out = gradients.data() + s * parameters.count();
    for (const Segment& segment : parameters.segments()) {
      const Real* from = parameters.gradients.data() + segment.begin;
      out = std::copy(from, from + segment.count(), out);
    }
  }
  return gradients;
}

void Session::reset_neuron(std::size_t layer, std::size_t neuron) {
  Run& run = running();
  Parameters& parameters = run.network.parameters();
  check_layer(parameters, layer);
  const Segment& segment = parameters.segments()[layer];
  check_index("neuron", neuron, segment.neurons);
  std::vector<Real> start(parameters.padded_count());
  draw_start(run.config, parameters.segments(), start);
  segment.each_of(neuron, [&](std::size_t i) {
    parameters.values[i] = parameters.previous[i] = start[i];
    parameters.first[i] = parameters.previous_first[i] = 0;
    parameters.second[i] = parameters.previous_second[i] = 0;
  });
}

void Session::set_parameter(const ParameterPlace& place, double value) {
  Parameters& parameters = running().network.parameters();
  const std::size_t index = index_of(parameters, place);
  check_parameter(value);
  parameters.values[index] = static_cast<Real>(value);
  parameters.previous[index] = parameters.values[index];
}

void Session::set_parameters(std::span<const double> values) {
  Parameters& parameters = running().network.parameters();
  if (values.size() != parameters.count()) {
    fail(ErrorCode::ShapeMismatch, {"This network has ", parameters.count(), " weights and biases, ", values.size(), " came."});
  }
  for (const double value : values) check_parameter(value);
  const double* next = values.data();
  for (const Segment& segment : parameters.segments()) {
    for (std::size_t i = 0; i < segment.count(); ++i) parameters.values[segment.begin + i] = static_cast<Real>(*next++);
  }
  parameters.previous = parameters.values;
}

Trace Session::trace(const Vector& coordinates, const Vector& target) const {
  const Run& run = running();
  check_sample(run.config, coordinates, target);
  return trace_sample(run.network, features_of(run.config), run.points.task, coordinates, target);
}

std::vector<LayerDifferences> Session::check_trace(const Vector& coordinates, const Vector& target, double step) {
  return nn::check_trace(running().network, trace(coordinates, target), step);
}

BatchTrace Session::trace_batch(std::size_t index) {
  Run& run = running();
  BatchTrace trace = nn::trace_batch(run.network, run.train, run.strategy->next_batch(), index);
  std::vector<std::uint32_t> trained;
  for (std::size_t i = 0; i < run.points.size(); ++i) {
    if (run.points.test[i] == 0) trained.push_back(static_cast<std::uint32_t>(i));
  }
  for (std::uint32_t& sample : trace.samples) sample = trained[sample];
  return trace;
}

GradientCheck Session::check_gradient(const ParameterPlace& place, double step) {
  Run& run = running();
  return nn::check_gradient(run.network, run.train, place, step);
}

std::vector<std::uint8_t> Session::checkpoint() const {
  const Run& run = running();
  return write_checkpoint(run.network.parameters(), run.config.optimizer.kind, run.strategy->state());
}

void Session::restore(std::span<const std::uint8_t> bytes) {
  Run& run = running();
  const SearchState state =
      read_checkpoint(bytes, run.strategy->steps_per_epoch(), run.config.optimizer.kind, run.network.parameters());
  run.strategy->resume(state);
}

std::string Session::digest() const { return nn::digest(running().network.parameters()); }

}  // namespace nn
