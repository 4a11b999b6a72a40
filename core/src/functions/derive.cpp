#include "nn/functions/derive.hpp"

#include <algorithm>
#include <utility>

#include "nn/functions/problem.hpp"
#include "nn/functions/simplify.hpp"
#include "nn/limits.hpp"

namespace nn::functions {

namespace {

/// All expressions of all steps together may have so many nodes.
constexpr std::size_t kStepNodes = 50 * limits::kFunctionNodes;

constexpr std::array<const char*, 14> kLetters{"u", "v", "w", "p", "q", "r", "s", "t", "a", "b", "c", "d", "m", "k"};

class Deriver {
 public:
  explicit Deriver(std::vector<std::string> used) : used_{std::move(used)} {}

  Derivation derive(const Expression& f, const std::string& by) {
    Derivation step;
    step.by = by;
    step.before = f;
    if (!has(f, by)) {
      finish(step, Rule::Constant, number(0));
    } else {
      derive(step, *f, by);
    }
    return step;
  }

 private:
  void derive(Derivation& step, const Node& f, const std::string& by) {
    switch (f.kind) {
      case Kind::Variable: return finish(step, Rule::Variable, number(1));
      case Kind::Negative: return finish(step, Rule::Negative, negative(derived(step, "u", f.children[0], by)));
      case Kind::Sum: return derive_sum(step, f, by);
      case Kind::Product: return derive_product(step, f, by);
      case Kind::Quotient: return derive_quotient(step, f.children[0], f.children[1], by);
      case Kind::Power: return derive_power(step, f.children[0], f.children[1], by);
      default: return derive_call(step, f, by);
    }
  }

  /// Adds a part and its derivative to a step, and returns the derivative.
  Expression derived(Derivation& step, const char* name, const Expression& part, const std::string& by) {
    step.parts.push_back({name, part});
    step.steps.push_back(derive(part, by));
    return step.steps.back().after;
  }

  void finish(Derivation& step, Rule rule, Expression applied) {
    step.rule = rule;
    step.after = simplify(applied);
    step.applied = std::move(applied);
    nodes_ += step.before->nodes + step.applied->nodes + step.after->nodes;
    if (nodes_ > kStepNodes) throw Unreadable{ProblemKind::TooComplex, step.before->span};
  }

  void derive_sum(Derivation& step, const Node& f, const std::string& by) {
    std::vector<Expression> terms;
    for (const Expression& term : f.children) terms.push_back(derived(step, "term", term, by));
    finish(step, Rule::Sum, sum(std::move(terms)));
  }

  void derive_product(Derivation& step, const Node& f, const std::string& by) {
    std::vector<Expression> fixed, moving;
    for (const Expression& factor : f.children) (has(factor, by) ? moving : fixed).push_back(factor);
    if (!fixed.empty()) {
      const Expression c = together(std::move(fixed));
      step.parts.push_back({"c", c});
      const Expression du = derived(step, "u", together(std::move(moving)), by);
      return finish(step, Rule::ConstantFactor, product({c, du}));
    }
    const Expression u = moving.front();
    moving.erase(moving.begin());
    const Expression v = together(std::move(moving));
    const Expression du = derived(step, "u", u, by);
    const Expression dv = derived(step, "v", v, by);
    finish(step, Rule::Product, sum({product({du, v}), product({u, dv})}));
  }

  void derive_quotient(Derivation& step, const Expression& u, const Expression& v, const std::string& by) {
    const Expression du = derived(step, "u", u, by);
    if (!has(v, by)) {
      step.parts.push_back({"c", v});
      return finish(step, Rule::ConstantDivisor, quotient(du, v));
    }
    const Expression dv = derived(step, "v", v, by);
    finish(step, Rule::Quotient, quotient(sum({product({du, v}), negative(product({u, dv}))}), power(v, number(2))));
  }

  void derive_power(Derivation& step, const Expression& u, const Expression& n, const std::string& by) {
    if (!has(n, by)) {
      if (!is_variable(u, by)) return derive_chain(step, u, by, [&](const Expression& letter) { return power(letter, n); });
      step.parts.push_back({"n", n});
      return finish(step, Rule::Power, product({n, power(u, simplify(sum({n, number(-1)})))}));
    }
    if (!has(u, by)) {
      if (!is_variable(n, by)) return derive_chain(step, n, by, [&](const Expression& letter) { return power(u, letter); });
      if (u->kind == Kind::Constant && u->name == "e") return finish(step, Rule::Exp, step.before);
      step.parts.push_back({"c", u});
      return finish(step, Rule::Exponential, product({step.before, call(Function::Ln, {u})}));
    }
    const Expression du = derived(step, "u", u, by);
    const Expression dv = derived(step, "v", n, by);
    finish(step, Rule::GeneralPower,
           product({step.before, sum({product({dv, call(Function::Ln, {u})}), quotient(product({n, du}), u)})}));
  }

  void derive_call(Derivation& step, const Node& f, const std::string& by) {
    if (f.function == Function::Max || f.function == Function::Min) return derive_extreme(step, f, by);
    const Expression& x = f.children[0];
    if (!is_variable(x, by)) {
      return derive_chain(step, x, by, [&](const Expression& letter) { return call(f.function, {letter}); });
    }
    const Expression& itself = step.before;
    const auto one_minus = [](const Expression& e) { return sum({number(1), negative(e)}); };
    switch (f.function) {
      case Function::Relu: return finish(step, Rule::Relu, call(Function::Step, {x}));
      case Function::Sigmoid: return finish(step, Rule::Sigmoid, product({itself, one_minus(itself)}));
      case Function::Tanh: return finish(step, Rule::Tanh, one_minus(power(itself, number(2))));
      case Function::Exp: return finish(step, Rule::Exp, itself);
      case Function::Ln: return finish(step, Rule::Ln, quotient(number(1), x));
      case Function::Sqrt: return finish(step, Rule::Sqrt, quotient(number(1), product({number(2), itself})));
      case Function::Sin: return finish(step, Rule::Sin, call(Function::Cos, {x}));
      case Function::Cos: return finish(step, Rule::Cos, negative(call(Function::Sin, {x})));
      case Function::Abs: return finish(step, Rule::Abs, call(Function::Sign, {x}));
      default: return finish(step, Rule::Step, number(0));
    }
  }

  void derive_extreme(Derivation& step, const Node& f, const std::string& by) {
    const Expression u = f.children[0];
    std::vector<Expression> others{f.children.begin() + 1, f.children.end()};
    const Expression v = others.size() == 1 ? others[0] : call(f.function, std::move(others));
    const Expression du = derived(step, "u", u, by);
    const Expression dv = derived(step, "v", v, by);
    const bool highest = f.function == Function::Max;
    const auto wins = [&](const Expression& a, const Expression& b) {
      return call(Function::Step, {highest ? sum({a, negative(b)}) : sum({b, negative(a)})});
    };
    finish(step, Rule::Extreme, sum({product({wins(u, v), du}), product({wins(v, u), dv})}));
  }

  /// outer(inner): `outer_of` puts a letter where the inner expression stands.
  template <class OuterOf>
  void derive_chain(Derivation& step, const Expression& inner, const std::string& by, OuterOf outer_of) {
    const std::string letter = free_letter();
    used_.push_back(letter);
    const Expression outer = outer_of(variable(letter));
    const Expression outer_slope = derived(step, "outer", outer, letter);
    const Expression inner_slope = derived(step, "inner", inner, by);
    used_.pop_back();
    finish(step, Rule::Chain, product({substitute(outer_slope, letter, inner), inner_slope}));
  }

  static Expression together(std::vector<Expression> factors) {
    return factors.size() == 1 ? factors[0] : product(std::move(factors));
  }

  /// One that means nothing else here.
  std::string free_letter() const {
    const auto is_free = [&](const std::string& letter) {
      return std::find(used_.begin(), used_.end(), letter) == used_.end();
    };
    for (const char* letter : kLetters) {
      if (is_free(letter)) return letter;
    }
    for (char last = '1';; ++last) {
      for (const char* letter : kLetters) {
        std::string numbered = std::string{letter} + "_" + last;
        if (is_free(numbered)) return numbered;
      }
    }
  }

  std::vector<std::string> used_;
  std::size_t nodes_ = 0;
};

}  // namespace

Derivation derive(const Expression& expression, const std::string& by) {
  std::vector<std::string> used = variables_of(expression);
  used.push_back(by);
  return Deriver{std::move(used)}.derive(expression, by);
}

}  // namespace nn::functions
