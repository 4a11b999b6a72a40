/// The precision of a build: one source, two engines.
#pragma once

namespace nn {

#ifdef NN_REAL_DOUBLE
using Real = double;
#else
using Real = float;
#endif

}  // namespace nn
