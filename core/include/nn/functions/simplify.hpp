/// Makes expressions as short as a person would who tidies up, without expanding brackets.
#pragma once

#include "nn/functions/expression.hpp"

namespace nn::functions {

/// Adds like terms, multiplies numbers out, gathers equal factors into powers, cancels fractions, drops ones and zeros. As in
/// school, x/x becomes 1.
Expression simplify(const Expression& expression);

}  // namespace nn::functions
