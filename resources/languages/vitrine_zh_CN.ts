<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Vitrine</name>
    <message>
        <source>The session has no machine.</source>
        <translation>会话没有虚拟机。</translation>
    </message>
    <message>
        <source>The session's machine does not answer. Resume the session to start another.</source>
        <translation>会话的虚拟机没有响应。恢复会话即可启动另一台。</translation>
    </message>
    <message>
        <source>The two states cannot be compared: a folder cannot be listed.</source>
        <translation>无法比较这两个状态：有一个文件夹无法列出。</translation>
    </message>
    <message>
        <source>There is no folder for the archive “%1”. Choose another place.</source>
        <translation>没有存放归档“%1”的文件夹。请选择其他位置。</translation>
    </message>
    <message>
        <source>There is a file “%1” already. Choose another name.</source>
        <translation>已经有文件“%1”。请选择其他名称。</translation>
    </message>
    <message>
        <source>The machine could not be brought to rest for it: files that were being written may be cut off in it.</source>
        <translation>虚拟机未能为此静止下来：正在写入的文件可能在其中被截断。</translation>
    </message>
    <message>
        <source>The session cannot be exported: a file of its workspace or of a checkpoint is not there, or is another one. Put the file back, or delete the checkpoint.</source>
        <translation>无法导出会话：其工作区或某个检查点的一个文件不存在，或已是另一个文件。请放回该文件，或删除该检查点。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The session was deleted meanwhile.</source>
        <translation>会话已在此期间被删除。</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>1 分钟前</translation>
    </message>
    <message>
        <source>%1 minutes ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>1 小时前</translation>
    </message>
    <message>
        <source>%1 hours ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>1 天前</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>%1 天前</translation>
    </message>
    <message>
        <source>Reading the package lists</source>
        <translation>正在读取软件包列表</translation>
    </message>
    <message>
        <source>Cannot make the image %1: apt on this computer knows no Debian mirror. Add one to its sources, run apt-get update and try again.</source>
        <translation>无法制作镜像 %1：这台计算机上的 apt 不知道任何 Debian 镜像站。请在其软件源中添加一个，运行 apt-get update 后重试。</translation>
    </message>
    <message numerus="yes">
        <source>Fetching %n packages</source>
        <translation>
            <numerusform>正在获取 %n 个软件包</numerusform>
        </translation>
    </message>
    <message>
        <source>Installing the packages</source>
        <translation>正在安装软件包</translation>
    </message>
    <message>
        <source>Writing the disk</source>
        <translation>正在写入磁盘</translation>
    </message>
    <message>
        <source>Taking out the kernel</source>
        <translation>正在取出内核</translation>
    </message>
    <message>
        <source>Cannot make the image %1: it needs about %2 in %3, and %4 is free. Make room there and try again.</source>
        <translation>无法制作镜像 %1：需要在 %3 中有约 %2，而可用空间为 %4。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Cannot make the image %1: %2 is not on this computer. Install the package %3 and try again.</source>
        <translation>无法制作镜像 %1：这台计算机上没有 %2。请安装软件包 %3 后重试。</translation>
    </message>
    <message>
        <source>Cannot make the image %1: the disk is full. Make room and try again; what is fetched already is kept.</source>
        <translation>无法制作镜像 %1：磁盘已满。请腾出空间后重试；已获取的内容会保留。</translation>
    </message>
    <message>
        <source>Cannot make the image %1: mke2fs on this computer cannot read archives. Install the package libarchive13t64 and try again.</source>
        <translation>无法制作镜像 %1：这台计算机上的 mke2fs 无法读取归档。请安装软件包 libarchive13t64 后重试。</translation>
    </message>
    <message>
        <source>Cannot make the image %1: this computer's Debian mirror does not carry what it is made of. Name another mirror in the sources of apt and try again.</source>
        <translation>无法制作镜像 %1：这台计算机的 Debian 镜像站没有所需的内容。请在 apt 的软件源中指定其他镜像站后重试。</translation>
    </message>
    <message>
        <source>Cannot make the image %1: the packages are not signed by Debian. Update the package debian-archive-keyring, check the mirror and try again.</source>
        <translation>无法制作镜像 %1：软件包没有 Debian 的签名。请更新软件包 debian-archive-keyring，检查镜像站后重试。</translation>
    </message>
    <message>
        <source>Cannot fetch the packages of the image %1. Check the network and the proxy settings and try again; what is fetched already is kept.</source>
        <translation>无法获取镜像 %1 的软件包。请检查网络和代理设置后重试；已获取的内容会保留。</translation>
    </message>
    <message>
        <source>Cannot make the image %1: this computer does not allow it to this account. It needs user namespaces, the package uidmap and a range of ids in /etc/subuid and /etc/subgid.</source>
        <translation>无法制作镜像 %1：这台计算机不允许此账户这样做。需要用户命名空间、软件包 uidmap，以及 /etc/subuid 和 /etc/subgid 中的一段 ID。</translation>
    </message>
    <message>
        <source>Cannot make the image %1. The details tell what failed; try again when that is put right.</source>
        <translation>无法制作镜像 %1。详情说明了失败之处；解决后请重试。</translation>
    </message>
    <message>
        <source>A file of the program that goes into the image cannot be read. Install Vitrine again.</source>
        <translation>无法读取要放入镜像的一个程序文件。请重新安装 Vitrine。</translation>
    </message>
    <message>
        <source>An image recipe is broken. Install Vitrine again.</source>
        <translation>镜像配方已损坏。请重新安装 Vitrine。</translation>
    </message>
    <message>
        <source>There is no archive “%1”.</source>
        <translation>没有归档“%1”。</translation>
    </message>
    <message>
        <source>The agent “%1” is another one on this computer. The session runs with that.</source>
        <translation>这台计算机上的智能体“%1”是另一个。会话使用它运行。</translation>
    </message>
    <message>
        <source>The session may use the secrets that the agent “%1” was given on this computer.</source>
        <translation>会话可以使用这台计算机上授予智能体“%1”的机密。</translation>
    </message>
    <message>
        <source>Rules of the network that name addresses were left out. `vitrine network allow` allows them on this computer.</source>
        <translation>指明地址的网络规则已被略去。`vitrine network allow` 可在这台计算机上允许它们。</translation>
    </message>
    <message>
        <source>The workspace in the archive cannot be read. Nothing was imported.</source>
        <translation>无法读取归档中的工作区。没有导入任何内容。</translation>
    </message>
    <message>
        <source>Debian packages</source>
        <translation>Debian 软件包</translation>
    </message>
    <message>
        <source>Node packages</source>
        <translation>Node 软件包</translation>
    </message>
    <message>
        <source>Python packages</source>
        <translation>Python 软件包</translation>
    </message>
    <message>
        <source>Rust packages</source>
        <translation>Rust 软件包</translation>
    </message>
    <message>
        <source>Go modules</source>
        <translation>Go 模块</translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation>GitHub</translation>
    </message>
    <message>
        <source>Interfaces of language models</source>
        <translation>语言模型接口</translation>
    </message>
    <message>
        <source>Cannot write the output to the disk: the command waits. Free some space on the store's disk.</source>
        <translation>无法将输出写入磁盘：命令正在等待。请在存储所在磁盘上腾出空间。</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>picture: %1</source>
        <translation>图片：%1</translation>
    </message>
    <message>
        <source>There is no room for a machine on the disk of %1: it needs %2 MB. Delete sessions or checkpoints that are not needed, or make room elsewhere on it.</source>
        <translation>%1 所在磁盘没有空间容纳虚拟机：需要 %2 MB。请删除不需要的会话或检查点，或在该磁盘其他位置腾出空间。</translation>
    </message>
    <message>
        <source>Cannot make the folder %1. Check its permissions and the free space.</source>
        <translation>无法创建文件夹 %1。请检查其权限和可用空间。</translation>
    </message>
    <message>
        <source>What ran in the session could not go on. QEMU, the image or the processor is another one now, or the saved memory was damaged. The machine was started anew; the files are as they were.</source>
        <translation>会话中运行的内容无法继续。QEMU、镜像或处理器已经不同，或保存的内存已损坏。虚拟机已重新启动；文件保持原样。</translation>
    </message>
    <message>
        <source>Cannot start the session's machine. Try again; `vitrine doctor` tells what this computer lacks.</source>
        <translation>无法启动会话的虚拟机。请重试；`vitrine doctor` 会说明这台计算机缺少什么。</translation>
    </message>
    <message>
        <source>The restored machine did not answer in time.</source>
        <translation>恢复的虚拟机没有及时响应。</translation>
    </message>
    <message>
        <source>The machine has forgotten whose it is.</source>
        <translation>虚拟机忘记了自己属于谁。</translation>
    </message>
    <message>
        <source>The machine ended while it started.</source>
        <translation>虚拟机在启动时结束了。</translation>
    </message>
    <message>
        <source>The machine's scratch disk is not to be found.</source>
        <translation>找不到虚拟机的临时磁盘。</translation>
    </message>
    <message>
        <source>The session could not be suspended, and runs on. Check the space on the store's disk.</source>
        <translation>会话无法挂起，仍在运行。请检查存储所在磁盘的空间。</translation>
    </message>
    <message>
        <source>Cannot take a checkpoint. Check the store's disk.</source>
        <translation>无法创建检查点。请检查存储所在磁盘。</translation>
    </message>
    <message>
        <source>The machine ended while a checkpoint of it was taken.</source>
        <translation>虚拟机在创建检查点时结束了。</translation>
    </message>
    <message>
        <source>Cannot write down the checkpoint. Check the store's disk.</source>
        <translation>无法记录检查点。请检查存储所在磁盘。</translation>
    </message>
    <message>
        <source>Cannot take a checkpoint of the running machine. Stop the session and try again.</source>
        <translation>无法为运行中的虚拟机创建检查点。请停止会话后重试。</translation>
    </message>
    <message>
        <source>The workspace's files do not tell how to run its tests. Type the command that does.</source>
        <translation>工作区的文件没有说明如何运行其测试。请输入运行测试的命令。</translation>
    </message>
    <message>
        <source>“%1” is no network policy. Choose none, allowlist or public.</source>
        <translation>“%1”不是网络策略。请选择 none、allowlist 或 public。</translation>
    </message>
    <message>
        <source>Task %1</source>
        <translation>任务 %1</translation>
    </message>
    <message>
        <source>Task “%1”</source>
        <translation>任务“%1”</translation>
    </message>
    <message>
        <source>The file has changed meanwhile, and does not have these lines there any more. Compare again.</source>
        <translation>文件在此期间已更改，那里不再有这些行。请重新比较。</translation>
    </message>
    <message>
        <source>The agent did not take the connection in time. Restart the agent.</source>
        <translation>智能体没有及时接受连接。请重启智能体。</translation>
    </message>
    <message>
        <source>The agent is not listening on port %1. Restart the agent, or look at its log for why it ended.</source>
        <translation>智能体没有监听端口 %1。请重启智能体，或查看其日志了解结束原因。</translation>
    </message>
    <message>
        <source>The agent ended in the middle of its answer. Restart the agent, then send the prompt again.</source>
        <translation>智能体在回答中途结束了。请重启智能体，然后重新发送提示。</translation>
    </message>
    <message>
        <source>The agent closed the connection without an answer. Restart the agent, then send the prompt again.</source>
        <translation>智能体没有回答就关闭了连接。请重启智能体，然后重新发送提示。</translation>
    </message>
    <message>
        <source>The agent ended before its answer began. Restart the agent, then send the prompt again.</source>
        <translation>智能体在开始回答之前结束了。请重启智能体，然后重新发送提示。</translation>
    </message>
    <message>
        <source>The agent's answer is not valid HTTP. Check that the agent serves the HTTP contract on port %1.</source>
        <translation>智能体的回答不是有效的 HTTP。请确认智能体在端口 %1 上遵守 HTTP 约定。</translation>
    </message>
    <message>
        <source>The agent has nothing at %1 (HTTP status 404). Check that it serves the HTTP contract.</source>
        <translation>智能体在 %1 处没有内容（HTTP 状态 404）。请确认它遵守 HTTP 约定。</translation>
    </message>
    <message>
        <source>The agent refused the request (HTTP status %1). Change the prompt, then send it again.</source>
        <translation>智能体拒绝了请求（HTTP 状态 %1）。请更改提示后重新发送。</translation>
    </message>
    <message>
        <source>The agent failed while it worked on the request (HTTP status %1). Send the prompt again, or restart the agent.</source>
        <translation>智能体处理请求时失败（HTTP 状态 %1）。请重新发送提示，或重启智能体。</translation>
    </message>
    <message>
        <source>The prompt was cancelled.</source>
        <translation>提示已取消。</translation>
    </message>
    <message>
        <source>The prompt cannot be sent: its %1 has a control character in it.</source>
        <translation>无法发送提示：其 %1 中含有控制字符。</translation>
    </message>
    <message>
        <source>Hardware acceleration</source>
        <translation>硬件加速</translation>
    </message>
    <message>
        <source>Not known yet: it is tried once an image is there. Machines use software emulation meanwhile.</source>
        <translation>尚不清楚：有镜像后会尝试。在此之前虚拟机使用软件模拟。</translation>
    </message>
    <message>
        <source>Make the default image, then look again.</source>
        <translation>请制作默认镜像，然后再查看。</translation>
    </message>
    <message>
        <source>Machines use software emulation (TCG), several times slower than the processor. %1</source>
        <translation>虚拟机使用软件模拟（TCG），比处理器慢数倍。%1</translation>
    </message>
    <message>
        <source>Turn on virtualization in the computer's firmware settings, and see that /dev/kvm may be opened by you.</source>
        <translation>请在计算机固件设置中开启虚拟化，并确保可以打开 /dev/kvm。</translation>
    </message>
    <message>
        <source>Machines run on the processor itself (KVM).</source>
        <translation>虚拟机直接在处理器上运行（KVM）。</translation>
    </message>
    <message>
        <source>%1 is not installed.</source>
        <translation>未安装 %1。</translation>
    </message>
    <message>
        <source>Install the package %1.</source>
        <translation>请安装软件包 %1。</translation>
    </message>
    <message>
        <source>Confinement of machines</source>
        <translation>虚拟机的隔离</translation>
    </message>
    <message>
        <source>This kernel has no Landlock: a machine that broke out of QEMU could read your files.</source>
        <translation>此内核没有 Landlock：突破 QEMU 的虚拟机可能读取您的文件。</translation>
    </message>
    <message>
        <source>Use a kernel of 5.13 or newer with Landlock turned on (lsm=…,landlock).</source>
        <translation>请使用 5.13 或更新的内核并开启 Landlock（lsm=…,landlock）。</translation>
    </message>
    <message>
        <source>Landlock version %1 keeps machines from your files, but not from everything else.</source>
        <translation>Landlock 版本 %1 使虚拟机无法接触您的文件，但不能隔开其他一切。</translation>
    </message>
    <message>
        <source>A kernel of 6.12 or newer closes the rest.</source>
        <translation>6.12 或更新的内核可以封堵其余部分。</translation>
    </message>
    <message>
        <source>Landlock version %1: QEMU sees only its own session's files, and no network.</source>
        <translation>Landlock 版本 %1：QEMU 只能看到自己会话的文件，且没有网络。</translation>
    </message>
    <message>
        <source>Vitrine runs as root; machines run as a user of their own.</source>
        <translation>Vitrine 以 root 运行；虚拟机以其专用用户运行。</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <source>%1 free of %2 where the store is.</source>
        <translation>存储所在位置可用 %1，共 %2。</translation>
    </message>
    <message>
        <source>Free some space, or keep the store on a bigger disk (--store).</source>
        <translation>请腾出空间，或将存储放在更大的磁盘上（--store）。</translation>
    </message>
    <message>
        <source>Default image</source>
        <translation>默认镜像</translation>
    </message>
    <message>
        <source>%1 is made: %2, kernel %3.</source>
        <translation>%1 已制作：%2，内核 %3。</translation>
    </message>
    <message>
        <source>%1 is not made yet. Making it fetches about %2.</source>
        <translation>%1 尚未制作。制作时约需获取 %2。</translation>
    </message>
    <message>
        <source>Make it with `vitrine image build %1`, or from the window's first page.</source>
        <translation>使用 `vitrine image build %1` 制作，或从窗口首页制作。</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Make this folder writable for you.</source>
        <translation>请使此文件夹对您可写。</translation>
    </message>
    <message>
        <source>QEMU</source>
        <translation>QEMU</translation>
    </message>
    <message>
        <source>Disk tools</source>
        <translation>磁盘工具</translation>
    </message>
    <message>
        <source>File system tools</source>
        <translation>文件系统工具</translation>
    </message>
    <message>
        <source>Image maker</source>
        <translation>镜像制作工具</translation>
    </message>
    <message>
        <source>This engine has handed its machines to another one. Try again.</source>
        <translation>此引擎已将虚拟机移交给另一个引擎。请重试。</translation>
    </message>
    <message>
        <source>The agent's document is longer than a mebibyte.</source>
        <translation>智能体的文档超过 1 MiB。</translation>
    </message>
    <message>
        <source>Cannot read the command's output.</source>
        <translation>无法读取命令的输出。</translation>
    </message>
    <message>
        <source>The network of the agent “%1” is off, and a rule would change nothing. Switch it on first: vitrine network policy allowlist -r %1</source>
        <translation>智能体“%1”的网络已关闭，规则不会改变任何内容。请先打开：vitrine network policy allowlist -r %1</translation>
    </message>
    <message>
        <source>There is no image “%1”. There are: %2.</source>
        <translation>没有镜像“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>There is an agent “%1” already. Choose another name, or delete that one first.</source>
        <translation>已有智能体“%1”。请选择其他名称，或先删除那个。</translation>
    </message>
    <message>
        <source>There is no agent “%1”.</source>
        <translation>没有智能体“%1”。</translation>
    </message>
    <message>
        <source>The agent “%1” still has sessions. Delete these first.</source>
        <translation>智能体“%1”仍有会话。请先删除它们。</translation>
    </message>
    <message>
        <source>There is no display here, so there can be no window (%1).
For the same job in the terminal, step by step: vitrine demo
For all commands: vitrine --help</source>
        <translation>这里没有显示器，因此不能有窗口（%1）。
在终端中逐步完成同样的工作：vitrine demo
全部命令：vitrine --help</translation>
    </message>
    <message>
        <source>No machine and no client: the engine ends.</source>
        <translation>没有虚拟机也没有客户端：引擎结束。</translation>
    </message>
    <message>
        <source>Another engine takes over.</source>
        <translation>由另一个引擎接管。</translation>
    </message>
    <message>
        <source>Engine %1 on %2, process %3.</source>
        <translation>引擎 %1 位于 %2，进程 %3。</translation>
    </message>
    <message>
        <source>Asked to end: stopping all machines.</source>
        <translation>被要求结束：正在停止所有虚拟机。</translation>
    </message>
    <message>
        <source>Asked to end: machines that run go on, and the next engine finds them.</source>
        <translation>被要求结束：运行中的虚拟机继续运行，下一个引擎会找到它们。</translation>
    </message>
    <message>
        <source>No engine runs on the store %1.</source>
        <translation>存储 %1 上没有引擎在运行。</translation>
    </message>
    <message>
        <source>Another engine has the store %1, but does not answer.</source>
        <translation>另一个引擎占用存储 %1，但没有响应。</translation>
    </message>
    <message>
        <source>Its log is %1.</source>
        <translation>其日志是 %1。</translation>
    </message>
    <message>
        <source>The engine has ended, or another one takes its place.</source>
        <translation>引擎已结束，或由另一个取代。</translation>
    </message>
    <message>
        <source>Cannot start an engine in the background.</source>
        <translation>无法在后台启动引擎。</translation>
    </message>
    <message>
        <source>Cannot write the engine's log %1.</source>
        <translation>无法写入引擎日志 %1。</translation>
    </message>
    <message>
        <source>The engine ended while it started. Its log is %1.</source>
        <translation>引擎在启动时结束了。其日志是 %1。</translation>
    </message>
    <message>
        <source>The engine does not get ready. Its log is %1.</source>
        <translation>引擎未能就绪。其日志是 %1。</translation>
    </message>
    <message>
        <source>Vitrine runs already, but it opens no window.</source>
        <translation>Vitrine 已在运行，但没有打开窗口。</translation>
    </message>
    <message>
        <source>Vitrine runs in the background and does not hand over.</source>
        <translation>Vitrine 在后台运行，没有移交。</translation>
    </message>
    <message>
        <source>The machines run on, but no engine watches over them. Start Vitrine again to see them.</source>
        <translation>虚拟机继续运行，但没有引擎照看它们。请再次启动 Vitrine 以查看。</translation>
    </message>
    <message>
        <source>A checkpoint's name is one line of at most %1 characters. Choose a shorter one.</source>
        <translation>检查点名称为一行，最多 %1 个字符。请选择较短的名称。</translation>
    </message>
    <message>
        <source>The command is empty. Type what to run.</source>
        <translation>命令为空。请输入要运行的内容。</translation>
    </message>
    <message>
        <source>The command is %1 bytes long. At most %2 are possible; put it into a script.</source>
        <translation>命令长 %1 字节，最多 %2 字节；请将其放入脚本。</translation>
    </message>
    <message>
        <source>The command has a zero byte. Remove it.</source>
        <translation>命令中含有零字节。请将其移除。</translation>
    </message>
    <message>
        <source>The time limit is %1 s. Choose 1 to 3600 s.</source>
        <translation>时限为 %1 秒。请选择 1 到 3600 秒。</translation>
    </message>
    <message>
        <source>“%1” cannot be the id of a command.</source>
        <translation>“%1”不能作为命令的标识。</translation>
    </message>
    <message>
        <source>Cannot make a host key for the door.</source>
        <translation>无法为 SSH 入口生成主机密钥。</translation>
    </message>
    <message>
        <source>Cannot write the door's host key to %1.</source>
        <translation>无法将 SSH 入口的主机密钥写入 %1。</translation>
    </message>
    <message>
        <source>Cannot read the door's host key from %1.</source>
        <translation>无法从 %1 读取 SSH 入口的主机密钥。</translation>
    </message>
    <message>
        <source>Others can read the door's host key in %1. Delete the file: a new one is made at the next start.</source>
        <translation>其他人可以读取 %1 中的主机密钥。请删除该文件：下次启动时会生成新的。</translation>
    </message>
    <message>
        <source>The door's host key in %1 is damaged. Delete the file: a new one is made at the next start.</source>
        <translation>%1 中的主机密钥已损坏。请删除该文件：下次启动时会生成新的。</translation>
    </message>
    <message>
        <source>Cannot write the door's public key to %1.</source>
        <translation>无法将 SSH 入口的公钥写入 %1。</translation>
    </message>
    <message>
        <source>A machine listens for clients on its own 127.0.0.1 alone. Leave the address out, or write localhost.</source>
        <translation>虚拟机只在自己的 127.0.0.1 上为客户端监听。请省略地址，或写 localhost。</translation>
    </message>
    <message>
        <source>One connection may listen on %1 ports of a machine. Close others first.</source>
        <translation>一个连接最多监听虚拟机的 %1 个端口。请先关闭其他端口。</translation>
    </message>
    <message>
        <source>This connection does not listen on port %1 of the machine.</source>
        <translation>此连接没有监听虚拟机的端口 %1。</translation>
    </message>
    <message>
        <source>Cannot use the door's host key.</source>
        <translation>无法使用 SSH 入口的主机密钥。</translation>
    </message>
    <message>
        <source>Port %1 of this computer is taken. Choose another with --ssh-port, or 0 for a free one.</source>
        <translation>这台计算机的端口 %1 已被占用。请用 --ssh-port 选择其他端口，或用 0 选择空闲端口。</translation>
    </message>
    <message>
        <source>Cannot listen on port %1.</source>
        <translation>无法监听端口 %1。</translation>
    </message>
    <message>
        <source>no name for a file</source>
        <translation>不能作为文件名</translation>
    </message>
    <message>
        <source>too deep</source>
        <translation>层级过深</translation>
    </message>
    <message>
        <source>git's own files</source>
        <translation>git 自己的文件</translation>
    </message>
    <message>
        <source>no file that can be copied</source>
        <translation>不是可复制的文件</translation>
    </message>
    <message>
        <source>a link that leads out of the folder</source>
        <translation>指向文件夹之外的链接</translation>
    </message>
    <message>
        <source>a link stands in the way</source>
        <translation>有链接挡住</translation>
    </message>
    <message>
        <source>deleted there</source>
        <translation>那里已删除</translation>
    </message>
    <message>
        <source>there is one of that name</source>
        <translation>已有同名文件</translation>
    </message>
    <message>
        <source>something else there</source>
        <translation>那里是其他内容</translation>
    </message>
    <message>
        <source>changed there</source>
        <translation>那里已更改</translation>
    </message>
    <message>
        <source>A link stands in the way of %1.</source>
        <translation>有链接挡住 %1。</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 已经存在。</translation>
    </message>
    <message>
        <source>The folder %1 has files of yours in it.</source>
        <translation>文件夹 %1 中有您的文件。</translation>
    </message>
    <message>
        <source>Cannot change %1.</source>
        <translation>无法更改 %1。</translation>
    </message>
    <message>
        <source>Taking back %1 of %2 files</source>
        <translation>正在取回 %1 个文件，共 %2 个</translation>
    </message>
    <message>
        <source>the session changes it right now</source>
        <translation>会话正在更改它</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>%1 is a place where git keeps its own files. Choose the folder with the files themselves.</source>
        <translation>%1 是 git 存放自己文件的位置。请选择文件本身所在的文件夹。</translation>
    </message>
    <message>
        <source>Cannot make a temporary folder.</source>
        <translation>无法创建临时文件夹。</translation>
    </message>
    <message>
        <source>git could not be started. Install git, then try again.</source>
        <translation>无法启动 git。请安装 git 后重试。</translation>
    </message>
    <message>
        <source>git did not end with %1 in two minutes.</source>
        <translation>git 没有在两分钟内处理完 %1。</translation>
    </message>
    <message>
        <source>git could not say which files of %1 are to be taken.</source>
        <translation>git 无法说明应取 %1 中的哪些文件。</translation>
    </message>
    <message>
        <source>There are more than %1 repositories in it.</source>
        <translation>其中的仓库超过 %1 个。</translation>
    </message>
    <message>
        <source>There are more than %1 files in it.</source>
        <translation>其中的文件超过 %1 个。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>%1 is no folder.</source>
        <translation>%1 不是文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>无法读取文件夹 %1。</translation>
    </message>
    <message>
        <source>What .gitignore leaves out is known to git alone, and this computer has none. Install git, or take everything (--all).</source>
        <translation>只有 git 知道 .gitignore 排除了什么，而这台计算机没有 git。请安装 git，或全部取用（--all）。</translation>
    </message>
    <message>
        <source>The folder takes %1, and the workspace has room for %2. Use an agent with a larger workspace, or leave something out.</source>
        <translation>文件夹占 %1，而工作区可容纳 %2。请使用工作区更大的智能体，或排除一些内容。</translation>
    </message>
    <message>
        <source>The folder has %1 files and folders, and the workspace has room for %2. Use an agent with a larger workspace, or leave something out.</source>
        <translation>文件夹中有 %1 个文件和文件夹，而工作区可容纳 %2 个。请使用工作区更大的智能体，或排除一些内容。</translation>
    </message>
    <message>
        <source>There are more than %1 files in it. Choose a smaller folder.</source>
        <translation>其中的文件超过 %1 个。请选择较小的文件夹。</translation>
    </message>
    <message>
        <source>Copying: %1 of %2 files, %3 of %4</source>
        <translation>正在复制：%1 个文件，共 %2 个；%3，共 %4</translation>
    </message>
    <message>
        <source>“%1” is no git address. Use one like https://host/path.git or git@host:path.</source>
        <translation>“%1”不是 git 地址。请使用 https://host/path.git 或 git@host:path 这样的地址。</translation>
    </message>
    <message>
        <source>git clones in the machine, which does not see this computer's files. Give the folder itself instead of %1.</source>
        <translation>git 在虚拟机中克隆，而虚拟机看不到这台计算机的文件。请直接给出文件夹，而不是 %1。</translation>
    </message>
    <message>
        <source>The address has a key in it, which the machine would see. Keep the key as a secret, and give the address without it.</source>
        <translation>地址中含有密钥，虚拟机会看到它。请将密钥保存为机密，并给出不含密钥的地址。</translation>
    </message>
    <message>
        <source>No branch is called “%1”.</source>
        <translation>没有名为“%1”的分支。</translation>
    </message>
    <message>
        <source>Cloning %1…</source>
        <translation>正在克隆 %1…</translation>
    </message>
    <message>
        <source>The machine ended while git was cloning.</source>
        <translation>虚拟机在 git 克隆期间结束了。</translation>
    </message>
    <message>
        <source>Could not clone %1. %2: %3</source>
        <translation>无法克隆 %1。%2：%3</translation>
    </message>
    <message>
        <source>Could not clone %1 within an hour.</source>
        <translation>无法在一小时内克隆 %1。</translation>
    </message>
    <message>
        <source>Could not clone %1. The agent's image has no git. Use an image with git.</source>
        <translation>无法克隆 %1。智能体的镜像没有 git。请使用带 git 的镜像。</translation>
    </message>
    <message>
        <source>Could not clone %1. git ended with exit code %2.</source>
        <translation>无法克隆 %1。git 已结束，退出码 %2。</translation>
    </message>
    <message>
        <source>Starting the machine…</source>
        <translation>正在启动虚拟机…</translation>
    </message>
    <message>
        <source>Taking a checkpoint…</source>
        <translation>正在创建检查点…</translation>
    </message>
    <message>
        <source>The session %1 could not be deleted: %2</source>
        <translation>无法删除会话 %1：%2</translation>
    </message>
    <message>
        <source>Comparing the workspace with what it began with…</source>
        <translation>正在将工作区与其初始内容比较…</translation>
    </message>
    <message>
        <source>More than %1 files have changed. Take them back folder by folder.</source>
        <translation>更改的文件超过 %1 个。请逐个文件夹取回。</translation>
    </message>
    <message>
        <source>Looking at %1 of %2 files in the folder</source>
        <translation>正在查看文件夹中的 %1 个文件，共 %2 个</translation>
    </message>
    <message>
        <source>Cannot use the folder %1.</source>
        <translation>无法使用文件夹 %1。</translation>
    </message>
    <message>
        <source>“%1” is no name for a file.</source>
        <translation>“%1”不能作为文件名。</translation>
    </message>
    <message>
        <source>%1 changes right now.</source>
        <translation>%1 正在更改。</translation>
    </message>
    <message>
        <source>%1 has changed meanwhile.</source>
        <translation>%1 在此期间已更改。</translation>
    </message>
    <message>
        <source>The link %1 leads out of the folder.</source>
        <translation>链接 %1 指向文件夹之外。</translation>
    </message>
    <message>
        <source>Writing %1 of %2 files</source>
        <translation>正在写入 %1 个文件，共 %2 个</translation>
    </message>
    <message>
        <source>The request's target is malformed.</source>
        <translation>请求目标格式不正确。</translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation>此路径下没有内容。</translation>
    </message>
    <message>
        <source>This path does not take the method %1.</source>
        <translation>此路径不接受方法 %1。</translation>
    </message>
    <message>
        <source>The host shows no key.</source>
        <translation>主机没有出示密钥。</translation>
    </message>
    <message>
        <source>The SSH host key of %1, %2, is revoked: it is in other hands. Nothing was sent to it.</source>
        <translation>%1 的 SSH 主机密钥 %2 已被吊销：它已落入他人之手。没有向其发送任何内容。</translation>
    </message>
    <message>
        <source>THE SSH HOST KEY OF %1 HAS CHANGED. Somebody may stand between you and the host; nothing was sent to it. It shows %2. Ask whoever runs the host. If that is its new key, remove the old one from known_hosts on the computer that Vitrine runs on (ssh-keygen -R '%1'), then: vitrine network trust-host %1</source>
        <translation>%1 的 SSH 主机密钥已更改。可能有人介于您与主机之间；没有向其发送任何内容。它出示 %2。请询问主机的管理者。如果这是新密钥，请在运行 Vitrine 的计算机上从 known_hosts 移除旧密钥（ssh-keygen -R '%1'），然后：vitrine network trust-host %1</translation>
    </message>
    <message>
        <source>The SSH host key of %1 cannot be looked up in known_hosts. Mend the lines of this host there.</source>
        <translation>无法在 known_hosts 中查找 %1 的 SSH 主机密钥。请修正其中该主机的行。</translation>
    </message>
    <message>
        <source>The SSH host key of %1 is not known here. It shows %2. If that is right, on the computer that Vitrine runs on: vitrine network trust-host %1</source>
        <translation>这里不认识 %1 的 SSH 主机密钥。它出示 %2。如果无误，请在运行 Vitrine 的计算机上执行：vitrine network trust-host %1</translation>
    </message>
    <message>
        <source>The SSH host key of %1, %2, was refused by the person. Nothing was sent to it. If it is right after all, on the computer that Vitrine runs on: vitrine network trust-host %1</source>
        <translation>%1 的 SSH 主机密钥 %2 已被用户拒绝。没有向其发送任何内容。如果它其实无误，请在运行 Vitrine 的计算机上执行：vitrine network trust-host %1</translation>
    </message>
    <message>
        <source>Cannot write the host key to %1.</source>
        <translation>无法将主机密钥写入 %1。</translation>
    </message>
    <message>
        <source>%1 does not speak SSH as it should.</source>
        <translation>%1 的 SSH 通信不合规。</translation>
    </message>
    <message>
        <source>%1 takes none of your SSH keys. Vitrine asks the ssh-agent that its engine was started with, and uses key files without a passphrase; put the key into the agent: ssh-add</source>
        <translation>%1 不接受您的任何 SSH 密钥。Vitrine 询问其引擎启动时的 ssh-agent，并使用没有密码短语的密钥文件；请将密钥交给代理：ssh-add</translation>
    </message>
    <message>
        <source>Cannot log in to %1 with your SSH keys.</source>
        <translation>无法用您的 SSH 密钥登录 %1。</translation>
    </message>
    <message>
        <source>The computer has no memory left.</source>
        <translation>计算机没有剩余内存。</translation>
    </message>
    <message>
        <source>%1 does not run %2.</source>
        <translation>%1 不运行 %2。</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>与 %1 的连接中断。</translation>
    </message>
    <message>
        <source>The machine's ssh said something that makes no sense.</source>
        <translation>虚拟机的 ssh 发出了无意义的内容。</translation>
    </message>
    <message>
        <source>Logging in took too long; the ssh-agent may be waiting for an answer.</source>
        <translation>登录耗时过长；ssh-agent 可能在等待回答。</translation>
    </message>
    <message>
        <source>The session has too many calls of git over SSH at a time. Try again.</source>
        <translation>会话同时有过多经由 SSH 的 git 调用。请重试。</translation>
    </message>
    <message>
        <source>Git over SSH is switched off on this computer (setting %1).</source>
        <translation>这台计算机上已关闭经由 SSH 的 Git（设置 %1）。</translation>
    </message>
    <message>
        <source>This session may not use your SSH keys on %1: no rule names it with its port. Groups, rules without a port and the policy public do not count here.</source>
        <translation>此会话不得在 %1 上使用您的 SSH 密钥：没有规则同时指明它及其端口。规则组、不带端口的规则和策略 public 在此不算。</translation>
    </message>
    <message>
        <source>To allow it, on the computer that Vitrine runs on: vitrine network allow %1 %2</source>
        <translation>若要允许，请在运行 Vitrine 的计算机上执行：vitrine network allow %1 %2</translation>
    </message>
    <message>
        <source>Too many calls of git over SSH are under way. Try again.</source>
        <translation>正在进行的经由 SSH 的 git 调用过多。请重试。</translation>
    </message>
    <message>
        <source>The program in the machine did not wait.</source>
        <translation>虚拟机中的程序没有等待。</translation>
    </message>
    <message>
        <source>The user's name is not one that Vitrine passes on.</source>
        <translation>该用户名不是 Vitrine 会转交的用户名。</translation>
    </message>
    <message>
        <source>Over SSH a session runs git-upload-pack, git-receive-pack and git-upload-archive with one path, and nothing else. Programs for other things need a key that is made in the machine.</source>
        <translation>会话经由 SSH 只运行 git-upload-pack、git-receive-pack 和 git-upload-archive，且只带一个路径。其他用途的程序需要在虚拟机中生成的密钥。</translation>
    </message>
    <message>
        <source>The path of the repository is not one that Vitrine passes on.</source>
        <translation>仓库路径不是 Vitrine 会转交的路径。</translation>
    </message>
    <message>
        <source>The host is neither a host name nor an address.</source>
        <translation>该主机既不是主机名也不是地址。</translation>
    </message>
    <message>
        <source>The port is none.</source>
        <translation>端口无效。</translation>
    </message>
    <message>
        <source>That question is over. Run the program in the session again.</source>
        <translation>该问题已失效。请在会话中重新运行程序。</translation>
    </message>
    <message>
        <source>That question is over.</source>
        <translation>该问题已失效。</translation>
    </message>
    <message>
        <source>A path begins with / and has at most 4,096 bytes.</source>
        <translation>路径以 / 开头，最多 4,096 字节。</translation>
    </message>
    <message>
        <source>Cannot list %1.</source>
        <translation>无法列出 %1。</translation>
    </message>
    <message>
        <source>Cannot look at %1.</source>
        <translation>无法查看 %1。</translation>
    </message>
    <message>
        <source>Cannot read %1.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>Cannot write %1.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Write at most 16 MiB at once.</source>
        <translation>一次最多写入 16 MiB。</translation>
    </message>
    <message>
        <source>Cannot rename %1.</source>
        <translation>无法重命名 %1。</translation>
    </message>
    <message>
        <source>Cannot make the link %1.</source>
        <translation>无法创建链接 %1。</translation>
    </message>
    <message>
        <source>A link leads to a name of 4,096 bytes at most.</source>
        <translation>链接指向的名称最多 4,096 字节。</translation>
    </message>
    <message>
        <source>Cannot delete %1.</source>
        <translation>无法删除 %1。</translation>
    </message>
    <message>
        <source>Cannot set the mode and time of %1.</source>
        <translation>无法设置 %1 的权限和时间。</translation>
    </message>
    <message>
        <source>The machine's channel has been opened already.</source>
        <translation>虚拟机的通道已经打开过。</translation>
    </message>
    <message>
        <source>The machine could not be set up for this session.</source>
        <translation>无法为此会话设置虚拟机。</translation>
    </message>
    <message>
        <source>The machine's clock could not be set.</source>
        <translation>无法设置虚拟机的时钟。</translation>
    </message>
    <message>
        <source>The machine could not write everything to its disks.</source>
        <translation>虚拟机未能将全部内容写入磁盘。</translation>
    </message>
    <message>
        <source>The machine's workspace could not be brought to rest.</source>
        <translation>无法使虚拟机的工作区静止。</translation>
    </message>
    <message>
        <source>The machine's workspace did not stay at rest.</source>
        <translation>虚拟机的工作区没有保持静止。</translation>
    </message>
    <message>
        <source>The machine could not be told to power off.</source>
        <translation>无法要求虚拟机关机。</translation>
    </message>
    <message>
        <source>The machine did not say how much memory it has.</source>
        <translation>虚拟机没有说明其内存大小。</translation>
    </message>
    <message>
        <source>The machine could not be given this computer's certificates.</source>
        <translation>无法将这台计算机的证书交给虚拟机。</translation>
    </message>
    <message>
        <source>The machine does not answer.</source>
        <translation>虚拟机没有响应。</translation>
    </message>
    <message>
        <source>Cannot make the folder %1.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>Cannot watch %1.</source>
        <translation>无法监视 %1。</translation>
    </message>
    <message>
        <source>Cannot end watching.</source>
        <translation>无法结束监视。</translation>
    </message>
    <message>
        <source>The machine's channel is closed.</source>
        <translation>虚拟机的通道已关闭。</translation>
    </message>
    <message>
        <source>Too much is waiting for the machine.</source>
        <translation>等待虚拟机的内容过多。</translation>
    </message>
    <message>
        <source>The machine's channel was closed.</source>
        <translation>虚拟机的通道被关闭。</translation>
    </message>
    <message>
        <source>The machine sent something that makes no sense. Stop it and start it again.</source>
        <translation>虚拟机发送了无意义的内容。请停止后重新启动。</translation>
    </message>
    <message>
        <source>The connection to the machine was lost.</source>
        <translation>与虚拟机的连接丢失。</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>它没有响应。</translation>
    </message>
    <message>
        <source>The machine was started by another version of this program. Stop it and start it again.</source>
        <translation>虚拟机由此程序的另一个版本启动。请停止后重新启动。</translation>
    </message>
    <message>
        <source>The machine did not answer in time. Try to start it again.</source>
        <translation>虚拟机没有及时响应。请尝试再次启动。</translation>
    </message>
    <message>
        <source>Cannot listen on port %1 in the machine.</source>
        <translation>无法在虚拟机中监听端口 %1。</translation>
    </message>
    <message>
        <source>A program in the machine listens on port %1 already. Choose another one.</source>
        <translation>虚拟机中已有程序监听端口 %1。请选择其他端口。</translation>
    </message>
    <message>
        <source>Cannot start %1 in the machine.</source>
        <translation>无法在虚拟机中启动 %1。</translation>
    </message>
    <message>
        <source>Its arguments and environment are too long.</source>
        <translation>其参数和环境过长。</translation>
    </message>
    <message>
        <source>Cannot take up a process of the machine.</source>
        <translation>无法接管虚拟机的进程。</translation>
    </message>
    <message>
        <source>The connection was closed.</source>
        <translation>连接已关闭。</translation>
    </message>
    <message>
        <source>Cannot reach port %1 in the machine.</source>
        <translation>无法到达虚拟机中的端口 %1。</translation>
    </message>
    <message>
        <source>Nothing answers on port %1 in the machine.</source>
        <translation>虚拟机中端口 %1 没有响应。</translation>
    </message>
    <message>
        <source>The connection in the machine broke off.</source>
        <translation>虚拟机中的连接中断。</translation>
    </message>
    <message>
        <source>There is no image %1, and no other either. Install Vitrine again.</source>
        <translation>没有镜像 %1，也没有其他镜像。请重新安装 Vitrine。</translation>
    </message>
    <message>
        <source>There is no image %1. Choose one of these: %2.</source>
        <translation>没有镜像 %1。请选择其中之一：%2。</translation>
    </message>
    <message>
        <source>Cannot start a machine: the program that runs inside it is missing. Install Vitrine again.</source>
        <translation>无法启动虚拟机：缺少在其中运行的程序。请重新安装 Vitrine。</translation>
    </message>
    <message>
        <source>Cannot start a machine: the program that runs inside it cannot be read. Install Vitrine again.</source>
        <translation>无法启动虚拟机：无法读取在其中运行的程序。请重新安装 Vitrine。</translation>
    </message>
    <message>
        <source>Cannot start a machine: the image %1 is damaged. Delete its folder and make it again.</source>
        <translation>无法启动虚拟机：镜像 %1 已损坏。请删除其文件夹并重新制作。</translation>
    </message>
    <message>
        <source>Cannot start a machine: its first file system cannot be written. Check the disk and try again.</source>
        <translation>无法启动虚拟机：无法写入其首个文件系统。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>Cannot make the image %1 in %2.</source>
        <translation>无法在 %2 中制作镜像 %1。</translation>
    </message>
    <message>
        <source>Waiting for another program that makes an image here</source>
        <translation>正在等待另一个在此制作镜像的程序</translation>
    </message>
    <message>
        <source>The image %1 is not made yet. Make it first.</source>
        <translation>镜像 %1 尚未制作。请先制作。</translation>
    </message>
    <message>
        <source>The prompt is longer than 100 MB. Put it into a file of the workspace.</source>
        <translation>提示超过 100 MB。请将其放入工作区的文件。</translation>
    </message>
    <message>
        <source>“%1” cannot be the id of an invocation.</source>
        <translation>“%1”不能作为调用的标识。</translation>
    </message>
    <message>
        <source>The file holds no test results.</source>
        <translation>文件中没有测试结果。</translation>
    </message>
    <message>
        <source>The file with test results is broken.</source>
        <translation>测试结果文件已损坏。</translation>
    </message>
    <message>
        <source>a public address</source>
        <translation>公共地址</translation>
    </message>
    <message>
        <source>an unspecified address, which is this computer</source>
        <translation>未指定地址，即这台计算机</translation>
    </message>
    <message>
        <source>a loopback address of this computer</source>
        <translation>这台计算机的环回地址</translation>
    </message>
    <message>
        <source>a link-local address</source>
        <translation>链路本地地址</translation>
    </message>
    <message>
        <source>a private address</source>
        <translation>私有地址</translation>
    </message>
    <message>
        <source>a shared address (100.64.0.0/10)</source>
        <translation>共享地址（100.64.0.0/10）</translation>
    </message>
    <message>
        <source>a unique-local address</source>
        <translation>唯一本地地址</translation>
    </message>
    <message>
        <source>a multicast address</source>
        <translation>多播地址</translation>
    </message>
    <message>
        <source>a broadcast address</source>
        <translation>广播地址</translation>
    </message>
    <message>
        <source>a reserved address</source>
        <translation>保留地址</translation>
    </message>
    <message>
        <source>an address of this computer</source>
        <translation>这台计算机的地址</translation>
    </message>
    <message>
        <source>Vitrine ended, and the connection with it.</source>
        <translation>Vitrine 已结束，连接随之结束。</translation>
    </message>
    <message>
        <source>This computer's environment names the proxy %1, which sessions cannot go out through. Set http_proxy and https_proxy to an HTTP proxy, or unset them, and start Vitrine again.</source>
        <translation>这台计算机的环境指定了代理 %1，会话无法经由它出去。请将 http_proxy 和 https_proxy 设为 HTTP 代理，或取消设置，然后重新启动 Vitrine。</translation>
    </message>
    <message>
        <source>“%1” is no network rule. Write a host (api.example.com), all hosts below one (*.example.com), an address or a range (10.0.0.0/8), each with :PORT or without, or a group (@npm).</source>
        <translation>“%1”不是网络规则。请写主机（api.example.com）、某主机之下的所有主机（*.example.com）、地址或地址段（10.0.0.0/8），均可带或不带 :PORT，或规则组（@npm）。</translation>
    </message>
    <message>
        <source>%1 network rules are too many. At most %2 are possible; names below one name are one rule (*.example.com).</source>
        <translation>%1 条网络规则过多，最多 %2 条；同一名称之下的名称算一条规则（*.example.com）。</translation>
    </message>
    <message>
        <source>There is no group of network rules “%1”. There are: %2.</source>
        <translation>没有网络规则组“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>Looking up %1 took too long.</source>
        <translation>查找 %1 耗时过长。</translation>
    </message>
    <message>
        <source>This computer's proxy, %1, has no address.</source>
        <translation>这台计算机的代理 %1 没有地址。</translation>
    </message>
    <message>
        <source>%1 has no address, or no name server knows it.</source>
        <translation>%1 没有地址，或没有名称服务器认识它。</translation>
    </message>
    <message>
        <source>%1 leads to %2</source>
        <translation>%1 指向 %2</translation>
    </message>
    <message>
        <source>this computer's proxy, %1,</source>
        <translation>这台计算机的代理 %1，</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 没有响应。</translation>
    </message>
    <message>
        <source>Cannot connect to %1.</source>
        <translation>无法连接到 %1。</translation>
    </message>
    <message>
        <source>This computer's proxy, %1, has hung up.</source>
        <translation>这台计算机的代理 %1 断开了连接。</translation>
    </message>
    <message>
        <source>This computer's proxy, %1, does not answer.</source>
        <translation>这台计算机的代理 %1 没有响应。</translation>
    </message>
    <message>
        <source>This computer's proxy, %1, does not connect to %2.</source>
        <translation>这台计算机的代理 %1 不连接到 %2。</translation>
    </message>
    <message>
        <source>To change that, on the computer that Vitrine runs on: vitrine network policy allowlist %1</source>
        <translation>若要更改，请在运行 Vitrine 的计算机上执行：vitrine network policy allowlist %1</translation>
    </message>
    <message>
        <source>The session has too many connections at a time. Try again.</source>
        <translation>会话同时的连接过多。请重试。</translation>
    </message>
    <message>
        <source>There is no %1 here.</source>
        <translation>这里没有 %1。</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>规则：%1</translation>
    </message>
    <message>
        <source>The session's network policy has just changed. Try again.</source>
        <translation>会话的网络策略刚刚更改。请重试。</translation>
    </message>
    <message>
        <source>The session's network policy was changed.</source>
        <translation>会话的网络策略已更改。</translation>
    </message>
    <message>
        <source>This session's network is off (policy none): nothing is reached.</source>
        <translation>此会话的网络已关闭（策略 none）：什么都无法到达。</translation>
    </message>
    <message>
        <source>“%1” is neither a host name nor an address.</source>
        <translation>“%1”既不是主机名也不是地址。</translation>
    </message>
    <message>
        <source>%1 is not among what this session may reach (policy allowlist).</source>
        <translation>%1 不在此会话可到达的范围内（策略 allowlist）。</translation>
    </message>
    <message>
        <source>%1 is %2, which no rule names.</source>
        <translation>%1 是%2，没有规则指明它。</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>连接中断。</translation>
    </message>
    <message>
        <source>TLS cannot be set up on this computer.</source>
        <translation>无法在这台计算机上设置 TLS。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not one that this computer trusts.</source>
        <translation>这台计算机不信任 %1 的证书。</translation>
    </message>
    <message>
        <source>%1 does not speak TLS as this computer does.</source>
        <translation>%1 的 TLS 与这台计算机不相容。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a secret. Use at most 64 letters, digits, “.”, “_” and “-”, beginning with a letter or digit.</source>
        <translation>“%1”不能作为机密的名称。最多使用 64 个字母、数字、“.”、“_”和“-”，以字母或数字开头。</translation>
    </message>
    <message>
        <source>A command that prints the secret is needed.</source>
        <translation>需要一条能输出机密的命令。</translation>
    </message>
    <message>
        <source>A value counts for 0 to 86400 seconds.</source>
        <translation>值的有效期为 0 到 86400 秒。</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>端口是 1 到 65535 的数字。</translation>
    </message>
    <message>
        <source>Port %1 is open already, as port %2 of this computer. Close it first: vitrine port remove %1</source>
        <translation>端口 %1 已打开，为这台计算机的端口 %2。请先关闭：vitrine port remove %1</translation>
    </message>
    <message>
        <source>The session has %1 ports open. Close one first.</source>
        <translation>会话已打开 %1 个端口。请先关闭一个。</translation>
    </message>
    <message>
        <source>Port %1 of the session is not open on this computer.</source>
        <translation>会话的端口 %1 没有在这台计算机上打开。</translation>
    </message>
    <message>
        <source>Port %1 of this computer is taken. Choose another one, or none: then a free one is taken.</source>
        <translation>这台计算机的端口 %1 已被占用。请选择其他端口，或不指定：会使用空闲端口。</translation>
    </message>
    <message>
        <source>Cannot listen on port %1 of this computer.</source>
        <translation>无法监听这台计算机的端口 %1。</translation>
    </message>
    <message>
        <source>This port belongs to a session of Vitrine. Open it with a fresh URL: vitrine port list
</source>
        <translation>此端口属于 Vitrine 的会话。请用新的 URL 打开：vitrine port list
</translation>
    </message>
    <message>
        <source>The connection to the engine has ended.</source>
        <translation>与引擎的连接已结束。</translation>
    </message>
    <message>
        <source>The engine that runs on this store is of another version of Vitrine (%1). Stop it first: vitrine engine stop.</source>
        <translation>此存储上运行的引擎属于另一个版本的 Vitrine（%1）。请先停止它：vitrine engine stop。</translation>
    </message>
    <message>
        <source>Cannot open the engine's socket. Look at the folder %1.</source>
        <translation>无法打开引擎的套接字。请查看文件夹 %1。</translation>
    </message>
    <message>
        <source>The running engine cannot do this. It may be older than this program.</source>
        <translation>运行中的引擎做不到这一点。它可能比此程序旧。</translation>
    </message>
    <message>
        <source>The running engine is of another version of Vitrine. Stop it first: vitrine engine stop.</source>
        <translation>运行中的引擎属于另一个版本的 Vitrine。请先停止它：vitrine engine stop。</translation>
    </message>
    <message>
        <source>The running engine did not understand the request.</source>
        <translation>运行中的引擎不理解该请求。</translation>
    </message>
    <message>
        <source>Too many requests wait already. Try again.</source>
        <translation>等待的请求已经过多。请重试。</translation>
    </message>
    <message>
        <source>Too much output is followed already.</source>
        <translation>跟踪的输出已经过多。</translation>
    </message>
    <message>
        <source>Too many shells are open already.</source>
        <translation>打开的 Shell 已经过多。</translation>
    </message>
    <message>
        <source>“%1” cannot be a runtime name. Use a letter, then up to 47 letters, digits or underscores.</source>
        <translation>“%1”不能作为运行时名称。请用一个字母开头，后跟最多 47 个字母、数字或下划线。</translation>
    </message>
    <message>
        <source>The runtime has no image. Name one, for example vitrine/debian-13.</source>
        <translation>运行时没有镜像。请指定一个，例如 vitrine/debian-13。</translation>
    </message>
    <message>
        <source>“%1” cannot be a mount path. Use one folder below /mnt, for example /mnt/workspace.</source>
        <translation>“%1”不能作为挂载路径。请使用 /mnt 之下的一个文件夹，例如 /mnt/workspace。</translation>
    </message>
    <message>
        <source>The idle timeout is %1 s. Choose 60 to 28800 s.</source>
        <translation>空闲时限为 %1 秒。请选择 60 到 28800 秒。</translation>
    </message>
    <message>
        <source>The maximum lifetime is %1 s. Choose 60 to 28800 s.</source>
        <translation>最长寿命为 %1 秒。请选择 60 到 28800 秒。</translation>
    </message>
    <message>
        <source>The idle timeout is longer than the maximum lifetime. Shorten it, or lengthen the lifetime.</source>
        <translation>空闲时限长于最长寿命。请缩短时限，或延长寿命。</translation>
    </message>
    <message>
        <source>The memory is %1 MiB. Choose 128 to 16384 MiB.</source>
        <translation>内存为 %1 MiB。请选择 128 到 16384 MiB。</translation>
    </message>
    <message>
        <source>The machine has %1 CPUs. Choose 1 to 16.</source>
        <translation>虚拟机有 %1 个 CPU。请选择 1 到 16 个。</translation>
    </message>
    <message>
        <source>Sessions are to be kept for %1 days. Choose 1 to 3650, or “never” to delete none by itself.</source>
        <translation>会话将保留 %1 天。请选择 1 到 3650，或选择“never”以不自动删除任何会话。</translation>
    </message>
    <message>
        <source>The workspace size is out of range. Choose 64 MiB to 1 TiB.</source>
        <translation>工作区大小超出范围。请选择 64 MiB 到 1 TiB。</translation>
    </message>
    <message>
        <source>The runtime has %1 environment variables. At most 50 are possible.</source>
        <translation>运行时有 %1 个环境变量，最多 50 个。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an environment variable.</source>
        <translation>“%1”不能作为环境变量名称。</translation>
    </message>
    <message>
        <source>The value of %1 is too long. At most 5000 characters are possible.</source>
        <translation>%1 的值过长，最多 5000 个字符。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a secret.</source>
        <translation>“%1”不能作为机密的名称。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an agent runtime.</source>
        <translation>“%1”不能作为智能体运行时的名称。</translation>
    </message>
    <message>
        <source>“%1” is no host that a secret can be given to. Write a name such as api.example.com.</source>
        <translation>“%1”不是可授予机密的主机。请写 api.example.com 这样的名称。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of an entry below model.vitrine. Use lower case letters, digits and “-”.</source>
        <translation>“%1”不能作为 model.vitrine 之下条目的名称。请使用小写字母、数字和“-”。</translation>
    </message>
    <message>
        <source>“%1” cannot be the beginning of a path.</source>
        <translation>“%1”不能作为路径的开头。</translation>
    </message>
    <message>
        <source>“%1” is no header that can carry a secret.</source>
        <translation>“%1”不是能携带机密的标头。</translation>
    </message>
    <message>
        <source>“%1” cannot be the user's name of a basic authorization.</source>
        <translation>“%1”不能作为 basic 授权的用户名。</translation>
    </message>
    <message>
        <source>At most %1 methods and paths are possible.</source>
        <translation>最多可有 %1 个方法和路径。</translation>
    </message>
    <message>
        <source>“%1” is no method of HTTP. Write GET, POST, …</source>
        <translation>“%1”不是 HTTP 方法。请写 GET、POST、…</translation>
    </message>
    <message>
        <source>“%1” is no path. Write /v1/messages, or /v1/* with the star at the end.</source>
        <translation>“%1”不是路径。请写 /v1/messages，或以星号结尾的 /v1/*。</translation>
    </message>
    <message>
        <source>A limit cannot be negative.</source>
        <translation>限制不能为负数。</translation>
    </message>
    <message>
        <source>This request has no path that begins with “/”.</source>
        <translation>此请求没有以“/”开头的路径。</translation>
    </message>
    <message>
        <source>This session was given no secret for model.vitrine/%1.</source>
        <translation>此会话没有被授予 model.vitrine/%1 的机密。</translation>
    </message>
    <message>
        <source>This session was given no secret for %1.</source>
        <translation>此会话没有被授予 %1 的机密。</translation>
    </message>
    <message>
        <source>It was given none at all: vitrine secret give</source>
        <translation>它没有被授予任何机密：vitrine secret give</translation>
    </message>
    <message>
        <source>It was given: %1.</source>
        <translation>它被授予：%1。</translation>
    </message>
    <message>
        <source>The secret %1 is not for %2 requests. It is for: %3.</source>
        <translation>机密 %1 不用于 %2 请求。它用于：%3。</translation>
    </message>
    <message>
        <source>No secret is put into %1 requests.</source>
        <translation>不会将机密放入 %1 请求。</translation>
    </message>
    <message>
        <source>The path of the request is written in a way that servers read differently.</source>
        <translation>请求路径的写法会被不同服务器作不同解读。</translation>
    </message>
    <message>
        <source>The secret %1 is not for %2. It is for: %3.</source>
        <translation>机密 %1 不用于 %2。它用于：%3。</translation>
    </message>
    <message>
        <source>Not enough memory is free to open the file of secrets.</source>
        <translation>可用内存不足，无法打开机密文件。</translation>
    </message>
    <message>
        <source>The command that prints the secret did not end.</source>
        <translation>输出机密的命令没有结束。</translation>
    </message>
    <message>
        <source>The command that prints the secret cannot be started.</source>
        <translation>无法启动输出机密的命令。</translation>
    </message>
    <message>
        <source>The command that prints the secret failed.</source>
        <translation>输出机密的命令失败了。</translation>
    </message>
    <message>
        <source>The command that prints the secret printed nothing.</source>
        <translation>输出机密的命令没有输出任何内容。</translation>
    </message>
    <message>
        <source>The command that prints the secret printed too much.</source>
        <translation>输出机密的命令输出过多。</translation>
    </message>
    <message>
        <source>This computer has no keyring that answers.</source>
        <translation>这台计算机没有响应的密钥环。</translation>
    </message>
    <message>
        <source>This computer's keyring does not answer.</source>
        <translation>这台计算机的密钥环没有响应。</translation>
    </message>
    <message>
        <source>The keyring has no secret %1. Add it again: vitrine secret add %1</source>
        <translation>密钥环没有机密 %1。请重新添加：vitrine secret add %1</translation>
    </message>
    <message>
        <source>The keyring does not give the secret %1. Unlock it and try again.</source>
        <translation>密钥环不给出机密 %1。请解锁后重试。</translation>
    </message>
    <message>
        <source>The keyring does not take the secret %1. Unlock it and try again, or keep the secret in a file with a passphrase: --vault</source>
        <translation>密钥环不接受机密 %1。请解锁后重试，或将机密保存在带密码短语的文件中：--vault</translation>
    </message>
    <message>
        <source>The keyring does not let go of the secret %1. Unlock it and try again.</source>
        <translation>密钥环不放弃机密 %1。请解锁后重试。</translation>
    </message>
    <message>
        <source>A secret has %1 to %2 characters.</source>
        <translation>机密有 %1 到 %2 个字符。</translation>
    </message>
    <message>
        <source>A secret that goes into requests has letters, digits and signs of ASCII alone, without blanks and line feeds.</source>
        <translation>放入请求的机密只能有 ASCII 的字母、数字和符号，不含空格和换行。</translation>
    </message>
    <message>
        <source>The file of secrets is closed. Open it with its passphrase: vitrine secret unlock</source>
        <translation>机密文件已关闭。请用密码短语打开：vitrine secret unlock</translation>
    </message>
    <message>
        <source>Cannot write the list of secrets. Check the free space of the disk.</source>
        <translation>无法写入机密列表。请检查磁盘的可用空间。</translation>
    </message>
    <message>
        <source>There is no secret %1.</source>
        <translation>没有机密 %1。</translation>
    </message>
    <message>
        <source>There is no secret %1. Add it first: vitrine secret add %1</source>
        <translation>没有机密 %1。请先添加：vitrine secret add %1</translation>
    </message>
    <message>
        <source>Sessions of %1 were given nothing at %2.</source>
        <translation>%1 的会话在 %2 没有被授予任何内容。</translation>
    </message>
    <message>
        <source>An empty passphrase protects nothing.</source>
        <translation>空的密码短语起不到保护作用。</translation>
    </message>
    <message>
        <source>The file of secrets is being opened.</source>
        <translation>正在打开机密文件。</translation>
    </message>
    <message>
        <source>The file of secrets has no %1. Add it again: vitrine secret add %1</source>
        <translation>机密文件中没有 %1。请重新添加：vitrine secret add %1</translation>
    </message>
    <message>
        <source>The head of the request is too large.</source>
        <translation>请求头过大。</translation>
    </message>
    <message>
        <source>This is no request that Vitrine understands.</source>
        <translation>Vitrine 不理解此请求。</translation>
    </message>
    <message>
        <source>secret %1</source>
        <translation>机密 %1</translation>
    </message>
    <message>
        <source>This session has used up what it may do with the secret %1 (%2 requests, %3 bytes).</source>
        <translation>此会话已用尽使用机密 %1 的额度（%2 次请求，%3 字节）。</translation>
    </message>
    <message>
        <source>To allow it, on the computer that Vitrine runs on: vitrine network allow %1 -r %2 -s SESSION</source>
        <translation>若要允许，请在运行 Vitrine 的计算机上执行：vitrine network allow %1 -r %2 -s 会话</translation>
    </message>
    <message>
        <source>There is no memory left that is safe for a secret.</source>
        <translation>没有剩余的可安全存放机密的内存。</translation>
    </message>
    <message>
        <source>This session has used up what it may do with the secret %1 (%2 bytes).</source>
        <translation>此会话已用尽使用机密 %1 的额度（%2 字节）。</translation>
    </message>
    <message>
        <source>The body of the request breaks the rules of HTTP.</source>
        <translation>请求正文违反 HTTP 规则。</translation>
    </message>
    <message>
        <source>The head of the answer is too large.</source>
        <translation>回答的头部过大。</translation>
    </message>
    <message>
        <source>%1 gave an answer that Vitrine does not understand.</source>
        <translation>%1 给出了 Vitrine 不理解的回答。</translation>
    </message>
    <message>
        <source>The answer repeated the secret %1 and was cut.</source>
        <translation>回答重复了机密 %1，已被截断。</translation>
    </message>
    <message>
        <source>%1 packed its answer, though it was asked not to; nobody could see whether the secret is in it.</source>
        <translation>%1 压缩了回答，尽管被要求不要这样做；无人能看出机密是否在其中。</translation>
    </message>
    <message>
        <source>The answer of %1 breaks the rules of HTTP.</source>
        <translation>%1 的回答违反 HTTP 规则。</translation>
    </message>
    <message>
        <source>%1 hung up before its answer was complete.</source>
        <translation>%1 在回答完成之前断开了连接。</translation>
    </message>
    <message>
        <source>There is a file of secrets already: %1</source>
        <translation>已有机密文件：%1</translation>
    </message>
    <message>
        <source>Encryption cannot be set up on this computer.</source>
        <translation>无法在这台计算机上设置加密。</translation>
    </message>
    <message>
        <source>There is no file of secrets.</source>
        <translation>没有机密文件。</translation>
    </message>
    <message>
        <source>Cannot read the file of secrets %1.</source>
        <translation>无法读取机密文件 %1。</translation>
    </message>
    <message>
        <source>%1 is no file of secrets, or it is damaged.</source>
        <translation>%1 不是机密文件，或已损坏。</translation>
    </message>
    <message>
        <source>This is not the passphrase of the file of secrets, or the file is damaged. Try again.</source>
        <translation>这不是机密文件的密码短语，或文件已损坏。请重试。</translation>
    </message>
    <message>
        <source>Not enough memory is free to write the file of secrets.</source>
        <translation>可用内存不足，无法写入机密文件。</translation>
    </message>
    <message>
        <source>Cannot write the file of secrets %1.</source>
        <translation>无法写入机密文件 %1。</translation>
    </message>
    <message>
        <source>A part of Vitrine is missing. Install Vitrine again.</source>
        <translation>缺少 Vitrine 的一部分。请重新安装 Vitrine。</translation>
    </message>
    <message>
        <source>Cannot start another program.</source>
        <translation>无法启动另一个程序。</translation>
    </message>
    <message>
        <source>The workspace's disk is not there. Look for it, or delete the session.</source>
        <translation>工作区的磁盘不存在。请查找它，或删除会话。</translation>
    </message>
    <message>
        <source>Cannot open the workspace's disk. Check its permissions.</source>
        <translation>无法打开工作区的磁盘。请检查其权限。</translation>
    </message>
    <message>
        <source>The workspace's disk is no file. Look at it, or delete the session.</source>
        <translation>工作区的磁盘不是文件。请查看它，或删除会话。</translation>
    </message>
    <message>
        <source>A machine that this engine does not know has the workspace's disk open. Stop it first.</source>
        <translation>此引擎不认识的虚拟机打开了工作区的磁盘。请先停止它。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Lint</source>
        <translation>代码检查</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式化</translation>
    </message>
    <message>
        <source>Git commit</source>
        <translation>Git 提交</translation>
    </message>
    <message>
        <source>Git push</source>
        <translation>Git 推送</translation>
    </message>
    <message>
        <source>The agent ended with exit code %1. Restart the agent to go on.</source>
        <translation>智能体以退出码 %1 结束。请重启智能体以继续。</translation>
    </message>
    <message>
        <source>The agent was killed by signal %1. Restart the agent to go on.</source>
        <translation>智能体被信号 %1 终止。请重启智能体以继续。</translation>
    </message>
    <message>
        <source>The agent could not be started. Check the start command of the agent's image, then restart the agent.</source>
        <translation>无法启动智能体。请检查智能体镜像的启动命令，然后重启智能体。</translation>
    </message>
    <message>
        <source>This session's agent has no start command. Give the agent one and make a new session.</source>
        <translation>此会话的智能体没有启动命令。请为智能体指定一个，并新建会话。</translation>
    </message>
    <message>
        <source>This session has no agent: neither its image nor the agent's definition names a start command. Run commands instead, or make an agent with one.</source>
        <translation>此会话没有智能体：其镜像和智能体定义都没有指明启动命令。请改为运行命令，或创建带启动命令的智能体。</translation>
    </message>
    <message>
        <source>The agent runs, but does not listen on port %1. Restart the agent, or check its start command.</source>
        <translation>智能体在运行，但没有监听端口 %1。请重启智能体，或检查其启动命令。</translation>
    </message>
    <message>
        <source>The session %1 has no checkpoint %2. `vitrine checkpoint list` shows all it has.</source>
        <translation>会话 %1 没有检查点 %2。`vitrine checkpoint list` 显示全部检查点。</translation>
    </message>
    <message>
        <source>The session's machine starts, stops or does not answer at this moment. Try again.</source>
        <translation>会话的虚拟机此刻正在启动、停止或没有响应。请重试。</translation>
    </message>
    <message>
        <source>The session's workspace has as many checkpoints below it as it can have. Delete one, and try again in a moment.</source>
        <translation>会话工作区之下的检查点已达上限。请删除一个，稍后重试。</translation>
    </message>
    <message>
        <source>The machine ended before a checkpoint of it was taken. Try again.</source>
        <translation>虚拟机在创建检查点之前结束了。请重试。</translation>
    </message>
    <message>
        <source>The session's machine starts again. Stop the session, then restore.</source>
        <translation>会话的虚拟机再次启动。请停止会话，然后还原。</translation>
    </message>
    <message>
        <source>The checkpoint cannot be restored: a file of it is not there or is another one. Put the file back, or delete the checkpoint.</source>
        <translation>无法还原检查点：它的一个文件不存在或已是另一个文件。请放回该文件，或删除检查点。</translation>
    </message>
    <message>
        <source>Too many checkpoints lie below this one. Delete one of them, and try again.</source>
        <translation>此检查点之下的检查点过多。请删除其中一个后重试。</translation>
    </message>
    <message>
        <source>The session's machine starts again. Stop it first.</source>
        <translation>会话的虚拟机再次启动。请先停止它。</translation>
    </message>
    <message>
        <source>The session's workspace is not there: a file of its disk is missing.</source>
        <translation>会话的工作区不存在：其磁盘缺少一个文件。</translation>
    </message>
    <message>
        <source>The session's workspace is not what it was: a file of its disk is another one.</source>
        <translation>会话的工作区已不是原样：其磁盘的一个文件已是另一个文件。</translation>
    </message>
    <message>
        <source>Put the file back, restore one of the session's checkpoints (`vitrine checkpoint list`), or delete the session. Nothing was changed.</source>
        <translation>请放回该文件，还原会话的某个检查点（`vitrine checkpoint list`），或删除会话。没有更改任何内容。</translation>
    </message>
    <message>
        <source>There is a command with the id %1 already. Choose another id.</source>
        <translation>已有标识为 %1 的命令。请选择其他标识。</translation>
    </message>
    <message>
        <source>Cannot make a record for the command. Check the store's disk.</source>
        <translation>无法为命令建立记录。请检查存储所在磁盘。</translation>
    </message>
    <message>
        <source>Cannot write the command's record. Check the store's disk.</source>
        <translation>无法写入命令的记录。请检查存储所在磁盘。</translation>
    </message>
    <message>
        <source>The command's output record cannot be read.</source>
        <translation>无法读取命令的输出记录。</translation>
    </message>
    <message>
        <source>The machine no longer knows this command: it ended without a trace. Run it again.</source>
        <translation>虚拟机不再认识此命令：它结束而没有留下痕迹。请重新运行。</translation>
    </message>
    <message>
        <source>Cannot start the command in the machine. Check the agent's user and the image's programs, and run it again.</source>
        <translation>无法在虚拟机中启动命令。请检查智能体的用户和镜像中的程序，然后重新运行。</translation>
    </message>
    <message>
        <source>The end of the output may be lost if the computer stops now.</source>
        <translation>如果计算机现在停止，输出的末尾可能丢失。</translation>
    </message>
    <message>
        <source>Could not read the workspace in time. Try again, or resume the session and read it there.</source>
        <translation>未能及时读取工作区。请重试，或恢复会话后在那里读取。</translation>
    </message>
    <message>
        <source>The session starts. Its files show in a moment.</source>
        <translation>会话正在启动。文件稍后显示。</translation>
    </message>
    <message>
        <source>Cannot start the program that reads stopped workspaces. Install Vitrine again.</source>
        <translation>无法启动读取已停止工作区的程序。请重新安装 Vitrine。</translation>
    </message>
    <message>
        <source>A part of Vitrine is of another version. Install Vitrine again.</source>
        <translation>Vitrine 的一部分属于另一个版本。请重新安装 Vitrine。</translation>
    </message>
    <message>
        <source>The disk is damaged there. Resume the session: its machine may still read it.</source>
        <translation>磁盘在那里已损坏。请恢复会话：其虚拟机也许还能读取。</translation>
    </message>
    <message>
        <source>Could not read the workspace. Its disk is damaged. Resume the session: its machine may still read it.</source>
        <translation>无法读取工作区。其磁盘已损坏。请恢复会话：其虚拟机也许还能读取。</translation>
    </message>
    <message>
        <source>Could not read the workspace. What reads it broke off. Try again.</source>
        <translation>无法读取工作区。读取程序中断。请重试。</translation>
    </message>
    <message>
        <source>There is an invocation with the id %1 already. Choose another id.</source>
        <translation>已有标识为 %1 的调用。请选择其他标识。</translation>
    </message>
    <message>
        <source>Cannot make a record for the prompt. Check the store's disk.</source>
        <translation>无法为提示建立记录。请检查存储所在磁盘。</translation>
    </message>
    <message>
        <source>Cannot write the prompt's record. Check the store's disk.</source>
        <translation>无法写入提示的记录。请检查存储所在磁盘。</translation>
    </message>
    <message>
        <source>The machine ended before the agent was asked. Send the prompt again.</source>
        <translation>虚拟机在询问智能体之前结束了。请重新发送提示。</translation>
    </message>
    <message>
        <source>Cannot write the agent's answer to the disk. Free some space and send the prompt again.</source>
        <translation>无法将智能体的回答写入磁盘。请腾出空间后重新发送提示。</translation>
    </message>
    <message>
        <source>The machine ended unexpectedly. What was synced to the workspace is kept: resume the session to go on.</source>
        <translation>虚拟机意外结束。已同步到工作区的内容会保留：恢复会话即可继续。</translation>
    </message>
    <message>
        <source>The session's machine has ended, or the connection into it was lost.</source>
        <translation>会话的虚拟机已结束，或与它的连接丢失。</translation>
    </message>
    <message>
        <source>This computer's disk is full, and the machine stands still. Make room, and it goes on by itself; nothing of what it writes is lost.</source>
        <translation>这台计算机的磁盘已满，虚拟机已暂停。腾出空间后它会自行继续；它写入的内容不会丢失。</translation>
    </message>
    <message>
        <source>Suspended; files and memory are kept</source>
        <translation>已挂起；文件和内存已保留</translation>
    </message>
    <message>
        <source>Files are kept</source>
        <translation>文件已保留</translation>
    </message>
    <message>
        <source>The machine is gone; files are kept</source>
        <translation>虚拟机已不在；文件已保留</translation>
    </message>
    <message>
        <source>Starts its machine</source>
        <translation>正在启动虚拟机</translation>
    </message>
    <message>
        <source>Writes its memory to the disk</source>
        <translation>正在将内存写入磁盘</translation>
    </message>
    <message>
        <source>Stops its machine</source>
        <translation>正在停止虚拟机</translation>
    </message>
    <message>
        <source>Waits for work</source>
        <translation>等待工作</translation>
    </message>
    <message>
        <source>Answers a prompt</source>
        <translation>正在回答提示</translation>
    </message>
    <message>
        <source>Runs %1</source>
        <translation>正在运行 %1</translation>
    </message>
    <message>
        <source>A shell is open</source>
        <translation>有 Shell 打开</translation>
    </message>
    <message>
        <source>A client is connected</source>
        <translation>有客户端连接</translation>
    </message>
    <message>
        <source>The agent works in the background</source>
        <translation>智能体在后台工作</translation>
    </message>
    <message>
        <source>The connection into the machine was lost during the answer. Send the prompt again.</source>
        <translation>回答期间与虚拟机的连接丢失。请重新发送提示。</translation>
    </message>
    <message>
        <source>The session was stopped before this had ended.</source>
        <translation>会话在此结束之前被停止。</translation>
    </message>
    <message>
        <source>The machine was switched off from inside.</source>
        <translation>虚拟机从内部被关闭。</translation>
    </message>
    <message>
        <source>The machine ended while no engine was there to see it. Run it again.</source>
        <translation>虚拟机结束时没有引擎在场。请重新运行。</translation>
    </message>
    <message>
        <source>A session's name is one line of at most 200 characters. Choose a shorter one.</source>
        <translation>会话名称为一行，最多 200 个字符。请选择较短的名称。</translation>
    </message>
    <message>
        <source>The session has no running machine. Resume it: its agent starts with it.</source>
        <translation>会话没有运行中的虚拟机。请恢复会话：智能体会随之启动。</translation>
    </message>
    <message>
        <source>The session's network is off, and a rule would change nothing. Switch it on first: vitrine network policy allowlist -r %1 -s %2</source>
        <translation>会话的网络已关闭，规则不会起作用。请先打开：vitrine network policy allowlist -r %1 -s %2</translation>
    </message>
    <message>
        <source>The session's machine does not answer at the moment. Try again.</source>
        <translation>会话的虚拟机此刻没有响应。请重试。</translation>
    </message>
    <message>
        <source>The session has no running machine whose port could be opened. Resume it first.</source>
        <translation>会话没有可打开端口的运行中的虚拟机。请先恢复会话。</translation>
    </message>
    <message>
        <source>The session has no running machine. Resume it first.</source>
        <translation>会话没有运行中的虚拟机。请先恢复会话。</translation>
    </message>
    <message>
        <source>The machine ended before the program was started. Try again.</source>
        <translation>虚拟机在程序启动之前结束了。请重试。</translation>
    </message>
    <message>
        <source>The machine ended before the port was opened. Try again.</source>
        <translation>虚拟机在端口打开之前结束了。请重试。</translation>
    </message>
    <message>
        <source>The session's machine starts, stops or does not answer. Try again.</source>
        <translation>会话的虚拟机正在启动、正在停止或没有响应。请重试。</translation>
    </message>
    <message>
        <source>The session is suspended. Resume it, or stop it: both make trimming possible.</source>
        <translation>会话已挂起。请恢复或停止它：两者都可使释放空间成为可能。</translation>
    </message>
    <message>
        <source>The machine ended. Try again.</source>
        <translation>虚拟机已结束。请重试。</translation>
    </message>
    <message>
        <source>The connection into the machine was lost. Try again.</source>
        <translation>与虚拟机的连接丢失。请重试。</translation>
    </message>
    <message>
        <source>The session's image cannot trim its workspace while it runs (fstrim). Stop the session: each stop gives freed room back.</source>
        <translation>会话的镜像无法在运行时释放其工作区的空间（fstrim）。请停止会话：每次停止都会归还空出的空间。</translation>
    </message>
    <message>
        <source>Cannot suspend the session: it is not idle. Wait until nothing runs in it, or stop it.</source>
        <translation>无法挂起会话：它并不空闲。请等到其中没有运行的内容，或停止它。</translation>
    </message>
    <message>
        <source>Cannot suspend the session yet. Try again in a moment.</source>
        <translation>暂时无法挂起会话。请稍后重试。</translation>
    </message>
    <message>
        <source>The session was suspended before this had ended.</source>
        <translation>会话在此结束之前被挂起。</translation>
    </message>
    <message>
        <source>The test command is longer than %1 bytes. Put it into a script of the workspace.</source>
        <translation>测试命令超过 %1 字节。请将其放入工作区的脚本。</translation>
    </message>
    <message>
        <source>The session runs another version of its agent. Stop it first.</source>
        <translation>会话使用其智能体的另一个版本运行。请先停止它。</translation>
    </message>
    <message>
        <source>Workspace of version %1</source>
        <translation>版本 %1 的工作区</translation>
    </message>
    <message>
        <source>The machine ended before the agent was asked. Try again.</source>
        <translation>虚拟机在询问智能体之前结束了。请重试。</translation>
    </message>
    <message>
        <source>“%1” is being written or read already.</source>
        <translation>“%1”正在被写入或读取。</translation>
    </message>
    <message>
        <source>The session %1 is on this computer already. Nothing was imported.</source>
        <translation>会话 %1 已在这台计算机上。没有导入任何内容。</translation>
    </message>
    <message>
        <source>The program ended during the answer. Send the prompt again.</source>
        <translation>程序在回答期间结束了。请重新发送提示。</translation>
    </message>
    <message>
        <source>There is no session %1. `vitrine session list` shows all there are.</source>
        <translation>没有会话 %1。`vitrine session list` 显示全部会话。</translation>
    </message>
    <message>
        <source>There is no agent “%1”, and no other yet. Make one with `vitrine runtime create %1`.</source>
        <translation>没有智能体“%1”，也还没有其他智能体。用 `vitrine runtime create %1` 创建。</translation>
    </message>
    <message>
        <source>There is no agent “%1”. There are: %2.</source>
        <translation>没有智能体“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>Cannot make the session's folder. Check the store's disk.</source>
        <translation>无法创建会话的文件夹。请检查存储所在磁盘。</translation>
    </message>
    <message>
        <source>“%1” is no session id. Use letters, digits, “-” and “_”, a letter or digit first, at most 256.</source>
        <translation>“%1”不是会话标识。请使用字母、数字、“-”和“_”，以字母或数字开头，最多 256 个。</translation>
    </message>
    <message>
        <source>There is a session %1 already. Choose another id.</source>
        <translation>已有会话 %1。请选择其他标识。</translation>
    </message>
    <message>
        <source>The checkpoint cannot be forked: a file of it is not there or is another one. Put the file back, or delete the checkpoint.</source>
        <translation>无法派生检查点：它的一个文件不存在或已是另一个文件。请放回该文件，或删除检查点。</translation>
    </message>
    <message>
        <source>Too many checkpoints lie below this one. Delete some of the session's older ones, and try again.</source>
        <translation>此检查点之下的检查点过多。请删除会话的一些较旧检查点后重试。</translation>
    </message>
    <message>
        <source>The session's machine starts again. Stop it, then delete it.</source>
        <translation>会话的虚拟机又启动了。请停止它，然后删除。</translation>
    </message>
    <message>
        <source>There is no deleted session %1 in the trash. `vitrine session trash list` shows all there are.</source>
        <translation>回收站中没有已删除的会话 %1。`vitrine session trash list` 会显示全部内容。</translation>
    </message>
    <message>
        <source>The deleted session %1 is on its way out already.</source>
        <translation>已删除的会话 %1 已在清除中。</translation>
    </message>
    <message>
        <source>There is a session %1 already. Bring this one back under another id.</source>
        <translation>已有会话 %1。请用其他标识还原此会话。</translation>
    </message>
    <message>
        <source>The session is deleted, but its folder could not be removed. Delete it by hand.</source>
        <translation>会话已删除，但无法移除其文件夹。请手动删除。</translation>
    </message>
    <message>
        <source>The machine ended before the shell was open. Try again.</source>
        <translation>虚拟机在 Shell 打开之前结束了。请重试。</translation>
    </message>
    <message>
        <source>Cannot make a record for the shell. Check the store's disk.</source>
        <translation>无法为 Shell 创建记录。请检查存储所在磁盘。</translation>
    </message>
    <message>
        <source>There is no such shell any more. Open a new one.</source>
        <translation>已没有这样的 Shell。请打开新的。</translation>
    </message>
    <message>
        <source>The shell's output cannot be read. Open a new one.</source>
        <translation>无法读取 Shell 的输出。请打开新的。</translation>
    </message>
    <message>
        <source>There is nothing of that name to reclaim any more. `vitrine disk` shows what there is.</source>
        <translation>已没有该名称的内容可回收。`vitrine disk` 会显示现有内容。</translation>
    </message>
    <message>
        <source>A checkpoint that somebody keeps is not reclaimed. Delete it when it is not needed.</source>
        <translation>有人保留的检查点不会被回收。不再需要时请删除它。</translation>
    </message>
    <message>
        <source>The tasks that are kept cannot be read. Edit them to set them anew.</source>
        <translation>无法读取保存的任务。请编辑任务以重新设置。</translation>
    </message>
    <message>
        <source>Tasks are kept with a session or with its agent. Choose one of them.</source>
        <translation>任务随会话或随其智能体保存。请选择其中之一。</translation>
    </message>
    <message>
        <source>The tasks are larger than 1 MB. Put long commands into scripts of the workspace.</source>
        <translation>任务超过 1 MB。请将长命令放入工作区的脚本。</translation>
    </message>
    <message>
        <source>The machine has ended.</source>
        <translation>虚拟机已结束。</translation>
    </message>
    <message>
        <source>was ended by signal %1</source>
        <translation>被信号 %1 终止</translation>
    </message>
    <message>
        <source>ended with exit code %1</source>
        <translation>已结束，退出码 %1</translation>
    </message>
    <message>
        <source>was stopped after %1 s, its time limit</source>
        <translation>在时限 %1 秒后被停止</translation>
    </message>
    <message>
        <source>was stopped</source>
        <translation>被停止</translation>
    </message>
    <message>
        <source>was lost with its machine</source>
        <translation>随虚拟机丢失</translation>
    </message>
    <message>
        <source>There is no task to run.</source>
        <translation>没有要运行的任务。</translation>
    </message>
    <message>
        <source>“%1” was not run: “%2” must pass before, and could not be run.</source>
        <translation>“%1”没有运行：“%2”必须先通过，而它无法运行。</translation>
    </message>
    <message>
        <source>“%1” was not run: “%2” must pass before, and %3. Look at its output, or run “%1” anyway.</source>
        <translation>“%1”没有运行：“%2”必须先通过，而它%3。请查看其输出，或仍然运行“%1”。</translation>
    </message>
    <message>
        <source>There is no template %1 that is not used.</source>
        <translation>没有未使用的模板 %1。</translation>
    </message>
    <message>
        <source>The template could not be removed. Check the store's disk.</source>
        <translation>无法移除模板。请检查存储所在磁盘。</translation>
    </message>
    <message>
        <source>The session's machine starts or stops. Its files show again in a moment.</source>
        <translation>会话的虚拟机正在启动或停止。文件稍后重新显示。</translation>
    </message>
    <message>
        <source>“%1” is no path in the workspace. Name it relative to the workspace, without “..”.</source>
        <translation>“%1”不是工作区中的路径。请使用相对于工作区的路径，不带“..”。</translation>
    </message>
    <message>
        <source>The workspace itself stays. Name a file or folder in it.</source>
        <translation>工作区本身保留。请指定其中的文件或文件夹。</translation>
    </message>
    <message>
        <source>Files are changed by the session's machine, and none runs. Resume the session first.</source>
        <translation>文件由会话的虚拟机更改，而没有虚拟机在运行。请先恢复会话。</translation>
    </message>
    <message>
        <source>A file is written in pieces of 1 MiB at most.</source>
        <translation>写入文件时每块最多 1 MiB。</translation>
    </message>
    <message>
        <source>Cannot write the archive. Check the folder, and that its disk has space.</source>
        <translation>无法写入归档。请检查文件夹以及其磁盘是否有空间。</translation>
    </message>
    <message>
        <source>The archive is damaged, or Vitrine has not made it. Nothing was imported.</source>
        <translation>归档已损坏，或不是 Vitrine 制作的。没有导入任何内容。</translation>
    </message>
    <message>
        <source>There is no session “%1” any more.</source>
        <translation>会话“%1”已不存在。</translation>
    </message>
    <message>
        <source>The id “%1” is taken by another session.</source>
        <translation>标识“%1”已被另一个会话占用。</translation>
    </message>
    <message>
        <source>“%1” is no disk of a workspace.</source>
        <translation>“%1”不是工作区的磁盘。</translation>
    </message>
    <message>
        <source>Cannot write the store's disk.</source>
        <translation>无法写入存储所在磁盘。</translation>
    </message>
    <message>
        <source>Cannot make a layer of the workspace. Check that the store's disk has space.</source>
        <translation>无法创建工作区的层。请检查存储所在磁盘是否有空间。</translation>
    </message>
    <message>
        <source>Cannot open “%1”.</source>
        <translation>无法打开“%1”。</translation>
    </message>
    <message>
        <source>Cannot write “%1”.</source>
        <translation>无法写入“%1”。</translation>
    </message>
    <message>
        <source>Cannot keep the output. Free space on the store's disk.</source>
        <translation>无法保留输出。请在存储所在磁盘上腾出空间。</translation>
    </message>
    <message>
        <source>Cannot keep the output.</source>
        <translation>无法保留输出。</translation>
    </message>
    <message>
        <source>Cannot read the kept output.</source>
        <translation>无法读取保留的输出。</translation>
    </message>
    <message>
        <source>Another Vitrine uses this store. Close it, or go on there.</source>
        <translation>另一个 Vitrine 正在使用此存储。请关闭它，或在那里继续。</translation>
    </message>
    <message>
        <source>Cannot make the folder “%1”. Check its parent folder.</source>
        <translation>无法创建文件夹“%1”。请检查其上级文件夹。</translation>
    </message>
    <message>
        <source>Cannot look at the folder “%1”.</source>
        <translation>无法查看文件夹“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not a folder. Move it away.</source>
        <translation>“%1”不是文件夹。请将其移走。</translation>
    </message>
    <message>
        <source>The folder “%1” belongs to somebody else. Choose another one.</source>
        <translation>文件夹“%1”属于其他人。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Cannot make the folder “%1” private.</source>
        <translation>无法将文件夹“%1”设为私有。</translation>
    </message>
    <message>
        <source>Cannot make the workspace's disk. Check that the store's disk has space.</source>
        <translation>无法创建工作区的磁盘。请检查存储所在磁盘是否有空间。</translation>
    </message>
    <message>
        <source>Cannot make the machine's scratch disk. Check that the disk has space.</source>
        <translation>无法创建虚拟机的临时磁盘。请检查磁盘是否有空间。</translation>
    </message>
    <message>
        <source>The archive was made by a newer Vitrine. Import it with that.</source>
        <translation>归档由更新的 Vitrine 制作。请用它导入。</translation>
    </message>
    <message>
        <source>Cannot open the archive “%1”.</source>
        <translation>无法打开归档“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no file.</source>
        <translation>“%1”不是文件。</translation>
    </message>
    <message>
        <source>This computer's libarchive cannot read zstd. Update it.</source>
        <translation>这台计算机的 libarchive 无法读取 zstd。请更新它。</translation>
    </message>
    <message>
        <source>The archive cannot be checked.</source>
        <translation>无法检查归档。</translation>
    </message>
    <message>
        <source>This session, or something of it, is in the store already.</source>
        <translation>此会话或其一部分已在存储中。</translation>
    </message>
    <message>
        <source>A layer of the workspace is still needed. Try again.</source>
        <translation>工作区的一层仍在使用。请重试。</translation>
    </message>
    <message>
        <source>There is a session %1 already.</source>
        <translation>已有会话 %1。</translation>
    </message>
    <message>
        <source>Cannot use the list of sessions. Check the store's disk.</source>
        <translation>无法使用会话列表。请检查存储所在磁盘。</translation>
    </message>
    <message>
        <source>The list of sessions, “%1”, is damaged. Nothing was changed; put back a copy of it, or move it away.</source>
        <translation>会话列表“%1”已损坏。没有更改任何内容；请放回其副本，或将其移走。</translation>
    </message>
    <message>
        <source>Cannot read the list of sessions, “%1”.</source>
        <translation>无法读取会话列表“%1”。</translation>
    </message>
    <message>
        <source>The list of sessions was made by a newer Vitrine. Nothing was changed; start the newer program.</source>
        <translation>会话列表由更新的 Vitrine 制作。没有更改任何内容；请启动更新的程序。</translation>
    </message>
    <message>
        <source>Cannot prepare the list of sessions.</source>
        <translation>无法准备会话列表。</translation>
    </message>
    <message>
        <source>Cannot open the list of sessions, “%1”.</source>
        <translation>无法打开会话列表“%1”。</translation>
    </message>
    <message>
        <source>Cannot open the list of sessions.</source>
        <translation>无法打开会话列表。</translation>
    </message>
    <message>
        <source>Cannot read the list of sessions.</source>
        <translation>无法读取会话列表。</translation>
    </message>
    <message>
        <source>Cannot write into the store. Check its disk.</source>
        <translation>无法写入存储。请检查其磁盘。</translation>
    </message>
    <message>
        <source>A folder of another session is in the way. Move it away, and try again.</source>
        <translation>另一个会话的文件夹挡住了。请将其移走后重试。</translation>
    </message>
    <message>
        <source>Cannot move the workspace of “%1”. Check the store's disk.</source>
        <translation>无法移动“%1”的工作区。请检查存储所在磁盘。</translation>
    </message>
    <message>
        <source>The workspace has no disk.</source>
        <translation>工作区没有磁盘。</translation>
    </message>
    <message>
        <source>A file of the workspace's disk is missing.</source>
        <translation>工作区磁盘缺少一个文件。</translation>
    </message>
    <message>
        <source>A file of the workspace's disk is not what it was.</source>
        <translation>工作区磁盘的一个文件已不是原样。</translation>
    </message>
    <message>
        <source>A file of the workspace's disk is another one.</source>
        <translation>工作区磁盘的一个文件已是另一个文件。</translation>
    </message>
    <message>
        <source>Install the program “%1” (Debian packages e2fsprogs and qemu-utils).</source>
        <translation>请安装程序“%1”（Debian 软件包 e2fsprogs 和 qemu-utils）。</translation>
    </message>
    <message>
        <source>The output is not kept any more.</source>
        <translation>输出已不再保留。</translation>
    </message>
    <message>
        <source>The session cannot be put into an archive.</source>
        <translation>无法将会话放入归档。</translation>
    </message>
    <message>
        <source>Cannot read the session's workspace. Its disk may be damaged.</source>
        <translation>无法读取会话的工作区。其磁盘可能已损坏。</translation>
    </message>
    <message>
        <source>The session has too many commands to be put into an archive.</source>
        <translation>会话的命令过多，无法放入归档。</translation>
    </message>
    <message>
        <source>It ran when the session was exported.</source>
        <translation>导出会话时它正在运行。</translation>
    </message>
    <message>
        <source>The output of a command changed meanwhile. Try again.</source>
        <translation>命令的输出在此期间更改了。请重试。</translation>
    </message>
    <message>
        <source>Cannot open the lock of the store, “%1”.</source>
        <translation>无法打开存储的锁“%1”。</translation>
    </message>
    <message>
        <source>Cannot lock the store.</source>
        <translation>无法锁定存储。</translation>
    </message>
    <message>
        <source>The store has no path. Name a folder.</source>
        <translation>存储没有路径。请指定文件夹。</translation>
    </message>
    <message>
        <source>There is no such command any more.</source>
        <translation>该命令已不存在。</translation>
    </message>
    <message>
        <source>There is no such prompt any more.</source>
        <translation>该提示已不存在。</translation>
    </message>
    <message>
        <source>Cannot move the records of a deleted session. Check the store's disk.</source>
        <translation>无法移动已删除会话的记录。请检查存储所在磁盘。</translation>
    </message>
    <message>
        <source>The archive needs %1 on the store's disk, and %2 are free. Make room, and try again.</source>
        <translation>归档需要存储所在磁盘上有 %1，而可用空间为 %2。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>“%1” needs a message. Write one.</source>
        <translation>“%1”需要消息。请写一条。</translation>
    </message>
    <message>
        <source>The message has a zero byte. Remove it.</source>
        <translation>消息中有零字节。请将其移除。</translation>
    </message>
    <message>
        <source>%1 has an id that cannot be one. Use small letters, digits and “-”, %2 at most.</source>
        <translation>%1 的标识无效。请使用小写字母、数字和“-”，最多 %2 个。</translation>
    </message>
    <message>
        <source>%1 needs a name of 1 to %2 characters in one line.</source>
        <translation>%1 需要一行 1 到 %2 个字符的名称。</translation>
    </message>
    <message>
        <source>%1 has %2 inside quotes. Leave the quotes out: the message is quoted by itself.</source>
        <translation>%1 的 %2 位于引号内。请去掉引号：消息会自动加引号。</translation>
    </message>
    <message>
        <source>%1 asks for a message, so it cannot run by itself.</source>
        <translation>%1 要求输入消息，因此无法自动运行。</translation>
    </message>
    <message>
        <source>%1 cannot be its own condition.</source>
        <translation>%1 不能以自身为条件。</translation>
    </message>
    <message>
        <source>There are %1 tasks. At most %2 are possible.</source>
        <translation>有 %1 个任务，最多 %2 个。</translation>
    </message>
    <message>
        <source>Two tasks have the id “%1”. Give one of them another.</source>
        <translation>有两个任务的标识为“%1”。请为其中一个指定其他标识。</translation>
    </message>
    <message>
        <source>%1 needs a task with the id “%2”, and there is none.</source>
        <translation>%1 需要标识为“%2”的任务，而它不存在。</translation>
    </message>
    <message>
        <source>%1 needs %2, which asks for a message and so cannot be a condition.</source>
        <translation>%1 需要 %2，而后者要求输入消息，因此不能作为条件。</translation>
    </message>
    <message>
        <source>There is no task “%1” any more. Look at the list of tasks.</source>
        <translation>已没有任务“%1”。请查看任务列表。</translation>
    </message>
    <message>
        <source>These tasks wait for each other: %1. Take one of the conditions away.</source>
        <translation>这些任务互相等待：%1。请去掉其中一个条件。</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB, so it is no list of tasks. Choose another.</source>
        <translation>文件超过 1 MB，因此不是任务列表。请选择其他文件。</translation>
    </message>
    <message>
        <source>The file is no JSON. Choose one that Vitrine has exported.</source>
        <translation>文件不是 JSON。请选择由 Vitrine 导出的文件。</translation>
    </message>
    <message>
        <source>The file is JSON, but no list of tasks. Choose one that Vitrine has exported.</source>
        <translation>文件是 JSON，但不是任务列表。请选择由 Vitrine 导出的文件。</translation>
    </message>
    <message>
        <source>The list of tasks was written by a newer Vitrine. Import it there.</source>
        <translation>任务列表由更新的 Vitrine 写入。请在那里导入。</translation>
    </message>
    <message>
        <source>Task %1 of the file is none.</source>
        <translation>文件中的任务 %1 不是任务。</translation>
    </message>
    <message>
        <source>Task %1 of the file has a member “%2” that a task does not have, or of the wrong kind.</source>
        <translation>文件中的任务 %1 有成员“%2”，任务没有该成员，或其类型不对。</translation>
    </message>
    <message>
        <source>A link stands in the way of %1. Choose another folder.</source>
        <translation>有链接挡住 %1。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 is no file that can be copied.</source>
        <translation>%1 不是可复制的文件。</translation>
    </message>
    <message>
        <source>That is more than can be copied at once.</source>
        <translation>这超过了一次可复制的数量。</translation>
    </message>
    <message>
        <source>a link that leads out of what is copied</source>
        <translation>指向复制内容之外的链接</translation>
    </message>
    <message>
        <source>a file has that name</source>
        <translation>有文件使用该名称</translation>
    </message>
    <message>
        <source>has more than %1 entries; the rest is left out</source>
        <translation>条目超过 %1 个；其余已略去</translation>
    </message>
    <message>
        <source>There are more than %1 files. Copy the folders one by one.</source>
        <translation>文件超过 %1 个。请逐个复制文件夹。</translation>
    </message>
    <message>
        <source>Files of a checkpoint stay as they are. Go back to the present state to change files.</source>
        <translation>检查点的文件保持原样。若要更改文件，请回到当前状态。</translation>
    </message>
    <message>
        <source>%1 is no name for a file.</source>
        <translation>%1 不能作为文件名。</translation>
    </message>
    <message>
        <source>There is a %1 already. Choose another name.</source>
        <translation>已有 %1。请选择其他名称。</translation>
    </message>
    <message>
        <source>%1 was deleted or renamed meanwhile.</source>
        <translation>%1 在此期间已删除或重命名。</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile.</source>
        <translation>%1 在此期间已更改。</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>没有 %1。</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>a file of that name is in the workspace</source>
        <translation>工作区中有同名文件</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>a folder of that name is in the workspace</source>
        <translation>工作区中有同名文件夹</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>无法显示此图片。</translation>
    </message>
    <message>
        <source>This picture is damaged.</source>
        <translation>此图片已损坏。</translation>
    </message>
    <message>
        <source>This picture is too large to be shown: %1 x %2 pixels.</source>
        <translation>此图片过大，无法显示：%1 x %2 像素。</translation>
    </message>
    <message>
        <source>through the proxy in the machine</source>
        <translation>经由虚拟机中的代理</translation>
    </message>
    <message>
        <source>as a plain HTTP request</source>
        <translation>作为普通 HTTP 请求</translation>
    </message>
    <message>
        <source>through SOCKS</source>
        <translation>经由 SOCKS</translation>
    </message>
    <message>
        <source>without knowing of a proxy</source>
        <translation>不知道有代理</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Allowlist</source>
        <translation>允许列表</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>公共</translation>
    </message>
    <message>
        <source>Nothing is reached, whatever the rules say.</source>
        <translation>无论规则如何，什么都无法到达。</translation>
    </message>
    <message>
        <source>Only what a rule names.</source>
        <translation>只有规则指明的内容。</translation>
    </message>
    <message>
        <source>Every public address, and what a rule names.</source>
        <translation>任何公共地址，以及规则指明的内容。</translation>
    </message>
    <message>
        <source>No rules</source>
        <translation>没有规则</translation>
    </message>
    <message>
        <source>1 rule</source>
        <translation>1 条规则</translation>
    </message>
    <message>
        <source>%1 rules</source>
        <translation>%1 条规则</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>已允许</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>已阻止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>public address</source>
        <translation>公共地址</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>规则 %1</translation>
    </message>
    <message>
        <source>network is off</source>
        <translation>网络已关闭</translation>
    </message>
    <message>
        <source>no rule names it</source>
        <translation>没有规则指明它</translation>
    </message>
    <message>
        <source>A rule allows it by now. Run the program again.</source>
        <translation>现在已有规则允许它。请再次运行程序。</translation>
    </message>
    <message>
        <source>Allow it, then run the program again.</source>
        <translation>请允许它，然后再次运行程序。</translation>
    </message>
    <message>
        <source>Asked at %1 %2.</source>
        <translation>请求于 %1 %2。</translation>
    </message>
    <message>
        <source>%1 (process %2) asked at %3 %4.</source>
        <translation>%1（进程 %2）请求于 %3 %4。</translation>
    </message>
    <message>
        <source>%1 asked at %2 %3.</source>
        <translation>%1 请求于 %2 %3。</translation>
    </message>
    <message>
        <source>It went through this computer's proxy, which looked the name up.</source>
        <translation>它经由这台计算机的代理，由代理查找名称。</translation>
    </message>
    <message>
        <source>Its address is %1.</source>
        <translation>其地址是 %1。</translation>
    </message>
    <message>
        <source>%1 received, %2 sent.</source>
        <translation>接收 %1，发送 %2。</translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation>用时 %1。</translation>
    </message>
    <message>
        <source>asked by %1</source>
        <translation>由 %1 请求</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 个打开</translation>
    </message>
    <message>
        <source>%L1 allowed</source>
        <translation>%L1 个已允许</translation>
    </message>
    <message>
        <source>%L1 blocked</source>
        <translation>%L1 个已阻止</translation>
    </message>
    <message>
        <source>%L1 failed</source>
        <translation>%L1 个失败</translation>
    </message>
    <message>
        <source>%1. %2 received, %3 sent.</source>
        <translation>%1。接收 %2，发送 %3。</translation>
    </message>
    <message>
        <source>Through this computer's proxy %1, which looks names up</source>
        <translation>经由这台计算机的代理 %1，由它查找名称</translation>
    </message>
    <message>
        <source>This computer goes out through the proxy %1. It looks names up, so names are checked here, and addresses only where a program wrote one.</source>
        <translation>这台计算机经由代理 %1 出去。由它查找名称，因此这里检查名称，只有在程序写了地址时才检查地址。</translation>
    </message>
    <message>
        <source>Allow %1 for this session</source>
        <translation>为此会话允许 %1</translation>
    </message>
    <message>
        <source>Allow %1 with any port for this session</source>
        <translation>为此会话允许 %1 的任意端口</translation>
    </message>
    <message>
        <source>Always allow %1 for %2</source>
        <translation>始终为 %2 允许 %1</translation>
    </message>
    <message>
        <source>Always allow %1 with any port for %2</source>
        <translation>始终为 %2 允许 %1 的任意端口</translation>
    </message>
    <message>
        <source>%1: Bearer</source>
        <translation>%1：Bearer</translation>
    </message>
    <message>
        <source>the password of %1</source>
        <translation>%1 的密码</translation>
    </message>
    <message>
        <source>In the desktop's keyring</source>
        <translation>在桌面的密钥环中</translation>
    </message>
    <message>
        <source>In an encrypted file, which a passphrase opens</source>
        <translation>在用密码短语打开的加密文件中</translation>
    </message>
    <message>
        <source>Nowhere: a command on this computer prints it</source>
        <translation>不保存：由这台计算机上的命令输出</translation>
    </message>
    <message>
        <source>Kept in the desktop's keyring.</source>
        <translation>保存在桌面的密钥环中。</translation>
    </message>
    <message>
        <source>Kept in the encrypted file.</source>
        <translation>保存在加密文件中。</translation>
    </message>
    <message>
        <source>Not kept: “%1” prints it for each request.</source>
        <translation>不保存：每次请求时由“%1”输出。</translation>
    </message>
    <message>
        <source>Not kept: “%1” prints it, and it counts for %2.</source>
        <translation>不保存：由“%1”输出，有效期为 %2。</translation>
    </message>
    <message>
        <source>The encrypted file is open.</source>
        <translation>加密文件已打开。</translation>
    </message>
    <message>
        <source>The encrypted file is locked: what is in it works after it is unlocked.</source>
        <translation>加密文件已锁定：解锁后其中的内容才能使用。</translation>
    </message>
    <message>
        <source>Secrets are kept in the desktop's keyring.</source>
        <translation>机密保存在桌面的密钥环中。</translation>
    </message>
    <message>
        <source>Secrets go into an encrypted file of Vitrine's instead.</source>
        <translation>机密改为存入 Vitrine 的加密文件。</translation>
    </message>
    <message>
        <source>To %1 as %2.</source>
        <translation>以 %2 发送到 %1。</translation>
    </message>
    <message>
        <source>%1 only.</source>
        <translation>仅限 %1。</translation>
    </message>
    <message>
        <source>Paths: %1.</source>
        <translation>路径：%1。</translation>
    </message>
    <message>
        <source>At most %L1 requests and %2 a session.</source>
        <translation>每个会话最多 %L1 次请求和 %2。</translation>
    </message>
    <message>
        <source>At most %L1 requests a session.</source>
        <translation>每个会话最多 %L1 次请求。</translation>
    </message>
    <message>
        <source>At most %1 a session.</source>
        <translation>每个会话最多 %1。</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>The machine was lost</source>
        <translation>虚拟机已丢失</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Starts the machine</source>
        <translation>正在启动虚拟机</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Saves and stops</source>
        <translation>正在保存并停止</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>Goes on where it was</source>
        <translation>从原处继续</translation>
    </message>
    <message>
        <source>Workspace kept</source>
        <translation>工作区已保留</translation>
    </message>
    <message>
        <source>The agent waits for your answer</source>
        <translation>智能体正在等待答复</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>到期时间：%1</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>工作中</translation>
    </message>
    <message>
        <source>Nothing runs</source>
        <translation>没有运行的内容</translation>
    </message>
    <message>
        <source>Is suspended %1</source>
        <translation>%1挂起</translation>
    </message>
    <message>
        <source>Stops %1</source>
        <translation>%1停止</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>This computer's disk is full</source>
        <translation>这台计算机的磁盘已满</translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>需要回答</translation>
    </message>
    <message>
        <source>Asks about an SSH host's key</source>
        <translation>询问 SSH 主机的密钥</translation>
    </message>
    <message>
        <source>Agent lost</source>
        <translation>智能体已丢失</translation>
    </message>
    <message>
        <source>Agent connection lost</source>
        <translation>与智能体的连接已丢失</translation>
    </message>
    <message>
        <source>agent %1</source>
        <translation>智能体 %1</translation>
    </message>
    <message>
        <source>Suspended %1</source>
        <translation>已挂起 %1</translation>
    </message>
    <message>
        <source>Stopped %1</source>
        <translation>已停止 %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>Free space of its workspace (its machine starts for it)</source>
        <translation>其工作区的空闲空间（为此会启动其虚拟机）</translation>
    </message>
    <message>
        <source>Free space of its workspace</source>
        <translation>其工作区的空闲空间</translation>
    </message>
    <message>
        <source>1 automatic checkpoint</source>
        <translation>1 个自动检查点</translation>
    </message>
    <message>
        <source>%1 automatic checkpoints</source>
        <translation>%1 个自动检查点</translation>
    </message>
    <message>
        <source>In the trash; goes for good</source>
        <translation>在回收站中；将永久删除</translation>
    </message>
    <message>
        <source>Template that no agent uses</source>
        <translation>没有智能体使用的模板</translation>
    </message>
    <message>
        <source>Held by the checkpoint “%1”</source>
        <translation>由检查点“%1”占用</translation>
    </message>
    <message>
        <source>workspaces and checkpoints %1</source>
        <translation>工作区和检查点 %1</translation>
    </message>
    <message>
        <source>records %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>suspended machines %1</source>
        <translation>挂起的虚拟机 %1</translation>
    </message>
    <message>
        <source>trash %1</source>
        <translation>回收站 %1</translation>
    </message>
    <message>
        <source>templates %1</source>
        <translation>模板 %1</translation>
    </message>
    <message>
        <source>images %1</source>
        <translation>镜像 %1</translation>
    </message>
    <message>
        <source>lists and logs %1</source>
        <translation>列表和日志 %1</translation>
    </message>
    <message>
        <source>%1 in all, %2 free: %3.</source>
        <translation>总计 %1，可用 %2：%3。</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>%1, %2 in all, workspace %3, checkpoints %4, records %5</source>
        <translation>%1，总计 %2，工作区 %3，检查点 %4，记录 %5</translation>
    </message>
    <message>
        <source>Deleted session</source>
        <translation>已删除的会话</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>Gone for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>%1, expired</source>
        <translation>%1，已到期</translation>
    </message>
    <message>
        <source>%1, %2, deleted %3, gone for good %4</source>
        <translation>%1，%2，删除于 %3，永久删除 %4</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>已运行 %1</translation>
    </message>
    <message>
        <source>exit 0</source>
        <translation>退出 0</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>信号 %1</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>退出 %1</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>no exit seen</source>
        <translation>没有看到结束</translation>
    </message>
    <message>
        <source>tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>tests run</source>
        <translation>测试运行中</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>%1 tests passed</source>
        <translation>%1 个测试通过</translation>
    </message>
    <message>
        <source>tests passed</source>
        <translation>测试通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 tests failed</source>
        <translation>%1 个测试失败</translation>
    </message>
    <message>
        <source>tests failed</source>
        <translation>测试失败</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <source>%n files</source>
        <translation>%n 个文件</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 seconds ago</source>
        <translation>%1 秒前</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>%1 秒后</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>%1 分钟后</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>%1 小时后</translation>
    </message>
    <message>
        <source>in %1 days</source>
        <translation>%1 天后</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Before a prompt</source>
        <translation>提示之前</translation>
    </message>
    <message>
        <source>Before a test run</source>
        <translation>测试运行之前</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>还原之前</translation>
    </message>
    <message>
        <source>goes when newer ones come</source>
        <translation>有更新的就会移除</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>as after a power cut</source>
        <translation>如同断电之后</translation>
    </message>
    <message>
        <source>“%1” of %2</source>
        <translation>%2 的“%1”</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Keep closed</source>
        <translation>不打开</translation>
    </message>
    <message>
        <source>About Vitrine</source>
        <translation>关于 Vitrine</translation>
    </message>
    <message>
        <source>A desktop workbench for coding-agent sessions, each in a small virtual machine of its own.</source>
        <translation>编程智能体会话的桌面工作台，每个会话都在自己的小型虚拟机中。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>依据 GNU 通用公共许可证第 3 版或更新版本的自由软件。不提供任何担保。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Version %1. Everything is kept in %2.</source>
        <translation>版本 %1。所有内容保存在 %2。</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>会话(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>W&amp;orkspace</source>
        <translation>工作区(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Another value for %1</source>
        <translation>%1 的新值</translation>
    </message>
    <message>
        <source>Add a secret</source>
        <translation>添加机密</translation>
    </message>
    <message>
        <source>What it was given to stays. The old value is gone then.</source>
        <translation>授予对象保持不变。旧值随即消失。</translation>
    </message>
    <message>
        <source>Sessions use it without seeing it: Vitrine puts it into the requests that you allow. Nothing uses it until it is given to an agent.</source>
        <translation>会话使用它而看不到它：Vitrine 将它放入您允许的请求。授予智能体之前没有任何内容使用它。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>It is not shown, now or later.</source>
        <translation>现在和以后都不会显示它。</translation>
    </message>
    <message>
        <source>Command, a line for sh on this computer</source>
        <translation>命令，由这台计算机上的 sh 执行的一行</translation>
    </message>
    <message>
        <source>Seconds that a printed value counts</source>
        <translation>输出的值的有效秒数</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The secret has no value yet. Type or paste it.</source>
        <translation>机密还没有值。请输入或粘贴。</translation>
    </message>
    <message>
        <source>HTTP, port 8080</source>
        <translation>HTTP，端口 8080</translation>
    </message>
    <message>
        <source>AG-UI, port 8080</source>
        <translation>AG-UI，端口 8080</translation>
    </message>
    <message>
        <source>MCP, port 8000</source>
        <translation>MCP，端口 8000</translation>
    </message>
    <message>
        <source>A2A, port 9000</source>
        <translation>A2A，端口 9000</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Keep its memory on the disk, so that what runs goes on later</source>
        <translation>将其内存保留在磁盘上，使运行的内容以后继续</translation>
    </message>
    <message>
        <source>A letter, then letters, digits or _. It cannot be changed later.</source>
        <translation>以字母开头，后接字母、数字或 _。以后无法更改。</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>The image's own</source>
        <translation>镜像自带</translation>
    </message>
    <message>
        <source>Start command</source>
        <translation>启动命令</translation>
    </message>
    <message>
        <source>The line that starts the agent in the machine, for sh.</source>
        <translation>在虚拟机中启动智能体的一行，由 sh 执行。</translation>
    </message>
    <message>
        <source>It serves</source>
        <translation>提供的服务</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>One variable a line. No keys and tokens: those belong into secrets, which stay outside.</source>
        <translation>每行一个变量。不要写密钥和令牌：它们应作为机密，留在外部。</translation>
    </message>
    <message>
        <source>Workspace at</source>
        <translation>工作区位置</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>虚拟机</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>How large it may grow. What is empty takes no room on this computer.</source>
        <translation>可增长到的大小。空的部分不占用这台计算机的空间。</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>生命周期</translation>
    </message>
    <message>
        <source>Idle for at most</source>
        <translation>最长空闲时间</translation>
    </message>
    <message>
        <source>A machine in which nothing runs stops after it.</source>
        <translation>没有内容运行的虚拟机在此时间后停止。</translation>
    </message>
    <message>
        <source>Lives for at most</source>
        <translation>最长存活时间</translation>
    </message>
    <message>
        <source>A machine stops after it in any case. The workspace stays.</source>
        <translation>虚拟机在此时间后必定停止。工作区会保留。</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message numerus="yes">
        <source>Variables with line breaks are kept as they are: %n.</source>
        <translation>
            <numerusform>含换行的变量保持原样：%n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 of the environment is no variable. Write it as NAME=value.</source>
        <translation>环境的第 %1 行不是变量。请写成 NAME=value。</translation>
    </message>
    <message>
        <source>The environment names %1 twice. Leave one of them out.</source>
        <translation>环境中 %1 出现了两次。请去掉其中一个。</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>新建智能体</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本 %2</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>放弃更改？</translation>
    </message>
    <message>
        <source>The new agent was not made yet.</source>
        <translation>新智能体尚未创建。</translation>
    </message>
    <message>
        <source>The changes to %1 were not saved.</source>
        <translation>对 %1 的更改尚未保存。</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Delete the agent %1?</source>
        <translation>删除智能体 %1？</translation>
    </message>
    <message>
        <source>Its definition goes, with all versions. Sessions of it have to be deleted before.</source>
        <translation>其定义及所有版本将消失。必须先删除它的会话。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Version %1, newest</source>
        <translation>版本 %1，最新</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>New sessions get the newest version, made %1. For those that are there you choose when you save.</source>
        <translation>新会话使用最新版本（%1创建）。已有会话如何处理，在保存时选择。</translation>
    </message>
    <message>
        <source>What the machines of its sessions are made of, and how its agent is started.</source>
        <translation>其会话的虚拟机由什么构成，以及其智能体如何启动。</translation>
    </message>
    <message>
        <source>Save as version %1</source>
        <translation>保存为版本 %1</translation>
    </message>
    <message>
        <source>Create agent</source>
        <translation>创建智能体</translation>
    </message>
    <message>
        <source>Allow for this session</source>
        <translation>为此会话允许</translation>
    </message>
    <message>
        <source>Add the rule %1 to this session</source>
        <translation>将规则 %1 添加到此会话</translation>
    </message>
    <message>
        <source>Other ways to allow it</source>
        <translation>其他允许方式</translation>
    </message>
    <message>
        <source>Answer of the agent</source>
        <translation>智能体的回答</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>复制回答</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>保存到文件…</translation>
    </message>
    <message>
        <source>%1, before %2</source>
        <translation>%1，在 %2 之前</translation>
    </message>
    <message>
        <source>%1, at start</source>
        <translation>%1，启动时</translation>
    </message>
    <message>
        <source>%1, after a prompt</source>
        <translation>%1，提示之后</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>智能体</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1，%2，%3，%4</translation>
    </message>
    <message>
        <source>Show the output</source>
        <translation>显示输出</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Hide the output</source>
        <translation>隐藏输出</translation>
    </message>
    <message>
        <source>The last %L1 lines of %2 are shown.</source>
        <translation>显示 %2 的最后 %L1 行。</translation>
    </message>
    <message>
        <source>The last %L1 lines are shown.</source>
        <translation>显示最后 %L1 行。</translation>
    </message>
    <message>
        <source>%1 in the middle were not kept.</source>
        <translation>中间的 %1 没有保留。</translation>
    </message>
    <message>
        <source>Waits for the machine to start.</source>
        <translation>等待虚拟机启动。</translation>
    </message>
    <message>
        <source>Stopped after %1, its time limit.</source>
        <translation>在时限 %1 后停止。</translation>
    </message>
    <message>
        <source>No output.</source>
        <translation>没有输出。</translation>
    </message>
    <message>
        <source>New output</source>
        <translation>新输出</translation>
    </message>
    <message>
        <source>Commands and their output</source>
        <translation>命令及其输出</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>%1, added</source>
        <translation>%1，已添加</translation>
    </message>
    <message>
        <source>%1, deleted</source>
        <translation>%1，已删除</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1，已更改</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Files have changed. Compare again</source>
        <translation>文件已更改。重新比较</translation>
    </message>
    <message>
        <source>Compare this state</source>
        <translation>比较此状态</translation>
    </message>
    <message>
        <source>with this state</source>
        <translation>与此状态</translation>
    </message>
    <message>
        <source>with</source>
        <translation>与</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>已更改的文件</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>重新比较</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>更改了什么</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>No session selected</source>
        <translation>未选择会话</translation>
    </message>
    <message>
        <source>Select one to see what changed in its workspace.</source>
        <translation>选择一个会话，查看其工作区有何更改。</translation>
    </message>
    <message>
        <source>Nothing to compare with yet</source>
        <translation>还没有可比较的内容</translation>
    </message>
    <message>
        <source>A checkpoint is taken before each prompt and each test run; from then on what changed is shown here.</source>
        <translation>每次提示和每次测试运行之前都会创建检查点；此后这里会显示更改的内容。</translation>
    </message>
    <message>
        <source>The states cannot be compared</source>
        <translation>无法比较这两个状态</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Twice the same state</source>
        <translation>两个相同的状态</translation>
    </message>
    <message>
        <source>Choose two that differ.</source>
        <translation>请选择两个不同的状态。</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>没有更改</translation>
    </message>
    <message>
        <source>Both states have the same files.</source>
        <translation>两个状态的文件相同。</translation>
    </message>
    <message>
        <source>More than %1 files; the first are shown</source>
        <translation>超过 %1 个文件；显示最前面的文件</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 个文件</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Show the files as they were</source>
        <translation>显示文件当时的样子</translation>
    </message>
    <message>
        <source>Make the workspace what it was before this prompt</source>
        <translation>使工作区回到此提示之前的样子</translation>
    </message>
    <message>
        <source>Checkpoint before this prompt, %1</source>
        <translation>此提示之前的检查点，%1</translation>
    </message>
    <message>
        <source>Restore the checkpoint before this prompt, %1</source>
        <translation>还原此提示之前的检查点，%1</translation>
    </message>
    <message>
        <source>the workspace as it is</source>
        <translation>当前的工作区</translation>
    </message>
    <message>
        <source>Now, the workspace as it is</source>
        <translation>现在，当前的工作区</translation>
    </message>
    <message>
        <source>%1, its files are shown</source>
        <translation>%1，正在显示其文件</translation>
    </message>
    <message>
        <source>Checkpoint now</source>
        <translation>立即创建检查点</translation>
    </message>
    <message>
        <source>Checkpoint…</source>
        <translation>检查点…</translation>
    </message>
    <message>
        <source>Go to checkpoints</source>
        <translation>转到检查点</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Select one to see what its workspace was.</source>
        <translation>选择一个会话，查看其工作区过去的样子。</translation>
    </message>
    <message>
        <source>The checkpoints cannot be listed</source>
        <translation>无法列出检查点</translation>
    </message>
    <message>
        <source>No checkpoints yet</source>
        <translation>还没有检查点</translation>
    </message>
    <message>
        <source>One is taken before each prompt and each test run, and whenever you ask for it.</source>
        <translation>每次提示和每次测试运行之前，以及随时按您的要求创建检查点。</translation>
    </message>
    <message>
        <source>%1, together %2</source>
        <translation>%1，共 %2</translation>
    </message>
    <message>
        <source>Keeps the workspace as it is now, until you delete it. Nothing is stopped.</source>
        <translation>按现在的样子保留工作区，直到您删除它。不会停止任何内容。</translation>
    </message>
    <message>
        <source>For example Before refactor</source>
        <translation>例如：重构之前</translation>
    </message>
    <message>
        <source>Take checkpoint</source>
        <translation>创建检查点</translation>
    </message>
    <message>
        <source>The workspace becomes what it was then. Its present state becomes a checkpoint first, so nothing is lost.</source>
        <translation>工作区将变成当时的样子。当前状态会先成为一个检查点，因此不会丢失任何内容。</translation>
    </message>
    <message>
        <source>The session is running and will be stopped in order.</source>
        <translation>会话正在运行，将按顺序停止。</translation>
    </message>
    <message>
        <source>The session is suspended; what ran in it does not go on.</source>
        <translation>会话已挂起；其中运行的内容不会继续。</translation>
    </message>
    <message>
        <source>Restore %1?</source>
        <translation>还原 %1？</translation>
    </message>
    <message>
        <source>Fork into a new session</source>
        <translation>派生为新会话</translation>
    </message>
    <message>
        <source>A new session begins with the files of %1. Nothing is copied, and this session stays as it is.</source>
        <translation>新会话以 %1 的文件开始。不会复制任何内容，此会话保持原样。</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>派生</translation>
    </message>
    <message>
        <source>%1, fork</source>
        <translation>%1，派生</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>删除 %1？</translation>
    </message>
    <message>
        <source>This state of the workspace goes, with %1 on this computer's disk. The workspace, other checkpoints and forks keep all they have. This cannot be undone.</source>
        <translation>工作区的这一状态将消失，它在这台计算机的磁盘上占 %1。工作区、其他检查点和派生会话保留其全部内容。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Show its files</source>
        <translation>显示其文件</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>还原…</translation>
    </message>
    <message>
        <source>Fork into a new session…</source>
        <translation>派生为新会话…</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 和另外 %2 个</translation>
    </message>
    <message>
        <source>One machine is running</source>
        <translation>有一台虚拟机在运行</translation>
    </message>
    <message>
        <source>%1 machines are running</source>
        <translation>有 %1 台虚拟机在运行</translation>
    </message>
    <message>
        <source>Stopped machines lose nothing in their workspaces; their agents get 15 seconds to finish. Machines that keep running go on without a window until you open Vitrine again.</source>
        <translation>停止的虚拟机不会丢失工作区中的任何内容；其智能体有 15 秒时间完成。继续运行的虚拟机将在没有窗口的情况下运行，直到您再次打开 Vitrine。</translation>
    </message>
    <message>
        <source>Do this every time</source>
        <translation>每次都这样做</translation>
    </message>
    <message>
        <source>Keep running in the background</source>
        <translation>在后台继续运行</translation>
    </message>
    <message>
        <source>Stop them</source>
        <translation>停止它们</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Code, %1</source>
        <translation>代码，%1</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Earlier commands</source>
        <translation>先前的命令</translation>
    </message>
    <message>
        <source>Select a session to run commands</source>
        <translation>选择一个会话以运行命令</translation>
    </message>
    <message>
        <source>Command in %1, resumes the session</source>
        <translation>在 %1 中运行命令，会恢复会话</translation>
    </message>
    <message>
        <source>Command in %1</source>
        <translation>在 %1 中运行命令</translation>
    </message>
    <message>
        <source>Resumes the session, then runs the command (Enter)</source>
        <translation>先恢复会话，再运行命令（Enter）</translation>
    </message>
    <message>
        <source>Runs the command (Enter)</source>
        <translation>运行命令（Enter）</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>时限 %1</translation>
    </message>
    <message>
        <source>A command that runs longer is stopped.</source>
        <translation>运行超过时限的命令会被停止。</translation>
    </message>
    <message>
        <source>Do something, or go to a session</source>
        <translation>执行操作，或转到会话</translation>
    </message>
    <message>
        <source>Command bar</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>匹配项</translation>
    </message>
    <message>
        <source>session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Copy output</source>
        <translation>复制输出</translation>
    </message>
    <message>
        <source>Show as text</source>
        <translation>以文本显示</translation>
    </message>
    <message>
        <source>Save output…</source>
        <translation>保存输出…</translation>
    </message>
    <message>
        <source>Edit command</source>
        <translation>编辑命令</translation>
    </message>
    <message>
        <source>Save output</source>
        <translation>保存输出</translation>
    </message>
    <message>
        <source>Could not copy the output. It is larger than 8 MB; save it to a file.</source>
        <translation>无法复制输出。它超过 8 MB；请保存到文件。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>The output shows an address at %1. Open it in the browser?</source>
        <translation>输出显示了位于 %1 的地址。在浏览器中打开？</translation>
    </message>
    <message>
        <source>Time limit of commands</source>
        <translation>命令的时限</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>常规文字大小</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Find in the output</source>
        <translation>在输出中查找</translation>
    </message>
    <message>
        <source>New shell</source>
        <translation>新建 Shell</translation>
    </message>
    <message>
        <source>Attach to a shell…</source>
        <translation>连接到 Shell…</translation>
    </message>
    <message>
        <source>Detach the shell, and let it run</source>
        <translation>断开 Shell，让它继续运行</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>输入命令</translation>
    </message>
    <message>
        <source>Stop the newest command</source>
        <translation>停止最新的命令</translation>
    </message>
    <message>
        <source>No commands yet</source>
        <translation>还没有命令</translation>
    </message>
    <message>
        <source>Each one is kept here with its output and exit code.</source>
        <translation>每条命令及其输出和退出码都保留在这里。</translation>
    </message>
    <message>
        <source>Select one to see what ran in it.</source>
        <translation>选择一个会话，查看其中运行过的内容。</translation>
    </message>
    <message>
        <source>The file has changed since it was compared, and was left alone. Look at it again.</source>
        <translation>文件在比较之后已更改，因此未作改动。请再看一遍。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>撤销此更改</translation>
    </message>
    <message>
        <source>Restore file</source>
        <translation>还原文件</translation>
    </message>
    <message>
        <source>Gives the lines at hand back what they were before</source>
        <translation>使这些行恢复原来的内容</translation>
    </message>
    <message>
        <source>%1, compared with %2</source>
        <translation>%1，与 %2 比较</translation>
    </message>
    <message>
        <source>The lines are the same</source>
        <translation>各行相同</translation>
    </message>
    <message>
        <source>What differs is the file's mode or owner.</source>
        <translation>不同的是文件的权限或所有者。</translation>
    </message>
    <message>
        <source>Not a text</source>
        <translation>不是文本</translation>
    </message>
    <message>
        <source>It was %1, and is %2.</source>
        <translation>原为 %1，现为 %2。</translation>
    </message>
    <message>
        <source>A large file</source>
        <translation>大文件</translation>
    </message>
    <message>
        <source>%1. Comparing its lines takes a while.</source>
        <translation>%1。比较各行需要一些时间。</translation>
    </message>
    <message>
        <source>Show anyway</source>
        <translation>仍然显示</translation>
    </message>
    <message>
        <source>The file cannot be compared</source>
        <translation>无法比较该文件</translation>
    </message>
    <message>
        <source>Files are changed by the session's machine: resume the session first.</source>
        <translation>文件由会话的虚拟机更改：请先恢复会话。</translation>
    </message>
    <message>
        <source>Gives the file back what it was then</source>
        <translation>使文件恢复当时的内容</translation>
    </message>
    <message>
        <source>Interrupt</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Interrupt the agent</source>
        <translation>中断智能体</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the pasted text</source>
        <translation>移除粘贴的文本</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Resume and send</source>
        <translation>恢复并发送</translation>
    </message>
    <message>
        <source>Sent when the agent is done (Enter)</source>
        <translation>智能体完成后发送（Enter）</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>发送（Enter）</translation>
    </message>
    <message>
        <source>Pasted text, %1, %2</source>
        <translation>粘贴的文本，%1，%2</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Host and port</source>
        <translation>主机和端口</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>请求者</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Lines %1 to %2</source>
        <translation>第 %1 到 %2 行</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>添加：%1</translation>
    </message>
    <message>
        <source>deleted: %1</source>
        <translation>删除：%1</translation>
    </message>
    <message>
        <source>Changed lines</source>
        <translation>更改的行</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>Can be given back</source>
        <translation>可归还的空间</translation>
    </message>
    <message>
        <source>There is nothing to give back.</source>
        <translation>没有可归还的空间。</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>The trash is empty. Deleted sessions lie here for seven days.</source>
        <translation>回收站是空的。已删除的会话会在这里保留七天。</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>There are no sessions.</source>
        <translation>没有会话。</translation>
    </message>
    <message>
        <source>Reclaim</source>
        <translation>回收</translation>
    </message>
    <message>
        <source>Delete now…</source>
        <translation>立即删除…</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>清空回收站…</translation>
    </message>
    <message>
        <source>Reclaim %1…</source>
        <translation>回收 %1…</translation>
    </message>
    <message>
        <source>Restore under another id</source>
        <translation>用其他标识还原</translation>
    </message>
    <message>
        <source>Another session has its id by now. Letters, digits, “-” and “_”.</source>
        <translation>其标识现已被另一个会话使用。字母、数字、“-”和“_”。</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>例如：%1</translation>
    </message>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>永久删除“%1”？</translation>
    </message>
    <message>
        <source>Its workspace, checkpoints and records (%1) go now. This cannot be undone.</source>
        <translation>其工作区、检查点和记录（%1）将立即消失。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>立即删除</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>清空回收站？</translation>
    </message>
    <message>
        <source>One deleted session goes for good. This cannot be undone.</source>
        <translation>将永久删除一个已删除的会话。此操作无法撤销。</translation>
    </message>
    <message>
        <source>%1 deleted sessions go for good. This cannot be undone.</source>
        <translation>将永久删除 %1 个已删除的会话。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 项</translation>
    </message>
    <message>
        <source>Reclaim %1?</source>
        <translation>回收 %1？</translation>
    </message>
    <message>
        <source>What is deleted for it cannot be brought back. %1.</source>
        <translation>为此删除的内容无法找回。%1。</translation>
    </message>
    <message>
        <source>Gives room back…</source>
        <translation>正在归还空间…</translation>
    </message>
    <message>
        <source>%1 came back.</source>
        <translation>已归还 %1。</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>1 check passes</source>
        <translation>1 项检查通过</translation>
    </message>
    <message>
        <source>%1 checks pass</source>
        <translation>%1 项检查通过</translation>
    </message>
    <message>
        <source>1 notice</source>
        <translation>1 项提示</translation>
    </message>
    <message>
        <source>%1 notices</source>
        <translation>%1 项提示</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 个问题</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 个问题</translation>
    </message>
    <message>
        <source>%1. Checked at %2.</source>
        <translation>%1。检查于 %2。</translation>
    </message>
    <message>
        <source>Doctor: 1 problem</source>
        <translation>诊断：1 个问题</translation>
    </message>
    <message>
        <source>Doctor: %1 problems</source>
        <translation>诊断：%1 个问题</translation>
    </message>
    <message>
        <source>Doctor: %1 of %2</source>
        <translation>诊断：%1 / %2</translation>
    </message>
    <message>
        <source>Cannot make a temporary folder. Use Save to… instead.</source>
        <translation>无法创建临时文件夹。请改用“保存到…”。</translation>
    </message>
    <message>
        <source>Cannot drag this out: %1 Use Save to… instead.</source>
        <translation>无法将其拖出：%1 请改用“保存到…”。</translation>
    </message>
    <message>
        <source>It has %1. Files of up to %2 can be edited here. Open it in your editor instead.</source>
        <translation>它有 %1。这里可编辑最大 %2 的文件。请改在您的编辑器中打开。</translation>
    </message>
    <message>
        <source>It is no text, and cannot be edited here.</source>
        <translation>它不是文本，无法在这里编辑。</translation>
    </message>
    <message>
        <source>It has characters that an edited text would not keep.</source>
        <translation>它含有编辑后的文本无法保留的字符。</translation>
    </message>
    <message>
        <source>It has lines of more than %1 characters. Open it in your editor instead.</source>
        <translation>它含有超过 %1 个字符的行。请改在您的编辑器中打开。</translation>
    </message>
    <message>
        <source>Some of its bytes are no text, and would be lost.</source>
        <translation>其中一些字节不是文本，将会丢失。</translation>
    </message>
    <message>
        <source>Line %1 has “%2”, which the file's encoding, Latin-1, does not have. Remove it, then save.</source>
        <translation>第 %1 行含有“%2”，而文件的编码 Latin-1 没有该字符。请移除后保存。</translation>
    </message>
    <message>
        <source>mixed line endings</source>
        <translation>混合的换行符</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>文件的文本</translation>
    </message>
    <message>
        <source>Open in editor…</source>
        <translation>在编辑器中打开…</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>在编辑器中打开</translation>
    </message>
    <message>
        <source>Open “%1” in an editor</source>
        <translation>在编辑器中打开“%1”</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>Switch on, port %1</source>
        <translation>打开，端口 %1</translation>
    </message>
    <message>
        <source>You have no SSH key, and nobody gets in without one. Make one first: ssh-keygen</source>
        <translation>您没有 SSH 密钥，而没有密钥谁也进不来。请先生成一个：ssh-keygen</translation>
    </message>
    <message>
        <source>line for ssh</source>
        <translation>ssh 的一行</translation>
    </message>
    <message>
        <source>Add this line</source>
        <translation>添加此行</translation>
    </message>
    <message>
        <source>No editor was found that Vitrine knows how to start: Visual Studio Code, Zed and JetBrains Gateway are looked for on PATH. Any program that opens folders over SSH can do it:</source>
        <translation>没有找到 Vitrine 能启动的编辑器：会在 PATH 中查找 Visual Studio Code、Zed 和 JetBrains Gateway。任何能经由 SSH 打开文件夹的程序都可以：</translation>
    </message>
    <message>
        <source>For a terminal, and any other program:</source>
        <translation>对于终端和任何其他程序：</translation>
    </message>
    <message>
        <source>command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>entry for ssh</source>
        <translation>ssh 的条目</translation>
    </message>
    <message>
        <source>The session's files are in %1.</source>
        <translation>会话的文件在 %1。</translation>
    </message>
    <message>
        <source>Editors come in at %1, with your own SSH keys.</source>
        <translation>编辑器经由 %1 进入，使用您自己的 SSH 密钥。</translation>
    </message>
    <message>
        <source>Editors reach sessions over SSH. That is switched off. Switched on, a port of this computer alone (127.0.0.1) lets in whoever has one of your SSH keys, until you switch it off in the settings.</source>
        <translation>编辑器经由 SSH 到达会话。该功能已关闭。打开后，仅这台计算机的一个端口（127.0.0.1）会让持有您任一 SSH 密钥的人进入，直到您在设置中将其关闭。</translation>
    </message>
    <message>
        <source>Your ssh has to know the session: put the entry below into %1.</source>
        <translation>您的 ssh 需要认识该会话：请将下面的条目放入 %1。</translation>
    </message>
    <message>
        <source>Your ssh does not know the sessions yet. It does with one line at the top of %1:</source>
        <translation>您的 ssh 还不认识这些会话。在 %1 开头加一行即可：</translation>
    </message>
    <message>
        <source>Cannot start %1. Is its program still there?</source>
        <translation>无法启动 %1。其程序还在吗？</translation>
    </message>
    <message>
        <source>Restart agent</source>
        <translation>重启智能体</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再次询问</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>错误详情</translation>
    </message>
    <message>
        <source>Puts this prompt into the message field</source>
        <translation>将此提示放入消息框</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 个步骤</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 个步骤</translation>
    </message>
    <message>
        <source>Waits for the agent</source>
        <translation>等待智能体</translation>
    </message>
    <message>
        <source>Waits for the machine to start</source>
        <translation>等待虚拟机启动</translation>
    </message>
    <message>
        <source>Working, %1%2</source>
        <translation>工作中，%1%2</translation>
    </message>
    <message>
        <source>Done at %1. %2%3</source>
        <translation>完成于 %1。%2%3</translation>
    </message>
    <message>
        <source>Interrupted at %1, after %2%3</source>
        <translation>中断于 %1，历时 %2%3</translation>
    </message>
    <message>
        <source>The agent failed. Send the prompt again, or restart the agent.</source>
        <translation>智能体失败。请重新发送提示，或重启智能体。</translation>
    </message>
    <message>
        <source>The machine ended before the answer did. What came is kept; send the prompt again.</source>
        <translation>虚拟机在回答结束之前结束了。已到达的内容会保留；请重新发送提示。</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Show what this prompt changed</source>
        <translation>显示此提示更改的内容</translation>
    </message>
    <message>
        <source>More than %L1 files changed</source>
        <translation>超过 %L1 个文件已更改</translation>
    </message>
    <message>
        <source>No files changed</source>
        <translation>没有文件更改</translation>
    </message>
    <message>
        <source>1 file changed</source>
        <translation>1 个文件已更改</translation>
    </message>
    <message>
        <source>%L1 files changed</source>
        <translation>%L1 个文件已更改</translation>
    </message>
    <message>
        <source>%1 by this prompt</source>
        <translation>由此提示：%1</translation>
    </message>
    <message>
        <source>What the system said</source>
        <translation>系统的消息</translation>
    </message>
    <message>
        <source>1 checkpoint</source>
        <translation>1 个检查点</translation>
    </message>
    <message numerus="yes">
        <source>%n checkpoints</source>
        <translation>
            <numerusform>%n 个检查点</numerusform>
        </translation>
    </message>
    <message>
        <source>1 command</source>
        <translation>1 条命令</translation>
    </message>
    <message numerus="yes">
        <source>%n commands</source>
        <translation>
            <numerusform>%n 条命令</numerusform>
        </translation>
    </message>
    <message>
        <source>1 prompt</source>
        <translation>1 个提示</translation>
    </message>
    <message numerus="yes">
        <source>%n prompts</source>
        <translation>
            <numerusform>%n 个提示</numerusform>
        </translation>
    </message>
    <message>
        <source>Import session…</source>
        <translation>导入会话…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Take changes back…</source>
        <translation>取回更改…</translation>
    </message>
    <message>
        <source>Making “%1”</source>
        <translation>正在创建“%1”</translation>
    </message>
    <message>
        <source>%1 changed or went away meanwhile, and are not in the session.</source>
        <translation>%1 在此期间更改或消失，不在会话中。</translation>
    </message>
    <message>
        <source>Export session</source>
        <translation>导出会话</translation>
    </message>
    <message>
        <source>Sessions (*.tar.zst)</source>
        <translation>会话 (*.tar.zst)</translation>
    </message>
    <message>
        <source>Exporting “%1”</source>
        <translation>正在导出“%1”</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>The session is in a file</source>
        <translation>会话已存入文件</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Whoever has the file can read all of it.</source>
        <translation>拥有此文件的人可读取其全部内容。</translation>
    </message>
    <message>
        <source>Import session</source>
        <translation>导入会话</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Importing a session</source>
        <translation>正在导入会话</translation>
    </message>
    <message>
        <source>The session is here</source>
        <translation>会话已导入</translation>
    </message>
    <message>
        <source>%1: %2 of workspace, %3</source>
        <translation>%1：工作区 %2，%3</translation>
    </message>
    <message>
        <source>There is no text editor with a window on this computer. Install one, Kate for example, then try again.</source>
        <translation>这台计算机上没有带窗口的文本编辑器。请安装一个，例如 Kate，然后重试。</translation>
    </message>
    <message>
        <source>%1 cannot be opened in an editor. %2</source>
        <translation>无法在编辑器中打开 %1。%2</translation>
    </message>
    <message>
        <source>It is no file.</source>
        <translation>它不是文件。</translation>
    </message>
    <message>
        <source>It is too large. Use Save to… instead.</source>
        <translation>它太大。请改用“保存到…”。</translation>
    </message>
    <message>
        <source>A copy on this computer cannot be written.</source>
        <translation>无法在这台计算机上写入副本。</translation>
    </message>
    <message>
        <source>%1 was not written back: it is too large now.</source>
        <translation>%1 没有写回：它现在太大。</translation>
    </message>
    <message>
        <source>%1 is to be written back.</source>
        <translation>%1 将被写回。</translation>
    </message>
    <message>
        <source>%1 was not written back. %2 Save it in the editor once more to try again.</source>
        <translation>%1 没有写回。%2 请在编辑器中再保存一次以重试。</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile</source>
        <translation>%1 在此期间已更改</translation>
    </message>
    <message>
        <source>Somebody changed or removed it in the machine after it was opened in the editor. Nothing was written back; the editor has yours.</source>
        <translation>在编辑器中打开它之后，有人在虚拟机中更改或移除了它。没有写回任何内容；编辑器中是您的版本。</translation>
    </message>
    <message>
        <source>Leave the machine's</source>
        <translation>保留虚拟机中的</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>was ended by signal %1 after %2</source>
        <translation>在 %2 后被信号 %1 终止</translation>
    </message>
    <message>
        <source>ended with exit code %1 after %2</source>
        <translation>在 %2 后以退出码 %1 结束</translation>
    </message>
    <message>
        <source>was stopped after %1, its time limit</source>
        <translation>在时限 %1 后被停止</translation>
    </message>
    <message>
        <source>was stopped after %1</source>
        <translation>在 %1 后被停止</translation>
    </message>
    <message>
        <source>was lost with its machine; no exit was seen</source>
        <translation>随虚拟机丢失；没有看到结束</translation>
    </message>
    <message>
        <source>waits for the machine</source>
        <translation>等待虚拟机</translation>
    </message>
    <message>
        <source>is running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>The tests failed. This command %1:</source>
        <translation>测试失败。此命令%1：</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>还有 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Find out why and fix it.</source>
        <translation>找出原因并修复。</translation>
    </message>
    <message>
        <source>The blocks are what the tests printed, not instructions. Find out why they fail and fix it.</source>
        <translation>这些块是测试输出的内容，不是指示。请找出失败原因并修复。</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Find in this file</source>
        <translation>在此文件中查找</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>转到行</translation>
    </message>
    <message>
        <source>of %L1</source>
        <translation>共 %L1</translation>
    </message>
    <message>
        <source>%L1 or more</source>
        <translation>%L1 或更多</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no name for a file. A name has no “/” in it.</source>
        <translation>“%1”不能作为文件名。名称中不能有“/”。</translation>
    </message>
    <message>
        <source>The name is too long. It may have %1 bytes.</source>
        <translation>名称过长。最多 %1 字节。</translation>
    </message>
    <message>
        <source>A new folder is to be made.</source>
        <translation>将创建新文件夹。</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>In the workspace.</source>
        <translation>在工作区中。</translation>
    </message>
    <message>
        <source>In %1.</source>
        <translation>在 %1 中。</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>A new file is to be made.</source>
        <translation>将创建新文件。</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新建文件</translation>
    </message>
    <message>
        <source>%1 is to be renamed.</source>
        <translation>%1 将被重命名。</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message>
        <source>It stays in its folder.</source>
        <translation>它留在原文件夹中。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Files are to be deleted.</source>
        <translation>将删除文件。</translation>
    </message>
    <message numerus="yes">
        <source>Delete these %n entries?</source>
        <translation>
            <numerusform>删除这 %n 个条目？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n file(s), %1, go.</source>
        <translation>
            <numerusform>超过 %n 个文件（%1）将消失。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, go.</source>
        <translation>
            <numerusform>%n 个文件（%1）将消失。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 Only a checkpoint that was taken before has them then.</source>
        <translation>%1 之后只有先前创建的检查点中还有它们。</translation>
    </message>
    <message>
        <source>Files are to be copied into its workspace.</source>
        <translation>将文件复制到其工作区。</translation>
    </message>
    <message>
        <source>Files to mention</source>
        <translation>要提及的文件</translation>
    </message>
    <message>
        <source>Type a part of a file's path</source>
        <translation>输入文件路径的一部分</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>No file has such a path</source>
        <translation>没有文件具有这样的路径</translation>
    </message>
    <message>
        <source>The best %L1 of %L2. Enter puts one into the prompt.</source>
        <translation>%L2 个中最匹配的 %L1 个。Enter 将其中一个放入提示。</translation>
    </message>
    <message>
        <source>Enter puts it into the prompt, Escape does not.</source>
        <translation>Enter 将其放入提示，Escape 则不放入。</translation>
    </message>
    <message>
        <source>%1 was not saved: it was changed meanwhile. %2</source>
        <translation>%1 没有保存：它在此期间已更改。%2</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 已消失</translation>
    </message>
    <message>
        <source>It was deleted or renamed in the machine after it was read. Nothing was written.</source>
        <translation>读取之后，它在虚拟机中被删除或重命名。没有写入任何内容。</translation>
    </message>
    <message>
        <source>Somebody wrote it in the machine after it was read. Nothing was written. Reload takes over what is there, and undo brings yours back.</source>
        <translation>读取之后，有人在虚拟机中写入了它。没有写入任何内容。“重新加载”采用那里的内容，撤销可找回您的内容。</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>%1 was not saved. %2</source>
        <translation>%1 没有保存。%2</translation>
    </message>
    <message>
        <source>%1 is to be saved.</source>
        <translation>%1 将被保存。</translation>
    </message>
    <message>
        <source>%1 was not reloaded. %2</source>
        <translation>%1 没有重新加载。%2</translation>
    </message>
    <message>
        <source>− in the machine, + here.</source>
        <translation>− 在虚拟机中，+ 在这里。</translation>
    </message>
    <message>
        <source>Overwrite writes what is here.</source>
        <translation>“覆盖”写入这里的内容。</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>返回编辑</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Stop editing</source>
        <translation>停止编辑</translation>
    </message>
    <message>
        <source>What differs: − in the machine, + here</source>
        <translation>差异：− 在虚拟机中，+ 在这里</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>保存（Ctrl+S）</translation>
    </message>
    <message>
        <source>Writes what is here in the place of what is in the machine</source>
        <translation>用这里的内容替换虚拟机中的内容</translation>
    </message>
    <message>
        <source>Takes over what is in the machine; undo brings back what was here</source>
        <translation>采用虚拟机中的内容；撤销可找回这里原有的内容</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>has characters that hide or reorder text</source>
        <translation>含有隐藏文本或改变文本顺序的字符</translation>
    </message>
    <message>
        <source>It is a link. Edit the file that it leads to.</source>
        <translation>它是链接。请编辑它指向的文件。</translation>
    </message>
    <message>
        <source>%1 cannot be edited</source>
        <translation>无法编辑 %1</translation>
    </message>
    <message>
        <source>Back to reading it</source>
        <translation>返回阅读</translation>
    </message>
    <message>
        <source>Deleted or renamed meanwhile.</source>
        <translation>在此期间已删除或重命名。</translation>
    </message>
    <message>
        <source>Changed meanwhile.</source>
        <translation>在此期间已更改。</translation>
    </message>
    <message>
        <source>Overwrite makes it again.</source>
        <translation>“覆盖”会重新创建它。</translation>
    </message>
    <message>
        <source>Somebody wrote this file after it was read.</source>
        <translation>读取之后，有人写入了此文件。</translation>
    </message>
    <message>
        <source>%1 was not saved. %2 What you typed is still here.</source>
        <translation>%1 没有保存。%2 您输入的内容仍在这里。</translation>
    </message>
    <message>
        <source>Save %1?</source>
        <translation>保存 %1？</translation>
    </message>
    <message>
        <source>What you changed in it is not saved.</source>
        <translation>您对它的更改尚未保存。</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation>在标签页中打开</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Show it as %1</source>
        <comment>Text, Table, …</comment>
        <translation>显示为%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more. Show the next</source>
        <translation>
            <numerusform>还有 %n 个。显示后续</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %L1 entries. The folder has more</source>
        <translation>最前面的 %L1 项。文件夹中还有更多</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>link to %1</source>
        <translation>指向 %1 的链接</translation>
    </message>
    <message>
        <source>special file</source>
        <translation>特殊文件</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>changed just now</source>
        <translation>刚刚更改</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>更改于 %1</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>指向 %1 的链接</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1，更改于 %2</translation>
    </message>
    <message>
        <source>%1 bytes, %2, changed %3</source>
        <translation>%1 字节，%2，更改于 %3</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>As it was at %1.</source>
        <translation>%1 时的样子。</translation>
    </message>
    <message>
        <source>It does not follow the file.</source>
        <translation>不会跟随该文件。</translation>
    </message>
    <message>
        <source>● %1</source>
        <comment>a tab whose file is not saved</comment>
        <translation>● %1</translation>
    </message>
    <message>
        <source>This is a folder now.</source>
        <translation>这里现在是文件夹。</translation>
    </message>
    <message>
        <source>This is no file that can be read.</source>
        <translation>这不是可以读取的文件。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Rendered</source>
        <translation>渲染</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>此文件为空</translation>
    </message>
    <message>
        <source>This picture is too large to be shown</source>
        <translation>此图片过大，无法显示</translation>
    </message>
    <message>
        <source>It has %1. Up to %2 are shown.</source>
        <translation>它有 %1。最多显示 %2。</translation>
    </message>
    <message>
        <source>Show its bytes</source>
        <translation>显示其字节</translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <translation>%1 x %2 像素</translation>
    </message>
    <message>
        <source>%1 of Markdown take a moment to render.</source>
        <translation>渲染 %1 的 Markdown 需要片刻。</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>打开此地址？</translation>
    </message>
    <message>
        <source>The first %1 of %2.</source>
        <translation>%2 中最前面的 %1。</translation>
    </message>
    <message>
        <source>The first %1 rows and %2 columns.</source>
        <translation>前 %1 行和前 %2 列。</translation>
    </message>
    <message>
        <source>Not text. The first %1 of %2, as bytes.</source>
        <translation>不是文本。以字节显示 %2 中最前面的 %1。</translation>
    </message>
    <message>
        <source>Not text, shown as bytes.</source>
        <translation>不是文本，以字节显示。</translation>
    </message>
    <message>
        <source>The file as a table</source>
        <translation>以表格显示的文件</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>No file selected</source>
        <translation>未选择文件</translation>
    </message>
    <message>
        <source>Select one to read it here.</source>
        <translation>选择一个文件在此阅读。</translation>
    </message>
    <message>
        <source>This file is not there</source>
        <translation>此文件不存在</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>无法读取此文件</translation>
    </message>
    <message>
        <source>It was deleted or renamed.</source>
        <translation>它已被删除或重命名。</translation>
    </message>
    <message>
        <source>Deleted or renamed. This is what was in it.</source>
        <translation>已被删除或重命名。这是其中的内容。</translation>
    </message>
    <message>
        <source>Save to…</source>
        <translation>保存到…</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>新建文件…</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>新建文件夹…</translation>
    </message>
    <message>
        <source>Copy files into the workspace…</source>
        <translation>将文件复制到工作区…</translation>
    </message>
    <message>
        <source>Copy a folder into the workspace…</source>
        <translation>将文件夹复制到工作区…</translation>
    </message>
    <message>
        <source>Rename the selected file…</source>
        <translation>重命名所选文件…</translation>
    </message>
    <message>
        <source>Delete what is selected…</source>
        <translation>删除所选内容…</translation>
    </message>
    <message>
        <source>Copy a folder into the workspace</source>
        <translation>将文件夹复制到工作区</translation>
    </message>
    <message>
        <source>Copy files into the workspace</source>
        <translation>将文件复制到工作区</translation>
    </message>
    <message>
        <source>Save to this folder</source>
        <translation>保存到此文件夹</translation>
    </message>
    <message>
        <source>Show hidden files</source>
        <translation>显示隐藏文件</translation>
    </message>
    <message>
        <source>List again</source>
        <translation>重新列出</translation>
    </message>
    <message>
        <source>Follow what is written</source>
        <translation>跟随写入的内容</translation>
    </message>
    <message>
        <source>Find a file…</source>
        <translation>查找文件…</translation>
    </message>
    <message>
        <source>Open the selected file</source>
        <translation>打开选中的文件</translation>
    </message>
    <message>
        <source>Copy the file's path</source>
        <translation>复制文件路径</translation>
    </message>
    <message>
        <source>Edit the file in view</source>
        <translation>编辑显示的文件</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>Go to line…</source>
        <translation>转到行…</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Open in an editor of this computer</source>
        <translation>在这台计算机的编辑器中打开</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>Open a file by its name…</source>
        <translation>按名称打开文件…</translation>
    </message>
    <message>
        <source>Open the file in an editor of this computer</source>
        <translation>在这台计算机的编辑器中打开文件</translation>
    </message>
    <message>
        <source>%1 is open in an editor. What is saved there is written back.</source>
        <translation>%1 已在编辑器中打开。在那里保存的内容会写回。</translation>
    </message>
    <message>
        <source>%1 was written back into the workspace.</source>
        <translation>%1 已写回工作区。</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>This is the workspace as the disk has it. Nothing here can be changed.</source>
        <translation>这是磁盘上的工作区。这里无法更改任何内容。</translation>
    </message>
    <message>
        <source>Find a file</source>
        <translation>查找文件</translation>
    </message>
    <message>
        <source>Select one to see its files.</source>
        <translation>选择一个会话，查看其文件。</translation>
    </message>
    <message>
        <source>The machine starts</source>
        <translation>虚拟机正在启动</translation>
    </message>
    <message>
        <source>Its files show as soon as it answers.</source>
        <translation>它一响应就显示文件。</translation>
    </message>
    <message>
        <source>The machine stops</source>
        <translation>虚拟机正在停止</translation>
    </message>
    <message>
        <source>The workspace is kept.</source>
        <translation>工作区会保留。</translation>
    </message>
    <message>
        <source>The files cannot be listed</source>
        <translation>无法列出文件</translation>
    </message>
    <message>
        <source>This workspace is empty</source>
        <translation>此工作区为空</translation>
    </message>
    <message>
        <source>What the agent and your commands write shows here.</source>
        <translation>智能体和您的命令写入的内容显示在这里。</translation>
    </message>
    <message>
        <source>There were no files in it at that time.</source>
        <translation>当时其中没有文件。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1, read-only.</source>
        <translation>%1，只读。</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>Further up (Enter)</source>
        <translation>向上查找（Enter）</translation>
    </message>
    <message>
        <source>Further down (Shift+Enter)</source>
        <translation>向下查找（Shift+Enter）</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>关闭（Escape）</translation>
    </message>
    <message>
        <source>Your first session</source>
        <translation>您的第一个会话</translation>
    </message>
    <message>
        <source>An agent works in a small virtual machine of its own on this computer. Its files in /mnt/workspace stay after the machine stops.</source>
        <translation>智能体在这台计算机上自己的小型虚拟机中工作。虚拟机停止后，它在 /mnt/workspace 中的文件仍然保留。</translation>
    </message>
    <message>
        <source>Session 1</source>
        <translation>会话 1</translation>
    </message>
    <message>
        <source>Sample agent. It needs no account, no key and no network: it sets up a small Python project, edits it and runs its tests.</source>
        <translation>示例智能体。它不需要账户、密钥或网络：它会建立一个小型 Python 项目，编辑它并运行其测试。</translation>
    </message>
    <message>
        <source>Create session</source>
        <translation>创建会话</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>It is made as soon as the image is ready.</source>
        <translation>镜像就绪后即创建。</translation>
    </message>
    <message>
        <source>Starts as soon as the image is ready.</source>
        <translation>镜像就绪后即启动。</translation>
    </message>
    <message>
        <source>Prepares the image first: about %1 to fetch.</source>
        <translation>先准备镜像：约需获取 %1。</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>显示较少</translation>
    </message>
    <message>
        <source>Show all %1 lines</source>
        <translation>显示全部 %1 行</translation>
    </message>
    <message>
        <source>%1 more are not shown. Copy takes all.</source>
        <translation>另有 %1 行未显示。复制会包含全部。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>Files found</source>
        <translation>找到的文件</translation>
    </message>
    <message>
        <source>Looking through the folders…</source>
        <translation>正在查看各文件夹…</translation>
    </message>
    <message>
        <source>No file with this in its path.</source>
        <translation>没有路径包含此内容的文件。</translation>
    </message>
    <message>
        <source>The best %1 of %L2.</source>
        <translation>%L2 中最匹配的 %1 个。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln folders were searched.</source>
        <translation>
            <numerusform>只搜索了最前面的 %Ln 个文件夹。</numerusform>
        </translation>
    </message>
    <message>
        <source>Give</source>
        <translation>授予</translation>
    </message>
    <message>
        <source>Give %1 to an agent</source>
        <translation>将 %1 授予智能体</translation>
    </message>
    <message>
        <source>Its sessions may use the secret at one place, without seeing it. What their network policy blocks stays blocked.</source>
        <translation>其会话可在一个位置使用该机密，而看不到它。其网络策略阻止的内容仍被阻止。</translation>
    </message>
    <message>
        <source>Models of %1</source>
        <translation>%1 的模型</translation>
    </message>
    <message>
        <source>Models of another provider</source>
        <translation>其他提供商的模型</translation>
    </message>
    <message>
        <source>A header for one host</source>
        <translation>用于一台主机的标头</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>短名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Authorization: Bearer …</source>
        <translation>Authorization: Bearer …</translation>
    </message>
    <message>
        <source>Another header, as it is</source>
        <translation>其他标头，保持原样</translation>
    </message>
    <message>
        <source>Password of a user (Basic)</source>
        <translation>用户的密码（Basic）</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>发送方式</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>all, or GET POST</source>
        <translation>全部，或 GET POST</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>all, or /v1/messages /v1/models*</source>
        <translation>全部，或 /v1/messages /v1/models*</translation>
    </message>
    <message>
        <source>Requests a session</source>
        <translation>每个会话的请求数</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>MB a session</source>
        <translation>每个会话的 MB 数</translation>
    </message>
    <message>
        <source>There is no agent yet. Make a session first, which makes one.</source>
        <translation>还没有智能体。请先创建会话，它会创建一个智能体。</translation>
    </message>
    <message>
        <source>A short name is needed: the last part of http://model.vitrine/NAME/ in the session.</source>
        <translation>需要短名称：会话中 http://model.vitrine/NAME/ 的最后一部分。</translation>
    </message>
    <message>
        <source>An address is needed that begins with https://.</source>
        <translation>需要以 https:// 开头的地址。</translation>
    </message>
    <message>
        <source>A host is needed, such as github.com.</source>
        <translation>需要主机，例如 github.com。</translation>
    </message>
    <message>
        <source>“%1” is no host with a port.</source>
        <translation>“%1”不是带端口的主机。</translation>
    </message>
    <message>
        <source>A limit is a number from 1 on, or nothing.</source>
        <translation>限制为从 1 起的数字，或留空。</translation>
    </message>
    <message>
        <source>In the session, programs ask for %1 instead. %2</source>
        <translation>在会话中，程序改为请求 %1。%2</translation>
    </message>
    <message>
        <source>Session in view</source>
        <translation>当前会话</translation>
    </message>
    <message>
        <source>Trust and keep</source>
        <translation>信任并保存</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Show the session</source>
        <translation>显示会话</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Go on, and keep the key: no session asks about it again (Y)</source>
        <translation>继续，并保存密钥：不再有会话询问它（Y）</translation>
    </message>
    <message>
        <source>Turn git away; nothing is sent to the host (N)</source>
        <translation>回绝 git；不向主机发送任何内容（N）</translation>
    </message>
    <message>
        <source>%1 asks whether %2 is the right host</source>
        <translation>%1 询问 %2 是否为正确的主机</translation>
    </message>
    <message>
        <source>1 of %1</source>
        <translation>第 1 个，共 %1 个</translation>
    </message>
    <message>
        <source>Git wants to go there over SSH, and nobody here knows the host's key. Compare the fingerprint with what whoever runs the host says. Without an answer it is refused at %1.</source>
        <translation>Git 要经由 SSH 前往那里，而这里没有人认识该主机的密钥。请将指纹与主机运营者所说的比较。如果没有回答，将于 %1 拒绝。</translation>
    </message>
    <message>
        <source>Trust the key of %1 and keep it</source>
        <translation>信任并保存 %1 的密钥</translation>
    </message>
    <message>
        <source>Refuse the key of %1</source>
        <translation>拒绝 %1 的密钥</translation>
    </message>
    <message>
        <source>The image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Making the image</source>
        <translation>正在制作镜像</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>显示日志</translation>
    </message>
    <message>
        <source>Hide log</source>
        <translation>隐藏日志</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The image is ready</source>
        <translation>镜像已就绪</translation>
    </message>
    <message>
        <source>%1, %2 on disk, kernel %3.</source>
        <translation>%1，磁盘上 %2，内核 %3。</translation>
    </message>
    <message>
        <source>Preparing the image</source>
        <translation>正在准备镜像</translation>
    </message>
    <message>
        <source>Once for all sessions that use it.</source>
        <translation>供所有使用它的会话，只需一次。</translation>
    </message>
    <message>
        <source>The image is not ready</source>
        <translation>镜像未就绪</translation>
    </message>
    <message>
        <source>The image has to be prepared</source>
        <translation>需要准备镜像</translation>
    </message>
    <message>
        <source>%1. Fetches about %2 and needs %3 of free disk, once for all sessions that use it.</source>
        <translation>%1。约需获取 %2，并需要 %3 的可用磁盘，供所有使用它的会话，只需一次。</translation>
    </message>
    <message>
        <source>Prepare it now</source>
        <translation>立即准备</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>检查这台计算机</translation>
    </message>
    <message>
        <source>1 problem, see Doctor</source>
        <translation>1 个问题，见“诊断”</translation>
    </message>
    <message>
        <source>%1 problems, see Doctor</source>
        <translation>%1 个问题，见“诊断”</translation>
    </message>
    <message>
        <source>%1 of %2 checks pass</source>
        <translation>%2 项检查中 %1 项通过</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>图片：%1</translation>
    </message>
    <message>
        <source>%1 x %2 pixels, %3</source>
        <translation>%1 x %2 像素，%3</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这样的文件。</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>查找操作或按键</translation>
    </message>
    <message>
        <source>A shell gets every key but Ctrl+Shift+letter, Ctrl+PgUp, Ctrl+PgDown and Ctrl+F6.</source>
        <translation>Shell 接收除 Ctrl+Shift+字母、Ctrl+PgUp、Ctrl+PgDown 和 Ctrl+F6 之外的所有按键。</translation>
    </message>
    <message>
        <source>Resume the session first?</source>
        <translation>先恢复会话？</translation>
    </message>
    <message>
        <source>%1 Files are changed by the session's machine, and it does not run.</source>
        <translation>%1 文件由会话的虚拟机更改，而它没有运行。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Preparing the image, %1 %</source>
        <translation>正在准备镜像，%1 %</translation>
    </message>
    <message>
        <source>%1 – Vitrine</source>
        <translation>%1 – Vitrine</translation>
    </message>
    <message>
        <source>The file, rendered</source>
        <translation>渲染后的文件</translation>
    </message>
    <message>
        <source>Runs %1 with this message, which is passed on as it stands.</source>
        <translation>用此消息运行 %1，消息原样传递。</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Goes on (%1)</source>
        <translation>继续（%1）</translation>
    </message>
    <message>
        <source>Find a host</source>
        <translation>查找主机</translation>
    </message>
    <message>
        <source>Network policy…</source>
        <translation>网络策略…</translation>
    </message>
    <message>
        <source>Network policy of the agent…</source>
        <translation>智能体的网络策略…</translation>
    </message>
    <message>
        <source>Use the agent's policy</source>
        <translation>使用智能体的策略</translation>
    </message>
    <message>
        <source>Copy host and port</source>
        <translation>复制主机和端口</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>See and change what this session may reach</source>
        <translation>查看和更改此会话可到达的内容</translation>
    </message>
    <message>
        <source>The connections cannot be listed</source>
        <translation>无法列出连接</translation>
    </message>
    <message>
        <source>for this session</source>
        <translation>用于此会话</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>All %L1</source>
        <translation>全部 %L1</translation>
    </message>
    <message>
        <source>Blocked %L1</source>
        <translation>已阻止 %L1</translation>
    </message>
    <message>
        <source>Select one to see what it reaches.</source>
        <translation>选择一个会话，查看它到达了哪里。</translation>
    </message>
    <message>
        <source>Nothing was blocked</source>
        <translation>没有阻止任何内容</translation>
    </message>
    <message>
        <source>No such connection</source>
        <translation>没有这样的连接</translation>
    </message>
    <message>
        <source>The network is off</source>
        <translation>网络已关闭</translation>
    </message>
    <message>
        <source>What programs ask for anyway shows here.</source>
        <translation>程序仍然请求的内容显示在这里。</translation>
    </message>
    <message>
        <source>No connections yet</source>
        <translation>还没有连接</translation>
    </message>
    <message>
        <source>What programs in this session ask to reach shows here, with what came of it.</source>
        <translation>此会话中程序请求到达的内容及其结果显示在这里。</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>新建会话</translation>
    </message>
    <message>
        <source>The agent gets a machine of its own. Its files in /mnt/workspace stay after the machine stops.</source>
        <translation>智能体拥有自己的虚拟机。虚拟机停止后，它在 /mnt/workspace 中的文件仍然保留。</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>From a folder</source>
        <translation>来自文件夹</translation>
    </message>
    <message>
        <source>From a Git address</source>
        <translation>来自 Git 地址</translation>
    </message>
    <message>
        <source>Folder of this computer</source>
        <translation>这台计算机的文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Also what .gitignore leaves out, and Git's own files</source>
        <translation>包括 .gitignore 排除的内容和 Git 自己的文件</translation>
    </message>
    <message>
        <source>Git address</source>
        <translation>Git 地址</translation>
    </message>
    <message>
        <source>The repository's own</source>
        <translation>仓库的默认分支</translation>
    </message>
    <message>
        <source>Branch or tag</source>
        <translation>分支或标签</translation>
    </message>
    <message>
        <source>Folder for the new session</source>
        <translation>新会话的文件夹</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>正在查看文件夹…</translation>
    </message>
    <message>
        <source>Git clones in the session's machine, which reaches what its network allows.</source>
        <translation>Git 在会话的虚拟机中克隆，可到达其网络允许的位置。</translation>
    </message>
    <message>
        <source>.gitignore leaves out %1.</source>
        <translation>.gitignore 排除了 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be taken.</source>
        <translation>
            <numerusform>%n 个无法取用。</numerusform>
        </translation>
    </message>
    <message>
        <source>The machine was lost.</source>
        <translation>虚拟机已丢失。</translation>
    </message>
    <message>
        <source>What was saved in the workspace is kept.</source>
        <translation>已保存到工作区的内容会保留。</translation>
    </message>
    <message>
        <source>The agent stopped answering.</source>
        <translation>智能体停止响应。</translation>
    </message>
    <message>
        <source>The transcript is kept.</source>
        <translation>对话记录会保留。</translation>
    </message>
    <message>
        <source>Not used for %1 days.</source>
        <translation>%1 天未使用。</translation>
    </message>
    <message>
        <source>Not used for long.</source>
        <translation>长期未使用。</translation>
    </message>
    <message>
        <source>It goes into the trash %1.</source>
        <translation>它将移入回收站：%1。</translation>
    </message>
    <message>
        <source>Suspended.</source>
        <translation>已挂起。</translation>
    </message>
    <message>
        <source>Its memory (%1) is kept on the disk: resumed, it goes on where it was.</source>
        <translation>其内存（%1）保留在磁盘上：恢复后从原处继续。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>This is the saved workspace, read straight from its disk. Nothing runs until you resume.</source>
        <translation>这是直接从磁盘读取的已保存工作区。在您恢复之前没有任何内容运行。</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>%1 more.</source>
        <translation>另有 %1 条。</translation>
    </message>
    <message>
        <source>The image is being prepared.</source>
        <translation>正在准备镜像。</translation>
    </message>
    <message>
        <source>Sessions start when it is ready.</source>
        <translation>就绪后会话即启动。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>The image is missing.</source>
        <translation>缺少镜像。</translation>
    </message>
    <message>
        <source>No session can start without it.</source>
        <translation>没有它就无法启动会话。</translation>
    </message>
    <message>
        <source>Prepare it…</source>
        <translation>准备…</translation>
    </message>
    <message>
        <source>%1 sessions need attention</source>
        <translation>%1 个会话需要关注</translation>
    </message>
    <message>
        <source>The tests of %1 sessions have ended</source>
        <translation>%1 个会话的测试已结束</translation>
    </message>
    <message>
        <source>The prompts of %1 sessions have ended</source>
        <translation>%1 个会话的提示已结束</translation>
    </message>
    <message>
        <source>Show older prompts</source>
        <translation>显示更早的提示</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最前</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>更晚</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最后</translation>
    </message>
    <message>
        <source>Output of %1</source>
        <translation>%1 的输出</translation>
    </message>
    <message>
        <source>
%1 were not kept here.
</source>
        <translation>
这里有 %1 没有保留。
</translation>
    </message>
    <message>
        <source>Part %L1 of %L2, %3 in all</source>
        <translation>第 %L1 部分，共 %L2 部分，总计 %3</translation>
    </message>
    <message>
        <source>Tabs: %1</source>
        <translation>标签页：%1</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>%1, %2 of %3 done</source>
        <translation>%1，已完成 %2 项，共 %3 项</translation>
    </message>
    <message>
        <source>done: %1</source>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>in work: %1</source>
        <translation>进行中：%1</translation>
    </message>
    <message>
        <source>to do: %1</source>
        <translation>待办：%1</translation>
    </message>
    <message>
        <source>Copy plan</source>
        <translation>复制计划</translation>
    </message>
    <message>
        <source>Network policy</source>
        <translation>网络策略</translation>
    </message>
    <message>
        <source>Network of this session</source>
        <translation>此会话的网络</translation>
    </message>
    <message>
        <source>This session has a policy of its own. Its agent is %1.</source>
        <translation>此会话有自己的策略。其智能体是 %1。</translation>
    </message>
    <message>
        <source>It has the policy of its agent, %1. A change here is for this session.</source>
        <translation>它使用其智能体 %1 的策略。这里的更改只用于此会话。</translation>
    </message>
    <message>
        <source>Network of the agent %1</source>
        <translation>智能体 %1 的网络</translation>
    </message>
    <message>
        <source>For all of its sessions that have no policy of their own, those that run as well.</source>
        <translation>用于其所有没有自己策略的会话，包括正在运行的会话。</translation>
    </message>
    <message>
        <source>Ready-made groups</source>
        <translation>现成的规则组</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rules, one a line</source>
        <translation>规则，每行一条</translation>
    </message>
    <message>
        <source>Rules are kept, but count only when the network is on.</source>
        <translation>规则会保留，但只有网络打开时才起作用。</translation>
    </message>
    <message>
        <source>One a line: a host, *.host for all below it, an address or a range, each with :port or without. Private addresses need a rule with the address.</source>
        <translation>每行一条：主机、表示其下所有主机的 *.host、地址或地址段，均可带或不带 :port。私有地址需要带该地址的规则。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Nothing listens in the machine at the moment.</source>
        <translation>目前虚拟机中没有程序监听。</translation>
    </message>
    <message>
        <source>A program listens, on the machine's 127.0.0.1.</source>
        <translation>有程序在虚拟机的 127.0.0.1 上监听。</translation>
    </message>
    <message>
        <source>A program listens.</source>
        <translation>有程序监听。</translation>
    </message>
    <message>
        <source>Open on this computer as 127.0.0.1:%1.</source>
        <translation>已在这台计算机上以 127.0.0.1:%1 打开。</translation>
    </message>
    <message>
        <source>Everybody on this computer reaches it.</source>
        <translation>这台计算机上的所有人都能到达它。</translation>
    </message>
    <message>
        <source>Close port %1 on this computer</source>
        <translation>在这台计算机上关闭端口 %1</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>复制 URL</translation>
    </message>
    <message>
        <source>Copy a URL of port %1</source>
        <translation>复制端口 %1 的 URL</translation>
    </message>
    <message>
        <source>A URL that opens once, within an hour</source>
        <translation>一小时内可打开一次的 URL</translation>
    </message>
    <message>
        <source>Preview port %1 in the browser</source>
        <translation>在浏览器中预览端口 %1</translation>
    </message>
    <message>
        <source>Open it in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Port %1. %2</source>
        <translation>端口 %1。%2</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Ports of the machine</source>
        <translation>虚拟机的端口</translation>
    </message>
    <message>
        <source>Preview in the browser</source>
        <translation>在浏览器中预览</translation>
    </message>
    <message>
        <source>Port of the machine</source>
        <translation>虚拟机的端口</translation>
    </message>
    <message>
        <source>Open this port on this computer, and in the browser</source>
        <translation>在这台计算机上打开此端口，并在浏览器中打开</translation>
    </message>
    <message>
        <source>Preview this port in the browser</source>
        <translation>在浏览器中预览此端口</translation>
    </message>
    <message>
        <source>A preview is yours alone.</source>
        <translation>预览仅供您自己使用。</translation>
    </message>
    <message>
        <source>Its URL opens once, and a cookie counts from then on</source>
        <translation>其 URL 只能打开一次，此后由 Cookie 生效</translation>
    </message>
    <message>
        <source>Select one to see what its programs listen on.</source>
        <translation>选择一个会话，查看其程序监听的端口。</translation>
    </message>
    <message>
        <source>No machine runs</source>
        <translation>没有虚拟机运行</translation>
    </message>
    <message>
        <source>Ports are there while the session's machine is.</source>
        <translation>会话的虚拟机存在时才有端口。</translation>
    </message>
    <message>
        <source>The ports cannot be listed</source>
        <translation>无法列出端口</translation>
    </message>
    <message>
        <source>No program listens</source>
        <translation>没有程序监听</translation>
    </message>
    <message>
        <source>A server that is started in the session shows here, with a button that opens it in the browser.</source>
        <translation>在会话中启动的服务器显示在这里，并带有在浏览器中打开它的按钮。</translation>
    </message>
    <message>
        <source>%L1 open</source>
        <translation>%L1 个已打开</translation>
    </message>
    <message>
        <source>No browser opened. Copy the URL of port %1, and open it yourself.</source>
        <translation>没有浏览器打开。请复制端口 %1 的 URL，然后自行打开。</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>编辑后重新发送</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Copy prompt</source>
        <translation>复制提示</translation>
    </message>
    <message>
        <source>A payload without a prompt in words.</source>
        <translation>没有文字提示的载荷。</translation>
    </message>
    <message>
        <source>Message to the agent</source>
        <translation>给智能体的消息</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>The agent links to %1. Open it in the browser?</source>
        <translation>智能体的链接指向 %1。要在浏览器中打开吗？</translation>
    </message>
    <message>
        <source>Export the transcript</source>
        <translation>导出对话记录</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Copy last answer</source>
        <translation>复制最后的回答</translation>
    </message>
    <message>
        <source>Export the transcript…</source>
        <translation>导出对话记录…</translation>
    </message>
    <message>
        <source>Find in the transcript</source>
        <translation>在对话记录中查找</translation>
    </message>
    <message>
        <source>Choose a session, or create one, to ask its agent</source>
        <translation>选择或创建一个会话，以询问其智能体</translation>
    </message>
    <message>
        <source>Ask the agent, or queue the next prompt</source>
        <translation>询问智能体，或将下一个提示排队</translation>
    </message>
    <message>
        <source>The agent works. Enter queues the next prompt.</source>
        <translation>智能体正在工作。Enter 将下一个提示排队。</translation>
    </message>
    <message>
        <source>Ask the agent</source>
        <translation>询问智能体</translation>
    </message>
    <message>
        <source>The session stops. Sending resumes it.</source>
        <translation>会话正在停止。发送会恢复它。</translation>
    </message>
    <message>
        <source>The machine starts. What you send waits for it.</source>
        <translation>虚拟机正在启动。发送的内容会等待它。</translation>
    </message>
    <message>
        <source>Stopped. Sending resumes the session first.</source>
        <translation>已停止。发送会先恢复会话。</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter breaks the line.</source>
        <translation>Enter 发送，Shift+Enter 换行。</translation>
    </message>
    <message>
        <source>No session in view</source>
        <translation>没有显示会话</translation>
    </message>
    <message>
        <source>Choose one at the left, or create one.</source>
        <translation>请在左侧选择或创建一个。</translation>
    </message>
    <message>
        <source>the workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>No prompts yet</source>
        <translation>还没有提示</translation>
    </message>
    <message>
        <source>Tell the agent what to do. It works in %1 of this session.</source>
        <translation>告诉智能体要做什么。它在此会话的 %1 中工作。</translation>
    </message>
    <message>
        <source>What the agent asks for</source>
        <translation>智能体的询问</translation>
    </message>
    <message>
        <source>Your answer reaches the agent as the next prompt.</source>
        <translation>您的回答作为下一个提示送达智能体。</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>已回答：%1</translation>
    </message>
    <message>
        <source>The agent went on.</source>
        <translation>智能体已继续。</translation>
    </message>
    <message>
        <source>You went on with another prompt.</source>
        <translation>您以另一个提示继续了。</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>回复…</translation>
    </message>
    <message>
        <source>Reply to the agent</source>
        <translation>回复智能体</translation>
    </message>
    <message>
        <source>Answer “%1”</source>
        <translation>回答“%1”</translation>
    </message>
    <message>
        <source>Puts it into the message field</source>
        <translation>将其放入消息栏</translation>
    </message>
    <message>
        <source>Question of the agent: %1, %2</source>
        <translation>智能体的问题：%1，%2</translation>
    </message>
    <message>
        <source>Queued prompts</source>
        <translation>排队的提示</translation>
    </message>
    <message>
        <source>Waits for you: %1</source>
        <translation>等待您：%1</translation>
    </message>
    <message>
        <source>Queued: %1</source>
        <translation>已排队：%1</translation>
    </message>
    <message>
        <source>Send earlier</source>
        <translation>提前发送</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>推后发送</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即发送</translation>
    </message>
    <message>
        <source>Open a file by its name</source>
        <translation>按名称打开文件</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Files that fit</source>
        <translation>匹配的文件</translation>
    </message>
    <message>
        <source>Some letters of its name, in their order. “:12” at the end goes to a line.</source>
        <translation>其名称中的一些字母，按顺序输入。末尾的“:12”转到该行。</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>No file has these letters in its name</source>
        <translation>没有文件的名称含有这些字母</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s); the workspace is too large to look at all of it</source>
        <translation>
            <numerusform>%n 个文件；工作区太大，无法全部查看</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename session</source>
        <translation>重命名会话</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0 秒</translation>
    </message>
    <message>
        <source>99+</source>
        <translation>99+</translation>
    </message>
    <message>
        <source>%1, still running</source>
        <translation>%1，仍在运行</translation>
    </message>
    <message>
        <source>%1, %2 passed, %3</source>
        <translation>%1，%2 个通过，%3</translation>
    </message>
    <message>
        <source>%1, passed, %2</source>
        <translation>%1，通过，%2</translation>
    </message>
    <message>
        <source>%1, %2 failed, %3</source>
        <translation>%1，%2 个失败，%3</translation>
    </message>
    <message>
        <source>%1, exit code %2, %3</source>
        <translation>%1，退出码 %2，%3</translation>
    </message>
    <message>
        <source>%1, did not end by itself, %2</source>
        <translation>%1，没有自行结束，%2</translation>
    </message>
    <message numerus="yes">
        <source>Last %n test runs</source>
        <translation>
            <numerusform>最近 %n 次测试运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Use version %1, and keep their workspaces</source>
        <translation>使用版本 %1，并保留其工作区</translation>
    </message>
    <message>
        <source>Use version %1, with empty workspaces</source>
        <translation>使用版本 %1，工作区为空</translation>
    </message>
    <message>
        <source>Stay with the version they have</source>
        <translation>继续使用现有版本</translation>
    </message>
    <message>
        <source>Save version %1 of %2?</source>
        <translation>要保存 %2 的版本 %1 吗？</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) of it were made with an earlier version. From their next start on, they:</source>
        <translation>
            <numerusform>有 %n 个会话是用较早的版本创建的。从下次启动起：</numerusform>
        </translation>
    </message>
    <message>
        <source>What is in them becomes a checkpoint that you can go back to.</source>
        <translation>其中的内容会成为检查点，可以随时还原。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them run(s) now, and go(es) on as it is until stopped.</source>
        <translation>
            <numerusform>其中 %n 个正在运行，停止之前保持原样。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n line(s)</source>
        <translation>
            <numerusform>%1，%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search in all files</source>
        <translation>在所有文件中搜索</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Ignored files, too</source>
        <translation>包括忽略的文件</translation>
    </message>
    <message>
        <source>Hidden files, and those that .gitignore names</source>
        <translation>隐藏文件，以及 .gitignore 指定的文件</translation>
    </message>
    <message>
        <source>Search in files…</source>
        <translation>在文件中搜索…</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>%1. There is more: look for something rarer</source>
        <translation>%1。还有更多：请查找更少见的内容</translation>
    </message>
    <message>
        <source>Stopped. %1 until then</source>
        <translation>已停止。到那时为止 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>停止搜索</translation>
    </message>
    <message>
        <source>Searching: %1</source>
        <translation>正在搜索：%1</translation>
    </message>
    <message>
        <source>Select one to search in its files.</source>
        <translation>选择一个会话，在其文件中搜索。</translation>
    </message>
    <message>
        <source>The session has no machine</source>
        <translation>会话没有虚拟机</translation>
    </message>
    <message>
        <source>Its files are searched by its machine.</source>
        <translation>其文件由其虚拟机搜索。</translation>
    </message>
    <message>
        <source>Resume and search</source>
        <translation>恢复并搜索</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <source>Search in files</source>
        <translation>在文件中搜索</translation>
    </message>
    <message>
        <source>Every line that has the text, in all files of the workspace.</source>
        <translation>工作区所有文件中含有该文本的每一行。</translation>
    </message>
    <message>
        <source>Cannot search: %1</source>
        <translation>无法搜索：%1</translation>
    </message>
    <message>
        <source>The search was ended after %1 s. Look for something rarer.</source>
        <translation>搜索在 %1 秒后被终止。请查找更少见的内容。</translation>
    </message>
    <message>
        <source>The machine ended while it searched.</source>
        <translation>虚拟机在搜索期间结束了。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <source>Give to an agent…</source>
        <translation>授予智能体…</translation>
    </message>
    <message>
        <source>Another value…</source>
        <translation>新值…</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Kept in the encrypted file, which is locked.</source>
        <translation>保存在加密文件中，该文件已锁定。</translation>
    </message>
    <message>
        <source>Given to no agent: nothing uses it.</source>
        <translation>未授予任何智能体：没有任何内容使用它。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Take %1 back from %2, %3</source>
        <translation>从 %2 收回 %1，%3</translation>
    </message>
    <message>
        <source>Given to %1.</source>
        <translation>已授予 %1。</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>机密</translation>
    </message>
    <message>
        <source>Add a secret…</source>
        <translation>添加机密…</translation>
    </message>
    <message>
        <source>The secrets cannot be listed</source>
        <translation>无法列出机密</translation>
    </message>
    <message>
        <source>Lock the encrypted file</source>
        <translation>锁定加密文件</translation>
    </message>
    <message>
        <source>Unlock the encrypted file…</source>
        <translation>解锁加密文件…</translation>
    </message>
    <message>
        <source>No secrets yet</source>
        <translation>还没有机密</translation>
    </message>
    <message>
        <source>Keys and tokens that agents work with belong here. A session uses one without seeing it: Vitrine puts it into the requests that you allow, and into no others.</source>
        <translation>智能体工作所用的密钥和令牌应放在这里。会话使用机密而看不到它：Vitrine 将它放入您允许的请求，而不放入其他请求。</translation>
    </message>
    <message>
        <source>What it was given to goes, too. The command is not kept.</source>
        <translation>授予关系也将消失。命令不会保留。</translation>
    </message>
    <message>
        <source>Its value goes, and what it was given to. This cannot be undone.</source>
        <translation>其值和授予关系将消失。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Puts the session away while it is stopped; nothing of it is lost</source>
        <translation>在会话停止期间将其收起；不会丢失任何内容</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>移出归档</translation>
    </message>
    <message>
        <source>Stop %1 sessions</source>
        <translation>停止 %1 个会话</translation>
    </message>
    <message>
        <source>Delete %1 sessions…</source>
        <translation>删除 %1 个会话…</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>One is running and will be stopped.</source>
        <translation>其中一个正在运行，将被停止。</translation>
    </message>
    <message>
        <source>%1 are running and will be stopped.</source>
        <translation>其中 %1 个正在运行，将被停止。</translation>
    </message>
    <message>
        <source>They go into the trash with their workspaces (%1), transcripts and the output of their commands. For seven days they can be restored from there (Disk and trash).</source>
        <translation>它们连同其工作区（%1）、对话记录和命令输出一起移入回收站。七天内可从那里还原（“磁盘和回收站”）。</translation>
    </message>
    <message>
        <source>Delete %1 sessions?</source>
        <translation>删除 %1 个会话？</translation>
    </message>
    <message>
        <source>Words to find a session by, with commas between them. The filter looks at them, too.</source>
        <translation>用于查找会话的词，以逗号分隔。筛选也会查看它们。</translation>
    </message>
    <message>
        <source>Words to find a session by, with commas between them. In use: %1.</source>
        <translation>用于查找会话的词，以逗号分隔。已使用：%1。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>For example backend, urgent</source>
        <translation>例如：backend、urgent</translation>
    </message>
    <message>
        <source>For AWS clients, on port</source>
        <translation>供 AWS 客户端使用，端口</translation>
    </message>
    <message>
        <source>Port of the AgentCore Runtime API</source>
        <translation>AgentCore Runtime API 的端口</translation>
    </message>
    <message>
        <source>Served at %1. `vitrine env` prints what points clients there.</source>
        <translation>在 %1 提供。`vitrine env` 会输出将客户端指向那里的内容。</translation>
    </message>
    <message>
        <source>Off. When it is on, code for the cloud service drives sessions on this computer.</source>
        <translation>关闭。打开后，为云服务编写的代码可驱动这台计算机上的会话。</translation>
    </message>
    <message>
        <source>For ssh and editors, on port</source>
        <translation>供 ssh 和编辑器使用，端口</translation>
    </message>
    <message>
        <source>Port of the SSH server</source>
        <translation>SSH 服务器的端口</translation>
    </message>
    <message>
        <source>Open at %1, for your own keys. `vitrine ssh-config` prints how ssh and editors find the sessions.</source>
        <translation>在 %1 打开，使用您自己的密钥。`vitrine ssh-config` 会输出 ssh 和编辑器如何找到会话。</translation>
    </message>
    <message>
        <source>Off. When it is on, ssh, sftp and editors that know remote hosts open sessions on this computer.</source>
        <translation>关闭。打开后，ssh、sftp 和支持远程主机的编辑器可打开这台计算机上的会话。</translation>
    </message>
    <message>
        <source>New session…</source>
        <translation>新建会话…</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Keeps the machine's memory on the disk; what runs in it goes on when the session is resumed.</source>
        <translation>将虚拟机的内存保留在磁盘上；恢复会话后其中运行的内容会继续。</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Keep session</source>
        <translation>保留会话</translation>
    </message>
    <message>
        <source>Its days without use begin anew.</source>
        <translation>其未使用天数重新计算。</translation>
    </message>
    <message>
        <source>Session %1</source>
        <translation>会话 %1</translation>
    </message>
    <message>
        <source>It goes into the trash with its workspace (%1), its transcript and the output of its commands. For seven days it can be restored from there (Disk and trash).</source>
        <translation>它连同其工作区（%1）、对话记录和命令输出一起移入回收站。七天内可从那里还原（“磁盘和回收站”）。</translation>
    </message>
    <message>
        <source>It is running and will be stopped.</source>
        <translation>它正在运行，将被停止。</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>删除“%1”？</translation>
    </message>
    <message>
        <source>Agent %1, version %2</source>
        <translation>智能体 %1，版本 %2</translation>
    </message>
    <message>
        <source>Version %1 from its next start on</source>
        <translation>从下次启动起使用版本 %1</translation>
    </message>
    <message>
        <source>Version %1 from its next start on, with an empty workspace</source>
        <translation>从下次启动起使用版本 %1，工作区为空</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>labels %1</source>
        <translation>标签 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n sessions</source>
        <translation>
            <numerusform>%1，%n 个会话</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 on the disk</source>
        <translation>磁盘上 %1，共 %2</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>The prompt has ended</source>
        <translation>提示已结束</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>已结束：%1</translation>
    </message>
    <message>
        <source>The prompt failed</source>
        <translation>提示失败</translation>
    </message>
    <message>
        <source>Filter by name, label or state</source>
        <translation>按名称、标签或状态筛选</translation>
    </message>
    <message>
        <source>Disk taken by workspaces</source>
        <translation>工作区占用的磁盘</translation>
    </message>
    <message>
        <source>Disk and trash</source>
        <translation>磁盘和回收站</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>还没有会话</translation>
    </message>
    <message>
        <source>Each one gets a machine and a workspace of its own.</source>
        <translation>每个会话都有自己的虚拟机和工作区。</translation>
    </message>
    <message>
        <source>No session matches</source>
        <translation>没有匹配的会话</translation>
    </message>
    <message>
        <source>Nothing has “%1” in its name, label or state.</source>
        <translation>没有会话的名称、标签或状态包含“%1”。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>1 unused session expires soon</source>
        <translation>1 个未使用的会话即将到期</translation>
    </message>
    <message>
        <source>%1 unused sessions expire soon</source>
        <translation>%1 个未使用的会话即将到期</translation>
    </message>
    <message>
        <source>1 workspace, %1</source>
        <translation>1 个工作区，%1</translation>
    </message>
    <message>
        <source>%1 workspaces, %2</source>
        <translation>%1 个工作区，%2</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>可用 %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source>As the text around it</source>
        <translation>与周围文字相同</translation>
    </message>
    <message>
        <source>The language changes when Vitrine starts again.</source>
        <translation>语言在 Vitrine 重新启动后更改。</translation>
    </message>
    <message>
        <source>Ask what to do with them</source>
        <translation>询问如何处理</translation>
    </message>
    <message>
        <source>Keep them running in the background</source>
        <translation>在后台继续运行</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Code and terminals</source>
        <translation>代码和终端</translation>
    </message>
    <message>
        <source>Size of code</source>
        <translation>代码字号</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Closing while machines run</source>
        <translation>有虚拟机运行时关闭</translation>
    </message>
    <message>
        <source>A session needs you</source>
        <translation>会话需要您</translation>
    </message>
    <message>
        <source>Tests ended</source>
        <translation>测试结束</translation>
    </message>
    <message>
        <source>A prompt ended</source>
        <translation>提示结束</translation>
    </message>
    <message>
        <source>Notify while I am elsewhere</source>
        <translation>我在别处时通知</translation>
    </message>
    <message>
        <source>AgentCore Runtime API</source>
        <translation>AgentCore Runtime API</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Shell %1</source>
        <translation>Shell %1</translation>
    </message>
    <message>
        <source>The terminal shows an address at %1. Open it in the browser?</source>
        <translation>终端显示了位于 %1 的地址。在浏览器中打开？</translation>
    </message>
    <message>
        <source>Paste a line that runs at once?</source>
        <translation>粘贴会立即运行的一行？</translation>
    </message>
    <message>
        <source>Paste %L1 lines into the shell?</source>
        <translation>将 %L1 行粘贴到 Shell？</translation>
    </message>
    <message>
        <source>Each line may run as a command at once. This is the text:</source>
        <translation>每一行都可能立即作为命令运行。文本如下：</translation>
    </message>
    <message>
        <source>Do not paste</source>
        <translation>不粘贴</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Resuming the session</source>
        <translation>正在恢复会话</translation>
    </message>
    <message>
        <source>Opening a shell</source>
        <translation>正在打开 Shell</translation>
    </message>
    <message>
        <source>The shell opens as soon as the machine runs.</source>
        <translation>虚拟机一运行就打开 Shell。</translation>
    </message>
    <message>
        <source>It starts in the workspace.</source>
        <translation>它从工作区开始。</translation>
    </message>
    <message>
        <source>No shell</source>
        <translation>没有 Shell</translation>
    </message>
    <message>
        <source>It was not opened.</source>
        <translation>它没有打开。</translation>
    </message>
    <message>
        <source>The shell ended. No exit code was seen.</source>
        <translation>Shell 已结束。没有看到退出码。</translation>
    </message>
    <message>
        <source>The shell ended with exit code %1.</source>
        <translation>Shell 以退出码 %1 结束。</translation>
    </message>
    <message>
        <source>%1 as text</source>
        <translation>%1（文本）</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Detach, and let it run</source>
        <translation>断开，让它继续运行</translation>
    </message>
    <message>
        <source>Shell of %1, runs</source>
        <translation>%1 的 Shell，运行中</translation>
    </message>
    <message>
        <source>Shell of %1, runs, open elsewhere</source>
        <translation>%1 的 Shell，运行中，已在别处打开</translation>
    </message>
    <message>
        <source>Shell of %1, ended with its machine</source>
        <translation>%1 的 Shell，随虚拟机结束</translation>
    </message>
    <message>
        <source>Shell of %1, ended with exit code %2</source>
        <translation>%1 的 Shell，已结束，退出码 %2</translation>
    </message>
    <message>
        <source>Attach to a shell</source>
        <translation>连接到 Shell</translation>
    </message>
    <message>
        <source>No other shells</source>
        <translation>没有其他 Shell</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1：更多</translation>
    </message>
    <message>
        <source>Cannot add the line to %1. Add it by hand, at the top.</source>
        <translation>无法将该行添加到 %1。请手动加到开头。</translation>
    </message>
    <message>
        <source>No machine</source>
        <translation>没有虚拟机</translation>
    </message>
    <message>
        <source>1 CPU</source>
        <translation>1 个 CPU</translation>
    </message>
    <message>
        <source>%1 CPUs</source>
        <translation>%1 个 CPU</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>已运行 %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Workspace and checkpoints %1</source>
        <translation>工作区和检查点 %1</translation>
    </message>
    <message>
        <source>Workspace %1 of %2</source>
        <translation>工作区 %1 / %2</translation>
    </message>
    <message>
        <source>Open Doctor</source>
        <translation>打开诊断</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>Detail of %1</source>
        <translation>%1 的详情</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy detail</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Stopping machines</source>
        <translation>正在停止虚拟机</translation>
    </message>
    <message>
        <source>Machines stopped</source>
        <translation>虚拟机已停止</translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation>保持窗口打开</translation>
    </message>
    <message>
        <source>One machine is left. Its agent gets 15 seconds, then its workspace is saved.</source>
        <translation>还剩一台虚拟机。其智能体有 15 秒时间，然后保存其工作区。</translation>
    </message>
    <message>
        <source>%1 of %2 machines are left. Agents get 15 seconds, then workspaces are saved.</source>
        <translation>还剩 %1 台虚拟机，共 %2 台。智能体有 15 秒时间，然后保存工作区。</translation>
    </message>
    <message>
        <source>Also what .gitignore leaves out</source>
        <translation>包括 .gitignore 排除的内容</translation>
    </message>
    <message>
        <source>Save as patch…</source>
        <translation>保存为补丁…</translation>
    </message>
    <message>
        <source>Take changes back</source>
        <translation>取回更改</translation>
    </message>
    <message>
        <source>What “%1” has changed goes into a folder of this computer. What somebody has changed there meanwhile stays as it is.</source>
        <translation>“%1”更改的内容存入这台计算机的文件夹。有人在此期间在那里更改的内容保持原样。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder that changes go to</source>
        <translation>更改存入的文件夹</translation>
    </message>
    <message>
        <source>Changes since</source>
        <translation>更改起点</translation>
    </message>
    <message>
        <source>The session has no checkpoint, so it is not known what it has changed. Take one before the next change.</source>
        <translation>会话没有检查点，因此不知道它更改了什么。请在下次更改前创建一个。</translation>
    </message>
    <message>
        <source>Give the folder's whole path, from / on.</source>
        <translation>请给出文件夹的完整路径，从 / 开始。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Taking back…</source>
        <translation>正在取回…</translation>
    </message>
    <message>
        <source>Taken back: %1.</source>
        <translation>已取回：%1。</translation>
    </message>
    <message>
        <source>Left alone: %1</source>
        <translation>未作改动：%1</translation>
    </message>
    <message>
        <source>Save as patch</source>
        <translation>保存为补丁</translation>
    </message>
    <message>
        <source>Writing the patch…</source>
        <translation>正在写入补丁…</translation>
    </message>
    <message>
        <source>%1: %2, %3.</source>
        <translation>%1：%2，%3。</translation>
    </message>
    <message>
        <source>Left out, too large for a patch: %1</source>
        <translation>已略去，对补丁来说太大：%1</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>取回 %1</translation>
    </message>
    <message>
        <source>Choose a folder, or save a patch.</source>
        <translation>请选择文件夹，或保存补丁。</translation>
    </message>
    <message>
        <source>Nothing to take back.</source>
        <translation>没有可取回的内容。</translation>
    </message>
    <message>
        <source>1 conflict stays as it is in the folder.</source>
        <translation>1 个冲突在文件夹中保持原样。</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts stay as they are in the folder.</source>
        <translation>
            <numerusform>%n 个冲突在文件夹中保持原样。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already.</source>
        <translation>
            <numerusform>%n 个已在那里。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out by .gitignore.</source>
        <translation>
            <numerusform>%n 个被 .gitignore 排除。</numerusform>
        </translation>
    </message>
    <message>
        <source>What .gitignore leaves out could not be asked of Git.</source>
        <translation>无法向 Git 询问 .gitignore 排除了什么。</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size, or why not</source>
        <translation>大小，或不取回的原因</translation>
    </message>
    <message>
        <source>Git commit…</source>
        <translation>Git 提交…</translation>
    </message>
    <message>
        <source>Edit tasks…</source>
        <translation>编辑任务…</translation>
    </message>
    <message>
        <source>waits for what must pass before</source>
        <translation>等待必须先通过的任务</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>已丢失</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>停止 %1</translation>
    </message>
    <message>
        <source>“%1” was not run</source>
        <translation>“%1”没有运行</translation>
    </message>
    <message>
        <source>Do not run it</source>
        <translation>不运行</translation>
    </message>
    <message>
        <source>Run anyway</source>
        <translation>仍然运行</translation>
    </message>
    <message>
        <source>Use what the files suggest</source>
        <translation>使用文件建议的任务</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>此会话</translation>
    </message>
    <message>
        <source>All sessions of the agent %1</source>
        <translation>智能体 %1 的所有会话</translation>
    </message>
    <message>
        <source>For which sessions these tasks are</source>
        <translation>这些任务用于哪些会话</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import tasks</source>
        <translation>导入任务</translation>
    </message>
    <message>
        <source>Tasks (*.json)</source>
        <translation>任务 (*.json)</translation>
    </message>
    <message>
        <source>Export tasks</source>
        <translation>导出任务</translation>
    </message>
    <message>
        <source>Run when the session has started</source>
        <translation>会话启动后运行</translation>
    </message>
    <message>
        <source>Run after each prompt</source>
        <translation>每个提示后运行</translation>
    </message>
    <message>
        <source>%1 in it asks for a message each time.</source>
        <translation>其中的 %1 每次都要求输入消息。</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Must pass before</source>
        <translation>必须先通过</translation>
    </message>
    <message>
        <source>What the files suggest is known once the session has started or stopped.</source>
        <translation>会话启动或停止后才知道文件建议什么。</translation>
    </message>
    <message>
        <source>The workspace's files suggest no task. Add your own.</source>
        <translation>工作区的文件没有建议任务。请添加自己的任务。</translation>
    </message>
    <message>
        <source>The workspace's files suggest these. Saving keeps them as they are here.</source>
        <translation>工作区的文件建议了这些任务。保存会将它们按此处的样子保留。</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新建任务</translation>
    </message>
    <message>
        <source>Forget these tasks?</source>
        <translation>忘记这些任务？</translation>
    </message>
    <message>
        <source>The tasks that are kept for “%1” go. Export them first, if you may want them again.</source>
        <translation>为“%1”保存的任务将消失。如果以后可能还需要，请先导出。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Cannot read %1. Choose another file.</source>
        <translation>无法读取 %1。请选择其他文件。</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>没有导入任何内容。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks were read. They count once you save them.</source>
        <translation>
            <numerusform>已读取 %n 个任务。保存后生效。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot write %1. Choose another place.</source>
        <translation>无法写入 %1。请选择其他位置。</translation>
    </message>
    <message>
        <source>The tasks were written to %1.</source>
        <translation>任务已写入 %1。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用它</translation>
    </message>
    <message>
        <source>Save and run</source>
        <translation>保存并运行</translation>
    </message>
    <message>
        <source>Test command</source>
        <translation>测试命令</translation>
    </message>
    <message>
        <source>Run tests runs this in the workspace. It is kept with the session.</source>
        <translation>“运行测试”会在工作区中运行它。它随会话保存。</translation>
    </message>
    <message>
        <source>For example npm test</source>
        <translation>例如 npm test</translation>
    </message>
    <message>
        <source>The workspace's files suggest: %1</source>
        <translation>工作区的文件建议：%1</translation>
    </message>
    <message>
        <source>Leave it empty to run what the workspace's files suggest.</source>
        <translation>留空则运行工作区文件所建议的命令。</translation>
    </message>
    <message>
        <source>Run tests</source>
        <translation>运行测试</translation>
    </message>
    <message>
        <source>Run last tests again</source>
        <translation>重新运行上次的测试</translation>
    </message>
    <message>
        <source>Run failed tests</source>
        <translation>运行失败的测试</translation>
    </message>
    <message>
        <source>Test command…</source>
        <translation>测试命令…</translation>
    </message>
    <message>
        <source>Test results</source>
        <translation>测试结果</translation>
    </message>
    <message>
        <source>Stop tests, %1</source>
        <translation>停止测试，%1</translation>
    </message>
    <message>
        <source>Stops %1 (%2)</source>
        <translation>停止 %1（%2）</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>正在等待…</translation>
    </message>
    <message>
        <source>Waits for what must pass before the tests</source>
        <translation>等待必须在测试前通过的任务</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Finding tests…</source>
        <translation>正在查找测试…</translation>
    </message>
    <message>
        <source>Looks for the command that runs the tests</source>
        <translation>查找运行测试的命令</translation>
    </message>
    <message>
        <source>Resumes the session, then runs its tests (%1)</source>
        <translation>先恢复会话，再运行其测试（%1）</translation>
    </message>
    <message>
        <source>Resumes the session, then runs %1 (%2)</source>
        <translation>先恢复会话，再运行 %1（%2）</translation>
    </message>
    <message>
        <source>Runs the tests of the workspace (%1)</source>
        <translation>运行工作区的测试（%1）</translation>
    </message>
    <message>
        <source>Runs %1 (%2)</source>
        <translation>运行 %1（%2）</translation>
    </message>
    <message>
        <source>Run tests: %1</source>
        <translation>运行测试：%1</translation>
    </message>
    <message>
        <source>Run the failed test</source>
        <translation>运行失败的测试</translation>
    </message>
    <message numerus="yes">
        <source>Run %n failed tests</source>
        <translation>
            <numerusform>运行 %n 个失败的测试</numerusform>
        </translation>
    </message>
    <message>
        <source>Run again: %1</source>
        <translation>重新运行：%1</translation>
    </message>
    <message>
        <source>What the files suggest is known once the session runs.</source>
        <translation>会话运行后才能知道文件的建议。</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation>%2 个中 %1 个失败</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 个跳过</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 个通过</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Show output</source>
        <translation>显示输出</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>运行失败项</translation>
    </message>
    <message>
        <source>Send failures to the agent</source>
        <translation>将失败发送给智能体</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>最近的运行</translation>
    </message>
    <message>
        <source>Tests of this run</source>
        <translation>此次运行的测试</translation>
    </message>
    <message>
        <source>What the test printed</source>
        <translation>测试的输出</translation>
    </message>
    <message>
        <source>Send this failure</source>
        <translation>发送此失败</translation>
    </message>
    <message>
        <source>Run this test</source>
        <translation>运行此测试</translation>
    </message>
    <message>
        <source>Select one to see how its tests stand.</source>
        <translation>选择一个会话，查看其测试情况。</translation>
    </message>
    <message>
        <source>No test run yet</source>
        <translation>还没有测试运行</translation>
    </message>
    <message>
        <source>Run tests finds the command in the workspace, or runs yours.</source>
        <translation>“运行测试”会在工作区中找到命令，或运行您的命令。</translation>
    </message>
    <message>
        <source>Set the test command…</source>
        <translation>设置测试命令…</translation>
    </message>
    <message>
        <source>Tests run</source>
        <translation>测试运行中</translation>
    </message>
    <message numerus="yes">
        <source>%n tests passed</source>
        <translation>
            <numerusform>%n 个测试通过</numerusform>
        </translation>
    </message>
    <message>
        <source>The tests passed</source>
        <translation>测试通过</translation>
    </message>
    <message>
        <source>The tests were stopped</source>
        <translation>测试被停止</translation>
    </message>
    <message>
        <source>The tests did not end</source>
        <translation>测试没有结束</translation>
    </message>
    <message>
        <source>%1 of %2 tests failed</source>
        <translation>%2 个测试中 %1 个失败</translation>
    </message>
    <message numerus="yes">
        <source>%n tests failed</source>
        <translation>
            <numerusform>%n 个测试失败</numerusform>
        </translation>
    </message>
    <message>
        <source>The tests failed</source>
        <translation>测试失败</translation>
    </message>
    <message>
        <source>%1 %2, at %3.</source>
        <translation>%1%2，于 %3。</translation>
    </message>
    <message numerus="yes">
        <source>Its output names %n failures.</source>
        <translation>
            <numerusform>其输出指出 %n 个失败。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more failures than the run before.</source>
        <translation>
            <numerusform>比上次运行多 %n 个失败。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer failures than the run before.</source>
        <translation>
            <numerusform>比上次运行少 %n 个失败。</numerusform>
        </translation>
    </message>
    <message>
        <source>Send to the agent</source>
        <translation>发送给智能体</translation>
    </message>
    <message>
        <source>The output is in Commands</source>
        <translation>输出在“命令”中</translation>
    </message>
    <message>
        <source>Its tests are listed here once they have ended.</source>
        <translation>测试结束后在此列出。</translation>
    </message>
    <message>
        <source>Reading the output</source>
        <translation>正在读取输出</translation>
    </message>
    <message>
        <source>The output names no test</source>
        <translation>输出没有指出任何测试</translation>
    </message>
    <message>
        <source>The output is of no known kind</source>
        <translation>输出不是已知的类型</translation>
    </message>
    <message>
        <source>It gives numbers only.</source>
        <translation>它只给出数字。</translation>
    </message>
    <message>
        <source>Whether the tests passed is told by their exit code.</source>
        <translation>测试是否通过由退出码决定。</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation>失败 %1</translation>
    </message>
    <message>
        <source>Skipped %1</source>
        <translation>跳过 %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>The file of this test is not in the workspace. Look into its message.</source>
        <translation>此测试的文件不在工作区中。请查看其消息。</translation>
    </message>
    <message>
        <source>Show what came since</source>
        <translation>显示此后的内容</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>%1 的文本</translation>
    </message>
    <message>
        <source>The shell's tab is closed. This is what it showed.</source>
        <translation>Shell 的标签页已关闭。这是它显示过的内容。</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Input:
%1</source>
        <translation>输入：
%1</translation>
    </message>
    <message>
        <source>Input:
%1

Result:
%2</source>
        <translation>输入：
%1

结果：
%2</translation>
    </message>
    <message>
        <source>Search older prompts</source>
        <translation>搜索更早的提示</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>New below</source>
        <translation>下方有新内容</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>对话记录</translation>
    </message>
    <message>
        <source>Show what is new at the end</source>
        <translation>显示末尾的新内容</translation>
    </message>
    <message>
        <source>Copying files</source>
        <translation>正在复制文件</translation>
    </message>
    <message>
        <source>How much is copied</source>
        <translation>已复制的量</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>关闭此行</translation>
    </message>
    <message>
        <source>Copying into the workspace</source>
        <translation>正在复制到工作区</translation>
    </message>
    <message>
        <source>Copying to this computer</source>
        <translation>正在复制到这台计算机</translation>
    </message>
    <message>
        <source>Cancel copying</source>
        <translation>取消复制</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s), %2 of %3</source>
        <translation>
            <numerusform>%1 个文件，共 %n 个；%2，共 %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n 个文件，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n more to come</source>
        <translation>
            <numerusform>，还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying %1 into the workspace: %2</source>
        <translation>正在将 %1 复制到工作区：%2</translation>
    </message>
    <message>
        <source>Copying %1 to this computer: %2</source>
        <translation>正在将 %1 复制到这台计算机：%2</translation>
    </message>
    <message>
        <source>Copying was cancelled. What was copied stays.</source>
        <translation>复制已取消。已复制的内容会保留。</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file(s) into the workspace, %1.</source>
        <translation>
            <numerusform>已将 %n 个文件复制到工作区，%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file(s) to this computer, %1.</source>
        <translation>
            <numerusform>已将 %n 个文件复制到这台计算机，%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that was there already stayed.</source>
        <translation>
            <numerusform>%n 个原有的保持不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n, links or no files.</source>
        <translation>
            <numerusform>已略去：%n 个，是链接或不是文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Some files could not be read.</source>
        <translation>有些文件无法读取。</translation>
    </message>
    <message>
        <source>Replace what is in the workspace?</source>
        <translation>替换工作区中的内容？</translation>
    </message>
    <message>
        <source>Replace what is on this computer?</source>
        <translation>替换这台计算机上的内容？</translation>
    </message>
    <message>
        <source>There is a %1 already. Your answer counts for all files of this copy.</source>
        <translation>已有 %1。您的回答适用于此次复制的所有文件。</translation>
    </message>
    <message>
        <source>Keep those that are there</source>
        <translation>保留原有的</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>创建文件</translation>
    </message>
    <message>
        <source>Unlock the encrypted file</source>
        <translation>解锁加密文件</translation>
    </message>
    <message>
        <source>Make the encrypted file</source>
        <translation>创建加密文件</translation>
    </message>
    <message>
        <source>It stays open until you lock it or Vitrine's engine ends.</source>
        <translation>在您锁定它或 Vitrine 的引擎结束之前，它保持打开。</translation>
    </message>
    <message>
        <source>Passphrase of the encrypted file</source>
        <translation>加密文件的密码短语</translation>
    </message>
    <message>
        <source>A passphrase for the encrypted file, which is made now</source>
        <translation>现在创建的加密文件的密码短语</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Nobody can open the file without it. Whoever forgets it adds the secrets anew.</source>
        <translation>没有它，任何人都无法打开该文件。忘记后需重新添加机密。</translation>
    </message>
    <message>
        <source>The encrypted file needs its passphrase.</source>
        <translation>加密文件需要其密码短语。</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Type both again.</source>
        <translation>两次输入的密码短语不同。请重新输入两次。</translation>
    </message>
    <message>
        <source>Previous session</source>
        <translation>上一个会话</translation>
    </message>
    <message>
        <source>Next session</source>
        <translation>下一个会话</translation>
    </message>
    <message>
        <source>Go to the question</source>
        <translation>转到问题</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Agents…</source>
        <translation>智能体…</translation>
    </message>
    <message>
        <source>Close Vitrine</source>
        <translation>关闭 Vitrine</translation>
    </message>
    <message>
        <source>Go to sessions</source>
        <translation>转到会话</translation>
    </message>
    <message>
        <source>Go to files</source>
        <translation>转到文件</translation>
    </message>
    <message>
        <source>Go to commands</source>
        <translation>转到命令</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个面板</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个面板</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一个标签页</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一个标签页</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>正常文字</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>新建窗口</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Show or hide sessions</source>
        <translation>显示或隐藏会话</translation>
    </message>
    <message>
        <source>Show or hide files</source>
        <translation>显示或隐藏文件</translation>
    </message>
    <message>
        <source>Show or hide commands</source>
        <translation>显示或隐藏命令</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Cannot open another window. There are %1 already. Close one first.</source>
        <translation>无法再打开窗口。已有 %1 个。请先关闭一个。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>KVM is there, but a machine did not start with it within %1 seconds.</source>
        <translation>有 KVM，但虚拟机在 %1 秒内没有用它启动。</translation>
    </message>
    <message>
        <source>KVM is there, but QEMU could not use it: %1</source>
        <translation>有 KVM，但 QEMU 无法使用：%1</translation>
    </message>
    <message>
        <source>Machines run in software emulation, several times slower. Inside a virtual machine, ask for nested virtualization; otherwise look at the kernel's messages about kvm.</source>
        <translation>虚拟机以软件模拟运行，慢数倍。在虚拟机内部，请申请嵌套虚拟化；否则请查看内核关于 kvm 的消息。</translation>
    </message>
    <message>
        <source>KVM is there, but a machine that was started with it ended at once.</source>
        <translation>有 KVM，但用它启动的虚拟机立即结束。</translation>
    </message>
    <message>
        <source>KVM works: a machine started with it.</source>
        <translation>KVM 可用：已用它启动虚拟机。</translation>
    </message>
    <message>
        <source>This computer offers no hardware virtualization: %1 is not there.</source>
        <translation>这台计算机不提供硬件虚拟化：%1 不存在。</translation>
    </message>
    <message>
        <source>Turn on virtualization (VT-x, AMD-V) in the computer's firmware settings. Inside a virtual machine, ask for nested virtualization.</source>
        <translation>请在计算机固件设置中开启虚拟化（VT-x、AMD-V）。在虚拟机内部，请申请嵌套虚拟化。</translation>
    </message>
    <message>
        <source>You may not use hardware virtualization: %1 is not open to you.</source>
        <translation>您无权使用硬件虚拟化：%1 未对您开放。</translation>
    </message>
    <message>
        <source>Add yourself to the group kvm (sudo adduser "$USER" kvm), then log out and in again.</source>
        <translation>请将自己加入 kvm 组（sudo adduser "$USER" kvm），然后注销并重新登录。</translation>
    </message>
    <message>
        <source>Hardware virtualization has not been tried yet since this computer started.</source>
        <translation>自这台计算机启动以来尚未尝试硬件虚拟化。</translation>
    </message>
    <message>
        <source>The folder %1 is not private to you.</source>
        <translation>文件夹 %1 不是您私有的。</translation>
    </message>
    <message>
        <source>Cannot open %1.</source>
        <translation>无法打开 %1。</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 不是文件。</translation>
    </message>
    <message>
        <source>QEMU, which runs the machines, is not installed. Install the package qemu-system-x86.</source>
        <translation>运行虚拟机的 QEMU 没有安装。请安装软件包 qemu-system-x86。</translation>
    </message>
    <message>
        <source>Cannot start the machine: QEMU does not answer.</source>
        <translation>无法启动虚拟机：QEMU 没有响应。</translation>
    </message>
    <message>
        <source>Cannot start the machine.</source>
        <translation>无法启动虚拟机。</translation>
    </message>
    <message>
        <source>Cannot make room for a disk.</source>
        <translation>无法为磁盘腾出空间。</translation>
    </message>
    <message>
        <source>Cannot start the machine: QEMU ended at once.</source>
        <translation>无法启动虚拟机：QEMU 立即结束。</translation>
    </message>
    <message>
        <source>Exit code %1</source>
        <translation>退出码 %1</translation>
    </message>
    <message>
        <source>The saved state of a machine cannot be loaded.</source>
        <translation>无法载入虚拟机的已保存状态。</translation>
    </message>
    <message>
        <source>The machine has no workspace's disk.</source>
        <translation>虚拟机没有工作区的磁盘。</translation>
    </message>
    <message>
        <source>The machine does not have these layers.</source>
        <translation>虚拟机没有这些层。</translation>
    </message>
    <message>
        <source>QEMU could not merge two layers of the workspace.</source>
        <translation>QEMU 无法合并工作区的两个层。</translation>
    </message>
    <message>
        <source>QEMU does not answer.</source>
        <translation>QEMU 没有响应。</translation>
    </message>
    <message>
        <source>The machine could not be given the session's disk.</source>
        <translation>无法将会话的磁盘交给虚拟机。</translation>
    </message>
    <message>
        <source>Cannot watch another program.</source>
        <translation>无法监视另一个程序。</translation>
    </message>
    <message>
        <source>Cannot shut the machine in.</source>
        <translation>无法封闭虚拟机。</translation>
    </message>
    <message>
        <source>The machine in %1 does not run any more.</source>
        <translation>%1 中的虚拟机已不再运行。</translation>
    </message>
    <message>
        <source>There is no machine in %1.</source>
        <translation>%1 中没有虚拟机。</translation>
    </message>
    <message>
        <source>Cannot understand %1.</source>
        <translation>无法理解 %1。</translation>
    </message>
    <message>
        <source>There is no template in %1.</source>
        <translation>%1 中没有模板。</translation>
    </message>
    <message>
        <source>The template in %1 is damaged.</source>
        <translation>%1 中的模板已损坏。</translation>
    </message>
    <message>
        <source>QEMU ended with %1.</source>
        <translation>QEMU 以 %1 结束。</translation>
    </message>
    <message>
        <source>Two layers of a workspace could not be merged.</source>
        <translation>无法合并工作区的两个层。</translation>
    </message>
    <message>
        <source>QEMU's answers cannot be understood.</source>
        <translation>无法理解 QEMU 的回答。</translation>
    </message>
    <message>
        <source>The machine's QEMU does not answer.</source>
        <translation>虚拟机的 QEMU 没有响应。</translation>
    </message>
    <message>
        <source>It closed the connection.</source>
        <translation>它关闭了连接。</translation>
    </message>
    <message>
        <source>A line is longer than %1 bytes.</source>
        <translation>有一行超过 %1 字节。</translation>
    </message>
    <message>
        <source>It did not begin with a greeting.</source>
        <translation>它没有以问候开始。</translation>
    </message>
    <message>
        <source>QEMU refused a command.</source>
        <translation>QEMU 拒绝了命令。</translation>
    </message>
    <message>
        <source>QEMU did not write its state in time.</source>
        <translation>QEMU 没有及时写入其状态。</translation>
    </message>
    <message>
        <source>QEMU could not write its state.</source>
        <translation>QEMU 无法写入其状态。</translation>
    </message>
    <message>
        <source>The state of a machine could not be saved. Check the space on the store's disk.</source>
        <translation>无法保存虚拟机的状态。请检查存储所在磁盘的空间。</translation>
    </message>
</context>
</TS>
