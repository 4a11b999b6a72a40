/// What JavaScript may ask about functions, by name. In the double module alone: the others are on the first screen, and
/// nobody waits there for this; and differences of floats would hide what they are to show.
#include <emscripten/bind.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "functions/answers.hpp"
#include "nn/config_reader.hpp"
#include "nn/functions/parse.hpp"
#include "nn/message.hpp"

namespace nn::bindings {

using namespace functions;

namespace {

using Fields = reading::Fields<JsValue>;

/// The most variables a request may name.
constexpr std::size_t kVariables = 100;
/// The step of the differences beside a circuit's gradients, where none is asked for.
constexpr double kUsualStep = 1e-5;

// ---------------------------------------------------------------------------------------------------------- requests

std::string text_of(const Fields& request, const char* key) {
  const JsValue value = request.get(key);
  if (!value.is_text()) reading::refuse(request.path(key), "a text");
  return value.text();
}

std::vector<std::string> names_of(const Fields& request, const char* key) {
  const std::size_t count = request.list(key, kVariables);
  const JsValue list = request.get(key);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < count; ++i) {
    const JsValue name = list.at(i);
    if (!name.is_text()) reading::refuse(request.path(key), "a list of names");
    names.push_back(name.text());
    if (std::count(names.begin(), names.end(), names.back()) > 1)
      reading::refuse(request.path(key), "a list of different names");
  }
  return names;
}

/// The function of a request, and the names it may use, as far as they are given.
struct Typed {
  std::optional<std::vector<std::string>> allowed;
  Expression expression;
};

Typed typed_in(const Fields& request) {
  Typed typed;
  if (request.has("variables")) typed.allowed = names_of(request, "variables");
  typed.expression = parse(text_of(request, "text"), typed.allowed);
  return typed;
}

/// All variables there are: those in `first`, then the function's others.
std::vector<std::string> all_variables(const Expression& expression, std::vector<std::string> first) {
  for (const std::string& name : variables_of(expression)) {
    if (std::find(first.begin(), first.end(), name) == first.end()) first.push_back(name);
  }
  return first;
}

/// A number for each name from the request's `values`; 0 for those in `set_later`.
std::vector<double> values_in(const Fields& request, const std::vector<std::string>& names,
                              const std::vector<std::string>& set_later = {}) {
  std::vector<double> values;
  for (const std::string& name : names) {
    const bool later = std::find(set_later.begin(), set_later.end(), name) != set_later.end();
    values.push_back(later ? 0 : request.object("values").number(name.c_str()));
  }
  return values;
}

/// The variables that take more than one value.
std::vector<std::string> along_of(const Fields& request) {
  std::vector<std::string> along = names_of(request, "along");
  if (along.empty()) reading::refuse(request.path("along"), "a list of at least one name");
  return along;
}

// --------------------------------------------------------------------------------------------------------- questions

val ask_parse(const Fields& request) {
  const Typed typed = typed_in(request);
  Answer answer;
  answer.set("is", written_out(typed.expression));
  answer.set("variables", names_out(variables_of(typed.expression)));
  return answer;
}

val ask_derivative(const Fields& request) {
  const Typed typed = typed_in(request);
  return derivation_out(derive(typed.expression, text_of(request, "by")));
}

val ask_compare(const Fields& request) {
  const Typed typed = typed_in(request);
  Expression wanted = typed.expression;
  std::vector<std::string> allowed = typed.allowed ? *typed.allowed : variables_of(wanted);
  if (request.has("by")) {
    const std::string by = text_of(request, "by");
    wanted = derive(wanted, by).after;
    if (std::find(allowed.begin(), allowed.end(), by) == allowed.end()) allowed.push_back(by);
  }
  Expression given;
  try {
    given = parse(text_of(request, "answer"), allowed);
  } catch (const Unreadable& unreadable) {
    return problem_out(unreadable.problem(), "answer");
  }
  const Comparison comparison = compare(wanted, given);
  Answer answer;
  answer.set("wanted", written_out(wanted));
  answer.set("given", written_out(given));
  answer.set("verdict", comparison_out(comparison));
  return answer;
}

val ask_evaluate(const Fields& request) {
  const Typed typed = typed_in(request);
  const std::vector<std::string> along = along_of(request);
  const Circuit circuit{typed.expression, all_variables(typed.expression, along)};
  const std::vector<double> points = request.numbers("points", 2 * limits::kGridCells);
  if (points.size() % along.size() != 0) {
    reading::refuse(request.path("points"), join({"rows of ", along.size(), " numbers each"}));
  }
  const bool with_gradients = request.flag("gradients", false);
  const Evaluated found =
      evaluate(circuit, values_in(request, circuit.variables(), along), along.size(), points, with_gradients);
  Answer answer;
  answer.copy("values", found.values);
  if (with_gradients) answer.copy("gradients", found.gradients);
  return answer;
}

val ask_differences(const Fields& request) {
  const Typed typed = typed_in(request);
  const std::string by = text_of(request, "by");
  const Circuit circuit{typed.expression, all_variables(typed.expression, {by})};
  const std::vector<double> at = values_in(request, circuit.variables());
  const std::vector<double> steps = request.numbers("steps", limits::kGridCells);
  if (std::any_of(steps.begin(), steps.end(), [](double step) { return !(step > 0); })) {
    reading::refuse(request.path("steps"), "a list of numbers above 0");
  }
  const Evaluated here = evaluate(circuit, at, 1, std::span{at}.first(1), true);
  Answer answer;
  answer.set("value", here.values[0]);
  answer.set("slope", here.gradients[0]);
  answer.set("double", differences_out(differences<double>(circuit, at, 0, steps)));
  answer.set("float", differences_out(differences<float>(circuit, at, 0, steps)));
  return answer;
}

/// A circuit with values in it.
struct Running {
  Circuit circuit;
  std::vector<double> values;
};

Running running_in(const Fields& request) {
  const Typed typed = typed_in(request);
  Running running{
      Circuit{typed.expression, all_variables(typed.expression, typed.allowed.value_or(std::vector<std::string>{}))}, {}};
  running.circuit.forward<double>(values_in(request, running.circuit.variables()), running.values);
  return running;
}

val ask_circuit(const Fields& request) {
  const Running running = running_in(request);
  const double step = request.number("step", kUsualStep);
  if (!(step > 0)) reading::refuse(request.path("step"), "a number above 0");
  return circuit_out(running.circuit, running.values, step);
}

val ask_paths(const Fields& request) {
  const Running running = running_in(request);
  const std::size_t from = request.whole("from", static_cast<double>(running.circuit.variables().size()) - 1);
  return paths_out(running.circuit.paths(from, running.values));
}

val ask_descend(const Fields& request) {
  const Typed typed = typed_in(request);
  const std::vector<std::string> along = along_of(request);
  const Circuit circuit{typed.expression, all_variables(typed.expression, along)};
  const OptimizerConfig optimizer = reading::read_optimizer(request.object("optimizer"));
  ScheduleConfig schedule;
  if (request.has("schedule")) schedule = reading::read_schedule(request.object("schedule"));
  validate(optimizer);
  validate(schedule);
  const std::size_t steps = request.whole("steps", limits::kDescentSteps);
  return descent_out(descend(circuit, values_in(request, circuit.variables()), along.size(), optimizer, schedule, steps),
                     along);
}

// ------------------------------------------------------------------------------------------------------------ asking

constexpr std::array<std::string_view, 8> kQuestions{"parse",       "derivative", "compare", "evaluate",
                                                     "differences", "circuit",    "paths",   "descend"};
constexpr std::array<val (*)(const Fields&), 8> kAnswers{ask_parse,       ask_derivative, ask_compare, ask_evaluate,
                                                         ask_differences, ask_circuit,    ask_paths,   ask_descend};

val ask(val question, val request) {
  return checked([&] {
    const std::size_t which = reading::name(JsValue::detached(question), "question", kQuestions, "question about functions");
    const Fields fields{JsValue::detached(request), "", "request"};
    try {
      return kAnswers[which](fields);
    } catch (const Unreadable& unreadable) {
      return problem_out(unreadable.problem(), "text");
    }
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(nn_functions) { emscripten::function("functions", &ask); }

}  // namespace nn::bindings
