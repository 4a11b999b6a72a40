#include "nn/functions/simplify.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "functions/fraction.hpp"
#include "nn/functions/circuit.hpp"

namespace nn::functions {

namespace {

/// A factor of a term: base^exponent, both tidy.
struct Factor {
  Expression base, exponent;
};

/// coefficient · factors. `by_zero`: it divides by 0, and has to stay as it is.
struct Term {
  Fraction coefficient{1, 1};
  std::vector<Factor> factors;
  bool by_zero = false;
};

Term term_of(const Expression& expression);
std::vector<Term> terms_of(const Expression& sum);
Expression built(const Term& term);
Expression built(const std::vector<Term>& terms);

// ------------------------------------------------------------------------------------------------------------ terms

void multiply(Term& term, Factor factor) {
  const auto known = std::find_if(term.factors.begin(), term.factors.end(),
                                  [&](const Factor& other) { return same(other.base, factor.base); });
  if (known == term.factors.end()) {
    term.factors.push_back(std::move(factor));
    return;
  }
  known->exponent = simplify(sum({known->exponent, factor.exponent}));
  if (is_number(known->exponent, 0)) term.factors.erase(known);
}

void multiply(Term& term, const Term& by) {
  term.coefficient = term.coefficient * by.coefficient;
  term.by_zero = term.by_zero || by.by_zero;
  for (const Factor& factor : by.factors) multiply(term, factor);
}

/// term^exponent for a whole exponent.
Term raised(const Term& term, double exponent) {
  Term result;
  const Fraction& c = term.coefficient;
  const double size = std::abs(exponent);
  const Fraction grown{raise(c.over, size), raise(c.under, size)};
  result.coefficient = exponent < 0 ? reduced(grown.under, grown.over) : reduced(grown.over, grown.under);
  for (const Factor& factor : term.factors) {
    multiply(result, {factor.base, simplify(product({factor.exponent, number(exponent)}))});
  }
  return result;
}

Term only(Expression base) {
  Term term;
  term.factors.push_back({std::move(base), number(1)});
  return term;
}

Term of_number(const Fraction& coefficient) {
  Term term;
  term.coefficient = coefficient;
  return term;
}

bool is_whole_power(const Term& term) {
  return std::all_of(term.factors.begin(), term.factors.end(), [](const Factor& factor) {
    const auto exponent = fraction_in(factor.exponent);
    return exponent && exponent->is_whole();
  });
}

/// Whether it is made of numbers and powers of variables alone.
bool is_monomial(const Expression& expression) {
  if (expression->kind == Kind::Power) return is_monomial(expression->children[0]);
  if (expression->kind == Kind::Sum || expression->kind == Kind::Call) return false;
  return std::all_of(expression->children.begin(), expression->children.end(), is_monomial);
}

Term power_term(const Expression& base, const Expression& exponent) {
  const Expression tidy_base = simplify(base);
  const Expression tidy_exponent = simplify(exponent);
  const auto value = fraction_in(tidy_base);
  const auto times = fraction_in(tidy_exponent);
  if (value && value->is(1)) return {};
  if (times && times->is(0)) return {};
  if (times && times->is(1)) return term_of(tidy_base);
  if (value && value->is(0) && times && times->over > 0) return of_number({0, 1});
  if (times && times->is_whole()) {
    if (value && value->over != 0) {
      Term folded = raised(of_number(*value), times->over);
      if (folded.coefficient.is_exact()) return folded;
    } else if (!value && (tidy_base->kind == Kind::Power || is_monomial(tidy_base))) {
      // (x²)³ is x⁶ and (2x)² is 4x²; (x^½)² stays, as it is not x below 0.
      const Term inner = term_of(tidy_base);
      if (is_whole_power(inner)) return raised(inner, times->over);
    }
  }
  Term term;
  term.factors.push_back({tidy_base, tidy_exponent});
  return term;
}

Term quotient_term(const Expression& over, const Expression& under) {
  Term term = term_of(over);
  const Term divisor = term_of(under);
  if (divisor.coefficient.over == 0 || divisor.by_zero) {
    term.by_zero = true;
    return term;
  }
  multiply(term, raised(divisor, -1));
  return term;
}

Term term_of(const Expression& expression) {
  switch (expression->kind) {
    case Kind::Number: return of_number({expression->value, 1});
    case Kind::Negative: {
      Term term = term_of(expression->children[0]);
      term.coefficient = -term.coefficient;
      return term;
    }
    case Kind::Product: {
      Term term;
      for (const Expression& factor : expression->children) multiply(term, term_of(factor));
      return term;
    }
    case Kind::Quotient: return quotient_term(expression->children[0], expression->children[1]);
    case Kind::Power: return power_term(expression->children[0], expression->children[1]);
    case Kind::Sum: {
      const std::vector<Term> terms = terms_of(expression);
      if (terms.empty()) return of_number({0, 1});
      return terms.size() == 1 ? terms.front() : only(built(terms));
    }
    case Kind::Call: {
      const Expression tidy = simplify(expression);
      return tidy->kind == Kind::Call ? only(tidy) : term_of(tidy);
    }
    default: return only(expression);
  }
}

// ------------------------------------------------------------------------------------------------------------- sums

bool are_alike(const Term& a, const Term& b) {
  if (a.by_zero || b.by_zero || a.factors.size() != b.factors.size()) return false;
  return std::all_of(a.factors.begin(), a.factors.end(), [&](const Factor& factor) {
    return std::any_of(b.factors.begin(), b.factors.end(), [&](const Factor& other) {
      return same(factor.base, other.base) && same(factor.exponent, other.exponent);
    });
  });
}

void add(std::vector<Term>& terms, const Term& term) {
  if (term.coefficient.over == 0 && !term.by_zero) return;
  const auto known = std::find_if(terms.begin(), terms.end(), [&](const Term& other) { return are_alike(other, term); });
  if (known == terms.end()) {
    terms.push_back(term);
    return;
  }
  known->coefficient = known->coefficient + term.coefficient;
  if (known->coefficient.over == 0) terms.erase(known);
}

/// Whether a term is ± a sum and nothing else, whose terms may as well stand alone.
bool is_sum(const Term& term) {
  return !term.by_zero && term.factors.size() == 1 && term.factors[0].base->kind == Kind::Sum &&
         is_number(term.factors[0].exponent, 1) && (term.coefficient.is(1) || term.coefficient.is(-1));
}

std::vector<Term> terms_of(const Expression& sum) {
  std::vector<Term> terms;
  for (const Expression& child : sum->children) {
    const Term term = term_of(child);
    if (!is_sum(term)) {
      add(terms, term);
      continue;
    }
    for (const Expression& inner : term.factors[0].base->children) {
      Term single = term_of(inner);
      single.coefficient = single.coefficient * term.coefficient;
      add(terms, single);
    }
  }
  return terms;
}

// --------------------------------------------------------------------------------------------------------- building

/// Numbers with a name first, then variables and their powers by the alphabet, then the rest as it came.
bool comes_first(const Factor& a, const Factor& b) {
  const auto rank_of = [](const Factor& factor) {
    if (!fraction_in(factor.exponent)) return 2;
    return factor.base->kind == Kind::Constant ? 0 : factor.base->kind == Kind::Variable ? 1 : 2;
  };
  const int rank = rank_of(a);
  return rank != rank_of(b) ? rank < rank_of(b) : rank == 1 && a.base->name < b.base->name;
}

Expression factor_of(const Expression& base, const Expression& exponent) {
  return is_number(exponent, 1) ? base : power(base, exponent);
}

Expression one_or_product(std::vector<Expression> factors) {
  if (factors.empty()) return number(1);
  return factors.size() == 1 ? factors.front() : product(std::move(factors));
}

Expression built(const Term& term) {
  if (term.coefficient.over == 0 && !term.by_zero) return number(0);
  std::vector<Factor> sorted = term.factors;
  std::stable_sort(sorted.begin(), sorted.end(), comes_first);
  std::vector<Expression> over, under;
  const double size = std::abs(term.coefficient.over);
  if (size != 1) over.push_back(number(size));
  if (term.coefficient.under != 1) under.push_back(number(term.coefficient.under));
  if (term.by_zero) under = {number(0)};
  for (const auto& [base, exponent] : sorted) {
    const bool below = exponent->kind == Kind::Negative;
    if (below && term.by_zero) continue;  // nothing makes a division by 0 any worse
    (below ? under : over).push_back(factor_of(base, below ? exponent->children[0] : exponent));
  }
  if (is_sum(term) && term.coefficient.over < 0) {
    std::vector<Term> negated = terms_of(term.factors[0].base);
    for (Term& each : negated) each.coefficient = -each.coefficient;
    return built(negated);
  }
  const Expression top = one_or_product(std::move(over));
  const Expression whole = under.empty() ? top : quotient(top, one_or_product(std::move(under)));
  return term.coefficient.over < 0 ? negative(whole) : whole;
}

Expression built(const std::vector<Term>& terms) {
  if (terms.empty()) return number(0);
  std::vector<Expression> written;
  written.reserve(terms.size());
  for (const Term& term : terms) written.push_back(built(term));
  return written.size() == 1 ? written.front() : sum(std::move(written));
}

// ------------------------------------------------------------------------------------------------------------ calls

/// Whether a function of these numbers is a number that can be written down exactly.
bool is_plain(Function function, double input, double value) {
  switch (function) {
    case Function::Relu:
    case Function::Abs:
    case Function::Max:
    case Function::Min:
    case Function::Step:
    case Function::Sign: return true;
    case Function::Sqrt: return value * value == input && value == std::floor(value);
    case Function::Ln: return input == 1;
    case Function::Sigmoid: return false;
    default: return input == 0;
  }
}

Expression simplified_call(const Node& node) {
  std::vector<Expression> inputs;
  std::vector<double> values;
  for (const Expression& input : node.children) {
    inputs.push_back(simplify(input));
    const auto value = fraction_in(inputs.back());
    if (value && value->under == 1) values.push_back(value->over);
  }
  if (values.size() == inputs.size()) {
    const double value = call_value(node.function, values);
    if (std::isfinite(value) && is_plain(node.function, values[0], value)) return number(value);
  }
  if (node.function == Function::Ln && inputs[0]->kind == Kind::Constant && inputs[0]->name == "e") return number(1);
  return call(node.function, std::move(inputs));
}

}  // namespace

Expression simplify(const Expression& expression) {
  switch (expression->kind) {
    case Kind::Number:
    case Kind::Constant:
    case Kind::Variable: return expression;
    case Kind::Call: return simplified_call(*expression);
    case Kind::Sum: return built(terms_of(expression));
    default: return built(term_of(expression));
  }
}

}  // namespace nn::functions
