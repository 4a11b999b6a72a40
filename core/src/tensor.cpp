#include "nn/tensor.hpp"

namespace nn {

Matrix make_matrix(std::size_t rows, std::size_t columns) { return Matrix::from_shape({rows, columns}); }

Vector make_vector(std::size_t size) { return Vector::from_shape({size}); }

}  // namespace nn
