#include "nn/functions/parse.hpp"

#include <algorithm>
#include <utility>

#include "functions/tokens.hpp"
#include "nn/functions/problem.hpp"
#include "nn/limits.hpp"

namespace nn::functions {

namespace {

using Variables = std::optional<std::vector<std::string>>;

bool is_constant(std::string_view word) { return word == "pi" || word == "e"; }

std::optional<Function> function_called(std::string_view word) {
  if (word == "log") return Function::Ln;
  const auto& all = Names<Function>::kAll;
  const auto found = std::find(all.begin(), all.end(), word);
  if (found == all.end()) return std::nullopt;
  return static_cast<Function>(found - all.begin());
}

bool is_variable(std::string_view word, const Variables& variables) {
  if (variables) return std::find(variables->begin(), variables->end(), word) != variables->end();
  const bool one_letter = word.size() == 1 || (word[1] >= '0' && word[1] <= '9') || word[1] == '_';
  return one_letter && word != "e";
}

/// The longest variable at a place in a word, as its length; 0 for none.
std::size_t longest_at(std::string_view word, std::size_t place, const Variables& variables) {
  if (!variables) return word[place] >= 'x' && word[place] <= 'z' ? 1 : 0;
  std::size_t longest = 0;
  for (const std::string& name : *variables) {
    if (name.size() > longest && word.compare(place, name.size(), name) == 0) longest = name.size();
  }
  return longest;
}

/// A word of several variables as so many words.
void split(const Token& word, const Variables& variables, std::vector<Token>& into) {
  for (std::size_t place = 0; place < word.text.size();) {
    const std::size_t length = longest_at(word.text, place, variables);
    if (length == 0) throw Unreadable{ProblemKind::UnknownName, word.span, word.text};
    const std::size_t from = word.span.from + place;
    into.push_back({TokenKind::Word, {from, from + length}, 0, 0, word.text.substr(place, length)});
    place += length;
  }
}

/// The text's tokens, each word of them a variable, a constant or a function.
std::vector<Token> known_tokens(std::string_view text, const Variables& variables) {
  std::vector<Token> known;
  for (const Token& token : tokens_of(text)) {
    const bool whole = token.kind != TokenKind::Word || is_variable(token.text, variables) || is_constant(token.text) ||
                       function_called(token.text);
    if (whole) {
      known.push_back(token);
    } else {
      split(token, variables, known);
    }
  }
  return known;
}

/// Recursive descent, one method for each level of the grammar.
class Parser {
 public:
  Parser(std::vector<Token> tokens, const Variables& variables) : tokens_{std::move(tokens)}, variables_{variables} {}

  Expression read() {
    if (now().kind == TokenKind::End) throw Unreadable{ProblemKind::Empty, now().span};
    Expression whole = read_sum();
    if (is(')')) throw Unreadable{ProblemKind::UnexpectedBracket, now().span, now().text};
    if (is(',')) throw Unreadable{ProblemKind::UnexpectedComma, now().span};
    return whole;
  }

 private:
  /// One level deeper as long as it lives.
  class Level {
   public:
    explicit Level(Parser& parser) : parser_{parser} {
      if (++parser_.depth_ > limits::kFunctionDepth) throw Unreadable{ProblemKind::TooComplex, parser_.now().span};
    }
    ~Level() { --parser_.depth_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

   private:
    Parser& parser_;
  };

  const Token& now() const { return tokens_[next_]; }
  bool is(char sign) const { return now().kind == TokenKind::Sign && now().sign == sign; }
  Token take() { return tokens_[next_++]; }
  std::size_t end_of_last() const { return tokens_[next_ - 1].span.to; }

  /// Counts what is made, so that a typed tree stays small.
  Expression counted(Expression made) {
    if (++nodes_ > limits::kFunctionNodes) throw Unreadable{ProblemKind::TooComplex, made->span};
    return made;
  }

  /// An operator was taken; something has to follow.
  void require_operand(const Token& after) const {
    const bool starts = now().kind == TokenKind::Number || now().kind == TokenKind::Word || is('(') || is('+') || is('-');
    if (!starts) throw Unreadable{ProblemKind::NothingAfterOperator, after.span, after.text};
  }

  /// Whether a factor stands here without an operator before it. A number cannot: x 2 is more likely a slip.
  bool factor_follows() const { return now().kind == TokenKind::Word || is('('); }

  Expression read_sum() {
    const Level level{*this};
    const std::size_t from = now().span.from;
    std::vector<Expression> terms{read_product()};
    while (is('+') || is('-')) {
      const Token sign = take();
      require_operand(sign);
      Expression term = read_product();
      if (sign.sign == '-') term = counted(negative(std::move(term), {sign.span.from, end_of_last()}));
      terms.push_back(std::move(term));
    }
    if (terms.size() == 1) return terms.front();
    return counted(sum(std::move(terms), {from, end_of_last()}));
  }

  Expression read_product() {
    const std::size_t from = now().span.from;
    if (is('+') || is('-')) return read_sign([this] { return read_product(); });  // −2x is −(2x)
    std::vector<Expression> factors{read_power()};
    while (is('*') || is('/') || factor_follows()) {
      const bool divides = is('/');
      if (divides || is('*')) require_operand(take());
      if (divides) {
        Expression over = as_product(std::move(factors), from);
        Expression under = read_signed();
        factors = {counted(quotient(std::move(over), std::move(under), {from, end_of_last()}))};
      } else {
        factors.push_back(read_signed());
      }
    }
    if (now().kind == TokenKind::Number) throw Unreadable{ProblemKind::MissingOperator, now().span};
    return as_product(std::move(factors), from);
  }

  Expression as_product(std::vector<Expression> factors, std::size_t from) {
    if (factors.size() == 1) return factors.front();
    return counted(product(std::move(factors), {from, end_of_last()}));
  }

  /// A factor with a sign of its own: 2·−3.
  Expression read_signed() {
    if (is('+') || is('-')) return read_sign([this] { return read_signed(); });
    return read_power();
  }

  template <class ReadOf>
  Expression read_sign(ReadOf read_of) {
    const Level level{*this};
    const Token sign = take();
    require_operand(sign);
    Expression of = read_of();
    if (sign.sign == '+') return of;
    return counted(negative(std::move(of), {sign.span.from, end_of_last()}));
  }

  Expression read_power() {
    const std::size_t from = now().span.from;
    Expression base = read_atom();
    while (now().kind == TokenKind::Raised) {
      const Token raised = take();
      Expression exponent = counted(number(raised.value, raised.span));
      base = counted(power(std::move(base), std::move(exponent), {from, raised.span.to}));
    }
    if (!is('^')) return base;
    const Level level{*this};
    require_operand(take());
    Expression exponent = read_signed();
    return counted(power(std::move(base), std::move(exponent), {from, end_of_last()}));
  }

  Expression read_atom() {
    const Token token = now();
    if (is('(')) return read_bracket();
    if (is(',')) throw Unreadable{ProblemKind::UnexpectedComma, token.span};
    if (is(')')) {
      const bool empty = next_ > 0 && tokens_[next_ - 1].sign == '(';
      throw Unreadable{empty ? ProblemKind::NothingInBrackets : ProblemKind::UnexpectedBracket, token.span, token.text};
    }
    switch (token.kind) {
      case TokenKind::Number: take(); return counted(number(token.value, token.span));
      case TokenKind::Word: take(); return read_word(token);
      case TokenKind::End: throw Unreadable{ProblemKind::MissingBracket, opened_.span, opened_.text};
      default: throw Unreadable{ProblemKind::NothingBeforeOperator, token.span, token.text};
    }
  }

  Expression read_bracket() {
    const Token open = opened_ = take();
    Expression inside = read_sum();
    close(open);
    return inside;
  }

  void close(const Token& open) {
    if (is(',')) throw Unreadable{ProblemKind::UnexpectedComma, now().span};
    if (!is(')')) throw Unreadable{ProblemKind::MissingBracket, open.span, open.text};
    take();
  }

  Expression read_word(const Token& word) {
    if (is_variable(word.text, variables_)) return counted(variable(word.text, word.span));
    if (is_constant(word.text)) return counted(constant(word.text, word.span));
    return read_call(*function_called(word.text), word);
  }

  Expression read_call(Function function, const Token& word) {
    if (!is('(')) throw Unreadable{ProblemKind::FunctionWithoutBrackets, word.span, word.text};
    const Token open = opened_ = take();
    if (is(')')) throw Unreadable{ProblemKind::NothingInBrackets, {open.span.from, now().span.to}, word.text};
    std::vector<Expression> inputs{read_sum()};
    while (is(',')) {
      const Token comma = take();
      if (is(')') || is(',')) throw Unreadable{ProblemKind::UnexpectedComma, comma.span};
      opened_ = open;
      inputs.push_back(read_sum());
    }
    close(open);
    const bool several = function == Function::Max || function == Function::Min;
    const Span span{word.span.from, end_of_last()};
    if (several ? inputs.size() < 2 : inputs.size() != 1) throw Unreadable{ProblemKind::WrongInputs, span, word.text};
    return counted(call(function, std::move(inputs), span));
  }

  std::vector<Token> tokens_;
  const Variables& variables_;
  std::size_t next_ = 0, depth_ = 0, nodes_ = 0;
  Token opened_;  // the bracket opened last
};

}  // namespace

Expression parse(std::string_view text, const Variables& variables) {
  if (text.size() > limits::kFunctionLength) throw Unreadable{ProblemKind::TooLong, {}};
  return Parser{known_tokens(text, variables), variables}.read();
}

}  // namespace nn::functions
