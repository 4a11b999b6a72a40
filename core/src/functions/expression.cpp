#include "nn/functions/expression.hpp"

#include <algorithm>
#include <utility>

#include "nn/functions/problem.hpp"
#include "nn/limits.hpp"

namespace nn::functions {

namespace {

/// Made trees grow larger than typed ones; beyond this nobody reads them.
constexpr std::size_t kMadeNodes = 16 * limits::kFunctionNodes;

Expression made(Node node) {
  for (const Expression& child : node.children) node.nodes += child->nodes;
  if (node.nodes > kMadeNodes) throw Unreadable{ProblemKind::TooComplex, node.span};
  return std::make_shared<const Node>(std::move(node));
}

Expression with_children(Kind kind, std::vector<Expression> children, Span span) {
  Node node;
  node.kind = kind;
  node.children = std::move(children);
  node.span = span;
  return made(std::move(node));
}

Expression named(Kind kind, std::string name, Span span) {
  Node node;
  node.kind = kind;
  node.name = std::move(name);
  node.span = span;
  return made(std::move(node));
}

void collect_variables(const Expression& expression, std::vector<std::string>& found) {
  if (expression->kind == Kind::Variable && std::find(found.begin(), found.end(), expression->name) == found.end()) {
    found.push_back(expression->name);
  }
  for (const Expression& child : expression->children) collect_variables(child, found);
}

}  // namespace

Expression number(double value, Span span) {
  Node node;
  node.value = value < 0 ? -value : value;
  node.span = span;
  const Expression size = made(std::move(node));
  return value < 0 ? negative(size, span) : size;
}

Expression constant(std::string name, Span span) { return named(Kind::Constant, std::move(name), span); }
Expression variable(std::string name, Span span) { return named(Kind::Variable, std::move(name), span); }
Expression sum(std::vector<Expression> terms, Span span) { return with_children(Kind::Sum, std::move(terms), span); }
Expression product(std::vector<Expression> factors, Span span) {
  return with_children(Kind::Product, std::move(factors), span);
}
Expression quotient(Expression over, Expression under, Span span) {
  return with_children(Kind::Quotient, {std::move(over), std::move(under)}, span);
}
Expression power(Expression base, Expression exponent, Span span) {
  return with_children(Kind::Power, {std::move(base), std::move(exponent)}, span);
}
Expression negative(Expression of, Span span) { return with_children(Kind::Negative, {std::move(of)}, span); }

Expression call(Function function, std::vector<Expression> inputs, Span span) {
  Node node;
  node.kind = Kind::Call;
  node.function = function;
  node.children = std::move(inputs);
  node.span = span;
  return made(std::move(node));
}

bool same(const Expression& a, const Expression& b) {
  if (a == b) return true;
  if (a->kind != b->kind || a->nodes != b->nodes || a->value != b->value || a->name != b->name || a->function != b->function) {
    return false;
  }
  return std::equal(a->children.begin(), a->children.end(), b->children.begin(), b->children.end(), same);
}

bool has(const Expression& expression, std::string_view variable) {
  return is_variable(expression, variable) || std::any_of(expression->children.begin(), expression->children.end(),
                                                          [&](const Expression& child) { return has(child, variable); });
}

std::vector<std::string> variables_of(const Expression& expression) {
  std::vector<std::string> found;
  collect_variables(expression, found);
  return found;
}

Expression substitute(const Expression& expression, std::string_view variable, const Expression& by) {
  if (is_variable(expression, variable)) return by;
  if (!has(expression, variable)) return expression;
  Node node = *expression;
  node.nodes = 1;
  node.span = {};
  for (Expression& child : node.children) child = substitute(child, variable, by);
  return made(std::move(node));
}

bool is_number(const Expression& expression, double value) {
  return expression->kind == Kind::Number && expression->value == value;
}

}  // namespace nn::functions
