/// Reads functions as students write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nn/functions/expression.hpp"

namespace nn::functions {

/// Grammar, from loosest to tightest: + and −; · and /, and factors side by side, all from left to right; a sign; powers,
/// from right to left. So 2x² is 2(x²), −x² is −(x²), 1/2x is (1/2)x, and 2^−x needs no brackets.
///
/// Numbers     2, 0.5, .5, 2e-3 (where digits follow the e)
/// Variables   a letter, with digits or an underscore and more behind it: x, w0, x_1; beside these, those in `variables`
/// Constants   pi or π, e
/// Functions   the names of Function, log for ln, σ for sigmoid, √ for sqrt; always with brackets
/// Operators   * · × / : ÷ + − ^ ** and superscript digits
///
/// With `variables` any other name is unknown, and a word of several variables is their product: xy. Without, x, y and z can
/// be written so. Throws Unreadable.
Expression parse(std::string_view text, const std::optional<std::vector<std::string>>& variables = std::nullopt);

}  // namespace nn::functions
