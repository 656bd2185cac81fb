# SPDX-License-Identifier: GPL-3.0-or-later
# Layers are object libraries. Their objects reach only the targets that name them, so a test program which links a
# layer and what lies below it does not link when that layer calls upwards. Static libraries would hide such a call.

# vitrine_layer(NAME SOURCES … LIBRARIES …): the object library engine_NAME.
function(vitrine_layer name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBRARIES" ${ARGN})
    add_library(engine_${name} OBJECT ${arg_SOURCES})
    set_target_properties(engine_${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(engine_${name} PUBLIC vitrine_flags Qt6::Core ${arg_LIBRARIES})
    vitrine_precompiled(engine_${name} core)
endfunction()

# The layers a layer stands on, itself included, from the top down (DESIGN.md, "The house").
set(VITRINE_BELOW_model model)
set(VITRINE_BELOW_awswire awswire)
set(VITRINE_BELOW_store store model)
set(VITRINE_BELOW_agent agent store model)
set(VITRINE_BELOW_network network model)
set(VITRINE_BELOW_secrets secrets network model)
set(VITRINE_BELOW_gitssh gitssh network model)
set(VITRINE_BELOW_ports ports network model)
set(VITRINE_BELOW_image image store model)
set(VITRINE_BELOW_vm vm image store model)
set(VITRINE_BELOW_guest guest vm image store model)
set(VITRINE_BELOW_session session guest vm image agent secrets gitssh ports network store model)
set(VITRINE_BELOW_api api session guest vm image agent secrets gitssh ports network store model)
set(VITRINE_BELOW_endpoint endpoint agent awswire store model)
set(VITRINE_BELOW_transfer transfer model) # on the nouns alone, whoever stands behind them
set(VITRINE_BELOW_exchange exchange transfer model) # the same
# Front ends see the nouns of api; linking them brings the engine in.
set(VITRINE_BELOW_remote remote api session guest vm image agent secrets gitssh ports network store model)
set(VITRINE_BELOW_gateway gateway awswire api session guest vm image agent secrets gitssh ports network store model)
set(VITRINE_BELOW_door door api session guest vm image agent secrets gitssh ports network store model)

# Panes of the window. They see engine/api/nouns.h and engine/model alone; what stands behind the nouns is linked by the
# program: the engine (layer api), or the fake one of tests/fakes/engine.
set(VITRINE_PANES theme pane content sessions exchange editor terminal network ports secrets tasks files search changes checkpoints prompt settings notify agents storage window workbench)

# vitrine_ui(NAME SOURCES … LIBRARIES …): the object library ui_NAME.
function(vitrine_ui name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBRARIES" ${ARGN})
    add_library(ui_${name} OBJECT ${arg_SOURCES})
    set_target_properties(ui_${name} PROPERTIES AUTOMOC ON AUTORCC ON)
    target_link_libraries(ui_${name} PUBLIC vitrine_flags Qt6::Widgets ${arg_LIBRARIES})
    vitrine_precompiled(ui_${name} widgets)
endfunction()

# vitrine_link_panes(TARGET PANE…): links each named pane with theme, pane and content below it; "all" links every one there is.
function(vitrine_link_panes target)
    set(all ${ARGN})
    if("all" IN_LIST all)
        set(all ${VITRINE_PANES})
    endif()
    list(APPEND all theme pane content)
    # These work with folders of this computer, over the nouns.
    if("sessions" IN_LIST all OR "exchange" IN_LIST all)
        target_link_libraries(${target} PRIVATE engine_exchange engine_transfer)
    endif()
    if("files" IN_LIST all OR "changes" IN_LIST all)
        target_link_libraries(${target} PRIVATE engine_transfer)
    endif()
    list(REMOVE_DUPLICATES all)
    foreach(pane IN LISTS all)
        if(TARGET ui_${pane}) # a pane may not be there yet
            target_link_libraries(${target} PRIVATE ui_${pane})
        endif()
    endforeach()
endfunction()

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

# Object libraries are linked into every test anew. Tests alone: a guest's program that mold 2.37 linked (static, unused
# sections left out) did not answer in four starts of four, and the same objects linked by ld did. Why is not known.
find_program(MOLD_PROGRAM mold)

# vitrine_test(NAME LABEL unit|machine|gui|soak [BESIDE] SOURCES … LAYERS … PANES … LIBRARIES … TIMEOUT n)
# BESIDE: a test of real machines that may run while others do; all other tests that are no unit tests have the computer for
# themselves. Tests labelled gui run on the X server that packaging/test starts; all others run offscreen.
function(vitrine_test name)
    cmake_parse_arguments(arg "BESIDE" "LABEL;TIMEOUT" "SOURCES;LAYERS;PANES;LIBRARIES" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    if(MOLD_PROGRAM)
        target_link_options(${name} PRIVATE -fuse-ld=mold)
    endif()
    target_link_libraries(${name} PRIVATE vitrine_flags Qt6::Core Qt6::Test ${arg_LIBRARIES})
    if("Qt6::Widgets" IN_LIST arg_LIBRARIES)
        vitrine_precompiled(${name} widgets)
    else()
        vitrine_precompiled(${name} core)
    endif()
    vitrine_link_layers(${name} ${arg_LAYERS})
    if(arg_PANES)
        vitrine_link_panes(${name} ${arg_PANES})
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    # Left to itself, QtTest ends a function after 300 s.
    set(environment "VITRINE_BIN_DIR=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}" "VITRINE_SOURCE_DIR=${CMAKE_SOURCE_DIR}" "QTEST_FUNCTION_TIMEOUT=${arg_TIMEOUT}000")
    if(NOT arg_LABEL STREQUAL gui)
        list(APPEND environment "QT_QPA_PLATFORM=offscreen")
    endif()
    set_tests_properties(${name} PROPERTIES LABELS ${arg_LABEL} TIMEOUT ${arg_TIMEOUT} ENVIRONMENT "${environment}")
    if(NOT arg_BESIDE AND NOT arg_LABEL STREQUAL unit)
        set_tests_properties(${name} PROPERTIES RUN_SERIAL TRUE)
    endif()
endfunction()
