/// Writes expressions as a person would, and so that parse() reads the same again.
#pragma once

#include <string>

#include "nn/functions/expression.hpp"

namespace nn::functions {

/// On one line, with no more brackets than are needed: 7(3x² − 5x + 1)⁶·(6x − 5).
std::string text_of(const Expression& expression);

/// The shortest decimal that reads back as the same number, which is finite and not below 0; where 16 digits are too few, 17
/// that may read back a unit or two beside it.
std::string text_of(double number);
/// digits · 10^exponent, correctly rounded as long as both are small (15 digits, 22 places), otherwise to a unit or two.
double decimal(double digits, int exponent);

}  // namespace nn::functions
