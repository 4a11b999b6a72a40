#include "functions/answers.hpp"

#include <cmath>

#include "nn/functions/text.hpp"
#include "nn/names.hpp"

namespace nn::bindings {

using namespace functions;

namespace {

std::string text_in(std::string_view name) { return std::string{name}; }

val tree_out(const Expression& expression) {
  Answer tree;
  tree.set("kind", text_in(name_of(expression->kind)));
  tree.set("text", text_of(expression));
  if (expression->kind == Kind::Number) tree.set("value", expression->value);
  if (expression->kind == Kind::Call) tree.set("name", text_in(name_of(expression->function)));
  if (!expression->name.empty()) tree.set("name", expression->name);
  if (expression->span.to > expression->span.from) {
    tree.set("from", static_cast<double>(expression->span.from));
    tree.set("to", static_cast<double>(expression->span.to));
  }
  AnswerList children;
  for (const Expression& child : expression->children) children.push(tree_out(child));
  tree.set("children", children);
  return tree;
}

val gate_out(const Circuit& circuit, std::size_t index, const std::vector<double>& values, double gradient, double difference) {
  const Gate& gate = circuit.gates()[index];
  Answer answer;
  answer.set("kind", text_in(name_of(gate.kind)));
  if (gate.kind == Kind::Variable) answer.set("name", gate.expression->name);
  if (gate.kind == Kind::Constant) answer.set("name", gate.expression->name);
  if (gate.kind == Kind::Call) answer.set("name", text_in(name_of(gate.function)));
  if (gate.kind == Kind::Power && gate.inputs.size() == 1) answer.set("exponent", gate.constant);
  answer.set("text", text_of(gate.expression));
  const std::vector<double> locals = circuit.locals(index, values);
  AnswerList inputs;
  for (std::size_t i = 0; i < gate.inputs.size(); ++i) {
    Answer input;
    input.set("gate", static_cast<double>(gate.inputs[i]));
    input.set_flag("subtracted", gate.kind == Kind::Sum && gate.subtracted[i] != 0);
    input.set("local", locals[i]);
    input.set("flow", gradient * locals[i]);
    inputs.push(input);
  }
  answer.set("inputs", inputs);
  answer.set("value", values[index]);
  answer.set("gradient", gradient);
  answer.set("difference", difference);
  return answer;
}

}  // namespace

val problem_out(const Problem& problem, const char* in) {
  Answer found;
  found.set("kind", text_in(name_of(problem.kind)));
  found.set("in", std::string{in});
  found.set("from", static_cast<double>(problem.span.from));
  found.set("to", static_cast<double>(problem.span.to));
  found.set("what", problem.what);
  Answer answer;
  answer.set("problem", found);
  return answer;
}

val written_out(const Expression& expression) {
  Answer written;
  written.set("text", text_of(expression));
  written.set("tree", tree_out(expression));
  return written;
}

val names_out(const std::vector<std::string>& names) {
  AnswerList list;
  for (const std::string& name : names) list.push(name);
  return list;
}

val derivation_out(const Derivation& step) {
  Answer answer;
  answer.set("rule", text_in(name_of(step.rule)));
  answer.set("by", step.by);
  answer.set("before", written_out(step.before));
  AnswerList parts;
  for (const Part& part : step.parts) {
    Answer named;
    named.set("name", part.name);
    named.set("is", written_out(part.expression));
    parts.push(named);
  }
  answer.set("parts", parts);
  AnswerList steps;
  for (const Derivation& inner : step.steps) steps.push(derivation_out(inner));
  answer.set("steps", steps);
  answer.set("applied", written_out(step.applied));
  answer.set("after", written_out(step.after));
  return answer;
}

val differences_out(const Differences& found) {
  Answer answer;
  answer.copy("central", found.central);
  answer.copy("forward", found.forward);
  answer.copy("backward", found.backward);
  answer.copy("above", found.above);
  answer.copy("below", found.below);
  return answer;
}

val comparison_out(const Comparison& comparison) {
  Answer answer;
  answer.set("sameness", text_in(name_of(comparison.sameness)));
  if (comparison.sameness != Sameness::Different) return answer;
  Answer place;
  for (std::size_t i = 0; i < comparison.at.size(); ++i) place.set(comparison.variables[i].c_str(), comparison.at[i]);
  Answer differs;
  differs.set("at", place);
  differs.set("wanted", comparison.wanted);
  differs.set("given", comparison.given);
  answer.set("differs", differs);
  return answer;
}

val circuit_out(const Circuit& circuit, const std::vector<double>& values, double step) {
  std::vector<double> gradients;
  circuit.backward(values, gradients);
  const std::vector<double> differences = circuit.differences(values, step);
  AnswerList gates;
  for (std::size_t i = 0; i < circuit.gates().size(); ++i) {
    gates.push(gate_out(circuit, i, values, gradients[i], differences[i]));
  }
  Answer answer;
  answer.set("variables", names_out(circuit.variables()));
  answer.set("output", static_cast<double>(circuit.output()));
  answer.set("value", values[circuit.output()]);
  answer.set("step", step);
  answer.set("gates", gates);
  return answer;
}

val paths_out(const std::vector<CircuitPath>& paths) {
  AnswerList list;
  double sum = 0;
  for (const CircuitPath& path : paths) {
    Answer one;
    AnswerList gates;
    for (const std::size_t gate : path.gates) gates.push(static_cast<double>(gate));
    one.set("gates", gates);
    one.copy("factors", path.factors);
    one.set("product", path.product);
    list.push(one);
    sum += path.product;
  }
  Answer answer;
  answer.set("paths", list);
  answer.set("sum", sum);
  return answer;
}

val descent_out(const Descent& descent, const std::vector<std::string>& along) {
  Answer answer;
  answer.set("along", names_out(along));
  answer.set("steps", static_cast<double>(descent.rates.size()));
  answer.set_flag("finite", descent.finite);
  answer.copy("points", descent.points);
  answer.copy("values", descent.values);
  answer.copy("gradients", descent.gradients);
  answer.copy("rates", descent.rates);
  answer.copy("moves", descent.moves);
  answer.copy("first", descent.first);
  answer.copy("second", descent.second);
  return answer;
}

}  // namespace nn::bindings
