// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace Vitrine::Store {

/// To be called before start(): the program ends with this process, however that ends, so that nothing writes into a
/// store whose engine was killed. The kernel watches the thread that starts the program; that thread has to outlive it.
///
/// signal: what the program gets then, SIGKILL or one that it may react to. flags: more that Qt is to do in the child.
void bindToThisProcess(QProcess &process, int signal, QProcess::UnixProcessFlags flags = {});

} // namespace Vitrine::Store
