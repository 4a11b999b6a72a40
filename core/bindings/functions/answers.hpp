/// What the function engine finds, as plain JavaScript objects, in the words of nn-core.d.ts.
#pragma once

#include <string>
#include <vector>

#include "marshal.hpp"
#include "nn/functions/circuit.hpp"
#include "nn/functions/compare.hpp"
#include "nn/functions/derive.hpp"
#include "nn/functions/descend.hpp"
#include "nn/functions/evaluate.hpp"
#include "nn/functions/problem.hpp"

namespace nn::bindings {

/// `in`: the field of the request that holds the text.
val problem_out(const functions::Problem& problem, const char* in);
/// {text, tree}
val written_out(const functions::Expression& expression);
val names_out(const std::vector<std::string>& names);
val derivation_out(const functions::Derivation& step);
val differences_out(const functions::Differences& found);
val comparison_out(const functions::Comparison& comparison);
val circuit_out(const functions::Circuit& circuit, const std::vector<double>& values, double step);
val paths_out(const std::vector<functions::CircuitPath>& paths);
val descent_out(const functions::Descent& descent, const std::vector<std::string>& along);

}  // namespace nn::bindings
