# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries language level, warnings and the strict Qt macros for everything we compile.

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Debug)
endif()

# Line numbers are enough for a stack trace; types and variables cost a quarter of the time of compiling.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1 -DNDEBUG")

option(VITRINE_SANITIZE "Build with AddressSanitizer and UndefinedBehaviourSanitizer" OFF)
option(VITRINE_WERROR "Treat warnings as errors" OFF)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

add_library(vitrine_flags INTERFACE)
target_compile_options(vitrine_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual)
target_compile_definitions(vitrine_flags INTERFACE
    QT_NO_CONTEXTLESS_CONNECT QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS
    QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_UP_TO=0x060800)
target_include_directories(vitrine_flags INTERFACE ${CMAKE_SOURCE_DIR})
if(VITRINE_WERROR)
    target_compile_options(vitrine_flags INTERFACE -Werror)
endif()
if(VITRINE_SANITIZE)
    target_compile_options(vitrine_flags INTERFACE -g1 -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    target_link_options(vitrine_flags INTERFACE -fsanitize=address,undefined)
endif()
