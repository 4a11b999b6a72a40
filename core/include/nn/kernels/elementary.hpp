/// Elementary functions of four values, for float and for double.
#pragma once

#include "nn/kernels/elementary_double.hpp"
#include "nn/kernels/elementary_float.hpp"
