# SPDX-License-Identifier: GPL-3.0-or-later
# Layers are object libraries. Their objects reach only the targets that name them, so a test program which links a
# layer and what lies below it does not link when that layer calls upwards. Static libraries would hide such a call.

# vitrine_layer(NAME SOURCES … LIBRARIES …): the object library engine_NAME.
function(vitrine_layer name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBRARIES" ${ARGN})
    add_library(engine_${name} OBJECT ${arg_SOURCES})
    set_target_properties(engine_${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(engine_${name} PUBLIC vitrine_flags Qt6::Core ${arg_LIBRARIES})
endfunction()

# The layers a layer stands on, itself included, from the top down (DESIGN.md, "The house").
set(VITRINE_BELOW_model model)
set(VITRINE_BELOW_store store model)
set(VITRINE_BELOW_agent agent store model)
set(VITRINE_BELOW_image image store model)
set(VITRINE_BELOW_vm vm image store model)
set(VITRINE_BELOW_guest guest vm image store model)
set(VITRINE_BELOW_session session guest vm image agent store model)
set(VITRINE_BELOW_api api session guest vm image agent store model)
# Front ends see the nouns of api; linking them brings the engine in.
set(VITRINE_BELOW_remote remote api session guest vm image agent store model)

# vitrine_link_layers(TARGET LAYER…): links each named layer and everything below it.
function(vitrine_link_layers target)
    set(all)
    foreach(layer IN LISTS ARGN)
        list(APPEND all ${VITRINE_BELOW_${layer}})
    endforeach()
    list(REMOVE_DUPLICATES all)
    foreach(layer IN LISTS all)
        if(TARGET engine_${layer}) # a layer may still be headers only
            target_link_libraries(${target} PRIVATE engine_${layer})
        endif()
    endforeach()
endfunction()

# vitrine_test(NAME LABEL unit|machine|gui|soak SOURCES … LAYERS … LIBRARIES … TIMEOUT n)
function(vitrine_test name)
    cmake_parse_arguments(arg "" "LABEL;TIMEOUT" "SOURCES;LAYERS;LIBRARIES" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE vitrine_flags Qt6::Core Qt6::Test ${arg_LIBRARIES})
    vitrine_link_layers(${name} ${arg_LAYERS})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS ${arg_LABEL} TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;VITRINE_BIN_DIR=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
endfunction()
